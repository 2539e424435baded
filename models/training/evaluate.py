"""
Step 4, and again after step 7: dev figures of a model.

    python evaluate.py                 the shipped int8 model with its calibration and thresholds
    python evaluate.py --name text     a trained model in floating point: areas only
    python evaluate.py --cached        int8, with the dev logits that calibrate.py left in WORK
    python evaluate.py --name open --tier open     on the dev texts of one tier and our own, to compare models of two tiers
"""

import argparse
import json

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

import dataset
import frames
from calibration import categories, limits, probabilities
from corpora import sources
from encoder import TextModel
from figures import EVERYDAY, wilson
from heads import HEADS, INDEX, LANGUAGES, OTHER_LANGUAGE
from labels import RELIABLE
from normalise import normalise
from paths import MODEL, WORK
from quantised import Quantised
from tokenizer import encode, load
from windows import batches, pad, window


def predict(model: torch.nn.Module, rows: dataset.Rows, which: np.ndarray) -> np.ndarray:
    """
    Logits (len(which), heads); over several windows the worst one wins, as in the runtime. An int8 model reads one window
    at a time, as there: its activations share one scale a run, so that its logits depend on what shares a batch.
    """
    model.eval()
    size = 1 if isinstance(model, Quantised) else 256
    out = np.full((len(which), len(HEADS)), -np.inf, dtype=np.float32)
    with torch.inference_mode():
        for numbers, ids in batches((rows.tokens(i) for i in which), size):
            np.maximum.at(out, numbers, model(torch.from_numpy(ids)).float().numpy())
    return out


def load_model(name: str) -> TextModel:
    state = torch.load(WORK / f"{name}.pt", weights_only=False)
    weights = state["model"]
    if "tokens.weight" in weights:  # A model from before what is learnt of pieces lay beside their rows.
        weights["tokens.rows.weight"] = weights.pop("tokens.weight")
    outputs = {n: len(weights[f"{n}.weight"]) for n in ("heads", "languages") if f"{n}.weight" in weights}
    model = TextModel(len(weights["tokens.rows.weight"]), state["layers"], **outputs)
    # An old model has no outputs for languages and spans, or nothing learnt of pieces.
    model.load_state_dict(weights, strict="tokens.up.weight" in weights)
    return model.eval()


def known(rows: dataset.Rows, which: np.ndarray, head: str) -> tuple[np.ndarray, np.ndarray]:
    """Which of these texts have a reliable label for a head, and whether it is positive."""
    h = INDEX[head]
    return rows.weights[which, h] >= RELIABLE, rows.targets[which, h] >= 0.5


def areas(rows: dataset.Rows, which: np.ndarray, logits: np.ndarray) -> dict[str, float]:
    """Area under ROC by head, over all given texts whose label for that head is reliable."""
    out = {}
    for head in HEADS:
        labelled, truth = known(rows, which, head)
        if 10 <= truth[labelled].sum() < labelled.sum():
            out[head] = float(roc_auc_score(truth[labelled], logits[labelled, INDEX[head]]))
    return out


def own_ground(rows: dataset.Rows, which: np.ndarray, logits: np.ndarray, head: str) -> float:
    """Area over the sources that hold positives only: harder, without everyday chat as easy negatives."""
    labelled, truth = known(rows, which, head)
    sources = np.unique(rows.source[which][labelled & truth])
    mine = labelled & np.isin(rows.source[which], sources)
    if not 10 <= truth[mine].sum() < mine.sum():
        return float("nan")
    return float(roc_auc_score(truth[mine], logits[mine, INDEX[head]]))


