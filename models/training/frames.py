"""
Bare statements of the kind that everybody tries first, put together from frames: about groups of people and about things
(`identity.py`), wishes that somebody should die and the same words in innocent senses (`urges.py`), each also reported or
introduced by other words (`quoting.py`). What they say about other outputs than those named here is not known.
"""

import random

import identity
import quoting
import urges
from heads import HARMS

#: What a statement of each kind says about which outputs. An attack on a group may be called bullying too, and a wish that
#: somebody should die a threat.
TRUTH = {
    "attack": {"hate": 1.0, "toxic": 1.0},
    "defence": dict.fromkeys(HARMS, 0.0),
    "thing": dict.fromkeys(HARMS, 0.0),
    "urge": {"bullying": 1.0, "toxic": 1.0, "hate": 0.0, "self-harm": 0.0},
    "innocent": dict.fromkeys(HARMS, 0.0),
}
#: About as many sentences of each sort.
MOST = {"en": 1_600, "zh": 900}
#: Every so-many-th frame is never learnt, for the figures; of few frames more are held out.
HELD_OUT, HELD_OUT_OF_FEW, FEW = 9, 6, 40


def statements(dev: bool, seed: int = 5) -> list[tuple[str, str, str]]:
    """(text, language, kind), of the frames that are learnt or of those that are not (`dev`)."""
    rng = random.Random(seed)
    out: list[tuple[str, str, str]] = []

    def mine(frames: list[str]) -> list[str]:
        every = HELD_OUT_OF_FEW if len(frames) < FEW else HELD_OUT
        return [f for n, f in enumerate(frames) if (n % every == 0) == dev]

    for lang, most in MOST.items():
        groups, things = identity.GROUPS[lang], identity.THINGS[lang]
        part = most // HELD_OUT if dev else most
        attacks, defences = mine(identity.HATEFUL[lang]), mine(identity.HARMLESS[lang])
        texts = {
            "attack": identity.filled(attacks, groups, part, rng) + identity.compounds(attacks, lang, part // 3, rng),
            "defence": identity.filled(defences, groups, part, rng) + identity.compounds(defences, lang, part // 3, rng),
            "thing": identity.filled(mine(identity.DISLIKE[lang]), things, part // 3, rng),
            "urge": urges.spoken(mine(urges.URGES[lang]), lang, rng),
            "innocent": urges.spoken(mine(urges.INNOCENT[lang]), lang, rng),
        }
        reported, introduced = mine(quoting.REPORTED[lang]), mine(quoting.INTRODUCED[lang])
        for harmful, harmless in (("attack", "defence"), ("urge", "innocent")):
            said = rng.sample(texts[harmful], min(part // 3, len(texts[harmful])))
            texts[harmful] += [rng.choice(introduced).format(s) for s in said]
            texts[harmless] += [rng.choice(reported).format(s) for s in said]
            # Reported harmless words stay harmless, so that the quotation marks alone say nothing.
            texts[harmless] += [rng.choice(reported + introduced * 2).format(s) for s in rng.sample(texts[harmless], len(said) // 2)]
        for kind, sentences in texts.items():
            out += [(s[0].upper() + s[1:] if rng.random() < 0.3 else s, lang, kind) for s in sentences]
    return out
