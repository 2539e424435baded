"""
Conversations, step 4: thresholds on dev, the ONNX file, its manifest and reference values for the runtime's tests.

    python chat_export.py [--name conversation] --version 0.2.0
"""

import argparse
import hashlib
import json
import math

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

import chats
import cues
from chat_evaluate import follow, load_model
from chat_features import TextModel
from chat_mix import Features, hot
from chat_model import WIDTH, ConversationModel
from chat_train import load
from heads import HEADS, STAGES
from paths import MODEL, REPOSITORY

HERE = REPOSITORY / "models" / "conversation"
GOLDEN = REPOSITORY / "test" / "conversation" / "golden"
#: Share of harmless dev chats whose risk may once reach a level; an alert needs stages besides.
ALARMS = {"low": 0.05, "medium": 0.008, "high": 0.002}
LEAST = {"low": 0.3, "medium": 0.63, "high": 0.8}
#: A turn carries a stage from .5 on. Signs are rare, so a probability by prevalence would hardly ever get there: the
#: offset is set so that at .5 stands what this share of harmless dev turns reaches.
STAGE_FROM, STAGE_ALARMS = 0.5, 0.01


def platt(logits: np.ndarray, truth: np.ndarray, weight: np.ndarray | None = None) -> tuple[float, float]:
    fit = LogisticRegression(C=10).fit(logits[:, None], truth, weight)
    return max(0.1, float(fit.coef_[0, 0])), float(fit.intercept_[0])


