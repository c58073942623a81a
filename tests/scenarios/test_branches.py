"""A branch shows the journey otherwise; the show waits behind it and is as it was."""

from dataclasses import replace
from pathlib import Path

from loanflow_tui.dialogue.arrival import asked_at, begin_at
from loanflow_tui.dialogue.decisions import DecisionKind, decision_command
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import Fact, ManualClock, ReferralDecided, state
from loanflow_tui.scenarios.branches import BRANCHES, branched, legal_branches
from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.replay import replayed, session_anew
from tests.film.filmed import brief, short

AGAIN = """applicant: li-wei
language: en
steps:
  - chapter: First
  - play_to: identity.name
  - again:
  - play_to: consent.bureau
  - chapter: Second
  - resume: 1
  - expect: {step: identity.name}
"""

LEADS_TO = {
    "declined": "end",
    "referred": "decision.referred",
    "bureau-down": "partner.retry",
    "other-face": "verify.face",
    "held": "held",
    "no-reply": "offer.method",
    "other-person": "offer.method",
    "half": "offer.tenor",
}
"""Where each branch stands that begins at the question about the method of repaying."""


def options(seed: int = 1) -> SessionOptions:
    """Return the options of a session in memory without waits."""
    return SessionOptions(seed=seed, pace=0, clock=ManualClock(), contracts="defer")


def demo(language: str = "en") -> DemoApp:
    """Return a show of two chapters that waits for its director."""
    loaded = brief()
    return DemoApp(replace(app_options(loaded), pace=0, language=language), loaded, paused=True)


async def test_each_branch_goes_its_own_way() -> None:
    async with await open_session(options()) as session:
        talk, _ = await begin_at(session, "alipay", "en", "li-wei", "offer.method")
        await talk.begin()
        before = tuple(talk.journal)
        assert legal_branches(talk.view) == [*BRANCHES]
        for branch in BRANCHES:
            made = await branched(talk, branch, options())
            await made.begin()
            assert (asked_at(made) or "end") == LEADS_TO[branch.id], branch.id
            assert made.session.service is not session.service
            who = made.view.origin.persona
            assert who == ("he-jing" if branch.id == "other-person" else "li-wei")
            await made.session.close()
        assert tuple(await session.service.read(talk.application_id)) == before


async def test_same_person_keeps_the_answers_given() -> None:
    async with await open_session(options()) as session:
        talk, _ = await begin_at(session, "alipay", "en", "li-wei", "profile.income")
        await talk.begin()
        await talk.answer("9999")
        branch = next(each for each in BRANCHES if each.id == "no-reply")
        made = await branched(talk, branch, options())
        assert made.view.facts[Fact.INCOME] == talk.view.facts[Fact.INCOME]
        await made.session.close()


async def test_branch_retraces_what_officers_decided() -> None:
    async with await open_session(options()) as session:
        talk, _ = await begin_at(session, "alipay", "en", "wu-qiang", "decision.referred")
        await talk.begin()
        ways: dict[str, DecisionKind] = {"lin-yue": "approve", "zhou-min": "confirm"}
        for who, way in ways.items():
            command = decision_command(way, "borne out", officer=who)
            await session.service.handle(talk.application_id, command)
            await talk.settled()
        branch = next(each for each in BRANCHES if each.id == "no-reply")
        made = await branched(talk, branch, options())
        await made.begin()
        assert asked_at(made) == asked_at(talk) == "offer.amount"
        was, again = (
            next(r.event for r in each.journal if isinstance(r.event, ReferralDecided))
            for each in (talk, made)
        )
        assert (was, was.proposed_by) == (again, "lin-yue")
        await made.session.close()


async def test_branches_without_sense_are_not_offered() -> None:
    async with await open_session(options()) as session:
        talk, _ = await begin_at(session, "wechat", "en", "zheng-hao", "end")
        assert state(talk.view).value == "declined"
        legal = {each.id for each in legal_branches(talk.view)}
    assert not legal & {"declined", "referred", "half"}


async def test_returning_from_a_branch_restores_the_show() -> None:
    app = demo()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        await pilot.press("f10")
        await app.holding.wait()
        assert app.talk is not None
        left, application = app.talk.session, app.talk.application_id
        asked, journal = asked_at(app.talk), tuple(app.talk.journal)
        await pilot.press("ctrl+y")
        await settle(app, app.messages)
        assert app.screen.id == "branch-menu"
        app.holding.clear()
        await pilot.press("3")
        await app.holding.wait()
        await settle(app, app.messages)
        assert app.mini is not None
        assert asked_at(app.mini.talk) == asked
        assert app.mini.talk.session is not left
        assert "What if the credit bureau were down?" in app.mini._title_bar.render_line(0).text
        assert "Back to the show" in app.mini.key_bar.render_line(0).text
        app.holding.clear()
        gone_by = app.clock_shown.elapsed
        await pilot.press("f10")
        await app.holding.wait()
        assert asked_at(app.mini.talk) != asked
        assert app.clock_shown.elapsed == gone_by, "the show's clock stands in a branch"
        app.holding.clear()
        await pilot.press("ctrl+y")
        await app.holding.wait()
        await settle(app, app.messages)
        assert app.talk is not None
        assert (app.talk.session, app.talk.application_id) == (left, application)
        assert tuple(app.talk.journal) == journal
        assert "What if" not in app.mini._title_bar.render_line(0).text
        app.controls.play_pause()
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


async def test_chapter_leads_out_of_a_branch() -> None:
    app = demo()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        app.holding.clear()
        app.controls.to_branch("held", False)
        await app.holding.wait()
        assert app.appearance.headline
        app.holding.clear()
        await pilot.press("shift+right")
        await app.holding.wait()
        assert not app.appearance.headline
        assert app.clock_shown.number == 2


async def test_replay_keeps_the_order_of_applications(tmp_path: Path) -> None:
    path = tmp_path / "again.scenario.yaml"
    path.write_text(AGAIN, encoding="utf-8")
    loaded = load_scenario(path)
    app = DemoApp(replace(app_options(loaded), pace=0), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        await pilot.press("shift+right")
        app.controls.play_pause()
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


async def test_replay_takes_the_options_of_the_app() -> None:
    loaded = short()
    chosen = replace(app_options(loaded), persona="wang-fang", seed=7, faults=("sms-outage",))
    begins = chosen.clock.now()
    chosen.clock.advance(begins - begins.replace(year=begins.year - 1))
    second = session_anew(chosen, begins)
    done = await replayed(loaded, second, 1, "wechat", "en", "wang-fang")
    talk = done.talk
    async with talk.session:
        assert talk.view.origin.persona == "wang-fang"
        assert talk.host == "wechat"
        assert [each.spec for each in talk.session.faults.active()] == ["sms-outage"]
        assert talk.session.clock.now() == begins
