"""The unigram tokenizer over a part of e5's vocabulary: only pieces that the covered languages use."""

import json
import unicodedata
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

from encoder import pretrained

SPECIALS = ["<pad>", "<unk>", "<s>", "</s>"]
PAD, UNK, BOS, EOS = range(4)


def _json(pieces: list[tuple[str, float]]) -> str:
    return json.dumps(
        {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            # None on purpose: a user who types "<pad>" must get an unknown piece, not padding.
            "added_tokens": [],
            "normalizer": None,
            "pre_tokenizer": {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True},
            "post_processor": None,
            "decoder": {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True},
            "model": {"type": "Unigram", "unk_id": UNK, "vocab": pieces, "byte_fallback": False},
        },
        ensure_ascii=False,
    )  # fmt: skip


def full() -> Tokenizer:
    """e5's whole vocabulary, for counting. Special pieces of e5 are replaced by ours, ids differ."""
    p = pretrained()
    pieces = [(s, 0.0) for s in SPECIALS]
    pieces += [(s, float(x)) for s, x in zip(p.pieces[4:], p.scores[4:]) if s not in SPECIALS]
    return Tokenizer.from_str(_json(pieces))


def _always(piece: str) -> bool:
    """Single characters that anybody may type: without them a word of a covered language could become unknown."""
    if len(piece.replace("\u2581", "")) > 1:
        return False
    ch = piece[-1]
    name = unicodedata.name(ch, "")
    return ord(ch) < 0x250 or name.startswith("CJK UNIFIED") or unicodedata.category(ch) in ("So", "Sc", "Po", "Sm", "Sk")


def trim(counts: Counter, size: int, minimum: int) -> tuple[list[int], str]:
    """
    Keeps the most frequent pieces.
    Returns the kept rows of e5's embedding table in our order, and tokenizer.json.
    """
    p = pretrained()
    candidates = [i for i in range(4, len(p.pieces)) if p.pieces[i] != "<mask>"]
    fixed = {i for i in candidates if _always(p.pieces[i]) and not any(c.isupper() for c in p.pieces[i])}
    frequent = [i for i in candidates if i not in fixed and counts[p.pieces[i]] >= minimum]
    frequent.sort(key=lambda i: -counts[p.pieces[i]])
    kept = sorted(fixed | set(frequent[: size - len(fixed) - len(SPECIALS)]))
    rows = [p.specials[s] for s in SPECIALS] + kept
    pieces = [(s, 0.0) for s in SPECIALS] + [(p.pieces[i], round(float(p.scores[i]), 4)) for i in kept]
    return rows, _json(pieces)


def load(path: Path) -> Tokenizer:
    return Tokenizer.from_file(str(path))


def encode(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """Token ids of normalised texts; markers that somebody typed count as unknown."""
    encoded = tokenizer.encode_batch(texts, add_special_tokens=False)
    return [[i if i >= len(SPECIALS) else UNK for i in e.ids] for e in encoded]
