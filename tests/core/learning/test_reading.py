"""The learning files: whole in both languages, resting on the map, and told of where they fail."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.core import places
from desktop.core.errors import Mistake
from desktop.core.learning.errors import LearningBroken
from desktop.core.learning.quiz import Question, Quiz
from desktop.core.learning.reading import OPTIONS, QUESTIONS, read_quizzes, read_tour
from desktop.core.learning.tour import Task
from desktop.core.process.model import ProcessMap
from desktop.core.process.reading import read_map

LEARNING = places.resource_folder() / "learning"
JOBBTORG = "quiz/jobbtorg.yaml"


@pytest.fixture(scope="module")
def the_map() -> ProcessMap:
    """The map that ships."""
    return read_map(places.model_folder())


@pytest.fixture(scope="module")
def quizzes(the_map: ProcessMap) -> tuple[Quiz, ...]:
    """The quizzes that ship."""
    return read_quizzes(LEARNING, the_map)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the learning files that a test may spoil."""
    return Path(shutil.copytree(LEARNING, tmp_path / "learning"))


def test_every_process_has_a_quiz_in_the_maps_order(
    quizzes: tuple[Quiz, ...], the_map: ProcessMap
) -> None:
    assert [each.process for each in quizzes] == [each.id for each in the_map.processes]
    assert all(len(each.questions) in QUESTIONS for each in quizzes)


def test_every_question_rests_on_a_box_of_its_own_process(
    quizzes: tuple[Quiz, ...], the_map: ProcessMap
) -> None:
    for quiz in quizzes:
        for question in quiz.questions:
            assert the_map.step(question.step_id).id.startswith(f"{quiz.process}.")


def test_every_question_has_a_right_answer_and_a_wrong_one(quizzes: tuple[Quiz, ...]) -> None:
    for question in _all(quizzes):
        assert len(question.options) in OPTIONS
        assert 0 < len(question.right) < len(question.options)


def test_every_text_is_there_in_both_languages(quizzes: tuple[Quiz, ...]) -> None:
    for question in _all(quizzes):
        texts = [question.ask, question.because, *(each.words for each in question.options)]
        assert all(text.sv.strip() and text.en.strip() for text in texts)


def test_the_right_answer_is_not_always_in_the_same_place(quizzes: tuple[Quiz, ...]) -> None:
    for quiz in quizzes:
        assert len({min(each.right) for each in quiz.questions}) > 1


def test_only_exactly_the_right_answers_are_right(quizzes: tuple[Quiz, ...]) -> None:
    question = next(each for each in _all(quizzes) if each.several)
    assert question.is_answered_by(question.right)
    assert not question.is_answered_by(list(question.right)[:1])
    assert not question.is_answered_by(range(len(question.options)))
    assert not question.is_answered_by(())


def test_the_tour_has_one_stop_for_each_task_and_says_it_in_one_sentence(
    the_map: ProcessMap,
) -> None:
    tour = read_tour(LEARNING, the_map)
    assert [each.task for each in tour.stops] == list(Task)
    for stop in tour.stops:
        for said in (stop.say.sv, stop.say.en):
            assert said.rstrip(".").count(". ") == 0
            assert said.endswith(".")


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("format: 1", "format: 9", "model.format_too_new", "format"),
        ("process: jobbtorg", "process: jobb", "learning.unknown_process", "process"),
        ("process: jobbtorg", "process: finsamteam", "learning.other_file", "process"),
        ("box: jobbtorg.1\n", "box: jobbtorg.99\n", "learning.unknown_box", "questions[0].box"),
        ("box: jobbtorg.1\n", "bow: jobbtorg.1\n", "model.missing_field", "questions[0].box"),
        ("        right: true\n", "", "learning.no_right_answer", "questions[0].options"),
        ("    several: true\n", "", "learning.several_not_said", "questions[3].several"),
        ("id: unga", "id: aktualisera", "learning.question_twice", "questions"),
        ('en: "18–24"', 'en: "16–29"', "learning.option_twice", "questions[1].options"),
        ("    ask:\n", "    asked:\n", "model.missing_field", "questions[0].ask"),
        (
            '      en: "What ages',
            '      de: "What ages',
            "model.missing_field",
            "questions[1].ask.en",
        ),
    ],
)
def test_a_mistake_is_told_with_its_field(
    folder: Path, the_map: ProcessMap, old: str, new: str, code: str, field: str
) -> None:
    _spoil(folder / JOBBTORG, old, new)
    found = _mistakes(folder, the_map)
    assert (JOBBTORG, field, code) in [(each.file, each.field, each.code) for each in found]
    assert all(each.line >= 1 for each in found)


def test_a_mistake_is_told_with_its_line(folder: Path, the_map: ProcessMap) -> None:
    path = folder / JOBBTORG
    _spoil(path, "box: jobbtorg.2\n", "box: jobbtorg.98\n")
    (found,) = _mistakes(folder, the_map)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert "jobbtorg.98" in lines[found.line - 1]


def test_a_process_without_a_quiz_is_a_mistake(folder: Path, the_map: ProcessMap) -> None:
    (folder / JOBBTORG).unlink()
    (found,) = _mistakes(folder, the_map)
    assert (found.file, found.code) == (JOBBTORG, "learning.no_quiz")


def test_a_quiz_may_be_neither_too_short_nor_all_right(folder: Path, the_map: ProcessMap) -> None:
    path = folder / JOBBTORG
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: whole.index("  - id: registrera")], encoding="utf-8")
    assert [each.code for each in _mistakes(folder, the_map)] == ["learning.question_count"]
    path.write_text(
        whole.replace(
            '        en: "SIP-kollen"\n', '        en: "SIP-kollen"\n        right: true\n'
        ).replace('arrow)"\n', 'arrow)"\n        right: true\n'),
        encoding="utf-8",
    )
    assert [each.code for each in _mistakes(folder, the_map)] == ["learning.no_wrong_answer"]


def test_a_tour_without_a_stop_is_a_mistake(folder: Path, the_map: ProcessMap) -> None:
    _spoil(folder / "tour.yaml", "task: share", "task: form")
    with pytest.raises(LearningBroken) as broken:
        read_tour(folder, the_map)
    assert [each.code for each in broken.value.mistakes] == ["learning.stops"]


def test_a_folder_without_a_tour_is_told(tmp_path: Path, the_map: ProcessMap) -> None:
    with pytest.raises(LearningBroken) as broken:
        read_tour(tmp_path, the_map)
    assert [each.code for each in broken.value.mistakes] == ["model.file_missing"]


def _all(quizzes: tuple[Quiz, ...]) -> list[Question]:
    return [question for quiz in quizzes for question in quiz.questions]


def _spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _mistakes(folder: Path, the_map: ProcessMap) -> tuple[Mistake, ...]:
    with pytest.raises(LearningBroken) as broken:
        read_quizzes(folder, the_map)
    return broken.value.mistakes
