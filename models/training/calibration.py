"""Logits to probabilities and categories, as src/text does it."""

import numpy as np

from heads import HEADS, INDEX, OTHER_LANGUAGE
from heads import LANGUAGES as OUTPUTS

#: Languages with a calibration of their own.
LANGUAGES = tuple(name for name in OUTPUTS if name != OTHER_LANGUAGE)
#: The heads behind a category; the likelier one counts.
CATEGORIES = {
    "bullying": ["bullying"], "hate": ["hate"], "threat": ["threat"], "sexual": ["sexual"],
    "grooming": ["grooming"], "self-harm": ["self-harm"],
    "personal-info": ["personal-info-give", "personal-info-ask"], "scam": ["scam"],
}  # fmt: skip


def probabilities(fits: dict[str, list[dict]], language: np.ndarray, logits: np.ndarray) -> np.ndarray:
    """Platt-scaled (texts, heads), with the fit of each text's language (texts, an index into LANGUAGES)."""
    out = np.zeros_like(logits)
    for number, name in enumerate(LANGUAGES):
        rows = language == number
        slope = np.array([f["slope"] for f in fits[name]])
        offset = np.array([f["offset"] for f in fits[name]])
        out[rows] = 1 / (1 + np.exp(-(slope * logits[rows] + offset)))
    return out


def of_language(manifest: dict, name: str) -> dict[str, dict[str, float]]:
    """The thresholds of a language: its own, or those over all languages."""
    return manifest["languageThresholds"].get(name, manifest["thresholds"])


def limits(manifest: dict, language: np.ndarray, category: str, level: str) -> np.ndarray:
    """The probability from which on each text (texts, an index into the outputs for languages) is at a level."""
    return np.array([of_language(manifest, name)[category][level] for name in OUTPUTS])[language]


def categories(p: np.ndarray) -> dict[str, np.ndarray]:
    """(texts, heads) -> a vector for each category."""
    assert p.shape[1] == len(HEADS)
    return {c: np.max([p[:, INDEX[h]] for h in heads], axis=0) for c, heads in CATEGORIES.items()}
