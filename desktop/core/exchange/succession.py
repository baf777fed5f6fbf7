"""Recipients who have renewed their keys: what was theirs before is still known to be theirs.

A card with other keys is loud, unless the key we know vouches for them. Either way the earlier keys
are remembered, so that a withdrawal reaches what was shared under them and a stop slip locks what
came under them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Change, Changes, Party, Recipient
from desktop.core.exchange import contact_card, key_words
from desktop.core.exchange.contact_card import Standing
from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

_NAME = "exchange.succession"
MOST_LINKS = 32


class Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Keys that a recipient had before. ``vouched`` where they signed for the ones after them."""

    age_key: str
    sign_key: str
    vouched: bool


_Kept = dict[str, list[Link]]


def take_card(vault: Vault, data: bytes) -> tuple[Changes, Standing]:
    """Keep the recipient on a card; how the card stood to those already known.

    Changed keys are kept unverified, so that the words must be compared anew, and so is somebody
    who speaks for another party than before; vouched ones keep what was compared. Raises what
    ``read_card`` refuses.
    """
    card, vouched_by = contact_card.read_vouched(data)
    known = recipient_store.list(vault)
    found = contact_card.standing(card, known, vouched_by)
    before = recipient_store.find(vault, card.id)
    typed = next((one for one in known if _keys(one) == _keys(card) and one.id != card.id), None)
    with vault.transaction():
        if before is not None and _keys(before) != _keys(card):
            _remember(vault, card.id, Link(*_keys(before), found is Standing.SUCCEEDED))
        if found is Standing.PARTY_CHANGED:
            return _doubted(vault, card, typed or before), found
        if found is Standing.SUCCEEDED:
            return recipient_store.succeed(vault, card, card.id), found
        if typed is not None:
            return recipient_store.succeed(vault, card, typed.id), found
        return recipient_store.add(vault, card), found


def _doubted(vault: Vault, card: Recipient, known: Recipient | None) -> Changes:
    """Keep somebody who now speaks for another party: loud until the words are compared anew."""
    assert known is not None, "the party of nobody known has changed"
    recipient_store.succeed(vault, card, known.id)
    _remember(vault, card.id, Link(*_keys(card), vouched=False))
    return recipient_store.doubt(vault, card.id)


def take_words(
    vault: Vault, words: Sequence[str], *, name: str, function: str, party: Party, unit: str
) -> tuple[Changes, Standing]:
    """Keep the recipient whose card was read aloud, unverified; WordsWrong as ``read_words``.

    It gets an id of its own until the card comes as a file, which then takes its place.
    """
    digest = hashlib.sha256(" ".join(words).casefold().encode()).hexdigest()
    card = key_words.read_words(
        words, id=f"typed-{digest[:32]}", name=name, function=function, party=party, unit=unit
    )
    known = recipient_store.list(vault)
    found = contact_card.standing(card, known)
    if any(_keys(one) == _keys(card) for one in known):
        return Changes(frozenset({Change.RECIPIENTS})), found
    return recipient_store.add(vault, card), found


def has_changed(vault: Vault, recipient: Recipient) -> bool:
    """Whether the keys shown are others than before, unvouched and not compared since."""
    links = _recall(vault).get(recipient.id, [])
    return recipient.verified_at is None and bool(links) and not links[-1].vouched


def current_age_key(vault: Vault, age_key: str) -> str:
    """The age key of today of the desk that once had this one; the same key for a stranger."""
    for recipient in recipient_store.list(vault):
        if any(age_key == link.age_key for link in _chain(vault, recipient)):
            return recipient.age_key
    return age_key


def sign_keys(vault: Vault, sign_key: str) -> frozenset[str]:
    """Every signing key, this one included, of the desk that signs with it now or did before."""
    for recipient in recipient_store.list(vault):
        keys = {recipient.sign_key, *(link.sign_key for link in _chain(vault, recipient))}
        if sign_key in keys:
            return frozenset(keys)
    return frozenset({sign_key})


def all_sign_keys(vault: Vault, recipient_id: str) -> frozenset[str]:
    """Every signing key ever shown on this recipient's card, whether or not it is trusted."""
    recipient = recipient_store.find(vault, recipient_id)
    if recipient is None:
        return frozenset()
    earlier = _recall(vault).get(recipient_id, [])
    return frozenset({recipient.sign_key, *(link.sign_key for link in earlier)})


def vouched_earlier(vault: Vault, who: Recipient) -> Recipient | None:
    """The recipient who had these keys before and vouched for those of today: a late bundle."""
    recipient = recipient_store.find(vault, who.id)
    if recipient is None:
        return None
    for link in reversed(_recall(vault).get(recipient.id, [])):
        if not link.vouched:
            return None
        if (link.age_key, link.sign_key) == _keys(who):
            return recipient
    return None


def _chain(vault: Vault, recipient: Recipient) -> list[Link]:
    """The recipient's earlier keys, newest first, as far back as somebody answers for them."""
    found: list[Link] = []
    for link in reversed(_recall(vault).get(recipient.id, [])):
        if not link.vouched and recipient.verified_at is None:
            break
        found.append(link)
    return found


def _keys(of: Recipient) -> tuple[str, str]:
    return of.age_key, of.sign_key


def _recall(vault: Vault) -> _Kept:
    kept = secrets_store.get(vault, _NAME)
    return {} if kept is None else msgspec.json.decode(kept, type=_Kept)


def _remember(vault: Vault, recipient_id: str, link: Link) -> None:
    known = _recall(vault)
    known[recipient_id] = [*known.get(recipient_id, []), link][-MOST_LINKS:]
    secrets_store.put(vault, _NAME, msgspec.json.encode(known))
