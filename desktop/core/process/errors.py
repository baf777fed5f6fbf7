"""What can be wrong with the map: mistakes in its files, and refusals of variants and BPMN."""

from __future__ import annotations

from typing import ClassVar

from desktop.core.errors import Known, Mistake, ModelBroken

MISTAKE_CODES: frozenset[str] = frozenset(
    {
        # The file itself
        "model.file_missing",
        "model.file_unreadable",
        "model.file_too_big",
        "model.encoding",
        "model.hidden_character",
        "model.syntax",
        "model.tab",
        "model.anchor",
        "model.tag",
        "model.too_deep",
        "model.empty_file",
        "model.format_too_new",
        "model.format_unknown",
        # One field
        "model.duplicate_key",
        "model.unknown_field",
        "model.missing_field",
        "model.wrong_type",
        "model.empty_text",
        "model.text_too_long",
        "model.bad_id",
        "model.bad_date",
        "model.bad_colour",
        "model.bad_number",
        "model.unknown_kind",
        "model.unknown_unit",
        "model.unit_without_number",
        "model.number_without_unit",
        "model.url_not_https",
        "model.url_not_allowed",
        # References
        "model.duplicate_id",
        "model.duplicate_number",
        "model.id_not_file_name",
        "model.not_listed",
        "model.process_file_missing",
        "model.unknown_lane",
        "model.unknown_phase",
        "model.unknown_form",
        "model.unknown_law",
        "model.unknown_process",
        "model.unknown_step",
        "model.unknown_shared",
        "model.unknown_variant",
        # The shape of the map
        "model.no_start",
        "model.unreachable",
        "model.dead_end",
        "model.end_goes_on",
        "model.no_way_out",
        "model.decision_without_labels",
        "model.arrow_to_itself",
        "model.duplicate_arrow",
        "model.subprocess_leads_nowhere",
        "model.light_without_start",
        # Variants
        "model.unknown_operation",
        "model.operation_too_new",
        "model.too_many_changes",
        "model.too_many_files",
        "model.folder_too_big",
        "model.wrong_ending",
        "model.unknown_text",
        "model.nothing_left_to_do",
        "model.not_the_same_again",
        "model.unknown_arrow",
        "model.already_there",
        "model.variant_breaks_map",
    }
)
"""Every code a ``Mistake`` of the map can carry; the window has a sentence for each."""


class VariantConflict(Known):
    """Two variants that exclude each other. Data: ``first``, ``second`` (ids) and ``reason``.

    ``reason`` is the model owners' own sentence, taken from the variant's file.
    """

    code: ClassVar[str] = "variant.conflict"


class VariantClash(ModelBroken):
    """Two variants that each fit the map alone, and not together. Data: ``first``, ``second``.

    ``mistakes`` say where the second one no longer fits.
    """

    code: ClassVar[str] = "variant.clash"

    def __init__(self, first: str, second: str, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes)
        self.data |= {"first": first, "second": second}


class VariantUnknown(Known):
    """No variant has this id. Data: ``variant``."""

    code: ClassVar[str] = "variant.unknown"


class BpmnRefused(Known):
    """A BPMN file that cannot be taken in. Data: ``reason`` (a code), sometimes ``line``."""

    code: ClassVar[str] = "bpmn.refused"
