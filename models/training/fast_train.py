"""
Fast tier, step 3: the small model taught by the full one; writes models/fast/ and prints what it stops and loses.

    python fast_texts.py && python fast_score.py && python fast_train.py --version 0.2.0
"""

import argparse
import hashlib
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import fast_gate
from fast_model import LABELS, Batch, FastModel
from fast_rows import Blocks, margins, probabilities, runtime
from fast_score import covered, manifest, scored, texts
from figures import EVERYDAY
from paths import REPOSITORY, WORK

OUT = REPOSITORY / "models" / "fast"
#: A word or pair is known from this many texts on.
KNOWN_FROM = 3
#: Languages whose words count as known: those with everyday chat to learn "nothing" from.
KNOWN_LANGUAGES = ("en", "zh")
BATCH, RATE = 512, 6e-3


def known_bits(blocks: Blocks, ragged, which: np.ndarray, bits: int) -> np.ndarray:
    """Bit set of the hashes that occur in enough of these texts; a hash counts once for each time it occurs."""
    values = ragged.slices(blocks.first[which], blocks.first[which + 1])
    hashes, counts = np.unique(values, return_counts=True)
    flags = np.zeros(bits, dtype=np.uint8)
    flags[hashes[counts >= KNOWN_FROM] >> (32 - int(np.log2(bits)))] = 1
    return flags


def unknown_words(blocks: Blocks, flags: np.ndarray) -> np.ndarray:
    """For each block, how many of its words are unknown."""
    miss = 1 - flags[blocks.words.values >> (32 - int(np.log2(len(flags))))].astype(np.int64)
    total = np.concatenate([[0], np.cumsum(miss)])
    ends = blocks.words.ends
    return total[ends] - total[np.concatenate([[0], ends[:-1]])]


def train(model: FastModel, batch_of, which: np.ndarray, goals: dict, epochs: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    optimiser = torch.optim.Adam(model.parameters(), fused=True)
    begin, steps = time.time(), epochs * (len(which) // BATCH) + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    for epoch in range(epochs):
        order = rng.permutation(which)
        total = 0.0
        for at in range(0, len(order) - BATCH + 1, BATCH):
            part = np.sort(order[at : at + BATCH])
            losses = F.binary_cross_entropy_with_logits(model(batch_of(part)), goals["target"][part], reduction="none")
            loss = (losses * goals["weight"][part]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total * BATCH / len(order):.4f}, {time.time() - begin:.0f} s", flush=True)


def goals_of(rows: list[dict], p: np.ndarray, teacher: dict) -> dict:
    """Soft targets: the full model's probabilities, and for the gate how near to `medium` the gravest comes."""
    over = margins(teacher, [r["lang"] for r in rows], p, "medium")
    worst = over.max(axis=1)
    gate = 1 / (1 + np.exp(-1.5 * (worst + 1)))
    weight = np.concatenate([(2 + 8 * (worst > 0))[:, None], 1 + 4 * (over > 0)], axis=1).astype(np.float32)
    weight[[r["source"] in EVERYDAY for r in rows]] *= 1.5
    return {
        "target": torch.from_numpy(np.concatenate([gate[:, None], p], axis=1).astype(np.float32)),
        "weight": torch.from_numpy(weight),
    }


def pack(model: FastModel, flags: list[np.ndarray]) -> bytes:
    """The weights file, see src/text/fast-tier/weights.ts. Table in int8, one scale a column."""
    table = model.table.weight.detach().numpy()
    scale = np.maximum(np.quantile(np.abs(table), 0.9995, axis=0), 1e-6) / 127
    rows = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
    bits = [np.packbits(f, bitorder="little") for f in flags]
    floats = [scale, *(w.detach().numpy() for w in (model.inner.weight, model.inner.bias, model.outer.weight, model.outer.bias))]
    return b"".join([rows.tobytes(), *(b.tobytes() for b in bits), *(f.astype("<f4").tobytes() for f in floats)])


def learn(args: argparse.Namespace, rows: list[dict], p: np.ndarray, dev: np.ndarray, teacher: dict) -> bytes:
    """From texts and probabilities to the weights file."""
    folder = WORK / "fast-features"
    runtime("read", [r["text"] for r in rows], folder)
    blocks = Blocks.read(folder, len(rows))
    learnt = np.flatnonzero(~dev)
    mine = np.array([i for i in learnt if rows[i]["lang"] in KNOWN_LANGUAGES and rows[i]["source"] != "disguised"])
    flags = [known_bits(blocks, r, mine, args.known) for r in (blocks.words, blocks.pairs)]
    unknown = unknown_words(blocks, flags[0])
    model = FastModel(args.buckets, args.width, args.hidden)
    goals = goals_of(rows, p, teacher)
    rng = np.random.default_rng(2)
    train(
        model, lambda which: Batch(blocks, unknown, which, args.buckets, args.dropped, rng), learnt, goals, args.epochs, seed=1
    )  # fmt: skip
    return pack(model, flags)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", required=True)
    parser.add_argument("--buckets", type=int, default=1 << 16)
    parser.add_argument("--width", type=int, default=20)
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--known", type=int, default=1 << 18)
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument("--dropped", type=float, default=0.5, help="share of features left out while training")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="weights of the last run; only the gate is chosen anew")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(3)
    teacher, logits = manifest(), scored()
    rows = covered(texts())[: len(logits)]
    p = probabilities(teacher, [r["lang"] for r in rows], logits)
    dev = np.array([r["split"] == "dev" for r in rows])
    print(f"{len(rows):,} texts, {dev.sum():,} of them dev", flush=True)

    scores = WORK / "fast-scores"
    scores.mkdir(exist_ok=True)
    if not args.keep:
        data = learn(args, rows, p, dev, teacher)
        shape = {"buckets": args.buckets, "width": args.width, "hidden": args.hidden, "known": args.known}
        (scores / "weights.bin").write_bytes(data)
        (scores / "shape.json").write_text(json.dumps({"shape": shape, "labels": len(LABELS)}))
    data = (scores / "weights.bin").read_bytes()
    shape = json.loads((scores / "shape.json").read_text())["shape"]
    held = np.flatnonzero(dev)
    runtime("score", [rows[i]["text"] for i in held], scores)
    answers = np.fromfile(scores / "answers.f32", dtype="<f4").reshape(len(held), -1)
    np.savez(WORK / "fast-dev.npz", held=held, answers=answers)
    chosen = fast_gate.choose([rows[i] for i in held], p[held], teacher, answers)
    fast_gate.report([rows[i] for i in held], p[held], teacher, answers, chosen)

    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "weights.bin").write_bytes(data)
    file = {"path": "fast/weights.bin", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    made = {
        "version": args.version,
        "teacher": teacher["version"],
        "files": {"weights": file},
        "shape": shape,
        "labels": LABELS,
        **chosen,
    }
    (args.out / "manifest.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
