"""The prepared rows, and how much of each source one epoch takes."""

import json
import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch

import tokenizer as tok
from figures import EVERYDAY
from heads import FIRST_CLASS, LANGUAGES
from paths import WORK
from vary import NEGATIONS, Variation
from windows import BODY, pad, starts, window

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
    "cold": 22_000, "toxic_spans": 36_000, "formspring": 8_000, "youtube_parsed_cb": 2_000, "ruddit": 2_000,
    "suicide_detection_sample": 6_000, "twitter_suicidal_intention": 6_000, "chatcoder": 11_000,
    "sms_spam_uci": 9_000, "sexting_small": 1_600, "vihsd": 8_000, "victsd_vi": 3_500, "told_br": 9_000,
    "indonesian_hs": 8_000, "rottger_bas19_es": 8_000, "rottger_ous19_fr": 1_900, "rottger_has19_hi": 4_000,
    "mlma": 6_000, "sosnet_cyberbullying_tweets": 6_000, "sexual_harassment_kim": 4_000,
    "depression_severity_reddit": 2_000, "zh_socialcd3k": 2_000, "unhealthy_comments": 2_000,
    "dktc_korean_threat": 5_000, "pj_by_author": 14_000, "disguised": 60_000,
}  # fmt: skip


@dataclass
class Rows:
    ids: np.ndarray
    begins: np.ndarray
    ends: np.ndarray
    targets: np.ndarray
    weights: np.ndarray
    dev: np.ndarray
    #: In a marked span (1) or not (0), a token; -1: nobody marked spans.
    marks: np.ndarray
    #: Index into LANGUAGES, a row.
    language: np.ndarray
    #: Index into `sources`, a row.
    source: np.ndarray
    sources: list[str]
    #: The row that a disguised row is made from; -1 for all others.
    origin: np.ndarray
    #: Everyday messages and own lines that a model misjudged (`mine.py`); they come in every epoch, on top of the quotas.
    hard: np.ndarray
    #: Curriculum rows only: topic, kind, severity, pair, stage.
    details: dict[int, dict]

    def __len__(self) -> int:
        return len(self.ends)

    def tokens(self, i: int) -> np.ndarray:
        return self.ids[self.begins[i] : self.ends[i]]

    @property
    def chinese(self) -> np.ndarray:
        return self.language == LANGUAGES.index("zh")

    @cached_property
    def originals(self) -> np.ndarray:
        """For each row itself, or the row that it is a disguise of."""
        return np.where(self.origin >= 0, self.origin, np.arange(len(self)))

    @cached_property
    def own(self) -> np.ndarray:
        """Mask of our own lines, as they are and disguised."""
        return self.of("curriculum")[self.originals]

    def of(self, *names: str) -> np.ndarray:
        """Mask of the rows of these sources."""
        return np.isin(self.source, [self.sources.index(n) for n in names if n in self.sources])


def fingerprint(tokens: np.ndarray) -> int:
    """The same for the same tokens after another `prepare.py`, which moves rows."""
    return zlib.crc32(tokens.tobytes())


def load() -> Rows:
    z = np.load(WORK / "rows.npz")
    ids, ends = z["ids"], z["ends"]
    begins = np.concatenate([[0], ends[:-1]])
    hard = np.zeros(len(ends), dtype=bool)
    if (WORK / "hard.npy").exists():
        found = set(np.load(WORK / "hard.npy").tolist())
        minable = np.isin(z["source"], [i for i, name in enumerate(z["sources"].tolist()) if name in (*EVERYDAY, "curriculum")])
        hard = np.array([m and fingerprint(ids[a:b]) in found for m, a, b in zip(minable, begins, ends)])
    details = json.loads((WORK / "details.json").read_text(encoding="utf-8"))
    return Rows(
        ids, begins, ends, z["targets"], z["weights"], z["dev"], z["marks"], z["language"], z["source"],
        z["sources"].tolist(), z["origin"], hard, {int(i): d for i, d in details.items()},
    )  # fmt: skip


