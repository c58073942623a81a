"""The driver: real keys, paste and clicks; every act returns when the app awaits the next.

What the guide shows, `test_guide` plays.
"""

import asyncio
from pathlib import Path

import pytest

from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.events.conversation import QuestionShown
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.runtime.clock import Clock
from loanflow_tui.lending.service import LoanService
from loanflow_tui.lending.terms import Host, Language
from loanflow_tui.scenarios.actor import command_of
from loanflow_tui.testing import Journey, JourneyFailed, journey


async def arrive(journey: Journey, step: str) -> None:
    """Answer as the persona without the screen, until `step` is asked on it."""
    while journey.question is None or journey.question.step != step:
        assert await journey.talk.fill(), f"never came to {step}"
    await journey.settle()


async def test_a_whole_journey_by_persona_and_host() -> None:
    async with journey(persona="li-wei", host="wechat", language="en", size=(80, 24)) as j:
        await j.play_to("offer")
        await j.say("2万")
        await j.choose("months_12")
        await j.play_to("sign.name")
        j.expect(state="signing", card={"kind": "contract"})
        await j.play_to("end")
        j.expect(state="active", payouts=1, card={"kind": "receipt"})
        assert j.journal[-1].seq == len(j.journal)
        assert j.talk.host == "wechat"


async def test_plain_pilot_types_pastes_and_presses(journey: Journey) -> None:
    await journey.pilot.click("#choice-consumer")
    await journey.settle()
    assert journey.question is not None
    assert journey.question.step == "consent.privacy"
    await arrive(journey, "identity.name")
    await journey.pilot.press(*"liwei", "backspace")
    assert journey.input.value == "liwe"
    await journey.paste("i")
    assert journey.input.value == "liwei"
    await journey.press("ctrl+u")
    assert journey.input.value == ""


async def test_every_character_is_typed_as_it_is(journey: Journey) -> None:
    await arrive(journey, "identity.number")
    for words in ("¥2@,%", "…", "李伟·阿里木", "e\u0301", "🇨🇳"):
        await journey.say(words)
        assert journey.input.value == words


async def test_returning_applicant_continues_alone(journey: Journey, faults: Faults) -> None:
    faults.inject("bureau-outage@score.bureau")
    await arrive(journey, "partner.retry")
    await journey.choose("later")
    faults.clear()
    await journey.choose("retry")
    journey.expect(step="offer.amount")
    shown = [each.event for each in journey.journal if isinstance(each.event, QuestionShown)]
    assert [event.step for event in shown[-2:]] == ["partner.retry", "offer.amount"]


async def test_answer_closes_help(journey: Journey) -> None:
    await journey.press("f1")
    assert journey.app.screen is not journey.app.mini
    await journey.say("1")
    assert journey.app.screen is journey.app.mini
    assert "ProductChosen" not in journey.events or journey.state == "started"


async def test_the_clock_moves_only_when_it_is_moved(journey: Journey, clock: Clock) -> None:
    before = clock.now()
    await arrive(journey, "identity.name")
    assert clock.now() == before
    journey.clock.advance(months=1, days=1)
    assert (clock.now() - before).days == 31


async def test_a_failure_names_the_screen_and_the_line(journey: Journey) -> None:
    await arrive(journey, "offer.amount")
    with pytest.raises(JourneyFailed) as caught:
        journey.expect(limit=5)
    assert "The limit should be `5.00`, and is `144000.00`." in str(caught.value)
    assert "144,000" in str(caught.value)
    failed = caught.value.run.failed
    assert failed is not None
    assert failed.place.path == Path(__file__)


async def test_a_slow_step_fails_at_its_deadline() -> None:
    async with journey(deadline=0.2) as j:
        j.session.pace.factor = 1_000.0
        with pytest.raises(JourneyFailed, match=r"Still waiting after 0.2 s for: play_to offer"):
            await j.play_to("offer")


