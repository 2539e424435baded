"""
Step 7: calibration and thresholds of the quantised model on dev; writes models/text/.

    python calibrate.py [--name text] [--version 0.1.0] [--tiers open,research]
"""

import argparse
import hashlib
import json
import shutil

import numpy as np
from sklearn.linear_model import LogisticRegression

import dataset
from calibration import LANGUAGES, categories, probabilities
from evaluate import EVERYDAY, predict
from heads import HEADS
from labels import RELIABLE
from paths import MODEL, WORK
from quantised import Quantised

#: A language with fewer positive dev texts than this borrows the calibration over all languages.
ENOUGH = 40
#: Share of everyday dev messages that one category may lift to a level, at most; all eight together stay
#: under eight times this. Below the least probability no level starts, however quiet everyday chat is.
ALARMS = {"low": 0.004, "medium": 0.0005, "high": 0.00005}
LEAST = {"low": 0.25, "medium": 0.45, "high": 0.75}
#: Everyday messages do hold telephone numbers and addresses, and nobody labelled them: for this category twice
#: the rate is mostly no false alarm.
UNLABELLED = {"personal-info": 2}


def platt(logits: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    fit = LogisticRegression(C=1e6).fit(logits[:, None], truth)
    return float(fit.coef_[0, 0]), float(fit.intercept_[0])


def calibrations(rows: dataset.Rows, dev: np.ndarray, logits: np.ndarray) -> dict[str, list[dict]]:
    out: dict[str, list[dict]] = {}
    for language in LANGUAGES:
        spoken = rows.chinese[dev] == (language == "zh")
        fits = []
        for h in range(len(HEADS)):
            known = rows.weights[dev, h] >= RELIABLE
            truth = rows.targets[dev, h] >= 0.5
            mine = known & spoken
            if truth[mine].sum() < ENOUGH:
                mine = known
            slope, offset = platt(logits[mine, h], truth[mine])
            fits.append({"slope": round(slope, 4), "offset": round(offset, 4)})
        out[language] = fits
    return out


def thresholds(category: str, everyday: np.ndarray) -> dict[str, float]:
    """Lowest probability of each level, from the scores of everyday dev messages."""
    out, above = {}, 0.0
    for level, share in ALARMS.items():
        share *= UNLABELLED.get(category, 1)
        quantile = float(np.quantile(everyday, 1 - share, method="higher"))
        above = min(0.99, max(LEAST[level], quantile + 0.001, above + 0.02))
        out[level] = round(above, 3)
    return out


def file_entry(name: str) -> dict:
    data = (MODEL / name).read_bytes()
    return {"path": f"text/{name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--tiers", default="open,research")
    args = parser.parse_args()
    rows = dataset.load()
    dev = np.flatnonzero(rows.dev)
    logits = predict(Quantised(WORK / f"{args.name}.onnx"), rows, dev)
    np.savez(WORK / f"{args.name}.int8.dev.npz", dev=dev, logits=logits)

    fits = calibrations(rows, dev, logits)
    scores = categories(probabilities(fits, rows.chinese[dev], logits))
    everyday = rows.of(*EVERYDAY)[dev]
    limits = {c: thresholds(c, p[everyday]) for c, p in scores.items()}
    for level in LEAST:
        alarm = np.any([p[everyday] >= limits[c][level] for c, p in scores.items()], axis=0)
        print(f"everyday dev at {level} or more: {alarm.mean():.3%} of {everyday.sum():,}")

    MODEL.mkdir(parents=True, exist_ok=True)
    shutil.copy(WORK / f"{args.name}.onnx", MODEL / "model.onnx")
    shutil.copy(WORK / "tokenizer.json", MODEL / "tokenizer.json")
    manifest = {
        "version": args.version,
        "files": {"model": file_entry("model.onnx"), "tokenizer": file_entry("tokenizer.json")},
        "labels": HEADS,
        "languages": list(LANGUAGES),
        "calibration": fits,
        "thresholds": limits,
        "trainingData": {"tiers": ["own", *args.tiers.split(",")]},
    }
    (MODEL / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(limits, indent=1))


if __name__ == "__main__":
    main()