def epoch(
    rows: Rows,
    rng: np.random.Generator,
    curriculum: float,
    corpora: int | None = None,
    unlabelled: bool = False,
    others: int = 0,
    fresh: str | None = None,
) -> np.ndarray:
    """
    Row numbers of one epoch in random order.
    The curriculum and the frames come `curriculum` times (a fraction takes some by chance; 0 leaves them out, disguised or not);
    of the corpora at most `corpora` texts are taken, those without any label only for a student. `others` texts more are of the
    corpora in other languages than English and Chinese, whatever their quotas: by quota they would be few. Texts that `mine.py`
    found and our own lines whose topic ends with `fresh` come on top.
    """
    labelled = rows.weights.any(axis=1) | rows.of("words")
    usable = ~rows.dev if unlabelled else ~rows.dev & labelled
    if curriculum == 0:
        usable &= ~rows.own
    taken, own = [], [np.flatnonzero(rows.hard & usable)]
    if fresh:
        # "insult8", "insult8-zh": the language is no part of what a topic is called.
        new = {i for i, d in rows.details.items() if d.get("topic", "").split("-")[0].endswith(fresh)}
        own.append(np.array([i for i in sorted(new) if usable[i]], dtype=int))
    for source in rows.sources:
        mine = np.flatnonzero(rows.of(source) & usable)
        ours = source in ("curriculum", "frames")
        quota = round(len(mine) * curriculum) if ours else QUOTA.get(source, len(mine))
        whole, rest = divmod(quota, max(len(mine), 1))
        part = [mine] * whole + [rng.choice(mine, rest, replace=False)]
        (own if ours else taken).extend(part)
    out = np.concatenate(taken)
    rng.shuffle(out)
    out = out[:corpora]
    if others:
        foreign = np.flatnonzero(~np.isin(rows.language, FIRST_CLASS) & usable & labelled & ~rows.own & ~rows.of("words"))
        # A language with a quarter of another's texts gives half as many: small ones must not drown.
        chance = 1 / np.sqrt(np.bincount(rows.language[foreign], minlength=len(LANGUAGES)))[rows.language[foreign]]
        out = np.concatenate([out, rng.choice(foreign, min(others, len(foreign)), replace=False, p=chance / chance.sum())])
    out = np.concatenate([out, *own])
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


def variation(rows: Rows, rng: np.random.Generator) -> Variation:
    """What our lines are joined with: chats in which hardly anybody gives a number or an address away."""
    everyday = rows.of("chitchat_byu", "kdconv") & ~rows.dev & ~rows.hard
    languages = np.unique(rows.language[everyday])
    some = {n: rng.choice(np.flatnonzero(everyday & (rows.language == n)), 2_000) for n in languages}
    tokenizer = tok.load(WORK / "tokenizer.json")
    negations = [i for piece in NEGATIONS if (i := tokenizer.token_to_id(piece)) is not None]
    return Variation({int(n): [rows.tokens(i) for i in which] for n, which in some.items()}, np.array(negations), rng)


def collate(
    rows: Rows, batch: np.ndarray, rng: np.random.Generator, vary: Variation
) -> tuple[torch.Tensor, torch.Tensor]:
    """
    Padded ids of one window a text (mostly the first, else any, so that all parts of long texts are seen), and
    which of these tokens are in a marked span (-1: not known).
    """
    picked, marks = [], []
    for i in batch:
        tokens, marked = rows.tokens(i), rows.marks[rows.begins[i] : rows.ends[i]]
        if rows.own[i]:
            tokens, marked = vary(tokens, marked, int(rows.language[i]))
        options = starts(len(tokens))
        start = options[0] if rng.random() < 0.6 else options[rng.integers(len(options))]
        picked.append(window(tokens, start))
        marks.append([-1, *marked[start : start + BODY], -1])
    return torch.from_numpy(pad(picked)), torch.from_numpy(pad(marks, -1))
