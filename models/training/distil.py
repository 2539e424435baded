"""
Step 3: a small student learns from the teacher's judgement and from the labels.

    python distil.py --teacher teacher --name student --layers 6 --exits 3,4,5,6
    python distil.py --name direct                     without a teacher, from the labels alone
    python distil.py --name second --start direct --corpora 15000 --curriculum 2 --rate 6e-5   then mostly our own lines

The student starts as the teacher's lowest layers. Every exit has outputs of its own behind that layer and all learn at
once, so that one run gives a model of each depth: WORK/<name>-3.pt, ... and the smallest good one is shipped.
"""

import argparse
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import dataset
from encoder import Answer, TextModel, from_pretrained
from evaluate import load_model
from heads import HEADS, LANGUAGES
from paths import WORK
from train import HEAD_WEIGHT, mark_loss

#: How much a label counts against the teacher's opinion, where there is one; our own lines say exactly what they say.
LABEL, OWN_LABEL = 0.5, 0.85
#: Weight of the teacher's opinion where a corpus says nothing.
OPINION = 0.3


class Exit(nn.Module):
    """The outputs behind one layer; they start as those of the model the student starts from."""

    def __init__(self, start: TextModel):
        super().__init__()
        for name in ("heads", "languages", "marks"):
            theirs = getattr(start, name)
            ours = nn.Linear(theirs.in_features, len(LANGUAGES) if name == "languages" else theirs.out_features)
            if ours.weight.shape == theirs.weight.shape:
                ours.load_state_dict(theirs.state_dict())
            setattr(self, name, ours)

    def forward(self, x: torch.Tensor, real: torch.Tensor) -> Answer:
        pooled = (x * real[..., None]).sum(1) / real.sum(1, keepdim=True).clamp(min=1)
        return Answer(self.heads(F.dropout(pooled, 0.1, self.training)), self.languages(pooled), pooled, self.marks(x).squeeze(-1), x)


class Student(nn.Module):
    def __init__(self, start: TextModel, layers: int, exits: list[int]):
        super().__init__()
        self.body = start
        self.exits = nn.ModuleDict({str(e): Exit(start) for e in exits})
        self.body.layers = start.layers[:layers]
        self.body.tokens.weight.requires_grad = False

    def forward(self, ids: torch.Tensor) -> dict[str, Answer]:
        body = self.body
        real = (ids != 0).to(body.norm.weight.dtype)
        bias = (1 - real)[:, None, None, :] * -10_000.0
        x = body.norm(body.tokens(ids) + body.positions(torch.arange(ids.shape[1])))
        out = {}
        for number, layer in enumerate(body.layers, 1):
            x = layer(x, bias)
            if str(number) in self.exits:
                out[str(number)] = self.exits[str(number)](x, real)
        return out

    def cut(self, exit: str) -> dict[str, torch.Tensor]:
        """Weights of a TextModel that ends at this exit."""
        kept = {k: v for k, v in self.body.state_dict().items() if not k.startswith(("heads", "languages", "marks"))}
        kept = {k: v for k, v in kept.items() if not k.startswith("layers.") or int(k.split(".")[1]) < int(exit)}
        return kept | self.exits[exit].state_dict()


@torch.no_grad()
def opinion_of(teacher: TextModel | None, ids: torch.Tensor) -> Answer | None:
    return teacher.answer(ids) if teacher else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", help="a trained model; without one the labels alone teach")
    parser.add_argument("--name", default="student")
    parser.add_argument("--start", help="go on from the student of this name")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--exits", default="3,4,5,6")
    parser.add_argument("--curriculum", type=int, default=4)
    parser.add_argument("--corpora", type=int)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(7)
    rng = np.random.default_rng(7)

    rows = dataset.load()
    order = dataset.epoch(rows, rng, args.curriculum, args.corpora, unlabelled=bool(args.teacher))
    plan = list(dataset.batches(rows, order, args.batch, rng))
    own = rows.of("curriculum", "disguised")
    # Sentences of random words teach languages and nothing else.
    words = rows.of("words")

    teacher = load_model(args.teacher) if args.teacher else None
    start = load_model(args.teacher) if args.teacher else from_pretrained(np.load(WORK / "kept.npy").tolist(), args.layers)
    if args.start:
        start = load_model(f"{args.start}-{args.layers}")
    student = Student(start, args.layers, [int(e) for e in args.exits.split(",")])
    if args.start:
        for number, exit in student.exits.items():
            theirs = load_model(f"{args.start}-{number}").state_dict()
            exit.load_state_dict({k: v for k, v in theirs.items() if k in exit.state_dict()})
    unused = ("body.heads", "body.languages", "body.marks", "body.tokens")
    body = [p for n, p in student.named_parameters() if n.startswith("body") and not n.startswith(unused)]
    groups = [{"params": body, "lr": args.rate}, {"params": student.exits.parameters(), "lr": args.rate * 3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = len(plan) // 30 + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (len(plan) - s) / max(1, len(plan) - warm)))
    )
    checkpoint = WORK / f"{args.name}.checkpoint.pt"
    step = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        student.load_state_dict(state["student"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        step = state["step"]
    rng = np.random.default_rng(1000 + step)

    head_weight = torch.tensor([HEAD_WEIGHT.get(h, 1.0) for h in HEADS])
    print(f"{len(order):,} texts, {len(plan):,} batches, from step {step}", flush=True)
    student.train()
    began, seen, running = time.time(), 0, 0.0
    for step in range(step, len(plan)):
        batch = plan[step]
        ids, marks = dataset.collate(rows, batch, rng)
        label, weight = torch.from_numpy(rows.targets[batch]), torch.from_numpy(rows.weights[batch])
        language = torch.from_numpy(rows.language[batch]).long()
        with torch.autocast("cpu", torch.bfloat16):
            theirs = opinion_of(teacher, ids)
            answers = student(ids)
        target = label
        if theirs:
            opinion = torch.sigmoid(theirs.logits.float())
            share = torch.from_numpy(np.where(own[batch], OWN_LABEL, LABEL).astype(np.float32))[:, None] * (weight > 0)
            target = share * label + (1 - share) * opinion
            weight = torch.where(weight > 0, weight, torch.tensor(OPINION))
            weight = weight * torch.from_numpy(~words[batch]).float()[:, None]
        weight = weight * head_weight
        loss = 0.0
        for answer in answers.values():
            one = F.binary_cross_entropy_with_logits(answer.logits.float(), target, weight, reduction="sum") / len(batch)
            one = one + 0.1 * F.cross_entropy(answer.languages.float(), language) + mark_loss(answer.marks, marks)
            if theirs:  # What the teacher makes of the whole text, not only what its outputs say about it.
                one = one + 1 - F.cosine_similarity(answer.pooled.float(), theirs.pooled.float()).mean()
            loss = loss + one / len(answers)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        seen += len(batch)
        running = 0.98 * running + 0.02 * loss.item()
        if step % 50 == 49:
            speed = seen / (time.time() - began)
            left = (len(plan) - step) * args.batch / speed / 60
            print(f"step {step + 1}/{len(plan)} loss {running:.3f} {speed:.0f} texts/s, {left:.0f} min left", flush=True)
        if step % 500 == 499:
            state = {"student": student.state_dict(), "optimiser": optimiser.state_dict()}
            torch.save(state | {"schedule": schedule.state_dict(), "step": step + 1}, checkpoint)
    for exit in student.exits:
        torch.save({"model": student.cut(exit), "layers": int(exit), "args": vars(args)}, WORK / f"{args.name}-{exit}.pt")


if __name__ == "__main__":
    main()
