"""Fast tier: when a message goes on to the full model, what the tier says where it is alone, and the figures."""

from itertools import product

import numpy as np
from sklearn.linear_model import LogisticRegression

from fast_rows import CATEGORY, TAUGHT, margins
from figures import EVERYDAY, wilson

#: Share of what the full model would put at `medium` or more that may be lost, in all and by category; aimed well below the bar:
#: on texts that did not choose the gate more is lost.
#: Of a category too small for that one text may be lost, or its single oddest text would decide how much of chat stops.
MOST_LOST = 0.0025
#: Share of everyday messages that may go on for unknown words alone, and for unknown pairs of Han characters alone.
UNKNOWN_GO_ON = 0.01
WORDS_BASE, PAIRS_BASE = 1, 2
#: A message of which more words are unknown goes on whatever that costs: a language nobody taught must not look harmless.
MOST_UNKNOWN = 0.25
#: Where the tier is alone: share of everyday messages that one category may lift to a level (as in calibrate.py).
ALARMS = {"low": 0.004, "medium": 0.0005, "high": 0.00005}
LEAST = {"low": 0.3, "medium": 0.5, "high": 0.8}
CATEGORIES = list(dict.fromkeys(CATEGORY.values()))
OUTPUTS = 1 + len(TAUGHT)


def of(rows: list[dict], *sources: str) -> np.ndarray:
    return np.array([r["source"] in sources for r in rows], dtype=bool)


def positives(rows: list[dict], p: np.ndarray, teacher: dict, level: str = "medium") -> dict[str, np.ndarray]:
    """Which texts the full model puts at a level or more, for each category."""
    over = margins(teacher, [r["lang"] for r in rows], p, level) >= 0
    return {c: over[:, [CATEGORY[h] == c for h in TAUGHT]].any(axis=1) for c in CATEGORIES}


def allowance(unknown: np.ndarray, total: np.ndarray, everyday: np.ndarray, base: int, most: float = 0.95) -> dict:
    for share in np.arange(0.05, most + 0.01, 0.05):
        if np.mean(unknown[everyday] > base + share * total[everyday]) <= UNKNOWN_GO_ON:
            break
    return {"base": base, "share": round(float(share), 2)}


def by_rule(answers: np.ndarray, gate: dict) -> np.ndarray:
    words, unknown, pairs, unknown_pairs, other, disguised = answers[:, OUTPUTS:].T
    return (
        (other > 0)
        | (disguised > 0)
        | (unknown > gate["words"]["base"] + gate["words"]["share"] * words)
        | (unknown_pairs > gate["pairs"]["base"] + gate["pairs"]["share"] * pairs)
    )


def goes_on(answers: np.ndarray, gate: dict) -> np.ndarray:
    return by_rule(answers, gate) | np.any(answers[:, :OUTPUTS] >= np.array(gate["logits"]), axis=1)


def limits(answers: np.ndarray, ruled: np.ndarray, found: dict[str, np.ndarray], everyday: np.ndarray) -> list[float]:
    """
    A threshold for every output that keeps all loss and each category's under the bar and stops the most everyday messages:
    for each of many thresholds of the gate, each category's own output catches what the gate misses too much of.
    """
    logits = answers[:, :OUTPUTS]
    anything = np.any(list(found.values()), axis=0)
    best, chosen = -1.0, []
    quantiles = np.concatenate([np.linspace(0.5, 0.95, 46), np.linspace(0.951, 0.9999, 50)])
    # One text of each small category may together be more than all may lose: then those lose none.
    for quantile, least in product(quantiles, (1, 0)):
        limit = np.full(OUTPUTS, 1e3)
        limit[0] = np.quantile(logits[everyday & ~ruled, 0], quantile)
        caught = ruled | (logits[:, 0] >= limit[0])
        for category in sorted(CATEGORIES, key=lambda c: -found[c].sum()):
            columns = [1 + i for i, h in enumerate(TAUGHT) if CATEGORY[h] == category]
            score = logits[:, columns].max(axis=1)
            missed = np.sort(score[found[category] & ~caught])
            spare = max(least, int(MOST_LOST * found[category].sum()))
            if len(missed) > spare:
                limit[columns] = missed[spare]
                caught |= score >= missed[spare]
        stopped = np.mean(~caught[everyday])
        if stopped > best and np.mean(~caught[anything]) <= MOST_LOST:
            best, chosen = stopped, [round(float(x) - 1e-4, 4) for x in limit]
    if not chosen:
        raise ValueError("no thresholds keep what is lost under MOST_LOST")
    return chosen


def gate_of(rows: list[dict], p: np.ndarray, teacher: dict, answers: np.ndarray) -> dict:
    everyday = of(rows, *EVERYDAY)
    words, unknown, pairs, unknown_pairs = answers[:, OUTPUTS : OUTPUTS + 4].T
    gate = {
        "words": allowance(unknown, words, everyday, WORDS_BASE, MOST_UNKNOWN),
        "pairs": allowance(unknown_pairs, pairs, everyday, PAIRS_BASE),
    }
    ruled = by_rule(answers, gate)
    return {"logits": limits(answers, ruled, positives(rows, p, teacher), everyday), **gate}


def platt(logits: np.ndarray, p: np.ndarray) -> dict:
    """Platt scaling to the full model's probabilities: each text counts as both answers, by weight."""
    x, y = np.concatenate([logits, logits])[:, None], np.repeat([1, 0], len(p))
    fit = LogisticRegression(C=1e6).fit(x, y, sample_weight=np.concatenate([p, 1 - p]))
    return {"slope": round(float(fit.coef_[0, 0]), 4), "offset": round(float(fit.intercept_[0]), 4)}


