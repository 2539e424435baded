"""
The conversation model: one small step a turn. What it carries from turn to turn is numbers only.

A turn (pooled text embedding, the text model's logits, eight cues) and the turn before it -> logits of the eleven
stages. Stages, line scores and cues - never the embedding itself, or the genre of the training chats would decide -
go into a recurrent unit -> logit of the risk after this turn.
"""

import torch
from torch import nn

import cues
from heads import HEADS, STAGES

WIDTH = 384
#: Line scores that the recurrent unit sees. Which harm a line carries says more than which words it has.
LINES = ["bullying", "threat", "sexual", "grooming", "self-harm", "personal-info-give", "personal-info-ask"]
CUES = len(cues.NAMES)


class ConversationModel(nn.Module):
    """`turn` (batch, WIDTH + heads + cues), `state` (batch, state) -> stages (batch, 11), risk (batch, 1), next state."""

    def __init__(self, heads: int = len(HEADS), code: int = 48, hidden: int = 40):
        super().__init__()
        self.heads, self.code, self.hidden = heads, code, hidden
        self.norm = nn.LayerNorm(WIDTH)
        self.encode = nn.Sequential(nn.Linear(WIDTH + heads, code), nn.Tanh())
        self.drop = nn.Dropout(0.3)
        self.stage = nn.Sequential(nn.Linear(2 * code + 3, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, len(STAGES)))
        self.lines = [HEADS.index(h) for h in LINES]
        self.cell = nn.GRUCell(len(STAGES) + len(LINES) + CUES, hidden)
        self.risk = nn.Linear(hidden, 1)

    @property
    def state(self) -> int:
        return self.code + 1 + self.hidden

    def turn_code(self, turn: torch.Tensor) -> torch.Tensor:
        pooled, logits = turn[..., :WIDTH], turn[..., WIDTH : WIDTH + self.heads]
        return self.encode(self.drop(torch.cat((self.norm(pooled), logits / 4), -1)))

    def stages(self, code, before, other, same, other_before) -> torch.Tensor:
        return self.stage(torch.cat((code, before, other, same, other_before), -1))

    def seen(self, stages: torch.Tensor, turn: torch.Tensor) -> torch.Tensor:
        """What the recurrent unit sees of a turn. Stages count only where they come from another person."""
        other = turn[..., WIDTH + self.heads :][..., :1]
        lines = torch.tanh(turn[..., WIDTH : WIDTH + self.heads][..., self.lines] / 4)
        return torch.cat((torch.sigmoid(stages) * other, lines, turn[..., WIDTH + self.heads :]), -1)

    def forward(self, turn: torch.Tensor, state: torch.Tensor):
        before, other_before, hidden = state.split((self.code, 1, self.hidden), dim=-1)
        cue = turn[..., WIDTH + self.heads :]
        other, same = cue[..., :1], cue[..., 1:2]
        code = self.turn_code(turn)
        stages = self.stages(code, before, other, same, other_before)
        hidden = self.cell(self.seen(stages, turn), hidden)
        return stages, self.risk(hidden), torch.cat((code, other, hidden), -1)

    def run(self, turns: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch, turns, features) -> stages (batch, turns, 11) and risk (batch, turns); all stages in one go."""
        cue = turns[..., WIDTH + self.heads :]
        other, same = cue[..., :1], cue[..., 1:2]
        code = self.turn_code(turns)

        def shifted(x: torch.Tensor) -> torch.Tensor:
            return torch.cat((torch.zeros_like(x[:, :1]), x[:, :-1]), 1)

        stages = self.stages(code, shifted(code), other, same, shifted(other))
        seen = self.seen(stages, turns)
        hidden = torch.zeros(len(turns), self.hidden)
        risks = []
        for t in range(turns.shape[1]):
            hidden = self.cell(seen[:, t], hidden)
            risks.append(self.risk(hidden)[:, 0])
        return stages, torch.stack(risks, 1)
