"""A failed step says what is there instead; expectations look in the right place."""

import asyncio
import gc
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.lending.api import Recorded
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.actor import command_of
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.format import Decision
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.run import StepRun
from loanflow_tui.scenarios.session_setup import session_for, session_options
from tests.scenarios.playing import failure, play

FAILS = {
    "  - expect: {step: identity.name}\n": "4: The question asked should be `identity.name`, and is"
    " `product`.",
    "  - expect: {state: offered}\n": "4: The state should be `offered`, and is `started`.",
    "  - expect: {screen: three wishes}\n": "4: The screen doesn't show `three wishes`.",
    "  - expect: {no_screen: EasyLoan}\n  - expect: {no_screen: What is the loan for}\n": "5: The"
    " screen should not show",
    "  - choose: agree\n": "4: There is no quick reply `agree` now. There are: consumer, business",
    "  - fill: identity.name\n": "4: The question asked should be `identity.name`",
    "  - expect: {card: {kind: receipt}}\n": "4: No card of the kind `receipt` was shown.",
    "  - expect: {outcome: approved}\n": "4: The outcome should be",
    "  - expect: {events: ProductChosen}\n": "4: `ProductChosen` is not in the journal",
    "  - fill:\n  - expect: {no_events: ProductChosen}\n": "5: `ProductChosen` should not be",
    "  - say: bananas\n": "4: The answer to `product` was not taken",
    "  - press: f1\n": "4: Keys can only be pressed on the screen",
    "  - play_to: verify.locked\n": "4: The journey ended in the state `active` before",
    "  - play_to: profile.income\n  - say: qqq\n": "5: The answer to `profile.income` was not"
    " taken",
    "  - say: cancel\n  - choose: cancel\n  - say: hello\n": "6: The journey had ended before this"
    " step, in the state `withdrawn`",
    "  - play_to: offer.amount\n  - expect: {limit: 1}\n": "5: The limit should be `1.00`, and is",
    "  - play_to: sign.name\n  - expect: {apr: {at_most: 1%}}\n": "5: The APR should be at most"
    " `1.00%`",
    "  - expect: {ledger: {loans: 5}}\n": "4: The account `loans` should stand at `5.00`, and"
    " stands at `0.00`.",
    "  - play_to: offer.amount\n  - expect: {card: {kind: offer, rows: {Annual rate: 1%}}}\n": "5:"
    " The row `Annual rate` should say `1%`, and says `7.20%`.",
}


@pytest.mark.parametrize("steps", FAILS)
async def test_failures_name_the_actual_value(steps: str, tmp_path: Path) -> None:
    run = await play(tmp_path, steps)
    assert failure(run).startswith(FAILS[steps])
    assert not run.ok
    assert run.failed is run.steps[-1]


async def test_expected_refusal_passes(tmp_path: Path) -> None:
    run = await play(
        tmp_path,
        "  - play_to: identity.number\n  - say: '110101198903149012'\n"
        "  - note: a look at it\n"
        "  - expect: {step: identity.number, repair: checksum, input: '110101198903149012'}\n"
        "  - fill:\n  - expect: {step: identity.mobile, input: ''}\n",
    )
    assert run.ok, failure(run)


async def test_expectations_read_shown_figures(tmp_path: Path) -> None:
    run = await play(
        tmp_path,
        "  - play_to: offer.amount\n"
        "  - expect:\n      limit: 144000\n      rate: 7.2%\n      choices: why_limit\n"
        "      card: {kind: offer, rows: {Annual rate: 7.20%}, text: [144,000]}\n"
        "  - say: 2万\n  - play_to: end\n"
        "  - expect: {payouts: 1, apr: 0.0722, events: [{AmountChosen: {amount_fen: 2000000}}]}\n",
    )
    assert run.ok, failure(run)


async def test_ledger_balances_to_the_last_instalment(tmp_path: Path) -> None:
    run = await play(
        tmp_path,
        "  - play_to: offer.amount\n  - say: 20k\n  - choose: months_3\n  - play_to: end\n"
        "  - expect: {ledger: {loans: 20000, bank: -20000, interest_income: 0}}\n"
        "  - choose: loan\n  - choose: loan_all\n  - choose: repay_now\n"
        "  - expect: {ledger: {loans: 0, late_income: 0}}\n",
    )
    assert run.ok, failure(run)


