#!/usr/bin/env python3
"""Writes packages of source-like text, always the same ones, into a folder; or reads them as the peer does.

    python3 Benchmarks/packages.py FOLDER          writes forty zip archives and one tar in gzip, 20 MB of text in each
    python3 Benchmarks/packages.py --read FOLDER   inflates every member with zlib, and says how many bytes that were
"""
import io
import random
import sys
import tarfile
import zipfile
from pathlib import Path

SIZE = 20_000_000
WORDS = "order worker thumb mail report queue table index batch image user login event stream cache token".split()


def source(rng):
    lines = ["import os", ""]
    for _ in range(rng.randrange(20, 400)):
        name, other = f"{rng.choice(WORDS)}_{rng.randrange(999)}", f"{rng.choice(WORDS)}{rng.randrange(10 ** 6)}"
        lines.append(f"def {name}({rng.choice(WORDS)}, limit={rng.randrange(9999)}):")
        lines.append(f"    return {rng.choice(WORDS)}.get('{other}', {rng.random():.6f})  # {rng.choice(WORDS)}")
    return "\n".join(lines).encode()


def write(folder):
    rng = random.Random(5)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(40):
        with zipfile.ZipFile(folder / f"{number}.zip", "w", zipfile.ZIP_DEFLATED) as package:
            written = 0
            while written < SIZE:
                content = source(rng)
                package.writestr(f"python/{written % 50}/{written}.py", content)
                written += len(content)
    with tarfile.open(folder / "layer.tgz", "w:gz") as package:
        written = 0
        while written < SIZE:
            content = source(rng)
            entry = tarfile.TarInfo(f"opt/{written}.py")
            entry.size = len(content)
            package.addfile(entry, io.BytesIO(content))
            written += len(content)


def read(folder):
    size = 0
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as package:
            size += sum(len(package.read(name)) for name in package.namelist())
    with tarfile.open(folder / "layer.tgz") as package:
        size += sum(len(package.extractfile(entry).read()) for entry in package)
    print(size)


if sys.argv[1] == "--read":
    read(Path(sys.argv[2]))
else:
    write(Path(sys.argv[1]))
