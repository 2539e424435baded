"""
Fast tier, step 2: what the shipped text model says about the chosen texts; goes on where it was stopped.

    python fast_score.py [--threads 2] [--most 200000]

Scores lie in WORK under the checksum of the model's file: a new model is scored anew.
"""

import argparse
import gzip
import json
import time

import numpy as np
import onnxruntime as ort

from fast_texts import FILE
from normalise import normalise
from paths import MODEL, WORK
from quantised import open_session
from tokenizer import encode, load
from windows import batches

CHUNK = 2_048


def texts() -> list[dict]:
    """The chosen texts, in the order in which they are scored."""
    with gzip.open(WORK / FILE, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def manifest() -> dict:
    return json.loads((MODEL / "manifest.json").read_text(encoding="utf-8"))


def covered(rows: list[dict]) -> list[dict]:
    """Those in languages that the text model was trained on."""
    languages = set(manifest()["languages"])
    return [r for r in rows if r["lang"] in languages]


def folder():
    return WORK / f"fast-scores-{manifest()['files']['model']['sha256'][:12]}"


def scored() -> np.ndarray:
    """Logits of the first so many covered texts."""
    parts = sorted(folder().glob("*.npy"))
    return np.concatenate([np.load(p) for p in parts]).astype(np.float32)


def score(session: ort.InferenceSession, ids: list[list[int]], heads: int) -> np.ndarray:
    """Logits (texts, heads); over several windows the worst one wins, as in the runtime."""
    out = np.full((len(ids), heads), -np.inf, dtype=np.float32)
    for numbers, batch in batches(ids, 1):
        np.maximum.at(out, numbers, session.run(["logits"], {"ids": batch})[0])
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=1, help="more only pay on a machine that is idle")
    parser.add_argument("--most", type=int, default=200_000)
    args = parser.parse_args()
    rows = covered(texts())[: args.most]
    heads = len(manifest()["labels"])
    folder().mkdir(parents=True, exist_ok=True)
    session = open_session(MODEL / "model.onnx", args.threads)
    tokenizer = load(MODEL / "tokenizer.json")
    begin, done = time.time(), 0
    for at in range(0, len(rows), CHUNK):
        file = folder() / f"{at // CHUNK:05}.npy"
        if file.exists():
            continue
        ids = encode(tokenizer, [normalise(r["text"]) for r in rows[at : at + CHUNK]])
        np.save(file, score(session, ids, heads).astype(np.float16))
        done += len(ids)
        print(f"{at + len(ids):,} of {len(rows):,}, {done / (time.time() - begin):.0f} a second", flush=True)


if __name__ == "__main__":
    main()
