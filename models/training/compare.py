"""
What the curriculum changes: two models of equal training, with it and without, on its dev split and on everyday chat.

    python train.py --name with --corpora 33000 --curriculum 1
    python train.py --name without --corpora 45000 --curriculum 0
    python compare.py with without
"""

import argparse

import numpy as np
from sklearn.metrics import roc_auc_score

import dataset
from evaluate import areas, load_model, predict
from figures import EVERYDAY, wilson
from heads import HARMS, INDEX, LANGUAGES

#: Share of everyday messages at which models are compared: about what thresholds allow at `medium`.
QUIET = 0.0025
#: Every harm but the helper `toxic`.
CATEGORY_HEADS = [INDEX[h] for h in HARMS if h != "toxic"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="+")
    args = parser.parse_args()
    rows = dataset.load()
    own = np.flatnonzero(rows.dev & rows.of("curriculum"))
    severity = np.array([rows.details[int(i)]["severity"] for i in own])
    everyday = np.flatnonzero(rows.dev & rows.of(*EVERYDAY))
    for name in args.names:
        model = load_model(name)
        logits = predict(model, rows, own)
        alarm = (logits[:, CATEGORY_HEADS] > 0).any(axis=1)
        chat = predict(model, rows, everyday)[:, CATEGORY_HEADS].max(axis=1)
        print(f"\n{name}: any category at .5 or more, before calibration")
        for title, mask in (("harmless", severity == "none"), ("harmful", np.isin(severity, ("medium", "high")))):
            for language in ("en", "zh"):
                hits = alarm[mask & (rows.language[own] == LANGUAGES.index(language))]
                print(f"  {title:9} dev lines, {language} {wilson(int(hits.sum()), len(hits))}")
        print(f"  everyday dev messages   {wilson(int((chat > 0).sum()), len(chat))}")
        worst = logits[:, CATEGORY_HEADS].max(axis=1)
        graded = np.isin(severity, ("none", "medium", "high"))
        flagged = worst >= np.quantile(chat, 1 - QUIET)
        noticed, wrongly = flagged[graded & (severity != "none")].mean(), flagged[severity == "none"].mean()
        print(f"  where {QUIET:.2%} of everyday messages are flagged: {noticed:.1%} of harmful lines, {wrongly:.1%} of harmless")
        print(f"  harmful against harmless dev lines, area {roc_auc_score(severity[graded] != 'none', worst[graded]):.3f}")
        print("  area on our dev lines  ", {k: round(v, 3) for k, v in areas(rows, own, logits).items()})


if __name__ == "__main__":
    main()
