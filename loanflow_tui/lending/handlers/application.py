"""Opening, changing one's mind, consenting, leaving."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.events import conversation as said
from loanflow_tui.lending.events.monitoring import DeviceSeen
from loanflow_tui.lending.journey import SYSTEM_FACTS, Fact
from loanflow_tui.lending.stages import finished
from loanflow_tui.lending.terms import ConsentKind


async def show_question(desk: Desk, command: c.ShowQuestion) -> None:
    await desk.record(said.QuestionShown(step=command.step))


async def show_repair(desk: Desk, command: c.ShowRepair) -> None:
    await desk.record(
        said.RepairShown(
            step=command.step, reason=command.reason, words=command.words, values=command.values
        )
    )


async def show_aside(desk: Desk, command: c.ShowAside) -> None:
    await desk.record(said.AsideShown(step=command.step, topic=command.topic, words=command.words))


async def take_up(desk: Desk, command: c.TakeUp) -> None:
    if command.device != desk.view.device:
        await desk.record(DeviceSeen(device=command.device))


async def switch_host(desk: Desk, command: c.SwitchHost) -> None:
    """The other host vouches for other data, so consent to it and what followed are undone."""
    if Fact.SIGNED in desk.view.facts:
        desk.reject("too_late")
    if command.host is not desk.view.host:
        await desk.record(e.HostChanged(host=command.host))


async def switch_language(desk: Desk, command: c.SwitchLanguage) -> None:
    if command.language is not desk.view.language:
        await desk.record(e.LanguageChanged(language=command.language))


async def undo(desk: Desk, command: c.Undo) -> None:
    """Nothing can be taken back once the contract is signed."""
    if Fact.SIGNED in desk.view.facts and command.step is not Fact.COMMENT:
        desk.reject("too_late")
    if command.step in SYSTEM_FACTS and command.step is not Fact.DECISION:
        desk.reject("not_yours")
    await desk.record(e.AnswerUndone(step=command.step))


async def start_over(desk: Desk, _: c.StartOver) -> None:
    if Fact.SIGNED in desk.view.facts:
        desk.reject("too_late")
    await desk.record(e.StartedOver())


async def withdraw(desk: Desk, _: c.Withdraw) -> None:
    """Once signed, only a payout that failed for certain can still be called off."""
    if Fact.SIGNED in desk.view.facts:
        if desk.view.payout_problem is None:
            desk.reject("too_late")
        await desk.record(e.ApplicationCancelled())
    elif not finished(desk.view):
        await desk.record(e.ApplicationWithdrawn())


async def choose_product(desk: Desk, command: c.ChooseProduct) -> None:
    await desk.record(e.ProductChosen(product=command.product))


async def give_consent(desk: Desk, command: c.GiveConsent) -> None:
    _check_occasion(desk, command.consent)
    await desk.record(e.ConsentGiven(consent=command.consent, text_version=desk.policy.version))


async def refuse_consent(desk: Desk, command: c.RefuseConsent) -> None:
    """Refusing marketing is an answer, refusing to be compared ends comparing; refusing a needed
    one stops the journey until undone.
    """
    if command.consent is not ConsentKind.MARKETING and desk.view.consented(command.consent):
        desk.reject("not_yours")
    _check_occasion(desk, command.consent)
    refused = e.ConsentRefused(consent=command.consent)
    if command.consent is ConsentKind.SHARING:
        await desk.record(refused, e.AnswerUndone(step=Fact.COMPARE))
    else:
        await desk.record(refused)


def _check_occasion(desk: Desk, consent: ConsentKind) -> None:
    """Sharing is asked for when others are to be asked, not before."""
    if consent is ConsentKind.SHARING and Fact.COMPARE not in desk.view.facts:
        desk.reject("not_now")
