"""Whole journeys without a terminal: the questions, their order, and odd answers."""

import fnmatch
from datetime import timedelta
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.lending.commands import DecideReferral, ReleaseHold
from loanflow_tui.lending.documents.intake import LIMIT_BYTES
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.scenarios.session_setup import shelf
from tests.dialogue.conftest import Begin, Journey

OF_A_PRODUCT = ("li-wei", "chen-jie", "zhao-min")
ODD = [
    "", "   ", "\n\n", "x" * 10_000, "\x1b[31m#\x1b[0m", "[bold]b[/bold]", "\u202e~\u202c",
    "e\u0301",
    "🙂", "\ud800", "\x00\x07", "'; DROP TABLE events; --", "${x}", "{ $code }",
]  # fmt: skip


async def test_generated_applicant_reaches_an_end(begin: Begin) -> None:
    journey = await begin(None)
    await journey.play()
    assert journey.talk.ended or journey.step == "decision.referred"


async def test_offered_choices_are_declared_by_steps(begin: Begin) -> None:
    table = {entry.id: entry for entry in step_table()}
    for persona in (*OF_A_PRODUCT, "yang-fan", "zhou-tao", "du-juan"):
        journey = await begin(persona)
        while not journey.talk.ended and journey.step != "decision.referred":
            await journey.fill()
            question, entry = journey.talk.question, table[journey.step]
            assert question is not None
            assert (question.phase, question.kind) == (entry.phase, entry.kind)
            for choice in journey.choices:
                assert any(fnmatch.fnmatchcase(choice, known) for known in entry.choices)
            if journey.step.endswith(".locked"):
                break


async def test_phases_light_up_in_order(journey: Journey) -> None:
    seen = [journey.talk.phase]
    while not journey.talk.ended:
        await journey.fill()
        if journey.talk.phase is not seen[-1]:
            assert set(seen) <= journey.talk.phases_done | {journey.talk.phase}
            seen.append(journey.talk.phase)
    assert seen == [phase for phase in Phase if phase is not Phase.SCORE]


@pytest.mark.parametrize(
    ("fault", "stop", "stands"),
    [
        ("velocity", "held", Phase.VERIFY),
        ("bureau-outage", "partner.retry", Phase.SCORE),
    ],
)
async def test_the_phase_survives_interruptions(
    begin: Begin, session: Session, fault: str, stop: str, stands: Phase
) -> None:
    session.faults.inject(fault)
    journey = await begin()
    await journey.play_to(stop)
    before = list(Phase)[: list(Phase).index(stands)]
    assert (journey.talk.phase, journey.talk.phases_done) == (stands, frozenset(before))
    if stop == "held":
        await session.service.handle(journey.talk.application_id, ReleaseHold(note="why"))
        await journey.talk.settled()
        assert (journey.talk.phase, journey.talk.phases_done) == (stands, frozenset(before))


async def test_a_declined_application_stands_where_it_ended(begin: Begin) -> None:
    journey = await begin("ma-hailong", "alipay", "zh-CN")
    await journey.play()
    assert Phase.OFFER not in journey.talk.phases_done
    assert journey.talk.phase not in (Phase.SIGN, Phase.PAYOUT)


@pytest.mark.parametrize(
    "step",
    ["product", "identity.name", "identity.number", "verify.code", "verify.card", "profile.income",
     "profile.region", "documents.id_front", "offer.amount", "sign.name"],
)  # fmt: skip
async def test_odd_input_keeps_the_question(journey: Journey, step: str) -> None:
    await journey.play_to(step)
    for text in ODD:
        taken = await journey.say(text)
        assert not taken, text
        assert journey.step == step
        assert journey.new[-1].tone == "warn"
        assert len([turn for turn in journey.new if turn.speaker == "assistant"]) == 1


