"""The learning folder → quizzes and tour, or every mistake in their files at once."""

from __future__ import annotations

from pathlib import Path

from desktop.core.learning.errors import LearningBroken
from desktop.core.learning.quiz import Option, Question, Quiz, Words
from desktop.core.learning.tour import Stop, Task, Tour
from desktop.core.process.fields import Place, Record
from desktop.core.process.model import ProcessMap
from desktop.core.process.yaml_lines import Report, read_file

QUIZ_FOLDER = "quiz"
TOUR_FILE = "tour.yaml"
QUESTIONS = range(5, 9)
OPTIONS = range(2, 5)
"""How many questions a quiz has, and how many answers a question: keys 1 to 4 choose them."""

_QUIZ = frozenset({"format", "process", "questions"})
_QUESTION = frozenset({"id", "box", "ask", "several", "options", "because"})
_OPTION = frozenset({"sv", "en", "right"})
_WORDS = frozenset({"sv", "en"})
_TOUR = frozenset({"format", "stops", "end"})
_STOP = frozenset({"task", "title", "say", "done", "box", "form"})


def read_quizzes(folder: Path, process_map: ProcessMap) -> tuple[Quiz, ...]:
    """One quiz for every process of the map, in the map's order. Raises LearningBroken.

    A file is named by its process. A question may rest on any box of the map, since it is the
    other parties' tasks that are to be learnt.
    """
    report, found = Report(), {}
    for path in sorted((folder / QUIZ_FOLDER).glob("*.yaml")):
        quiz = _quiz(path, process_map, report)
        if quiz is not None:
            found[quiz.process] = quiz
    for process in process_map.processes:
        if process.id not in found and not report.mistakes:
            report.add(f"{QUIZ_FOLDER}/{process.id}.yaml", 1, "", "learning.no_quiz", process.id)
    _refuse(report)
    return tuple(found[process.id] for process in process_map.processes)


def read_tour(folder: Path, process_map: ProcessMap) -> Tour:
    """The tour with one stop for each task. Raises LearningBroken."""
    report = Report()
    root = read_file(folder / TOUR_FILE, TOUR_FILE, report)
    if root is None:
        raise LearningBroken(report.in_order())
    record = Record(Place(TOUR_FILE, report), root, "", _TOUR)
    record.format_is_known()
    stops = tuple(_stop(each, process_map) for each in record.records("stops", _STOP))
    if [each.task for each in stops] != list(Task):
        record.note("stops", "learning.stops")
    end = _words(record, "end")
    _refuse(report)
    return Tour(stops, end)


def _refuse(report: Report) -> None:
    if report.mistakes:
        raise LearningBroken(report.in_order())


def _quiz(path: Path, process_map: ProcessMap, report: Report) -> Quiz | None:
    name = f"{QUIZ_FOLDER}/{path.name}"
    root = read_file(path, name, report)
    if root is None:
        return None
    record = Record(Place(name, report), root, "", _QUIZ)
    if not record.format_is_known():
        return None
    process = record.word("process")
    known = {each.id for each in process_map.processes}
    if process not in known:
        record.note("process", "learning.unknown_process", process)
    elif process != path.stem:
        record.note("process", "learning.other_file", process)
    questions = tuple(
        _question(each, process_map)
        for each in record.records("questions", _QUESTION, required=True)
    )
    if len(questions) not in QUESTIONS:
        record.note("questions", "learning.question_count", str(len(questions)))
    ids = [each.id for each in questions]
    for doubled in sorted({each for each in ids if ids.count(each) > 1}):
        record.note("questions", "learning.question_twice", doubled)
    return Quiz(process, questions)


def _question(record: Record, process_map: ProcessMap) -> Question:
    step_id = _box(record, process_map)
    options = tuple(
        Option(Words(each.text("sv"), each.text("en")), each.flag("right", default=False))
        for each in record.records("options", _OPTION, required=True)
    )
    made = Question(
        record.word("id"), step_id, _words(record, "ask"), _words(record, "because"), options
    )
    _check_options(record, made)
    return made


def _check_options(record: Record, question: Question) -> None:
    several = record.flag("several", default=False)
    if len(question.options) not in OPTIONS:
        record.note("options", "learning.option_count", str(len(question.options)))
    if not question.right:
        record.note("options", "learning.no_right_answer")
    elif question.several != several:
        record.note("several", "learning.several_not_said")
    elif len(question.right) == len(question.options):
        record.note("options", "learning.no_wrong_answer")
    for language in ("sv", "en"):
        said = [each.words.said_in(language) for each in question.options]
        if len(set(said)) != len(said):
            record.note("options", "learning.option_twice", language)


def _stop(record: Record, process_map: ProcessMap) -> Stop:
    step_id = _box(record, process_map) if record.has("box") else ""
    task = record.choice("task", Task, "learning.unknown_task", Task.MAP)
    title, say, done = (_words(record, name) for name in ("title", "say", "done"))
    return Stop(task, title, say, done, step_id, record.word("form", ""))


def _box(record: Record, process_map: ProcessMap) -> str:
    """A step's id: a word, a dot, a box."""
    step_id = record.text("box")
    try:
        process_map.step(step_id)
    except KeyError:
        record.note("box", "learning.unknown_box", step_id)
    return step_id


def _words(record: Record, name: str) -> Words:
    found = record.record(name, _WORDS)
    if found is None:
        if not record.has(name):
            record.note(name, "model.missing_field")
        return Words("", "")
    return Words(found.text("sv"), found.text("en"))
