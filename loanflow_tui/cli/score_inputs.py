"""Computes a persona's score inputs without a journey: answers, documents and reports."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import TypeVar

from loanflow_tui.applicants import Persona
from loanflow_tui.lending.api import (
    ATTEMPTS,
    Ask,
    BureauReport,
    Chance,
    Faults,
    Host,
    HostReport,
    InsurerQuote,
    Pace,
    PartnerProblem,
    Partners,
    Policy,
    Reply,
    ScoreInputs,
    SystemClock,
    check_resident_id,
    sandbox_partners,
)

T = TypeVar("T")


def inputs_for(who: Persona, host: Host, policy: Policy, day: date) -> ScoreInputs:
    """Return the inputs of a decision on `who`, with all documents and reports."""
    bureau, report, quote = asyncio.run(_reports(who, host, policy))
    return ScoreInputs(
        host=host,
        product=who.product,
        age=check_resident_id(who.number, day).age_on(day),
        occupation=who.occupation,
        purpose=who.purpose,
        province=who.province,
        income_fen=who.monthly_income_fen,
        debt_fen=who.monthly_debt_fen,
        verified_income_fen=who.statement_fen or None,
        bureau=bureau,
        host_report=report,
        insurer=quote,
    )


async def _reports(
    who: Persona, host: Host, policy: Policy
) -> tuple[BureauReport | None, HostReport | None, InsurerQuote | None]:
    partners = _partners(who)
    insured = who.product in policy.insurance.products
    number = who.number
    return (
        await _answer("bureau", lambda ask: partners.bureau.inquire(ask, who.name, number)),
        await _answer(
            "host_data", lambda ask: partners.host_data.vouch(ask, host, number, who.mobile)
        ),
        await _answer(
            "insurer", lambda ask: partners.insurer.quote(ask, number, who.product, who.amount_fen)
        )
        if insured
        else None,
    )


def _partners(who: Persona) -> Partners:
    return sandbox_partners(Chance(0), SystemClock(), Pace(0), Faults.parse(*who.faults))


async def _answer(of: str, question: Callable[[Ask], Awaitable[Reply[T]]]) -> T | None:
    """Return a partner's answer, asked as often as in a journey; None if it never answers."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return (await question(Ask("score", f"score.{of}", attempt))).value
        except PartnerProblem:
            continue
    return None
