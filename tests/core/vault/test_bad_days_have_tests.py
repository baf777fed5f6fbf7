"""Every bad day the safe was asked to survive has a test by name, and a sentence for the user."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from desktop.ui.wording import has_sentence

TESTS = Path(__file__).parents[2]

BAD_DAYS = {
    "killed while writing": (
        "core/vault/test_bad_days.py",
        "test_a_writer_killed_at_any_moment_loses_nothing_it_said_was_saved",
        "",
    ),
    "interrupted at any act on the disk": (
        "core/vault/test_interrupted.py",
        "test_an_interrupted_restore_leaves_the_old_vault_or_the_new",
        "vault.unreachable",
    ),
    "disk full": (
        "core/vault/test_bad_days.py",
        "test_a_disk_that_fills_up_is_said_to_be_full",
        "vault.disk_full",
    ),
    "read-only folder": (
        "core/vault/test_bad_days.py",
        "test_a_read_only_folder_is_said_to_be_read_only",
        "vault.read_only",
    ),
    "vanished network drive": (
        "core/vault/test_bad_days.py",
        "test_a_drive_that_vanishes_is_said_before_anything_counts_as_saved",
        "vault.unreachable",
    ),
    "two processes": (
        "core/vault/test_bad_days.py",
        "test_another_process_is_told_that_the_vault_is_in_use",
        "vault.in_use",
    ),
    "clock set back": (
        "core/cases/test_case_list.py",
        "test_a_clock_set_back_loses_nothing_and_is_noted",
        "",
    ),
    "corrupted page": (
        "core/vault/test_store.py",
        "test_a_changed_byte_anywhere_is_found_and_nothing_is_changed",
        "vault.damaged",
    ),
    "truncated file": (
        "core/vault/test_store.py",
        "test_a_truncated_database_is_refused_at_every_length",
        "vault.damaged",
    ),
    "header edited": (
        "core/vault/test_header.py",
        "test_a_header_edited_on_purpose_is_refused_and_nothing_changes",
        "vault.header_broken",
    ),
    "older header put back": (
        "core/vault/test_header.py",
        "test_an_older_header_put_back_is_noticed",
        "vault.header_rolled_back",
    ),
    "wrong password many times, in the core": (
        "core/vault/test_safe.py",
        "test_a_wrong_password_opens_nothing_however_often_it_is_tried",
        "vault.wrong_password",
    ),
    "wrong password many times, at the keyboard": (
        "ui/lock/test_unlock.py",
        "test_the_fifth_wrong_password_waits_and_says_how_long",
        "vault.wrong_password",
    ),
    "backup of an older version": (
        "core/vault/test_upgrade.py",
        "test_a_backup_of_an_older_version_is_brought_up_to_date_when_it_is_opened",
        "",
    ),
    "vault of a newer version": (
        "core/vault/test_upgrade.py",
        "test_upgrade_refusal_and_the_way_back_lose_nothing",
        "vault.format_too_new",
    ),
    "policy that cannot be understood": (
        "core/vault/test_organisation_key.py",
        "test_a_policy_that_cannot_be_understood_keeps_the_vault_shut_and_untouched",
        "policy.broken",
    ),
}
"""Bad day → the file and name of its test, and the code of what the user is told ("": nothing)."""


@pytest.mark.parametrize("day", BAD_DAYS)
def test_the_bad_day_has_a_test_and_a_sentence(day: str) -> None:
    file, name, code = BAD_DAYS[day]
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert not code or has_sentence(code)
