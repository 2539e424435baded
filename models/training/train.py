"""
Step 2: fine-tune the encoder. Resumes from WORK/<name>.checkpoint.pt when it is there.

    python train.py --name broad                                              one epoch over everything
    python train.py --name second --start broad --corpora 20000 --rate 8e-5   then mostly our own lines, gently
"""

import argparse
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

import dataset
from encoder import from_pretrained
from evaluate import load_model
from heads import HEADS, STAGES
from paths import WORK

#: Thin heads weigh more, or the broad toxicity corpora would decide every gradient.
HEAD_WEIGHT = {
    "threat": 3.0, "sexual": 2.0, "grooming": 2.0, "self-harm": 1.5, "scam": 2.0,
    "personal-info-give": 3.0, "personal-info-ask": 3.0, "profanity": 0.5, "toxic": 0.5,
} | {stage: 1.5 for stage in STAGES}  # fmt: skip


def mark_loss(said: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
    """Loss of the span output over the tokens (batch, length) whose marks are known (not -1)."""
    known = marks >= 0
    if not known.any():
        return torch.zeros(())
    # About one text in fifteen has marks: per marked text they weigh as much as two heads.
    texts = known.any(1).sum()
    return 2 * F.binary_cross_entropy_with_logits(said.float()[known], marks[known].float()) * texts / len(marks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="broad")
    parser.add_argument("--start", help="go on from this trained model instead of the pretrained encoder")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--curriculum", type=int, default=3, help="times our own lines come in an epoch; 0: without")
    parser.add_argument("--corpora", type=int, help="take only so many texts from the corpora (for comparisons)")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(7)
    rng = np.random.default_rng(7)

    rows = dataset.load()
    order = np.concatenate([dataset.epoch(rows, rng, args.curriculum, args.corpora) for _ in range(args.epochs)])
    plan = list(dataset.batches(rows, order, args.batch, rng))

    if args.start:
        model = load_model(args.start)
    else:
        model = from_pretrained(np.load(WORK / "kept.npy").tolist(), args.layers)
    # The rows stay as they came, in 4-bit blocks: nothing is lost when they are stored so, languages that the
    # corpora hardly show stay where the encoder put them, and a step costs a tenth less.
    model.tokens.weight.requires_grad = False
    outputs = ("heads", "languages", "marks")
    head = [p for n, p in model.named_parameters() if n.startswith(outputs)]
    body = [p for n, p in model.named_parameters() if not n.startswith(outputs) and p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 5}], weight_decay=0.01, fused=True
    )
    warm = len(plan) // 30 + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (len(plan) - s) / max(1, len(plan) - warm)))
    )
    checkpoint = WORK / f"{args.name}.checkpoint.pt"
    step = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        step = state["step"]
    # Windows are drawn afresh from here on a resume; the plan of batches is the same.
    rng = np.random.default_rng(1000 + step)

    head_weight = torch.tensor([HEAD_WEIGHT.get(h, 1.0) for h in HEADS])
    print(f"{len(order):,} texts, {len(plan):,} batches, from step {step}", flush=True)
    model.train()
    began, seen, running = time.time(), 0, 0.0
    for step in range(step, len(plan)):
        batch = plan[step]
        ids, marks = dataset.collate(rows, batch, rng)
        language = torch.from_numpy(rows.language[batch]).long()
        target = torch.from_numpy(rows.targets[batch])
        weight = torch.from_numpy(rows.weights[batch]) * head_weight
        with torch.autocast("cpu", torch.bfloat16):
            answer = model.answer(ids)
        loss = F.binary_cross_entropy_with_logits(answer.logits.float(), target, weight, reduction="sum") / len(batch)
        loss = loss + 0.1 * F.cross_entropy(answer.languages.float(), language)
        loss = loss + mark_loss(answer.marks, marks)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        seen += len(batch)
        running = 0.98 * running + 0.02 * loss.item()
        if step % 50 == 49:
            speed = seen / (time.time() - began)
            left = (len(plan) - step) * args.batch / speed / 60
            print(f"step {step + 1}/{len(plan)} loss {running:.3f} {speed:.0f} texts/s, {left:.0f} min left", flush=True)
        if step % 500 == 499:
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict()}
            torch.save(state | {"schedule": schedule.state_dict(), "step": step + 1}, checkpoint)
    torch.save({"model": model.state_dict(), "layers": args.layers, "args": vars(args)}, WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
