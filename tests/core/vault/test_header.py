"""The header is read strictly: any byte that is not as it was written is refused."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec
import pytest

from desktop.core.errors import Known
from desktop.core.vault import header, recovery, slots
from desktop.core.vault import keys as vault_keys
from desktop.core.vault.errors import (
    CostRefused,
    FormatTooNew,
    HeaderBroken,
    HeaderRolledBack,
    WrongPassword,
)
from tests.core.vault.format_example import DATA_KEY, PASSWORD, example_bytes, example_fingerprint
from tests.core.vault.vault_samples import CHEAP, change_password, contents, new_vault, unlock

FORMAT_PAGE = Path(header.__file__).with_name("FORMAT.md")


def edited(folder: Path, change: dict[str, object], slot: dict[str, object]) -> None:
    """Change the header as an attacker would: with a checksum that fits."""
    path = folder / "vault.json"
    raw = msgspec.json.decode(path.read_bytes())
    raw.update(change)
    raw["slots"][0].update(slot)
    raw["checksum"] = ""
    blank = msgspec.json.encode(raw, order="sorted")
    raw["checksum"] = hashlib.sha256(blank).hexdigest()
    whole = msgspec.json.format(msgspec.json.encode(raw, order="sorted"), indent=2)
    path.write_bytes(whole + b"\n")


def test_every_changed_byte_is_refused() -> None:
    whole = example_bytes()
    for place in range(len(whole)):
        for flipped in (whole[place] ^ 1, whole[place] ^ 0x80):
            damaged = whole[:place] + bytes([flipped]) + whole[place + 1 :]
            with pytest.raises((HeaderBroken, FormatTooNew)):
                header.parse(damaged)


def test_every_truncation_is_refused() -> None:
    whole = example_bytes()
    for length in range(len(whole)):
        with pytest.raises(HeaderBroken):
            header.parse(whole[:length])
    with pytest.raises(HeaderBroken):
        header.parse(whole + b" " * header.MAX_HEADER_BYTES)


@pytest.mark.parametrize(
    ("change", "slot"),
    [
        ({"created": "1999-01-01"}, {}),
        ({"generation": 7}, {}),
        ({}, {"id": "annan"}),
        ({}, {"memory_kib": 128}),
        ({}, {"passes": 2}),
        ({}, {"lanes": 2}),
        ({}, {"salt": "AAAAAAAAAAAAAAAAAAAAAA=="}),
        ({}, {"nonce": "AAAAAAAAAAAAAAAA"}),
        ({}, {"type": "words"}),
        ({"vault_id": "annat"}, {}),
        ({"seal": "0" * 64}, {}),
        ({}, {"memory_kib": 2**30}),
        ({}, {"memory_kib": 8}),
        ({"okänt": 1}, {}),
        ({"slots": []}, {}),
    ],
)
def test_a_header_edited_on_purpose_is_refused_and_nothing_changes(
    tmp_path: Path, change: dict[str, object], slot: dict[str, object]
) -> None:
    new_vault(tmp_path)[0].close()
    if "slots" in change:
        (tmp_path / "vault.json").write_bytes(b'{"slots": []}')
    else:
        edited(tmp_path, change, slot)
    before = contents(tmp_path)
    with pytest.raises((HeaderBroken, WrongPassword, CostRefused)):
        unlock(tmp_path)
    assert contents(tmp_path) == before


def test_a_slot_taken_away_is_noticed(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    raw = msgspec.json.decode((tmp_path / "vault.json").read_bytes())
    edited(tmp_path, {"slots": raw["slots"][:1]}, {})
    with pytest.raises(HeaderBroken) as refusal:
        unlock(tmp_path)
    assert refusal.value.data == {"field": "seal"}


def test_an_older_header_put_back_is_noticed(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    old = (tmp_path / "vault.json").read_bytes()
    change_password(tmp_path, vault, "ett nytt lösenord")
    vault.close()
    (tmp_path / "vault.json").write_bytes(old)
    with pytest.raises(HeaderRolledBack):
        unlock(tmp_path)


def test_another_vaults_header_does_not_open_this_database(tmp_path: Path) -> None:
    new_vault(tmp_path / "ett")[0].close()
    new_vault(tmp_path / "två")[0].close()
    (tmp_path / "ett" / "vault.json").write_bytes((tmp_path / "två" / "vault.json").read_bytes())
    with pytest.raises(Known) as refusal:
        unlock(tmp_path / "ett")
    assert refusal.value.code == "vault.damaged"


def test_a_newer_format_is_refused_untouched(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    edited(tmp_path, {"format": 2, "något_nytt": True}, {})
    before = contents(tmp_path)
    with pytest.raises(FormatTooNew) as refusal:
        unlock(tmp_path)
    assert refusal.value.data == {"format": 2}
    assert contents(tmp_path) == before


def test_the_example_in_the_format_page_is_the_one_the_description_gives() -> None:
    page = FORMAT_PAGE.read_text(encoding="utf-8")
    shown = re.search(r"<!-- example:begin -->\n```json\n(.*?)```\n", page, re.DOTALL)
    assert shown is not None
    assert shown[1].encode() == example_bytes()


def test_the_program_opens_the_example() -> None:
    head = header.parse(example_bytes())
    assert header.dump(head) == example_bytes()
    assert slots.open_with_password(head, PASSWORD, CHEAP) == DATA_KEY
    words = recovery.words_for(bytes(range(16)))
    assert slots.open_with_words(head, words, CHEAP) == DATA_KEY
    header.check_seal(head, DATA_KEY)
    assert vault_keys.fingerprint(DATA_KEY) == example_fingerprint()


def test_a_way_in_that_a_crash_left_beside_is_gone_with_the_next_write(tmp_path: Path) -> None:
    (tmp_path / "vault.json.new").write_bytes(b"an older slot")
    header.write_whole(tmp_path / "vault.json", b"the present slots")
    assert [path.name for path in tmp_path.iterdir()] == ["vault.json"]
