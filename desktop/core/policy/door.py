"""The one check before a file leaves the program, and before a vault is used where it lies."""

from __future__ import annotations

from pathlib import Path

from desktop.core.policy import drives, folders
from desktop.core.policy.errors import PlaceForbidden, RemovableForbidden
from desktop.core.policy.reading import current
from desktop.core.policy.rules import Policy


def check_leaving(target: Path) -> Policy:
    """May a file be written here? Asked by whatever writes one, before it writes.

    Raises PlaceForbidden, RemovableForbidden, or what makes the policy file itself unusable: a
    policy that cannot be read forbids every place.
    """
    policy = current()
    # The link itself and where it leads: whichever the writer follows, both must be allowed.
    for place in {folders.real(target.parent), folders.real(target).parent}:
        _check_place(policy, place, target.name)
    return policy


def check_vault(folder: Path) -> Policy:
    """May a vault lie here? Its own place on this computer is always allowed, a stick may not be.

    Raises as ``check_leaving``.
    """
    policy = current()
    place = folders.real(folder)
    _check_drive(policy, place, folder.name)
    if policy.folders is not None:
        usual = folders.usual_vault_folder()
        if usual is None or not folders.lies_within(place, folders.real(usual)):
            _check_folders(policy, place, folder.name)
    return policy


def _check_place(policy: Policy, place: Path, name: str) -> None:
    _check_drive(policy, place, name)
    _check_folders(policy, place, name)


def _check_drive(policy: Policy, place: Path, name: str) -> None:
    if not policy.removable_drives and drives.is_removable(place):
        raise RemovableForbidden(file=name)


def _check_folders(policy: Policy, place: Path, name: str) -> None:
    if policy.folders is None:
        return
    home = folders.home_folder()
    allowed = (folders.expanded(each, home) for each in policy.folders)
    if not any(each and folders.lies_within(place, folders.real(each)) for each in allowed):
        raise PlaceForbidden(file=name, folders=", ".join(policy.folders))
