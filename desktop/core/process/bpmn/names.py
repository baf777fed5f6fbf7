"""The words of BPMN 2.0 that we use, and how the map's ids become theirs."""

from __future__ import annotations

from desktop.core.process.model import StepKind

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
OURS = "urn:stockholmsmodellen:map:1"
"""The namespace of what BPMN has no word for; its number grows with the format."""

PREFIXES = {"bpmn": BPMN, "bpmndi": BPMNDI, "dc": DC, "di": DI, "sm": OURS}

ELEMENT_OF_KIND = {
    StepKind.START: "startEvent",
    StepKind.STEP: "userTask",
    StepKind.DECISION: "exclusiveGateway",
    StepKind.SUBPROCESS: "task",
    StepKind.COLLABORATION: "manualTask",
    StepKind.END: "endEvent",
}

KIND_OF_ELEMENT = {
    "startEvent": StepKind.START,
    "endEvent": StepKind.END,
    "exclusiveGateway": StepKind.DECISION,
    "inclusiveGateway": StepKind.DECISION,
    "eventBasedGateway": StepKind.DECISION,
    "userTask": StepKind.STEP,
    "task": StepKind.STEP,
    "serviceTask": StepKind.STEP,
    "sendTask": StepKind.STEP,
    "receiveTask": StepKind.STEP,
    "scriptTask": StepKind.STEP,
    "businessRuleTask": StepKind.STEP,
    "manualTask": StepKind.COLLABORATION,
}
"""What a box becomes that somebody drew in a BPMN tool; other elements are not carried."""


def bpmn(name: str) -> str:
    """A BPMN element's full name."""
    return f"{{{BPMN}}}{name}"


def ours(name: str) -> str:
    """The full name of an element of our own."""
    return f"{{{OURS}}}{name}"


def process_ref(process_id: str) -> str:
    """The BPMN id of a process."""
    return f"Process_{process_id}"


def step_ref(step_id: str) -> str:
    """The BPMN id of a step."""
    return f"Step_{step_id}"


def call_ref(process_id: str, target: str) -> str:
    """The BPMN id of the call activity that leads from one process into another."""
    return f"Call_{process_id}.{target}"


def flow_ref(step_id: str, index: int) -> str:
    """The BPMN id of a step's arrow."""
    return f"Flow_{step_id}.{index}"


def lane_ref(process_id: str, lane_id: str) -> str:
    """The BPMN id of a lane within a process' pool."""
    return f"Lane_{process_id}.{lane_id}"
