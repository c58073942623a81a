"""Consents: given, refused, and when one may be asked for."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.terms import ConsentKind

_OCCASIONS = {ConsentKind.SHARING: Fact.COMPARE, ConsentKind.INSURANCE: Fact.COVER}
"""What there must be before a consent is asked for."""


@handles(c.GiveConsent, emits=(ev.ConsentGiven,))
async def give_consent(uow: UnitOfWork, command: c.GiveConsent) -> None:
    _check_occasion(uow, command.consent)
    await uow.record(e.ConsentGiven(consent=command.consent, text_version=uow.policy.version))


@handles(
    c.RefuseConsent,
    emits=(
        ev.AnswerUndone,
        ev.ConsentRefused,
    ),
)
async def refuse_consent(uow: UnitOfWork, command: c.RefuseConsent) -> None:
    """Record a refusal. The journey goes on without the consents that it doesn't need; refusing to
    be compared ends comparing; refusing a needed one stops the journey until undone.
    """
    if command.consent is not ConsentKind.MARKETING and uow.view.consented(command.consent):
        uow.reject("not_yours")
    _check_occasion(uow, command.consent)
    refused = e.ConsentRefused(consent=command.consent)
    if command.consent is ConsentKind.SHARING:
        await uow.record(refused, e.AnswerUndone(step=Fact.COMPARE))
    else:
        await uow.record(refused)


@handles(c.WithdrawConsent, emits=(ev.ConsentWithdrawn,))
async def withdraw_consent(uow: UnitOfWork, command: c.WithdrawConsent) -> None:
    """Stop what rests on a consent from here on; the contract and its records stay (PIPL, arts. 13
    and 15). Before signing a consent is taken back as an answer is.
    """
    if Fact.SIGNED not in uow.view.facts or command.consent is ConsentKind.PRIVACY:
        uow.reject("not_now")
    if not uow.view.consented(command.consent):
        uow.reject("not_yours")
    await uow.record(e.ConsentWithdrawn(consent=command.consent))


def _check_occasion(uow: UnitOfWork, consent: ConsentKind) -> None:
    """Sharing is asked for when others are to be asked, and telling the insurer when cover is
    needed; not before.
    """
    occasion = _OCCASIONS.get(consent)
    if occasion is not None and occasion not in uow.view.facts:
        uow.reject("not_now")
