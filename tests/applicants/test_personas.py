"""The named personas: valid to the digit, varied, and each with its documented end."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest

from loanflow_tui.applicants import Persona, PersonaError, persona, personas
from loanflow_tui.lending.identifiers import (
    check_bank_card,
    check_mobile,
    check_person_name,
    check_resident_id,
    check_uscc,
)
from loanflow_tui.lending.partners import magic
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, Partners
from loanflow_tui.lending.partners.sandbox import sandbox_partners
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.risk.offer import make_offer
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import Host, Occupation, Outcome, Product
from tests.cases import for_each

TODAY = date(2026, 11, 24)
PEOPLE = tuple(personas().values())
DECIDED = [each for each in PEOPLE if each.trouble not in ("identity.number", "verify.face")]
"""Personas that reach a decision on their reports."""


def ids(people: tuple[Persona, ...] | list[Persona]) -> Iterator[str]:
    return (each.id for each in people)


# The personas


def test_personas_cover_every_outcome() -> None:
    assert len(PEOPLE) >= 14
    assert {each.host for each in PEOPLE} == {*Host}
    assert {each.product for each in PEOPLE} == {*Product}
    assert {each.outcome for each in PEOPLE} == {*Outcome, None}
    assert {each.reason for each in PEOPLE} >= {
        "delinquencies", "debts-too-high", "region-not-served", "student", "forbidden-use",
        "blacklisted", "active-overdue", "too-old", "thin-file", "score-in-review-zone",
        "insurer-declined", "limit-by-affordability",
    }  # fmt: skip
    assert {each.trouble for each in PEOPLE} >= {
        "identity.number", "verify.code", "verify.face", "verify.card", "documents.id_front",
        "documents.bank_statement", "score.bureau", "score.host_data", "payout",
    }  # fmt: skip


def test_names_and_numbers_are_unique() -> None:
    for values in (
        [each.name for each in PEOPLE],
        [each.number for each in PEOPLE],
        [each.mobile for each in PEOPLE],
        [card for each in PEOPLE for card in each.cards],
        [each.uscc for each in PEOPLE if each.uscc],
    ):
        assert len(set(values)) == len(values)


@for_each("who", PEOPLE)
def test_their_answers_pass_every_check(who: Persona) -> None:
    number = check_resident_id(who.number, TODAY)
    assert number.valid and magic.of_number(who.number) is not None
    assert check_person_name(who.name).valid
    assert check_mobile(who.mobile).valid
    assert all(check_bank_card(card).valid for card in who.cards)
    business = who.product is Product.BUSINESS
    assert (who.uscc is not None) is (who.business_name is not None) is business
    assert who.uscc is None or check_uscc(who.uscc).valid


@for_each("who", PEOPLE)
def test_persona_age_fits_its_story_for_years(who: Persona) -> None:
    ages = [
        check_resident_id(who.number, TODAY).age_on(date(year, 11, 24)) for year in (2026, 2030)
    ]
    if who.reason == "too-old":
        assert min(ages) > 60
    elif who.occupation is Occupation.STUDENT:
        assert 18 <= ages[0] <= 22
    else:
        assert ages[0] >= 22 and ages[1] <= 60


# Their outcomes


async def reports(
    partners: Partners, who: Persona, host: Host
) -> tuple[BureauReport, HostReport | None, InsurerQuote | None]:
    """Ask as the lender does: the bureau until it answers, the others a limited number of times."""
    bureau = host_data = quote = None
    for attempt in range(1, 7):
        try:
            ask = Ask("A1", "score.bureau", (attempt - 1) % 3 + 1)
            bureau = (await partners.bureau.inquire(ask, who.name, who.number)).value
            break
        except PartnerProblem:
            continue
    try:
        ask = Ask("A1", "score.host_data")
        host_data = (await partners.host_data.vouch(ask, host, who.number, who.mobile)).value
    except PartnerProblem:
        pass
    if who.product is not Product.EMERGENCY:
        ask = Ask("A1", "score.insurer")
        quote = (await partners.insurer.quote(ask, who.number, who.product, 1)).value
    assert bureau is not None
    return bureau, host_data, quote


async def inputs(who: Persona, host: Host) -> ScoreInputs:
    partners = sandbox_partners(Chance(1), ManualClock(), Pace(0), Faults.parse(*who.faults))
    bureau, host_data, quote = await reports(partners, who, host)
    return ScoreInputs(
        host=host,
        product=who.product,
        age=check_resident_id(who.number, TODAY).age_on(TODAY),
        occupation=who.occupation,
        purpose=who.purpose,
        province=who.province,
        income_fen=who.monthly_income_fen,
        debt_fen=who.monthly_debt_fen,
        verified_income_fen=who.statement_fen,
        bureau=bureau,
        host_report=host_data,
        insurer=quote,
    )


@pytest.mark.parametrize("host", Host)
@pytest.mark.parametrize("who", DECIDED, ids=ids(DECIDED))
async def test_decision_is_documented_on_each_host(who: Persona, host: Host) -> None:
    decision = decide(await inputs(who, host), load_policy())
    assert decision.outcome is who.outcome
    if who.reason is not None:
        assert decision.reasons[0].value == who.reason


@pytest.mark.parametrize("host", Host)
@pytest.mark.parametrize(
    "who",
    lent := [each for each in DECIDED if each.outcome in (Outcome.APPROVED, Outcome.APPROVED_LESS)],
    ids=ids(lent),
)
async def test_offer_covers_the_wished_amount(who: Persona, host: Host) -> None:
    policy = load_policy()
    decision = decide(await inputs(who, host), policy)
    offer = make_offer(decision, policy, ManualClock().now())
    assert offer.problem(who.amount_fen, who.months, who.method) is None


def test_the_next_card_and_code_follow_a_refusal() -> None:
    who = persona("cao-ying")
    assert [who.card_after(n) for n in range(3)] == [*who.cards, who.cards[-1]]
    codes = [persona("yang-fan").code_after(n) for n in range(5)]
    assert codes == ["111111", "222222", "333333", "123456", "123456"]


def test_documents_are_flawed_at_first_and_mended_then() -> None:
    who = persona("xie-ting")
    assert who.documents.flaw == "unreadable"
    assert who.sample_person(flawed=False).flaw is None


# Finding them


def test_persona_id_is_found_in_any_spelling() -> None:
    assert persona(" Li-Wei ") is personas()["li-wei"]
    assert persona("generated-7").id == "generated-7"


@pytest.mark.parametrize(("given", "nearest"), [("li-wie", "li-wei"), ("?", None)])
def test_a_wrong_id_is_answered_with_the_nearest(given: str, nearest: str | None) -> None:
    with pytest.raises(PersonaError) as error:
        persona(given)
    assert error.value.nearest == nearest


def test_finding_a_persona_imports_nothing_heavy() -> None:
    code = (
        "import sys; from loanflow_tui.applicants import persona; persona('li-wei'); "
        "print({'pydantic', 'faker', 'stdnum', 'sqlite3'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
