"""Those around a case: contacts at the parties, and recipients whom bundles can be sealed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.core.cases.vocabulary import Party


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a party who works with this case."""

    id: str
    case_id: str
    name: str
    function: str
    party: Party | None
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody at a party whom case bundles can be sealed to.

    ``age_key`` is an ``age1…`` public key, ``sign_key`` an Ed25519 public key in hexadecimal.
    ``verified_at`` is None until somebody has compared the key words with the recipient.
    """

    id: str
    name: str
    function: str
    party: Party
    unit: str
    age_key: str
    sign_key: str
    verified_at: datetime | None = None
    verified_by: str = ""
