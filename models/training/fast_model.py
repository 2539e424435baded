"""Fast tier: the network of src/text/fast-tier/score.ts, for training."""

import numpy as np
import torch
from torch import nn

from fast_rows import TAUGHT, Blocks

LABELS = ["gate", *TAUGHT]


class FastModel(nn.Module):
    """Rows of a hashed table summed over two neighbouring blocks, one hidden layer, the worst window wins."""

    def __init__(self, buckets: int, width: int, hidden: int):
        super().__init__()
        self.table = nn.EmbeddingBag(buckets, width, mode="sum")
        nn.init.normal_(self.table.weight, std=0.01)
        self.inner = nn.Linear(width, hidden)
        self.outer = nn.Linear(hidden, len(LABELS))

    def forward(self, batch: "Batch") -> torch.Tensor:
        sums = self.table(batch.features, batch.offsets)
        windows = sums[batch.left] + sums[batch.right] * batch.two[:, None]
        x = windows / batch.sizes.clamp(min=1).sqrt()[:, None]
        logits = self.outer(torch.relu(self.inner(x)))
        out = torch.full((batch.texts, len(LABELS)), -1e4)
        return out.scatter_reduce(0, batch.owner[:, None].expand_as(logits), logits, "amax")


class Batch:
    """Some texts as index tensors."""

    def __init__(
        self, blocks: Blocks, unknown: np.ndarray, which: np.ndarray, buckets: int, dropped: float = 0.0,
        rng: np.random.Generator | None = None,
    ):  # fmt: skip
        first, last = blocks.first[which], blocks.first[which + 1]
        counts = last - first
        mine = np.repeat(first - np.concatenate([[0], np.cumsum(counts)[:-1]]), counts) + np.arange(counts.sum())
        ids = (blocks.features.slices(first, last) & (buckets - 1)).astype(np.int64)
        size, extra = blocks.counts[mine, 0], unknown[mine]
        # Row 0 once for each unknown word, at the end of its block.
        ends = np.cumsum(size)
        ids = np.insert(ids, np.repeat(ends, extra), 0)
        size = size + extra
        if dropped and rng is not None:
            # Some features of every text are left out, so that no single one is relied on.
            kept = rng.random(len(ids)) >= dropped
            total = np.concatenate([[0], np.cumsum(kept)])
            edges = np.concatenate([[0], np.cumsum(size)])
            ids, size = ids[kept], np.diff(total[edges])
        self.features = torch.from_numpy(ids)
        self.offsets = torch.from_numpy(np.concatenate([[0], np.cumsum(size)[:-1]]).astype(np.int64))
        at = np.concatenate([[0], np.cumsum(counts)[:-1]])
        windows = np.maximum(counts - 1, np.minimum(counts, 1))
        owner = np.repeat(np.arange(len(which)), windows)
        step = np.arange(len(owner)) - np.repeat(np.cumsum(windows) - windows, windows)
        left = at[owner] + step
        two = counts[owner] > 1
        right = np.where(two, left + 1, left)
        self.left, self.right = torch.from_numpy(left), torch.from_numpy(right)
        self.two = torch.from_numpy(two.astype(np.float32))
        self.sizes = torch.from_numpy((size[left] + size[right] * two).astype(np.float32))
        self.owner, self.texts = torch.from_numpy(owner), len(which)
