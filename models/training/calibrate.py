"""
Step 7: calibration and thresholds of the quantised model on dev; writes models/text/.

    python calibrate.py --version 0.3.0 [--name text] [--tiers open,research]
"""

import argparse
import hashlib
import json
import shutil

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

import dataset
from calibration import CATEGORIES, LANGUAGES, categories, limits, probabilities
from evaluate import predict
from figures import EVERYDAY
from heads import HEADS
from heads import LANGUAGES as OUTPUTS
from labels import RELIABLE
from paths import MODEL, WORK
from quantised import Quantised
from windows import BODY, pad, window

#: A language with fewer positive (or negative) dev texts than this borrows the calibration over all languages.
ENOUGH = 40
#: Share of everyday dev messages that all categories together may lift to a level, at most. Below the least
#: probability no level starts, however quiet everyday chat is.
ALARMS = {"low": 0.02, "medium": 0.0026, "high": 0.0002}
LEAST = {"low": 0.2, "medium": 0.4, "high": 0.7}
#: Everyday messages do hold telephone numbers and addresses, and nobody labelled them: most of what this category
#: finds there is no false alarm, so it counts half.
UNLABELLED = {"personal-info": 1 / 2}

#: Languages with thresholds of their own: those with thousands of everyday messages in dev. In the others nothing would hold
#: a threshold up; they take the one that holds over all languages.
OWN_THRESHOLDS = ("en", "zh")

#: Languages with an area of .85 or more over their corpora of dev and .80 or more over our own lines, as `evaluate.py`
#: prints them under "attacks against the rest", with at least 300 texts of corpora. Results in others are `partial`.
COVERED = ("en", "zh", "fr", "de", "pt", "it", "ar", "ko", "id", "pl")


