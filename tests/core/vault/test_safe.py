"""The vault opens for those who may, for nobody else, and a refusal changes nothing."""

from __future__ import annotations

import stat
import unicodedata
from pathlib import Path

import pytest

from desktop.core.vault import keys, recovery, safe, secrets_store
from desktop.core.vault.errors import (
    CostRefused,
    VaultClosed,
    VaultExists,
    VaultLockedByOther,
    VaultMissing,
    WeakPassword,
    WordsMistyped,
    WrongOrganisationKey,
    WrongPassword,
    WrongWords,
)
from tests.core.vault.vault_samples import (
    CHEAP,
    PASSWORD,
    change_password,
    contents,
    new_vault,
    unlock,
)


def test_what_was_kept_is_there_after_unlocking(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", "åäö".encode())
    vault.close()
    again = unlock(tmp_path)
    assert secrets_store.get(again, "nyckel") == "åäö".encode()
    assert secrets_store.get(again, "annan") is None
    again.close()


def test_a_wrong_password_opens_nothing_however_often_it_is_tried(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    before = contents(tmp_path)
    for attempt in range(20):
        with pytest.raises(WrongPassword):
            unlock(tmp_path, f"fel lösenord {attempt}")
    assert contents(tmp_path) == before
    unlock(tmp_path).close()


def test_a_password_is_the_same_however_the_keyboard_composes_it(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    unlock(tmp_path, unicodedata.normalize("NFD", PASSWORD)).close()


def test_the_recovery_words_open_the_vault(tmp_path: Path) -> None:
    vault, words = new_vault(tmp_path)
    vault.close()
    safe.unlock_with_words(tmp_path, [word.upper() for word in words], minimum=CHEAP).close()


def test_other_recovery_words_open_nothing(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    with pytest.raises(WrongWords):
        safe.unlock_with_words(tmp_path, recovery.words_for(bytes(16)), minimum=CHEAP)
    with pytest.raises(WordsMistyped):
        safe.unlock_with_words(tmp_path, ["abborre"] * 11, minimum=CHEAP)


def test_a_new_password_replaces_the_old_one_and_the_data_stays(tmp_path: Path) -> None:
    vault, words = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", b"1")
    fingerprint = vault.key_fingerprint
    change_password(tmp_path, vault, "ett nytt lösenord")
    vault.close()
    with pytest.raises(WrongPassword):
        unlock(tmp_path)
    again = unlock(tmp_path, "ett nytt lösenord")
    assert again.key_fingerprint == fingerprint
    assert secrets_store.get(again, "nyckel") == b"1"
    again.close()
    safe.unlock_with_words(tmp_path, words, minimum=CHEAP).close()


def test_new_recovery_words_replace_the_old_ones(tmp_path: Path) -> None:
    vault, old_words = new_vault(tmp_path)
    new_words = safe.change_words(tmp_path, vault, PASSWORD, cost=CHEAP, minimum=CHEAP)
    vault.close()
    with pytest.raises(WrongWords):
        safe.unlock_with_words(tmp_path, old_words, minimum=CHEAP)
    safe.unlock_with_words(tmp_path, new_words, minimum=CHEAP).close()


def test_the_organisations_key_opens_the_vault_until_it_is_taken_away(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    vault, _ = new_vault(tmp_path)
    safe.set_organisation_key(tmp_path, vault, private.public_key().public_bytes_raw())
    assert safe.has_organisation_key(vault)
    vault.close()
    vault = safe.unlock_with_organisation_key(tmp_path, private.private_bytes_raw())
    with pytest.raises(VaultLockedByOther):
        unlock(tmp_path)
    safe.set_organisation_key(tmp_path, vault, None)
    vault.close()
    with pytest.raises(WrongOrganisationKey):
        safe.unlock_with_organisation_key(tmp_path, private.private_bytes_raw())


def test_a_vault_is_never_made_on_top_of_another(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    before = contents(tmp_path)
    with pytest.raises(VaultExists):
        new_vault(tmp_path)
    assert contents(tmp_path) == before


def test_a_database_that_lost_its_header_is_not_written_over(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    (tmp_path / "vault.json").unlink()
    before = contents(tmp_path)
    with pytest.raises(VaultExists):
        new_vault(tmp_path)
    with pytest.raises(VaultMissing):
        unlock(tmp_path)
    assert contents(tmp_path) == before


def test_a_crash_just_before_the_database_is_moved_in_is_mended(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    (tmp_path / "cases.db").rename(tmp_path / "cases.db.new")
    unlock(tmp_path).close()


def test_a_crash_before_the_header_leaves_a_folder_where_a_vault_can_be_made(
    tmp_path: Path,
) -> None:
    (tmp_path / "cases.db.new").write_bytes(b"half")
    new_vault(tmp_path)[0].close()
    unlock(tmp_path).close()


def test_nothing_is_there_is_told_apart_from_a_wrong_password(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        unlock(tmp_path / "ingenstans")
    with pytest.raises(VaultMissing):
        unlock(tmp_path)
    assert not safe.exists(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_cheap_vault_needs_the_callers_word_for_it(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    with pytest.raises(CostRefused):
        safe.unlock(tmp_path, PASSWORD)


def test_an_empty_password_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(WeakPassword):
        safe.create(tmp_path / "ny", "", cost=CHEAP)
    assert not (tmp_path / "ny").exists()


def test_the_second_who_opens_is_told_and_the_first_is_not_disturbed(tmp_path: Path) -> None:
    first, words = new_vault(tmp_path)
    with pytest.raises(VaultLockedByOther):
        unlock(tmp_path)
    with pytest.raises(VaultLockedByOther):
        safe.unlock_with_words(tmp_path, words, minimum=CHEAP)
    secrets_store.put(first, "nyckel", b"1")
    first.close()
    unlock(tmp_path).close()


def test_a_locked_vault_answers_nothing_and_forgets_its_key(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    held = vault.data_key
    vault.close()
    vault.close()
    assert held == bytearray(32)
    assert not vault.is_open
    with pytest.raises(VaultClosed):
        secrets_store.get(vault, "nyckel")
    with pytest.raises(VaultClosed):
        _ = vault.data_key


def test_files_are_for_the_owners_eyes_only(tmp_path: Path) -> None:
    folder = tmp_path / "valv"
    new_vault(folder)[0].close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_the_tuned_cost_is_never_below_the_floor() -> None:
    cost = keys.tuned_cost()
    assert not cost.is_below(keys.MINIMUM)
    keys.check_cost(cost, keys.MINIMUM)


def test_a_header_cannot_buy_more_of_the_machine_than_the_ceiling() -> None:
    for greedy in (
        keys.Cost(keys.CEILING.memory_kib + 1, 3, 1),
        keys.Cost(65536, keys.CEILING.passes + 1, 1),
        keys.Cost(65536, 3, keys.CEILING.lanes + 1),
    ):
        with pytest.raises(CostRefused):
            keys.check_cost(greedy, keys.MINIMUM)
