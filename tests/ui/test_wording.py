"""Every refusal the core can make has one code and one sentence, in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

import desktop
from desktop.core.cases.consent_ledger import ConsentMissing
from desktop.core.cases.errors import DuplicatePerson, InvalidIdentityNumber
from desktop.core.cases.records import Kind, Party
from desktop.core.errors import Known, Mistake, ModelBroken
from desktop.core.exchange.errors import ShareNotWritten, WordsWrong
from desktop.core.forms.validation import PROBLEM_CODES, Problem
from desktop.core.process.errors import MISTAKE_CODES
from desktop.core.vault.errors import WordsMistyped, WrongPassword
from desktop.core.vault.password import Advice, Strength
from desktop.ui.language import Language, install
from desktop.ui.wording import (
    advice,
    has_sentence,
    mistake_sentence,
    problem_sentence,
    sentence,
)
from desktop.ui.wording.map_mistakes import MISTAKES
from desktop.ui.wording.refusals import REFUSALS
from desktop.ui.wording.sentences import BUG

LANGUAGES = list(Language)
HOLES = re.compile(r"\{(\w*)\}")


def _load_everything() -> None:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _below(kind: type[Known]) -> Iterator[type[Known]]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("desktop."):
            yield each
            yield from _below(each)


_load_everything()
REFUSAL_CLASSES = sorted(set(_below(Known)), key=lambda each: each.code)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """Each language in turn; English after."""
    install(request.param)
    yield request.param
    install(Language.ENGLISH)


@pytest.fixture
def swedish(qapp: QApplication) -> Iterator[None]:
    """The words as a Swedish office sees them."""
    install(Language.SWEDISH)
    yield
    install(Language.ENGLISH)


def _bare(kind: type[Known]) -> Known:
    """A refusal of this class without any data, whatever its own constructor wants."""
    made = kind.__new__(kind)
    Known.__init__(made)
    return made


@pytest.mark.parametrize("kind", REFUSAL_CLASSES, ids=lambda kind: kind.code)
def test_every_refusal_has_a_sentence_of_its_own(kind: type[Known], language: Language) -> None:
    assert has_sentence(kind.code)
    told = sentence(_bare(kind))
    assert len(told) > 5
    assert told[-1] in ".!…"
    assert kind.code not in told
    assert not HOLES.search(told)


def test_every_code_names_one_refusal() -> None:
    counted = Counter(kind.code for kind in REFUSAL_CLASSES)
    assert [code for code, count in counted.items() if count > 1] == []


def test_no_sentence_is_left_from_a_refusal_that_is_gone() -> None:
    codes = {kind.code for kind in REFUSAL_CLASSES} | {"known", "consent.nothing_to_share"}
    assert {key.partition(":")[0] for key in REFUSALS} - codes == set()


def test_swedish_says_something_else_than_english(qapp: QApplication) -> None:
    told = {}
    for each in LANGUAGES:
        install(each)
        told[each] = [sentence(_bare(kind)) for kind in REFUSAL_CLASSES]
    install(Language.ENGLISH)
    pairs = zip(told[Language.SWEDISH], told[Language.ENGLISH], strict=True)
    assert [ours for ours, theirs in pairs if ours == theirs] == []


@pytest.mark.parametrize("code", sorted(MISTAKE_CODES | set(MISTAKES)))
def test_every_mistake_has_a_sentence(code: str, language: Language) -> None:
    told = mistake_sentence(Mistake("map.yaml", 3, "lanes[0].id", code, "åäö"))
    assert code not in told
    assert told.endswith(".")
    assert not HOLES.search(told)


def test_a_mistake_of_another_room_is_told_by_its_code() -> None:
    assert mistake_sentence(Mistake("a.yaml", 1, "", "other.code", "ö")) == "other.code ö"


@pytest.mark.parametrize("code", sorted(PROBLEM_CODES))
def test_every_problem_in_a_form_has_a_sentence(code: str, language: Language) -> None:
    assert problem_sentence(Problem("namn", code)).endswith(".")


@pytest.mark.parametrize("code", list(Advice))
def test_every_advice_has_a_sentence(code: Advice, language: Language) -> None:
    assert advice(Strength(1, 10.0, code)).endswith(".")


def test_missing_consent_names_the_party_and_what_is_missing(swedish: None) -> None:
    cells = frozenset(
        {(Party.FORSAKRINGSKASSAN, Kind.NOTES), (Party.FORSAKRINGSKASSAN, Kind.PLANS)}
    )
    told = sentence(ConsentMissing(Party.FORSAKRINGSKASSAN, cells))
    assert told == (
        "Samtycke saknas: Försäkringskassan får inte ta del av anteckningar om "
        "samordningen och planer. Inget delades. Registrera ett samtycke, eller låt uppgifterna "
        "vara."
    )


def test_what_no_consent_releases_is_not_blamed_on_consent(swedish: None) -> None:
    told = sentence(ConsentMissing(Party.JOBBTORG, frozenset()))
    assert told.startswith("Inget av detta får delas med Jobbtorg: det är skyddat")


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (WrongPassword(), "Fel lösenord."),
        (WordsMistyped(position=0), "De ska vara tolv"),
        (WordsMistyped(position=3), "Återställningsord nummer 3 är felstavat."),
        (WordsWrong(position=7), "Ord nummer 7"),
        (InvalidIdentityNumber(why="date"), "Datumet i personnumret finns inte."),
        (InvalidIdentityNumber(why="checksum"), "sista siffran stämmer inte"),
        (InvalidIdentityNumber(why="form"), "Skriv tolv siffror"),
        (DuplicatePerson(number="2026-0007"), "redan ett öppet ärende: 2026-0007."),
        (ShareNotWritten(reason="disk_full"), "Disken är full"),
        (ShareNotWritten(reason="other"), "Filen kunde inte skrivas."),
        (ModelBroken((Mistake("a", 1, "", "b"), Mistake("a", 2, "", "b"))), "är 2."),
        (FileNotFoundError(2, "x", "karta.pdf"), "”karta.pdf” finns inte."),
        (PermissionError(13, "x", "karta.pdf"), "Du kommer inte åt ”karta.pdf”."),
        (OSError(28, "x", "karta.pdf"), "gick inte att läsa eller skriva"),
    ],
    ids=lambda each: type(each).__name__ if isinstance(each, Exception) else "",
)
def test_a_sentence_says_what_to_do_here_and_now(
    swedish: None, fault: Exception, says: str
) -> None:
    assert says in sentence(fault)


def test_a_bug_is_excused_without_its_content(qapp: QApplication) -> None:
    install(Language.ENGLISH)
    assert sentence(ValueError("Övningsperson Ett")) == BUG
