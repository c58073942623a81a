"""The invariants of every journey, whatever the applicant does."""

from collections.abc import Iterable, Iterator, Sequence

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.transcript import Transcript
from loanflow_tui.lending.api import (
    Account,
    AsideShown,
    ChainBroken,
    Language,
    PayoutConfirmed,
    PayoutRequested,
    PayoutReturned,
    QuestionShown,
    Recorded,
    StatementLine,
    check_chain,
    fold,
    keep_books,
    mask_card,
    mask_mobile,
    mask_resident_id,
)
from loanflow_tui.scenarios.drivers.headless import turn_text
from loanflow_tui.scenarios.rail import payouts_paid
from loanflow_tui.scenarios.readable import bare, readable_part

_PAYOUTS = (PayoutRequested, PayoutConfirmed, PayoutReturned)

_PROBLEM_PREFIX = "problem-"
"""The key prefix of turns about problems of the program itself, which no journal has."""

_KEEP_QUESTION = frozenset({"later", "not_yet", "loan_letter", "loan_receipts", "loan_schedule"})
"""Topics whose replies keep the question in place, without asking it again."""

_INFORM = frozenset({"help", "why", "cost", "privacy", "human", "status", "why_limit", "why_rate"})
"""Topics that only inform, so that the same question follows."""


def broken_now(talk: Conversation, rail: Sequence[StatementLine]) -> str:
    """Return the name of a broken cheap invariant; empty if all hold.

    `rail` lists the payment rail's payments for this application.
    """
    if talk.question is None:
        return "question-there"
    if not _comes_back(talk):
        return "question-comes-back"
    return broken_money(talk, rail)


def broken_money(talk: Conversation, rail: Sequence[StatementLine]) -> str:
    """Return the name of a broken invariant about money; empty if all hold."""
    payouts = [each for each in talk.journal if type(each.event) in _PAYOUTS]
    if _paid(payouts) > 1 or _moved(payouts, rail) > 1:
        return "paid-once"
    if not _agrees(payouts, rail):
        return "rail-agrees"
    return "" if _balances(talk) else "books-balance"


async def broken_at_rest(talk: Conversation) -> str:
    """Return the name of another broken invariant; empty if all hold."""
    service, application_id = talk.session.service, talk.application_id
    try:
        check_chain(await service.rows(application_id))
    except ChainBroken:
        return "chain-whole"
    stored = await service.read(application_id)
    if fold(application_id, stored) != talk.view:
        return "replay-equals-live"
    if not _same(talk, stored):
        return "told-again-the-same"
    return next(_wording_faults(talk), "")


def _comes_back(talk: Conversation) -> bool:
    """Tell whether the question was asked again after a digression."""
    again = False
    for recorded in reversed(talk.journal):
        match recorded.event:
            case QuestionShown():
                if again:
                    return True
                again = True
            case AsideShown(topic=topic) if not again:
                return topic in _KEEP_QUESTION
            case AsideShown(step=step, topic=topic):
                same = talk.question is not None and talk.question.step == step
                return same or topic not in _INFORM or step.endswith(".locked")
            case _ if again:
                return True
    return True


def _paid(payouts: Iterable[Recorded]) -> int:
    kinds = [type(recorded.event) for recorded in payouts]
    return kinds.count(PayoutConfirmed) - kinds.count(PayoutReturned)


def _moved(payouts: Iterable[Recorded], rail: Sequence[StatementLine]) -> int:
    """Return the number of the rail's payouts that were not returned."""
    returned = {each.event.key for each in payouts if isinstance(each.event, PayoutReturned)}
    return sum(line.key not in returned for line in payouts_paid(rail))


def _agrees(payouts: Iterable[Recorded], rail: Sequence[StatementLine]) -> bool:
    """Tell whether rail and journal list the same payouts, except one under way."""
    requested: list[str] = []
    confirmed: dict[str, int] = {}
    for recorded in payouts:
        match recorded.event:
            case PayoutRequested(key=key):
                requested.append(key)
            case PayoutConfirmed(key=key, amount_fen=fen):
                confirmed[key] = fen
    moved = {line.key: line.amount_fen for line in payouts_paid(rail)}
    under_way = set(moved) - set(confirmed)
    return confirmed.items() <= moved.items() and under_way <= set(requested[-1:])


def _balances(talk: Conversation) -> bool:
    try:
        ledger = keep_books(talk.journal)
    except ValueError:
        return False
    loan = talk.view.loan
    if loan is None and not ledger.entries:
        return True
    outstanding = loan.on_books_fen if loan is not None else 0
    return not sum(ledger.balances().values()) and ledger.balance(Account.LOANS) == outstanding


def _same(talk: Conversation, stored: Sequence[Recorded]) -> bool:
    """Tell whether the transcript rebuilt from the store equals the live one."""
    if [each.hash for each in stored] != [each.hash for each in talk.journal]:
        return False
    again = Transcript(talk.session.policy)
    again.replay(talk.application_id, stored)
    said = [turn for turn in talk.turns if not turn.key.startswith(_PROBLEM_PREFIX)]
    return list(again.turns) == said


def _wording_faults(talk: Conversation) -> Iterator[str]:
    """Yield the names of wording faults: a missing message, or a readable number."""
    who = talk.session.applicant(talk.view)
    numbers = {who.number: mask_resident_id, who.mobile: mask_mobile, who.card_after(0): mask_card}
    for language in Language:
        wording = talk.session.wording(language.value)
        try:
            told = bare("\n".join(turn_text(turn, wording) for turn in talk.turns))
        except LookupError:
            yield "said-in-both-languages"
            return
        if any(readable_part(number, mask, told) for number, mask in numbers.items()):
            yield "numbers-masked"
