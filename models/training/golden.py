"""
Step 7: reference values for the tests of the runtime; writes test/text/golden/.

    python golden.py [--name text]

`golden-tokens.json`: strings in many scripts, each normalised and tokenised by Python. `golden-probabilities.json`:
what the model in floating point says about lines of our own that training never saw.
"""

import argparse
import hashlib
import json
import random
import re
import unicodedata
from types import SimpleNamespace

import numpy as np
import torch

from calibration import LANGUAGES, probabilities
from evaluate import load_model, predict
from heads import HEADS
from language import language_of
from normalise import normalise
from paths import CURRICULUM, MODEL, REPOSITORY
from tokenizer import encode, load
from windows import pad, window

GOLDEN = REPOSITORY / "test" / "text" / "golden"
SEED = 20261122
STRINGS = 2_400
DISGUISED_STRINGS = 1_200
LINES = {"en": 160, "zh": 80} | dict.fromkeys(("es", "fr", "de", "ru", "ar", "hi", "ko", "vi", "ja"), 10)

#: Harmless words of ours. Scripts that the model has not learnt are in: they must still tokenise alike.
WORDS = {
    "en": "hello friend homework tomorrow football don't can't what's lunch teacher bus really tired game level",
    "fr": "bonjour école déjà où ça été garçon être forêt cœur naïve l'ami aujourd'hui",
    "de": "schön Mädchen größer Straße Übung heißt Füße für Äpfel weiß",
    "es": "mañana niño ¿qué? ¡hola! canción pingüino corazón días",
    "vi": "chào bạn trường học không được hôm nay đường phố tiếng Việt",
    "pl": "cześć źródło łąka żółty książka dziękuję świat",
    "tr": "İstanbul ışık iyi çocuk öğretmen ŞEKER ağaç",
    "zh-hans": "你好 朋友 明天 作业 老师 我们一起玩吧 今天吃什么 哈哈哈哈 太好了 生日快乐 图书馆",
    "zh-hant": "妳好 學校 電腦 謝謝 圖書館 臺灣 體育課 這個遊戲很好玩 開心",
    "ja": "こんにちは 学校 ありがとう ゲーム カタカナ ﾊﾝｶｸ ガギグ きょうは 宿題 がっこう パピプ",
    "ko": "안녕 학교 친구야 고마워 숙제 했어 ㅋㅋㅋㅋ ㅠㅠ 게임하자",
    "ru": "привет друг школа завтра ёлка объезд УРОКИ конечно",
    "uk": "їжак ґанок єдність привіт школа",
    "el": "καλημέρα φίλος σχολείο ΟΔΟΣ παιχνίδι ώρα ΐσως",
    "ar": "مرحبا صديقي المدرسة غدًا واجب شكراً كتاب لا إله",
    "he": "שלום חבר בית ספר מחר תודה שָׁלוֹם",
    "hi": "नमस्ते दोस्त स्कूल कल धन्यवाद क़लम विद्यार्थी",
    "th": "สวัสดี เพื่อน โรงเรียน พรุ่งนี้ ขอบคุณ น้ำ",
    "bn": "বন্ধু স্কুল কাল ধন্যবাদ",
    "ta": "நண்பன் பள்ளி நன்றி",
    "ka": "გამარჯობა მეგობარი სკოლა",
    "hy": "բարև ընկեր դպրոց և",
    "emoji": "😀 😂😂😂 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🇬🇧 🇨🇳 ❤️ ☺ 1️⃣ 🤷🏾‍♀️ 🎉",
    "digits": "7 42 1000 3.14 10,000 2026-11-22 ٣٤٥ ४२ １２３ x² ½ №5 555555 Ⅳ ①",
    "signs": "... … !!! ?! — – “so” ‘so’ «so» ~~~ *** === <pad> </s> <unk> @home #fun & % € £ ￥ ，。！？ 「」 ▁ a▁b ▁▁ ™ ﬁ ﬂ ㎏ ﷺ ﷽",
}  # fmt: skip
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202e\u2066\u2069\u034f\u180e\ufe0f\x00\x07\x1b\x7f\x9f"
SPACES = " \t\n\r\u00a0\u2003\u2009\u3000\u2028\u0085"
MARKS = "\u0301\u0308\u0323\u0336\u034a\u20dd\u0489"
#: Where mathematical letters and full-width forms begin, for `disguise`.
ALPHABETS = (0x1D400, 0x1D4D0, 0x1D5D4, 0x1D670)


