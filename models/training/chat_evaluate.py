"""
Conversations, step 3: how well the risk of held-out chats is ranked, and how early.

    python chat_evaluate.py [--name conversation] [--fold K]
"""

import argparse
from collections import defaultdict

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from chat_mix import Features
from chat_model import ConversationModel
from chat_train import held_out, load
from chats import Chat
from heads import STAGES
from paths import WORK


def load_model(name: str) -> ConversationModel:
    state = torch.load(WORK / f"{name}.pt", weights_only=False)
    model = ConversationModel(state["heads"])
    model.load_state_dict(state["model"])
    return model.eval()


def follow(model: ConversationModel, features: Features, chat: Chat) -> tuple[np.ndarray, np.ndarray]:
    """Risk (turns,) and stages (turns, 11) as probabilities; the child's own turns carry no stage."""
    turns = features.turns([t.author for t in chat.turns], [t.text for t in chat.turns])
    with torch.inference_mode():
        stages, risk = model.run(torch.from_numpy(turns)[None])
    other = turns[:, -8:-7]
    return torch.sigmoid(risk[0]).numpy(), torch.sigmoid(stages[0]).numpy() * other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="conversation")
    parser.add_argument("--fold", type=int)
    args = parser.parse_args()
    features, chats, lines = load()
    model = load_model(args.name)
    chats = [c for c in chats if held_out(c, args.fold)]
    said = [(c, *follow(model, features, c)) for c in chats]
    top = np.array([r.max() for _, r, _ in said])
    own = np.array([c.source == "curriculum" for c in chats])
    label = np.array([c.label for c in chats])

    def area(positive: np.ndarray, negative: np.ndarray) -> str:
        if not positive.any() or not negative.any():
            return "-"
        both = positive | negative
        return f"{roc_auc_score(positive[both], top[both]):.3f} ({positive.sum()} against {negative.sum()})"

    print("area, highest risk of a chat")
    print("  our scenarios, risky against harmless  ", area(own & (label == 1), own & (label == 0)))
    print("  our scenarios, risky against all others", area(own & (label == 1), own & (label != 1)))
    print("  transcripts against all benign         ", area(~own & (label == 1), label == 0))
    first = [r[:8].max() for _, r, _ in said]
    risky, calm = own & (label == 1), own & (label == 0)
    if risky.any():
        print("  our scenarios, first eight turns       ", f"{roc_auc_score(risky[risky | calm], np.array(first)[risky | calm]):.3f}")

    print("highest risk by source: share over .5, .7, .8, .9, .95")
    groups = defaultdict(list)
    for (c, r, _), peak in zip(said, top):
        groups[c.source, c.label, c.setting if c.source == "curriculum" and c.label == 0 else ""].append(peak)
    for key, peaks in sorted(groups.items()):
        cells = " ".join(f"{np.mean(np.array(peaks) >= t):6.1%}" for t in (0.5, 0.7, 0.8, 0.9, 0.95))
        print(f"  {' '.join(map(str, key)):34} {len(peaks):5} {cells}")

    print("stages of single turns of our held-out chats, area")
    truth = np.concatenate([[[s in (t.stages or ()) for s in STAGES] for t in c.turns] for c, _, _ in said if c.source == "curriculum"])
    score = np.concatenate([s for c, _, s in said if c.source == "curriculum"])
    incoming = np.concatenate([[t.author != 0 for t in c.turns] for c, _, _ in said if c.source == "curriculum"])
    for i, stage in enumerate(STAGES):
        if truth[incoming, i].sum() >= 5:
            print(f"  {stage:16} {roc_auc_score(truth[incoming, i], score[incoming, i]):.3f} ({truth[incoming, i].sum()})")


if __name__ == "__main__":
    main()
