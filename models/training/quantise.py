"""
Step 6: int8. Matrices per output channel with dynamic activations, embedding rows with one scale a row.

    python quantise.py [--name text]
"""

import argparse

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from paths import WORK


def quantise_embedding(model: onnx.ModelProto, name: str) -> None:
    """Gather(float rows) -> Gather(int8 rows) cast and multiplied by Gather(row scales): a scale for every token."""
    graph = model.graph
    table = next(t for t in graph.initializer if t.name == name)
    rows = numpy_helper.to_array(table)
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / 127
    graph.initializer.remove(table)
    graph.initializer.append(numpy_helper.from_array(np.round(rows / scale).astype(np.int8), f"{name}.int8"))
    graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
    at, gather = next((i, n) for i, n in enumerate(graph.node) if n.op_type == "Gather" and n.input[0] == name)
    out, ids = gather.output[0], gather.input[1]
    nodes = [
        helper.make_node("Gather", [f"{name}.int8", ids], [f"{out}.int8"]),
        helper.make_node("Cast", [f"{out}.int8"], [f"{out}.cast"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}.scale", ids], [f"{out}.scale"]),
        helper.make_node("Mul", [f"{out}.cast", f"{out}.scale"], [out]),
    ]
    graph.node.remove(gather)
    for offset, node in enumerate(nodes):
        graph.node.insert(at + offset, node)


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
        # The last layer is 384 x 11: nothing to save, and its error would go straight into the logits.
        nodes_to_exclude=["/heads/Gemm", "/heads/Gemm_MatMul"],
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    quantise_embedding(model, "tokens.weight")
    # Older onnxruntime builds refuse operator sets that no node uses.
    used = {n.domain for n in model.graph.node}
    kept = [o for o in model.opset_import if o.domain in used | {""}]
    del model.opset_import[:]
    model.opset_import.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, target)
    print(f"{target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
