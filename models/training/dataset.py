"""The prepared rows, and how much of each source one epoch takes."""

import json
from dataclasses import dataclass

import numpy as np
import torch

from paths import WORK
from tokenizer import PAD
from windows import starts, window

#: Texts of a source in one epoch; sources not named give all they have. Big or easy ones are held back so that
#: no genre drowns the others, thin ones are repeated.
QUOTA = {
    "chitchat_byu": 10_000, "topical_chat": 2_000, "xdailydialog": 8_000, "kdconv": 3_000, "meld": 2_500,
    "nus_sms_en": 12_000, "nus_sms_zh": 8_000, "reccon_dailydialog": 2_000, "empathetic_dialogues": 3_000,
    "esconv": 3_000, "gametox": 10_000, "conda_dota2": 5_000, "paradetox": 8_000, "davidson": 6_000,
    "rottger_dyn21_en": 20_000, "rottger_ken20_en": 13_000, "implicit_hate": 12_000, "hatexplain": 11_000,
    "rottger_fou18_en": 4_000, "wiki_context_toxicity": 4_000, "edos_sexism": 8_000, "olid": 9_000,
    "formspring_myspace": 3_000, "cyber_trolls": 1_500, "hateval2019_en": 4_000, "trac1_en": 2_000,
    "zh_crossplatform_offensive": 8_000, "stormfront_vicomtech": 6_000, "uwindsor_discord_automod": 5_000,
    "cold": 22_000, "toxic_spans": 7_000, "formspring": 8_000, "youtube_parsed_cb": 2_000, "ruddit": 2_000,
    "suicide_detection_sample": 6_000, "twitter_suicidal_intention": 6_000, "chatcoder": 11_000,
    "sms_spam_uci": 9_000, "sexting_small": 1_600,
}  # fmt: skip


@dataclass
class Rows:
    ids: np.ndarray
    begins: np.ndarray
    ends: np.ndarray
    targets: np.ndarray
    weights: np.ndarray
    dev: np.ndarray
    chinese: np.ndarray
    #: Index into `sources`, a row.
    source: np.ndarray
    sources: list[str]
    #: Curriculum rows only: kind, severity, pair, stage.
    details: dict[int, dict]

    def __len__(self) -> int:
        return len(self.ends)

    def tokens(self, i: int) -> np.ndarray:
        return self.ids[self.begins[i] : self.ends[i]]

    def of(self, *names: str) -> np.ndarray:
        """Mask of the rows of these sources."""
        return np.isin(self.source, [self.sources.index(n) for n in names if n in self.sources])


def load() -> Rows:
    z = np.load(WORK / "rows.npz")
    ends = z["ends"]
    begins = np.concatenate([[0], ends[:-1]])
    details = json.loads((WORK / "details.json").read_text(encoding="utf-8"))
    return Rows(
        z["ids"], begins, ends, z["targets"], z["weights"], z["dev"], z["chinese"],
        z["source"], z["sources"].tolist(), {int(i): d for i, d in details.items()},
    )  # fmt: skip


def epoch(rows: Rows, rng: np.random.Generator, curriculum: int, corpora: int | None = None) -> np.ndarray:
    """
    Row numbers of one epoch in random order.
    The curriculum comes `curriculum` times (0 leaves it out); of the corpora at most `corpora` texts are taken.
    """
    taken, own = [], []
    for source in rows.sources:
        mine = np.flatnonzero(rows.of(source) & ~rows.dev)
        quota = len(mine) * curriculum if source == "curriculum" else QUOTA.get(source, len(mine))
        whole, rest = divmod(quota, max(len(mine), 1))
        part = [mine] * whole + [rng.choice(mine, rest, replace=False)]
        (own if source == "curriculum" else taken).extend(part)
    out = np.concatenate(taken)
    rng.shuffle(out)
    out = np.concatenate([out[:corpora], *own])
    rng.shuffle(out)
    return out


def batches(rows: Rows, order: np.ndarray, size: int, rng: np.random.Generator):
    """Row numbers in batches of texts of about one length: padding costs as much as text."""
    pool = size * 64
    for at in range(0, len(order), pool):
        part = order[at : at + pool]
        part = part[np.argsort(rows.ends[part] - rows.begins[part], kind="stable")]
        chunks = [part[i : i + size] for i in range(0, len(part), size)]
        rng.shuffle(chunks)
        yield from chunks


def collate(rows: Rows, batch: np.ndarray, rng: np.random.Generator) -> torch.Tensor:
    """Padded ids of one window a text: mostly the first, else any, so that all parts of long texts are seen."""
    picked = []
    for i in batch:
        tokens = rows.tokens(i)
        options = starts(len(tokens))
        start = options[0] if rng.random() < 0.6 else options[rng.integers(len(options))]
        picked.append(window(tokens, start))
    return pad(picked)


def pad(picked: list[list[int]]) -> torch.Tensor:
    out = np.full((len(picked), max(map(len, picked))), PAD, dtype=np.int64)
    for row, ids in zip(out, picked):
        row[: len(ids)] = ids
    return torch.from_numpy(out)
