"""A folder several units reach, used as outbox and inbox: dropped sealed, picked up by recipient.

Names are random and times are set to one fixed day, so that the folder tells how many bundles lie
in it, how large they are (padded) and to how many recipients each is sealed: no more. A reader
finds its own by trying its key, which costs one key exchange a file. Nothing is written to by a
reader; a bundle is taken away by ``take_away`` once it has been accepted, and a second reader who
comes too late simply finds it gone. A copy that is not finished is passed over until it is.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.errors import Known
from desktop.core.exchange import archive, bundle, sealing
from desktop.core.exchange.errors import BundleRefused, ShareNotWritten
from desktop.core.exchange.identity import Keys
from desktop.core.exchange.manifest import Manifest, encode
from desktop.core.exchange.placing import Draft
from desktop.core.vault.progress import Told, nobody

NAME_BYTES = 16
ONE_DAY_FOR_ALL = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
_COPY_BYTES = 1024 * 1024


class _ForUs(Known):
    """Ends the reading as soon as the manifest is authenticated: no more is needed."""

    code = "exchange.for_us"


def drop(folder: Path, sealed: Path, told: Told = nobody) -> Path:
    """Copies a sealed file into the folder under a random name; whole or not at all.

    ``told`` hears how far it has come; what it raises leaves nothing in the folder.
    Raises ShareNotWritten where the folder cannot be reached or is full.
    """
    place = folder / (secrets.token_hex(NAME_BYTES) + sealed.suffix)
    with Draft(place) as draft, bundle.opened_file(sealed, told) as source:
        draft.write(lambda file: shutil.copyfileobj(source, file, _COPY_BYTES))
        _forget_the_time(draft.path)
        draft.settle()
    return place


def _forget_the_time(path: Path) -> None:
    try:
        os.utime(path, (ONE_DAY_FOR_ALL, ONE_DAY_FOR_ALL))
    except OSError:
        raise ShareNotWritten(reason="not_allowed") from None


def waiting(folder: Path, keys: Keys, seen: Collection[str] = ()) -> tuple[Path, ...]:
    """The files in the folder that are sealed to these keys and signed, by name.

    ``seen`` are names to pass over. Files for others, half-copied files and files that vanish
    while we look are passed over too; opening is what tells why a file is refused.
    """
    try:
        found = sorted(folder.iterdir())
    except OSError:
        raise ShareNotWritten(reason="unreachable") from None
    suffixes = (bundle.SUFFIX, bundle.STOP_SUFFIX)
    return tuple(
        path
        for path in found
        if path.suffix in suffixes and path.name not in seen and _is_for_us(path, keys)
    )


def take_away(path: Path) -> bool:
    """Removes a bundle that has been taken in; False where somebody else already has."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        raise ShareNotWritten(reason="not_allowed") from None
    return True


def _is_for_us(path: Path, keys: Keys) -> bool:
    found: list[Manifest] = []

    def enough(whole: Manifest) -> None:
        found.append(whole)
        raise _ForUs

    try:
        with bundle.opened_file(path) as file:
            bundle.read(file, keys, admit=enough)
    except _ForUs:
        return _is_whole(path, found[0])
    except BundleRefused:
        return False
    except OSError:
        return False
    return True


def _is_whole(path: Path, whole: Manifest) -> bool:
    """Whether the copy has come to its end: the manifest tells how long the file must be."""
    total = archive.total_size(len(encode(whole)), whole.content_size)
    try:
        with path.open("rb") as file:
            return sealing.sealed_size(file, total) == path.stat().st_size
    except OSError:
        return False
