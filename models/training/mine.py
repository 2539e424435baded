"""
Between steps 2 and 3: training texts that a model judges wrongly, for WORK/hard.npy. Everyday messages that it takes for harm:
one epoch holds few of the quarter of a million, by chance; these it holds all, because they decide how low the thresholds can
be. And our own lines, harmful or not, on whose wrong side it is: they come once more than the others.

    python mine.py [--most 80000]          with the model in ../text
"""

import argparse
import json

import numpy as np

import dataset
from calibration import categories, probabilities
from evaluate import predict
from figures import EVERYDAY
from paths import MODEL, WORK
from quantised import Quantised

#: Probabilities between which a message is taken: below them it is no mistake, above them it may be none either
#: (nobody labelled these messages, and friends do insult each other).
LEAST, MOST = 0.1, 0.85
#: From here on a probability is on the wrong side of our own line's label.
WRONG = 0.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=80_000, help="messages to look at")
    args = parser.parse_args()
    if (WORK / "tokenizer.json").read_bytes() != (MODEL / "tokenizer.json").read_bytes():
        raise SystemExit("WORK has another vocabulary than the shipped model: its rows say nothing to that model")
    rows = dataset.load()
    everyday = np.flatnonzero(rows.of(*EVERYDAY) & ~rows.dev & (rows.ends - rows.begins > 1))
    which = np.random.default_rng(7).permutation(everyday)[: args.most]
    own = np.flatnonzero(rows.of("curriculum") & ~rows.dev)
    model = Quantised(MODEL / "model.onnx")
    fits = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))["calibration"]

    found = categories(probabilities(fits, rows.language[which], predict(model, rows, which)))
    # Telephone numbers in messages among friends are no mistake of the model.
    worst = np.max([p for category, p in found.items() if category != "personal-info"], axis=0)
    hard = which[(worst >= LEAST) & (worst <= MOST)]
    print(f"{len(hard):,} of {len(which):,} everyday messages between {LEAST} and {MOST}, {np.sum(worst > MOST):,} above")

    found = categories(probabilities(fits, rows.language[own], predict(model, rows, own)))
    labels = categories(rows.targets[own])
    wrong = own[np.any([np.abs(found[c] - labels[c]) >= WRONG for c in found], axis=0)]
    print(f"{len(wrong):,} of {len(own):,} own lines on the wrong side")
    np.save(WORK / "hard.npy", np.array([dataset.fingerprint(rows.tokens(i)) for i in [*hard, *wrong]]))


if __name__ == "__main__":
    main()
