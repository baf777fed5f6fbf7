"""What of a changed BPMN file becomes a variant and what is left behind, in words."""

from __future__ import annotations

from desktop.core.process.bpmn import LeftOver, Suggestion
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate
from desktop.ui.variants.words import box_words, difference_words, replaced_words


def carried_words(base: ProcessMap, suggestion: Suggestion) -> list[tuple[str, str, str]]:
    """What the variant changes: the box, in words what becomes of it, and what was there before."""
    made = suggestion.made
    there = {step.id for process in made.processes for step in process.steps}
    return [
        (
            box_words(made if each.step_id in there else base, each.step_id),
            difference_words(base, made, each),
            replaced_words(each),
        )
        for each in suggestion.differences
    ]


def left_over_words(process_map: ProcessMap, left: LeftOver) -> str:
    """One thing that could not be carried, and why."""
    words = {
        "bpmn.element_ignored": translate("Bpmn", "{name}: the map has nothing of the kind."),
        "bpmn.process_added": translate("Bpmn", "{name}: a new pool cannot become a process."),
        "bpmn.process_removed": translate(
            "Bpmn", "{name}: the pool is gone, but a variant cannot take a process away."
        ),
        "bpmn.renamed": translate(
            "Bpmn", "{name}: the new name is not taken in; boxes' names are."
        ),
        "bpmn.nameless": translate("Bpmn", "A box had no name and is called {name}."),
        "bpmn.field_changed": translate("Bpmn", "{box}: a variant cannot change {field}."),
        "bpmn.text_removed": translate("Bpmn", "{box}: a variant cannot take away {field}."),
        "bpmn.order_changed": translate(
            "Bpmn", "{box}: new lines come last in {field}, not where you put them."
        ),
    }
    step_id, _, field = left.name.rpartition(" ")
    return words[left.code].format(
        name=_element(left.name), box=_box(process_map, step_id), field=_field(field)
    )


def _element(name: str) -> str:
    """``lane Vården`` as people say it; kinds that are rarely drawn keep BPMN's own word."""
    kind, _, said = name.partition(" ")
    kinds = {
        "lane": translate("Bpmn", "Lane"),
        "participant": translate("Bpmn", "Pool"),
        "callActivity": translate("Bpmn", "Call"),
        "textAnnotation": translate("Bpmn", "Annotation"),
        "association": translate("Bpmn", "Line to an annotation"),
        "subProcess": translate("Bpmn", "Subprocess"),
        "messageFlow": translate("Bpmn", "Message"),
        "sequenceFlow": translate("Bpmn", "Arrow"),
        "group": translate("Bpmn", "Frame"),
        "dataObjectReference": translate("Bpmn", "Document"),
        "boundaryEvent": translate("Bpmn", "Event on a box"),
        "intermediateThrowEvent": translate("Bpmn", "Event on the way"),
        "intermediateCatchEvent": translate("Bpmn", "Event on the way"),
        "parallelGateway": translate("Bpmn", "Parallel gateway"),
    }
    if kind not in kinds or not said:
        return name
    return translate("Bpmn", "{kind} “{name}”").format(kind=kinds[kind], name=said)


def _box(process_map: ProcessMap, step_id: str) -> str:
    return box_words(process_map, step_id if "." in step_id else f"process:{step_id}")


def _field(name: str) -> str:
    words = {
        "title": translate("Bpmn", "the title"),
        "summary": translate("Bpmn", "the summary"),
        "kind": translate("Bpmn", "the kind of box"),
        "lane": translate("Bpmn", "the lane"),
        "phase": translate("Bpmn", "the phase"),
        "essential": translate("Bpmn", "what the light version shows"),
        "question": translate("Bpmn", "the question"),
        "printed": translate("Bpmn", "the printed number"),
        "shared": translate("Bpmn", "the shared surface"),
        "actors": translate("Bpmn", "who takes part"),
        "laws": translate("Bpmn", "the law"),
        "links": translate("Bpmn", "the links"),
        "possible_next": translate("Bpmn", "ways that the text only hints at"),
        "guidance": translate("Bpmn", "the guidance"),
        "good_to_know": translate("Bpmn", "what is good to know"),
        "forms": translate("Bpmn", "the forms"),
        "time": translate("Bpmn", "the time"),
    }
    return words.get(name, name)
