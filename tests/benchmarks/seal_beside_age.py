"""Seals and opens one large document beside the age and gpg commands: time and peak memory.

Run: python tests/benchmarks/seal_beside_age.py [megabytes]; the aim is within 1.5 times age.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests/core/exchange"))

from desktop.core.exchange import bundle, content  # noqa: E402
from tests.core.exchange.exchange_samples import document, fresh_keys, letter  # noqa: E402

PIECE = 1024 * 1024
ROUNDS = 3
AIM = 1.5


def pieces(path: Path) -> Iterator[bytes]:
    """The file in pieces, as the vault hands out a document."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def best(work: Callable[[], object]) -> float:
    """Seconds of the best of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def ours(plain: Path, folder: Path) -> tuple[float, float]:
    """Seconds to seal and to open, authenticated to the last byte."""
    sender, receiver = fresh_keys(), fresh_keys()
    hashed = hashlib.sha256()
    for piece in pieces(plain):
        hashed.update(piece)
    entry = document(data=b"")
    entry = dataclasses.replace(entry, size=plain.stat().st_size, sha256=hashed.hexdigest())
    record = content.record_of(entry)
    assert record is not None
    made = letter(sender, receiver, created=datetime.now(UTC))
    whole, block = bundle.compose(made, [record])
    sealed = folder / "a.arendepaket"

    def seal() -> None:
        with sealed.open("wb") as out:
            bundle.write(whole, block, lambda _: pieces(plain), sender, out)
            os.fsync(out.fileno())

    def unseal() -> None:
        with sealed.open("rb") as file, (folder / "out").open("wb") as out:
            bundle.read(file, receiver, lambda _, piece: _keep(out, piece))

    return best(seal), best(unseal)


def _keep(out: BinaryIO, piece: bytes) -> None:
    out.write(piece)


def command(arguments: list[str], folder: Path) -> float:
    """Seconds of the best round of a command."""
    return best(lambda: subprocess.run(arguments, cwd=folder, check=True, capture_output=True))


def age(folder: Path) -> tuple[float, float]:
    """The age command's seconds to seal and to open."""
    keys = fresh_keys()
    (folder / "key").write_text(keys.age_identity + "\n")
    return (
        command(["age", "-r", keys.age_key, "-o", "a.age", "plain"], folder),
        command(["age", "-d", "-i", "key", "-o", "out", "a.age"], folder),
    )


def gpg(folder: Path) -> tuple[float, float]:
    """GnuPG's seconds with AES-256 and a passphrase, without compression."""
    base = ["gpg", "--batch", "--yes", "--homedir", str(folder / "gnupg"), "--passphrase", "x"]
    (folder / "gnupg").mkdir(mode=0o700)
    loop = ["--pinentry-mode", "loopback"]
    seal = [*base, *loop, "-z", "0", "--cipher-algo", "AES256", "-o", "a.gpg", "-c", "plain"]
    return command(seal, folder), command([*base, *loop, "-o", "out", "-d", "a.gpg"], folder)


def main(megabytes: int) -> int:
    """Prints a line a program; 1 where we are slower than the aim."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "plain").open("wb") as file:
            for _ in range(megabytes):
                file.write(os.urandom(PIECE))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        times = {"ours": ours(folder / "plain", folder)}
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
        times["age"] = age(folder)
        if shutil.which("gpg"):
            times["gpg"] = gpg(folder)
        for program, (seal, unseal) in times.items():
            print(f"{program:5} seal {seal:6.2f} s   open {unseal:6.2f} s")
        print(f"{megabytes} MB; our memory grew by {grown} MB")
        slow = any(
            mine > AIM * theirs for mine, theirs in zip(times["ours"], times["age"], strict=True)
        )
        return int(slow)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