def alone(logits: np.ndarray, fits: list[dict]) -> dict[str, np.ndarray]:
    """The tier's own probability of each category."""
    p = 1 / (1 + np.exp(-np.array([f["slope"] for f in fits]) * logits - np.array([f["offset"] for f in fits])))
    return {c: p[:, [CATEGORY[h] == c for h in TAUGHT]].max(axis=1) for c in CATEGORIES}


def levels(everyday: np.ndarray) -> dict[str, float]:
    """Lowest probability of each level, from the tier's scores of everyday messages."""
    out, above = {}, 0.0
    for level, share in ALARMS.items():
        quantile = float(np.quantile(everyday, 1 - share, method="higher"))
        above = min(0.99, max(LEAST[level], quantile + 0.001, above + 0.02))
        out[level] = round(above, 3)
    return out


def choose(rows: list[dict], p: np.ndarray, teacher: dict, answers: np.ndarray) -> dict:
    """What the manifest says beside sizes: calibration, gate, thresholds; all chosen on dev."""
    fits = [platt(answers[:, 1 + i], p[:, i]) for i in range(len(TAUGHT))]
    scores = alone(answers[:, 1:OUTPUTS], fits)
    everyday = of(rows, *EVERYDAY)
    return {
        "calibration": fits,
        "gate": gate_of(rows, p, teacher, answers),
        "thresholds": {c: levels(s[everyday]) for c, s in scores.items()},
    }


def print_losses(title: str, mine: np.ndarray, found: dict[str, np.ndarray], on: np.ndarray) -> None:
    print(f"\n{title}: stopped of what the full model puts at medium or more")
    for category, yes in {**found, "any": np.any(list(found.values()), axis=0)}.items():
        print(f"  {category:14} {wilson(int((yes & mine & ~on).sum()), int((yes & mine).sum()))}")


def print_stops(title: str, rows: list[dict], on: np.ndarray, p: np.ndarray, teacher: dict) -> None:
    print(f"\n{title}: stopped by the fast tier")
    for name in (*EVERYDAY, "all"):
        mine = of(rows, *EVERYDAY) if name == "all" else of(rows, name)
        print(f"  {name:14} {wilson(int((mine & ~on).sum()), int(mine.sum()))}")


def print_curve(rows: list[dict], p: np.ndarray, teacher: dict, answers: np.ndarray, gate: dict) -> None:
    """What it would cost to stop more: by the gate's own output alone, what the rules send on left as it is."""
    everyday, ruled = of(rows, *EVERYDAY), by_rule(answers, gate)
    found = np.any(list(positives(rows, p, teacher).values()), axis=0)
    score = np.where(ruled, np.inf, answers[:, 0])
    print("\nif more everyday messages stopped, by the gate alone: share of what the full model puts at medium or more lost")
    for share in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        limit = np.quantile(score[everyday], share, method="lower")
        stopped = "rules send on too many" if np.isinf(limit) else f"{np.mean(score[found] < limit):.2%}"
        print(f"  {share:.0%} stopped: {stopped}")


def crossed(rows: list[dict], p: np.ndarray, teacher: dict, answers: np.ndarray) -> np.ndarray:
    """What goes on when each half of dev is judged by the gate chosen on the other half."""
    half = np.random.default_rng(9).random(len(rows)) < 0.5
    on = np.zeros(len(rows), dtype=bool)
    for mine in (half, ~half):
        gate = gate_of([r for r, m in zip(rows, mine) if m], p[mine], teacher, answers[mine])
        on[~mine] = goes_on(answers[~mine], gate)
    return on


def report(rows: list[dict], p: np.ndarray, teacher: dict, answers: np.ndarray, chosen: dict) -> None:
    gate, everything = chosen["gate"], np.ones(len(rows), dtype=bool)
    found, on = positives(rows, p, teacher), goes_on(answers, gate)
    print("gate:", gate)
    print_stops("dev", rows, on, p, teacher)
    print_losses("dev", everything, found, on)
    print_losses("our lines of dev", of(rows, "curriculum"), found, on)
    print_losses("disguised lines of dev", of(rows, "disguised"), found, on)
    print_losses("one harmful line among harmless ones", of(rows, "composite"), found, on)
    other = crossed(rows, p, teacher, answers)
    print_stops("dev, gate chosen on its other half", rows, other, p, teacher)
    print_losses("dev, gate chosen on its other half", everything, found, other)
    print_losses("our lines of dev, gate chosen on the other half", of(rows, "curriculum"), found, other)
    print_curve(rows, p, teacher, answers, gate)
    ruled = by_rule(answers, gate)
    print(f"\neveryday, on by rule: {wilson(int(ruled[of(rows, *EVERYDAY)].sum()), int(of(rows, *EVERYDAY).sum()))}")
    scores = alone(answers[:, 1:OUTPUTS], chosen["calibration"])
    print("\nalone, at its own medium or more: of what the full model puts there; of everyday messages")
    for category, yes in found.items():
        mine = scores[category] >= chosen["thresholds"][category]["medium"]
        everyday = of(rows, *EVERYDAY)
        print(f"  {category:14} {wilson(int((mine & yes).sum()), int(yes.sum()))}; {int((mine & everyday).sum())}")