def logit(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def stage_calibration(model: ConversationModel, features: Features, said: list, lines: list[dict]) -> tuple[list, list]:
    """Slope and offset, and threshold, of every stage: from dev lines of ours and incoming turns of our dev chats."""
    scores, truth = [], []
    for row in (r for r in lines if r["split"] == "dev"):
        turns = features.turns([0, 1], [row["text"], row["text"]])[1:]
        turns[:, -7] = 0
        with torch.inference_mode():
            scores.append(model.run(torch.from_numpy(turns)[None])[0][0, 0].numpy())
        truth.append(hot(row["stage"]))
    harmless = []
    for chat, _, stages in said:
        for turn, s in zip(chat.turns, logit(stages)):
            if turn.author == 0:
                continue
            if chat.source == "curriculum":
                scores.append(s)
                truth.append(hot(turn.stages or ()))
            elif chat.label == 0:
                harmless.append(s)
    scores, truth, harmless = np.array(scores), np.array(truth), np.array(harmless)
    fits, limits = [], []
    for i in range(len(STAGES)):
        slope = 1.0 if truth[:, i].sum() < 8 else platt(scores[:, i], truth[:, i])[0]
        calm = np.concatenate((harmless[:, i], scores[truth.sum(axis=1) == 0, i]))
        offset = -slope * float(np.quantile(calm, 1 - STAGE_ALARMS))
        limits.append(STAGE_FROM)
        found = truth[:, i] > 0
        print(f"  {STAGES[i]:16} carried by {np.mean(slope * scores[found, i] + offset >= 0):.0%} of {found.sum()} turns and lines that do")
        fits.append({"slope": round(slope, 4), "offset": round(offset, 4)})
    return fits, limits


def probe(row: int, size: int) -> np.ndarray:
    """Features that the runtime's test can make for itself: no text needed."""
    return np.array([math.sin((row + 1) * 0.7 + j * 0.37) for j in range(size)], dtype=np.float32)


def golden(model: ConversationModel, manifest: dict, text: TextModel) -> None:
    GOLDEN.mkdir(parents=True, exist_ok=True)
    size = WIDTH + model.heads + len(cues.NAMES)
    state, steps = torch.zeros(1, model.state), []
    with torch.inference_mode():
        for row in range(20):
            stages, risk, state = model(torch.from_numpy(probe(row, size))[None], state)
            steps.append([[round(float(x), 5) for x in stages[0]], round(float(risk[0, 0]), 5)])
    head = {"model": manifest["files"]["model"]["sha256"], "version": manifest["version"]}
    (GOLDEN / "steps.json").write_text(json.dumps(head | {"rows": steps}) + "\n")

    fit = manifest["calibration"]["risk"]
    rows = []
    dev = [c for c in chats.curriculum() if c.split == "dev"]
    for n, chat in enumerate(dev[:: max(1, len(dev) // 24)]):
        pooled, logits = text([t.text for t in chat.turns])
        fixed = np.array([cues.of_text(t.text) for t in chat.turns], dtype=np.float32)
        own = chats.Chat(chat.source, chat.lang, chat.split, chat.label, [chats.Turn(t.author, i) for i, t in enumerate(chat.turns)])
        risk, _ = follow(model, Features(pooled, logits, fixed), own)
        p = sigmoid(fit["slope"] * logit(risk) + fit["offset"])
        rows.append({"id": chat.id, "lang": chat.lang, "risk": [round(float(x), 4) for x in p]})
    head["textModel"] = manifest["textModel"]
    (GOLDEN / "chats.json").write_text(json.dumps(head, ensure_ascii=False)[:-1] + ', "rows": [\n' + ",\n".join(json.dumps(r) for r in rows) + "\n]}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="conversation")
    parser.add_argument("--version", required=True)
    args = parser.parse_args()
    features, everything, lines = load()
    model = load_model(args.name)
    dev = [c for c in everything if c.split == "dev"]
    said = [(c, *follow(model, features, c)) for c in dev]

    # Peaks of whole chats; our few scenarios weigh as much as the many of other sources.
    peak = logit(np.array([r.max() for _, r, _ in said]))
    label = np.array([c.label == 1 for c in dev])
    own = np.array([c.source == "curriculum" for c in dev])
    weight = np.where(own, 0.5 / own.sum(), 0.5 / (~own).sum()) * len(dev)
    slope, offset = platt(peak, label, weight)
    p = sigmoid(slope * peak + offset)
    calm = np.array([c.label == 0 for c in dev])
    limits, above = {}, 0.0
    for level, share in ALARMS.items():
        above = min(0.97, max(LEAST[level], above + 0.05, float(np.quantile(p[calm], 1 - share, method="higher")) + 0.005))
        limits[level] = round(above, 3)
        risky = label & own
        print(f"{level}: {above:.3f}, reached by {np.mean(p[calm] >= above):.2%} of harmless, {np.mean(p[risky] >= above):.1%} of our risky, {np.mean(p[label & ~own] >= above):.1%} of transcripts")
    stage_fits, stage_limits = stage_calibration(model, features, said, lines)

    HERE.mkdir(parents=True, exist_ok=True)
    size = WIDTH + model.heads + len(cues.NAMES)
    torch.onnx.export(
        model,
        (torch.zeros(1, size), torch.zeros(1, model.state)),
        HERE / "model.onnx",
        input_names=["turn", "state"],
        output_names=["stages", "risk", "next"],
        opset_version=17,
        dynamo=False,
    )
    data = (HERE / "model.onnx").read_bytes()
    text_manifest = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))
    manifest = {
        "version": args.version,
        "files": {"model": {"path": "conversation/model.onnx", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}},
        "textModel": text_manifest["version"],
        "state": model.state,
        "labels": HEADS[: model.heads],
        "stages": STAGES,
        "cues": cues.NAMES,
        "calibration": {"stages": stage_fits, "risk": {"slope": round(slope, 4), "offset": round(offset, 4)}},
        "thresholds": {"stage": stage_limits, "risk": limits},
    }
    (HERE / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    golden(model, manifest, TextModel(MODEL / "model.onnx", MODEL / "tokenizer.json"))
    print(f"{len(data) / 1e3:.0f} kB, stages from", dict(zip(STAGES, stage_limits)))


if __name__ == "__main__":
    main()
