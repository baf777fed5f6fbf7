"""What of a case travels: stable hashes, the right column, and protected details held back."""

from __future__ import annotations

import dataclasses
from datetime import timedelta, timezone

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import RecipientRef, decide
from desktop.core.cases.records import (
    Case,
    Consent,
    FilledForm,
    IdentityKind,
    Kind,
    Party,
    Person,
    Shared,
    Withdrawal,
)
from desktop.core.exchange import content, wire
from tests.core.exchange.exchange_samples import AT, CASE, PERSON, document, entries, note, records

HIDDEN = dataclasses.replace(CASE, person=dataclasses.replace(PERSON, protected=True))
SIGNED = {
    "case_id": CASE.id,
    "at": AT,
    "author": "Handläggare Övning",
    "unit": "Övningsenheten",
    "party": Party.SOCIALTJANST,
}


def test_each_entry_stands_in_its_column() -> None:
    found = [(piece.record.id, piece.item.kind) for piece in content.pieces(CASE, entries())]
    assert found == [
        ("identity:case-1", Kind.IDENTITY),
        ("contact:case-1", Kind.CONTACT),
        ("note-1", Kind.NOTES),
        ("dispute-1", Kind.NOTES),
        ("step-1", Kind.STEPS),
        ("plan-1", Kind.PLANS),
        ("form-1", Kind.FORMS),
        ("document-1", Kind.MEDICAL),
    ]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_document_needs_the_column_it_was_filed_under(kind: Kind) -> None:
    (piece,) = content.pieces(CASE, [dataclasses.replace(document(), kind=kind)])[2:]
    assert piece.item.kind is kind


def test_consents_withdrawals_and_the_share_log_stay_at_home() -> None:
    for stays in (Consent, Withdrawal, Shared):
        assert content.record_of(stays(id="x", **SIGNED)) is None  # type: ignore[arg-type]


def test_an_entry_has_the_same_hash_wherever_it_lies() -> None:
    here = note()
    there = dataclasses.replace(
        here,
        case_id="case-9",
        foreign=True,
        at=AT.astimezone(timezone(timedelta(hours=2))),
        disputed="visas bara",
    )
    first, second = content.record_of(here), content.record_of(there)
    assert first is not None
    assert second is not None
    assert wire.digest(first) == wire.digest(second)


def test_every_field_that_travels_changes_the_hash() -> None:
    for record in records():
        original = wire.digest(record)
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if isinstance(value, str) and type(value) is str:
                changed = value + "x"
                fields = {each: getattr(record, each) for each in record.__struct_fields__}
                other = type(record)(**{**fields, name: changed})
                assert wire.digest(other) != original


def test_records_can_be_read_back() -> None:
    assert wire.decode_all(wire.encode_all(records())) == records()


def test_a_person_without_contact_details_has_no_contact_item() -> None:
    bare = Case("c", "1", Person("Övningsperson Ett", "x", IdentityKind.OTHER), AT)
    assert [piece.item.kind for piece in content.pieces(bare, [])] == [Kind.IDENTITY]


def test_the_person_is_the_one_the_records_tell_of() -> None:
    assert content.person_of(records()) == PERSON
    without_contact = content.person_of(records()[:1])
    assert (without_contact.name, without_contact.address) == (PERSON.name, "")
    assert content.person_of(records()[1:]) == content.NOBODY


@pytest.mark.parametrize(
    "text",
    [
        "Bor på Övningsgatan 1 sedan i maj",
        "bor på ÖVNINGSGATAN\n1",
        "Ring 080000000",
        "Ring 08 - 000 00 00 efter lunch",
    ],
)
def test_protected_contact_details_are_found_in_free_text_too(text: str) -> None:
    form = FilledForm(id="f", **SIGNED, values=(("adress", text),))  # type: ignore[arg-type]
    for entry in (note(text=text), form):
        (*_, piece) = content.pieces(HIDDEN, [entry])
        assert piece.item.protected
        (*_, open_piece) = content.pieces(CASE, [entry])
        assert not open_piece.item.protected


def test_what_says_nothing_of_where_the_person_lives_is_not_held_back() -> None:
    (identity, contact, ordinary) = content.pieces(HIDDEN, [note(text="Möte bokat")])
    assert not identity.item.protected
    assert contact.item.protected
    assert not ordinary.item.protected


def test_short_details_do_not_hold_back_everything() -> None:
    terse = dataclasses.replace(HIDDEN, person=dataclasses.replace(HIDDEN.person, postal="12"))
    (*_, piece) = content.pieces(terse, [note(text="Kom 12 minuter sent")])
    assert not piece.item.protected


def test_protected_details_pass_no_consent() -> None:
    consent = Consent(
        id="consent-1",
        **SIGNED,  # type: ignore[arg-type]
        parties=frozenset(Party),
        kinds=frozenset(Kind),
        valid_from=AT.date(),
        valid_to=AT.date(),
    )
    found = content.pieces(HIDDEN, [note(text="Övningsgatan 1")], stopped=frozenset())
    ref = RecipientRef(Party.JOBBTORG, "Övningsmottagare", "")
    decision = decide([consent], [], ref, [piece.item for piece in found], AT.date())
    assert [one.reason for one in decision.verdicts] == [
        Reason.COVERED,
        Reason.PROTECTED,
        Reason.PROTECTED,
    ]


def test_what_another_party_asked_back_is_marked() -> None:
    (*_, piece) = content.pieces(CASE, [note()], stopped=frozenset({"note-1"}))
    assert piece.item.stopped
