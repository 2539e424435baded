"""
Conversations for training, recombined afresh each time from turns whose features are known, so that no opening,
length, ending, register or genre gives the label away.
"""

from dataclasses import dataclass, field

import numpy as np

import cues
from chats import Chat
from heads import STAGES

#: Longest sequence of a training step, in turns.
LONGEST = 120
#: Risk after one sign that alone decides nothing, and after the second kind of sign.
ONE_SIGN, TWO_SIGNS = 0.3, 1.0
#: Distinct ordinary names for authors do not matter: only who is the child does.
CHILD, OTHER = 0, 1


@dataclass
class Step:
    author: int
    #: Row of the features.
    text: int
    #: Multi-hot (11), or None where nobody marked stages.
    stages: np.ndarray | None = None
    #: Weight of the risk target of this turn.
    weight: float = 1.0


@dataclass
class Sequence:
    steps: list[Step]
    #: Risk target of every turn.
    risk: np.ndarray = field(default_factory=lambda: np.zeros(0))


def hot(stages) -> np.ndarray:
    return np.array([s in stages for s in STAGES], dtype=np.float32)


def steps(chat: Chat) -> list[Step]:
    return [Step(t.author, t.text, None if t.stages is None else hot(t.stages)) for t in chat.turns]


DECISIVE = hot(["coercion"])
PICTURE_AND_SECRET = hot(["image-request", "secrecy"])


def by_signs(sequence: list[Step]) -> np.ndarray:
    """Risk targets of a risky chat whose stages are marked: none, one kind of sign, two or a decisive one."""
    seen = np.zeros(len(STAGES), dtype=np.float32)
    out = np.zeros(len(sequence), dtype=np.float32)
    for i, step in enumerate(sequence):
        if step.stages is not None and step.author != CHILD:
            seen = np.maximum(seen, step.stages)
        kinds = seen.sum()
        decisive = seen @ DECISIVE > 0 or seen @ PICTURE_AND_SECRET > 1
        out[i] = TWO_SIGNS if kinds >= 2 or decisive else ONE_SIGN if kinds else 0.0
    return out


