"""
Step 6: int8 matrices per output channel with dynamic activations, 4-bit embedding rows, int8 for what is learnt of pieces.

    python quantise.py [--name text]
"""

import argparse
from collections.abc import Callable

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from paths import WORK


BLOCK = 32
#: The products with the outputs' weights that export.py writes out, and the small one over what is learnt of pieces.
PLAIN = ("/model/tokens/up/MatMul", "/tokens/up/MatMul", "/model/marks/MatMul", "/marks/MatMul", "/MatMul")


def pack_rows(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """
    Rows (n, width) as 4-bit blocks of 32, the way the encoder's own file holds them (ggml's q4_0), so that rows that
    training left alone come back exactly: packed (n, width / 2) with low nibbles first, fp16 scales (n, width / 32).
    """
    blocks = rows.reshape(len(rows), -1, BLOCK)
    at = np.abs(blocks).argmax(axis=2)[..., None]
    # The weight that is furthest from zero stands at -8.
    scale = (np.take_along_axis(blocks, at, axis=2) / -8).astype(np.float16)
    divisor = np.where(scale == 0, 1, scale).astype(np.float32)
    nibbles = np.clip(np.round(blocks / divisor) + 8, 0, 15).astype(np.uint8)
    packed = nibbles[..., : BLOCK // 2] | nibbles[..., BLOCK // 2 :] << 4
    return packed.reshape(len(rows), -1), scale[..., 0]


def rows_of(graph: onnx.GraphProto, name: str) -> np.ndarray:
    return numpy_helper.to_array(next(t for t in graph.initializer if t.name == name))


def replace_gather(graph: onnx.GraphProto, name: str, constants: dict[str, np.ndarray], decode: Callable) -> None:
    """Puts the nodes of `decode(node, out, ids)`, which read `<name>.<constant>`, in place of a table and the Gather that reads it."""
    graph.initializer.remove(next(t for t in graph.initializer if t.name == name))
    graph.initializer.extend(numpy_helper.from_array(v, f"{name}.{k}") for k, v in constants.items())
    at, gather = next((i, n) for i, n in enumerate(graph.node) if n.op_type == "Gather" and n.input[0] == name)

    def node(op: str, inputs: list[str], output: str, **attributes):
        return helper.make_node(op, inputs, [output], name=f"{name}/{output.rpartition('.')[2]}", **attributes)

    graph.node.remove(gather)
    for offset, each in enumerate(decode(node, gather.output[0], gather.input[1])):
        graph.node.insert(at + offset, each)


def quantise_embedding(graph: onnx.GraphProto, name: str) -> float:
    """Replaces Gather(float rows) by Gather(packed nibbles) and their decoding; returns the largest error."""
    rows = rows_of(graph, name)
    packed, scale = pack_rows(rows)
    constants = {
        "packed": packed,
        "scale": scale,
        "four": np.array(4, np.uint8),
        "sixteen": np.array(16, np.float32),
        "eight": np.array(8, np.float32),
        "last": np.array([-1], np.int64),
        "blocks": np.array([0, 0, rows.shape[1] // BLOCK, BLOCK // 2], np.int64),
        "width": np.array([0, 0, rows.shape[1]], np.int64),
    }

    def decode(node, out: str, ids: str) -> list[onnx.NodeProto]:
        return [
            node("Gather", [f"{name}.packed", ids], f"{out}.bytes"),
            node("BitShift", [f"{out}.bytes", f"{name}.four"], f"{out}.upper", direction="RIGHT"),
            node("Cast", [f"{out}.bytes"], f"{out}.float", to=TensorProto.FLOAT),
            node("Cast", [f"{out}.upper"], f"{out}.high", to=TensorProto.FLOAT),
            node("Mul", [f"{out}.high", f"{name}.sixteen"], f"{out}.shifted"),
            node("Sub", [f"{out}.float", f"{out}.shifted"], f"{out}.low"),
            node("Reshape", [f"{out}.low", f"{name}.blocks"], f"{out}.lows"),
            node("Reshape", [f"{out}.high", f"{name}.blocks"], f"{out}.highs"),
            node("Concat", [f"{out}.lows", f"{out}.highs"], f"{out}.nibbles", axis=3),
            node("Sub", [f"{out}.nibbles", f"{name}.eight"], f"{out}.centred"),
            node("Gather", [f"{name}.scale", ids], f"{out}.half"),
            node("Cast", [f"{out}.half"], f"{out}.scales", to=TensorProto.FLOAT),
            node("Unsqueeze", [f"{out}.scales", f"{name}.last"], f"{out}.columns"),
            node("Mul", [f"{out}.centred", f"{out}.columns"], f"{out}.scaled"),
            node("Reshape", [f"{out}.scaled", f"{name}.width"], out),
        ]

    replace_gather(graph, name, constants, decode)
    nibbles = np.concatenate([packed.reshape(*scale.shape, -1) & 15, packed.reshape(*scale.shape, -1) >> 4], axis=2)
    again = (nibbles.astype(np.float32) - 8) * scale[..., None].astype(np.float32)
    return float(np.abs(again.reshape(rows.shape) - rows).max())


def quantise_learnt(graph: onnx.GraphProto, name: str) -> float:
    """Replaces Gather(float rows) by Gather(int8 rows) and one scale a column; returns the largest error."""
    rows = rows_of(graph, name)
    scale = np.maximum(np.abs(rows).max(axis=0), 1e-6).astype(np.float32) / 127
    packed = np.round(rows / scale).astype(np.int8)

    def decode(node, out: str, ids: str) -> list[onnx.NodeProto]:
        return [
            node("Gather", [f"{name}.packed", ids], f"{out}.bytes"),
            node("Cast", [f"{out}.bytes"], f"{out}.float", to=TensorProto.FLOAT),
            node("Mul", [f"{out}.float", f"{name}.scale"], out),
        ]

    replace_gather(graph, name, {"packed": packed, "scale": scale}, decode)
    return float(np.abs(packed * scale - rows).max())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="text")
    args = parser.parse_args()
    source, target = WORK / f"{args.name}.fp32.onnx", WORK / f"{args.name}.onnx"
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        # The outputs are 384 x 39: nothing to save, and their error would go straight into the logits.
        nodes_to_exclude=[*(f"{n}{m}" for n in ("/heads/Gemm", "/languages/Gemm") for m in ("", "_MatMul")), *PLAIN],
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    names = [t.name for t in model.graph.initializer]
    error = quantise_embedding(model.graph, next(n for n in names if n.endswith("tokens.rows.weight")))
    learnt = quantise_learnt(model.graph, next(n for n in names if n.endswith("tokens.learnt.weight")))
    # Older onnxruntime builds refuse operator sets that no node uses.
    used = {n.domain for n in model.graph.node}
    kept = [o for o in model.opset_import if o.domain in used | {""}]
    del model.opset_import[:]
    model.opset_import.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, target)
    print(f"{target.stat().st_size / 1e6:.1f} MB, largest error of a row {error:.2g}, of what is learnt {learnt:.2g}")


if __name__ == "__main__":
    main()
