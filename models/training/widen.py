"""
Carries a trained model over to a bigger vocabulary and more outputs: rows it has trained stay, new rows come from the
encoder, new outputs start near zero. For `distil.py --start`.

    python widen.py --model OLD.pt --kept OLD_kept.npy --name widened --exits 4,5,6
"""

import argparse

import numpy as np
import torch

from encoder import from_pretrained
from paths import WORK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--kept", required=True, help="the encoder's rows that the old model has, in its order")
    parser.add_argument("--name", default="widened")
    parser.add_argument("--exits", default="4,5,6")
    args = parser.parse_args()
    state = torch.load(args.model, weights_only=False)
    old, old_kept = state["model"], np.load(args.kept)
    kept = np.load(WORK / "kept.npy")
    where = {int(row): i for i, row in enumerate(old_kept)}
    for depth in map(int, args.exits.split(",")):
        model = from_pretrained(kept.tolist(), min(depth, state["layers"]))
        mine = model.state_dict()
        shared = [(i, where[int(row)]) for i, row in enumerate(kept) if int(row) in where]
        for name, tensor in old.items():
            if name in ("tokens.rows.weight", "tokens.learnt.weight"):
                ours, theirs = map(list, zip(*shared))
                mine[name][ours] = tensor[theirs]
            elif name.startswith("heads."):
                mine[name] = torch.zeros_like(mine[name])
                mine[name][: len(tensor)] = tensor
                if name == "heads.bias":  # What nobody has taught yet is rare.
                    mine[name][len(tensor) :] = -3
            elif name in mine:
                mine[name] = tensor
        torch.save({"model": mine, "layers": depth}, WORK / f"{args.name}-{depth}.pt")
    print(f"{len(shared):,} of {len(kept):,} rows were trained before")


if __name__ == "__main__":
    main()