async def test_faults_come_and_go_and_time_moves(tmp_path: Path) -> None:
    run = await play(
        tmp_path,
        "  - fault: bureau-outage\n  - play_to: partner.retry\n  - expect: {no_events: OfferMade}\n"
        "  - fault: {clear: all}\n  - choose: retry\n  - expect: {state: offered}\n"
        "  - advance: 1 month 2 days\n  - screenshot: offer\n",
    )
    assert run.ok, failure(run)
    assert (run.steps[-1].at - run.steps[0].at).days == 32
    assert "144,000" in run.screenshots["offer"].text


async def test_the_driver_waits_for_outside_changes(tmp_path: Path) -> None:
    """A person decides while the scenario waits; nothing else ends the wait."""
    path = tmp_path / "case.scenario.yaml"
    path.write_text(
        "applicant: zhou-tao\nlanguage: en\nsteps:\n  - play_to: decision.referred\n"
        "  - wait_for: offer.amount\n  - wait_for: offered\n  - expect: {events: ReferralDecided}\n"
    )
    loaded = load_scenario(path)
    deciding: list[asyncio.Task[object]] = []

    async def watch(step: StepRun) -> None:
        if step.action == "wait_for" and not deciding:
            approve = command_of("approve")
            deciding.append(
                asyncio.create_task(session.service.handle(talk.application_id, approve))
            )

    async with session_for(loaded, session_options(loaded)) as session:
        talk = await Conversation.open(session, "wechat", "en", "zhou-tao")
        await talk.begin()
        run = await Player(loaded, HeadlessDriver(talk), watch=watch).play()
    assert run.ok, failure(run)


async def test_a_condition_that_never_holds_fails(tmp_path: Path) -> None:
    run = await play(
        tmp_path, "  - wait_for: {state: active, events: PayoutConfirmed}\n", deadline=0.05
    )
    said = failure(run)
    assert "Still waiting after 0.05 s for: wait_for state: active, events: PayoutConfirmed" in said
    assert "The question is `product`, the state is `started`. On screen: Welcome to" in said


async def test_answers_given_otherwise_than_the_persona_would(tmp_path: Path) -> None:
    head = (
        "applicant: {like: li-wei, answers: {profile.income: 5000, product: 'choice:emergency'}}\n"
        "language: en\nsteps:\n"
    )
    run = await play(
        tmp_path,
        "  - play_to: profile.purpose\n  - expect:\n      events: [{ProductChosen: {product: "
        "emergency}}, {IncomeGiven: {monthly_fen: 500000}}]\n",
        head,
    )
    assert run.ok, failure(run)


async def test_the_same_scenario_leaves_the_same_journal(tmp_path: Path) -> None:
    first = await play(tmp_path, "  - play_to: end\n")
    second = await play(tmp_path, "  - play_to: end\n")
    assert [each.hash for each in first.journal] == [each.hash for each in second.journal]
    other = await play(tmp_path, "  - play_to: end\n", "seed: 2\napplicant: li-wei\nsteps:\n")
    assert other.journal[-1].hash != first.journal[-1].hash


async def test_a_run_masks_secrets(tmp_path: Path) -> None:
    run = await play(
        tmp_path,
        "  - play_to: identity.number\n  - say: '110101198903149011'\n  - say: '13800138001'\n"
        "  - play_to: verify.card\n  - say: '6270047640931378831'\n",
    )
    kept = " ".join(step.value for step in run.steps)
    assert "9011" in kept
    for secret in ("110101198903149011", "13800138001", "6270047640931378831"):
        assert secret not in kept
        assert secret not in masked(f"x {secret}, y")
    assert masked("¥1,234,567.00 on 2026-11-24") == "¥1,234,567.00 on 2026-11-24"


async def test_finished_journey_leaves_no_garbage(tmp_path: Path) -> None:
    await play(tmp_path, "  - play_to: end\n")
    # What earlier tests of this process left is not looked through: it would take seconds.
    gc.freeze()
    gc.disable()
    try:
        run = await play(tmp_path, "  - play_to: end\n")
        made = [type(each) for each in gc.get_objects(generation=0)]
        assert run.ok
        assert Recorded in made and Conversation not in made
    finally:
        gc.enable()


def test_decision_is_noted_in_the_language_spoken() -> None:
    noted = Decision(way="decline", note={Language.EN: "late", Language.ZH_CN: "\u903e\u671f"})
    for language, said in (("en", "late"), ("zh-CN", "\u903e\u671f")):
        assert getattr(command_of(noted, language), "note", "") == said
    unsaid = {getattr(command_of("decline", each.value), "note", "") for each in Language}
    assert len(unsaid - {""}) == len(list(Language))
