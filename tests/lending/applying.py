"""An applicant who uses the loan service step by step, without a conversation."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Literal, TypeVar

from stdnum import luhn
from stdnum.cn import ric

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.dialogue.session import contract_words
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, Fact
from loanflow_tui.lending.application.state import finished, missing, state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.bootstrap import ServiceConfig, open_service
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.catalogue import ALWAYS, emitted_by
from loanflow_tui.lending.loans.arrears import RETURN_DAYS
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.partners.sandbox.payment import SandboxPaymentRail
from loanflow_tui.lending.partners.sandbox.rail_memory import PassingMemory
from loanflow_tui.lending.partners.sandbox.transport import Sandbox
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.service import LoanService
from loanflow_tui.lending.terms import (
    ConsentKind,
    DocumentKind,
    Host,
    Language,
    Occupation,
    Product,
    Purpose,
    State,
)

NAME, USCC = "王小明", "9144030536TUFLC6P2"
PURPOSES = {
    Product.CONSUMER: Purpose.TRAVEL,
    Product.BUSINESS: Purpose.STOCK,
    Product.EMERGENCY: Purpose.MEDICAL,
}


def number(sequence: str = "903", born: str = "19900307") -> str:
    """Return an identity number in the reserved block; its sequence decides the outcome."""
    body = f"110101{born}{sequence}"
    return body + ric.calc_check_digit(body + "0")


def card(ending: str = "6780") -> str:
    """Return a card with this ending and a valid check digit."""
    return next(
        found for digit in "0123456789" if luhn.is_valid(found := f"62220200000{digit}{ending}")
    )


E = TypeVar("E", bound=Event)


@cache
def documents(sequence: str, business: bool, day: date) -> dict[DocumentKind, Path]:
    """Write one person's documents and return their paths."""
    person = SamplePerson(
        NAME, number(sequence), "北京市东城区", 15_000_00, "晨光科技",
        USCC if business else None, "晨光商店" if business else None,
    )  # fmt: skip
    return write_samples(Path(mkdtemp(prefix="loanflow-test-")), person, day)


def waiting_for(view: ApplicationView) -> Fact | None:
    """Return the next fact due from applicant or lender, if any."""
    return None if finished(view) or view.monitoring.hold is not None else missing(view)


