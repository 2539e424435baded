"""Builds models/image/ from published packages: `python build.py [work folder]`.

Deterministic: the same packages give the same bytes. Writes the two models and fills in their entries of
manifest.json (file, size, sha256); everything else in the manifest is decided by people and left alone.
"""

import json
import sys
import tempfile
from pathlib import Path

import first_look
import second_opinion
import sources

OUT = Path(__file__).parent.parent


def main() -> None:
    work = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    built = {
        "first-look": (first_look.build(*sources.mobilenet(work)), first_look.LABELS),
        "second-opinion": (second_opinion.build(sources.open_nsfw(work)), second_opinion.LABELS),
    }
    path = OUT / "manifest.json"
    manifest = json.loads(path.read_text())
    for name, (data, labels) in built.items():
        file = OUT / f"{name}.onnx"
        file.write_bytes(data)
        manifest["models"][name].update(
            {"file": file.name, "bytes": len(data), "sha256": sources.sha256(file), "labels": labels}
        )
        print(f"{file.name}: {len(data)} bytes, sha256 {sources.sha256(file)}")
    path.write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
