"""For offices without the program: a PDF locked with AES-256 and a password given by telephone."""

from __future__ import annotations

import io
import secrets

from desktop.core.exchange.errors import PdfBroken, PdfPasswordWeak

PASSWORD_GROUPS = 5
GROUP_LETTERS = 4
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters that are not mistaken for one another on paper or by telephone (no i, l, o, 0, 1)."""
MIN_PASSWORD_LETTERS = PASSWORD_GROUPS * GROUP_LETTERS


def new_password() -> str:
    """A fresh password of five groups of four letters, 99 bits: "abcd-efgh-…"."""
    groups = (
        "".join(secrets.choice(LETTERS) for _ in range(GROUP_LETTERS))
        for _ in range(PASSWORD_GROUPS)
    )
    return "-".join(groups)


def protect_pdf(pdf: bytes, password: str) -> bytes:
    """The same pages, attachments and text, encrypted with AES-256 (ISO 32000-2, revision 6).

    Also the title and other metadata are encrypted. Screen readers may read the text; a printer
    may print it. A PDF/A is no longer one once it is encrypted. Raises PdfBroken, and
    PdfPasswordWeak for fewer than twenty letters: this password must withstand guessing offline.
    """
    if sum(one.isalnum() for one in password) < MIN_PASSWORD_LETTERS:
        raise PdfPasswordWeak(letters=MIN_PASSWORD_LETTERS)
    import pikepdf

    locks = pikepdf.Encryption(owner=secrets.token_urlsafe(32), user=password, R=6)
    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            document.save(out, encryption=locks)
    except (pikepdf.PdfError, pikepdf.PasswordError):
        raise PdfBroken from None
    return out.getvalue()