def calibration_error(p: np.ndarray, truth: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error over equal-width bins (Guo et al., 2017)."""
    at = np.minimum((p * bins).astype(int), bins - 1)
    gaps = [abs(p[at == b].mean() - truth[at == b].mean()) * np.mean(at == b) for b in np.unique(at)]
    return float(np.sum(gaps))


def print_areas(rows: dataset.Rows, dev: np.ndarray, logits: np.ndarray) -> None:
    columns = {"en+zh": np.isin(rows.language[dev], [0, 1])}
    columns |= {name: rows.language[dev] == LANGUAGES.index(name) for name in LANGUAGES if name != OTHER_LANGUAGE}
    columns["own"] = rows.of("curriculum")[dev]
    disguised = rows.of("disguised")[dev]
    plain, said = dev[~disguised], logits[~disguised]
    columns = {name: part & ~disguised for name, part in columns.items()} | {"disguised": disguised}
    tables = {name: areas(rows, dev[part], logits[part]) for name, part in columns.items()}
    print("dev, area under ROC; hard: sources with positives only; own: our curriculum's dev lines")
    print(f"{'head':20}{'positives':>10}" + "".join(f"{c:>9}" for c in columns) + f"{'hard':>9}")
    for head in HEADS:
        labelled, truth = known(rows, plain, head)
        cells = [tables[c].get(head, float("nan")) for c in columns] + [own_ground(rows, plain, said, head)]
        print(f"{head:20}{truth[labelled].sum():10,}" + "".join(f"{v:9.3f}" for v in cells))


def print_languages(rows: dataset.Rows, dev: np.ndarray, logits: np.ndarray) -> None:
    """
    The likeliest attack against "somebody is attacked". `corpora`: all texts known to be an attack or none, everyday ones
    too, the measure by which languages count as covered; `within`: the mean over single corpora that hold both kinds
    (where one says no more, against "hate"), which is harder, since there all texts are of one sort.
    """
    score = np.max([logits[:, INDEX[head]] for head in ("bullying", "hate", "threat")], axis=0)
    (toxic, attacked), (hate, hated) = known(rows, dev, "toxic"), known(rows, dev, "hate")
    own, disguised = rows.of("curriculum")[dev], rows.of("disguised")[dev]

    def cell(truth: np.ndarray, mine: np.ndarray) -> str:
        enough = 10 <= truth[mine].sum() <= mine.sum() - 10
        return f"{roc_auc_score(truth[mine], score[mine]):.3f} of {mine.sum():6,}" if enough else "-"

    print("\nattacks against the rest, area under ROC: corpora, within, our own lines")
    for number, name in enumerate(LANGUAGES):
        spoken = ~disguised & (rows.language[dev] == number)
        within = []
        for source in np.unique(rows.source[dev][spoken & ~own]):
            mine = spoken & (rows.source[dev] == source)
            for labelled, truth in ((toxic, attacked), (hate, hated)):
                y = truth[mine & labelled]
                if 10 <= y.sum() <= len(y) - 10:
                    within.append(roc_auc_score(y, score[mine & labelled]))
                    break
        mean = f"{np.mean(within):.3f} over {len(within)}" if within else "-"
        print(f"  {name:6}{cell(attacked, spoken & ~own & toxic):>18}{mean:>15}{cell(attacked, spoken & own & toxic):>18}")


def print_levels(rows: dataset.Rows, dev: np.ndarray, logits: np.ndarray, manifest: dict) -> None:
    p = probabilities(manifest["calibration"], rows.language[dev], logits)
    by_category = categories(p)

    def reaches(level: str) -> np.ndarray:
        return np.any([v >= limits(manifest, rows.language[dev], c, level) for c, v in by_category.items()], axis=0)

    errors = {}
    for head in HEADS:
        labelled, truth = known(rows, dev, head)
        errors[head] = round(calibration_error(p[labelled, INDEX[head]], truth[labelled]), 3)
    print("\nexpected calibration error, 15 bins:", errors)

    cold = rows.of("cold")[dev]
    _, offensive = known(rows, dev, "toxic")
    said = np.maximum(by_category["hate"], by_category["bullying"])[cold] >= 0.5
    print(f"COLD dev accuracy (bullying or hate at .5): {np.mean(said == offensive[cold]):.3f}")

    for level in ("low", "medium", "high"):
        alarm = reaches(level)
        print(f"\neveryday dev messages at {level} or more")
        for name in EVERYDAY:
            mine = rows.of(name)[dev]
            print(f"  {name:14} {wilson(int(alarm[mine].sum()), int(mine.sum()))}")
        mine = rows.of(*EVERYDAY)[dev]
        print(f"  {'all':14} {wilson(int(alarm[mine].sum()), int(mine.sum()))}")

    print("\nour curriculum's dev lines at medium or more")
    medium = reaches("medium")
    groups: dict[str, list[bool]] = {}
    for n, i in enumerate(dev):
        if detail := rows.details.get(int(i)):
            harmless = detail["severity"] == "none"
            groups.setdefault("harmless" if harmless else f"harmful, {detail['severity']}", []).append(bool(medium[n]))
            if harmless and "family" in detail["kind"]:
                groups.setdefault("family logistics", []).append(bool(medium[n]))
    for name, hits in sorted(groups.items()):
        print(f"  {name:18} {wilson(sum(hits), len(hits))}")


def print_frames(manifest: dict) -> None:
    """Bare statements of frames that training never saw."""
    statements = frames.statements(dev=True)
    model, logits = Quantised(MODEL / "model.onnx"), []
    for ids in encode(load(MODEL / "tokenizer.json"), [normalise(text) for text, *_ in statements]):
        logits.append(model(torch.from_numpy(pad([window(ids, 0)]))).float().numpy()[0])
    language = np.array([LANGUAGES.index(lang) for _, lang, _ in statements])
    by_category = categories(probabilities(manifest["calibration"], language, np.array(logits)))
    noticed = np.any([v >= limits(manifest, language, c, "medium") for c, v in by_category.items()], axis=0)
    kinds = np.array([kind for *_, kind in statements])
    print("\nbare statements of frames never learnt, at medium or more")
    for kind in frames.TRUTH:
        print(f"  {kind:18} {wilson(int(noticed[kinds == kind].sum()), int((kinds == kind).sum()))}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", help="a floating-point model in WORK instead of the shipped one")
    parser.add_argument("--cached", action="store_true")
    parser.add_argument("--tier", help="only the dev texts of this tier and our own; with --name")
    args = parser.parse_args()
    rows = dataset.load()
    if args.cached:
        cache = np.load(WORK / "text.int8.dev.npz")
        dev, logits = cache["dev"], cache["logits"]
        if not np.array_equal(dev, np.flatnonzero(rows.dev)):
            raise SystemExit("the kept logits are of other rows: run calibrate.py again")
    else:
        dev = np.flatnonzero(rows.dev & rows.of("curriculum", *sources(args.tier)) if args.tier else rows.dev)
        logits = predict(load_model(args.name) if args.name else Quantised(MODEL / "model.onnx"), rows, dev)
    print_areas(rows, dev, logits)
    print_languages(rows, dev, logits)
    if not args.name:
        manifest = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))
        print_levels(rows, dev, logits, manifest)
        print_frames(manifest)


if __name__ == "__main__":
    main()
