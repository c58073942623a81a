"""A participant takes a study: consent first, each answer kept at once, resumed at any stop."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.insights.study.cards import Answer, Card
from loanflow_tui.insights.study.desk import CardDesk
from loanflow_tui.insights.study.people import FOLDER, RECORD, Participant, People, fewest
from loanflow_tui.insights.study.phone import StudyPhone
from loanflow_tui.insights.study.running import YES, Ended, Run
from loanflow_tui.insights.study.terminal import Terminal
from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.tui.app_options import AppOptions
from tests.insights.studies import Person, study
from tests.tui.staging import options

AGREES: dict[str, Answer] = {"consent": YES}


def goes(folder: Path, code: str, person: Person) -> tuple[Ended, Participant | None]:
    """Take a person through the study in a folder; return how it ended and what is kept."""
    found = study(folder)
    ended = Run(found, code, "en", person.means()).take_part()
    people = People(found)
    return ended, people.read(code) if code in people.codes() else None


@pytest.fixture(autouse=True)
def _keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))


def test_nothing_is_kept_without_consent(tmp_path: Path) -> None:
    for person in (Person({"consent": 1}), Person(most=0)):
        assert goes(tmp_path, "P01", person) == ("declined", None)
        assert not (tmp_path / FOLDER).exists()


def test_every_answer_is_kept_and_masked(tmp_path: Path) -> None:
    said: dict[str, Answer] = {**AGREES, "seq": 6, "sus-1": 5, "sus-2": 1, "satisfaction": 3,
            "comment": " ask Li Wei, 13652945677 "}  # fmt: skip
    ended, kept = goes(tmp_path, "P01", Person(said))
    assert ended == "finished" and kept is not None and kept.finished
    assert [(each.task, each.ended, each.seq) for each in kept.runs] == [
        ("find", "finished", 6), ("begin", "finished", 6),
    ]  # fmt: skip
    assert kept.sus == (5, 1, 4, 4, 4, 4, 4, 4, 4, 4)
    assert (kept.satisfaction, kept.comment) == (3, "ask Li Wei, ••••5677")


def test_stopping_anywhere_goes_on_to_the_same_end(tmp_path: Path) -> None:
    whole = Person(AGREES)
    _, wanted = goes(tmp_path / "whole", "P01", whole)
    assert wanted is not None
    for stop in (1, 2, 6, len(whole.cards) - 1):
        folder = tmp_path / str(stop)
        ended, _ = goes(folder, "P01", Person(AGREES, most=stop))
        last = "finished" if whole.cards[stop] == "thanks" else "interrupted"
        assert ended == last, whole.cards[stop]
        again = Person(AGREES)
        assert goes(folder, "P01", again)[0] == "finished"
        assert "consent" not in again.cards
        assert People(study(folder)).read("P01") == wanted, whole.cards[stop]


def test_variants_and_tasks_are_balanced(tmp_path: Path) -> None:
    seen = []
    for code in ("P01", "P02", "P03"):
        person = Person(AGREES, gives_up=True)
        goes(tmp_path, code, person)
        seen.append(person.followed)
    assert seen == [
        [("find", "usual"), ("begin", "usual")],
        [("find", "short"), ("begin", "short")],
        [("begin", "usual"), ("find", "usual")],
    ]
    assert People(study(tmp_path)).next_code() == "P04"
    assert fewest(("a", "b"), ["a", "c"]) == "b"


def test_missing_or_damaged_records_get_one_line(tmp_path: Path) -> None:
    goes(tmp_path, "P01", Person(AGREES, gives_up=True))
    record = tmp_path / FOLDER / "P01" / RECORD
    whole = record.read_bytes()

    def told(*arguments: str) -> str:
        given = ["study", "run", str(tmp_path), "--lang", "en", *arguments]
        done = CliRunner().invoke(loanflow, given, prog_name="loanflow")
        assert (done.exit_code, done.output.count("\n")) == (2, 1), done.output
        return done.output

    assert "P01 has finished already" in told("--participant", "P01")
    assert "is no code" in told("--participant", "../x")
    record.write_bytes(whole[:50])
    assert f"{record}: The record of P01 is damaged" in told("--participant", "P01")
    record.unlink()
    record.symlink_to("/dev/zero")
    assert f"{record}: The record of P01 is damaged" in told("--participant", "P01")
    record.unlink()
    record.write_bytes(whole.replace(b'"P01"', b'"P09"'))
    assert "the record in it is of P09" in told()
    record.unlink()
    assert f"{record}: The record of P01 is gone" in told()
    record.write_bytes(whole)
    (tmp_path / FOLDER / "P01" / "find").rename(tmp_path / "elsewhere")
    assert "What P01 did in this task is gone" in told()


CARDS = (
    Card("consent", "choose", "Costs", ("May we?",), ("no", "yes")),
    Card("sus-1", "choose", "Easy?", (), ("a", "b", "c", "d", "e")),
    Card("comment", "write", "Why?"),
)


async def test_cards_take_digits_words_and_second_thoughts() -> None:
    kept: list[tuple[str, int | str]] = []
    desk = CardDesk(
        AppOptions(language="en"), CARDS, lambda card, answer: kept.append((card.id, answer))
    )
    watch = MessageWatch()
    async with desk.run_test(size=(80, 24), message_hook=watch) as pilot:
        for key in (
            "enter",
            "2",
            "enter",
            "f3",
            "enter",
            "3",
            "enter",
            "escape",
            "down",
            "enter",
            "h",
            "enter",
        ):
            await pilot.press(key)
            await settle(desk, watch)
    assert kept == [("consent", 2), ("sus-1", 3), ("sus-1", 1), ("comment", "h")]
    assert desk.gone_through


async def test_a_long_text_leaves_the_choices_in_view() -> None:
    long = (Card("consent", "choose", "Costs " * 20, ("May we? " * 300,), ("no", "yes")),)
    desk = CardDesk(AppOptions(language="en"), long, lambda *_: None)
    watch = MessageWatch()
    async with desk.run_test(size=(80, 24), message_hook=watch) as pilot:
        for width, height in ((80, 24), (60, 20), (140, 45)):
            await pilot.resize_terminal(width, height)
            await settle(desk, watch)
            shown = desk.screen.query_one("#card-choices").region
            assert (shown.height, shown.bottom < height) == (2, True), (width, height, shown)
        await pilot.press("pagedown", "enter")
        await settle(desk, watch)
        # Reading on chooses nothing.
        assert desk.screen.query_one("#card-page").scroll_y > 0 and not desk.gone_through


async def test_leaving_the_consent_is_no_yes() -> None:
    kept: list[int | str] = []
    desk = CardDesk(AppOptions(language="en"), CARDS[:1], lambda _, answer: kept.append(answer))
    watch = MessageWatch()
    async with desk.run_test(message_hook=watch) as pilot:
        await pilot.press("ctrl+c")
        await settle(desk, watch)
    assert (kept, desk.gone_through) == ([], False)


async def test_a_task_is_done_by_its_participant_alone() -> None:
    phone = StudyPhone(options(at="offer.method"), "Find the cost.", "Speak up.", "offer.accept")
    watch = MessageWatch()
    async with phone.run_test(size=(80, 24), message_hook=watch) as pilot:
        await settle(phone, watch)
        talk = phone.talk
        assert talk is not None and talk.question is not None
        for key in ("f3", "f2", "f5", "ctrl+t"):
            await pilot.press(key)
            await settle(phone, watch)
        assert (talk.question.step, phone.screen.id, phone.done) == ("offer.method", "mini", False)
        await pilot.resize_terminal(140, 45)
        await settle(phone, watch)
        assert phone.mini is not None and not phone.mini.inspecting
        await pilot.press("f10")
        await settle(phone, watch)
        assert phone.screen.id == "task"
        await pilot.press("escape")
        await settle(phone, watch)
        await talk.fill()
        await settle(phone, watch)
        assert phone.done and not phone.finished
        await pilot.press("ctrl+c", "ctrl+c")
    assert phone.finished


def test_a_task_begins_where_the_plan_says(tmp_path: Path) -> None:
    found = study(tmp_path)
    person = Person(AGREES, gives_up=True)
    goes(tmp_path, "P02", person)
    terminal = Terminal(found.plan, "en", pace=0)
    person.most = 0
    ended, kept = goes(tmp_path, "P02", person)
    assert ended == "finished" and kept is not None
    assert terminal.means().masked("call 13652945677", [tmp_path]) == "call ••••5677"


def test_a_task_left_untouched_spoils_no_report(tmp_path: Path) -> None:
    _, kept = goes(tmp_path, "P01", Person(AGREES, touches=False))
    assert kept is not None
    assert {each.ended for each in kept.runs} == {"untouched"}
    assert [each.code for each in People(study(tmp_path)).everybody()] == ["P01"]
