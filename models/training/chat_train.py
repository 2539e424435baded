"""
Conversations, step 2: train the conversation model on recombined chats (chat_mix.py) and on single lines.

    python chat_train.py [--steps 3000] [--name conversation]
"""

import argparse
import pickle
import time

import numpy as np
import torch
from torch.nn import functional as F

import cues
from chat_mix import CHILD, OTHER, Features, Mixer, hot
from chat_model import ConversationModel
from chats import Chat, fold
from heads import STAGES
from paths import WORK

BATCH, LINES = 24, 192


def load():
    z = np.load(WORK / "chats.npz")
    chats, lines = pickle.loads((WORK / "chats.pkl").read_bytes())
    return Features(z["pooled"], z["logits"], z["fixed"]), chats, lines


def held_out(chat: Chat, number: int | None) -> bool:
    """Dev; or, to choose by more scenarios than dev has, one fifth of our training scenarios."""
    if number is None or chat.source != "curriculum":
        return chat.split == "dev"
    return fold(chat.story, 5) == number


def line_batch(features: Features, lines: list[dict], weights: np.ndarray, plain: np.ndarray, rng) -> tuple:
    """Single lines with a turn before them, mostly said by another person; the child's own lines carry no stage."""
    picked = rng.choice(len(lines), LINES, p=weights)
    turns, target = [], []
    for i in picked:
        child = rng.random() < 0.15
        author = CHILD if child else OTHER
        before = rng.choice(plain)
        turns.append(features.turns([rng.integers(2), author], [before, lines[i]["text"]]))
        target.append(hot([]) if child and not lines[i]["stage"] else hot(lines[i]["stage"]))
    return torch.from_numpy(np.stack(turns)), torch.from_numpy(np.stack(target))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="conversation")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--fold", type=int, help="leave this fifth of our scenarios out, 0 to 4")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)

    features, chats, lines = load()
    train = [c for c in chats if c.split == "train" and not held_out(c, args.fold)]
    lines = [r for r in lines if r["split"] == "train"]
    mixer = Mixer(train, lines, rng)
    # Staged lines and their look-alikes are what the stages are learnt from; other lines are the easy rest.
    weights = np.array([6.0 if r["stage"] else 3.0 if r.get("looks_like") else 1.0 for r in lines])
    weights /= weights.sum()
    plain = np.array([r["text"] for r in lines if not r["y"]])

    model = ConversationModel(features.logits.shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, args.rate, args.steps, pct_start=0.1)
    print(f"{sum(p.numel() for p in model.parameters()):,} weights", flush=True)
    began, running = time.time(), np.zeros(3)
    for step in range(args.steps):
        batch = [mixer.sample() for _ in range(BATCH)]
        longest = max(len(s.steps) for s in batch)
        turns = np.zeros((BATCH, longest, features.pooled.shape[1] + features.logits.shape[1] + len(cues.NAMES)), np.float32)
        risk, weight = np.zeros((2, BATCH, longest), np.float32)
        stages, known = np.zeros((2, BATCH, longest, len(STAGES)), np.float32)
        for b, s in enumerate(batch):
            n = len(s.steps)
            turns[b, :n] = features.turns([x.author for x in s.steps], [x.text for x in s.steps])
            risk[b, :n] = s.risk
            weight[b, :n] = np.array([x.weight for x in s.steps]) / np.sqrt(n)
            for t, x in enumerate(s.steps):
                if x.stages is not None and x.author != CHILD:
                    stages[b, t], known[b, t] = x.stages, 0.5 if not x.stages.any() else 1.0
        said_stages, said_risk = model.run(torch.from_numpy(turns))
        loss_risk = F.binary_cross_entropy_with_logits(said_risk, torch.from_numpy(risk), torch.from_numpy(weight), reduction="sum")
        loss_risk = loss_risk / weight.sum()
        loss_chat = F.binary_cross_entropy_with_logits(said_stages, torch.from_numpy(stages), torch.from_numpy(known), reduction="sum")
        loss_chat = loss_chat / max(1.0, known.sum()) * 4
        one, target = line_batch(features, lines, weights, plain, rng)
        said, _ = model.run(one)
        loss_line = F.binary_cross_entropy_with_logits(said[:, 1], target) * 4
        loss = loss_risk + loss_chat + loss_line
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        running = 0.98 * running + 0.02 * np.array([loss_risk.item(), loss_chat.item(), loss_line.item()])
        if step % 100 == 99:
            left = (args.steps - step) * (time.time() - began) / (step + 1) / 60
            print(f"step {step + 1}/{args.steps} risk {running[0]:.3f} stages {running[1]:.3f} lines {running[2]:.3f}, {left:.1f} min left", flush=True)
    torch.save({"model": model.state_dict(), "heads": features.logits.shape[1]}, WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
