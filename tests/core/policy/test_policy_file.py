"""The policy file is read to the letter; what cannot be understood forbids instead of allowing."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.errors import Mistake
from desktop.core.policy import place, public_key, reading
from desktop.core.policy.errors import (
    PolicyBroken,
    PolicyTooNew,
    PolicyUnreadable,
    PolicyUnsafe,
)
from desktop.core.policy.rules import Policy
from tests.conftest import LayPolicy

KEY = bytes(range(32))
WHOLE = f"""\
format = 1
organisation = "Övningsenheten"
lock_minutes_least = 2
lock_minutes_most = 10
folders = ["~/Rehab", "/srv/delat"]
removable_drives = false
organisation_key = "{public_key.to_text(KEY)}"
"""

FORMAT_PAGE = Path(reading.__file__).with_name("FORMAT.md")


def mistakes_in(text: str) -> tuple[Mistake, ...]:
    with pytest.raises(PolicyBroken) as refused:
        reading.parse(text.encode(), "policy.toml")
    return refused.value.mistakes


def test_every_rule_is_read() -> None:
    assert reading.parse(WHOLE.encode(), "policy.toml") == Policy(
        lock_minutes_least=2,
        lock_minutes_most=10,
        folders=("~/Rehab", "/srv/delat"),
        removable_drives=False,
        organisation="Övningsenheten",
        organisation_key=KEY,
        source="policy.toml",
    )


def test_a_computer_without_a_policy_has_no_rules() -> None:
    assert reading.current() == Policy()
    assert not reading.current().sets_anything


def test_a_policy_that_is_changed_holds_from_the_next_question(lay_policy: LayPolicy) -> None:
    lay_policy("format = 1\nlock_minutes_most = 5\n")
    assert reading.current().lock_minutes_most == 5
    lay_policy("format = 1\nlock_minutes_most = 3\n")
    assert reading.current().lock_minutes_most == 3


@pytest.mark.parametrize(
    ("line", "field", "code"),
    [
        ("lock_minutes = 5", "lock_minutes", "policy.unknown_field"),
        ("lock_minutes_most = 16", "lock_minutes_most", "policy.minutes"),
        ("lock_minutes_least = 0", "lock_minutes_least", "policy.minutes"),
        ("lock_minutes_least = true", "lock_minutes_least", "policy.minutes"),
        ('lock_minutes_most = "5"', "lock_minutes_most", "policy.minutes"),
        ('folders = "/srv"', "folders", "policy.folders"),
        ('folders = ["/srv", "delat"]', "folders[1]", "policy.folder_not_whole"),
        ('folders = ["/srv/../etc"]', "folders[0]", "policy.folder_not_whole"),
        ('folders = ["~annan/x"]', "folders[0]", "policy.folder_not_whole"),
        ("folders = [1]", "folders[0]", "policy.folder_not_whole"),
        ('removable_drives = "no"', "removable_drives", "policy.not_true_or_false"),
        ("removable_drives = 0", "removable_drives", "policy.not_true_or_false"),
        ("organisation = 7", "organisation", "policy.words"),
        ('organisation_key = "smok1abc"', "organisation_key", "policy.key_misspelt"),
        ("[lock]", "lock", "policy.unknown_field"),
    ],
)
def test_a_mistake_is_named_by_line_and_field(line: str, field: str, code: str) -> None:
    (mistake,) = mistakes_in(f"format = 1\n\n{line}\n")
    assert (mistake.line, mistake.field, mistake.code) == (3, field, code)


def test_all_mistakes_are_told_at_once() -> None:
    found = mistakes_in("format = 1\nlock_minutes_most = 99\nusb = false\nremovable_drives = 1\n")
    assert [mistake.line for mistake in found] == [2, 3, 4]


def test_a_longest_time_under_the_shortest_is_a_mistake() -> None:
    (mistake,) = mistakes_in("format = 1\nlock_minutes_least = 9\nlock_minutes_most = 4\n")
    assert mistake.code == "policy.least_over_most"


@pytest.mark.parametrize("text", ["", "format = 0", 'format = "1"', "format = true", "format=1.0"])
def test_a_file_without_its_format_is_refused(text: str) -> None:
    (mistake,) = mistakes_in(text)
    assert mistake.code == "policy.format"


def test_a_newer_file_is_told_to_be_newer_whatever_else_it_says() -> None:
    with pytest.raises(PolicyTooNew):
        reading.parse(b"format = 2\nsomething = 1\n", "policy.toml")


def test_a_slip_of_the_pen_is_named_by_its_line() -> None:
    (mistake,) = mistakes_in("format = 1\nlock_minutes_most = \n")
    assert (mistake.line, mistake.code) == (2, "policy.syntax")


@pytest.mark.parametrize("raw", [b"format = 1\n# \xff", b"#" * (reading.MOST_BYTES + 1)])
def test_what_is_no_text_or_far_too_long_is_refused(raw: bytes) -> None:
    with pytest.raises(PolicyBroken):
        reading.parse(raw, "policy.toml")


@given(st.binary(max_size=300))
def test_whatever_the_file_holds_it_is_rules_or_a_refusal(raw: bytes) -> None:
    with contextlib.suppress(PolicyBroken):
        assert reading.parse(b"format = 1\n" + raw, "policy.toml").source == "policy.toml"


def test_a_mark_that_windows_editors_put_first_does_no_harm() -> None:
    assert reading.parse(b"\xef\xbb\xbf" + WHOLE.encode(), "p").lock_minutes_most == 10


@pytest.mark.parametrize(
    ("folder", "whole"),
    [
        (r"C:\Rehab", True),
        (r"\\server\delat\rehab", True),
        (r"~\Documents", True),
        ("C:Rehab", False),
        ("C:", False),
        (r"\Rehab", False),
        (r"C:\Rehab\..\Windows", False),
    ],
)
def test_a_windows_folder_must_say_its_drive_or_share(folder: str, whole: bool) -> None:
    assert reading.is_whole(folder, PureWindowsPath) is whole
    assert not reading.is_whole(folder, PurePosixPath) or folder.startswith("~")


@pytest.mark.skipif(os.name != "posix", reason="owners and modes as POSIX knows them")
@pytest.mark.parametrize("who", ["file", "folder"])
def test_a_policy_that_others_may_write_is_refused(lay_policy: LayPolicy, who: str) -> None:
    path = lay_policy(WHOLE)
    (path if who == "file" else path.parent).chmod(0o777)
    with pytest.raises(PolicyUnsafe):
        reading.current()


@pytest.mark.skipif(os.name != "posix", reason="owners and modes as POSIX knows them")
def test_a_policy_of_another_owner_is_refused(
    lay_policy: LayPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_policy(WHOLE)
    monkeypatch.setattr(place, "trusted_owners", lambda: frozenset({os.getuid() + 1}))
    with pytest.raises(PolicyUnsafe):
        reading.current()


def test_a_policy_that_is_there_but_cannot_be_opened_does_not_count_as_none(
    lay_policy: LayPolicy,
) -> None:
    path = lay_policy(WHOLE)
    path.unlink()
    path.mkdir()
    with pytest.raises(PolicyUnreadable):
        reading.current()


@pytest.fixture
def portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that carries its data beside itself."""
    folder = tmp_path / "stick"
    (folder / places.PORTABLE_FOLDER).mkdir(parents=True)
    monkeypatch.setattr(places, "program_folder", lambda: folder)
    return folder


