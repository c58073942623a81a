"""A step answered with a value, with words or with a file, and how an answer is recorded."""

from loanflow_tui.dialogue.engine import Engine, shown
from loanflow_tui.dialogue.sample_answers import refusals
from loanflow_tui.dialogue.slot_values import command_for
from loanflow_tui.dialogue.steps.base import Repair, Step
from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.lending.api import AnswerWay, DocumentKind, StoreProblem, name_in
from loanflow_tui.lending.api import commands as c

_LONGEST_NAME = 120


async def give_value(
    talk: Engine, step: Step, slot: Slot, value: Value, words: str, way: AnswerWay, ask: bool = True
) -> bool:
    """Answer the step at hand with a value that was understood; see `Engine.give`."""
    command = command_for(step.id, slot, value)
    return await talk.give(step, command, said(step, words, None, way), words, ask)


async def read(
    talk: Engine, step: Step, words: str, filled: bool = False, way: AnswerWay = ""
) -> bool:
    """Have the step read words that are an answer and nothing else."""
    result = step.read(words, talk.situation)
    if isinstance(result, Repair):
        return await talk.repair(step, result.reason, words, dict(result.values))
    return await talk.give(step, result, said(step, words, None, way, filled), words)


async def hand_in(
    talk: Engine, step: Step, path: str, filled: bool = False, way: AnswerWay = ""
) -> bool:
    """Hand in the file at `path`; only its name is kept of where it lay."""
    command = step.read(path, talk.situation)
    assert not isinstance(command, Repair)
    name = name_in(path)[:_LONGEST_NAME]
    return await talk.give(step, command, said(step, name, None, way, filled), name)


async def hand_in_sample(talk: Engine, step: Step) -> bool:
    """Hand in the applicant's own document; a flawed one first, if the persona has one.

    Raises:
        StoreProblem: the document can't be written to the disk.
    """
    kind = DocumentKind(step.id.removeprefix("documents."))
    flawed = not refusals(talk.journal, step.id)
    try:
        path = await talk.session.sample_document(talk.view, kind, flawed)
    except OSError as failed:
        raise StoreProblem("sample", str(failed)) from failed
    return await hand_in(talk, step, path, filled=True, way="persona")


def said(
    step: Step, words: str, picked: str | None, way: AnswerWay, filled: bool = False
) -> c.Said:
    """Return how an answer is recorded: words with what is secret hidden, the choice, the way."""
    return c.Said(
        step=step.id, words=shown(step, words), choice=picked, filled=filled,
        way="persona" if filled else way,
    )  # fmt: skip
