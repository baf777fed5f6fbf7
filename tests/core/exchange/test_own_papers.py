"""The individual's extract and the desk's own prints pass the gate, which holds back its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.cases import extract
from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Capacity
from desktop.core.cases.consent_ledger import ConsentMissing, Ledger, UsedDecision, WrongDoor
from desktop.core.cases.records import Consent, Contact, Disclosure, Kind, Note, Party
from desktop.core.exchange import memory, own_papers, paper, share
from desktop.core.exchange.errors import RecipientMismatch
from desktop.core.exchange.paper import Paper
from tests.core.exchange.desks import START, Desk
from tests.core.exchange.exchange_samples import PERSON

HIDDEN = replace(PERSON, address="Övningsvägen 1", telephone="08-000 00 00", protected=True)


def taken_out(desk: Desk, case_id: str) -> tuple[extract.CaseExtract, ...]:
    permit = own_papers.extract_permit(desk.casebook, Ledger(), case_id)
    return extract.extract(desk.casebook, case_id, permit)


def ask_back(desk: Desk, case_id: str, *entry_ids: str) -> None:
    known = memory.recall(desk.vault, case_id)
    known.stopped.extend(entry_ids)
    memory.remember(desk.vault, case_id, known)


def test_the_individual_gets_everything_of_every_case_without_any_consent(social: Desk) -> None:
    first = social.opens_case()
    note = social.casebook.write_note(first, "Första").entry_id
    social.may_share(first, Party.JOBBTORG)
    day = START.date()
    social.casebook.record_disclosure(first, "Övningsnämnden", "SoL", "Någon", "Allt", day)
    social.casebook.save_draft(first, "soc.2", "Utkast", Kind.NOTES_WORK)
    social.casebook.add_contact(first, "Övningskontakt")
    (found,) = taken_out(social, first)
    assert {type(one) for one in found.entries} == {Note, Consent, Disclosure}
    assert note in {one.id for one in found.entries}
    assert found.drafts == (("soc.2", "Utkast"),)
    assert found.draft_kinds == (("soc.2", Kind.NOTES_WORK),)
    assert [type(one) for one in found.contacts] == [Contact]
    assert found.held_back == ()


def test_what_another_party_has_asked_back_is_counted_and_not_shown(social: Desk) -> None:
    case_id = social.opens_case()
    stays = social.casebook.write_note(case_id, "Återkallad").entry_id
    social.casebook.write_note(case_id, "Kvar")
    ask_back(social, case_id, stays)
    (found,) = taken_out(social, case_id)
    assert [one.text for one in found.entries if isinstance(one, Note)] == ["Kvar"]
    assert found.held_back == ((Reason.STOPPED, 1),)


def test_where_a_protected_person_is_found_stays_off_her_paper_wherever_it_stands(
    social: Desk,
) -> None:
    case_id = social.opens_case(HIDDEN)
    social.casebook.write_note(case_id, "Bor på övningsvägen 1.")
    social.casebook.write_note(case_id, "Kom i tid.")
    social.casebook.save_draft(case_id, "soc.2", "Ring 080000000")
    social.casebook.add_contact(case_id, "Granne", telephone="08 000 00 00")
    (found,) = taken_out(social, case_id)
    assert [one.text for one in found.entries if isinstance(one, Note)] == ["Kom i tid."]
    assert (found.drafts, found.contacts) == ((), ())
    assert found.held_back == ((Reason.PROTECTED, 4),)


def test_an_extract_takes_a_permit_of_its_own_once(social: Desk) -> None:
    case_id = social.opens_case()
    social.casebook.take_step(case_id, "soc.2")
    way = own_papers.way_permit(social.casebook, Ledger(), case_id)
    with pytest.raises(WrongDoor):
        extract.extract(social.casebook, case_id, way)
    leave = own_papers.extract_permit(social.casebook, Ledger(), case_id)
    extract.extract(social.casebook, case_id, leave)
    with pytest.raises(UsedDecision):
        extract.extract(social.casebook, case_id, leave)
    assert [row.action for row in social.casebook.audit()].count("case.extracted") == 1


def test_what_came_after_the_permit_is_not_in_the_extract(social: Desk) -> None:
    case_id = social.opens_case()
    leave = own_papers.extract_permit(social.casebook, Ledger(), case_id)
    social.casebook.write_note(case_id, "Efteråt")
    (found,) = extract.extract(social.casebook, case_id, leave)
    assert found.entries == ()


def test_printing_the_way_needs_no_consent_and_is_logged(social: Desk) -> None:
    case_id = social.opens_case()
    step = social.casebook.take_step(case_id, "soc.2").entry_id
    leave = own_papers.way_permit(social.casebook, Ledger(), case_id)
    assert leave.recipient.capacity is Capacity.OWN_DESK
    assert {one.entry_id for one in leave.items} == {f"identity:{case_id}", step}
    row = social.casebook.audit()[-1]
    assert (row.action, row.case_ref, row.detail) == ("map.printed", case_id, "items=2")


def test_a_way_with_a_step_that_was_asked_back_is_not_printed(social: Desk) -> None:
    case_id = social.opens_case()
    step = social.casebook.take_step(case_id, "soc.2").entry_id
    ask_back(social, case_id, step)
    with pytest.raises(ConsentMissing):
        own_papers.way_permit(social.casebook, Ledger(), case_id)
    assert "map.printed" not in [row.action for row in social.casebook.audit()]


def test_a_decision_for_the_individual_opens_no_other_partys_door(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    own = replace(share.reference(insurance.card), capacity=Capacity.INDIVIDUAL)
    decision = share.preview(social.casebook, case_id, own)
    assert decision.allowed
    with pytest.raises(RecipientMismatch):
        share.seal(social.casebook, case_id, decision, insurance.card, "Övning", outbox / "a")
    assert list(outbox.iterdir()) == []


def test_a_consent_to_sign_is_handed_out_once_and_never_to_a_party(
    social: Desk, outbox: Path
) -> None:
    case_id, book = social.opens_case(), social.casebook
    form = Paper("samtycke", 1, "Samtycke", {}, None)
    leave = paper.permit_for(book, Ledger(), case_id, form, share.moment(book))
    paper.hand_out(book, case_id, form, b"%PDF", outbox / "a.pdf", leave)
    with pytest.raises(UsedDecision):
        paper.hand_out(book, case_id, form, b"%PDF", outbox / "b.pdf", leave)
    social.may_share(case_id, Party.JOBBTORG)
    other = replace(form, addressed_to=Party.JOBBTORG)
    leave = paper.permit_for(book, Ledger(), case_id, other, share.moment(book))
    with pytest.raises(WrongDoor):
        paper.hand_out(book, case_id, other, b"%PDF", outbox / "c.pdf", leave)
    assert [path.name for path in outbox.iterdir()] == ["a.pdf"]
    assert social.casebook.audit()[-1].action != "case.printed"


def test_a_form_that_says_where_a_protected_person_lives_goes_to_no_other_party(
    social: Desk,
) -> None:
    case_id, book = social.opens_case(HIDDEN), social.casebook
    social.may_share(case_id, Party.JOBBTORG)
    says = Paper("f", 1, "F", {"text": "Bor på Övningsvägen 1"}, Party.JOBBTORG)
    now = share.moment(book) + timedelta(0)
    with pytest.raises(ConsentMissing) as refused:
        paper.permit_for(book, Ledger(), case_id, says, now)
    assert refused.value.missing == frozenset()
    paper.permit_for(book, Ledger(), case_id, replace(says, values={"text": "Kom"}), now)
    paper.permit_for(book, Ledger(), case_id, replace(says, addressed_to=None), now)
