"""What always holds, whatever an applicant does."""

from collections.abc import Iterable, Iterator

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.transcript import Transcript
from loanflow_tui.lending.api import (
    Account,
    AsideShown,
    ChainBroken,
    Language,
    PayoutConfirmed,
    PayoutReturned,
    QuestionShown,
    Recorded,
    check_chain,
    fold,
    keep_books,
)
from loanflow_tui.scenarios.drivers.headless import turn_text

_OF_THE_PROGRAM = "problem-"
"""Turns whose key begins so tell of trouble with the program itself: they are in no journal."""

_BESIDE_THE_QUESTION = frozenset(
    {"later", "not_yet", "loan_letter", "loan_receipts", "loan_schedule"}
)
"""What is shown while the question stays where it is: it isn't put once more."""

_TELLING = frozenset({"help", "why", "cost", "privacy", "human", "status", "why_limit", "why_rate"})
"""What only tells something, so that the same question follows."""


def broken_now(talk: Conversation) -> str:
    """Return which of the cheap ones doesn't hold, by its name; nothing if all do."""
    if talk.question is None:
        return "question-there"
    if not _comes_back(talk):
        return "question-comes-back"
    if _paid(talk.journal) > 1:
        return "paid-once"
    return "" if _balances(talk) else "books-balance"


async def broken_at_rest(talk: Conversation) -> str:
    """Return which of the others doesn't hold, by its name; nothing if all do."""
    rows = await talk.session.service.rows(talk.application_id)
    try:
        check_chain(rows)
    except ChainBroken:
        return "chain-whole"
    if fold(talk.application_id, talk.journal) != talk.view:
        return "replay-equals-live"
    if not _same(talk):
        return "told-again-the-same"
    return next(_unworded(talk), "") or next(_shown(talk), "")


def _comes_back(talk: Conversation) -> bool:
    """Tell whether the question was put again after what was said in passing."""
    again = False
    for recorded in reversed(talk.journal):
        match recorded.event:
            case QuestionShown():
                if again:
                    return True
                again = True
            case AsideShown(topic=topic) if not again:
                return topic in _BESIDE_THE_QUESTION
            case AsideShown(step=step, topic=topic):
                same = talk.question is not None and talk.question.step == step
                return same or topic not in _TELLING or step.endswith(".locked")
            case _ if again:
                return True
    return True


def _paid(journal: Iterable[Recorded]) -> int:
    kinds = [type(recorded.event) for recorded in journal]
    return kinds.count(PayoutConfirmed) - kinds.count(PayoutReturned)


def _balances(talk: Conversation) -> bool:
    try:
        ledger = keep_books(talk.journal)
    except ValueError:
        return False
    loan = talk.view.loan
    outstanding = loan.outstanding_fen if loan is not None else 0
    return not sum(ledger.balances().values()) and ledger.balance(Account.LOANS) == outstanding


def _same(talk: Conversation) -> bool:
    """Tell whether the transcript read from the journal is the one that was said."""
    again = Transcript(talk.session.policy)
    again.replay(talk.application_id, talk.journal)
    said = [turn for turn in talk.turns if not turn.key.startswith(_OF_THE_PROGRAM)]
    return list(again.turns) == said


def _unworded(talk: Conversation) -> Iterator[str]:
    """Yield what can't be said in one of the languages."""
    for language in Language:
        wording = talk.session.wording(language.value)
        for turn in talk.turns:
            try:
                turn_text(turn, wording)
            except LookupError:
                yield "said-in-both-languages"


def _shown(talk: Conversation) -> Iterator[str]:
    """Yield where a sensitive number of the applicant's stands in the transcript."""
    who = talk.session.applicant(talk.view)
    secrets = {who.number, who.mobile, who.card_after(0)}
    told = "\n".join(turn_text(turn, talk.wording) for turn in talk.turns)
    if any(secret in told for secret in secrets):
        yield "numbers-masked"