@dataclass
class Applying:
    """One application. `answers` replaces usual answers, by fact."""

    host: Host = Host.ALIPAY
    product: Product = Product.CONSUMER
    sequence: str = "903"
    seed: int | None = 1
    data_dir: Path | None = None
    contracts: Literal["draw", "defer"] = "defer"
    answers: dict[Fact, c.Command] = field(default_factory=dict)
    clock: ManualClock = field(default_factory=ManualClock)
    faults: Faults = field(default_factory=Faults)
    rail: PassingMemory = field(default_factory=PassingMemory)
    application_id: str = ""

    def __post_init__(self) -> None:
        self.service = self.open()

    def open(self) -> LoanService:
        """Return a service over the same store, as another process would have."""
        chance, pace = Chance(self.seed), Pace(0)
        partners = sandbox_partners(
            chance, self.clock, pace, self.faults, self.data_dir, load_policy().other_lenders
        )
        if self.data_dir is None:
            sandbox = Sandbox(chance, self.clock, pace, self.faults)
            partners = replace(partners, payment=SandboxPaymentRail(sandbox, self.rail))
        given = ServiceConfig(
            load_policy(), partners, self.clock, chance, contract_words, pace, self.faults,
            self.contracts,
        )  # fmt: skip
        return open_service(self.data_dir, given)

    async def start(self) -> "Applying":
        view = await self.service.start(self.host, Language.ZH_CN)
        self.application_id = view.application_id
        return self

    async def crash(self) -> None:
        """Drop everything in memory, and continue from the store."""
        store, self.service = self.service.store, self.open()
        if self.data_dir is None:
            self.service.store = store
        else:
            await store.close()

    async def certain(self) -> None:
        """Let the days go by in which a bank may take the last payment back."""
        await self.send(c.MoveClock(days=RETURN_DAYS + 1))

    def read(self) -> "Applying":
        """Let the time go by for which the table of the all-in cost has to be read."""
        rule = load_policy().register.rule("all-in-cost-table")
        assert rule is not None
        self.clock.advance(timedelta(seconds=rule.figures.reading_seconds or 0))
        return self

    async def view(self) -> ApplicationView:
        return await self.service.view(self.application_id)

    async def state(self) -> State:
        return state(await self.view())

    async def send(self, command: c.Command) -> ApplicationView:
        """Send a command, and check that its handler declares the events it records."""
        before = len(await self.service.journal(self.application_id))
        view = await self.service.handle(self.application_id, command)
        came = {type(event) for event in (await self.events())[before:]}
        undeclared = came - emitted_by(type(command)) - ALWAYS
        assert not undeclared, f"{type(command).__name__} doesn't declare {undeclared}"
        return view

    async def events(self) -> list[Event]:
        return [each.event for each in await self.service.journal(self.application_id)]

    async def last(self, kind: type[E]) -> E:
        """Return the last event of a kind."""
        return next(e for e in reversed(await self.events()) if isinstance(e, kind))

    async def count(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in await self.events())

    async def play_to(self, stop: Fact | None = None) -> ApplicationView:
        """Answer and let the lender work until `stop` is due, or nothing more happens."""
        if not self.application_id:
            await self.start()
        view = await self.view()
        while (due := waiting_for(view)) is not None and due is not stop:
            before = view.seq
            view = await self.send(self.command(due, view))
            if view.seq == before or missing(view) is due:
                break
        return view

    def command(self, due: Fact, view: ApplicationView) -> c.Command:
        """Return the command of this applicant, or the lender, for the fact `due`."""
        if due in self.answers:
            return self.answers[due]
        if due in SYSTEM_FACTS or due is Fact.DECISION:
            return c.Proceed()
        kind, _, name = due.value.partition(".")
        if kind == "consent":
            consent = ConsentKind(name)
            if consent is ConsentKind.MARKETING:
                return c.RefuseConsent(consent=consent)
            return c.GiveConsent(consent=consent)
        if kind == "documents":
            return c.GiveDocument(document=DocumentKind(name), path=self.file(DocumentKind(name)))
        return self.answer(due, view)

    def file(self, kind: DocumentKind) -> str:
        business = self.product is Product.BUSINESS
        return str(documents(self.sequence, business, date(2026, 11, 24))[kind])

    def answer(self, due: Fact, view: ApplicationView) -> c.Command:
        terms = view.offer
        if terms is not None and due in (Fact.AMOUNT, Fact.TENOR, Fact.METHOD):
            if due is Fact.AMOUNT:
                return c.ChooseAmount(amount_fen=min(terms.limit_fen, 20_000_00))
            if due is Fact.TENOR:
                return c.ChooseTenor(months=terms.tenors_for(view.amount_fen or 0)[-1])
            return c.ChooseMethod(method=terms.methods_for(view.months or 0)[0])
        return _ANSWERS[due](self)


def _confirmed(who: Applying) -> c.Command:
    who.read()
    return c.ConfirmCosts()


_ANSWERS: dict[Fact, Callable[["Applying"], c.Command]] = {
    Fact.PRODUCT: lambda who: c.ChooseProduct(product=who.product),
    Fact.NAME: lambda _: c.GiveName(name=NAME),
    Fact.NUMBER: lambda who: c.GiveNumber(number=number(who.sequence)),
    Fact.MOBILE: lambda _: c.GiveMobile(mobile="13812345678"),
    Fact.USCC: lambda _: c.GiveBusinessCode(code=USCC),
    Fact.CODE: lambda _: c.ConfirmCode(purpose="verify", code="123456"),
    Fact.FACE: lambda _: c.CheckFace(),
    Fact.CARD: lambda _: c.GiveCard(card=card()),
    Fact.OCCUPATION: lambda _: c.GiveOccupation(occupation=Occupation.EMPLOYED),
    Fact.EMPLOYER: lambda _: c.GiveEmployer(employer="晨光科技"),
    Fact.INCOME: lambda _: c.GiveIncome(monthly_fen=15_000_00),
    Fact.PURPOSE: lambda who: c.GivePurpose(purpose=PURPOSES[who.product]),
    Fact.DEBT: lambda _: c.GiveDebt(monthly_fen=1_000_00),
    Fact.REGION: lambda _: c.GiveRegion(province="11"),
    Fact.ACCEPTED: lambda _: c.AcceptOffer(),
    Fact.COSTS_CONFIRMED: _confirmed,
    Fact.INTENT: lambda _: c.TypeSignature(name=NAME),
    Fact.SIGN_CODE: lambda _: c.ConfirmCode(purpose="sign", code="123456"),
    Fact.RATING: lambda _: c.Rate(rating=5),
    Fact.COMMENT: lambda _: c.Comment(comment=""),
}
