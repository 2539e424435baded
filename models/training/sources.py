"""
Prints the card's table of training data: every set, its licence as its copy states it, and how many texts of it one epoch
of the student holds.

    python sources.py --curriculum 1 --corpora 45000 --others 45000        the options that distil.py was called with
"""

import argparse

import numpy as np

import dataset
from paths import DATA


def described() -> dict[str, tuple[str, str, str]]:
    """Tier, licence and source of each set, from the README that lies with the data."""
    out = {}
    for line in (DATA / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 8:
            name, tier, _, _, _, licence, source, _ = cells
            out[name.removeprefix("conversations/")] = (tier, licence, source)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--curriculum", type=int, default=3)
    parser.add_argument("--corpora", type=int)
    parser.add_argument("--others", type=int, default=0)
    args = parser.parse_args()
    rows = dataset.load()
    order = dataset.epoch(rows, np.random.default_rng(7), args.curriculum, args.corpora, unlabelled=True, others=args.others)
    # A disguised text counts for the set of its original.
    texts = np.bincount(rows.source[rows.originals[order]], minlength=len(rows.sources))
    dev = np.bincount(rows.source[rows.dev], minlength=len(rows.sources))
    about = {name: ("own", "Apache-2.0", "this repository") for name in ("curriculum", "frames")}
    about |= {"words": ("open", "CC BY-SA 4.0", "PyPI:wordfreq")} | described()
    print("| set | tier | licence as stated | source | texts in the epoch | dev texts |\n|---|---|---|---|---|---|")
    named = [(about[name], name, n) for n, name in enumerate(rows.sources) if texts[n]]
    tiers = ["own", "open", "research"]
    for (tier, licence, source), name, n in sorted(named, key=lambda x: (tiers.index(x[0][0]), -texts[x[2]])):
        print(f"| {name} | {tier} | {licence} | {source} | {texts[n]:,} | {dev[n]:,} |")


if __name__ == "__main__":
    main()