class Mixer:
    def __init__(self, chats: list[Chat], lines: list[dict], rng: np.random.Generator):
        self.rng = rng
        self.risky = {lang: [c for c in chats if c.label == 1 and c.source == "curriculum" and c.lang == lang] for lang in ("en", "zh")}
        self.harmless = {
            lang: [c for c in chats if c.label == 0 and c.lang == lang and len(c.turns) > 1] for lang in ("en", "zh")
        }
        self.own_harmless = {lang: [c for c in cs if c.source == "curriculum"] for lang, cs in self.harmless.items()}
        self.groups = [c for c in chats if c.label in (2, 3)]
        self.coded = [c for c in chats if c.source == "chatcoder"]
        self.loose = [c for c in chats if c.source == "pj_by_author"]
        self.signs = {lang: [r for r in lines if r["lang"] == lang and r["stage"]] for lang in ("en", "zh")}
        self.alike = {lang: [r for r in lines if r["lang"] == lang and not r["y"] and r.get("looks_like")] for lang in ("en", "zh")}
        self.plain = {lang: [r for r in lines if r["lang"] == lang and not r["y"]] for lang in ("en", "zh")}

    def pick(self, items: list):
        return items[self.rng.integers(len(items))]

    def language(self) -> str:
        return "zh" if self.rng.random() < 0.35 else "en"

    def everyday(self, lang: str) -> list[Step]:
        """A harmless chat between the child and one other, of any source; each source about as often."""
        pool = self.harmless[lang]
        if self.rng.random() < 0.35:
            chat = self.pick(self.own_harmless[lang])
        else:
            source = self.pick(sorted({c.source for c in pool}))
            chat = self.pick([c for c in pool if c.source == source])
        out = steps(chat)
        start = self.rng.integers(len(out)) if len(out) > 30 and self.rng.random() < 0.5 else 0
        out = out[start : start + 60]
        if self.rng.random() < 0.3:  # The other side of the same chat is somebody's child, too.
            present = sorted({s.author for s in out})
            child = self.pick(present)
            out = [Step(CHILD if s.author == child else (s.author or max(present) + 1), s.text, s.stages) for s in out]
        for s in out:
            if s.stages is None:
                s.stages = hot([])
        return out

    def other_of(self, sequence: list[Step]) -> int:
        others = [s.author for s in sequence if s.author != CHILD]
        return self.pick(others) if others else OTHER

    def insert(self, base: list[Step], lines: list[dict], author: int) -> list[Step]:
        """The lines, spoken by one author, at places after which they stay in order."""
        places = np.sort(self.rng.integers(0, len(base) + 1, len(lines)))
        out = list(base)
        for shift, (place, line) in enumerate(zip(places, lines)):
            out.insert(place + shift, Step(author, line["text"], hot(line["stage"])))
        return out

    def grown_up(self) -> Sequence:
        """A risky chat of ours with a harmless opening, thinned, cut, its first sign delayed."""
        lang = self.language()
        chat = steps(self.pick(self.risky[lang]))
        other = self.other_of(chat)
        if self.rng.random() < 0.6:
            opening = self.everyday(lang)
            # Now and then others speak first: that a chat has three authors must not clear it.
            alone = self.rng.random() < 0.8
            chat = [Step(other if s.author != CHILD and alone else s.author, s.text, s.stages) for s in opening] + chat
        chat = [s for s in chat if s.stages is None or s.stages.any() or self.rng.random() > 0.12]
        if self.rng.random() < 0.4:
            lines = [self.pick(self.plain[lang]) for _ in range(self.rng.integers(1, 8))]
            chat = self.insert(chat, lines, self.pick([CHILD, other]))
        if self.rng.random() < 0.5:
            chat = chat[: max(3, int(len(chat) * self.rng.uniform(0.3, 1)))]
        return Sequence(chat, by_signs(chat))

    def salted(self) -> Sequence:
        """An everyday chat into which one person's single signs fall: from none or one to many."""
        lang = self.language()
        base = self.everyday(lang)
        author = self.other_of(base)
        signs = [self.pick(self.signs[lang]) for _ in range(self.pick([1, 2, 3, 4, 5, 6]))]
        chat = self.insert(base, signs, author)
        return Sequence(chat, by_signs(chat))

    def lookalikes(self) -> Sequence:
        """An everyday chat in which family, friends and teachers say what only looks like a sign."""
        lang = self.language()
        base = self.everyday(lang)
        lines = [self.pick(self.alike[lang]) for _ in range(self.rng.integers(1, 7))]
        chat = self.insert(base, lines, self.other_of(base))
        if self.rng.random() < 0.4:  # A chat made of nothing else.
            chat = [Step(self.pick([CHILD, OTHER]), self.pick(self.alike[lang])["text"], hot([])) for _ in range(12)]
        return Sequence(chat, np.zeros(len(chat), dtype=np.float32))

    def quiet(self) -> Sequence:
        """Harmless chats, one after the other, so that a long chat is no sign."""
        lang = self.language()
        chat = self.everyday(lang)
        while self.rng.random() < 0.55 and len(chat) < LONGEST:
            more = self.everyday(lang)
            chat = chat + [Step(min(s.author, OTHER), s.text, s.stages) for s in more]
        return Sequence(chat, np.zeros(len(chat), dtype=np.float32))

    def coded_chat(self) -> Sequence:
        """Coded transcripts: before the first coded line small talk, risk from the second coded line on."""
        chat = self.pick(self.coded)
        first = self.rng.integers(max(1, len(chat.turns) - 20)) if self.rng.random() < 0.4 else 0
        turns = chat.turns[first : first + LONGEST]
        heavy = np.cumsum([bool({"600", "900"} & set(t.codes)) for t in turns])
        risk = np.where(heavy >= 3, 1.0, np.where(heavy >= 1, 0.6, 0.1 if first == 0 else 0.5)).astype(np.float32)
        out = []
        for turn, n in zip(turns, heavy):
            marks = hot(["sexualisation"]) if "600" in turn.codes else None
            out.append(Step(turn.author, turn.text, marks, weight=1.0 if n >= 3 else 0.3))
        return Sequence(out, risk)

    def loose_chat(self) -> Sequence:
        chat = self.pick(self.loose)
        first = self.rng.integers(max(1, len(chat.turns) - 40)) if self.rng.random() < 0.4 else 0
        turns = chat.turns[first : first + LONGEST]
        at = np.arange(len(turns)) + first
        risk = np.clip(at / 25, 0.2, 1).astype(np.float32)
        return Sequence([Step(t.author, t.text, None, 0.15 + 0.5 * (r > 0.95)) for t, r in zip(turns, risk)], risk)

    def same_genre(self) -> Sequence:
        """Harmless in the genre of the transcripts: small talk before the first code, or two of the young sides."""
        if self.rng.random() < 0.5:
            a, b = self.pick(self.loose), self.pick(self.loose)
            texts = [[t.text for t in c.turns if t.author == CHILD] for c in (a, b)]
            out, at = [], [0, 0]
            for _ in range(LONGEST // 2):
                side = int(self.rng.random() < 0.5)
                if at[side] < len(texts[side]):
                    out.append(Step(side, texts[side][at[side]], None, 0.4))
                    at[side] += 1
        else:
            chat = self.pick(self.coded)
            out = []
            for turn in chat.turns:
                if turn.codes:
                    break
                out.append(Step(turn.author, turn.text, hot([]), 0.5))
        if not out:
            return self.quiet()
        return Sequence(out, np.zeros(len(out), dtype=np.float32))

    def group(self) -> Sequence:
        chat = steps(self.pick(self.groups))
        for s in chat:
            s.weight = 0.5
        return Sequence(chat, np.zeros(len(chat), dtype=np.float32))

    def own_quiet(self) -> Sequence:
        chat = steps(self.pick(self.own_harmless[self.language()]))
        if self.rng.random() < 0.3:
            chat = chat[self.rng.integers(len(chat)) :]
        return Sequence(chat, np.zeros(len(chat), dtype=np.float32))

    def sample(self) -> Sequence:
        kinds = {
            self.grown_up: 0.24, self.salted: 0.14, self.lookalikes: 0.16, self.quiet: 0.14, self.own_quiet: 0.14,
            self.coded_chat: 0.06, self.loose_chat: 0.05, self.same_genre: 0.04, self.group: 0.03,
        }  # fmt: skip
        make = list(kinds)[self.rng.choice(len(kinds), p=np.array(list(kinds.values())) / sum(kinds.values()))]
        out = make()
        return Sequence(out.steps[:LONGEST], out.risk[:LONGEST])


class Features:
    """Rows of features by text, and what a sequence of steps looks like to the model."""

    def __init__(self, pooled: np.ndarray, logits: np.ndarray, fixed: np.ndarray):
        self.pooled, self.logits, self.fixed = pooled, logits, fixed

    def turns(self, authors: list[int], texts: list[int]) -> np.ndarray:
        chat = cues.of_chat(np.array(authors), self.fixed[texts])
        return np.concatenate((self.pooled[texts].astype(np.float32), self.logits[texts], chat), axis=1)
