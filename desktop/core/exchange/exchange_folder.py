"""A folder several units reach, used as outbox and inbox: dropped sealed, picked up by recipient.

Names are random and times are set to one fixed day, so that the folder tells how many bundles lie
in it, how large they are (padded) and to how many recipients each is sealed: no more. A reader
finds its own by trying its key, which costs one key exchange a file. Nothing is written to by a
reader; a bundle is taken away by ``take_away`` once it has been accepted, and a second reader who
comes too late simply finds it gone. A copy that is not finished is passed over until it is.

2026-11-22: A stop slip bears the same ending as a bundle, else the folder would tell that somebody
has withdrawn a consent. A bundle to several recipients stays for the others when one has taken it
in; who has it already is not shown it again.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.errors import Known
from desktop.core.exchange import archive, bundle, sealing
from desktop.core.exchange.errors import (
    BundleRefused,
    BundleTooNew,
    FolderUnreachable,
    NotTakenAway,
    ReadableThere,
    ShareNotWritten,
)
from desktop.core.exchange.identity import Keys
from desktop.core.exchange.manifest import Manifest, encode
from desktop.core.exchange.placing import Draft
from desktop.core.vault.progress import Told, nobody

NAME_BYTES = 16
ONE_DAY_FOR_ALL = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
_OWNERS, _OTHERS_READ = 0o600, 0o044
_COPY_BYTES = 1024 * 1024


class _ForUs(Known):
    """Ends the reading as soon as the manifest is authenticated: no more is needed."""

    code = "exchange.for_us"


def drop(folder: Path, sealed: Path, told: Told = nobody) -> Path:
    """Copies a sealed file into the folder under a random name; whole or not at all.

    ``told`` hears how far it has come; what it raises leaves nothing in the folder.
    Raises ShareNotWritten where the folder cannot be reached or is full.
    """
    place = nameless(folder)
    with Draft(place) as draft, bundle.opened_file(sealed, told) as source:
        draft.write(lambda file: shutil.copyfileobj(source, file, _COPY_BYTES))
        _make_alike(draft.path)
        draft.settle()
    return place


def nameless(folder: Path) -> Path:
    """A place in the folder whose name tells nothing, not even what kind of sealed file it is."""
    return folder / (secrets.token_hex(NAME_BYTES) + bundle.SUFFIX)


def refuse_letters(place: Path, folder: str) -> None:
    """ReadableThere where a paper in clear is to lie in, or be, the exchange ``folder``."""
    if folder and Path(folder) in (place, place.parent):
        raise ReadableThere


def put(make: Callable[[Path], object], out: Path, folder: str) -> Path:
    """Lets ``make`` write a sealed file at ``out``; where that lies in the exchange ``folder``
    ("" for none) under a name and a time that tell nothing. The file's place. ShareNotWritten.
    """
    if not folder or out.parent != Path(folder):
        make(out)
        return out
    place = nameless(out.parent)
    make(place)
    _make_alike(place)
    return place


def _make_alike(path: Path) -> None:
    """Lets a file bear the day that all bear, and be read by whoever may read the folder.

    It is sealed: without that the recipient, on a share another user, could not pick it up.
    """
    with suppress(OSError):  # a drive that keeps no rights for each file lets all read anyway
        path.chmod(_OWNERS | path.parent.stat().st_mode & _OTHERS_READ)
    try:
        os.utime(path, (ONE_DAY_FOR_ALL, ONE_DAY_FOR_ALL))
    except OSError:
        raise ShareNotWritten(reason="not_allowed") from None


def _never(_: Manifest) -> bool:
    return False


def waiting(
    folder: Path,
    keys: Keys,
    seen: Collection[str] = (),
    is_taken_in: Callable[[Manifest], bool] = _never,
) -> tuple[Path, ...]:
    """The files in the folder that are sealed to these keys and signed, by name.

    ``seen`` are names to pass over. Files for others, half-copied files and files that vanish
    while we look are passed over too, and so is what ``is_taken_in`` knows. One for us that a newer
    program made is shown: opening is what tells why a file is refused. FolderUnreachable.
    """
    try:
        found = sorted(folder.iterdir())
    except OSError:
        raise FolderUnreachable from None
    suffixes = (bundle.SUFFIX, bundle.STOP_SUFFIX)
    return tuple(
        path
        for path in found
        if path.suffix in suffixes and path.name not in seen and _is_for_us(path, keys, is_taken_in)
    )


def take_away(path: Path) -> bool:
    """Removes a bundle that has been taken in and was for this desk alone.

    False where somebody else already has, or where others shall have it too. NotTakenAway.
    """
    try:
        if bundle.inspect(path)["recipients"] != 1:
            return False
        path.unlink()
    except (FileNotFoundError, BundleRefused):
        return False
    except OSError:
        raise NotTakenAway from None
    return True


def _is_for_us(path: Path, keys: Keys, is_taken_in: Callable[[Manifest], bool]) -> bool:
    found: list[Manifest] = []

    def enough(whole: Manifest) -> None:
        found.append(whole)
        raise _ForUs

    try:
        if not path.is_file():
            return False  # a pipe would keep its reader waiting for ever
        with bundle.opened_file(path) as file:
            bundle.read(file, keys, admit=enough)
    except _ForUs:
        return _is_whole(path, found[0]) and not is_taken_in(found[0])
    except BundleTooNew:
        return True
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
