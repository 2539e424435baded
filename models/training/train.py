"""
Step 2: fine-tune the encoder, whole as a teacher or its lower layers. Resumes from WORK/<name>.checkpoint.pt.

    python train.py --name teacher --layers 12                                a teacher of all layers
    python train.py --name second --start broad --corpora 20000 --rate 8e-5   goes on with a trained model, gently
"""

import argparse
import os

import numpy as np
import torch
from torch.nn import functional as F

import dataset
from encoder import from_pretrained
from evaluate import load_model
from learning import head_weights, learn, mark_loss
from paths import WORK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", default="broad")
    parser.add_argument("--start", help="go on from this trained model instead of the pretrained encoder")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--curriculum", type=int, default=3, help="times our own lines come in an epoch; 0: without")
    parser.add_argument("--corpora", type=int, help="take only so many texts from the corpora (for comparisons)")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--piece-rate", type=float, default=3e-3, help="rate of what is learnt of each piece: most are rare")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(7)
    rng = np.random.default_rng(7)

    rows = dataset.load()
    epochs = [dataset.epoch(rows, rng, args.curriculum, args.corpora) for _ in range(args.epochs)]
    order = np.concatenate(epochs)
    plan = list(dataset.batches(rows, order, args.batch, rng))

    if args.start:
        model = load_model(args.start)
    else:
        model = from_pretrained(np.load(WORK / "kept.npy").tolist(), args.layers)
    # The rows stay as they came, in 4-bit blocks: nothing is lost when they are stored so, languages that the
    # corpora hardly show stay where the encoder put them, and a step costs a tenth less.
    model.tokens.rows.weight.requires_grad = False
    outputs = ("heads", "languages", "marks")
    head = [p for n, p in model.named_parameters() if n.startswith(outputs)]
    apart = (*outputs, "tokens.learnt")
    body = [p for n, p in model.named_parameters() if not n.startswith(apart) and p.requires_grad]
    head_weight = head_weights()

    def loss_of(batch: np.ndarray, ids: torch.Tensor, marks: torch.Tensor, _: None) -> torch.Tensor:
        target = torch.from_numpy(rows.targets[batch])
        weight = torch.from_numpy(rows.weights[batch]) * head_weight
        language = torch.from_numpy(rows.language[batch]).long()
        with torch.autocast("cpu", torch.bfloat16):
            answer = model.answer(ids)
        loss = F.binary_cross_entropy_with_logits(answer.logits.float(), target, weight, reduction="sum") / len(batch)
        return loss + 0.1 * F.cross_entropy(answer.languages.float(), language) + mark_loss(answer.marks, marks)

    groups = [{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 5}]
    groups.append({"params": model.tokens.learnt.parameters(), "lr": args.piece_rate, "weight_decay": 0})
    learn(args.name, model, groups, rows, plan, loss_of)
    torch.save({"model": model.state_dict(), "layers": len(model.layers), "args": vars(args)}, WORK / f"{args.name}.pt")


if __name__ == "__main__":
    main()
