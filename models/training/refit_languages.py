"""
Refits the output that tells languages apart, on the frozen encoder, by multinomial regression: as many texts of each.

    python refit_languages.py --name text
"""

import argparse

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

import dataset
from evaluate import load_model
from heads import LANGUAGES
from paths import WORK
from refit import pooled

TEXTS = 700


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    rng = np.random.default_rng(7)
    rows = dataset.load()
    model = load_model(args.name)
    picked = []
    for number in range(len(LANGUAGES)):
        mine = np.flatnonzero((rows.language == number) & ~rows.dev & (rows.ends - rows.begins > 3))
        # Half of them are random words in every language, so that random words are no sign of a language.
        words = rng.permutation(mine[rows.of("words")[mine]])
        real = rng.permutation(mine[~rows.of("words")[mine]])
        share = TEXTS // 2 if len(real) else TEXTS * 3
        picked += [*words[:share], *real[: TEXTS - TEXTS // 4]]
    picked = np.array(picked)
    x, y = pooled(model, rows, picked), rows.language[picked].astype(int)
    test = rng.random(len(y)) < 0.1
    fit = LogisticRegression(C=30, max_iter=150).fit(x[~test], y[~test])
    print(f"{len(y):,} texts; of a tenth kept aside {fit.score(x[test], y[test]):.1%} right")
    state = torch.load(WORK / f"{args.name}.pt", weights_only=False)
    weight, bias = torch.zeros(len(LANGUAGES), x.shape[1]), torch.full((len(LANGUAGES),), -20.0)
    weight[fit.classes_] = torch.from_numpy(fit.coef_).float()
    bias[fit.classes_] = torch.from_numpy(fit.intercept_).float()
    state["model"] |= {"languages.weight": weight, "languages.bias": bias}
    torch.save(state, WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
