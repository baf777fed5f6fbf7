"""Every refusal that comes from the organisation's policy file, whole or broken."""

from __future__ import annotations

from desktop.core.errors import Known, Mistake


class PolicyBroken(Known):
    """The policy file holds mistakes: all of them, in line order. ``line`` is the first one's."""

    code = "policy.broken"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        first = mistakes[0]
        super().__init__(
            file=first.file, line=first.line, field=first.field or first.code, count=len(mistakes)
        )
        self.mistakes = mistakes


class PolicyTooNew(Known):
    """The policy file is written for a newer program, which may know rules that we do not."""

    code = "policy.too_new"


class PolicyUnreadable(Known):
    """There is a policy file, but this user cannot read it."""

    code = "policy.unreadable"


class PolicyUnsafe(Known):
    """The policy file or its folder belongs to somebody who may not decide for this computer."""

    code = "policy.unsafe"


class PlaceForbidden(Known):
    """The file would lie outside the folders the organisation allows. Nothing was written."""

    code = "policy.place_forbidden"


class RemovableForbidden(Known):
    """The file would lie on a drive that can be carried away. Nothing was written."""

    code = "policy.removable_forbidden"
