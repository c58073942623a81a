"""What the conversation keeps in the journal: questions shown, repairs, asides, values heard."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import conversation as said
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork


@handles(c.ShowQuestion, emits=(ev.QuestionShown,))
async def show_question(uow: UnitOfWork, command: c.ShowQuestion) -> None:
    """Record that a question was shown, which begins its time for a study."""
    await uow.record(said.QuestionShown(step=command.step))


@handles(c.ShowRepair, emits=(ev.RepairShown,))
async def show_repair(uow: UnitOfWork, command: c.ShowRepair) -> None:
    """Record why an answer was not taken, with its words as they may be shown."""
    await uow.record(
        said.RepairShown(
            step=command.step, reason=command.reason, words=command.words, values=command.values
        )
    )


@handles(c.ShowAside, emits=(ev.AsideShown,))
async def show_aside(uow: UnitOfWork, command: c.ShowAside) -> None:
    """Record a question of the applicant and what its answer named."""
    await uow.record(
        said.AsideShown(
            step=command.step,
            topic=command.topic,
            words=command.words,
            values=command.values,
            beside=command.beside,
        )
    )


@handles(c.ShowClarification, emits=(ev.ClarificationShown,))
async def show_clarification(uow: UnitOfWork, command: c.ShowClarification) -> None:
    """Record what was asked back, and the readings that were offered."""
    await uow.record(
        said.ClarificationShown(step=command.step, words=command.words, offers=command.offers)
    )


@handles(c.KeepValues, emits=(ev.ValuesHeard,))
async def keep_values(uow: UnitOfWork, command: c.KeepValues) -> None:
    """Record values said before their question; each waits at its own step to be confirmed."""
    await uow.record(
        said.ValuesHeard(step=command.step, words=command.words, values=command.values)
    )
