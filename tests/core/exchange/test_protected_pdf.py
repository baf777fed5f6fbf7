"""The locked PDF: opens with its password in other programs, and tells nothing without."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from desktop.core.exchange.errors import PdfBroken, PdfPasswordWeak
from desktop.core.exchange.protected_pdf import LETTERS, new_password, protect_pdf


@pytest.fixture
def plain() -> bytes:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Title"] = "Övningsperson Ett"
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def test_the_locked_pdf_opens_with_its_password_only(plain: bytes, tmp_path: Path) -> None:
    password = new_password()
    (tmp_path / "locked.pdf").write_bytes(protect_pdf(plain, password))

    def check(word: str) -> subprocess.CompletedProcess[str]:
        command = ["qpdf", f"--password={word}", "--show-encryption", "locked.pdf"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    told = check(password)
    assert "Incorrect password" not in told.stdout
    assert "R = 6" in told.stdout
    assert "stream encryption method: AESv3" in told.stdout
    assert "extract for accessibility: allowed" in told.stdout
    for wrong in ("", password[:-1], password.upper()):
        assert "Incorrect password" in check(wrong).stdout


def test_nothing_personal_stands_in_clear_in_the_locked_pdf(plain: bytes) -> None:
    assert "Övningsperson".encode("utf-16-be") in plain or b"vningsperson" in plain
    locked = protect_pdf(plain, new_password())
    assert b"vningsperson" not in locked
    assert "vningsperson".encode("utf-16-be") not in locked


def test_each_password_is_new_and_can_be_read_by_telephone() -> None:
    words = {new_password() for _ in range(200)}
    assert len(words) == 200
    for word in words:
        groups = word.split("-")
        assert [len(group) for group in groups] == [4] * 5
        assert set("".join(groups)) <= set(LETTERS)


@pytest.mark.parametrize("password", ["", "hemligt", "-" * 40, "abcd-efgh-abcd-efgh-abc"])
def test_a_weak_password_is_refused(plain: bytes, password: str) -> None:
    with pytest.raises(PdfPasswordWeak):
        protect_pdf(plain, password)


@pytest.mark.parametrize("data", [b"", b"hej", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(PdfBroken):
        protect_pdf(data, new_password())


def test_what_is_already_locked_is_refused(plain: bytes) -> None:
    with pytest.raises(PdfBroken):
        protect_pdf(protect_pdf(plain, new_password()), new_password())
