"""Makes the contact cards of tests/vectors/exchange: valid, malformed and tampered.

Run as a script to write them anew (after a new format version, never to make a test pass).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from desktop.core.exchange import contact_card
from desktop.core.exchange.identity import Keys, keys_from
from tests.core.exchange.exchange_samples import PROFILE
from tests.core.exchange.exchange_vectors import FOLDER, keys

TOO_NEW = "exchange.card_too_new"


def renewed() -> Keys:
    """The sender after renewing its keys: the stranger's keys on the sender's card."""
    kept = json.loads((FOLDER / "keys.json").read_text())
    old, new = kept["sender"], kept["stranger"]
    earlier = [
        {"age_identity": old["age_identity"], "sign_seed": old["sign_seed"], "vouches": True}
    ]
    both = {**new, "format": 2, "card_id": old["card_id"], "earlier": earlier}
    return keys_from(json.dumps(both).encode())


def _card(change: Callable[[dict[str, Any]], object] = lambda _: None) -> bytes:
    whole = json.loads(contact_card.contact_card(renewed(), PROFILE))
    change(whole)
    return json.dumps(whole, indent=2, sort_keys=True).encode() + b"\n"


def _flip(whole: dict[str, Any], field: str) -> None:
    voucher = whole["vouchers"][0]
    voucher[field] = ("1" if voucher[field][0] == "0" else "0") + voucher[field][1:]


def _vouch_by_recipient(whole: dict[str, Any]) -> None:
    whole["vouchers"][0]["sign_key"] = keys("recipient").sign_key


def cards() -> dict[str, tuple[bytes, str]]:
    """Contact cards by their place under the folder, and the refusal of each; "" where it reads."""
    broken, wrong = "exchange.card_broken", "exchange.card_signature_wrong"
    return {
        "valid/sender.kontakt": (contact_card.contact_card(keys("sender"), PROFILE), ""),
        "valid/renewed.kontakt": (contact_card.contact_card(renewed(), PROFILE), ""),
        "malformed/card-newer.kontakt": (_card(lambda one: one.update(format=3)), TOO_NEW),
        "malformed/card-format-without-vouchers.kontakt": (
            _card(lambda one: one.pop("vouchers")),
            broken,
        ),
        "malformed/card-vouchers-in-format-1.kontakt": (
            _card(lambda one: one.update(format=1)),
            broken,
        ),
        "malformed/card-vouchers-empty.kontakt": (
            _card(lambda one: one.update(vouchers=[])),
            broken,
        ),
        "malformed/card-vouchers-twice.kontakt": (
            _card(lambda one: one["vouchers"].append(one["vouchers"][0])),
            broken,
        ),
        "malformed/card-vouchers-too-many.kontakt": (
            _card(lambda one: one.update(vouchers=one["vouchers"] * 9)),
            broken,
        ),
        "malformed/card-vouches-for-itself.kontakt": (
            _card(lambda one: one["vouchers"][0].update(sign_key=one["card"]["sign_key"])),
            broken,
        ),
        "malformed/card-voucher-extra-field.kontakt": (
            _card(lambda one: one["vouchers"][0].update(extra=1)),
            broken,
        ),
        "tampered/card-name.kontakt": (_card(lambda one: one["card"].update(name="Annan")), wrong),
        "tampered/card-signature.kontakt": (_card(lambda one: _turn(one, "signature")), wrong),
        "tampered/card-voucher-signature.kontakt": (
            _card(lambda one: _flip(one, "signature")),
            wrong,
        ),
        "tampered/card-voucher-key.kontakt": (_card(_vouch_by_recipient), wrong),
    }


def _turn(whole: dict[str, Any], field: str) -> None:
    whole[field] = ("1" if whole[field][0] == "0" else "0") + whole[field][1:]


def write_cards() -> None:
    """Writes the contact cards and the index of what is to be said about each."""
    for place, (data, _) in cards().items():
        (FOLDER / place).write_bytes(data)
    index = {place: code for place, (_, code) in cards().items()}
    (FOLDER / "cards.json").write_text(json.dumps(index, indent=2) + "\n")


if __name__ == "__main__":
    write_cards()
