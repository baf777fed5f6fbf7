"""Prefill: what case, profile and contacts know comes in by itself, with its source."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.cases.records import Contact, IdentityKind, Party
from desktop.core.forms.model import FieldType
from desktop.core.forms.prefill import prefill
from tests.core.forms.form_samples import CASE, DAY, PERSON, PROFILE, form, shipped

DOCTOR = Contact("1", "1", "Övningsläkare", "Läkare", Party.HALSO_OCH_SJUKVARD, "08-000 00 00")


def test_each_value_comes_with_its_source() -> None:
    found = prefill(form("rehabiliteringsforfragan"), PROFILE, CASE, (), DAY)
    assert (found["namn"].value, found["namn"].source) == ("Övningsperson Ett", "person.name")
    assert found["personnummer"].value == "19750325-9280"
    assert (found["enhet"].value, found["enhet"].source) == ("Övningsenheten", "profile.unit")


def test_contacts_and_the_day_are_known() -> None:
    waiver = prefill(form("sekretessmedgivande"), PROFILE, CASE, (DOCTOR,), DAY)
    assert waiver["lakare"].value == "Övningsläkare"
    assert waiver["fran"].value == "2026-11-22"
    application = prefill(form("fk-ansokan-samordning"), PROFILE, CASE, (DOCTOR,), DAY)
    assert application["varden-kontakt"].value == "Övningsläkare, 08-000 00 00"
    assert "arbetsformedlingen-kontakt" not in application


def test_a_protected_persons_whereabouts_never_come_out() -> None:
    hidden = replace(CASE, person=replace(PERSON, protected=True))
    secrets = {PERSON.address, PERSON.postal}
    open_count = 0
    for definition in shipped():
        found = prefill(definition, PROFILE, hidden, (), DAY)
        for kept in found.values():
            assert not any(secret in kept.value for secret in secrets)
            assert not kept.source.startswith(
                ("person.address", "person.postal", "person.tele", "person.email", "person.reach")
            )
        opened = prefill(definition, PROFILE, CASE, (), DAY)
        open_count += sum(PERSON.address in kept.value for kept in opened.values())
    assert open_count > 2


def test_without_a_case_only_the_desk_is_known() -> None:
    found = prefill(form("rehabiliteringsforfragan"), PROFILE, None, (), DAY)
    assert {kept.source.split(".")[0] for kept in found.values()} == {"profile"}


def test_the_forms_own_proposal_says_that_it_is_one() -> None:
    assert prefill(form("finsamteam-samtycke"), PROFILE, CASE, (), DAY)["syfte"].source == "form"


def test_another_identity_stands_as_it_is_written() -> None:
    other = replace(PERSON, identity="Okänd identitet", identity_kind=IdentityKind.OTHER)
    found = prefill(form("samtycke"), PROFILE, replace(CASE, person=other), (), DAY)
    assert found["personnummer"].value == "Okänd identitet"


def test_every_name_and_number_field_of_the_individual_is_prefilled() -> None:
    for definition in shipped():
        found = prefill(definition, PROFILE, CASE, (), DAY)
        for field in definition.fields():
            if field.type is FieldType.IDENTITY:
                assert field.id in found, (definition.id, field.id)
