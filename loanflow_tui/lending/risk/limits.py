"""The credit limit: the lowest of several limits, each recorded."""

from dataclasses import replace
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.risk.customer import NO_LOANS
from loanflow_tui.lending.risk.inputs import (
    ScoreInputs,
    assessed_income_fen,
    debt_to_income_bp,
    is_thin,
    law_day,
    monthly_debt_fen,
)
from loanflow_tui.lending.risk.pricing import (
    Price,
    accepted_quote,
    floor,
    insurable,
    level_share,
)
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.rules.amounts import consumer_cap_fen

_CONFIG = ConfigDict(frozen=True, extra="forbid")


class Affordability(BaseModel):
    """An applicant's affordability, in fen per month; `headroom_fen` is free for an instalment.

    `own_fen` is the part of `debt_fen` that the person's loans here take.
    """

    model_config = _CONFIG
    income_fen: int
    verified: bool
    debt_fen: int
    own_fen: int = 0
    max_debt_to_income: Decimal
    headroom_fen: int
    before_bp: int


class LimitWorking(BaseModel):
    """The derivation of a limit, in fen. `binding` names the lowest limit; `instalment_fen` is the
    monthly payment on the whole limit over the longest tenor, `after_bp` the debt ratio with it.
    Every limit is what is left of it beside `own_fen`, what the person owes here already.
    """

    model_config = _CONFIG
    product_cap_fen: int
    lender_cap_fen: int
    income_multiple: Decimal
    by_income_fen: int
    by_affordability_fen: int
    months: int
    thin_file_cap_fen: int | None
    insurer_factor: Decimal | None
    limit_fen: int
    binding: ReasonCode
    instalment_fen: int
    after_bp: int
    own_fen: int = 0


def afford(inputs: ScoreInputs, policy: Policy) -> Affordability:
    """Return the affordability of an applicant."""
    income = assessed_income_fen(inputs, policy)
    debt = monthly_debt_fen(inputs)
    most = policy.decision.max_debt_to_income
    return Affordability(
        income_fen=income,
        verified=inputs.verified_income_fen is not None,
        debt_fen=debt,
        own_fen=inputs.own.monthly_fen,
        max_debt_to_income=most,
        headroom_fen=max(0, floor(income * most) - debt),
        before_bp=debt_to_income_bp(debt, income),
    )


def most_for(headroom_fen: int, price: Price, months: int) -> int:
    """Return the largest loan with level instalments of at most `headroom_fen`, in fen.

    Every method is measured by level instalments: a sum due at the end has to be saved month by
    month.
    """
    return floor(headroom_fen / _load(price, months))


def instalment_fen(amount_fen: int, price: Price, months: int) -> int:
    """Return the level instalment with all monthly charges, in fen, rounded down."""
    return floor(amount_fen * _load(price, months))


def limit(
    inputs: ScoreInputs, band: BandTerms, cost: Price, affordability: Affordability, policy: Policy
) -> LimitWorking:
    """Return the limit of an applicant of `band`; 0 if it is below the product's minimum."""
    product = policy.product(inputs.product)
    months = product.tenors[-1]
    candidates = _candidates(inputs, band, cost, affordability, policy)
    left = {code: fen for fen, code in candidates}
    lowest, binding = min(candidates, key=lambda each: each[0])
    if inputs.own.loans and lowest < _without_own_loans(inputs, band, cost, policy):
        binding = ReasonCode.R39
    factor = _insurer_factor(inputs, band, policy)
    if factor is not None:
        lowest, binding = floor(lowest * factor), ReasonCode.R32
    step = policy.decision.step * 100
    found = lowest // step * step
    found = found if found >= product.min_fen else 0
    instalment = instalment_fen(found, cost, months)
    return LimitWorking(
        product_cap_fen=left[ReasonCode.R36],
        lender_cap_fen=left[ReasonCode.R37],
        income_multiple=band.income_multiple,
        by_income_fen=left[ReasonCode.R34],
        by_affordability_fen=left[ReasonCode.R35],
        months=months,
        thin_file_cap_fen=left.get(ReasonCode.R38),
        insurer_factor=factor,
        limit_fen=found,
        binding=binding,
        instalment_fen=instalment,
        after_bp=debt_to_income_bp(affordability.debt_fen + instalment, affordability.income_fen),
        own_fen=inputs.own.lent_fen,
    )


def _candidates(
    inputs: ScoreInputs, band: BandTerms, cost: Price, affordability: Affordability, policy: Policy
) -> list[tuple[int, ReasonCode]]:
    """Return what is left of each limit, in fen, beside the loans that the person has here."""
    own, product = inputs.own, policy.product(inputs.product)
    on = law_day(inputs, policy)
    by_income = floor(affordability.income_fen * band.income_multiple)
    found = [
        (consumer_cap_fen(inputs.product, policy, on, own), ReasonCode.R36),
        (max(0, policy.decision.lender_cap * 100 - own.lent_fen), ReasonCode.R37),
        (max(0, by_income - own.lent_fen), ReasonCode.R34),
        (most_for(affordability.headroom_fen, cost, product.tenors[-1]), ReasonCode.R35),
    ]
    if own.line_left_fen is not None:
        found.append((own.line_left_fen, ReasonCode.R39))
    if is_thin(inputs, policy):
        starter = policy.thin_file.starter_limit * 100
        found.append((max(0, starter - own.lent_fen), ReasonCode.R38))
    return found


def _without_own_loans(inputs: ScoreInputs, band: BandTerms, cost: Price, policy: Policy) -> int:
    """Return the lowest limit that would hold for somebody without loans here."""
    without = replace(inputs, own=NO_LOANS)
    found = _candidates(without, band, cost, afford(without, policy), policy)
    return min(fen for fen, _ in found)


def _insurer_factor(inputs: ScoreInputs, band: BandTerms, policy: Policy) -> Decimal | None:
    terms = policy.insurance
    if terms.when_declined != "reduce" or not insurable(inputs, band, policy):
        return None
    return terms.reduced_to if accepted_quote(inputs, band, policy) is None else None


def _load(price: Price, months: int) -> Decimal:
    """Return the level instalment with all monthly charges, as a fraction of the amount."""
    return level_share(price.annual_rate, months) + price.costs.per_month
