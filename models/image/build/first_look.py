"""nsfwjs's MobileNetV2 (tfjs layers format, uint8 weights) -> ONNX with the same uint8 weights.

Lossless: the integers are copied. Batch normalisation is folded into each convolution's scale and offset, which
are per output channel and 32 bits wide, so folding rounds nothing that matters.
"""

import numpy as np

from graph import Graph

LABELS = ["drawing", "hentai", "neutral", "porn", "sexy"]


def _weights(manifest: list, blob: bytes) -> dict:
    """name -> (uint8 array, scale, minimum); tfjs stores value = integer * scale + minimum."""
    found, at = {}, 0
    for group in manifest:
        for weight in group["weights"]:
            count = int(np.prod(weight["shape"]))
            quantization = weight["quantization"]
            integers = np.frombuffer(blob, np.uint8, count, at).reshape(weight["shape"])
            found[weight["name"]] = (integers, quantization["scale"], quantization["min"])
            at += count
    if at != len(blob):
        raise SystemExit("weights and manifest disagree")
    return found


def _value(weight: tuple) -> np.ndarray:
    integers, scale, minimum = weight
    return integers.astype(np.float64) * scale + minimum


class _Converter:
    def __init__(self, layers: list, weights: dict):
        self.graph = Graph("nightlight-image-first-look")
        self.weights = weights
        self.layers = layers
        self.source = {layer["name"]: [edge[0] for edge in layer["inbound_nodes"][0]] for layer in layers[1:]}
        self.tensor = {layers[0]["name"]: "pixels"}
        self.padding = {}
        self.batch_norm = {
            self.source[layer["name"]][0]: layer for layer in layers if layer["class_name"] == "BatchNormalization"
        }

    def convolution(self, layer: dict, depthwise: bool) -> str:
        name, config = layer["name"], layer["config"]
        kernel = "depthwise_kernel" if depthwise else "kernel"
        integers, scale, minimum = self.weights[f"{name}/{kernel}"]
        # tfjs keeps HWIO (HWI1 for depthwise); ONNX wants output channels first.
        integers = integers.transpose(2, 3, 0, 1) if depthwise else integers.transpose(3, 2, 0, 1)
        norm = self.batch_norm[name]
        gamma, beta, mean, variance = (
            _value(self.weights[f"{norm['name']}/{part}"]) for part in ("gamma", "beta", "moving_mean", "moving_variance")
        )
        gain = gamma / np.sqrt(variance + norm["config"]["epsilon"])
        column = gain.reshape(-1, 1, 1, 1)
        weight = self.graph.narrow(name, integers, column * scale, column * minimum)
        bias = self.graph.constant(f"{name}/bias", (beta - mean * gain).astype(np.float32))
        source = self.source[name][0]
        size = config["kernel_size"][0]
        if config["padding"] == "same":
            if config["strides"] != [1, 1]:
                raise SystemExit("'same' with a stride is asymmetric in TensorFlow: not handled")
            pads = [size // 2] * 4
        else:
            pads = self.padding.get(source, [0, 0, 0, 0])
        return self.graph.node(
            "Conv",
            [self.tensor[source], weight, bias],
            name,
            kernel_shape=config["kernel_size"],
            strides=config["strides"],
            pads=pads,
            group=len(integers) if depthwise else 1,
        )

    def dense(self, layer: dict) -> str:
        name, config = layer["name"], layer["config"]
        integers, scale, minimum = self.weights[f"{name}/kernel"]
        weight = self.graph.narrow(name, integers, np.array(scale), np.array(minimum))
        bias = self.graph.constant(f"{name}/bias", _value(self.weights[f"{name}/bias"]).astype(np.float32))
        summed = self.graph.node("Gemm", [self.tensor[self.source[name][0]], weight, bias], f"{name}/sum")
        if config["activation"] == "softmax":
            return self.graph.node("Softmax", [summed], name, axis=1)
        return self.graph.node("Relu", [summed], name)

    def convert(self) -> bytes:
        low = self.graph.constant("zero", np.array(0, np.float32))
        high = self.graph.constant("six", np.array(6, np.float32))
        for layer in self.layers[1:]:
            name, kind, config = layer["name"], layer["class_name"], layer["config"]
            inputs = [self.tensor[source] for source in self.source[name]]
            if kind == "ZeroPadding2D":
                (top, bottom), (left, right) = config["padding"]
                self.padding[name] = [top, left, bottom, right]
                self.tensor[name] = inputs[0]
            elif kind in ("Conv2D", "DepthwiseConv2D"):
                self.tensor[name] = self.convolution(layer, kind == "DepthwiseConv2D")
            elif kind in ("BatchNormalization", "Dropout"):
                self.tensor[name] = inputs[0]
            elif kind == "ReLU":
                self.tensor[name] = self.graph.node("Clip", [inputs[0], low, high], name)
            elif kind == "Add":
                self.tensor[name] = self.graph.node("Add", inputs, name)
            elif kind == "AveragePooling2D":
                self.tensor[name] = self.graph.node(
                    "AveragePool", inputs, name, kernel_shape=config["pool_size"], strides=config["strides"]
                )
            elif kind == "Flatten":
                # After 7x7 pooling of 7x7 one value a channel is left, so channel order does not matter here.
                self.tensor[name] = self.graph.node("Flatten", inputs, name)
            elif kind == "Dense":
                self.tensor[name] = self.dense(layer)
            else:
                raise SystemExit(f"unexpected layer {kind}")
        return self.graph.finish(self.tensor[self.layers[-1]["name"]], len(LABELS))


def build(topology: dict, blob: bytes) -> bytes:
    layers = topology["modelTopology"]["model_config"]["config"]["layers"]
    return _Converter(layers, _weights(topology["weightsManifest"], blob)).convert()
