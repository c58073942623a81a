"""Failures of the lender's own work: nothing is agreed by mistake, and the journey continues."""

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import agreement as a
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.terms import DocumentKind, Host, Language, Outcome, State
from tests.lending.applying import Applying


async def to(fault: str, stop: Fact | None = None) -> Applying:
    who = Applying()
    who.faults.inject(fault)
    await who.play_to(stop)
    return who


@pytest.mark.parametrize(
    ("fault", "trouble", "due"),
    [
        ("policy-missing", "policy", Fact.DECISION),
        ("authority-not-issued", "authority", Fact.SIGNED),
        ("authority-timeout", "authority", Fact.SIGNED),
    ],
)
async def test_failed_signing_works_when_retried(fault: str, trouble: str, due: Fact) -> None:
    who = await to(fault, due)
    view = await who.view()
    if view.work.trouble is None:
        view = await who.send(c.Proceed())
    assert (view.work.trouble, view.due) == (trouble, due)
    assert (await who.play_to()).work.trouble is None
    assert await who.state() is State.ACTIVE


async def test_zero_limit_declines_with_its_reason() -> None:
    who = await to("offer-zero-limit")
    decision = (await who.last(r.DecisionMade)).decision
    assert decision.outcome is Outcome.DECLINED and decision.limit_fen == 0 and decision.reasons
    assert await who.count(r.OfferMade) == 0


@pytest.mark.parametrize(
    ("fault", "withdrawn"), [("offer-withdrawn", True), ("offer-expired", False)]
)
async def test_expired_offer_is_replaced_when_accepted(fault: str, withdrawn: bool) -> None:
    who = await to(fault, Fact.ACCEPTED)
    await who.send(c.AcceptOffer())
    assert (await who.last(r.OfferExpired)).withdrawn is withdrawn
    assert await who.count(a.OfferAccepted) == 0
    await who.play_to()
    assert await who.count(r.OfferMade) == 2
    assert await who.state() is State.ACTIVE


async def test_changed_contract_is_drawn_again_before_signing() -> None:
    who = await to("contract-changed", Fact.SIGNED)
    await who.send(c.Proceed())
    assert await who.count(a.ContractSigned) == 0
    changed = (await who.last(a.ContractChanged)).number
    await who.play_to()
    assert (await who.last(a.ContractSigned)).number != changed


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("documents-other-person", "statement_other_person"),
        ("documents-too-short", "statement_too_short"),
    ],
)
async def test_unsuitable_statement_is_refused_once(fault: str, reason: str) -> None:
    who = await to(fault, Fact.STATEMENT)
    kind = DocumentKind.BANK_STATEMENT
    give = c.GiveDocument(document=kind, path=who.file(kind))
    with pytest.raises(Rejected, match=reason):
        await who.send(give)
    assert Fact.STATEMENT in (await who.send(give)).facts


async def test_language_change_redraws_a_stuck_contract() -> None:
    who = await to("authority-timeout", Fact.SIGNED)
    await who.send(c.Proceed())
    view = await who.send(c.SwitchLanguage(language=Language.EN))
    assert (view.work.trouble, view.due) == (None, Fact.CONTRACT)


async def test_host_change_asks_the_bureau_again() -> None:
    who = await to("bureau-outage")
    view = await who.send(c.SwitchHost(host=Host.WECHAT))
    assert (view.work.trouble, view.due) == (None, Fact.CONSENT_HOST_DATA)


async def test_language_change_keeps_bureau_trouble() -> None:
    who = await to("bureau-outage")
    assert (await who.send(c.SwitchLanguage(language=Language.EN))).work.trouble == "bureau"
