"""The int8 file behind the interface of the trained model."""

import numpy as np
import onnxruntime as ort
import torch


def open_session(path, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])


class Quantised(torch.nn.Module):
    def __init__(self, path):
        super().__init__()
        self.session = open_session(path, threads=2)

    def marks(self, ids: torch.Tensor) -> np.ndarray:
        """(batch, tokens): logit that a token is what makes the text an attack."""
        return self.session.run(["marks"], {"ids": ids.numpy()})[0]

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return torch.from_numpy(self.session.run(["logits"], {"ids": ids.numpy()})[0])
