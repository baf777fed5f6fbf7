"""``forms list`` and ``forms blank``: which papers there are, and an empty one to fill by hand."""

from __future__ import annotations

import argparse

from desktop.cli.answer import Answer, UsageMistake
from desktop.cli.files import write_whole
from desktop.cli.model_commands import written
from desktop.core import places
from desktop.core.forms.model import FormDefinition
from desktop.ui.language import translate


def list_forms(_arguments: argparse.Namespace) -> Answer:
    """Every form, by id: what it is called, to whom it goes and at which boxes it is used."""
    from desktop.core.forms.definition import read_forms

    forms = read_forms(places.forms_folder())
    width = max((len(form.id) for form in forms), default=0)
    return Answer(
        {"forms": [_data(form) for form in forms]},
        tuple(f"{form.id:<{width}}  {form.title}" for form in forms),
    )


def blank(arguments: argparse.Namespace) -> Answer:
    """The empty form as a PDF."""
    from desktop.core.forms.definition import read_forms
    from desktop.core.forms.render import blank_pdf

    forms = {form.id: form for form in read_forms(places.forms_folder())}
    if arguments.form not in forms:
        raise UsageMistake(
            translate("Cli", "There is no form “{form}”. Choose one of: {forms}").format(
                form=arguments.form, forms=", ".join(sorted(forms))
            )
        )
    write_whole(arguments.out, blank_pdf(forms[arguments.form]))
    return written([arguments.out])


def _data(form: FormDefinition) -> dict[str, object]:
    return {
        "id": form.id,
        "version": form.version,
        "title": form.title,
        "addressed_to": form.addressed_to.value if form.addressed_to else None,
        "own_layout": form.own_layout,
        "steps": list(form.steps),
    }
