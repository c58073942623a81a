"""Every decision of a person has a name, a role and a reason."""

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.monitoring import HoldReleased
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying
from tests.lending.test_repayment import lent, loan

WHY = "looked at the statement"


async def referred() -> Applying:
    who = Applying(sequence="907")
    await who.play_to()
    return who


async def proposed() -> Applying:
    who = await referred()
    await who.send(c.DecideReferral(approve=True, note=WHY))
    return who


async def held() -> Applying:
    who = Applying()
    who.faults.inject("velocity")
    await who.play_to()
    return who


async def asking() -> Applying:
    who = await lent()
    await who.send(c.RequestExtension())
    return who


DECISIONS: list[tuple[object, c.BackOffice, type[Event]]] = [
    (referred, c.DecideReferral(approve=True), e.ReferralProposed),
    (proposed, c.ConfirmReferral(approve=True), e.ReferralDecided),
    (proposed, c.ConfirmReferral(approve=False), e.ReferralSentBack),
    (referred, c.DecideReferral(approve=False), e.ReferralDecided),
    (held, c.ReleaseHold(), HoldReleased),
    (held, c.ConfirmBlock(), e.ApplicationBlocked),
    (asking, c.DecideExtension(grant=True), e.ExtensionDecided),
    (asking, c.DecideExtension(grant=False), e.ExtensionDecided),
]


@pytest.mark.parametrize(("begin", "command", "kind"), DECISIONS)
async def test_a_decision_has_a_name_and_a_reason(
    begin: object, command: c.BackOffice, kind: type[Event]
) -> None:
    assert callable(begin)
    who: Applying = await begin()
    with pytest.raises(Rejected, match="reason_needed"):
        await who.send(command)
    with pytest.raises(Rejected, match="no_such_officer"):
        await who.send(command.model_copy(update={"note": WHY, "officer": "nobody"}))
    await who.send(command.model_copy(update={"note": WHY, "officer": "xu-wen"}))
    decided = await who.last(kind)
    assert (decided.model_dump()["officer"], decided.model_dump()["note"]) == ("xu-wen", WHY)


async def test_unnamed_the_first_who_may_decides() -> None:
    who = await referred()
    await who.send(c.DecideReferral(approve=False, note=WHY))
    assert (await who.last(e.ReferralDecided)).officer == "lin-yue"


async def test_a_larger_approval_takes_two_persons() -> None:
    who = await referred()
    view = await who.send(c.DecideReferral(approve=True, note=WHY, officer="zhou-min"))
    assert (await who.state(), view.offer) == (State.REFERRED, None)
    (waiting,) = await who.service.queue()
    assert waiting.proposed is not None and waiting.proposed.officer == "zhou-min"
    for officer, reason in (("zhou-min", "second_person_needed"), ("lin-yue", "role_needed")):
        with pytest.raises(Rejected, match=reason):
            await who.send(c.ConfirmReferral(approve=True, note=WHY, officer=officer))
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.DecideReferral(approve=False, note=WHY))
    view = await who.send(c.ConfirmReferral(approve=True, note=WHY))
    decided = await who.last(e.ReferralDecided)
    assert (decided.proposed_by, decided.officer) == ("zhou-min", "xu-wen")
    assert view.need_offer().limit_fen <= decided.limit_fen == 30_000_00


async def test_a_smaller_approval_takes_one_person() -> None:
    who = await referred()
    await who.send(c.DecideReferral(approve=True, limit_fen=20_000_00, note=WHY))
    assert (await who.last(e.ReferralDecided)).proposed_by == ""
    assert await who.state() is State.OFFERED


async def test_what_is_owed_already_counts_for_two_persons() -> None:
    who = await referred()
    await who.send(c.DecideReferral(approve=True, limit_fen=15_000_00, note=WHY))
    await who.play_to()
    assert (await loan(who)).outstanding_fen == 15_000_00
    who.application_id = ""
    view = await who.play_to()
    if await who.state() is State.DECLINED:
        view = await who.send(c.RequestReview())
    assert await who.state() is State.REFERRED
    least = 6_000_00
    assert view.need(e.DecisionMade).decision.limit_fen >= least
    await who.send(c.DecideReferral(approve=True, limit_fen=least, note=WHY))
    assert await who.count(e.ReferralProposed) == 1


async def test_what_is_sent_back_is_decided_anew() -> None:
    who = await proposed()
    await who.send(c.ConfirmReferral(approve=False, note=WHY))
    (waiting,) = await who.service.queue()
    assert (waiting.proposed, waiting.limit_fen) == (None, 30_000_00)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.ConfirmReferral(approve=True, note=WHY))
    await who.send(c.DecideReferral(approve=False, note=WHY))
    assert await who.state() is State.DECLINED


async def test_a_proposal_falls_with_what_it_rests_on() -> None:
    who = await proposed()
    await who.send(c.Undo(step=Fact.INCOME))
    assert (await who.play_to()).get(e.ReferralProposed) is None


def test_decisions_of_before_still_read() -> None:
    for kind in (e.ReferralDecided, e.ExtensionDecided, HoldReleased, e.ApplicationBlocked):
        assert not kind.model_fields["officer"].is_required(), kind
