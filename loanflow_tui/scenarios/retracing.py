"""Gives the answers and decisions of a journal once more, in a journey that may go otherwise."""

from collections import deque
from typing import Final

from loanflow_tui.dialogue.arrival import asked_at
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.lending.api import (
    DOT,
    AmountChosen,
    AnswerGiven,
    ApplicationBlocked,
    ApplicationView,
    Event,
    HoldReleased,
    PapersAsked,
    Recorded,
    ReferralDecided,
    ReferralProposed,
    ReferralSentBack,
    RefusalLifted,
    Rejected,
    State,
    state,
)
from loanflow_tui.lending.api import commands as c

AMOUNT: Final = "offer.amount"
WAITS_FOR_A_PERSON: Final = (State.REFERRED, State.ON_HOLD)


async def retraced(made: Conversation, talk: Conversation, share: float | None = None) -> None:
    """Repeat the answers and the officers' decisions of `talk` in `made`.

    Stops at the question that `talk` asks now, at one that it never answered, and at an answer
    that `made` refuses. With `share` it asks for only that part of the sum, and stops there.
    """
    answers = {
        recorded.event.step: recorded
        for recorded in talk.journal
        if isinstance(recorded.event, AnswerGiven)
    }
    decisions = deque(each for each in talk.journal if decided(each.event) is not None)
    until, last = asked_at(talk), ""
    while not made.ended:
        if decisions and state(made.view) in WAITS_FOR_A_PERSON:
            if not await _decide(made, decisions.popleft()):
                return
            last = ""
            continue
        step = asked_at(made)
        recorded = answers.get(step)
        if share is not None and step == AMOUNT:
            await made.answer(f"{_part_of_sum(talk.view, share)}")
            return
        if step in (until, last) or recorded is None:
            return
        last = step
        await _give(made, recorded)


def decided(event: Event) -> c.Command | None:
    """Return the command by which an officer made a decision; None for any other event."""
    match event:
        case ReferralProposed(limit_fen=limit_fen, note=note, officer=who):
            return c.DecideReferral(approve=True, limit_fen=limit_fen, note=note, officer=who)
        case RefusalLifted(note=note, officer=who):
            return c.DecideReferral(approve=True, note=note, officer=who)
        case PapersAsked(note=note, officer=who):
            return c.AskForPapers(note=note, officer=who)
        case ReferralSentBack(note=note, officer=who):
            return c.ConfirmReferral(approve=False, note=note, officer=who)
        case ReferralDecided(approved=True, proposed_by=str(first), note=note, officer=who) if (
            first
        ):
            return c.ConfirmReferral(approve=True, note=note, officer=who)
        case ReferralDecided(approved=True, limit_fen=most, note=note, officer=who):
            return c.DecideReferral(approve=True, limit_fen=most, note=note, officer=who)
        case ReferralDecided(note=note, officer=who):
            return c.DecideReferral(approve=False, note=note, officer=who)
        case HoldReleased(note=note, officer=who):
            return c.ReleaseHold(note=note, officer=who)
        case ApplicationBlocked(decided_by="person", note=note, officer=who):
            return c.ConfirmBlock(note=note, officer=who)
    return None


async def _decide(made: Conversation, recorded: Recorded) -> bool:
    """Decide as an officer did, at the same time; return False if that can't be done here."""
    clock, command = made.session.clock, decided(recorded.event)
    assert command is not None
    clock.advance(recorded.at - clock.now())
    try:
        await made.session.service.handle(made.application_id, command)
    except Rejected:
        return False
    await made.settled()
    return True


async def _give(made: Conversation, recorded: Recorded) -> None:
    """Give an answer of a journal at its time; what is masked there the persona gives."""
    clock, given = made.session.clock, recorded.event
    assert isinstance(given, AnswerGiven)
    clock.advance(recorded.at - clock.now())
    if given.choice is not None:
        await made.choose(given.choice)
    elif given.filled or DOT in given.words or given.step.startswith("documents."):
        await made.fill()
    else:
        await made.answer(given.words)


def _part_of_sum(view: ApplicationView, share: float) -> int:
    """Return the share in yuan of the sum that was chosen, or of the limit, in whole hundreds."""
    offer, chosen = view.need_offer(), view.get(AmountChosen)
    whole = chosen.amount_fen if chosen is not None else offer.limit_fen
    return max(offer.min_fen, int(whole * share) // 10_000 * 10_000) // 100