def platt(logits: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    fit = LogisticRegression(C=1e6).fit(logits[:, None], truth)
    return float(fit.coef_[0, 0]), float(fit.intercept_[0])


def calibrations(rows: dataset.Rows, dev: np.ndarray, logits: np.ndarray) -> dict[str, list[dict]]:
    out: dict[str, list[dict]] = {}
    for language in LANGUAGES:
        spoken = rows.language[dev] == OUTPUTS.index(language)
        fits = []
        for h in range(len(HEADS)):
            known = rows.weights[dev, h] >= RELIABLE
            truth = rows.targets[dev, h] >= 0.5
            mine = known & spoken
            if min(truth[mine].sum(), (~truth[mine]).sum()) < ENOUGH:
                mine = known
            if min(truth[mine].sum(), (~truth[mine]).sum()) < 8:
                # Nothing to fit (a stage that only coded chats hold): as the model says.
                fits.append({"slope": 1.0, "offset": 0.0})
                continue
            slope, offset = platt(logits[mine, h], truth[mine])
            fits.append({"slope": round(slope, 4), "offset": round(offset, 4)})
        out[language] = fits
    return out


def thresholds(everyday: dict[str, np.ndarray], harmful: dict[str, np.ndarray]) -> dict[str, dict[str, float]]:
    """
    Lowest probability of each level, by category, from the probabilities of everyday and of harmful dev texts. The
    alarms that everyday chat can bear go where they buy most: each category takes the threshold with the best recall
    minus price times alarms, and the price is the least that keeps all together within ALARMS; what is left then goes
    to the best next step. A category's recall counts by the root of its harmful texts: the common harms weigh more,
    the rare ones are not given up.
    """
    grid = np.concatenate((np.arange(0.2, 0.99, 0.005), 1 - np.geomspace(0.01, 0.0005, 30)))
    weight = {c: np.sqrt(len(p)) for c, p in harmful.items()}
    recall = {c: np.array([(p >= t).mean() for t in grid]) * weight[c] for c, p in harmful.items()}
    out: dict[str, dict[str, float]] = {c: {} for c in everyday}
    floor = dict.fromkeys(everyday, 0.0)
    for level, budget in ALARMS.items():
        alarms = {c: np.array([(p >= t).mean() for t in grid]) * UNLABELLED.get(c, 1) for c, p in everyday.items()}
        allowed = {c: grid >= max(LEAST[level], floor[c] + 0.02) for c in everyday}

        def choose(price: float) -> dict[str, int]:
            worth = {c: np.where(allowed[c], recall[c] - price * alarms[c], -np.inf) for c in everyday}
            # Of equal worth the highest threshold, so that nothing is flagged for nothing.
            return {c: len(grid) - 1 - int(np.argmax(w[::-1])) for c, w in worth.items()}

        cheap, dear = 0.0, 1e7
        for _ in range(60):
            price = (cheap + dear) / 2
            spent = sum(alarms[c][i] for c, i in choose(price).items())
            cheap, dear = (price, dear) if spent > budget else (cheap, price)
        chosen = choose(dear)
        while True:
            left = budget - sum(alarms[c][i] for c, i in chosen.items())
            steps = [
                (recall[c][j] - recall[c][i], c, j)
                for c, i in chosen.items()
                for j in np.flatnonzero(allowed[c][:i])
                if alarms[c][j] - alarms[c][i] <= left and recall[c][j] > recall[c][i]
            ]
            if not steps:
                break
            _, best, step = max(steps)
            chosen[best] = int(step)
        for c, i in chosen.items():
            out[c][level] = round(float(grid[i]), 4)
            floor[c] = float(grid[i])
    return out


def span_threshold(rows: dataset.Rows, model: Quantised) -> float:
    """The probability from which on a token is shown as the reason: the one with the best F1 over marked dev texts."""
    scored = []
    for i in np.flatnonzero(rows.dev):
        truth = rows.marks[rows.begins[i] : rows.ends[i]][:BODY]
        if (truth >= 0).all() and len(truth):
            said = model.marks(torch.from_numpy(pad([window(rows.tokens(i), 0)])))[0][1 : len(truth) + 1]
            scored.append((1 / (1 + np.exp(-said)), truth == 1))

    def f1(threshold: float) -> float:
        values = []
        for p, truth in scored:
            named = p >= threshold
            if not named.any():  # The runtime then falls back on what adds most.
                named = p >= p.max()
            both = (named & truth).sum()
            values.append(1.0 if not truth.any() and not named.any() else 2 * both / max(1, named.sum() + truth.sum()))
        return float(np.mean(values))

    best = max(np.arange(0.1, 0.8, 0.02), key=f1)
    print(f"spans: from {best:.2f} on, F1 over the tokens of {len(scored)} marked dev texts {f1(best):.3f}")
    return round(float(best), 2)


def harmful(rows: dataset.Rows, dev: np.ndarray, category: str) -> np.ndarray:
    """Dev texts that surely carry a category: our own where there are enough, else everybody's."""
    truth = np.zeros(len(dev), dtype=bool)
    for head in CATEGORIES[category]:
        h = HEADS.index(head)
        truth |= (rows.weights[dev, h] >= RELIABLE) & (rows.targets[dev, h] >= 0.6)
    own = truth & rows.of("curriculum")[dev]
    return own if own.sum() >= ENOUGH else truth


def family(rows: dataset.Rows, dev: np.ndarray) -> np.ndarray:
    """
    Our family logistics among the dev texts. They count as everyday messages: no corpus holds what families write to one another,
    and all that would else hold the thresholds of grooming and personal information up is the chat of strangers.
    """
    details = (rows.details.get(int(i), {}) for i in dev)
    return np.array([d.get("severity") == "none" and "family" in d.get("kind", "") for d in details])


def file_entry(name: str) -> dict:
    data = (MODEL / name).read_bytes()
    return {"path": f"text/{name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    parser.add_argument("--version", required=True)
    parser.add_argument("--tiers", default="open,research")
    parser.add_argument("--cached", action="store_true", help="reuse the dev logits of the last run")
    args = parser.parse_args()
    rows = dataset.load()
    dev = np.flatnonzero(rows.dev)
    model = Quantised(WORK / f"{args.name}.onnx")
    cache = WORK / f"{args.name}.int8.dev.npz"
    if args.cached:
        kept = np.load(cache)
        if not np.array_equal(kept["dev"], dev):
            raise SystemExit("the kept logits are of other rows: run without --cached")
        logits = kept["logits"]
    else:
        logits = predict(model, rows, dev)
        np.savez(cache, dev=dev, logits=logits)

    fits = calibrations(rows, dev, logits)
    scores = categories(probabilities(fits, rows.language[dev], logits))
    everyday = rows.of(*EVERYDAY)[dev]
    quiet = everyday | family(rows, dev)
    harms = {c: harmful(rows, dev, c) for c in scores}

    def chosen(mine: np.ndarray) -> dict[str, dict[str, float]]:
        enough = [c for c in scores if (harms[c] & mine).sum() >= ENOUGH]
        return thresholds({c: scores[c][quiet & mine] for c in enough}, {c: scores[c][harms[c] & mine] for c in enough})

    general = chosen(np.ones(len(dev), dtype=bool))
    # A category that a language has too few harmful texts of stays as in all.
    special = {name: general | chosen(rows.language[dev] == OUTPUTS.index(name)) for name in OWN_THRESHOLDS}
    for level in LEAST:
        where = {"thresholds": general, "languageThresholds": special}
        alarm = np.any([p >= limits(where, rows.language[dev], c, level) for c, p in scores.items()], axis=0)[everyday]
        print(f"everyday dev at {level} or more: {alarm.mean():.3%} of {everyday.sum():,}")

    MODEL.mkdir(parents=True, exist_ok=True)
    shutil.copy(WORK / f"{args.name}.onnx", MODEL / "model.onnx")
    shutil.copy(WORK / "tokenizer.json", MODEL / "tokenizer.json")
    manifest = {
        "version": args.version,
        "files": {"model": file_entry("model.onnx"), "tokenizer": file_entry("tokenizer.json")},
        "labels": HEADS,
        "languages": list(COVERED),
        "languageOutputs": OUTPUTS,
        "spanThreshold": span_threshold(rows, model),
        "calibration": fits,
        "thresholds": general,
        "languageThresholds": special,
        "trainingData": {"tiers": ["own", *args.tiers.split(",")]},
    }
    (MODEL / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({"all": general} | special, indent=1))


if __name__ == "__main__":
    main()
