"""Yahoo's open_nsfw (float32 ONNX) -> the same network with int8 weights and our input convention.

Weights: symmetric int8, one scale per output channel. Input: the published graph wants BGR 0..255 minus the
training means, channels last; here scaling and means are nodes and the first convolution's channels are
turned round, so that both of our models take RGB 0..1, channels first.
"""

import numpy as np
import onnx
from onnx import numpy_helper

from graph import Graph

LABELS = ["safe", "explicit"]
MEAN_RGB = np.array([123, 117, 104], np.float32).reshape(1, 3, 1, 1)


def _narrow(graph: Graph, name: str, value: np.ndarray, axis: int) -> str:
    """int8 with one scale per index of `axis`."""
    others = tuple(i for i in range(value.ndim) if i != axis)
    scale = np.maximum(np.abs(value).max(axis=others, keepdims=True) / 127, 1e-12)
    return graph.narrow(name, np.clip(np.rint(value / scale), -127, 127).astype(np.int8), scale)


def build(path) -> bytes:
    source = onnx.load(path).graph
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in source.initializer}
    graph = Graph("nightlight-image-second-opinion")
    full = graph.node("Mul", ["pixels", graph.constant("255", np.array(255, np.float32))], "full-range")
    start = graph.node("Sub", [full, graph.constant("mean", MEAN_RGB)], "centred")

    # The published graph begins with a Reshape/Transpose to channels first: everything up to it is our input.
    first = next(i for i, node in enumerate(source.node) if node.op_type == "Conv")
    renamed = {source.node[first].input[0]: start}
    for index, node in enumerate(source.node[first:]):
        inputs = []
        for name in node.input:
            value = constants.get(name)
            if value is None:
                inputs.append(renamed.get(name, name))
            elif node.op_type == "Conv" and value.ndim == 4:
                inputs.append(_narrow(graph, name, value[:, ::-1] if index == 0 else value, axis=0))
            elif node.op_type == "MatMul":
                inputs.append(_narrow(graph, name, value, axis=1))
            else:
                inputs.append(name)
                if name not in {constant.name for constant in graph.constants}:
                    graph.constant(name, value)
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        graph.node(node.op_type, inputs, node.output[0], **attributes)
    return graph.finish(source.output[0].name, len(LABELS))
