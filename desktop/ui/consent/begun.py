"""What is begun on the consent page and not recorded yet: each sheet's draft, in the open case."""

from __future__ import annotations

from desktop.ui.cases.sheet_draft import Field, SheetDraft, choice, day, line
from desktop.ui.consent.begun_words import CONSENT, CORRECTION, DISCLOSURE, WITHDRAWAL, cells_of
from desktop.ui.consent.correcting import CorrectSheet
from desktop.ui.consent.disclosures import DisclosureSheet
from desktop.ui.consent.form import ConsentFormSheet
from desktop.ui.consent.matrix import ConsentMatrix
from desktop.ui.consent.scan_choice import ScanChoice
from desktop.ui.consent.withdrawing import WithdrawSheet
from desktop.ui.session import Session


def of_consent(session: Session, sheet: ConsentFormSheet) -> SheetDraft:
    """The draft of a new consent. A scan is kept as its place: it is read again."""
    fields = {
        "cells": _matrix(sheet.matrix),
        "purpose": line(sheet.purpose),
        "information": line(sheet.information),
        "restrictions": line(sheet.restrictions),
        "giver": choice(sheet.giver),
        "giver_name": line(sheet.giver_name),
        "valid_from": day(sheet.valid_from),
        "valid_to": day(sheet.valid_to),
        "scan": _scan(sheet.scan),
        "form": choice(sheet.form),
    }
    return SheetDraft(session, CONSENT, fields, sheet)


def of_disclosure(session: Session, sheet: DisclosureSheet) -> SheetDraft:
    """The draft of a disclosure by law."""
    fields = {
        "recipient": line(sheet.recipient),
        "party": choice(sheet.party),
        "provision": line(sheet.provision),
        "decided_by": line(sheet.decided_by),
        "what": line(sheet.what),
        "given_on": day(sheet.given_on),
    }
    return SheetDraft(session, DISCLOSURE, fields, sheet)


def of_withdrawal(session: Session, consent_id: str, sheet: WithdrawSheet) -> SheetDraft:
    """The draft of a withdrawal: what is ticked, and why."""
    fields = {"cells": _matrix(sheet.matrix), "reason": line(sheet.reason)}
    return SheetDraft(session, f"{WITHDRAWAL}:{consent_id}", fields, sheet)


def of_correction(session: Session, consent_id: str, sheet: CorrectSheet) -> SheetDraft:
    """The draft of a consent's correction."""
    fields = {"restrictions": line(sheet.restrictions), "scan": _scan(sheet.scan)}
    return SheetDraft(session, f"{CORRECTION}:{consent_id}", fields, sheet)


def is_begun(session: Session, key: str) -> bool:
    """Whether the open case has such a draft."""
    case_id = session.case_id
    return bool(session.read(lambda book: book.draft(case_id, key)))


def _matrix(matrix: ConsentMatrix) -> Field:
    def read() -> str:
        return " ".join(sorted(f"{party.value}:{kind.value}" for party, kind in matrix.cells()))

    return Field(read, lambda told: matrix.tick_exactly(cells_of(told)), matrix.changed)


def _scan(scan: ScanChoice) -> Field:
    return Field(lambda: scan.place, scan.take_again, scan.changed)
