"""
Step 3: a small student learns from the teacher's judgement and from the labels.

    python export.py --name teacher && python quantise.py --name teacher
    python distil.py --teacher teacher --name student --layers 5 --exits 3,4,5
    python distil.py --name direct                     without a teacher, from the labels alone
    python distil.py --name second --start direct --corpora 15000 --curriculum 2 --rate 6e-5   then mostly our own lines
    torchrun --nproc-per-node 2 -- distil.py --teacher text --start text --pooled 0 --own-label 1 --threads 1 ...
                                                       a student taught by itself and by new lines, on two cores

The student starts as the teacher's lowest layers. Every exit has outputs of its own behind that layer and all learn at
once, so that one run gives a model of each depth: WORK/<name>-3.pt, ... and the smallest good one is shipped.
"""

import argparse
import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import dataset
from encoder import Answer, TextModel, from_pretrained
from evaluate import load_model
from heads import FIRST_CLASS, LANGUAGES
from learning import head_weights, learn, mark_loss
from paths import WORK
from quantised import open_session

#: How much a corpus's label counts against the teacher's opinion, where there is one.
LABEL = 0.5
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
        self.body.tokens.rows.weight.requires_grad = False

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


class Teacher:
    """
    The teacher as int8 (`export.py`, `quantise.py`) on one core, while the student learns on another: twice as fast as
    both in one thread.
    """

    def __init__(self, name: str):
        self.session = open_session(WORK / f"{name}.onnx", threads=1)

    def __call__(self, ids: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits (batch, heads) and pooled (batch, width)."""
        logits, pooled = self.session.run(["logits", "pooled"], {"ids": ids})
        return torch.from_numpy(logits), torch.from_numpy(pooled)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", help="a trained model; without one the labels alone teach")
    parser.add_argument("--name", default="student")
    parser.add_argument("--start", help="go on from the student of this name")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--exits", default="3,4,5,6")
    parser.add_argument("--curriculum", type=float, default=3, help="how often our own lines come; below 1 some of them by chance")
    parser.add_argument("--fresh", help="own lines whose topic ends so come once more: those the student has never seen")
    parser.add_argument("--corpora", type=int)
    parser.add_argument("--others", type=int, default=0, help="texts of the corpora in other languages than English and Chinese")
    parser.add_argument("--pooled", type=float, default=1.0, help="weight of the teacher's pooled vector; 0 with --start")
    parser.add_argument("--own-label", type=float, default=0.85, help="how much our own labels count, and those in other languages; 1 if new to the teacher")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--piece-rate", type=float, default=3e-3, help="rate of what is learnt of each piece: most are rare")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=7, help="another one for a run that goes on from a run: other texts of the corpora")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)

    rows = dataset.load()
    order = dataset.epoch(rows, rng, args.curriculum, args.corpora, unlabelled=bool(args.teacher), others=args.others, fresh=args.fresh)
    plan = list(dataset.batches(rows, order, args.batch, rng))
    # Messages that were picked because a model took them for harm need the label most.
    # Of the other languages a teacher knows less than the corpora say.
    sure = rows.own | rows.of("frames") | rows.hard | ~np.isin(rows.language, FIRST_CLASS)
    # Sentences of random words teach languages and nothing else.
    words = rows.of("words")

    start = load_model(args.teacher) if args.teacher else from_pretrained(np.load(WORK / "kept.npy").tolist(), args.layers)
    if args.start:
        start = load_model(f"{args.start}-{args.layers}")
    student = Student(start, args.layers, [int(e) for e in args.exits.split(",")])
    if args.start:
        for number, exit in student.exits.items():
            # A depth that the other student had no exit at starts with the outputs of the nearest that it had.
            near = next(n for n in range(int(number), args.layers + 1) if (WORK / f"{args.start}-{n}.pt").exists())
            theirs = load_model(f"{args.start}-{near}").state_dict()
            exit.load_state_dict({k: v for k, v in theirs.items() if k in exit.state_dict()})
    # The deepest is the one that counts most, the others are for comparison.
    exit_weight = {number: 1.0 for number in student.exits} | {str(args.layers): 3.0}
    exit_weight = {number: exit_weight[number] / sum(exit_weight[n] for n in student.exits) for number in student.exits}
    unused = ("body.heads", "body.languages", "body.marks", "body.tokens.rows", "body.tokens.learnt")
    body = [p for n, p in student.named_parameters() if n.startswith("body") and not n.startswith(unused)]
    head_weight = head_weights()

    def loss_of(
        batch: np.ndarray, ids: torch.Tensor, marks: torch.Tensor, theirs: tuple[torch.Tensor, torch.Tensor] | None
    ) -> torch.Tensor:
        label, weight = torch.from_numpy(rows.targets[batch]), torch.from_numpy(rows.weights[batch])
        language = torch.from_numpy(rows.language[batch]).long()
        with torch.autocast("cpu", torch.bfloat16):
            answers = student(ids)
        target = label
        if theirs:
            opinion = torch.sigmoid(theirs[0])
            share = torch.from_numpy(np.where(sure[batch], args.own_label, LABEL).astype(np.float32))[:, None] * (weight > 0)
            target = share * label + (1 - share) * opinion
            weight = torch.where(weight > 0, weight, torch.tensor(OPINION))
            weight = weight * torch.from_numpy(~words[batch]).float()[:, None]
        weight = weight * head_weight
        loss = torch.zeros(())
        for number, answer in answers.items():
            one = F.binary_cross_entropy_with_logits(answer.logits.float(), target, weight, reduction="sum") / len(batch)
            one = one + 0.1 * F.cross_entropy(answer.languages.float(), language) + mark_loss(answer.marks, marks)
            if theirs and args.pooled:  # What the teacher makes of the whole text, not only what its outputs say about it.
                one = one + args.pooled * (1 - F.cosine_similarity(answer.pooled.float(), theirs[1]).mean())
            loss = loss + one * exit_weight[number]
        return loss

    groups = [{"params": body, "lr": args.rate}, {"params": student.exits.parameters(), "lr": args.rate * 3}]
    groups.append({"params": student.body.tokens.learnt.parameters(), "lr": args.piece_rate, "weight_decay": 0})
    opinion_of = Teacher(args.teacher) if args.teacher else lambda ids: None
    learn(args.name, student, groups, rows, plan, loss_of, opinion_of)
    for exit in student.exits:
        torch.save({"model": student.cut(exit), "layers": int(exit), "args": vars(args)}, WORK / f"{args.name}-{exit}.pt")


if __name__ == "__main__":
    main()
