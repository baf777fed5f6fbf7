"""This desk's card, other desks' cards and the key words: one place for the page's questions."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Change, Changes, Party, Profile, Recipient
from desktop.core.exchange import contact_card, identity, key_words, succession
from desktop.core.vault.store import Vault


def own_card(vault: Vault, profile: Profile) -> bytes:
    """The card file that others add this desk from."""
    return contact_card.contact_card(identity.own_keys(vault), profile)


def add_card(vault: Vault, data: bytes) -> tuple[Changes, contact_card.Standing]:
    """Keep the recipient on a card, and how the card stood to those already known."""
    return succession.take_card(vault, data)


def add_words(
    vault: Vault, words: Sequence[str], *, name: str, function: str, party: Party, unit: str
) -> tuple[Changes, contact_card.Standing]:
    """Keep the recipient whose card was read aloud, and how it stood to those already known."""
    return succession.take_words(vault, words, name=name, function=function, party=party, unit=unit)


def words_to_read(vault: Vault) -> tuple[str, ...]:
    """This desk's card as words."""
    return key_words.card_words(identity.own_keys(vault))


def renew(book: Casebook, *, others_may_hold_them: bool) -> Changes:
    """Give this desk new keys; every view that shows words or a card reads them again."""
    identity.renew_keys(book, others_may_hold_them=others_may_hold_them)
    return Changes(frozenset({Change.RECIPIENTS}))


def has_changed(vault: Vault, recipient: Recipient) -> bool:
    """Whether the recipient shows other keys than before that nobody answers for."""
    return succession.has_changed(vault, recipient)


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
