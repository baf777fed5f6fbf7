"""Files are told apart by what they say inside the seal, not by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.cases.records import Party
from desktop.core.exchange import arriving, receive, withdrawal
from desktop.core.exchange.errors import NotABundle
from desktop.core.exchange.receive import Incoming
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip
from tests.core.exchange.desks import Desk


def test_each_type_is_known_by_its_inside(social: Desk, insurance: Desk, outbox: Path) -> None:
    bundle, slip, answer = (outbox / name for name in ("a.bin", "b.bin", "c.bin"))
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "En anteckning")
    consent = social.may_share(case_id, Party.FORSAKRINGSKASSAN)
    social.shares(case_id, insurance, bundle)
    came = arriving.open_any(insurance.vault, bundle)
    assert isinstance(came, Incoming)
    receive.accept(insurance.casebook, came)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, slip)
    stop = arriving.open_any(insurance.vault, slip)
    assert isinstance(stop, IncomingSlip)
    withdrawal.answer_slip(insurance.casebook, stop, answer)
    assert isinstance(arriving.open_any(social.vault, answer), IncomingAnswer)


def test_what_is_not_sealed_is_no_bundle(social: Desk, outbox: Path) -> None:
    path = outbox / "a.arendepaket"
    path.write_bytes(b"inget paket")
    with pytest.raises(NotABundle):
        arriving.open_any(social.vault, path)
