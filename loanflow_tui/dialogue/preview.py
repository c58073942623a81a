"""Previews how utterances would be understood and answered at a step, recording nothing.

A conversation in memory is brought to the step once; each utterance is said there, looked at and
taken back.
"""

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Meaning

_MOST_ANSWERS: Final = 60
_WAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "consent.reconsider": ("consent.bureau", "refuse"),
    "consent.sharing": ("offer.amount", "compare"),
    "offer.lender": ("offer.amount", "compare", "agree"),
    "loan.home": ("end", "loan"),
    "loan.part": ("end", "loan", "loan_part"),
    "loan.all": ("end", "loan", "loan_all"),
    "loan.instalment": ("end", "loan", "loan_instalment"),
    "loan.debit": ("end", "loan", "loan_debit"),
    "loan.give_back": ("end", "loan", "loan_give_back"),
    "loan.line": ("end", "loan", "loan_line"),
}
"""Steps off the ordinary way: from which step by which choices they are come to."""


class StepNotReached(LookupError):
    """The persona's journey does not come to the step."""


@dataclass(frozen=True, slots=True)
class Preview:
    """An utterance's meaning, the kinds of event it would record, and the reply."""

    say: str
    meaning: Meaning
    recorded: tuple[str, ...]
    reply: str


async def preview(
    session: Session, lines: Iterable[str], step: str, host: str, language: str, persona: str
) -> AsyncIterator[Preview]:
    """Yield what each line would be taken for at `step`. `session` has to be in memory.

    Raises:
        StepNotReached: the persona never comes to that step.
        PersonaError: there is no such persona.
    """
    talk = await Conversation.open(session, host, language, persona)
    await talk.begin()
    await _go_to(talk, step)
    application_id, length = talk.application_id, len(talk.journal)
    for line in lines:
        assert talk.step_due is not None
        meaning = interpret(line, context_of(session, talk.situation, talk.step_due))
        said = len(talk.turns)
        await talk.answer(line)
        wording = session.wording(talk.language)
        replies = [
            wording.say(turn.message)
            for turn in talk.turns[said:]
            if turn.speaker != "applicant" and turn.message is not None
        ]
        recorded = tuple(each.kind for each in talk.journal[length:])
        yield Preview(line, meaning, recorded, " ".join(replies))
        talk.leave()
        await session.service.rewind(application_id, length)
        talk = await Conversation.resume(session, application_id)
        await talk.begin()


async def _go_to(talk: Conversation, step: str) -> None:
    start, *choices = _WAYS.get(step, (step,))
    for _ in range(_MOST_ANSWERS):
        if talk.question is None or talk.question.step == start:
            break
        await talk.fill()
    for choice in choices:
        await talk.choose(choice)
    if talk.question is None or talk.question.step != step:
        raise StepNotReached(step)
