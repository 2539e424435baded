"""Long texts are read in overlapping windows, exactly as src/text/windows.ts does."""

from tokenizer import BOS, EOS

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
