"""A person reviews an automated decline when the applicant asks for it, and tells the result."""

import pytest

from loanflow_tui.dialogue.decisions import decisions_on
from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.review_queue import QueueEntry
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Occupation, State
from tests.lending.applying import Applying

POOR_SCORE, IN_DEBT, BLACKLISTED, OVERDUE = "909", "911", "921", "923"
STUDENT: dict[Fact, c.Command] = {Fact.OCCUPATION: c.GiveOccupation(occupation=Occupation.STUDENT)}


async def _declined(
    sequence: str = POOR_SCORE, answers: dict[Fact, c.Command] | None = None
) -> Applying:
    who = Applying(sequence=sequence, answers=answers or {})
    await who.play_to()
    assert await who.state() is State.DECLINED
    return who


async def _entry(who: Applying) -> QueueEntry:
    waiting = await who.service.queue()
    return next(each for each in waiting if each.application_id == who.application_id)


async def test_declined_applicant_has_a_person_look() -> None:
    who = await _declined()
    view = await who.send(c.RequestReview())
    assert await who.state() is State.REFERRED
    assert view.need(DecisionMade).decided_by == "review"
    assert (await _entry(who)).application_id == who.application_id


async def test_reviewer_may_lend_what_the_figures_bear() -> None:
    who = await _declined()
    await who.send(c.RequestReview())
    entry = await _entry(who)
    least = load_policy().product(entry.product).min_fen if entry.product else 0
    assert entry.limit_fen >= least
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


@pytest.mark.parametrize(
    ("sequence", "answers"),
    [(POOR_SCORE, STUDENT), (BLACKLISTED, {}), (IN_DEBT, {})],
)
async def test_refusals_that_bind_a_person_are_upheld(
    sequence: str, answers: dict[Fact, c.Command]
) -> None:
    who = await _declined(sequence, answers)
    await who.send(c.RequestReview())
    entry = await _entry(who)
    assert entry.may == "uphold"
    assert entry.limit_fen == 0
    assert decisions_on(entry)[0] == "uphold"
    assert not {"approve", "lift"} & set(decisions_on(entry))
    with pytest.raises(Rejected) as refused:
        await who.send(c.DecideReferral(approve=True, note="why"))
    assert refused.value.reason == "refusal_binds"
    await who.send(c.DecideReferral(approve=False, note="why"))
    assert await who.state() is State.DECLINED


async def test_lifted_refusal_is_scored_and_priced_as_usual() -> None:
    who = await _declined(OVERDUE)
    await who.send(c.RequestReview())
    assert decisions_on(await _entry(who))[:2] == ("lift", "uphold")
    with pytest.raises(Rejected, match="role_needed"):
        await who.send(c.DecideReferral(approve=True, note="paid", officer="lin-yue"))
    view = await who.send(c.DecideReferral(approve=True, note="paid"))
    assert view.need(e.RefusalLifted).reasons == (ReasonCode.R46,)
    assert Fact.DECISION not in view.facts
    await who.play_to(Fact.AMOUNT)
    decided = await who.last(DecisionMade)
    assert decided.decided_by == "policy"
    assert decided.decision.score is not None
    assert decided.decision.knock_out is None


async def test_another_inquiry_ends_what_was_lifted() -> None:
    who = await _declined(OVERDUE)
    await who.send(c.RequestReview())
    await who.send(c.DecideReferral(approve=True, note="paid"))
    view = await who.send(c.Undo(step=Fact.CONSENT_BUREAU))
    assert Fact.LIFTED not in view.facts


async def test_requested_papers_are_handed_in_and_decided() -> None:
    who = await _declined(IN_DEBT)
    await who.send(c.RequestReview())
    assert "ask_papers" in decisions_on(await _entry(who))
    view = await who.send(c.AskForPapers(note="shows little"))
    assert view.due is Fact.STATEMENT
    await who.play_to()
    assert (await who.view()).need(DecisionMade).decided_by == "policy"
    assert await who.count(DecisionMade) == 3


async def test_no_papers_before_any_were_asked_for() -> None:
    who = await _declined(answers=STUDENT)
    await who.send(c.RequestReview())
    assert "ask_papers" not in decisions_on(await _entry(who))
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.AskForPapers(note="why"))


async def test_nothing_is_reviewed_before_a_decline() -> None:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    with pytest.raises(Rejected):
        await who.send(c.RequestReview())
