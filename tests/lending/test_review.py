"""A person reviews an automated decline when the applicant asks for it, and tells the result."""

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.terms import Occupation, State
from tests.lending.applying import Applying

POOR_SCORE = "909"


async def _declined(sequence: str = POOR_SCORE) -> Applying:
    who = Applying(sequence=sequence)
    await who.play_to()
    assert await who.state() is State.DECLINED
    return who


async def test_declined_applicant_has_a_person_look() -> None:
    who = await _declined()
    view = await who.send(c.RequestReview())
    assert await who.state() is State.REFERRED
    assert view.need(DecisionMade).decided_by == "review"
    assert any(each.application_id == who.application_id for each in await who.service.queue())


async def test_reviewer_may_lend_what_the_figures_bear() -> None:
    who = await _declined()
    view = await who.send(c.RequestReview())
    decision = view.need(DecisionMade).decision
    if decision.limit_fen:
        await who.send(c.DecideReferral(approve=True, note="why"))
        assert (await who.play_to()).loan is not None


async def test_review_ends_with_a_persons_word() -> None:
    who = await _declined()
    await who.send(c.RequestReview())
    view = await who.send(c.DecideReferral(approve=False, note="why"))
    assert await who.state() is State.DECLINED
    assert view.need(DecisionMade).decided_by == "person"
    with pytest.raises(Rejected):
        await who.send(c.RequestReview())


async def test_rules_of_law_bind_the_reviewer_too() -> None:
    student = c.GiveOccupation(occupation=Occupation.STUDENT)
    who = Applying(answers={Fact.OCCUPATION: student})
    await who.play_to()
    await who.send(c.RequestReview())
    with pytest.raises(Rejected) as refused:
        await who.send(c.DecideReferral(approve=True, note="why"))
    assert refused.value.reason == "limit_out_of_reach"


async def test_nothing_is_reviewed_before_a_decline() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    with pytest.raises(Rejected):
        await who.send(c.RequestReview())
