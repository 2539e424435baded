"""
Sentences of nothing but frequent words, in the languages that are covered and in some thirty that are not: the model
learns to say that a text is in none of its languages. Word lists of the package wordfreq (data CC BY-SA 4.0).
"""

import random

from wordfreq import available_languages, get_frequency_dict, top_n_list

from heads import LANGUAGES, OTHER_LANGUAGE

#: Malay is left out: it reads as Indonesian, and well enough.
LEFT_OUT = {"ms"}
SENTENCES = {"covered": 350, "other": 450}
#: Languages that write without spaces.
UNSPACED = {"zh", "ja"}


def sentences(seed: int = 5):
    """Pairs of a text and its entry of LANGUAGES."""
    rng = random.Random(seed)
    for code in sorted(set(available_languages("small")) - LEFT_OUT):
        covered = code in LANGUAGES
        words = top_n_list(code, 4_000, wordlist="small")
        frequency = get_frequency_dict(code, wordlist="small")
        shares = [frequency[w] ** 0.8 for w in words]
        for _ in range(SENTENCES["covered" if covered else "other"]):
            picked = rng.choices(words, shares, k=rng.randint(2, 14))
            yield ("" if code in UNSPACED else " ").join(picked), code if covered else OTHER_LANGUAGE
