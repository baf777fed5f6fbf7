"""A mistake in the map's or the forms' files → what is wrong, said to the person who edits them."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.wording.marking import marked
from desktop.ui.wording.policy_refusals import POLICY_MISTAKES

FILE_MISTAKES: Mapping[str, str] = {
    "model.file_missing": marked("Mistakes", "The file is missing."),
    "model.file_unreadable": marked("Mistakes", "The file cannot be read."),
    "model.file_too_big": marked("Mistakes", "The file is larger than a file may be."),
    "model.encoding": marked(
        "Mistakes", "Here is a character that is not UTF-8. Save the file as UTF-8."
    ),
    "model.hidden_character": marked(
        "Mistakes", "Here is an invisible character ({value}). Remove it."
    ),
    "model.syntax": marked(
        "Mistakes",
        "The line cannot be read. Check indentation, colons and quotation marks here and above.",
    ),
    "model.tab": marked("Mistakes", "The line is indented with a tab. Use spaces."),
    "model.anchor": marked(
        "Mistakes", "Anchors and aliases (& and *) are not used here. Write the text out."
    ),
    "model.tag": marked("Mistakes", "Tags (!) are not used here. Remove it."),
    "model.too_deep": marked("Mistakes", "The indentation goes deeper than any field."),
    "model.empty_file": marked("Mistakes", "The file is empty."),
    "model.format_too_new": marked(
        "Mistakes", "The file has format {value}, made for a newer program."
    ),
    "model.format_unknown": marked("Mistakes", "There is no format “{value}”."),
}

FIELD_MISTAKES: Mapping[str, str] = {
    "model.duplicate_key": marked("Mistakes", "The field “{value}” is there twice."),
    "model.unknown_field": marked("Mistakes", "There is no field called “{value}”."),
    "model.missing_field": marked("Mistakes", "The field must be filled in."),
    "model.wrong_type": marked(
        "Mistakes",
        "The value is of the wrong kind (text, number, yes/no or list). Numbers that are names "
        "need quotation marks.",
    ),
    "model.empty_text": marked("Mistakes", "The text is empty."),
    "model.text_too_long": marked("Mistakes", "The text is too long."),
    "model.bad_id": marked("Mistakes", "“{value}” cannot be an id: use a–z, 0–9 and hyphens."),
    "model.bad_date": marked("Mistakes", "“{value}” is not a date. Write it as 2026-11-22."),
    "model.bad_colour": marked("Mistakes", "“{value}” is not a colour. Write it as #1D5BB5."),
    "model.bad_number": marked("Mistakes", "“{value}” is not a number that fits here."),
    "model.unknown_kind": marked("Mistakes", "There is no kind of box “{value}”."),
    "model.unknown_unit": marked("Mistakes", "There is no unit of time “{value}”."),
    "model.unit_without_number": marked("Mistakes", "The unit of time has no number."),
    "model.number_without_unit": marked("Mistakes", "The number has no unit of time."),
    "model.url_not_https": marked("Mistakes", "The address must begin with https://."),
    "model.url_not_allowed": marked(
        "Mistakes", "“{value}” is not an address that the program may open."
    ),
}

REFERENCE_MISTAKES: Mapping[str, str] = {
    "model.duplicate_id": marked("Mistakes", "“{value}” is already used."),
    "model.duplicate_number": marked("Mistakes", "Another process already has number {value}."),
    "model.id_not_file_name": marked(
        "Mistakes", "The id “{value}” and the file's name must be the same."
    ),
    "model.not_listed": marked(
        "Mistakes", "The process “{value}” is not in the list of processes in map.yaml."
    ),
    "model.process_file_missing": marked("Mistakes", "There is no file processes/{value}.yaml."),
    "model.unknown_lane": marked("Mistakes", "There is no lane “{value}”."),
    "model.unknown_phase": marked("Mistakes", "There is no phase “{value}”."),
    "model.unknown_form": marked("Mistakes", "There is no form “{value}”."),
    "model.unknown_law": marked("Mistakes", "There is no law “{value}” in laws.yaml."),
    "model.unknown_process": marked("Mistakes", "There is no process “{value}”."),
    "model.unknown_step": marked("Mistakes", "There is no box “{value}”."),
    "model.unknown_shared": marked("Mistakes", "There is no shared surface “{value}”."),
    "model.unknown_variant": marked("Mistakes", "There is no variant “{value}”."),
}

SHAPE_MISTAKES: Mapping[str, str] = {
    "model.no_start": marked("Mistakes", "The process has no start."),
    "model.unreachable": marked("Mistakes", "No way leads to box {value}."),
    "model.dead_end": marked("Mistakes", "No way leads on from box {value}, and it is not an end."),
    "model.end_goes_on": marked("Mistakes", "Box {value} is an end, but has arrows onwards."),
    "model.no_way_out": marked(
        "Mistakes", "From box {value} one only goes round: no end can be reached."
    ),
    "model.decision_without_labels": marked(
        "Mistakes", "Box {value} asks a question and needs at least two arrows with labels."
    ),
    "model.arrow_to_itself": marked("Mistakes", "The arrow leads back to its own box."),
    "model.duplicate_arrow": marked("Mistakes", "The same arrow is there twice."),
    "model.subprocess_leads_nowhere": marked(
        "Mistakes", "Box {value} is a subprocess, but has no arrow to a process."
    ),
    "model.light_without_start": marked(
        "Mistakes", "The light version of the process has no start."
    ),
}

VARIANT_MISTAKES: Mapping[str, str] = {
    "model.unknown_operation": marked("Mistakes", "There is no change “{value}”."),
    "model.operation_too_new": marked(
        "Mistakes",
        "The change “{value}” came with format 2: write format: 2 at the top of the file.",
    ),
    "model.too_many_changes": marked("Mistakes", "A variant may make at most {value} changes."),
    "model.too_many_files": marked(
        "Mistakes", "The folder holds more than {value} files; only the first were read."
    ),
    "model.folder_too_big": marked(
        "Mistakes",
        "The folder's files are more than {value} bytes together; only the first were read.",
    ),
    "model.wrong_ending": marked(
        "Mistakes", "The file's name must end in .yaml, not in {value}, to be read."
    ),
    "model.unknown_text": marked(
        "Mistakes",
        "The box does not say “{value}”. The map may have changed since the variant was written.",
    ),
    "model.not_the_same_again": marked(
        "Mistakes", "The variant holds characters that cannot be kept in a file."
    ),
    "model.nothing_left_to_do": marked(
        "Mistakes", "Box {value} would be left without a single thing to do."
    ),
    "model.unknown_arrow": marked("Mistakes", "The map has no arrow to “{value}” here."),
    "model.already_there": marked(
        "Mistakes", "The map already has what the variant adds ({value})."
    ),
    "model.variant_breaks_map": marked(
        "Mistakes", "With the variant the map is no longer whole ({value})."
    ),
}

FORM_MISTAKES: Mapping[str, str] = {
    "forms.unknown_party": marked("Mistakes", "There is no party “{value}”."),
    "forms.unknown_layout": marked("Mistakes", "There is no layout “{value}”."),
    "forms.unknown_filler": marked(
        "Mistakes", "“{value}” does not fill in forms: caseworker, recipient or individual does."
    ),
    "forms.unknown_type": marked("Mistakes", "There is no type of field “{value}”."),
    "forms.unknown_width": marked("Mistakes", "There is no width “{value}”."),
    "forms.unknown_prefill": marked("Mistakes", "The program cannot fill in “{value}” by itself."),
    "forms.unknown_condition": marked(
        "Mistakes", "A field depends on “{value}”, which is not there or has no such answer."
    ),
    "forms.bad_requirement": marked(
        "Mistakes", "“{value}” does not say when an answer is required."
    ),
    "forms.bad_step": marked("Mistakes", "“{value}” is not a box. Write it as soc-sjukskriven.14."),
    "forms.duplicate_field": marked("Mistakes", "Two fields are called “{value}”."),
    "forms.not_for_type": marked("Mistakes", "A field of type “{value}” does not have this."),
    "forms.not_in_a_cell": marked("Mistakes", "A field of type “{value}” does not fit in a table."),
    "forms.path_without_choice": marked(
        "Mistakes", "A form drawn as a path needs a field with choices."
    ),
    "forms.rows_missing": marked("Mistakes", "The table has no rows."),
}

MISTAKES: Mapping[str, str] = {
    **FILE_MISTAKES,
    **FIELD_MISTAKES,
    **REFERENCE_MISTAKES,
    **SHAPE_MISTAKES,
    **VARIANT_MISTAKES,
    **FORM_MISTAKES,
    **POLICY_MISTAKES,
}
"""Code → English sentence, in the context "Mistakes"; ``{value}`` is the mistake's word."""