async def test_oversized_statement_asks_for_a_new_export(journey: Journey, tmp_path: Path) -> None:
    statement = tmp_path / "statement.csv"
    with statement.open("wb") as file:
        file.truncate(LIMIT_BYTES + 1)
    await journey.play_to("documents.bank_statement")
    assert not await journey.say(str(statement))
    assert "at most 10 MB" in journey.words[-1]
    assert "export" in journey.words[-1] and "picture" not in journey.words[-1]


async def test_full_width_digits_and_spaces_are_read(journey: Journey) -> None:
    await journey.play_to("identity.number")
    assert await journey.say("１１０１０１ 19890314 9011")
    await journey.play_to("profile.income")
    assert await journey.say("１８０００")


async def test_choice_is_typed_by_label_or_number(journey: Journey) -> None:
    assert await journey.say("personal spending")
    assert journey.step == "consent.privacy"
    assert await journey.say("好的")
    assert await journey.say("1")
    assert journey.step == "consent.host_data"


async def test_a_name_that_reads_like_a_question_signs(journey: Journey) -> None:
    await journey.play_to("identity.name")
    await journey.say("迟洁")
    await journey.play_to("sign.name")
    await journey.say("迟洁")
    assert journey.step == "sign.code"


async def test_choices_not_offered_are_refused(journey: Journey) -> None:
    assert not await journey.choose("accept")
    assert journey.step == "product"
    assert journey.new == []


async def test_the_same_seed_gives_the_same_journal() -> None:
    hashes = []
    for _ in range(2):
        clock = ManualClock()
        options = SessionOptions(seed=11, pace=0, clock=clock, contracts="defer", samples=shelf())
        async with await open_session(options) as session:
            talk = await Conversation.open(session, "wechat", "zh-CN", "wang-fang")
            await talk.begin()
            await Journey(talk, clock).play()
            hashes.append([recorded.hash for recorded in talk.journal])
    assert hashes[0] == hashes[1]


async def test_ended_application_only_says_so(
    journey: Journey,
) -> None:
    await journey.play_to("offer.amount")
    before = len(journey.talk.turns)
    await journey.talk.move_clock("month")
    said = [turn.message.id for turn in journey.talk.turns[before:] if turn.message]
    assert said == ["turn-expired", "turn-clock-moved", "ask-end"]


async def test_a_lapsed_offer_is_renewed(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    before = len(journey.talk.turns)
    await journey.talk.move_clock("day")
    said = [turn.message.id for turn in journey.talk.turns[before:] if turn.message]
    assert said[0] == "turn-offer-expired" and "turn-offer" in said
    assert journey.step == "offer.amount"


async def test_a_back_office_decision_continues_the_conversation(begin: Begin) -> None:
    journey = await begin("zhou-tao")
    await journey.play()
    assert journey.step == "decision.referred"
    await journey.choose("check_again")
    assert journey.new_ids == ["aside-not-yet"]
    assert journey.step == "decision.referred" and "check_again" in journey.choices
    talk = journey.talk
    await talk.session.service.handle(talk.application_id, DecideReferral(approve=True, note="why"))
    await talk.settled()
    assert journey.step == "offer.amount"
    assert "turn-decision-approved-less-by-person" in journey.new_ids


async def test_answers_wait_for_outside_changes(
    begin: Begin,
) -> None:
    journey = await begin()
    await journey.play_to("offer.amount")
    talk = journey.talk
    talk.session.clock.advance(timedelta(hours=25))
    with pytest.raises(Rejected):
        await talk.session.service.handle(
            talk.application_id, DecideReferral(approve=True, note="why")
        )
    assert talk.view.offer is None
    await talk.fill()
    assert talk.view.offer is not None
    assert (journey.step, talk.view.amount_fen) == ("offer.tenor", 5_000_000)


async def test_a_person_may_say_no(begin: Begin) -> None:
    journey = await begin("zhou-tao")
    await journey.play()
    talk = journey.talk
    await talk.session.service.handle(
        talk.application_id, DecideReferral(approve=False, note="why")
    )
    await talk.settled()
    assert talk.ended
    assert "turn-decision-declined-by-person" in [t.message.id for t in talk.turns if t.message]
