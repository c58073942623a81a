"""The decision: yes, yes for less, perhaps, or no; and why."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.policy.values import Band
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.risk.limits import Affordability, LimitWorking, afford, is_thin, limit
from loanflow_tui.lending.risk.pricing import Price, accepted_quote, insurable, price
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.rules.eligibility import knock_out, lenders_elsewhere
from loanflow_tui.lending.risk.scorecard import ScoreResult, score
from loanflow_tui.lending.terms import Outcome, Product

Reasons = tuple[ReasonCode, ...]


class Decision(BaseModel):
    """A decision, and the policy version it was made under.

    `reasons` are at most four, the weightiest first. For what is referred, `limit_fen` and
    `annual_rate` are what a person may approve; for what is declined they are 0 and None.
    `elsewhere` names lenders that may serve a region that this one may not.
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
    """Decide on `inputs`; `scored` saves working out their score again."""
    refusal = knock_out(inputs, policy)
    if refusal is not None:
        return _knocked_out(refusal, inputs, policy)
    scored = scored if scored is not None else score(inputs, policy)
    band = policy.band(scored.total)
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


def _knocked_out(refusal: ReasonCode, inputs: ScoreInputs, policy: Policy) -> Decision:
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
    if uninsured and policy.insurance.when_declined == "refer":
        return Outcome.REFERRED, (ReasonCode.R32,)
    if _is_cut(found, affordability):
        return Outcome.APPROVED_LESS, (found.binding,)
    return Outcome.APPROVED, ()


def _unknown(inputs: ScoreInputs, policy: Policy) -> ReasonCode | None:
    """Return why too little is known to decide without a person, None if enough is.

    A file that was frozen is for a person. A thin file or none is enough where the host knows the
    applicant well; a host that vouches for nothing leaves a thin file to a person.
    """
    if inputs.bureau is not None and inputs.bureau.status == "frozen":
        return ReasonCode.R22
    if not is_thin(inputs, policy):
        return None
    report = inputs.fresh_host_report
    if report is not None and report.score >= policy.thin_file.strong_host_score:
        return None
    return ReasonCode.R21 if inputs.credit_file is None else ReasonCode.R20


def nothing_to_lend(decision: Decision) -> Decision:
    """Return the decision there would be if no limit at all came about."""
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
    return ReasonCode.R30 if found.by_affordability_fen < least else ReasonCode.R31


def _is_cut(found: LimitWorking, affordability: Affordability) -> bool:
    """Say whether something lowered the limit that the applicant's score and income would give."""
    if found.binding is ReasonCode.R35:
        return affordability.debt_fen > 0
    return found.binding in (ReasonCode.R32, ReasonCode.R38)