def stretch(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at] * rng.randint(2, 9) + text[at:]


def sprinkle(text: str, rng: random.Random, extra: str, most: int) -> str:
    out = list(text)
    for _ in range(rng.randint(1, most)):
        out.insert(rng.randint(0, len(out)), rng.choice(extra))
    return "".join(out)


def disguise(text: str, rng: random.Random) -> str:
    if rng.random() < 0.3:
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    base = rng.choice(ALPHABETS)
    return "".join(chr(base + ord(c) - 97 + 26) if "a" <= c <= "z" else c for c in text)


#: Letters that each of `look_alike` may put in the place of a Latin one.
LOOKS = {"a": "аαᎪꓮ", "c": "сⲥ", "e": "еΕ", "h": "һհ", "i": "іιІ", "n": "ո", "o": "оοօ", "p": "рρ", "s": "ѕꮪ", "t": "ТΤ", "y": "уγ"}
DIGITS = {"a": "4@", "e": "3", "i": "1", "l": "1", "o": "0", "s": "5$", "t": "7", "b": "8", "g": "69"}
SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ"
#: Harmless words as one might disguise them, and what must not be taken for a disguise.
DISGUISED = (
    "h4te l0ser stup1d wh@t b@d h4\ufe0f\u20e3te p3ople ca$h k1ll3r he11o str33t (h3llo) h3llo, b0ring! 亻尔 讠兑讠舌 氵氵去 女马 "
    "扌丁扌丁 w8 gr8 b2b mp3 ps5s 5pm 2026 g2g b4u just4fun some1else lol@you me@home.org sw1a ec1a 1aa x4j7k a1b2c3 "
    "0a4fc3 @h4te #h4te st3ve_99 c3po h2o 3d 1st r2d2 i18n just4u 🅱ig 🅰️ 🅰🅱 血型🅰型 🅷🅸 🆗 🇮🇩🇮 🇬🇧🇨🇳 🇬 🇧\u200b🇬 SMSка "
    "sinα ρgh приvет Zаря dumЬ uгly НЕLLО СССР кот КОТ 3αlpha ʜᴇʟʟᴏ ɪpa lɪtl ꞮꞮ"
).split(" ")
#: Between single letters.
GAPS = (" ", "  ", "   ", ".", "-", "_", "*", "~", "..", " . ", "\u3000", "\n")


def replaced(text: str, rng: random.Random, table: dict) -> str:
    share = rng.choice((0.2, 0.5, 1))
    return "".join(rng.choice(table[c]) if c in table and rng.random() < share else c for c in text)


def spell(text: str, rng: random.Random) -> str:
    gap = rng.choice(GAPS)
    return rng.choice((" ", "   ", gap)).join(gap.join(word) for word in text.split(" "))


def pictures(text: str, rng: random.Random) -> str:
    base = rng.choice((0x1F1E6, 0x1F150, 0x1F170))
    gap = rng.choice(("", " ", "\u200b"))
    return gap.join(chr(base + ord(c) - 97) if "a" <= c <= "z" else c for c in text)


DISGUISES = [
    lambda s, r: replaced(s, r, LOOKS),
    lambda s, r: replaced(s, r, DIGITS),
    lambda s, r: "".join(SMALL_CAPITALS[ord(c) - 97] if "a" <= c <= "z" else c for c in s),
    spell,
    pictures,
    lambda s, r: " ".join(r.choices(DISGUISED, k=r.randint(1, 6))),
]
CHANGES = [
    lambda s, r: s,
    lambda s, r: s,
    lambda s, r: s.upper(),
    lambda s, r: s.title(),
    stretch,
    lambda s, r: sprinkle(s, r, INVISIBLE, 4),
    lambda s, r: sprinkle(s, r, MARKS, 3),
    lambda s, r: sprinkle(s, r, MARKS[0], 30),
    lambda s, r: sprinkle(s, r, SPACES, 3),
    lambda s, r: unicodedata.normalize("NFD", s),
    lambda s, r: unicodedata.normalize("NFKD", s),
    disguise,
    lambda s, r: s.replace(" ", ""),
    lambda s, r: " ".join(s)[:80],
]


