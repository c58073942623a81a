"""Builds `ScoreInputs` from an application's view."""

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.events.identity import FaceChecked, IdentityGiven
from loanflow_tui.lending.events.monitoring import RefusalLifted
from loanflow_tui.lending.events.profile import (
    DebtGiven,
    IncomeGiven,
    OccupationGiven,
    PurposeGiven,
    RegionGiven,
)
from loanflow_tui.lending.events.risk import BureauReported, HostDataReported, InsurerQuoted
from loanflow_tui.lending.risk.customer import NO_LOANS
from loanflow_tui.lending.risk.inputs import ScoreInputs
from loanflow_tui.lending.risk.rules.privacy import identity_verified
from loanflow_tui.lending.terms import ConsentKind, DocumentKind


def score_inputs(view: ApplicationView) -> ScoreInputs:
    """Return everything a decision may rest on, as far as it is known.

    Raises:
        LookupError: an answer that every decision rests on is missing.
    """
    statement = view.document(DocumentKind.BANK_STATEMENT)
    bureau, host = view.get(BureauReported), view.get(HostDataReported)
    insurer, debt = view.get(InsurerQuoted), view.get(DebtGiven)
    seen, lifted, product = view.get(CustomerSeen), view.get(RefusalLifted), view.product
    if product is None:
        raise LookupError("product")
    return ScoreInputs(
        host=view.origin.host,
        product=product,
        age=view.need(IdentityGiven).age,
        occupation=view.need(OccupationGiven).occupation,
        purpose=view.need(PurposeGiven).purpose,
        province=view.need(RegionGiven).province,
        income_fen=view.need(IncomeGiven).monthly_fen,
        debt_fen=debt.monthly_fen if debt else 0,
        verified_income_fen=statement.monthly_income_fen if statement else None,
        bureau=bureau.report if bureau else None,
        host_report=host.report if host else None,
        insurer=insurer.quote if insurer else None,
        face_passed=identity_verified(
            view.consented(ConsentKind.FACE),
            view.get(FaceChecked) is not None,
            view.holds(Fact.CODE, Fact.CARD),
        ),
        identity_matched=bureau is None or bureau.report.status != "mismatch",
        decided_on=view.today,
        own=seen.standing if seen else NO_LOANS,
        lifted=lifted.reasons if lifted else (),
    )
