"""The receipt of a payout, as a picture that can be kept."""

from collections.abc import Iterable
from decimal import Decimal

from loanflow_tui.lending.api import (
    ApplicationView,
    ContractSigned,
    OfferAccepted,
    PayoutConfirmed,
    Policy,
    Receipt,
    Recorded,
    Say,
    china_day,
    lender_of,
    receipt_svg,
)


def receipt_picture(
    view: ApplicationView, journal: Iterable[Recorded], policy: Policy, say: Say
) -> tuple[str, str]:
    """Return the payout's reference and its receipt as SVG, in the application's language.

    Raises:
        LookupError: no money has been paid out.
    """
    paid, accepted = view.need(PayoutConfirmed), view.need(OfferAccepted)
    signed, lender = view.need(ContractSigned), lender_of(view, policy)
    paid_at = next(each.at for each in journal if each.event == paid)
    receipt = Receipt(
        reference=paid.reference,
        contract_number=signed.number,
        lender=lender.name[view.origin.language.value],
        amount_fen=paid.amount_fen,
        paid_on=paid.value_date or china_day(paid_at),
        paid_at=paid_at,
        account_masked=paid.masked_account,
        annual_rate=Decimal(accepted.annual_rate),
        apr=Decimal(paid.apr or accepted.apr),
        months=accepted.months,
        first_due=paid.first_due,
        first_instalment_fen=paid.first_payment_fen,
        hotline=lender.hotline,
        language=view.origin.language,
    )
    return paid.reference, receipt_svg(receipt, say)
