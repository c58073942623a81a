"""The articles of a contract, and the values in each."""

from collections.abc import Iterator, Mapping

from loanflow_tui.lending.contract.figures import daily_rate, percent, purpose, yuan
from loanflow_tui.lending.contract.terms import ContractTerms, Say

ARTICLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("loan", ("1", "2")),
    ("payout", ("1", "2")),
    ("cost", ("1", "2", "3")),
    ("repay", ("1", "2", "3")),
    ("early", ("1",)),
    ("cooling", ("1",)),
    ("late", ("1", "2", "3")),
    ("data", ("1", "2")),
    ("notice", ("1",)),
    ("signature", ("1",)),
    ("complaint", ("1", "2")),
)
"""Each article with its paragraphs, in order; that of a credit line comes last, where there is one.
"""


def articles(terms: ContractTerms, say: Say) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the title and paragraphs of each article."""
    values = _values(terms, say)
    line = (("line", ("draw" if terms.agreement else "1", "2", "3")),) if terms.line_fen else ()
    for name, paragraphs in (*ARTICLES, *line):
        if name == "cooling" and not terms.cooling_off_days:
            paragraphs = ("none",)  # noqa: PLW2901 - the article stays, so that numbers don't move
        if name == "payout" and terms.upfront_fen:
            paragraphs = ("less", "2")  # noqa: PLW2901 - what is taken off is said
        yield (
            say(f"contract-article-{name}", {}),
            tuple(say(f"contract-article-{name}-{each}", values) for each in paragraphs),
        )


def _values(terms: ContractTerms, say: Say) -> Mapping[str, str]:
    from loanflow_tui.lending.loans.rmb_capitals import to_capitals  # noqa: PLC0415 - heavy

    return {
        "amount": yuan(terms.principal_fen),
        "upfront": yuan(terms.upfront_fen),
        "received": yuan(terms.received_fen),
        "capitals": to_capitals(terms.principal_fen),
        "rate": percent(terms.annual_rate),
        "daily": percent(daily_rate(terms.annual_rate), 4),
        "lapse": str(terms.payout_within_days),
        "notice": str(terms.notice_days),
        "principal": str(terms.principal_first_after_days),
        "call": str(terms.call_in_after_days),
        "days_notice": str(terms.call_in_notice_days),
        "from": str(terms.contact_hours[0]),
        "until": str(terms.contact_hours[1]),
        "again": say("contract-between", {}).join(map(str, terms.debit_again_after_days)),
        "apr": percent(terms.apr_nominal),
        "ceiling": percent(terms.ceiling),
        "late": percent(terms.late_annual_rate),
        "grace": _grace(terms.grace_days, say),
        "days": str(terms.cooling_off_days),
        "purpose": purpose(terms, say),
        "account": terms.payout_account_masked,
        "line": yuan(terms.line_fen),
        "agreement": terms.agreement,
        "draw": str(terms.draw),
        "months": str(terms.line_months),
        "late-days": str(terms.lower_after_days),
        "lowered": percent(terms.lowered_to, 0),
        "mobile": terms.borrower.mobile_masked,
        "hotline": terms.lender.hotline,
    }


def _grace(days: int, say: Say) -> str:
    match days:
        case 0:
            return say("contract-article-late-grace-none", {})
        case 1:
            return say("contract-article-late-grace-one", {})
        case _:
            return say("contract-article-late-grace", {"days": str(days)})