@pytest.mark.journey("zhou-tao", language="en")
async def test_a_decision_from_outside_is_waited_for(journey: Journey) -> None:
    await arrive(journey, "decision.referred")
    service, approve = journey.session.service, command_of("approve")
    deciding = asyncio.create_task(service.handle(journey.talk.application_id, approve))
    await journey.wait_for("offer.amount", screen="How much would you like?")
    assert deciding.done()
    journey.expect(state="offered", events="ReferralDecided")


async def test_a_decision_in_another_process_is_waited_for(tmp_path: Path) -> None:
    async with journey("zhou-tao", language="en", data_dir=tmp_path) as j:
        await arrive(j, "decision.referred")
        options = SessionOptions(data_dir=tmp_path, pace=0, clock=j.session.clock)
        async with await open_session(options) as elsewhere:
            await elsewhere.service.handle(j.talk.application_id, command_of("approve"))
        await j.wait_for("offer.amount", screen="How much would you like?")
        j.expect(state="offered", events="ReferralDecided")


async def test_a_partner_that_is_late_is_waited_for(journey: Journey) -> None:
    await arrive(journey, "offer.amount")
    await journey.choose("compare")
    journey.faults.inject("market-late@offer.market.green-field")
    journey.session.pace.factor = 0.001
    await journey.choose("agree")
    await journey.wait_for(events={"PartnerCalled": {"partner": "market", "outcome": "timeout"}})


async def test_driver_waits_for_busy_widgets(journey: Journey) -> None:
    done: list[int] = []

    async def long_work() -> None:
        for turn in range(100):
            await asyncio.sleep(0)
            done.append(turn)

    assert journey.app.mini is not None
    journey.app.mini.call_later(long_work)
    await journey.settle()
    assert len(done) == 100


@pytest.mark.journey(deadline=0.2, language="en")
async def test_a_timeout_names_the_condition_and_the_screen(journey: Journey) -> None:
    with pytest.raises(JourneyFailed) as caught:
        await journey.wait_for(state="active")
    said = str(caught.value)
    assert "Still waiting after 0.2 s for: wait_for state: active" in said
    assert "What is the loan for?" in said


async def test_uploads_come_from_the_disk(journey: Journey, tmp_path: Path) -> None:
    await arrive(journey, "documents.bank_statement")
    empty = tmp_path / "empty.csv"
    empty.touch()
    await journey.upload(empty)
    journey.expect(step="documents.bank_statement", repair="empty")
    await journey.fill()
    assert "OfferMade" in journey.events


async def test_driver_switches_and_resumes(journey: Journey) -> None:
    await arrive(journey, "identity.name")
    await journey.switch(language="en")
    journey.expect(step="identity.name", events="LanguageChanged")
    await journey.switch(host="wechat")
    await arrive(journey, "identity.mobile")
    await journey.resume()
    journey.expect(step="identity.mobile")


async def test_a_screenshot_masks_the_number_in_the_field(journey: Journey, tmp_path: Path) -> None:
    await arrive(journey, "identity.number")
    await journey.paste("110101199003070012")
    look = journey.screenshot("typing", tmp_path)
    assert look.svg is not None
    assert "110101199003070012" not in look.svg
    assert (tmp_path / "typing.svg").read_text(encoding="utf-8") == look.svg


async def test_the_lender_alone(lending: LoanService, clock: Clock, faults: Faults) -> None:
    view = await lending.start(Host.ALIPAY, Language.EN)
    assert view.updated == clock.now()
    assert faults.active() == ()


async def test_one_applies_again_and_on_another_device(journey: Journey) -> None:
    first = journey.talk.application_id
    await journey.device("phone-2")
    assert journey.talk.application_id == first
    assert journey.talk.view.monitoring.devices[-1] == "phone-2"
    await journey.again()
    assert journey.talk.application_id != first
    assert journey.talk.view.origin.device == "phone-2"
    assert journey.run.steps[-1].events == tuple(journey.journal)
