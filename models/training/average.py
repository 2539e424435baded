"""
The mean of two trained models, of which the second went on from the first (Wortsman et al., "WiSE-FT", 2022): most of what the
second has learnt, less of what it has forgotten. What is learnt of single pieces is taken from the second whole.

    python average.py text languages-5 --out halfway-5 [--share 0.5]
"""

import argparse

import torch

from evaluate import load_model
from paths import WORK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first")
    parser.add_argument("second")
    parser.add_argument("--out", required=True)
    parser.add_argument("--share", type=float, default=0.5, help="of the second, 0 to 1")
    args = parser.parse_args()
    first, second = load_model(args.first).state_dict(), load_model(args.second)
    mean = {
        name: tensor if name.startswith(("tokens.learnt", "tokens.up")) else torch.lerp(first[name], tensor, args.share)
        for name, tensor in second.state_dict().items()
    }
    torch.save({"model": mean, "layers": len(second.layers)}, WORK / f"{args.out}.pt")


if __name__ == "__main__":
    main()
