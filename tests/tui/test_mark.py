"""Marking a moment: what whoever watches says is kept with time and step, and names nobody."""

from loanflow_tui.insights.walkthrough.visits import visits
from loanflow_tui.lending.api import NameGiven, Observed, QuestionShown, Recorded
from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.screens.mark import HEURISTICS, SEVERITIES
from tests.insights.test_walkthrough import JOURNEY, OBSERVED, seen
from tests.tui.staging import options, to


async def test_a_mark_keeps_note_heuristic_severity_and_step() -> None:
    async with staged(options(), size=(80, 24)) as stage:
        await to(stage, "identity.mobile")
        talk = stage.driver.talk
        await stage.driver.press("ctrl+n")
        box = stage.app.screen.query_one("#mark-box").region
        assert (box.y >= 0, box.bottom <= 24, box.right <= 80) == (True, True, True)
        await stage.driver.press("enter")
        assert stage.app.screen.id == "mark", "nothing was said"
        await stage.driver.paste(f"{talk.view.need(NameGiven).name} looks for a 13652945677")
        await stage.driver.press("tab", "0", "tab", "3", "enter")
        assert stage.app.screen.id == "mini"
        await stage.driver.press("f7", "escape")
        observed = await talk.session.service.sittings.read(talk.application_id)
    kept, given_up = (each for each in observed if each.kind in ("marked", "paused"))
    assert (kept.step, kept.heuristic, kept.severity) == ("identity.mobile", HEURISTICS[9], 3)
    assert kept.note == "•••• looks for a ••••5677"
    assert (given_up.kind, given_up.note, given_up.severity) == ("paused", "", None)


def test_heuristics_and_severities_are_closed_sets() -> None:
    assert len(set(HEURISTICS)) == 10
    assert SEVERITIES == (0, 1, 2, 3, 4)


def test_a_mark_takes_nothing_from_the_steps_time() -> None:
    held = seen("marked", 10000, 4, note="hm", severity=2, lasted_ms=5000)
    elsewhere = held.model_copy(update={"sitting": "b"})
    number, *_ = visits(JOURNEY, [*OBSERVED, held, elsewhere])
    assert (number.seconds, len(number.marks)) == (15.0, 2)


def test_notes_of_before_are_read() -> None:
    line = '{"kind":"left","sitting":"a","ms":1,"seq":1}'
    assert Observed.model_validate_json(line).note == ""
    alone = Recorded(1, JOURNEY[0].at, QuestionShown(step="product"), "")
    assert visits([alone])[0].marks == ()
