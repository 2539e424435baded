"""
After the refits: teaches the bare statements about groups of `identity.py`, and keeps everything else as it was.

    python retouch.py --name text [--texts 16000]

On the statements the labels teach; on all other texts the model itself, as it was before: its logits, its span and
language outputs and its pooled vector, which the conversation model reads.
"""

import argparse
import copy

import numpy as np
import torch
from torch.nn import functional as F

import dataset
import identity
from evaluate import load_model
from heads import INDEX
from learning import head_weights
from normalise import normalise
from paths import WORK
from tokenizer import encode, load
from windows import pad, window

#: What a statement says about which outputs; the others are not known.
KNOWN = [INDEX[h] for h in ("bullying", "hate", "threat", "toxic")]
TRUTH = {True: [0.0, 1.0, 0.0, 1.0], False: [0.0, 0.0, 0.0, 0.0]}
#: An attack on a group may be called bullying too: that output learns from attacks with little weight.
WEIGHT = {True: [0.0, 1.0, 0.0, 1.0], False: [1.0, 1.0, 1.0, 1.0]}
REPEATED, BATCH = 3, 64


def shown(model, windows: list[list[int]], hateful: np.ndarray) -> str:
    with torch.inference_mode():
        logits = torch.cat([model(torch.from_numpy(pad(windows[i : i + 256]))) for i in range(0, len(windows), 256)])
    said = (logits[:, INDEX["hate"]] > 0).numpy()
    return f"harmless taken for hate {said[~hateful].mean():.1%}, hate noticed {said[hateful].mean():.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="text")
    parser.add_argument("--out", default="text")
    parser.add_argument("--texts", type=int, default=16_000, help="other texts that keep the model as it was")
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    tokenizer, rows = load(WORK / "tokenizer.json"), dataset.load()

    def windows_of(sentences: list[tuple[str, str, bool]]) -> list[list[int]]:
        return [window(ids, 0) for ids in encode(tokenizer, [normalise(text) for text, *_ in sentences])]

    learnt, held = identity.sentences(dev=False, seed=args.seed), identity.sentences(dev=True)
    mine, kept_aside = windows_of(learnt), windows_of(held)
    hateful, held_hateful = (np.array([h for *_, h in sentences]) for sentences in (learnt, held))
    others = dataset.epoch(rows, rng, 1, args.texts // 2)
    others = rng.choice(others, args.texts, replace=False)
    jobs = [(window(rows.tokens(i), 0), -1) for i in others]
    jobs += [(ids, n) for n, ids in enumerate(mine)] * REPEATED
    jobs.sort(key=lambda job: len(job[0]))
    batches = [jobs[i : i + BATCH] for i in range(0, len(jobs), BATCH)]
    rng.shuffle(batches)

    model = load_model(args.name)
    before = copy.deepcopy(model).eval()
    print(f"{len(jobs):,} texts; held-out statements before: {shown(model, kept_aside, held_hateful)}", flush=True)
    model.tokens.rows.weight.requires_grad = False
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=args.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / 20, 1 - s / len(batches)))
    weights = head_weights()
    # Dropout is for learning much from little; here it would only blur what is to be kept.
    model.eval()
    for step, batch in enumerate(batches, 1):
        ids = torch.from_numpy(pad([window for window, _ in batch]))
        number = np.array([n for _, n in batch])
        stated = torch.from_numpy(number >= 0)
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                old = before.answer(ids)
            new = model.answer(ids)
        target, weight = torch.sigmoid(old.logits.float()), weights.repeat(len(batch), 1)
        for i, n in enumerate(number):
            if n >= 0:
                is_hate = bool(hateful[n])
                # Of a statement only the known outputs are taught, and those harder than all the rest.
                weight[i] *= 0.2
                target[i, KNOWN] = torch.tensor(TRUTH[is_hate])
                weight[i, KNOWN] = torch.tensor(WEIGHT[is_hate]) * 2
        loss = F.binary_cross_entropy_with_logits(new.logits.float(), target, weight, reduction="sum") / len(batch)
        real = (ids != 0).float()
        loss = loss + ((new.marks.float() - old.marks.float()) ** 2 * real).sum() / real.sum() * 0.05
        loss = loss + F.cross_entropy(new.languages.float(), torch.softmax(old.languages.float(), -1)) * 0.1
        drift = ((new.pooled.float() - old.pooled.float()) ** 2).mean(1)
        loss = loss + (drift * ~stated).mean() * 20
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            print(f"step {step}/{len(batches)} loss {loss.item():.3f} pooled moved {drift[~stated].mean():.4f}", flush=True)
    print(f"held-out statements after: {shown(model, kept_aside, held_hateful)}")
    torch.save({"model": model.state_dict(), "layers": len(model.layers), "retouched": args.name}, WORK / f"{args.out}.pt")


if __name__ == "__main__":
    main()
