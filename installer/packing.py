"""Packs a folder so that the same files give the same bytes, and sums them."""

from __future__ import annotations

import hashlib
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

SUMS = "SHA256SUMS"
_PLAIN, _RUNNABLE = 0o644, 0o755
_ZIP_MADE_ON_UNIX = 3


def digest(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sums(folder: Path) -> str:
    """A line a file, as ``sha256sum --check`` reads them; links and the sums' own file left out."""
    names = (
        path.relative_to(folder).as_posix() for path in _files(folder) if not path.is_symlink()
    )
    return "".join(f"{digest(folder / name)}  {name}\n" for name in names if name != SUMS)


def tar_xz(folder: Path, out: Path, made_at: int) -> None:
    """Pack the folder under its own name: sorted, one time stamp, no owners, two modes."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in (folder, *_everything(folder)):
            entry = archive.gettarinfo(path, str(path.relative_to(folder.parent)))
            _neutral(entry, made_at)
            if entry.isreg():
                with path.open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    # Many threads would cut the stream elsewhere: one block, one thread, always the same bytes.
    out.write_bytes(lzma.compress(plain.getbuffer(), preset=6))


def zipped(folder: Path, out: Path, made_at: int) -> None:
    """Pack the folder as a zip in the same way; links are followed, as Windows knows none."""
    at = datetime.fromtimestamp(made_at, UTC).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in _files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), at)
            entry.create_system = _ZIP_MADE_ON_UNIX
            entry.external_attr = _mode(path.stat().st_mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def _everything(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix())


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in _everything(folder) if path.is_file())


def _neutral(entry: tarfile.TarInfo, made_at: int) -> None:
    entry.mtime = made_at
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = _RUNNABLE if entry.isdir() or entry.issym() else _mode(entry.mode)
    if entry.islnk():
        entry.type = tarfile.REGTYPE


def _mode(mode: int) -> int:
    return _RUNNABLE if mode & 0o100 else _PLAIN
