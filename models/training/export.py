"""
Step 5: the trained model as ONNX in floating point.

    python export.py [--name text]

Input `ids` (batch, length) int64. Outputs, B texts of T tokens:
`logits` (B, heads), `languages` (B, languages), `pooled` (B, width), `marks` (B, T): is a token what makes a text
an attack, `parts` (B, T, heads): what each token adds to each logit; over a text they sum up to logit minus offset.
"""

import argparse
import math

import torch
from torch import nn
from torch.nn import functional as F

from encoder import Layer, TextModel
from evaluate import load_model
from paths import WORK

OUTPUTS = ("logits", "languages", "pooled", "marks", "parts")


class FusedLayer(nn.Module):
    """A layer with one projection in place of three: its input is then quantised once, not three times."""

    def __init__(self, layer: Layer):
        super().__init__()
        self.layer = layer
        size = layer.query.out_features // layer.attention_heads
        self.project = nn.Linear(layer.query.in_features, 3 * layer.query.out_features)
        scale = 1 / math.sqrt(size)
        with torch.no_grad():
            parts = (layer.query.weight * scale, layer.key.weight, layer.value.weight)
            self.project.weight.copy_(torch.cat(parts))
            self.project.bias.copy_(torch.cat((layer.query.bias * scale, layer.key.bias, layer.value.bias)))

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        layer = self.layer
        batch, length, width = x.shape
        size = width // layer.attention_heads
        qkv = self.project(x).reshape(batch, length, 3, layer.attention_heads, size).permute(2, 0, 3, 1, 4)
        scores = qkv[0] @ qkv[1].transpose(2, 3)
        context = (torch.softmax(scores + bias, dim=-1) @ qkv[2]).transpose(1, 2).reshape(batch, length, width)
        x = layer.attention_norm(x + layer.output(context))
        return layer.output_norm(x + layer.contract(F.gelu(layer.expand(x))))


class Exported(nn.Module):
    def __init__(self, model: TextModel):
        super().__init__()
        model.layers = nn.ModuleList(FusedLayer(layer) for layer in model.layers)
        self.model = model

    def forward(self, ids: torch.Tensor):
        answer = self.model.answer(ids)
        real = (ids != 0).to(answer.states.dtype)[..., None]
        parts = answer.states @ self.model.heads.weight.T * real / real.sum(1, keepdim=True).clamp(min=1)
        return answer.logits, answer.languages, answer.pooled, answer.marks, parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    model = load_model(args.name)
    ids = torch.randint(4, 1000, (2, 16))
    plain = model(ids)
    exported = Exported(model).eval()
    torch.testing.assert_close(exported(ids)[0], plain, rtol=1e-3, atol=1e-3)
    torch.onnx.export(
        exported,
        (ids,),
        WORK / f"{args.name}.fp32.onnx",
        input_names=["ids"],
        output_names=list(OUTPUTS),
        dynamic_axes={"ids": {0: "batch", 1: "length"}, "marks": {0: "batch", 1: "length"}}
        | {name: {0: "batch"} for name in ("logits", "languages", "pooled")}
        | {"parts": {0: "batch", 1: "length"}},
        opset_version=17,
        dynamo=False,
    )
    print("exported")


if __name__ == "__main__":
    main()
