"""The application as a whole: product, host, language, undo, start over, withdraw."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.asking_order import OrderRefused, arranged
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, Fact
from loanflow_tui.lending.application.state import finished
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.events.agreement import CostsShown
from loanflow_tui.lending.events.conversation import QuestionShown
from loanflow_tui.lending.events.money import CancellationAsked
from loanflow_tui.lending.events.monitoring import DeviceSeen
from loanflow_tui.lending.handlers.payout import stop
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork


@handles(c.TakeUp, emits=(ev.AnswerUndone, ev.DeviceSeen))
async def take_up(uow: UnitOfWork, command: c.TakeUp) -> None:
    """Record the device if the application is taken up on another one. A table of the all-in cost
    that was left before its question is shown anew, for its whole reading time.
    """
    if command.device != uow.view.origin.device:
        await uow.record(DeviceSeen(device=command.device))
    if uow.view.due is Fact.COSTS_CONFIRMED and not _asked_since_shown(uow):
        await uow.record(e.AnswerUndone(step=Fact.COSTS))


def _asked_since_shown(uow: UnitOfWork) -> bool:
    """Return whether the applicant was asked to confirm the table, which comes once it was read."""
    for recorded in reversed(uow.journal):
        if isinstance(recorded.event, CostsShown):
            return False
        if isinstance(recorded.event, QuestionShown):
            return recorded.event.step == Fact.COSTS_CONFIRMED
    return False


@handles(c.UseVariant, emits=(ev.VariantUsed,))
async def use_variant(uow: UnitOfWork, command: c.UseVariant) -> None:
    """Only before the first answer: nobody's journey changes under way."""
    if any(fact not in SYSTEM_FACTS for fact in uow.view.facts):
        uow.reject("too_late")
    try:
        arranged(command.order, command.left_out)
    except OrderRefused:
        uow.reject("variant_order")
    await uow.record(
        e.VariantUsed(
            variant=command.variant, digest=command.digest, order=command.order,
            left_out=command.left_out,
        )
    )  # fmt: skip


@handles(c.SwitchHost, emits=(ev.HostChanged,))
async def switch_host(uow: UnitOfWork, command: c.SwitchHost) -> None:
    """The other host vouches for other data, so consent to it and what followed are undone."""
    if Fact.SIGNED in uow.view.facts:
        uow.reject("too_late")
    if command.host is not uow.view.origin.host:
        await uow.record(e.HostChanged(host=command.host))


@handles(c.SwitchLanguage, emits=(ev.LanguageChanged,))
async def switch_language(uow: UnitOfWork, command: c.SwitchLanguage) -> None:
    """Record the language that the applicant turns to; nothing else changes by it."""
    if command.language is not uow.view.origin.language:
        await uow.record(e.LanguageChanged(language=command.language))


@handles(c.Undo, emits=(ev.AnswerUndone,))
async def undo(uow: UnitOfWork, command: c.Undo) -> None:
    """Nothing can be taken back once the contract is signed."""
    if Fact.SIGNED in uow.view.facts and command.step is not Fact.COMMENT:
        uow.reject("too_late")
    if command.step in SYSTEM_FACTS and command.step is not Fact.DECISION:
        uow.reject("not_yours")
    await uow.record(e.AnswerUndone(step=command.step))


@handles(c.StartOver, emits=(ev.StartedOver,))
async def start_over(uow: UnitOfWork, _: c.StartOver) -> None:
    """Undo every answer. Rejected once the contract is signed."""
    if Fact.SIGNED in uow.view.facts:
        uow.reject("too_late")
    await uow.record(e.StartedOver())


@handles(
    c.Withdraw,
    emits=(
        ev.ApplicationCancelled,
        ev.ApplicationWithdrawn,
        ev.CancellationAsked,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.CoverBegun,
        ev.CoverEnded,
        ev.PayoutConfirmed,
        ev.PayoutFailed,
    ),
)
async def withdraw(uow: UnitOfWork, _: c.Withdraw) -> None:
    """Once signed, it can be called off as long as the money has not arrived; where that isn't
    known, the wish is on record and the payment rail is asked to stop the payout.
    """
    view = uow.view
    if Fact.PAYOUT in view.facts:
        uow.reject("too_late")
    if Fact.SIGNED in view.facts:
        if not view.payout.under_way:
            await uow.record(e.ApplicationCancelled())
            return
        if not view.payout.calling_off:
            await uow.record(CancellationAsked())
        await stop(uow)
    elif not finished(view):
        await uow.record(e.ApplicationWithdrawn())


@handles(c.ChooseProduct, emits=(ev.ProductChosen,))
async def choose_product(uow: UnitOfWork, command: c.ChooseProduct) -> None:
    """Take the product, from which what is asked next and the terms follow."""
    await uow.record(e.ProductChosen(product=command.product))
