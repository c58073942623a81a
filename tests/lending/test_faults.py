"""Faults: injected by name at a step for a number of times, each with its named effect."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.documents.reader import ReadDocument, ReadProblem, ReadReason
from loanflow_tui.lending.partners import magic
from loanflow_tui.lending.partners.catalogue import FAULTS, ON_THE_WAY, STEP_ALIASES
from loanflow_tui.lending.partners.faults import FaultError, Faults
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, Partners, Reply
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.market_request import MarketRequest
from loanflow_tui.lending.runtime.clock import ManualClock, today
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import DocumentKind, Host, Product
from tests.cases import for_each

NAME, NUMBER, MOBILE = "李伟", "110101199003070118", "13800138001"
CARD = "6270047640931378831"
CLOCK = ManualClock()
REQUEST = MarketRequest(
    product=Product.CONSUMER, province="11", age=36, band="good", score_from=620,
    income_from_fen=12_000_00, debt_up_to_percent=10,
)  # fmt: skip
PERSON = SamplePerson(NAME, NUMBER, "北京市东城区", 1_800_000, "晨光软件")

STEP_OF = {
    Partner.BUREAU: "score.bureau",
    Partner.HOST_DATA: "score.host_data",
    Partner.SMS: "verify.code",
    Partner.FACE: "verify.face",
    Partner.CARD: "verify.card",
    Partner.DOCUMENTS: "documents.id_back",
    Partner.INSURER: "score.insurer",
    Partner.PAYMENT: "payout",
    Partner.MARKET: "offer.market",
}


@pytest.fixture(scope="module")
def id_back(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder: Path = tmp_path_factory.mktemp("samples")
    return write_samples(folder, PERSON, date(2026, 11, 24))[DocumentKind.ID_BACK].read_bytes()


def sandbox(*faults: str) -> Partners:
    lenders = load_policy().other_lenders
    return sandbox_partners(Chance(1), CLOCK, Pace(0), Faults.parse(*faults), lenders=lenders)


async def put(partners: Partners, partner: Partner, ask: Ask, picture: bytes = b"") -> Reply[Any]:
    """Ask a partner its question."""
    match partner:
        case Partner.BUREAU:
            return await partners.bureau.inquire(ask, NAME, NUMBER)
        case Partner.HOST_DATA:
            return await partners.host_data.vouch(ask, Host.ALIPAY, NUMBER, MOBILE)
        case Partner.SMS:
            return await partners.sms.send(ask, MOBILE, "654321")
        case Partner.FACE:
            return await partners.face.check(ask, NAME, NUMBER)
        case Partner.CARD:
            return await partners.card.verify(ask, CARD, NAME, NUMBER, MOBILE)
        case Partner.DOCUMENTS:
            kind = DocumentKind.ID_BACK
            return await partners.documents.read(ask, kind, picture, "image/png")
        case Partner.INSURER:
            return await partners.insurer.quote(ask, NUMBER, Product.CONSUMER, 2_000_000)
        case Partner.PAYMENT:
            return await partners.payment.pay(ask, "k1", 2_000_000, CARD)
        case Partner.MARKET:
            return await partners.market[0].offer(ask, REQUEST)
    raise AssertionError(partner)


def ask_of(partner: Partner, attempt: int = 1) -> Ask:
    return Ask("A1", STEP_OF[partner], attempt)


# The catalogue


def test_every_partner_has_every_transport_fault() -> None:
    for partner in Partner:
        for effect in ON_THE_WAY:
            assert f"{partner}-{effect}".replace("_", "-") in FAULTS


def test_fault_steps_are_journey_steps() -> None:
    steps = {step for fault in FAULTS.values() for step in fault.steps}
    assert steps - {fact.value for fact in Fact} == {"repay", "claim", "credit.report"}
    assert {*STEP_ALIASES} <= {fact.value for fact in Fact}


def test_magic_values_carry_faults_of_the_catalogue_alone() -> None:
    for kind in magic.KINDS:
        for row in magic.magic_table(kind):
            assert {*row.faults} <= {*FAULTS}


def test_magic_codes_are_those_the_handler_takes() -> None:
    codes = magic.magic_values("code")
    assert codes[magic.RIGHT_CODE].id == "right"
    assert codes[magic.EXPIRED_CODE].id == "expired"
    assert tuple(codes) == (magic.RIGHT_CODE, magic.EXPIRED_CODE)


# Injecting and clearing


def test_a_fault_is_written_name_at_step() -> None:
    active = Faults.parse("bureau-timeout@score", "SMS-Not_Delivered").active()
    assert [each.spec for each in active] == ["bureau-timeout@score", "sms-not-delivered"]


@for_each(
    ("spec", "what", "nearest"),
    [
        ("bureau-timout", "name", "bureau-timeout"),
        ("buro-outage@score", "name", "bureau-outage"),
        ("bureau-timeout@scoring", "step", "score.bureau"),
        ("face-mismatch@payout", "step", "verify.face"),
        ("payment-no-funds@payout", "step", "repay"),
        ("%%", "name", None),
    ],
)
def test_unknown_fault_names_the_nearest(spec: str, what: str, nearest: str | None) -> None:
    with pytest.raises(FaultError) as refused:
        Faults.parse(spec)
    assert (refused.value.what, refused.value.nearest) == (what, nearest)


def test_a_fault_strikes_as_often_as_it_says() -> None:
    faults = Faults()
    faults.inject("bureau-timeout", times=2)
    struck = [faults.take("bureau", "score.bureau") is not None for _ in range(3)]
    assert struck == [True, True, False]
    assert faults.active() == ()


def test_staying_fault_ends_when_cleared() -> None:
    faults = Faults.parse("bureau-outage", "insurer-outage")
    assert all(faults.take("bureau", "score.bureau") for _ in range(9))
    faults.clear("bureau-outage")
    assert faults.take("bureau", "score.bureau") is None
    assert faults.take("insurer", "score.insurer") is not None
    faults.clear()
    assert faults.active() == ()


@for_each(
    ("at", "step", "strikes"),
    [
        ("verify", "verify.code", True),
        ("verify.sent", "verify.code", True),
        ("sign.code", "verify.code", False),
        ("sign", "sign.code", True),
    ],
)
def test_a_fault_strikes_at_its_step_alone(at: str, step: str, strikes: bool) -> None:
    found = Faults.parse(f"sms-late@{at}").take("sms", step)
    assert (found is not None) is strikes


def test_faults_strike_in_order() -> None:
    faults = Faults.parse("bureau-slow", "bureau-error")
    struck = [faults.take("bureau", "score.bureau") for _ in range(3)]
    assert [each and each.effect for each in struck] == ["slow", "error", None]


# Transport effects


@pytest.mark.parametrize("partner", Partner)
async def test_timeout_lasts_until_the_deadline_and_passes(
    partner: Partner, id_back: bytes
) -> None:
    partners = sandbox(f"{partner}-timeout")
    with pytest.raises(PartnerProblem) as problem:
        await put(partners, partner, ask_of(partner), id_back)
    assert (problem.value.kind, problem.value.latency_ms) == ("timeout", partner.deadline_ms)
    assert (await put(partners, partner, ask_of(partner, 2), id_back)).copies == 1


@pytest.mark.parametrize("partner", Partner)
@pytest.mark.parametrize("effect", ["error", "malformed"])
async def test_useless_reply_is_a_problem_once(
    partner: Partner, effect: str, id_back: bytes
) -> None:
    partners = sandbox(f"{partner}-{effect}")
    with pytest.raises(PartnerProblem) as problem:
        await put(partners, partner, ask_of(partner), id_back)
    assert problem.value.kind == effect
    assert problem.value.latency_ms < partner.deadline_ms
    await put(partners, partner, ask_of(partner, 2), id_back)


@pytest.mark.parametrize("partner", Partner)
async def test_slow_comes_just_in_time(partner: Partner, id_back: bytes) -> None:
    reply = await put(sandbox(f"{partner}-slow"), partner, ask_of(partner), id_back)
    assert partner.deadline_ms * 0.8 < reply.latency_ms < partner.deadline_ms


@pytest.mark.parametrize("partner", Partner)
async def test_duplicate_is_the_same_answer_twice(partner: Partner, id_back: bytes) -> None:
    twice = await put(sandbox(f"{partner}-duplicate"), partner, ask_of(partner), id_back)
    once = await put(sandbox(), partner, ask_of(partner), id_back)
    assert twice == replace(once, copies=2)


@pytest.mark.parametrize("partner", [each for each in Partner if each is not Partner.SMS])
async def test_late_reply_arrives_beside_the_next(partner: Partner, id_back: bytes) -> None:
    partners = sandbox(f"{partner}-late")
    with pytest.raises(PartnerProblem, match="timeout"):
        await put(partners, partner, ask_of(partner), id_back)
    copies = [
        (await put(partners, partner, ask_of(partner, attempt), id_back)).copies
        for attempt in (2, 3)
    ]
    assert copies == [2, 1]


@pytest.mark.parametrize("partner", Partner)
async def test_outage_lasts_and_a_short_one_passes(partner: Partner, id_back: bytes) -> None:
    down, back = sandbox(f"{partner}-outage"), sandbox(f"{partner}-recovers")
    for attempt in range(1, 6):
        with pytest.raises(PartnerProblem, match="outage"):
            await put(down, partner, ask_of(partner, attempt), id_back)
    for attempt in (1, 2, 3):
        with pytest.raises(PartnerProblem, match="outage"):
            await put(back, partner, ask_of(partner, attempt), id_back)
    await put(back, partner, ask_of(partner), id_back)


# Effects on the answer


@pytest.mark.parametrize(
    ("fault", "status"),
    [("no-hit", "no_hit"), ("mismatch", "mismatch"), ("thin-file", "thin"), ("frozen", "frozen")],
)
async def test_the_bureau_has_another_file(fault: str, status: str) -> None:
    reply = await put(sandbox(f"bureau-{fault}"), Partner.BUREAU, ask_of(Partner.BUREAU))
    assert reply.value.status == status


async def test_host_data_may_be_stale_or_unavailable() -> None:
    ask = ask_of(Partner.HOST_DATA)
    assert (await put(sandbox("host-data-stale"), Partner.HOST_DATA, ask)).value.stale
    for fault in ("unavailable", "no-hit"):
        with pytest.raises(PartnerProblem, match="error"):
            await put(sandbox(f"host-data-{fault}"), Partner.HOST_DATA, ask)


@pytest.mark.parametrize(("fault", "late"), [("not-delivered", False), ("late", True)])
async def test_an_sms_is_lost_or_late_once(fault: str, late: bool) -> None:
    partners = sandbox(f"sms-{fault}")
    first, second = [await put(partners, Partner.SMS, ask_of(Partner.SMS)) for _ in range(2)]
    assert (first.value.delivered, first.value.late) == (False, late)
    assert second.value.delivered


@pytest.mark.parametrize("reason", Partner.FACE.answers)
async def test_a_face_is_not_passed(reason: str) -> None:
    fault = f"face-{reason}".replace("_", "-")
    result = (await put(sandbox(fault), Partner.FACE, ask_of(Partner.FACE))).value
    assert (result.passed, result.reason) == (False, reason)


@pytest.mark.parametrize("reason", Partner.CARD.answers)
async def test_a_card_is_refused(reason: str) -> None:
    fault = f"card-{reason}".replace("_", "-")
    result = (await put(sandbox(fault), Partner.CARD, ask_of(Partner.CARD))).value
    assert (result.matched, result.reason) == (False, reason)


@pytest.mark.parametrize("reason", ["unreadable", "altered", "wrong_side"])
async def test_a_document_is_not_read(reason: ReadReason, id_back: bytes) -> None:
    partners = sandbox(f"documents-{reason}".replace("_", "-"))
    found = (await put(partners, Partner.DOCUMENTS, ask_of(Partner.DOCUMENTS), id_back)).value
    assert found == ReadProblem(DocumentKind.ID_BACK, reason)


@pytest.mark.parametrize("what", ["number", "name", "expires"])
async def test_a_document_says_something_else(what: str, id_back: bytes) -> None:
    fault = "documents-expired" if what == "expires" else f"documents-{what}-differs"
    ask = ask_of(Partner.DOCUMENTS)
    right = (await put(sandbox(), Partner.DOCUMENTS, ask, id_back)).value
    wrong = (await put(sandbox(fault), Partner.DOCUMENTS, ask, id_back)).value
    assert isinstance(right, ReadDocument) and isinstance(wrong, ReadDocument)
    assert getattr(wrong.fields, what) != getattr(right.fields, what)
    if what == "expires":
        assert wrong.fields.expires == today(CLOCK) - timedelta(days=30)


async def test_the_insurer_declines_or_is_too_dear() -> None:
    ask = ask_of(Partner.INSURER)
    declined = (await put(sandbox("insurer-declines"), Partner.INSURER, ask)).value
    dear = (await put(sandbox("insurer-too-dear"), Partner.INSURER, ask)).value
    assert (declined.covered, declined.declined_reason) == (False, "capacity")
    assert dear.covered and dear.premium_annual > 0.03


# Faults of magic values


async def test_magic_fault_strikes_once_per_application() -> None:
    partners = sandbox()
    looks = [
        (await partners.face.check(Ask(app, "verify.face"), NAME, "110101199110039267")).value
        for app in ("A1", "A1", "A2", "A2")
    ]
    assert [each.reason for each in looks] == ["not_live", None, "not_live", None]


async def test_magic_fault_strikes_once_across_processes() -> None:
    ask = Ask("A1", "score.bureau", attempt=2)
    reply = await sandbox().bureau.inquire(ask, NAME, "110101199001019369")
    assert reply.value.status == "hit"
    with pytest.raises(PartnerProblem, match="timeout"):
        await sandbox().bureau.inquire(replace(ask, attempt=1), NAME, "110101199001019369")


async def test_injected_fault_precedes_a_magic_one() -> None:
    partners = sandbox("card-lost")
    closed = "6270010000000010069"
    result = (await partners.card.verify(ask_of(Partner.CARD), closed, NAME, NUMBER, MOBILE)).value
    assert result.reason == "lost"
