"""Every fault at each of its steps: explained, resumable, without double effect, with a way on."""

from dataclasses import dataclass

import pytest

from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.renderers.partners import told_now, told_of
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.application.state import finished, state
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events.identity import CodeSent
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.terms import State
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.session_setup import shelf

BEHIND = {"claim", "credit.report"}
"""Steps of which the applicant hears nothing; they have tests of their own in `lending`."""
CELLS = [
    (fault.name, step) for fault in FAULTS.values() for step in fault.steps if step not in BEHIND
]
PERSONAS = {"documents.business_licence": "chen-jie", "score.insurer": "ding-yi"}
"""Who comes to steps that others don't."""
MOST_ANSWERS = 90
STOPS = {"decision.referred", "held"}
"""Questions that wait for a person at the lender."""
SHOWN_WHILE_WAITING = "slow"
"""The effect that only the progress shows, and no turn."""


@dataclass
class Watch:
    """Records the progress shown while the applicant waits."""

    waited: int = 0

    def turn_added(self, turn: object) -> None: ...
    def question_changed(self, question: object) -> None: ...
    def typing_changed(self, typing: bool) -> None: ...
    def progress_changed(self, progress: object) -> None:
        self.waited += progress is not None

    def journal_grew(self) -> None: ...
    def rewritten(self) -> None: ...


@dataclass
class Cell:
    """One fault at one step, in its own journey."""

    session: Session
    talk: Conversation
    name: str
    step: str
    resumed: int = 0

    @property
    def waiting(self) -> bool:
        """True if a passing fault has not struck yet."""
        mine = [each for each in self.session.faults.active() if each.fault.name == self.name]
        return any(each.left == FAULTS[self.name].times is not None for each in mine)

    @property
    def compares(self) -> bool:
        """True if the fault needs other lenders."""
        return self.step == "offer.market" and "MarketAsked" not in self.events

    @property
    def events(self) -> set[str]:
        return {recorded.kind for recorded in self.talk.journal}

    async def resume(self) -> None:
        """Resume the application from the store, as after a crash."""
        before, asked = self.talk.question, [turn.key for turn in self.talk.turns]
        await self.session.service.release(self.talk.application_id)
        self.talk = await Conversation.resume(self.session, self.talk.application_id)
        await self.talk.begin()
        assert self.talk.question == before
        assert [turn.key for turn in self.talk.turns] == asked
        self.resumed += 1

    async def answer(self) -> None:
        assert self.talk.question is not None, "there is always a way on"
        if self.compares and await self.talk.choose("compare"):
            return
        await self.talk.fill()

    def said(self) -> list[str]:
        turns = self.talk.turns
        return [turn.message.id for turn in turns if turn.message and turn.speaker == "assistant"]


async def begin(name: str, step: str) -> Cell:
    options = SessionOptions(
        seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
    )
    session = await open_session(options)
    persona = PERSONAS.get(step, "li-wei")
    talk = await Conversation.open(session, "alipay", "en", persona)
    session.faults.inject(name, step)
    talk.listener = Watch()
    await talk.begin()
    return Cell(session, talk, name, step)


async def through(cell: Cell) -> None:
    """Continue as the persona would; resume from the store after every problem."""
    stays, seen = 0, 0
    for _ in range(MOST_ANSWERS):
        if cell.talk.ended or (cell.talk.question and cell.talk.question.step in STOPS):
            break
        asked = cell.talk.question
        await cell.answer()
        troubled = sum(turn.tone in ("warn", "bad") for turn in cell.talk.turns)
        if troubled > seen or cell.talk.view.work.trouble is not None:
            seen = troubled
            await cell.resume()
        stays = stays + 1 if cell.talk.question == asked else 0
        if stays == 3:
            cell.session.faults.clear()
    else:
        raise AssertionError(f"{cell.name}@{cell.step} stays at {cell.talk.question}")


async def repay_after(cell: Cell) -> None:
    """Repay at the end, for faults that strike at a repayment."""
    await cell.talk.choose("loan")
    await cell.talk.choose("loan_instalment")
    await cell.talk.choose("repay_now")
    for _ in range(5):
        await cell.resume()
        assert cell.talk.question is not None
        if cell.talk.question.step != "loan.pending":
            break
        await cell.talk.choose("retry")
    cell.session.faults.clear()
    if cell.talk.question is not None and cell.talk.question.step == "loan.pending":
        await cell.talk.choose("retry")


def check_money(cell: Cell) -> None:
    """Check that money moved once at most, one code was valid at a time, and the books balance."""
    events = [recorded.event for recorded in cell.talk.journal]
    paid = sum(isinstance(event, m.PayoutConfirmed) for event in events)
    returned = sum(isinstance(event, m.PayoutReturned) for event in events)
    assert paid - returned <= 1
    ledger, loan = keep_books(cell.talk.journal), cell.talk.view.loan
    assert sum(ledger.balances().values()) == 0
    assert ledger.balance(Account.LOANS) == (loan.outstanding_fen if loan else 0)
    sent = [event.purpose for event in events if isinstance(event, CodeSent)]
    most = 2 if cell.name in ("sms-not-delivered", "sms-late") else 1
    assert max((sent.count(purpose) for purpose in sent), default=0) <= most + 1


@pytest.mark.parametrize(("name", "step"), CELLS, ids=map("@".join, CELLS))
async def test_a_fault_is_explained_and_leads_on(name: str, step: str) -> None:
    cell = await begin(name, step)
    async with cell.session:
        plain = await usual(cell)
        if step == "repay":
            await repay_after(cell)
        if FAULTS[name].effect == "returned":
            await cell.talk.move_clock("day")
            if step != "repay":
                await through(cell)
        assert not cell.waiting, "it has struck"
        new = [said for said in cell.said() if said not in plain]
        assert new or FAULTS[name].effect == SHOWN_WHILE_WAITING
        assert finished(cell.talk.view) or cell.talk.question is not None
        check_money(cell)
        if cell.talk.view.loan is not None:
            assert state(cell.talk.view) in (State.ACTIVE, State.OVERDUE)


PLAIN: dict[str, frozenset[str]] = {}


async def usual(cell: Cell) -> frozenset[str]:
    """Return the messages of the same journey without a fault."""
    persona = cell.talk.view.origin.persona or ""
    if persona not in PLAIN:
        options = SessionOptions(
            seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=shelf()
        )
        async with await open_session(options) as session:
            talk = await Conversation.open(session, "alipay", "en", persona)
            await talk.begin()
            while not talk.ended:
                await talk.fill()
            for picked in ("loan", "loan_instalment", "repay_now"):
                await talk.choose(picked)
            other = Cell(session, talk, "", "")
            PLAIN[persona] = frozenset(other.said())
    await through(cell)
    return PLAIN[persona]


@pytest.mark.parametrize("language", list(Language))
def test_every_fault_has_its_sentence(language: str) -> None:
    words = catalogue(language)
    assert all(words.template(f"fault-{name}") for name in FAULTS)


def test_a_fault_at_a_claim_keeps_cover() -> None:
    fault = FAULTS["insurer-outage"]
    assert told_now(fault, paid=False) == "fault-insurer-outage"
    assert told_now(fault, paid=True) == told_of(fault.name, "claim") == "faults-behind"
