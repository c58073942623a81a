"""Any order of commands, faults, crashes and clock moves, with the invariants after each."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import RESTS_ON, SYSTEM_FACTS, Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.state import finished, missing, state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events.application import ApplicationExpired
from loanflow_tui.lending.events.conversation import AnswerGiven
from loanflow_tui.lending.events.risk import OfferExpired, PartnerCalled
from loanflow_tui.lending.events.servicing import (
    LateInterestCharged,
    LateInterestReversed,
    LoanOverdue,
    ReminderSent,
    RepaymentReceived,
    RepaymentReversed,
)
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.records import check_chain
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.terms import (
    ConsentKind,
    Host,
    Language,
    Occupation,
    Product,
    State,
)
from tests.lending.applying import Applying, card, number

T = TypeVar("T")

ODD_COMMANDS: st.SearchStrategy[c.Command] = st.one_of(
    st.sampled_from(list(Product)).map(lambda p: c.ChooseProduct(product=p)),
    st.sampled_from(ConsentKind).map(lambda k: c.RefuseConsent(consent=k)),
    st.sampled_from(["903", "909", "921", "925", "931"]).map(
        lambda s: c.GiveNumber(number=number(s))
    ),
    st.sampled_from(["6780", "0028", "0036", "0044", "0051", "0069", "0085", "0002"]).map(
        lambda e: c.GiveCard(card=card(e))
    ),
    st.sampled_from(Occupation).map(lambda o: c.GiveOccupation(occupation=o)),
    st.integers(-1, 10**8).map(lambda fen: c.GiveIncome(monthly_fen=fen)),
    st.integers(0, 300).map(lambda yuan: c.ChooseAmount(amount_fen=yuan * 100_00)),
    st.sampled_from([1, 3, 6, 12, 24]).map(lambda n: c.ChooseTenor(months=n)),
    st.sampled_from(["111111", "000000", "123456"]).flatmap(
        lambda code: st.sampled_from(["verify", "sign"]).map(
            lambda why: c.ConfirmCode(purpose=why, code=code)
        )
    ),
    st.sampled_from(["verify", "sign"]).map(lambda why: c.SendCode(purpose=why)),
    st.sampled_from(sorted(Fact)).map(lambda fact: c.Undo(step=fact)),
    st.sampled_from(list(Host)).map(lambda host: c.SwitchHost(host=host)),
    st.sampled_from(list(Language)).map(lambda language: c.SwitchLanguage(language=language)),
    st.booleans().map(lambda yes: c.DecideReferral(approve=yes, note="why")),
    st.booleans().map(lambda yes: c.ConfirmReferral(approve=yes, note="why")),
    st.sampled_from(["instalment", "part", "all", "give_back"]).map(
        lambda kind: c.Repay(kind=kind, amount_fen=1_000_00)
    ),
    st.integers(1, 70).map(lambda days: c.MoveClock(days=days)),
    st.sampled_from(
        [
            c.Proceed(),
            c.Tick(),
            c.CheckFace(),
            c.AcceptOffer(),
            c.StartOver(),
            c.Withdraw(),
            c.IssueLetter(),
        ]
    ),
)

FALLS_DUE = {
    ApplicationExpired, OfferExpired, m.ContractLapsed, m.PayoutReturned, ReminderSent, LoanOverdue,
    LateInterestCharged, LateInterestReversed, RepaymentReceived, RepaymentReversed,
    PartnerCalled, AnswerGiven,
}  # fmt: skip
"""Events that the clock alone may cause, with their words and questions."""


class Service(RuleBasedStateMachine):
    """One application over one store; its service may be dropped at any point."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.answers: list[tuple[str, str]] = []

    def run_in_loop(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @initialize(product=st.sampled_from(list(Product)), host=st.sampled_from(list(Host)))
    def open(self, product: Product, host: Host) -> None:
        self.who = Applying(host, product)
        self.run_in_loop(self.who.start())
        self.live = self.run_in_loop(self.who.view())

    def send(self, command: c.Command) -> None:
        """Send a command; a rejected one records only events that were already due."""
        try:
            self.live = self.run_in_loop(self.who.send(command))
        except Rejected:
            before, self.live = self.live, self.run_in_loop(self.who.view())
            fell_due = self.run_in_loop(self.who.events())[before.seq :]
            assert {type(event) for event in fell_due} <= FALLS_DUE

    @rule(steps=st.integers(1, 12))
    def go_on(self, steps: int) -> None:
        """Do the next steps as an ordinary applicant and lender would."""
        for _ in range(steps):
            due = missing(self.live)
            if due is None or finished(self.live):
                return
            command = self.who.command(due, self.live)
            if due not in SYSTEM_FACTS and due is not Fact.DECISION:
                said = c.Said(step=due.value, words=f"answer {len(self.answers)}")
                command = command.model_copy(update={"said": said})
            before = self.live.seq
            self.send(command)
            if self.live.seq > before and command.said is not None:
                self.note(command.said)

    def note(self, said: c.Said) -> None:
        last = self.run_in_loop(self.who.events())
        if any(isinstance(e, AnswerGiven) and e.words == said.words for e in last):
            self.answers.append((said.step, said.words))

    @rule(command=ODD_COMMANDS)
    def say_something_odd(self, command: c.Command) -> None:
        self.send(command)

    @rule(name=st.sampled_from(sorted(FAULTS)), times=st.integers(1, 4))
    def put_in_a_fault(self, name: str, times: int) -> None:
        self.who.faults.inject(name, times=times)

    @rule()
    def clear_the_faults(self) -> None:
        self.who.faults.clear()

    @rule(minutes=st.sampled_from([1, 6, 16, 60 * 25, 60 * 24 * 8, 60 * 24 * 40]))
    def let_time_pass(self, minutes: int) -> None:
        self.who.clock.advance(timedelta(minutes=minutes))
        self.send(c.Tick())

    @rule()
    def crash(self) -> None:
        self.run_in_loop(self.who.crash())
        assert self.run_in_loop(self.who.view()) == self.live, "replay equals live"

    @precondition(lambda self: self.live.loan is not None)
    @rule(days=st.integers(1, 60))
    def repay_later(self, days: int) -> None:
        self.who.clock.advance(timedelta(days=days))
        self.send(c.Repay())

    @invariant()
    def the_chain_holds_and_replay_equals_live(self) -> None:
        if not hasattr(self, "who"):
            return
        who = self.who
        rows = self.run_in_loop(who.service.rows(who.application_id))
        check_chain(rows)
        journal = self.run_in_loop(who.service.read(who.application_id))
        assert fold(who.application_id, journal) == self.live

    @invariant()
    def no_state_without_what_it_needs(self) -> None:
        if not hasattr(self, "who"):
            return
        for fact in _EARNED.intersection(self.live.facts):
            needs = [need for need in RESTS_ON.get(fact, ()) if need not in _OPTIONAL]
            lost = [need for need in needs if need not in self.live.facts]
            assert not lost, f"{fact} without {lost}"
        if state(self.live) in (State.ACTIVE, State.OVERDUE, State.SETTLED):
            assert self.live.holds(*_BEFORE_MONEY)

    @invariant()
    def money_moves_once_and_the_books_balance(self) -> None:
        if not hasattr(self, "who"):
            return
        paid = [k for k in self.who.rail._kept.values() if k.key.startswith("payout")]
        moved = [k for k in paid if k.amount_fen and k.returns_on is None]
        assert len(moved) <= 1
        journal = self.run_in_loop(self.who.service.journal(self.who.application_id))
        taken = [k for k in self.who.rail._kept.values() if k.key.startswith("repay")]
        received = [r.event for r in journal if isinstance(r.event, RepaymentReceived)]
        first = [event for event in received if not event.redone]
        assert len({event.key for event in first}) == len(first) <= len(taken)
        confirmed = [r.event for r in journal if isinstance(r.event, m.PayoutConfirmed)]
        returned = [r.event for r in journal if isinstance(r.event, m.PayoutReturned)]
        assert len(confirmed) - len(returned) <= 1
        ledger, loan = keep_books(journal), self.live.loan
        assert sum(ledger.balances().values()) == 0
        assert ledger.balance(Account.LOANS) == (loan.outstanding_fen if loan else 0)
        assert ledger.balance(Account.REFUNDS) == 0
        if loan is not None and loan.settled:
            assert not loan.open and ledger.balance(Account.LATE_RECEIVABLE) == 0

    @invariant()
    def no_answer_is_lost(self) -> None:
        if not hasattr(self, "who"):
            return
        events = self.run_in_loop(self.who.events())
        kept = {(e.step, e.words) for e in events if isinstance(e, AnswerGiven)}
        assert set(self.answers) <= kept

    def teardown(self) -> None:
        self.loop.close()


_EARNED = SYSTEM_FACTS - {Fact.DECISION} | {
    Fact.CODE, Fact.FACE, Fact.CARD, Fact.AMOUNT, Fact.TENOR, Fact.METHOD, Fact.ACCEPTED,
    Fact.INTENT, Fact.SIGN_CODE,
}  # fmt: skip
"""Facts that are earned, not given; only a decision may come before its prerequisites."""
_OPTIONAL = {
    Fact.LICENCE, Fact.USCC, Fact.EMPLOYER, Fact.COMPARE, Fact.MARKET, Fact.LENDER,
    Fact.LENDER_DECIDED, Fact.CUSTOMER, Fact.LINE, Fact.CONSENT_INSURANCE,
}  # fmt: skip
_BEFORE_MONEY = (
    Fact.CONSENT_PRIVACY, Fact.CONSENT_BUREAU, Fact.NUMBER, Fact.CODE, Fact.FACE, Fact.CARD,
    Fact.BUREAU, Fact.DECISION, Fact.OFFER, Fact.ACCEPTED, Fact.CONTRACT, Fact.SIGN_CODE,
    Fact.SIGNED, Fact.PAYOUT,
)  # fmt: skip

Service.TestCase.settings = settings(stateful_step_count=25)
TestService = Service.TestCase


def test_an_ordinary_applicant_comes_through_after_any_fault() -> None:
    """Every fault at its own steps, one at a time: once cleared, the journey ends in money."""

    async def through(name: str) -> ApplicationView:
        who = Applying()
        who.faults.inject(name)
        for _ in range(6):
            with suppress(Rejected):
                await who.play_to()
        who.faults.clear()
        for _ in range(3):
            view = await who.play_to()
        return view

    for name, fault in FAULTS.items():
        if name in _DECIDING or fault.partner not in _PARTNERS:
            continue
        assert state(asyncio.run(through(name))) is State.ACTIVE, name


_PARTNERS = {partner.value for partner in Partner}
_DECIDING = {
    "bureau-no-hit", "bureau-mismatch", "bureau-thin-file", "bureau-frozen", "face-mismatch",
    "face-no-camera", "card-name-mismatch", "card-number-mismatch", "card-mobile-mismatch",
}  # fmt: skip
"""Faults after which a referral or decline is right."""
