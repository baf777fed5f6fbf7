"""What the map says: lanes, processes, steps and arrows, as read from the model's files."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from desktop.core.record import record

PROCESS_PREFIX = "process:"


class StepKind(StrEnum):
    """The six shapes of the map's reading guide."""

    START = "start"
    STEP = "step"
    DECISION = "decision"
    SUBPROCESS = "subprocess"
    COLLABORATION = "collaboration"
    END = "end"


class TimeUnit(StrEnum):
    """The units a time limit is counted in."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


@record(frozen=True, slots=True)
class Lane:
    """One party's band. ``shared`` marks the Finsam surfaces, which lie in every party's lane.

    ``hatch`` names the pattern that tells the lane apart in black and white.
    """

    id: str
    name: str
    icon: str
    hatch: str
    shared: bool = False
    colour: str = ""
    """The lane's tab colour in light theme as #RRGGBB, or "" (the theme then chooses)."""


@record(frozen=True, slots=True)
class Law:
    """A reference to law as it stands today, with the 2019 wording kept as history.

    ``checked`` is an ISO date; ``verify_locally`` is true for what a unit must check itself.
    """

    id: str
    name: str
    section: str
    says: str
    checked: str
    reference_2019: str = ""
    url: str = ""
    verify_locally: bool = False


@record(frozen=True, slots=True)
class Link:
    """An address that opens only when the user clicks it. ``checked`` is an ISO date."""

    text: str
    url: str
    checked: str
    verify_locally: bool = False


@record(frozen=True, slots=True)
class StepTime:
    """A time limit or a usual duration.

    ``number`` is None where the source states a moment or an order, not a length; ``text`` always
    says it in words. ``since`` is what the time counts from; ``source`` is where it is stated.
    """

    text: str
    source: str
    statutory: bool
    number: int | None = None
    unit: TimeUnit | None = None
    since: str = ""


@record(frozen=True, slots=True)
class Arrow:
    """One way on. ``to`` is a step id or ``process:<id>``; ``given`` is false where we read it so.

    ``label`` is "Ja", "Nej", a party or "" (no label).
    """

    to: str
    label: str = ""
    given: bool = True
    note: str = ""


@record(frozen=True, slots=True)
class Step:
    """One numbered box. ``id`` is ``<process id>.<box>``; ``lane`` is the party who acts.

    ``printed`` is the number as the map prints it (8:(3) keeps its parentheses). ``question`` is
    the supplied question where a box that is no decision still has Ja/Nej arrows (4:6).
    ``shared`` is the id of the Finsam surface ("finsamteam", "finsam-insatser") that a box stands
    on, or "". ``possible_next`` are step ids or ``process:<id>`` that the text hints at without an
    arrow. ``essential`` puts the step in the light version.
    """

    id: str
    box: str
    printed: str
    title: str
    kind: StepKind
    lane: str
    phase: str
    essential: bool
    guidance: tuple[str, ...]
    good_to_know: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    time: StepTime | None = None
    question: str = ""
    shared: str = ""
    next: tuple[Arrow, ...] = ()
    possible_next: tuple[Arrow, ...] = ()


@record(frozen=True, slots=True)
class Phase:
    """A stretch of the way that runs across all lanes."""

    id: str
    name: str


@record(frozen=True, slots=True)
class Paper:
    """A form or a paper that steps may name, ours or somebody else's (a medical certificate)."""

    id: str
    title: str


@record(frozen=True, slots=True)
class Process:
    """One party's process: a page of the map."""

    id: str
    number: int
    title: str
    short: str
    lane: str
    summary: str
    steps: tuple[Step, ...]


@record(frozen=True, slots=True)
class ProcessMap:
    """The whole map. Built by ``reading``; every reference in it has been checked by ``rules``."""

    title: str
    version: str
    date: str
    lanes: tuple[Lane, ...]
    phases: tuple[Phase, ...]
    processes: tuple[Process, ...]
    laws: tuple[Law, ...]
    hyphenation: tuple[str, ...] = ()
    """Words with ``-`` at each place where a title may be broken ("Rehabiliterings-förfrågan")."""
    variants: tuple[str, ...] = field(default=())
    """Ids of the variants that have been laid over the base map."""
    papers: tuple[Paper, ...] = ()
    """Every form and paper a step may name."""

    def process(self, process_id: str) -> Process:
        """The process with this id; KeyError if the map has none."""
        for process in self.processes:
            if process.id == process_id:
                return process
        raise KeyError(process_id)

    def step(self, step_id: str) -> Step:
        """The step with this id; KeyError if the map has none."""
        for step in self.process(step_id.rpartition(".")[0]).steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def lane(self, lane_id: str) -> Lane:
        """The lane with this id; KeyError if the map has none."""
        for lane in self.lanes:
            if lane.id == lane_id:
                return lane
        raise KeyError(lane_id)

    def law(self, law_id: str) -> Law:
        """The law with this id; KeyError if the map has none."""
        for law in self.laws:
            if law.id == law_id:
                return law
        raise KeyError(law_id)
