"""
Step 3: dev figures of a trained model in floating point: area under ROC by head, alarms on everyday chat.

    python evaluate.py [--name text]
"""

import argparse

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

import dataset
from encoder import TextModel
from heads import HEADS
from labels import RELIABLE
from paths import WORK
from windows import starts, window

#: Sources whose dev texts are ordinary messages, for false alarms.
EVERYDAY = ("nus_sms_en", "nus_sms_zh", "chitchat_byu", "xdailydialog", "kdconv", "topical_chat")


def predict(model: torch.nn.Module, rows: dataset.Rows, which: np.ndarray) -> np.ndarray:
    """Logits (len(which), heads); over several windows the worst one wins, as in the runtime."""
    model.eval()
    out = np.full((len(which), len(HEADS)), -np.inf, dtype=np.float32)
    jobs = [(n, w) for n, i in enumerate(which) for w in _windows(rows.tokens(i))]
    jobs.sort(key=lambda job: len(job[1]))
    with torch.inference_mode():
        for at in range(0, len(jobs), 256):
            part = jobs[at : at + 256]
            logits = model(dataset.pad([w for _, w in part])).float().numpy()
            np.maximum.at(out, [n for n, _ in part], logits)
    return out


def _windows(tokens: np.ndarray) -> list[list[int]]:
    return [window(tokens, s) for s in starts(len(tokens))]


def areas(rows: dataset.Rows, which: np.ndarray, logits: np.ndarray) -> dict[str, float]:
    """Area under ROC by head, over all dev texts whose label for that head is reliable."""
    out = {}
    for h, name in enumerate(HEADS):
        known = rows.weights[which, h] >= RELIABLE
        truth = rows.targets[which, h][known] >= 0.5
        if 10 <= truth.sum() < len(truth):
            out[name] = float(roc_auc_score(truth, logits[known, h]))
    return out


def load_model(name: str) -> TextModel:
    state = torch.load(WORK / f"{name}.pt", weights_only=False)
    weights = state["model"]
    model = TextModel(weights["tokens.weight"].shape[0], state["layers"])
    model.load_state_dict(weights)
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    rows = dataset.load()
    dev = np.flatnonzero(rows.dev)
    logits = predict(load_model(args.name), rows, dev)
    np.savez(WORK / f"{args.name}.dev.npz", dev=dev, logits=logits)
    for title, part in (("all", slice(None)), ("English", ~rows.chinese[dev]), ("Chinese", rows.chinese[dev])):
        print(title, {k: round(v, 3) for k, v in areas(rows, dev[part], logits[part]).items()})
    own = rows.of("curriculum")[dev]
    print("curriculum", {k: round(v, 3) for k, v in areas(rows, dev[own], logits[own]).items()})
    cold = rows.of("cold")[dev]
    truth = rows.targets[dev[cold], HEADS.index("toxic")] >= 0.5
    for head in ("hate", "toxic"):
        best = max(np.mean((logits[cold, HEADS.index(head)] > t) == truth) for t in np.linspace(-4, 4, 81))
        print(f"COLD dev accuracy, {head} head: {best:.3f}")


if __name__ == "__main__":
    main()
