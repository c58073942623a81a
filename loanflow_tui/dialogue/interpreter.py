"""Understanding an answer: something said in passing, a choice, a file, or words to be read."""

from loanflow_tui.dialogue import digressions
from loanflow_tui.dialogue.engine import Engine, shown
from loanflow_tui.dialogue.sample_answers import refusals
from loanflow_tui.dialogue.steps.base import Repair, Step
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import (
    Ambiguous,
    exact_choice,
    match_choice,
    read_intent,
)
from loanflow_tui.lending.api import DocumentKind, StoreProblem, name_in
from loanflow_tui.lending.api import commands as c

_LONGEST_NAME = 120


async def understand(talk: Engine, step: Step, question: Question, words: str) -> bool:
    """Take words as an answer to `question`; False when they are none yet."""
    names = digressions.choice_names(question, talk.session) if question.choices else []
    exact = exact_choice(words, names) if names else None
    if exact is not None:
        return await choose(talk, step, exact, words=words)
    intent = read_intent(words, free_text=step.free and not step.sayings)
    if intent is not None and await digressions.take(talk, step, intent, words):
        return True
    if not words.strip():
        return await talk.repair(step, "no_file" if question.kind == "file" else "empty", words)
    return await read_or_match(talk, step, question, words)


async def read_or_match(talk: Engine, step: Step, question: Question, words: str) -> bool:
    """Take words that are nothing but an answer: a path, a choice, or for the step to read."""
    if question.kind == "file":
        return await hand_in(talk, step, words)
    if question.choices and not step.free:
        match = match_choice(words, digressions.choice_names(question, talk.session))
        if isinstance(match, str):
            return await choose(talk, step, match, words=words)
        if isinstance(match, Ambiguous):
            return await talk.repair(step, "choose", words)
    return await read(talk, step, words)


async def read(talk: Engine, step: Step, words: str, filled: bool = False) -> bool:
    """Have the step read words that are an answer and nothing else."""
    result = step.read(words, talk.situation)
    if isinstance(result, Repair):
        return await talk.repair(step, result.reason, words, dict(result.values))
    return await talk.give(step, result, said(step, words, None, filled), words)


async def choose(
    talk: Engine, step: Step, picked: str, filled: bool = False, words: str = ""
) -> bool:
    """Take a choice, tapped or in words; False when it isn't for the conversation to act on."""
    aside = digressions.of_choice(picked)
    if aside is not None:
        return await digressions.take(talk, step, aside, words)
    if picked == "use_sample":
        return await hand_in_sample(talk, step)
    if step.pick is None or picked == "home":
        return False
    result = step.pick(picked, talk.situation)
    if isinstance(result, Repair):
        return await talk.repair(step, result.reason, words, dict(result.values))
    return await talk.give(step, result, said(step, words, picked, filled), words)


async def hand_in(talk: Engine, step: Step, path: str, filled: bool = False) -> bool:
    """Hand in the file at `path`; only its name is kept of where it lay."""
    command = step.read(path, talk.situation)
    assert not isinstance(command, Repair)
    name = name_in(path)[:_LONGEST_NAME]
    return await talk.give(step, command, said(step, name, None, filled), name)


async def hand_in_sample(talk: Engine, step: Step) -> bool:
    """Hand in the applicant's own document."""
    kind = DocumentKind(step.id.removeprefix("documents."))
    flawed = not refusals(talk.journal, step.id)
    try:
        path = await talk.session.sample_document(talk.view, kind, flawed)
    except OSError as failed:
        raise StoreProblem("sample", str(failed)) from failed
    return await hand_in(talk, step, path, filled=True)


def said(step: Step, words: str, picked: str | None, filled: bool) -> c.Said:
    """Return how an answer is recorded: the choice, or the words with what is secret hidden."""
    return c.Said(
        step=step.id, words="" if picked else shown(step, words), choice=picked, filled=filled
    )
