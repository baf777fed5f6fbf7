"""What stands in one process' pool: its boxes, the processes it calls, and the lanes they need."""

from __future__ import annotations

from desktop.core.process.bpmn.names import ELEMENT_OF_KIND, call_ref, step_ref
from desktop.core.process.model import PROCESS_PREFIX, Lane, Process, ProcessMap, StepKind


def called_processes(process: Process) -> tuple[str, ...]:
    """The ids of the processes that this one's arrows lead into, each once, in order."""
    targets = [called(process, arrow.to) for step in process.steps for arrow in step.next]
    return tuple(dict.fromkeys(target for target in targets if target))


def called(process: Process, target: str) -> str:
    """The process an arrow leads into; "" if it stays in its own.

    A single box of another process is reached by calling that process: flows cannot cross pools.
    """
    if target.startswith(PROCESS_PREFIX):
        return target.removeprefix(PROCESS_PREFIX)
    other = target.rpartition(".")[0]
    return "" if other == process.id else other


def target_ref(process: Process, target: str) -> str:
    """The BPMN id of what an arrow of this process leads to: a box or a call activity."""
    into = called(process, target)
    return call_ref(process.id, into) if into else step_ref(target)


def lanes_of(process: Process, model: ProcessMap) -> tuple[Lane, ...]:
    """The lanes of a pool, in the map's order: a called process stands in its own party's lane."""
    used = {step.lane for step in process.steps} | {process.lane}
    used |= {model.process(target).lane for target in called_processes(process)}
    return tuple(lane for lane in model.lanes if lane.id in used)


def nodes_in(lane: str, process: Process, model: ProcessMap) -> tuple[str, ...]:
    """The BPMN ids of what stands in one lane of a pool."""
    steps = [step_ref(step.id) for step in process.steps if step.lane == lane]
    calls = [
        call_ref(process.id, target)
        for target in called_processes(process)
        if model.process(target).lane == lane
    ]
    return (*steps, *calls)


def elements_of(process: Process) -> dict[str, str]:
    """Step id → the BPMN element it is written as. BPMN lets nothing flow into a start."""
    entered = {arrow.to for step in process.steps for arrow in step.next}
    return {
        step.id: "userTask"
        if step.kind is StepKind.START and step.id in entered
        else ELEMENT_OF_KIND[step.kind]
        for step in process.steps
    }
