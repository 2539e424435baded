"""
Step 5: the trained model as ONNX in floating point: input `ids` (batch, length) int64, output `logits`.

    python export.py [--name text]
"""

import argparse

import torch

from evaluate import load_model
from paths import WORK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    model = load_model(args.name)
    ids = torch.randint(4, 1000, (2, 16))
    torch.onnx.export(
        model,
        (ids,),
        WORK / f"{args.name}.fp32.onnx",
        input_names=["ids"],
        output_names=["logits"],
        dynamic_axes={"ids": {0: "batch", 1: "length"}, "logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )
    print("exported")


if __name__ == "__main__":
    main()
