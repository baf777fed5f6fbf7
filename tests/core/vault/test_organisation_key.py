"""The organisation's key: made by IT, let in by the policy, used to recover, never weakened."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.policy import public_key
from desktop.core.policy.errors import PlaceForbidden, PolicyBroken
from desktop.core.vault import audit, header, key_file, safe, secrets_store, slots
from desktop.core.vault.errors import (
    CostRefused,
    HeaderBroken,
    KeyFileBroken,
    KeyFilePasswordWrong,
    OrganisationKeyUnusable,
    WrongOrganisationKey,
    WrongPassword,
)
from desktop.core.vault.header import OrganisationSlot
from desktop.core.vault.key_file import Pair
from desktop.core.vault.keys import CEILING, Cost
from desktop.core.vault.store import Way
from tests.conftest import LayPolicy
from tests.core.vault import format_example, key_file_example
from tests.core.vault.vault_samples import CHEAP, PASSWORD, contents, new_vault, unlock

KEY_PASSWORD = "nyckeln ligger i kassaskåpet"


@pytest.fixture
def pair() -> Pair:
    """A pair that IT has made."""
    return key_file.new_pair()


def named(pair: Pair) -> str:
    return f'format = 1\norganisation_key = "{public_key.to_text(pair.public)}"\n'


def test_a_new_vault_lets_in_the_key_that_the_policy_names(
    tmp_path: Path, pair: Pair, lay_policy: LayPolicy
) -> None:
    lay_policy(named(pair))
    vault, _ = new_vault(tmp_path / "valv")
    assert vault.organisation_key_added
    assert safe.organisation_key(vault) == pair.public
    vault.close()
    opened = safe.unlock_with_organisation_key(tmp_path / "valv", pair.private)
    assert opened.opened_with is Way.ORGANISATION
    opened.close()


def test_an_older_vault_lets_the_key_in_at_the_next_unlocking_and_says_so_once(
    tmp_path: Path, pair: Pair, lay_policy: LayPolicy
) -> None:
    vault, words = new_vault(tmp_path / "valv")
    secrets_store.put(vault, "nyckel", b"1")
    vault.close()
    lay_policy(named(pair))
    vault = unlock(tmp_path / "valv")
    assert vault.organisation_key_added
    last = audit.rows(vault)[-1]
    assert (last.action, last.detail) == (
        "organisation_key.added",
        public_key.fingerprint(pair.public),
    )
    vault.close()
    vault = unlock(tmp_path / "valv")
    assert not vault.organisation_key_added
    assert audit.first_break(vault) is None
    vault.close()
    vault = safe.unlock_with_organisation_key(tmp_path / "valv", pair.private)
    assert secrets_store.get(vault, "nyckel") == b"1"
    vault.close()
    safe.unlock_with_words(tmp_path / "valv", words, minimum=CHEAP).close()


def test_a_new_organisation_key_takes_the_old_ones_place(
    tmp_path: Path, pair: Pair, lay_policy: LayPolicy
) -> None:
    lay_policy(named(pair))
    new_vault(tmp_path / "valv")[0].close()
    newer = key_file.new_pair()
    lay_policy(named(newer))
    unlock(tmp_path / "valv").close()
    with pytest.raises(WrongOrganisationKey):
        safe.unlock_with_organisation_key(tmp_path / "valv", pair.private)
    safe.unlock_with_organisation_key(tmp_path / "valv", newer.private).close()


def test_a_policy_that_is_gone_takes_no_key_away(
    tmp_path: Path, pair: Pair, lay_policy: LayPolicy
) -> None:
    path = lay_policy(named(pair))
    new_vault(tmp_path / "valv")[0].close()
    path.unlink()
    vault = unlock(tmp_path / "valv")
    assert safe.has_organisation_key(vault)
    vault.close()


def test_a_policy_that_cannot_be_understood_keeps_the_vault_shut_and_untouched(
    tmp_path: Path, lay_policy: LayPolicy
) -> None:
    folder = tmp_path / "valv"
    vault, words = new_vault(folder)
    vault.close()
    before = contents(folder)
    lay_policy("format = 1\nusb = false\n")
    with pytest.raises(PolicyBroken):
        unlock(folder)
    with pytest.raises(PolicyBroken):
        safe.unlock_with_words(folder, words, minimum=CHEAP)
    with pytest.raises(PolicyBroken):
        new_vault(tmp_path / "annat")
    assert contents(folder) == before
    assert not (tmp_path / "annat").exists()


def test_no_vault_is_made_or_opened_outside_the_allowed_folders(
    tmp_path: Path, lay_policy: LayPolicy
) -> None:
    new_vault(tmp_path / "valv")[0].close()
    lay_policy(f'format = 1\nfolders = ["{tmp_path / "delat"}"]\n')
    with pytest.raises(PlaceForbidden):
        unlock(tmp_path / "valv")
    with pytest.raises(PlaceForbidden):
        new_vault(tmp_path / "annat")
    assert not (tmp_path / "annat").exists()


def test_recovery_sets_a_new_password_without_the_old_and_loses_nothing(
    tmp_path: Path, pair: Pair
) -> None:
    vault, words = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", b"1")
    safe.set_organisation_key(tmp_path, vault, pair.public)
    vault.close()
    vault = safe.unlock_with_organisation_key(tmp_path, pair.private)
    safe.change_password(tmp_path, vault, "", "ett nytt lösenord", cost=CHEAP)
    with pytest.raises(WrongPassword):
        safe.change_password(tmp_path, vault, "", "ännu ett", cost=CHEAP, minimum=CHEAP)
    vault.close()
    with pytest.raises(WrongPassword):
        unlock(tmp_path, PASSWORD)
    vault = unlock(tmp_path, "ett nytt lösenord")
    assert secrets_store.get(vault, "nyckel") == b"1"
    assert [row.action for row in audit.rows(vault)] == [
        "organisation_key.added",
        "vault.opened_by_organisation",
        "password.changed",
    ]
    vault.close()
    safe.unlock_with_words(tmp_path, words, minimum=CHEAP).close()


def _slot(head: header.Header) -> OrganisationSlot:
    return next(slot for slot in head.slots if isinstance(slot, OrganisationSlot))


def _with_slot(folder: Path, slot: OrganisationSlot) -> None:
    """Put another organisation slot in the header, as somebody without the data key can."""
    head = header.read(folder)
    changed_slots = tuple(
        slot if isinstance(each, OrganisationSlot) else each for each in head.slots
    )
    changed = msgspec.structs.replace(head, slots=changed_slots, checksum="")
    summed = msgspec.structs.replace(changed, checksum=header._checksum(changed))
    header.write(folder, summed)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("recipient", X25519PrivateKey.generate().public_key().public_bytes_raw()),
        ("ephemeral", X25519PrivateKey.generate().public_key().public_bytes_raw()),
        ("ephemeral", bytes(32)),
        ("nonce", bytes(12)),
        ("wrapped", bytes(48)),
        ("id", "annat"),
    ],
    ids=("stranger", "another sender", "no sender", "nonce", "wrapped", "id"),
)
def test_a_slot_changed_by_somebody_else_opens_nothing_and_is_noticed_by_the_owner(
    tmp_path: Path, pair: Pair, field: str, value: object
) -> None:
    vault, _ = new_vault(tmp_path)
    safe.set_organisation_key(tmp_path, vault, pair.public)
    slot = _slot(vault.header)
    vault.close()
    _with_slot(tmp_path, msgspec.structs.replace(slot, **{field: value}))
    before = contents(tmp_path)
    with pytest.raises(WrongOrganisationKey):
        safe.unlock_with_organisation_key(tmp_path, pair.private)
    with pytest.raises(HeaderBroken):
        unlock(tmp_path)
    assert contents(tmp_path) == before


def test_a_slot_lent_from_another_vault_opens_nothing(tmp_path: Path, pair: Pair) -> None:
    for name in ("ena", "andra"):
        vault, _ = new_vault(tmp_path / name)
        safe.set_organisation_key(tmp_path / name, vault, pair.public)
        vault.close()
    _with_slot(tmp_path / "ena", _slot(header.read(tmp_path / "andra")))
    with pytest.raises(WrongOrganisationKey):
        safe.unlock_with_organisation_key(tmp_path / "ena", pair.private)


def test_a_key_nothing_can_be_agreed_with_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    before = vault.header
    with pytest.raises(OrganisationKeyUnusable):
        safe.set_organisation_key(tmp_path, vault, bytes(32))
    assert vault.header == before == header.read(tmp_path)
    vault.close()


def test_the_key_file_opens_with_its_password_and_no_other(tmp_path: Path, pair: Pair) -> None:
    path = tmp_path / f"it{key_file.SUFFIX}"
    key_file.write(path, key_file.seal(pair, KEY_PASSWORD, cost=CHEAP))
    kept = key_file.read(path)
    assert kept.public == pair.public
    assert key_file.open_private(kept, KEY_PASSWORD, minimum=CHEAP) == pair.private
    with pytest.raises(KeyFilePasswordWrong):
        key_file.open_private(kept, "fel", minimum=CHEAP)
    assert pair.private not in path.read_bytes()
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


def test_a_key_file_is_never_written_over(tmp_path: Path, pair: Pair) -> None:
    path = tmp_path / "it.orgnyckel"
    path.write_bytes(b"annat")
    with pytest.raises(FileExistsError):
        key_file.write(path, key_file.seal(pair, KEY_PASSWORD, cost=CHEAP))
    assert path.read_bytes() == b"annat"


@given(data=st.data())
@settings(max_examples=60)
def test_a_key_file_with_any_byte_changed_gives_no_key(data: st.DataObject) -> None:
    raw = key_file.dump(key_file.seal(key_file.new_pair(), KEY_PASSWORD, cost=CHEAP))
    at = data.draw(st.integers(0, len(raw) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != raw[at]))
    changed = raw[:at] + bytes([other]) + raw[at + 1 :]
    with pytest.raises((KeyFileBroken, KeyFilePasswordWrong, CostRefused)):
        key_file.open_private(key_file.parse(changed), KEY_PASSWORD, minimum=CHEAP)


def test_a_key_file_cannot_buy_more_of_the_machine_than_the_ceiling(pair: Pair) -> None:
    sealed = key_file.seal(pair, KEY_PASSWORD, cost=CHEAP)
    dear = msgspec.structs.replace(sealed, memory_kib=CEILING.memory_kib + 1)
    with pytest.raises(CostRefused):
        key_file.open_private(dear, KEY_PASSWORD, minimum=Cost(64, 1, 1))
    with pytest.raises(CostRefused):
        key_file.open_private(sealed, KEY_PASSWORD)


FORMAT_PAGE = Path(header.__file__).with_name("FORMAT.md")


def test_the_examples_in_the_format_page_are_those_the_description_gives() -> None:
    page = FORMAT_PAGE.read_text(encoding="utf-8")
    assert key_file_example.shown(page, key_file_example.MARKS) == key_file_example.key_file_bytes()
    assert key_file_example.shown(page, key_file_example.SLOT_MARKS) == (
        key_file_example.slot_bytes()
    )


def test_the_program_opens_the_examples() -> None:
    kept = key_file.parse(key_file_example.key_file_bytes())
    private = key_file.open_private(kept, key_file_example.KEY_PASSWORD, minimum=CHEAP)
    assert private == key_file_example.PRIVATE
    slot = msgspec.json.decode(key_file_example.slot_bytes(), type=OrganisationSlot)
    head = header.parse(format_example.example_bytes())
    with_it = msgspec.structs.replace(head, slots=(*head.slots, slot))
    assert slots.open_with_organisation_key(with_it, private) == format_example.DATA_KEY
