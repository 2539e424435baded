"""Reads every conversation into one shape. Author 0 is the child (`self`), the others are 1, 2, ..."""

import random
import zlib
from dataclasses import dataclass

from corpora import lines
from paths import CURRICULUM, DATA

#: Turns of a transcript that are used: warnings that come later are too late anyway.
MOST_TURNS = 300


@dataclass
class Turn:
    author: int
    text: str
    #: Stages that the turn carries; None where nobody marked them.
    stages: tuple[str, ...] | None = None
    #: ChatCoder's codes.
    codes: tuple[str, ...] = ()


@dataclass
class Chat:
    source: str
    lang: str
    split: str
    #: 0 harmless, 1 grooming or coercion, 2 group bullying, 3 a friend at risk.
    label: int
    turns: list[Turn]
    setting: str = ""
    #: Chats with the same story (a translation, a contrast) share this: they are held out together.
    story: str = ""
    id: str = ""


def _numbered(authors: list[str], child: str) -> list[int]:
    known = {child: 0}
    return [known.setdefault(a, len(known)) for a in authors]


def _turns(raw: list[dict], child: str, marked: bool = False) -> list[Turn]:
    numbers = _numbered([t["author"] for t in raw], child)
    return [
        Turn(n, t["text"], tuple(t.get("stage") or ()) if marked else None, tuple(t.get("codes") or ()))
        for n, t in zip(numbers, raw)
    ]


def curriculum() -> list[Chat]:
    out = []
    for path in sorted(CURRICULUM.glob("conversations-*.jsonl")):
        for r in lines(path):
            turns = _turns(r["turns"], r["self"], marked=True)
            out.append(Chat("curriculum", r["lang"], r["split"], r["label"], turns, r["setting"], r.get("story", r["scenario"]), r["id"]))
    return out


def chatcoder() -> list[Chat]:
    return [
        Chat("chatcoder", "en", r["split"], 1, _turns(r["turns"][:MOST_TURNS], "victim_decoy"))
        for r in lines(DATA / "conversations/research/chatcoder.jsonl.gz")
    ]


def by_author(rng: random.Random) -> list[Chat]:
    """
    Transcripts that came as one list an author: the alternation is lost, so runs of one to three messages a side
    are laid out in proportion. Good for what is said and about when, not for who answers whom.
    """
    out = []
    for r in lines(DATA / "conversations/research/pj_by_author.jsonl.gz"):
        sides = r["messages_by_author"]
        other = next((k for k in sides if "pred" in k.lower() or "off" in k.lower()), None)
        child = next((k for k in sides if k != other), None)
        if other is None or child is None or min(len(sides[other]), len(sides[child])) < 20:
            continue
        queues = {1: list(sides[other]), 0: list(sides[child])}
        total = {k: len(v) for k, v in queues.items()}
        used, turns = {0: 0, 1: 0}, []
        while len(turns) < MOST_TURNS * 2 // 5 and all(used[k] < total[k] for k in used):
            # Whoever is behind in share of its own messages speaks next.
            side = min(used, key=lambda k: (used[k] + 0.5) / total[k] + rng.random() * 3 / total[k])
            for _ in range(rng.choice((1, 1, 1, 2, 2, 3))):
                if used[side] < total[side]:
                    message = queues[side][used[side]]
                    turns.append(Turn(side, message if isinstance(message, str) else message["text"]))
                    used[side] += 1
        out.append(Chat("pj_by_author", "en", r["split"], 1, turns))
    return out


#: So many messages of five words or more in common: two sets hold the same transcript.
IN_COMMON = 10


def apart(first: list[Chat], second: list[Chat]) -> list[Chat]:
    """Both without the training transcripts that the other set keeps for dev: each set was divided by itself."""

    def long(chat: Chat) -> set[str]:
        return {" ".join(t.text.lower().split()) for t in chat.turns if len(t.text.split()) >= 5}

    def new(chats: list[Chat], others: list[Chat]) -> list[Chat]:
        kept = [long(c) for c in others if c.split == "dev"]
        return [c for c in chats if c.split == "dev" or all(len(long(c) & k) < IN_COMMON for k in kept)]

    return new(first, second) + new(second, first)


#: Benign sets and how many chats of each are used.
BENIGN = {
    "open/chitchat_byu": 400, "open/kdconv": 150, "research/nps_chat": 15, "research/topical_chat": 150,
    "research/meld": 250, "research/empathetic_dialogues": 300, "research/esconv": 200,
    "research/reccon_dailydialog": 200, "research/xdailydialog": 900,
}  # fmt: skip


def benign(rng: random.Random) -> list[Chat]:
    out = []
    for name, most in BENIGN.items():
        source = name.partition("/")[2]
        raw = [r for r in lines(DATA / f"conversations/{name}.jsonl.gz") if r["lang"] in ("en", "zh") and r["turns"]]
        rng.shuffle(raw)
        dev = [r for r in raw if r["split"] == "dev"][: max(1, most // 3)]
        for r in [r for r in raw if r["split"] != "dev"][:most] + dev:
            turns = r["turns"]
            if source == "nps_chat":  # Rooms of hundreds: pieces of forty, each seen by one of those who write.
                pieces = [turns[i : i + 40] for i in range(0, min(len(turns), 600), 40)]
            else:
                pieces = [turns[:MOST_TURNS]]
            for piece in pieces:
                child = rng.choice(sorted({str(t["author"]) for t in piece}))
                named = [{"author": str(t["author"]), "text": t["text"]} for t in piece]
                out.append(Chat(source, r["lang"], r["split"], 0, _turns(named, child)))
    return out


def messages(rng: random.Random) -> list[Chat]:
    """Private text messages in random order between two people: everyday phone talk, without a thread."""
    out = []
    for lang, count in (("en", 600), ("zh", 300)):
        raw = [r for r in lines(DATA / f"research/nus_sms_{lang}.jsonl.gz")]
        for split, most in (("train", count), ("dev", count // 3)):
            texts = [r["text"] for r in raw if r["split"] == split]
            for _ in range(most):
                picked = rng.sample(texts, rng.randint(6, 30))
                out.append(Chat(f"nus_sms_{lang}", lang, split, 0, [Turn(rng.randint(0, 1), t) for t in picked]))
    return out


def staged_lines() -> list[dict]:
    """Our own single lines of all languages, with stages known: those of grooming, their look-alikes and the rest."""
    out = []
    for path in sorted(CURRICULUM.glob("lines-*.jsonl")):
        for r in lines(path):
            stages = r.get("stage") or []
            if stages or not {"grooming", "threat", "sexual"} & set(r["y"]):
                out.append({**r, "stage": stages})
    return out


def load(seed: int = 7) -> list[Chat]:
    rng = random.Random(seed)
    out = curriculum() + apart(chatcoder(), by_author(rng)) + benign(rng) + messages(rng)
    return [c for c in out if c.turns]


def fold(name: str, folds: int) -> int:
    return zlib.crc32(name.encode()) % folds
