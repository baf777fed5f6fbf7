"""What is begun and not saved, in words: for the one who writes, and for the one it is about."""

from __future__ import annotations

from desktop.core import places
from desktop.core.cases.records import Person
from desktop.ui.cases import person_draft, plan_draft
from desktop.ui.cases.draft_keeper import as_values
from desktop.ui.consent import begun_words
from desktop.ui.forms import form_draft
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas

CONTACT = "contact"
CORRECTION, DISPUTE = "rattelse", "omtvistat"
SHARE = "share"
_OF_FIELDS = (CONTACT, person_draft.CHANGE, person_draft.NEW_CASE)


def draft_name(key: str, atlas: Atlas) -> str:
    """What kind of thing is begun: a note at a box, a plan, a form by its title."""
    kind, _, rest = key.partition(":")
    form_id, _step = form_draft.form_and_step(key)
    if form_id:
        form = FormShelf(places.forms_folder()).get(form_id)
        return form.title if form else form_id
    named = {
        "plan": translate("Drafts", "A revised plan") if rest else translate("Drafts", "A plan"),
        person_draft.CHANGE: translate("Drafts", "Changed facts about the person"),
        CONTACT: translate("Drafts", "A contact"),
        CORRECTION: translate("Drafts", "A correction"),
        DISPUTE: translate("Drafts", "What the individual disputes"),
        begun_words.CONSENT: translate("Drafts", "A consent"),
        begun_words.CORRECTION: translate("Drafts", "A consent's correction"),
        begun_words.WITHDRAWAL: translate("Drafts", "A withdrawal of consent"),
        begun_words.DISCLOSURE: translate("Drafts", "A disclosure by law"),
        SHARE: translate("Drafts", "What is to be shared"),
    }
    if kind in named:
        return named[kind]
    box = atlas.step_words(key)
    return translate("Drafts", "A note at {box}").format(box=box) if box else _note()


def readable(key: str, text: str, person: Person) -> str:
    """A draft in plain lines; where a protected person lives or is reached is left out."""
    if key.partition(":")[0] in begun_words.KINDS:
        return begun_words.readable(text)
    if key == SHARE:
        return "\n".join(filter(None, map(as_values(text).get, ("purpose", "office"))))
    if key not in _OF_FIELDS:
        return plan_draft.readable(key, form_draft.in_words(key, text))
    values = as_values(text)
    withheld = person_draft.WHERE_THEY_ARE if key != CONTACT and person.protected else frozenset()
    left_out = withheld | {"other", "protected", "party"}
    return "\n".join(value for name, value in values.items() if value and name not in left_out)


def excerpt(key: str, text: str, person: Person) -> str:
    """The draft's words on one line."""
    return " ".join(readable(key, text, person).split())


def _note() -> str:
    return translate("Drafts", "A note")
