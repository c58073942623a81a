"""Replaying a decision: the same policy decides the same, another one shows the difference."""

from decimal import Decimal

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.decision_replay import replay_decisions
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.policy import Policy, load_policy
from loanflow_tui.lending.terms import Occupation
from tests.lending.applying import Applying


def stricter() -> Policy:
    policy = load_policy()
    terms = policy.decision.model_copy(update={"max_debt_to_income": Decimal("0.1")})
    return policy.model_copy(update={"decision": terms})


@pytest.mark.parametrize("sequence", ["901", "905", "907", "909", "913", "921"])
async def test_todays_policy_replays_the_same_decision(sequence: str) -> None:
    who = Applying(sequence=sequence)
    await who.play_to()
    again = replay_decisions(await who.service.read(who.application_id), load_policy())
    assert [each.verdict for each in again] == ["same"]


async def test_a_refusal_by_rule_is_replayed_too() -> None:
    who = Applying(answers={Fact.OCCUPATION: c.GiveOccupation(occupation=Occupation.STUDENT)})
    await who.play_to()
    again = replay_decisions(await who.service.read(who.application_id), load_policy())
    assert [each.verdict for each in again] == ["same"]


async def test_replay_names_what_another_policy_changes() -> None:
    who = Applying()
    await who.play_to()
    (again,) = replay_decisions(await who.service.read(who.application_id), stricter())
    assert again.verdict == "otherwise" and "limit_fen" in again.differs


async def test_manual_decisions_are_not_replayed() -> None:
    who = Applying(sequence="907")
    await who.play_to()
    await who.send(c.DecideReferral(approve=True, limit_fen=20_000_00, note="why"))
    again = replay_decisions(await who.service.read(who.application_id), load_policy())
    assert [each.verdict for each in again] == ["same", "not_by_rule"]


async def test_a_failed_identity_check_is_not_replayed() -> None:
    who = Applying(sequence="925")
    await who.play_to(Fact.FACE)
    for _ in range(3):
        await who.send(c.CheckFace())
    again = replay_decisions(await who.service.read(who.application_id), load_policy())
    assert [each.verdict for each in again] == ["not_by_rule"]


async def test_an_erased_application_cannot_be_decided_again() -> None:
    who = Applying(sequence="909")
    await who.play_to()
    await who.service.erase(who.application_id)
    again = replay_decisions(await who.service.read(who.application_id), load_policy())
    assert [each.verdict for each in again] == ["erased"]