def strings() -> list[str]:
    """Unlike each other, in every script of WORDS, changed in every way of CHANGES; the same on each run."""
    rng = random.Random(SEED)
    lists = {script: words.split() for script, words in WORDS.items()}
    out = ["", " ", "\u200b", "\n\t", "\ud800", "a\udc00b", "\ud83d x", "a" * 400, "哈" * 90, "▁", "<s>"]
    scripts = list(lists)
    while len(out) < STRINGS:
        script = scripts[len(out) % len(scripts)]
        words = rng.choices(lists[script], k=rng.randint(1, 7))
        if rng.random() < 0.25:
            words[rng.randrange(len(words))] = rng.choice(lists[rng.choice(scripts)])
        text = rng.choice(CHANGES)(" ".join(words), rng)
        if rng.random() < 0.2:
            text = rng.choice(CHANGES)(text, rng) if text else text
        # Unassigned code points would be judged by whichever Unicode version each side was built with.
        if text not in out and not any(unicodedata.category(c) == "Cn" for c in text):
            out.append(text)
    return out + disguised_strings(rng, lists)


def disguised_strings(rng: random.Random, lists: dict[str, list[str]]) -> list[str]:
    """Words in disguise, one disguise or two at once, some among words in another script."""
    out: list[str] = []
    while len(out) < DISGUISED_STRINGS:
        words = rng.choices(lists["en"] if rng.random() < 0.8 else lists[rng.choice(list(lists))], k=rng.randint(1, 5))
        text = rng.choice(DISGUISES)(" ".join(words), rng)
        if rng.random() < 0.3:
            text = rng.choice([*DISGUISES[:-1], *CHANGES])(text, rng) or text
        if rng.random() < 0.3:
            text += " " + " ".join(rng.choices(lists[rng.choice(list(lists))], k=3))
        if text not in out and not any(unicodedata.category(c) in ("Cn", "Cs") for c in text):
            out.append(text)
    return out


def write(name: str, head: dict, rows: list) -> None:
    """One row a line; what cannot be seen is escaped, so that the file holds no hidden characters."""
    row_lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    text = json.dumps(head)[:-1] + ', "rows": [\n' + row_lines + "\n]}\n"
    hidden = {c for c in text if unicodedata.category(c)[0] in "CZM" and c not in " \n"}
    pattern = "[" + "".join(map(re.escape, sorted(hidden))) + "]"
    text = re.sub(pattern, lambda m: json.dumps(m[0])[1:-1], text) if hidden else text
    (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(rows):,} rows, {len(text.encode()) / 1e3:.0f} kB")


def golden_tokens(manifest: dict) -> None:
    texts = strings()
    normalised = [normalise(t) for t in texts]
    ids = encode(load(MODEL / "tokenizer.json"), normalised)
    # 0 stands for "normalises to itself".
    rows = [[t, 0 if n == t else n, i] for t, n, i in zip(texts, normalised, ids)]
    write("golden-tokens.json", {"tokenizer": manifest["files"]["tokenizer"]["sha256"]}, rows)


def golden_probabilities(manifest: dict, name: str) -> None:
    rng = random.Random(SEED)
    picked = []
    for language, count in LINES.items():
        lines = (CURRICULUM / f"lines-{language}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [(language, n, json.loads(line)) for n, line in enumerate(lines, 1)]
        picked += sorted(rng.sample([r for r in rows if r[2]["split"] == "dev"], count), key=lambda r: r[1])
    texts = [row["text"] for _, _, row in picked]
    ids = encode(load(MODEL / "tokenizer.json"), [normalise(t) for t in texts])
    tokens = SimpleNamespace(tokens=lambda i: ids[i])
    model = load_model(name)
    logits = predict(model, tokens, np.arange(len(ids)))
    with torch.inference_mode():
        spoken = [model.answer(torch.from_numpy(pad([window(i, 0)]))).languages[0].numpy() for i in ids]
    languages = [LANGUAGES.index(language_of(normalise(t), s)) for t, s in zip(texts, spoken)]
    p = probabilities(manifest["calibration"], np.array(languages), logits)
    rows = [
        [language, n, hashlib.sha256(row["text"].encode()).hexdigest()[:8], [round(float(x), 4) for x in values]]
        for (language, n, row), values in zip(picked, p)
    ]
    # The weights are named by the int8 file made from them: a test says so when this file is out of date.
    head = {"model": manifest["files"]["model"]["sha256"], "version": manifest["version"], "labels": HEADS}
    write("golden-probabilities.json", head, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    torch.set_num_threads(1)
    GOLDEN.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))
    golden_tokens(manifest)
    golden_probabilities(manifest, args.name)


if __name__ == "__main__":
    main()
