"""Every decision of a person has a name, a role and a reason."""

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.monitoring import HoldReleased
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from tests.lending.applying import Applying
from tests.lending.test_repayment import lent

WHY = "looked at the statement"


async def referred() -> Applying:
    who = Applying(sequence="907")
    await who.play_to()
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
    (referred, c.DecideReferral(approve=True), e.ReferralDecided),
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


def test_decisions_of_before_still_read() -> None:
    for kind in (e.ReferralDecided, e.ExtensionDecided, HoldReleased, e.ApplicationBlocked):
        assert not kind.model_fields["officer"].is_required(), kind
