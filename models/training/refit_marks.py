"""
Refits the span output on the frozen encoder: every token of the marked texts, which joint training sees too rarely.

    python refit_marks.py --name text
"""

import argparse

import numpy as np
import torch
from torch.nn import functional as F

import dataset
from evaluate import load_model
from paths import WORK
from windows import BODY, pad, window


def states(model, rows: dataset.Rows, which: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Last layer (tokens, width) and marks (tokens,) of the first window of each text."""
    out, truth = [], []
    order = which[np.argsort(rows.ends[which] - rows.begins[which])]
    with torch.inference_mode():
        for at in range(0, len(order), 64):
            part = order[at : at + 64]
            found = model.answer(torch.from_numpy(pad([window(rows.tokens(i), 0) for i in part]))).states
            for n, i in enumerate(part):
                marks = rows.marks[rows.begins[i] : rows.ends[i]][:BODY]
                out.append(found[n, 1 : len(marks) + 1])
                truth.append(torch.from_numpy(marks.astype(np.float32)))
    return torch.cat(out), torch.cat(truth)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="text")
    parser.add_argument("--epochs", type=int, default=6)
    args = parser.parse_args()
    torch.manual_seed(7)
    rows = dataset.load()
    marked = np.array([(rows.marks[b:e] >= 0).any() for b, e in zip(rows.begins, rows.ends)])
    model = load_model(args.name)
    x, y = states(model, rows, np.flatnonzero(marked & ~rows.dev))
    print(f"{marked.sum():,} marked texts, {len(y):,} tokens to learn from, {y.mean():.1%} of them marked", flush=True)
    head = torch.nn.Linear(x.shape[1], 1)
    head.load_state_dict(model.marks.state_dict())
    optimiser = torch.optim.AdamW(head.parameters(), lr=3e-3, weight_decay=1e-3)
    for epoch in range(args.epochs):
        for part in torch.randperm(len(y)).split(4096):
            loss = F.binary_cross_entropy_with_logits(head(x[part])[:, 0], y[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    state = torch.load(WORK / f"{args.name}.pt", weights_only=False)
    state["model"] |= {f"marks.{k}": v for k, v in head.state_dict().items()}
    torch.save(state, WORK / f"{args.name}.pt")
    print(f"loss {loss.item():.3f}")


if __name__ == "__main__":
    main()
