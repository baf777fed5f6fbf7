"""This desk's card, other desks' cards and the key words: one place for the page's questions."""

from __future__ import annotations

from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, Profile, Recipient
from desktop.core.exchange import contact_card, identity, key_words
from desktop.core.vault.store import Vault


def own_card(vault: Vault, profile: Profile) -> bytes:
    """The card file that others add this desk from."""
    return contact_card.contact_card(identity.own_keys(vault), profile)


def add_card(vault: Vault, data: bytes) -> tuple[Changes, contact_card.Standing]:
    """Keep the recipient on a card, and how the card stood to those already known.

    Changed keys are kept unverified, so that the words must be compared anew.
    """
    card = contact_card.read_card(data)
    found = contact_card.standing(card, recipient_store.list(vault))
    return recipient_store.add(vault, card), found


def words_with(vault: Vault, recipient: Recipient) -> tuple[str, ...]:
    """The words that both desks must read the same."""
    return key_words.key_words(identity.own_keys(vault), recipient)


def keep_sender(book: Casebook, sender: Recipient) -> Changes:
    """Make a bundle's sender a recipient, unverified. KeyChanged where the keys are others."""
    contact_card.require_unchanged(sender, recipient_store.list(book.vault))
    return recipient_store.add(book.vault, sender)


def verify(book: Casebook, recipient_id: str) -> Changes:
    """Note that whoever sits here compared the words with the recipient."""
    return recipient_store.verify(book.vault, recipient_id, book.profile.name)