def test_a_portable_program_is_ruled_by_the_file_beside_it(portable: Path) -> None:
    (portable / "policy.toml").write_text("format = 1\nlock_minutes_most = 4\n")
    assert reading.current().lock_minutes_most == 4


def test_the_computers_own_policy_goes_before_the_one_beside_the_program(
    portable: Path, lay_policy: LayPolicy
) -> None:
    (portable / "policy.toml").write_text("format = 1\nlock_minutes_most = 15\n")
    lay_policy("format = 1\nlock_minutes_most = 4\n")
    assert reading.current().lock_minutes_most == 4


def test_a_file_beside_an_installed_program_rules_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policy.toml").write_text("format = 1\nlock_minutes_most = 4\n")
    monkeypatch.setattr(places, "program_folder", lambda: tmp_path)
    assert reading.current() == Policy()


def test_the_example_in_the_format_page_is_a_whole_policy() -> None:
    found = re.search(r"```toml\n(.*?)```", FORMAT_PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    example = reading.parse(found[1].encode(), "policy.toml")
    assert example.organisation_key == KEY
    assert not example.removable_drives


@given(st.binary(min_size=32, max_size=32))
def test_a_key_reads_back_from_its_text(public: bytes) -> None:
    assert public_key.from_text(public_key.to_text(public)) == public


@given(st.binary(min_size=32, max_size=32), st.integers(0, 62), st.sampled_from("abcxyz237- "))
def test_a_key_with_a_wrong_letter_is_refused(public: bytes, at: int, letter: str) -> None:
    text = public_key.to_text(public)
    wrong = text[:at] + letter + text[at + 1 :]
    assert wrong == text or public_key.from_text(wrong) is None


@pytest.mark.parametrize("text", ["", "smok1", "SMOK1ABC", "smok1é", "smok1" + "a" * 57])
def test_what_is_no_key_is_refused(text: str) -> None:
    assert public_key.from_text(text) is None


def test_a_choice_is_moved_no_further_than_the_policy_demands() -> None:
    policy = Policy(lock_minutes_least=3, lock_minutes_most=8)
    assert [policy.lock_minutes(chosen) for chosen in (1, 3, 5, 8, 15)] == [3, 3, 5, 8, 8]
