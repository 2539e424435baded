"""A text on its way through the transformers: characters, each with the half-open range that it stands for."""

#: (character, first position of the original, one past the last)
Glyph = tuple[str, int, int]
Glyphs = list[Glyph]


def glyphs_of(text: str) -> Glyphs:
    return [("\ufffd" if "\ud800" <= c <= "\udfff" else c, i, i + 1) for i, c in enumerate(text)]


def text_of(glyphs: Glyphs) -> str:
    return "".join([g[0] for g in glyphs])


def widen(out: Glyphs, end: int) -> None:
    """Lets the last glyph stand for what came after it, too."""
    char, start, _ = out[-1]
    out[-1] = (char, start, end)
