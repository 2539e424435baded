"""Reads every corpus and the curriculum into rows of one shape: text, lang, split, source, tier, labels."""

import gzip
import json
import zlib
from dataclasses import dataclass, field

import foreign
import frames
import labels_languages
from heads import LANGUAGES
from labels import CHAT_MAPPINGS, MAPPINGS, Labels, curriculum
from paths import CURRICULUM, DATA

#: Read for their words alone, when a student learns from a teacher's judgement: sets whose labels are not ours.
UNLABELLED = (
    "sosnet_cyberbullying_tweets", "sexual_harassment_kim", "depression_severity_reddit", "zh_socialcd3k",
    "unhealthy_comments", "dktc_korean_threat",
)  # fmt: skip
#: Sets that came in one piece: by a hash of the text a tenth (of `ru_inappropriate` a third) is dev.
UNDIVIDED = {"germeval2018": 10, "poleval2019_cyberbullying_pl": 10, "ru_inappropriate": 3}


@dataclass
class Row:
    text: str
    lang: str
    split: str
    source: str
    tier: str
    labels: Labels
    #: Curriculum: severity, kind and pair, for figures by group. Toxic spans: where they are.
    extra: dict = field(default_factory=dict)


def lines(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def sources(tier: str) -> list[str]:
    """Names of the sets of a tier."""
    folders = (DATA / tier, DATA / "conversations" / tier)
    return [path.name.removesuffix(".jsonl.gz") for folder in folders for path in sorted(folder.glob("*.jsonl.gz"))]


def _mapped(folder, mappings: dict):
    """Every object in a covered language of every set that has a mapping, with the set's name and its mapping."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        source = path.name.removesuffix(".jsonl.gz")
        mapping = mappings.get(source)
        if mapping is None:
            continue
        for r in lines(path):
            if r["lang"] in LANGUAGES:
                yield source, mapping, r


def _corpora(tier: str):
    for source, mapping, r in _mapped(DATA / tier, MAPPINGS | labels_languages.MAPPINGS):
        try:
            labels = mapping(r)
        except KeyError:  # A few rows of some sets came without their label.
            continue
        split = r["split"]
        if source in UNDIVIDED:
            split = "train" if zlib.crc32(r["text"].encode()) % UNDIVIDED[source] else "dev"
        if labels:
            extra = {"spans": r["spans"]} if r.get("spans") else {}
            yield Row(r["text"], r["lang"], split, source, tier, labels, extra)


def _chats(tier: str):
    for source, mapping, r in _mapped(DATA / "conversations" / tier, CHAT_MAPPINGS):
        for turn in r["turns"]:
            if labels := mapping(turn):
                yield Row(turn["text"][:600], r["lang"], r["split"], source, tier, labels)


def _unlabelled(tier: str):
    for folder in (DATA / tier, DATA / "conversations" / tier):
        for source, _, r in _mapped(folder, dict.fromkeys(UNLABELLED, True)):
            for text in [r["text"]] if "text" in r else [t["text"] for t in r["turns"]]:
                if r["split"] == "train":
                    yield Row(text[:600], r["lang"], "train", source, tier, {})
    for r in lines(DATA / "conversations/research/pj_by_author.jsonl.gz") if tier == "research" else ():
        for text in [t for side in r["messages_by_author"].values() for t in side]:
            if r["split"] == "train":
                yield Row(text[:600], "en", "train", "pj_by_author", tier, {})


def _curriculum():
    for path in sorted(CURRICULUM.glob("lines-*.jsonl")):
        for r in lines(path):
            extra = {k: r.get(k) for k in ("topic", "severity", "kind", "pair", "looks_like", "stage")}
            yield Row(r["text"], r["lang"], r["split"], "curriculum", "own", curriculum(r), extra)


def _frames():
    """Of the frames that are learnt only; evaluate.py fills the others itself."""
    for text, lang, kind in frames.statements(dev=False):
        yield Row(text, lang, "train", "frames", "own", {head: (truth, 1.0) for head, truth in frames.TRUTH[kind].items()})


def _merge(rows: list[Row]) -> Row:
    """One text that several corpora (or coders) labelled: the weighted mean of what each says, per head."""
    first = rows[0]
    merged: Labels = {}
    for head in {h for r in rows for h in r.labels}:
        said = [r.labels[head] for r in rows if head in r.labels]
        weight = sum(w for _, w in said)
        mean = sum(t * w for t, w in said) / weight
        merged[head] = (mean, weight / len(said))
    return Row(first.text, first.lang, first.split, first.source, first.tier, merged, first.extra)


def load(tiers: tuple[str, ...], unlabelled: bool = False) -> list[Row]:
    """All rows of the given tiers ("open", "research") plus our own, one a text; dev wins over train."""
    rows = list(_curriculum())
    if unlabelled:
        rows += [Row(text, lang, "train", "words", "open", {}) for text, lang in foreign.sentences()]
    rows += _frames()
    for tier in tiers:
        rows += _corpora(tier)
        rows += _chats(tier)
        if unlabelled:
            rows += _unlabelled(tier)
    by_text: dict[str, list[Row]] = {}
    for row in rows:
        key = " ".join(row.text.lower().split())
        if key:
            by_text.setdefault(key, []).append(row)
    out = []
    for same in by_text.values():
        # A text that any corpus keeps for dev must not be trained on through another corpus.
        dev = [r for r in same if r.split == "dev"]
        out.append(_merge(dev or same))
    return out
