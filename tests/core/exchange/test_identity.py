"""Own keys live in the vault and stay the same; a document's hash is right however it is cut."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.cases.records import Party
from desktop.core.exchange import beside
from desktop.core.exchange.beside import SideHash
from desktop.core.exchange.errors import KeysBroken
from desktop.core.exchange.identity import own_keys
from desktop.core.vault import safe, secrets_store
from tests.core.exchange.desks import CHEAP, Desk

PASSWORD = "övning övning övning 17"


def test_a_desk_keeps_its_keys_when_the_vault_is_opened_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", Party.JOBBTORG)
    first = own_keys(desk.vault)
    assert own_keys(desk.vault) == first
    desk.close()
    again = safe.unlock(tmp_path / "desk", PASSWORD, minimum=CHEAP)
    assert own_keys(again) == first
    again.close()


def test_no_private_key_lies_in_clear_in_the_vaults_folder(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", Party.JOBBTORG)
    keys = own_keys(desk.vault)
    seed = keys.signer.private_bytes_raw()
    desk.close()
    for path in (tmp_path / "desk").rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert b"AGE-SECRET-KEY" not in data
        assert seed not in data
        assert seed.hex().encode() not in data


def test_keys_that_are_broken_are_told_and_not_replaced(social: Desk) -> None:
    own_keys(social.vault)
    secrets_store.put(social.vault, "exchange.own_keys", b"{}")
    with pytest.raises(KeysBroken):
        own_keys(social.vault)
    assert secrets_store.get(social.vault, "exchange.own_keys") == b"{}"


def test_two_desks_have_nothing_in_common(social: Desk, insurance: Desk) -> None:
    one, other = own_keys(social.vault), own_keys(insurance.vault)
    assert {one.card_id, one.age_key, one.sign_key}.isdisjoint(
        {other.card_id, other.age_key, other.sign_key}
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 1_200_000), max_size=8))
def test_a_hash_made_on_the_side_is_the_hash(sizes: list[int]) -> None:
    plain = hashlib.sha256()
    with SideHash() as side:
        for number, size in enumerate(sizes):
            piece = bytes([number]) * size
            plain.update(piece)
            side.update(piece)
        assert side.hexdigest() == plain.hexdigest()
        assert side.hexdigest() == plain.hexdigest()
    assert beside.BATCH < 1_200_000, "some pieces above must be worth a change of thread"
