"""The sandbox's partners: reproducible, paced, and consistent about each person."""

from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.lending.documents.reader import ReadDocument, ReadProblem
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, Partners, Reply
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.partners.sandbox.transport import latency_ms
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.market_request import MarketRequest
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import DocumentKind, Host, Product
from tests.cases import for_each

NUMBER = "110101199003070118"
"""An ordinary person's number."""

EXCELLENT, BLACKLISTED = "110101198903149011", "110101197909199217"
MOBILE, CARD = "13800138001", "6270047640931378831"
REQUEST = MarketRequest(
    product=Product.CONSUMER, province="11", age=36, band="good", score_from=620,
    income_from_fen=12_000_00, debt_up_to_percent=10,
)  # fmt: skip


class Watch(Pace):
    """Records the requested waits, without waiting."""

    def __init__(self) -> None:
        super().__init__(0)
        self.waited: list[float] = []

    async def wait(self, seconds: float) -> None:
        self.waited.append(seconds)


def partners(seed: int = 1, pace: Pace | None = None, faults: Faults | None = None) -> Partners:
    lenders = load_policy().other_lenders
    return sandbox_partners(Chance(seed), ManualClock(), pace or Pace(0), faults, lenders=lenders)


Question = Callable[[Partners, str], Awaitable[Reply[Any]]]

QUESTIONS: dict[Partner, Question] = {
    Partner.BUREAU: lambda p, a: p.bureau.inquire(Ask(a, "score.bureau"), "李伟", NUMBER),
    Partner.HOST_DATA: lambda p, a: p.host_data.vouch(
        Ask(a, "score.host_data"), Host.ALIPAY, NUMBER, MOBILE
    ),
    Partner.SMS: lambda p, a: p.sms.send(Ask(a, "verify.code"), MOBILE, "123456"),
    Partner.FACE: lambda p, a: p.face.check(Ask(a, "verify.face"), "李伟", NUMBER),
    Partner.CARD: lambda p, a: p.card.verify(Ask(a, "verify.card"), CARD, "李伟", NUMBER, MOBILE),
    Partner.DOCUMENTS: lambda p, a: p.documents.read(
        Ask(a, "documents.id_front"), DocumentKind.ID_FRONT, b"", "image/png"
    ),
    Partner.INSURER: lambda p, a: p.insurer.quote(
        Ask(a, "score.insurer"), NUMBER, Product.CONSUMER, 2_000_000
    ),
    Partner.PAYMENT: lambda p, a: p.payment.pay(Ask(a, "payout"), f"{a}-1", 2_000_000, CARD),
    Partner.MARKET: lambda p, a: p.market[0].offer(Ask(a, "offer.market"), REQUEST),
}


@pytest.mark.parametrize("partner", Partner)
async def test_same_seed_gives_same_reply_and_latency(partner: Partner) -> None:
    once, again = [await QUESTIONS[partner](partners(7), "A1") for _ in range(2)]
    assert once == again


@pytest.mark.parametrize("partner", Partner)
async def test_partners_wait_by_pace_alone(
    partner: Partner,
) -> None:
    pace = Watch()
    reply = await QUESTIONS[partner](partners(pace=pace), "A1")
    assert pace.waited == [reply.latency_ms / 1000]
    assert 0 < reply.latency_ms < partner.deadline_ms


@for_each("partner", Partner)
def test_latency_stays_below_the_deadline(partner: Partner) -> None:
    typical = partner.typical_ms
    drawn = sorted(latency_ms(Chance(seed).digest("x"), typical) for seed in range(500))
    assert 0.75 * typical < drawn[250] < 1.25 * typical
    assert drawn[0] < 0.7 * typical
    assert 1.6 * typical < drawn[-1] < partner.deadline_ms


async def test_latency_differs_from_one_question_to_the_next() -> None:
    sandbox = partners()
    replies = [
        await sandbox.bureau.inquire(Ask(f"A{n}", "score.bureau"), "李伟", NUMBER)
        for n in range(20)
    ]
    assert len({reply.latency_ms for reply in replies}) > 10


async def test_sandbox_person_is_independent_of_the_seed() -> None:
    reports = {
        (await QUESTIONS[Partner.BUREAU](partners(seed), application)).value
        for seed in (1, 2)
        for application in ("A1", "A2")
    }
    assert len(reports) == 1


async def test_a_host_vouches_with_its_own_signals() -> None:
    for host in Host:
        reply = await partners().host_data.vouch(Ask("A1", "score.host_data"), host, NUMBER, MOBILE)
        assert reply.value.host is host


async def test_magic_numbers_pick_the_file() -> None:
    ask = Ask("A1", "score.bureau")
    spotless = (await partners().bureau.inquire(ask, "李伟", EXCELLENT)).value
    listed = (await partners().bureau.inquire(ask, "罗刚", BLACKLISTED)).value
    assert spotless.status == "hit" and spotless.delinquencies_24m == 0
    assert listed.blacklisted and not spotless.blacklisted


async def test_the_insurer_covers_or_declines_by_the_person() -> None:
    ask = Ask("A1", "score.insurer")
    quotes = {
        number: (await partners().insurer.quote(ask, number, Product.CONSUMER, 100)).value
        for number in (EXCELLENT, BLACKLISTED)
    }
    assert quotes[EXCELLENT].covered
    assert not quotes[BLACKLISTED].covered


async def test_card_names_its_bank_where_known() -> None:
    ask, rest = Ask("A1", "verify.card"), ("李伟", NUMBER, MOBILE)
    own = (await partners().card.verify(ask, CARD, *rest)).value
    other = (await partners().card.verify(ask, "6228482063607048283", *rest)).value
    assert (own.matched, own.bank) == (True, "four-seas")
    assert (other.matched, other.bank) == (True, None)


async def test_the_reader_reads_a_sample_and_nothing_else(tmp_path: Path) -> None:
    person = SamplePerson("李伟", EXCELLENT, "北京市东城区", 1_800_000, "晨光软件")
    files = write_samples(tmp_path, person, date(2026, 11, 24))
    front, ask = files[DocumentKind.ID_FRONT].read_bytes(), Ask("A1", "documents.id_front")
    read = partners().documents.read
    found = (await read(ask, DocumentKind.ID_FRONT, front, "image/png")).value
    blank = (await read(ask, DocumentKind.ID_FRONT, b"GIF89a", "image/gif")).value
    assert isinstance(found, ReadDocument) and found.fields.number == EXCELLENT
    assert blank == ReadProblem(DocumentKind.ID_FRONT, "unreadable")


async def test_face_prompts_are_two_and_differ_between_looks() -> None:
    sandbox = partners()
    looks = {
        (await sandbox.face.check(Ask("A1", "verify.face", n), "李伟", NUMBER)).value.prompts
        for n in range(1, 7)
    }
    assert all(len(set(prompts)) == 2 for prompts in looks)
    assert len(looks) > 1
