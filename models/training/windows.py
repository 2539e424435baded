"""Long texts are read in overlapping windows, exactly as src/text/windows.ts does."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from tokenizer import BOS, EOS, PAD

#: Tokens a window, with the two markers; stride leaves 14 tokens of overlap.
WINDOW, STRIDE = 64, 48
BODY = WINDOW - 2


def starts(length: int) -> list[int]:
    """First token of every window over a text of `length` tokens; the last window is flush with the end."""
    if length <= BODY:
        return [0]
    out = list(range(0, length - BODY, STRIDE))
    return out + [length - BODY]


def window(ids, start: int) -> list[int]:
    return [BOS, *ids[start : start + BODY], EOS]


def pad(windows: Sequence[Sequence[int]], fill: int = PAD) -> np.ndarray:
    """(windows, longest) int64."""
    out = np.full((len(windows), max(map(len, windows))), fill, dtype=np.int64)
    for row, ids in zip(out, windows):
        row[: len(ids)] = ids
    return out


def batches(texts: Iterable[Sequence[int]], size: int, first: bool = False) -> Iterator[tuple[list[int], np.ndarray]]:
    """
    Every window of every text (or the first of each) in batches of about one length, shortest first: numbers of the
    texts, ids (batch, length). A text without tokens has one window, of the markers alone.
    """
    jobs = [(n, window(ids, s)) for n, ids in enumerate(texts) for s in (starts(len(ids))[:1] if first else starts(len(ids)))]
    jobs.sort(key=lambda job: len(job[1]))
    for at in range(0, len(jobs), size):
        part = jobs[at : at + size]
        yield [n for n, _ in part], pad([ids for _, ids in part])
