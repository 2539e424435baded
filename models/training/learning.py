"""
One pass over a plan of batches: optimiser, schedule, checkpoints, progress. What is learnt is the caller's.

A small network gains little from a second thread, but nearly all from a second process: `torchrun --nproc-per-node 2 --
distil.py --threads 1 ...` gives each process half of every batch and adds their gradients up.
"""

import os
import queue
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from torch import distributed, nn
from torch.nn import functional as F

import dataset
from heads import HEADS, STAGES
from paths import WORK

#: Thin heads weigh more, or the broad toxicity corpora would decide every gradient.
HEAD_WEIGHT = {
    "threat": 3.0, "sexual": 2.0, "grooming": 2.0, "self-harm": 1.5, "scam": 2.0,
    "personal-info-give": 3.0, "personal-info-ask": 3.0, "profanity": 0.5, "toxic": 0.5,
} | {stage: 1.5 for stage in STAGES}  # fmt: skip
#: Batches between two lines of progress, and between two checkpoints.
TELL, SAVE = 50, 500
#: Batches that are made ready ahead.
AHEAD = 16


def head_weights() -> torch.Tensor:
    return torch.tensor([HEAD_WEIGHT.get(h, 1.0) for h in HEADS])


def mark_loss(said: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
    """Loss of the span output over the tokens (batch, length) whose marks are known (not -1)."""
    known = marks >= 0
    if not known.any():
        return torch.zeros(())
    # About one text in fifteen has marks: per marked text they weigh as much as two heads.
    texts = known.any(1).sum()
    return 2 * F.binary_cross_entropy_with_logits(said.float()[known], marks[known].float()) * texts / len(marks)


def ahead(items: Iterator) -> Iterator:
    """The same items, made by a thread of their own while the caller works on earlier ones."""
    ready: queue.Queue = queue.Queue(AHEAD)
    end = object()

    def fill() -> None:
        try:
            for item in items:
                ready.put(item)
            ready.put(end)
        except BaseException as error:  # Raised where the items are used.
            ready.put(error)

    threading.Thread(target=fill, daemon=True).start()
    while (item := ready.get()) is not end:
        if isinstance(item, BaseException):
            raise item
        yield item


class Team:
    """The processes that learn together; one alone unless torchrun started them."""

    def __init__(self):
        self.rank, self.size = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
        if self.size > 1 and not distributed.is_initialized():
            distributed.init_process_group("gloo")

    def share(self, batch: np.ndarray) -> np.ndarray:
        """This process's part of a batch of texts of about one length: every so-many-th, so that all take as long."""
        return batch[self.rank :: self.size]

    def agree(self, parameters: list[nn.Parameter], own: int, whole: int) -> None:
        """Each gradient becomes the one of the whole batch, of which this process saw `own` of `whole` texts."""
        if self.size == 1:
            return
        # An output that nothing in this part of the batch taught has no gradient here, but may have one elsewhere.
        grads = [torch.zeros_like(p) if p.grad is None else p.grad for p in parameters]
        flat = torch.cat([g.flatten() for g in grads]) * (own / whole)
        distributed.all_reduce(flat)
        for parameter, part in zip(parameters, flat.split([p.numel() for p in parameters])):
            parameter.grad = part.view_as(parameter)


def learn(
    name: str,
    network: nn.Module,
    groups: list[dict],
    rows: dataset.Rows,
    plan: list[np.ndarray],
    loss_of: Callable[[np.ndarray, torch.Tensor, torch.Tensor, Any], torch.Tensor],
    opinion_of: Callable[[np.ndarray], Any] = lambda ids: None,
) -> None:
    """
    Trains `network` on every batch of the plan. Resumes from WORK/<name>.checkpoint.pt when it is there; it goes when
    the run is done. Of several processes only the first returns.

    `groups` are AdamW's parameter groups; their rates rise over a thirtieth of the plan and fall to 0 in a line.
    `opinion_of(ids (batch, length))` is asked in a thread of its own, some batches ahead;
    `loss_of(rows of the batch, ids (batch, length), marks (batch, length), opinion)` gives the loss to minimise, a mean over
    the texts of the batch.
    """
    team = Team()
    plan = [batch for batch in plan if len(batch) >= team.size]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    parameters = [p for group in optimiser.param_groups for p in group["params"]]
    warm = len(plan) // 30 + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (len(plan) - s) / max(1, len(plan) - warm)))
    )
    checkpoint = WORK / f"{name}.checkpoint.pt"
    mine = zlib.crc32(np.concatenate(plan).tobytes())
    begin = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=False)
        if state["plan"] != mine:
            raise SystemExit(f"{checkpoint} is of a run with other texts or options: finish that one, or delete it")
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        begin = state["step"]
    # Windows are drawn afresh from here on a resume; the plan of batches is the same.
    rng = np.random.default_rng([1000 + begin, team.rank])
    vary = dataset.variation(rows, rng)

    def readied() -> Iterator:
        for batch in plan[begin:]:
            mine = team.share(batch)
            ids, marks = dataset.collate(rows, mine, rng, vary)
            yield len(batch), mine, ids, marks, opinion_of(ids.numpy())

    def tell(line: str) -> None:
        if team.rank == 0:
            print(line, flush=True)

    tell(f"{sum(map(len, plan)):,} texts, {len(plan):,} batches, from step {begin}")
    network.train()
    began, seen, running = time.time(), 0, 0.0
    for step, (whole, mine, ids, marks, opinion) in enumerate(ahead(readied()), begin + 1):
        loss = loss_of(mine, ids, marks, opinion)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        team.agree(parameters, len(mine), whole)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        seen += whole
        running = 0.98 * running + 0.02 * loss.item()
        if step % TELL == 0:
            speed = seen / (time.time() - began)
            left = sum(map(len, plan[step:])) / speed / 60
            tell(f"step {step}/{len(plan)} loss {running:.3f} {speed:.0f} texts/s, {left:.0f} min left")
        if step % SAVE == 0 and team.rank == 0:
            state = {"network": network.state_dict(), "optimiser": optimiser.state_dict()}
            state |= {"schedule": schedule.state_dict(), "step": step, "plan": mine}
            torch.save(state, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
    if team.rank:
        raise SystemExit  # All have the same weights; the first goes on with them.
    checkpoint.unlink(missing_ok=True)
    tell(f"{seen:,} texts in {(time.time() - began) / 60:.0f} minutes")
