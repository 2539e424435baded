"""Fast tier: texts as the runtime's reader sees them, and what the full model said about them."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from calibration import of_language
from paths import HERE, REPOSITORY

#: The full model's outputs that are taught, in order; the tier's first output, the gate, has no counterpart.
TAUGHT = [
    "bullying", "hate", "threat", "sexual", "grooming", "self-harm", "scam", "personal-info-give", "personal-info-ask",
]  # fmt: skip
CATEGORY = {h: "personal-info" if h.startswith("personal-info") else h for h in TAUGHT}


def runtime(job: str, texts: list[str], folder: Path) -> None:
    """Runs fast_features.ts over these texts."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "texts.txt"
    file.write_text("".join(json.dumps(t) + "\n" for t in texts), encoding="ascii")
    subprocess.run(["npx", "tsx", str(HERE / "fast_features.ts"), job, str(file), str(folder)], check=True, cwd=REPOSITORY)


@dataclass
class Ragged:
    """Lists of different lengths, end to end."""

    values: np.ndarray
    ends: np.ndarray

    @classmethod
    def of(cls, values: np.ndarray, counts: np.ndarray) -> "Ragged":
        return cls(values, np.cumsum(counts, dtype=np.int64))

    def slices(self, first: np.ndarray, last: np.ndarray) -> np.ndarray:
        """The lists from `first` up to before `last`, for each of several such ranges, end to end."""
        begin = np.where(first > 0, self.ends[first - 1], 0)
        end = np.where(last > 0, self.ends[last - 1], 0)
        if not len(first):
            return self.values[:0]
        return np.concatenate([self.values[a:b] for a, b in zip(begin, end)])


@dataclass
class Blocks:
    """Blocks of all texts in order; see src/text/fast-tier/read.ts."""

    #: For each text, its first block; one more at the end.
    first: np.ndarray
    features: Ragged
    words: Ragged
    pairs: Ragged
    counts: np.ndarray

    @classmethod
    def read(cls, folder: Path, texts: int) -> "Blocks":
        counts = np.fromfile(folder / "blocks.u32", dtype="<u4").reshape(-1, 4).astype(np.int64)
        first = np.searchsorted(counts[:, 0], np.arange(texts + 1))
        parts = [
            Ragged.of(np.fromfile(folder / f"{name}.u32", dtype="<u4"), counts[:, column])
            for name, column in (("features", 1), ("words", 2), ("pairs", 3))
        ]
        return cls(first, *parts, counts[:, 1:])


def probabilities(manifest: dict, languages: list[str], logits: np.ndarray) -> np.ndarray:
    """Calibrated probability of every taught output."""
    columns = [manifest["labels"].index(h) for h in TAUGHT]
    out = np.empty((len(logits), len(TAUGHT)), dtype=np.float32)
    names = np.array(languages)
    fits = manifest["calibration"]
    for language in np.unique(names):
        mine = names == language
        fit = fits.get(language) or fits["en"]
        slope = np.array([fit[c]["slope"] for c in columns])
        offset = np.array([fit[c]["offset"] for c in columns])
        out[mine] = 1 / (1 + np.exp(-(slope * logits[mine][:, columns] + offset)))
    return out


def margins(manifest: dict, languages: list[str], p: np.ndarray, level: str) -> np.ndarray:
    """How far each probability (texts, taught) stands over the threshold of a level in the text's language, in log-odds."""
    own = {name: of_language(manifest, name) for name in set(languages)}
    rows = {name: [t[CATEGORY[h]][level] for h in TAUGHT] for name, t in own.items()}
    limits = np.array([rows[name] for name in languages]).reshape(p.shape)
    clipped = np.clip(p, 1e-5, 1 - 1e-5)
    return np.log(clipped / (1 - clipped)) - np.log(limits / (1 - limits))
