"""A small ONNX graph writer whose weights stay 8 bits wide in the file.

A weight is stored as 8-bit integers and widened by Cast, Mul (and Add) nodes. Those nodes depend on constants
only, so onnxruntime folds them once while it loads: the file is a quarter of the size and a run costs the same
as with 32-bit weights. (DequantizeLinear says the same in one node, but onnxruntime keeps that one for its quantised
kernels instead of folding it first; here the arithmetic must stay 32 bits wide to match the reference.)
"""

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

OPSET = 13
SIZE = 224


class Graph:
    def __init__(self, name: str):
        self.name = name
        self.nodes = []
        self.constants = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, inputs: list[str], output: str, **attributes) -> str:
        self.nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def narrow(self, name: str, integers: np.ndarray, scale: np.ndarray, offset: np.ndarray | None = None) -> str:
        """An 8-bit weight: integers * scale (+ offset), scale and offset broadcast over the first axis."""
        wide = self.node("Cast", [self.constant(f"{name}/q", integers)], f"{name}/wide", to=TensorProto.FLOAT)
        scaled = self.node("Mul", [wide, self.constant(f"{name}/scale", scale.astype(np.float32))], f"{name}/scaled")
        if offset is None:
            return scaled
        return self.node("Add", [scaled, self.constant(f"{name}/offset", offset.astype(np.float32))], f"{name}/w")

    def finish(self, output: str, classes: int) -> bytes:
        """Both models share one interface: `pixels` float32 [n,3,224,224] RGB 0..1 -> `probabilities` [n,classes]."""
        self.node("Identity", [output], "probabilities")
        model = helper.make_model(
            helper.make_graph(
                self.nodes,
                self.name,
                [helper.make_tensor_value_info("pixels", TensorProto.FLOAT, ["n", 3, SIZE, SIZE])],
                [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", classes])],
                self.constants,
            ),
            opset_imports=[helper.make_opsetid("", OPSET)],
            producer_name="nightlight",
        )
        model.ir_version = 8
        checker.check_model(model, full_check=True)
        return model.SerializeToString()
