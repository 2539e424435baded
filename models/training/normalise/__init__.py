"""What the runtime does to a text before tokenising it (src/text/normalise), so that training sees the same."""

from functools import reduce

from .confusables import fold_confusables
from .emoji import fold_enclosed, fold_regional
from .glyphs import Glyphs, glyphs_of, text_of
from .leet import fold_leet
from .letters import fold_small_capitals, fold_split
from .ordinary import ordinary
from .plain import drop_invisible, fold_case, fold_compatibility, fold_quotes, fold_space, fold_stretched
from .spaced import fold_spaced

#: In the order of src/text/normalise/index.ts, which says why.
_TRANSFORMS = (
    fold_regional,
    fold_enclosed,
    drop_invisible,
    fold_compatibility,
    fold_quotes,
    fold_confusables,
    fold_case,
    fold_small_capitals,
    fold_split,
    fold_spaced,
    fold_space,
    fold_stretched,
    fold_leet,
    fold_stretched,
)


def _fold(text: str) -> Glyphs:
    return reduce(lambda glyphs, transform: transform(glyphs), _TRANSFORMS, glyphs_of(text))


def normalise(text: str) -> str:
    folded = ordinary(text)
    return text_of(_fold(text)) if folded is None else folded


def marked(text: str, positions: set[int]) -> tuple[str, list[bool]]:
    """The normalised text, and which of its characters come from these positions of the original."""
    glyphs = _fold(text)
    return text_of(glyphs), [any(i in positions for i in range(start, end)) for _, start, end in glyphs]
