"""Mappings of the corpora in languages other than English and Chinese. They are thin and about public comments."""

from labels import ATTACK, FORUM, Labels, hate, one, zero

#: Outside English no corpus says "insult" in our sense, so an offence there counts as bullying, with little weight:
#: the category an app would see is the one that must rank such texts above others.
OFFENCE = 0.7


def offence(weight: float = OFFENCE) -> Labels:
    return one("bullying", weight=weight) | one("toxic") | FORUM


def attack(weight: float = 1.0) -> Labels:
    return one("hate", weight=weight) | one("toxic") | FORUM


def clean(weight: float = 1.0) -> Labels:
    return zero(*ATTACK, weight=weight) | FORUM


def germeval(r) -> Labels:
    fine = r["labels"]["fine"]
    if fine == "OTHER":
        return clean()
    if fine == "PROFANITY":
        return one("profanity", "toxic")
    # ABUSE degrades a group or its members, INSULT a single person.
    return attack(0.7) if fine == "ABUSE" else offence(1.0)


def poleval(r) -> Labels:
    kind = int(r["labels"]["task2_0none_1cyberbullying_2hate"])
    return (clean, lambda: offence(1.0), attack)[kind]()


def told_br(r) -> Labels:
    y = {k: int(v) for k, v in r["labels"].items()}
    labels: Labels = {}
    if max(y["homophobia"], y["racism"], y["misogyny"], y["xenophobia"]) >= 2:
        labels |= attack(0.8)
    if y["insult"] >= 2:
        labels |= offence()
    if y["obscene"] >= 2:
        labels |= one("profanity")
    return labels or ({} if any(y.values()) else clean())


def korean(r) -> Labels:
    y = r["labels"]
    labels = {"hate": attack(0.7), "offensive": offence()}.get(y["hate"], clean())
    return labels | (one("hate", weight=0.7) if y["bias"] != "none" and y["hate"] != "none" else {})


def mlma(r) -> Labels:
    felt = str(r["labels"]["sentiment"])
    if felt == "normal":
        return clean(0.5)
    return attack(0.6) if "hateful" in felt else offence(0.5)


def vietnamese(r) -> Labels:
    return (clean, offence, attack)[int(r["labels"]["label_id"])]()


def indonesian(r) -> Labels:
    y = {k: int(v) for k, v in r["labels"].items()}
    if y["HS"]:
        labels = offence(1.0) if y.get("HS_Individual") else {}
        return labels | (attack() if y.get("HS_Group") else one("toxic"))
    return offence(0.5) | one("profanity") if y["Abusive"] else clean()


def levantine(r) -> Labels:
    return {"abusive": offence, "hate": attack}.get(r["labels"]["Class"], clean)()


def russian(r) -> Labels:
    y = r["labels"]
    value = float(y["inappropriate"])
    # "Inappropriate" is about topics that harm a speaker's reputation: wider than an attack.
    return offence(0.6) if value >= 0.7 else clean(0.7) if value <= 0.3 else {}


def teens_it(r) -> Labels:
    return offence(0.8) if r["labels"]["bullism_instance"] else zero("hate", weight=0.5)


def teens_fr(r) -> Labels:
    y = r["labels"]
    if y["hate_speech"] == "yes":
        return attack() | offence()
    kind = str(y["verbal_abuse"])
    if "threat" in kind:
        return one("threat", "toxic")
    return offence() if kind not in ("none", "") else clean(0.7)


MAPPINGS = {
    "germeval2018": germeval,
    "poleval2019_cyberbullying_pl": poleval,
    "told_br": told_br,
    "hatebr": lambda r: offence() if r["labels"]["label_final"] else clean(),
    "kor_hate_kocohub": korean,
    "mlma": mlma,
    "vihsd": vietnamese,
    "victsd_vi": lambda r: offence() if int(r["labels"]["Toxicity"]) else clean(),
    "indonesian_hs": indonesian,
    "lhsab_ar": levantine,
    "ru_inappropriate": russian,
    "whatsapp_preteen_it": teens_it,
    "cyberagression_ado_fr_msgs": teens_fr,
} | {
    name: (lambda r: hate(r["labels"]["hate"], 0.8) | FORUM)
    for name in (
        "rottger_bas19_es", "rottger_for19_pt", "rottger_has19_hi", "rottger_has20_hi", "rottger_has21_hi",
        "rottger_ous19_ar", "rottger_ous19_fr", "rottger_san20_it",
    )
}  # fmt: skip
