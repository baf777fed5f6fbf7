"""Seals and opens one large document beside the age and gpg commands: time and peak memory.

Every program's file is synced to the disk before its clock stops, and the programs take turns.

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

from desktop.core.exchange import age_file, bundle, content  # noqa: E402
from tests.core.exchange.exchange_samples import document, fresh_keys, letter  # noqa: E402

PIECE = 1024 * 1024
ROUNDS = 5
AIM = 1.5
Work = Callable[[], None]
Pair = tuple[Work, Work]


def pieces(path: Path) -> Iterator[bytes]:
    """The file in pieces, as the vault hands out a document."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def synced(path: Path) -> None:
    """The disk has the file: all programs are held to this."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def ours(folder: Path) -> Pair:
    """Our sealing and opening, authenticated to the last byte."""
    sender, receiver = fresh_keys(), fresh_keys()
    plain, sealed, opened = folder / "plain", folder / "a.arendepaket", folder / "out"
    hashed = hashlib.sha256()
    for piece in pieces(plain):
        hashed.update(piece)
    entry = dataclasses.replace(
        document(data=b""), size=plain.stat().st_size, sha256=hashed.hexdigest()
    )
    record = content.record_of(entry)
    assert record is not None
    whole, block = bundle.compose(letter(sender, receiver, created=datetime.now(UTC)), [record])

    def seal() -> None:
        with sealed.open("wb") as out:
            bundle.write(whole, block, lambda _: pieces(plain), sender, out)
        synced(sealed)

    def unseal() -> None:
        with sealed.open("rb") as file, opened.open("wb") as out:
            bundle.read(file, receiver, lambda _, piece: _keep(out, piece))
        synced(opened)

    return seal, unseal


def _keep(out: BinaryIO, piece: bytes) -> None:
    out.write(piece)


def command(arguments: list[str], made: Path) -> Work:
    """A command and the sync of the file it makes."""

    def work() -> None:
        subprocess.run(arguments, cwd=made.parent, check=True, capture_output=True)
        synced(made)

    return work


def age(folder: Path) -> Pair:
    """The age command."""
    keys = fresh_keys()
    (folder / "key").write_text(keys.age_identity + "\n")
    return (
        command(["age", "-r", keys.age_key, "-o", "a.age", "plain"], folder / "a.age"),
        command(["age", "-d", "-i", "key", "-o", "out", "a.age"], folder / "out"),
    )


def gpg(folder: Path) -> Pair:
    """GnuPG with AES-256 and a passphrase, without compression."""
    base = ["gpg", "--batch", "--yes", "--homedir", str(folder / "gnupg"), "--passphrase", "x"]
    (folder / "gnupg").mkdir(mode=0o700)
    loop = ["--pinentry-mode", "loopback"]
    seal = [*base, *loop, "-z", "0", "--cipher-algo", "AES256", "-o", "a.gpg", "-c", "plain"]
    unseal = [*base, *loop, "-o", "out", "-d", "a.gpg"]
    return command(seal, folder / "a.gpg"), command(unseal, folder / "out")


def _seconds(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(programs: dict[str, Pair]) -> dict[str, tuple[float, float]]:
    """The best round of each; the programs take turns, so that a busy moment hits them all."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, (seal, unseal) in programs.items():
            times[name].append((_seconds(seal), _seconds(unseal)))
    return {
        name: (min(seal for seal, _ in rounds), min(unseal for _, unseal in rounds))
        for name, rounds in times.items()
    }


def parts(folder: Path) -> dict[str, float]:
    """Seconds of what sealing and opening consist of, each alone."""
    plain, sealed = folder / "plain", folder / "a.payload"
    key = os.urandom(16)

    def encrypt() -> None:
        with plain.open("rb") as source, sealed.open("wb") as out:
            out.writelines(age_file.sealed_payload(key, source))

    def decrypt() -> None:
        with sealed.open("rb") as source:
            for _ in age_file.opened_payload(key, source):
                pass

    return {
        "cipher and writing, sealing": _seconds(encrypt),
        "cipher alone, opening": _seconds(decrypt),
        "SHA-256": _seconds(lambda: _hash(plain)),
        "writing and sync": _seconds(lambda: _store(folder / "out", plain.read_bytes())),
    }


def _hash(plain: Path) -> None:
    with plain.open("rb") as file:
        hashlib.file_digest(file, "sha256")


def _store(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)
    synced(path)


def main(megabytes: int) -> int:
    """Prints a line a program; 1 where we are slower than the aim."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "plain").open("wb") as file:
            for _ in range(megabytes):
                file.write(os.urandom(PIECE))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        our_seal, our_open = ours(folder)
        our_seal(), our_open()
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
        programs = {"ours": (our_seal, our_open), "age": age(folder)}
        if shutil.which("gpg"):
            programs["gpg"] = gpg(folder)
        times = measured(programs)
        for program, (seal, unseal) in times.items():
            print(f"{program:5} seal {seal:6.2f} s   open {unseal:6.2f} s")
        print(f"{megabytes} MB, every file synced to the disk; our memory grew by {grown} MB")
        for part, seconds in parts(folder).items():
            print(f"  {part:28} {seconds:6.2f} s")
        pairs = zip(times["ours"], times["age"], strict=True)
        return int(any(mine > AIM * theirs for mine, theirs in pairs))


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
