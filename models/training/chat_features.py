"""
Conversations, step 1: what the text model says about every turn and every line of ours, once each.

    python chat_features.py [--model PATH] [--most-chats N]

Writes WORK/chats.npz (features by text) and WORK/chats.pkl (who said which text when).
"""

import argparse
import pickle
import time

import numpy as np

import chats
import cues
from normalise import normalise
from paths import MODEL, WORK
from quantised import open_session
from tokenizer import encode, load
from windows import batches


class TextModel:
    """The int8 text model: pooled (mean over windows) and logits (largest over windows) of texts."""

    def __init__(self, model, tokenizer):
        self.session = open_session(model, threads=2)
        self.tokenizer = load(tokenizer)

    def __call__(self, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
        tokens = encode(self.tokenizer, [normalise(t) for t in texts])
        pooled = logits = None
        count = np.zeros(len(texts), dtype=np.float32)
        began = time.time()
        # A text without tokens has no window, as in the runtime.
        full = [n for n, ids in enumerate(tokens) if ids]
        for step, (numbers, ids) in enumerate(batches((tokens[n] for n in full), 1)):
            said, mean = self.session.run(["logits", "pooled"], {"ids": ids})
            if logits is None:
                logits = np.full((len(texts), said.shape[1]), -np.inf, dtype=np.float32)
                pooled = np.zeros((len(texts), mean.shape[1]), dtype=np.float32)
            rows = [full[n] for n in numbers]
            np.maximum.at(logits, rows, said)
            np.add.at(pooled, rows, mean)
            np.add.at(count, rows, 1)
            if step % 10_000 == 9_999:
                print(f"{step:,} windows, {step / (time.time() - began):.0f} a second", flush=True)
        # An empty text has no features: zeros, as in the runtime.
        logits[count == 0] = 0
        return pooled / np.maximum(count, 1)[:, None], logits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default=str(MODEL / "model.onnx"))
    parser.add_argument("--tokenizer", default=str(MODEL / "tokenizer.json"))
    parser.add_argument("--by-author", type=int, default=160, help="transcripts of the set without alternation")
    args = parser.parse_args()

    everything, kept, taken = chats.load(), [], 0
    for chat in everything:
        taken += chat.source == "pj_by_author" and chat.split == "train"
        if chat.source != "pj_by_author" or chat.split == "dev" or taken <= args.by_author:
            kept.append(chat)
    staged = chats.staged_lines()
    index: dict[str, int] = {}
    for text in [t.text for c in kept for t in c.turns] + [r["text"] for r in staged]:
        index.setdefault(text, len(index))
    print(f"{len(kept):,} chats, {len(staged):,} lines, {len(index):,} texts", flush=True)
    pooled, logits = TextModel(args.model, args.tokenizer)(list(index))
    np.savez(
        WORK / "chats.npz",
        pooled=pooled.astype(np.float16),
        logits=logits,
        fixed=np.array([cues.of_text(t) for t in index], dtype=np.float32),
    )
    # From here on no text is needed.
    for chat in kept:
        for turn in chat.turns:
            turn.text = index[turn.text]  # type: ignore[assignment]
    for row in staged:
        row["text"] = index[row["text"]]
    (WORK / "chats.pkl").write_bytes(pickle.dumps((kept, staged)))


if __name__ == "__main__":
    main()
