"""Previews how utterances would be understood and answered at a step, recording nothing.

A conversation in memory is brought to the step once; each utterance is said there, looked at and
taken back.
"""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass

from loanflow_tui.dialogue.arrival import StepNotReached, go_to
from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Meaning

__all__ = ["Preview", "StepNotReached", "preview"]


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
    await go_to(talk, step)
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
