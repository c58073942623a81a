"""A show is filmed in simulated time: quickly, completely, and the same each time."""

import re
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from loanflow_tui.scenarios.film.filming import Setting, ShowFailed, film
from loanflow_tui.scenarios.film.footer import with_footer
from loanflow_tui.scenarios.film.model import text_of
from loanflow_tui.scenarios.loading import load_scenario
from tests.film.filmed import SIZE, brief, short_film

pytestmark = pytest.mark.xdist_group("film")


def text_at(moment: float) -> str:
    """Return the text on screen at a moment."""
    return "\n".join(map(text_of, short_film().rows_at(moment)))


def test_the_same_show_makes_the_same_film() -> None:
    setting = Setting(size=SIZE, language="en")
    first, begun = film(brief(), setting), process_time()
    again = film(brief(), setting)
    assert process_time() - begun < again.length
    assert again == first


def test_cards_search_and_chapters_are_filmed() -> None:
    taken = short_film()
    assert "A short show" in text_at(1.0)
    assert [each.text for each in taken.chapters] == ["Begin", "Who you are"]
    assert [each.text for each in taken.notes] == ["Nothing to install"]
    searched = next(each.at for each in taken.keys if each.text == "enter")
    assert "EasyLoan" in text_at(searched - 0.01)
    assert "The show is over" in text_at(taken.length - 2.1)
    assert "That was it." in text_at(taken.length - 2.1)


def test_letters_are_typed_one_by_one() -> None:
    fields = [text_of(row) for frame in short_film().frames for row in frame.rows]
    typed = {found[1] for each in fields if (found := re.search(r"› (李\S*)", each))}
    assert len(typed) >= 2


def test_typed_numbers_are_never_readable() -> None:
    shown = "\n".join(text_of(row) for frame in short_film().frames for row in frame.rows)
    assert "••••••" in shown
    assert not re.search(r"1101\d", shown)


def test_dots_stand_for_typed_numbers_alone() -> None:
    last = [text_of(frame.rows[-1]) for frame in short_film().frames if len(frame.rows) == SIZE[1]]
    assert any("F1" in each for each in last)
    assert not any("F\u2022" in each for each in last)


def test_each_question_is_a_shot() -> None:
    steps = [shot.step for shot in short_film().shots]
    assert steps[:3] == ["product", "consent.privacy", "consent.bureau"]
    assert steps[-2:] == ["identity.number", "end"]


def test_a_chapter_is_a_film_of_its_own() -> None:
    taken = short_film()
    second = taken.chapter(2)
    assert second.frames[0].at == 0
    assert second.length == pytest.approx(taken.length - taken.chapters[1].at)
    with pytest.raises(IndexError):
        taken.chapter(3)


def test_failed_step_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.scenario.yaml"
    path.write_text("applicant: li-wei\nsteps:\n  - choose: nowhere\n", encoding="utf-8")
    with pytest.raises(ShowFailed) as failed:
        film(load_scenario(path), Setting(size=SIZE))
    assert failed.value.line == 3


def test_footer_shows_notes_and_keys() -> None:
    taken = with_footer(short_film(), notes=True, keys=True)
    assert taken.size == (SIZE[0], SIZE[1] + 2)
    pressed = next(each.at for each in taken.keys)
    assert "⏎" in text_of(taken.rows_at(pressed)[-2])
    noted = taken.notes[0].at
    assert "Nothing to install" in text_of(taken.rows_at(noted + 0.01)[-2])
    assert with_footer(replace(short_film(), notes=()), notes=True) == replace(
        short_film(), notes=()
    )
