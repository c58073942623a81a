"""The credit decision: approved, approved for less, referred or declined, with reasons."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.policy.values import Band
from loanflow_tui.lending.risk.inputs import ScoreInputs, is_thin
from loanflow_tui.lending.risk.limits import Affordability, LimitWorking, afford, limit
from loanflow_tui.lending.risk.pricing import Price, accepted_quote, insurable, price
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.rules.eligibility import knock_out, lenders_elsewhere
from loanflow_tui.lending.risk.scorecard import ScoreResult, score
from loanflow_tui.lending.terms import Occupation, Outcome, Product

Reasons = tuple[ReasonCode, ...]


class Decision(BaseModel):
    """A decision, and the policy version behind it.

    `reasons` are at most four, the main one first. On a referral, `limit_fen` and `annual_rate` are
    the terms that a person may approve; on a decline they are 0 and None. `elsewhere` names lenders
    that may serve a region outside this lender's licence.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    policy_version: str
    product: Product
    outcome: Outcome
    reasons: Reasons = Field(max_length=4)
    knock_out: ReasonCode | None = None
    score: int | None = None
    band: Band | None = None
    limit_fen: int = 0
    annual_rate: Decimal | None = None
    affordability: Affordability | None = None
    limit: LimitWorking | None = None
    price: Price | None = None
    elsewhere: tuple[str, ...] = ()


def decide(inputs: ScoreInputs, policy: Policy, scored: ScoreResult | None = None) -> Decision:
    """Decide on `inputs`; pass `scored` to reuse a known score."""
    refusal = knock_out(inputs, policy)
    if refusal is not None:
        return knocked_out(refusal, inputs, policy)
    return decide_by_score(inputs, policy, scored or score(inputs, policy))


def decide_by_score(inputs: ScoreInputs, policy: Policy, scored: ScoreResult) -> Decision:
    """Decide on `inputs` that no rule refuses whatever their score."""
    band = _band(inputs, scored.total, policy)
    cost = price(inputs, band, policy)
    affordability = afford(inputs, policy)
    found = limit(inputs, band, cost, affordability, policy)
    outcome, reasons = _judge(inputs, scored, band, affordability, found, policy)
    lent = outcome is not Outcome.DECLINED
    return Decision(
        policy_version=policy.version,
        product=inputs.product,
        outcome=outcome,
        reasons=reasons[: policy.decision.most_reasons],
        score=scored.total,
        band=band.id,
        limit_fen=found.limit_fen if lent else 0,
        annual_rate=cost.annual_rate if lent else None,
        affordability=affordability,
        limit=found,
        price=cost,
    )


def needs_cover(inputs: ScoreInputs, policy: Policy, total: int) -> bool:
    """Tell whether the policy wants the loan of a score insured, and the score alone doesn't
    decline it anyway.
    """
    if total < policy.decision.decline_below and _unknown(inputs, policy) is None:
        return False
    return insurable(inputs, _band(inputs, total, policy), policy)


def _band(inputs: ScoreInputs, total: int, policy: Policy) -> BandTerms:
    band = policy.band(total)
    if is_thin(inputs, policy):
        return policy.no_better_than(band, policy.thin_file.best_band)
    return band


def knocked_out(refusal: ReasonCode, inputs: ScoreInputs, policy: Policy) -> Decision:
    """Return the decision on `inputs` that a rule refuses whatever their score."""
    others = (
        lenders_elsewhere(inputs.province, inputs.product, policy)
        if refusal is ReasonCode.R44
        else ()
    )
    return Decision(
        policy_version=policy.version,
        product=inputs.product,
        outcome=Outcome.DECLINED,
        reasons=(refusal,),
        knock_out=refusal,
        elsewhere=tuple(each.id for each in others),
    )


def _judge(
    inputs: ScoreInputs,
    scored: ScoreResult,
    band: BandTerms,
    affordability: Affordability,
    found: LimitWorking,
    policy: Policy,
) -> tuple[Outcome, Reasons]:
    terms = policy.decision
    unknown = _unknown(inputs, policy)
    uninsured = insurable(inputs, band, policy) and not accepted_quote(inputs, band, policy)
    if unknown is None and scored.total < terms.decline_below:
        return Outcome.DECLINED, scored.reasons
    if found.limit_fen == 0:
        return Outcome.DECLINED, (_why_nothing(found, policy, inputs),)
    if uninsured and policy.insurance.when_declined == "decline":
        return Outcome.DECLINED, (ReasonCode.R32,)
    if unknown is not None:
        return Outcome.REFERRED, (unknown, *scored.reasons)
    if scored.total < terms.refer_below:
        return Outcome.REFERRED, (ReasonCode.R23, *scored.reasons)
    contradictions = contradicting(inputs, policy)
    if contradictions:
        return Outcome.REFERRED, contradictions
    if uninsured and policy.insurance.when_declined == "refer":
        return Outcome.REFERRED, (ReasonCode.R32,)
    if _is_cut(found, affordability):
        return Outcome.APPROVED_LESS, (found.binding,)
    return Outcome.APPROVED, ()


def _unknown(inputs: ScoreInputs, policy: Policy) -> ReasonCode | None:
    """Return why a person must decide, or None if the data is enough.

    A frozen file needs a person. So does a thin or missing file, unless the host's score is strong.
    """
    if inputs.bureau is not None and inputs.bureau.status == "frozen":
        return ReasonCode.R22
    if not is_thin(inputs, policy):
        return None
    report = inputs.fresh_host_report
    if report is not None and report.score >= policy.thin_file.strong_host_score:
        return None
    return ReasonCode.R21 if inputs.credit_file is None else ReasonCode.R20


def contradicting(inputs: ScoreInputs, policy: Policy) -> Reasons:
    """Return what the statement contradicts of the answers, which a person is to ask about."""
    shown, terms = inputs.verified_income_fen, policy.decision
    if shown is None:
        return ()
    found: list[ReasonCode] = []
    if inputs.income_fen > shown * terms.contradicting_income:
        found.append(ReasonCode.R25)
    jobless = inputs.occupation is Occupation.UNEMPLOYED
    if jobless and shown >= terms.contradicting_salary * 100:
        found.append(ReasonCode.R26)
    return tuple(found)


def nothing_to_lend(decision: Decision) -> Decision:
    """Return the decision as it would be with a limit of zero."""
    return decision.model_copy(
        update={
            "outcome": Outcome.DECLINED,
            "reasons": (ReasonCode.R31,),
            "limit_fen": 0,
            "annual_rate": None,
        }
    )


def _why_nothing(found: LimitWorking, policy: Policy, inputs: ScoreInputs) -> ReasonCode:
    least = policy.product(inputs.product).min_fen
    if found.binding is ReasonCode.R39:
        return ReasonCode.R39
    return ReasonCode.R30 if found.by_affordability_fen < least else ReasonCode.R31


def _is_cut(found: LimitWorking, affordability: Affordability) -> bool:
    """Tell whether insurer, thin file, debts or loans here lowered the limit that income allows."""
    if found.binding is ReasonCode.R35:
        return affordability.debt_fen > 0
    return found.binding in (ReasonCode.R32, ReasonCode.R38, ReasonCode.R39)
