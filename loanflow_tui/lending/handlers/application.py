"""Opening, changing one's mind, consenting, leaving."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, Fact
from loanflow_tui.lending.application.state import finished
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.events import conversation as said
from loanflow_tui.lending.events.monitoring import DeviceSeen
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.terms import ConsentKind


@handles(c.ShowQuestion, emits=(ev.QuestionShown,))
async def show_question(uow: UnitOfWork, command: c.ShowQuestion) -> None:
    await uow.record(said.QuestionShown(step=command.step))


@handles(c.ShowRepair, emits=(ev.RepairShown,))
async def show_repair(uow: UnitOfWork, command: c.ShowRepair) -> None:
    await uow.record(
        said.RepairShown(
            step=command.step, reason=command.reason, words=command.words, values=command.values
        )
    )


@handles(c.ShowAside, emits=(ev.AsideShown,))
async def show_aside(uow: UnitOfWork, command: c.ShowAside) -> None:
    await uow.record(said.AsideShown(step=command.step, topic=command.topic, words=command.words))


@handles(c.ShowClarification, emits=(ev.ClarificationShown,))
async def show_clarification(uow: UnitOfWork, command: c.ShowClarification) -> None:
    await uow.record(
        said.ClarificationShown(step=command.step, words=command.words, offers=command.offers)
    )


@handles(c.KeepValues, emits=(ev.ValuesHeard,))
async def keep_values(uow: UnitOfWork, command: c.KeepValues) -> None:
    await uow.record(
        said.ValuesHeard(step=command.step, words=command.words, values=command.values)
    )


@handles(c.TakeUp, emits=(ev.DeviceSeen,))
async def take_up(uow: UnitOfWork, command: c.TakeUp) -> None:
    if command.device != uow.view.origin.device:
        await uow.record(DeviceSeen(device=command.device))


@handles(c.SwitchHost, emits=(ev.HostChanged,))
async def switch_host(uow: UnitOfWork, command: c.SwitchHost) -> None:
    """The other host vouches for other data, so consent to it and what followed are undone."""
    if Fact.SIGNED in uow.view.facts:
        uow.reject("too_late")
    if command.host is not uow.view.origin.host:
        await uow.record(e.HostChanged(host=command.host))


@handles(c.SwitchLanguage, emits=(ev.LanguageChanged,))
async def switch_language(uow: UnitOfWork, command: c.SwitchLanguage) -> None:
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
    if Fact.SIGNED in uow.view.facts:
        uow.reject("too_late")
    await uow.record(e.StartedOver())


@handles(
    c.Withdraw,
    emits=(
        ev.ApplicationCancelled,
        ev.ApplicationWithdrawn,
    ),
)
async def withdraw(uow: UnitOfWork, _: c.Withdraw) -> None:
    """Once signed, only a payout that failed for certain can still be called off."""
    if Fact.SIGNED in uow.view.facts:
        if uow.view.payout.problem is None:
            uow.reject("too_late")
        await uow.record(e.ApplicationCancelled())
    elif not finished(uow.view):
        await uow.record(e.ApplicationWithdrawn())


@handles(c.ChooseProduct, emits=(ev.ProductChosen,))
async def choose_product(uow: UnitOfWork, command: c.ChooseProduct) -> None:
    await uow.record(e.ProductChosen(product=command.product))


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
    """Refusing marketing is an answer, refusing to be compared ends comparing; refusing a needed
    one stops the journey until undone.
    """
    if command.consent is not ConsentKind.MARKETING and uow.view.consented(command.consent):
        uow.reject("not_yours")
    _check_occasion(uow, command.consent)
    refused = e.ConsentRefused(consent=command.consent)
    if command.consent is ConsentKind.SHARING:
        await uow.record(refused, e.AnswerUndone(step=Fact.COMPARE))
    else:
        await uow.record(refused)


def _check_occasion(uow: UnitOfWork, consent: ConsentKind) -> None:
    """Sharing is asked for when others are to be asked, not before."""
    if consent is ConsentKind.SHARING and Fact.COMPARE not in uow.view.facts:
        uow.reject("not_now")
