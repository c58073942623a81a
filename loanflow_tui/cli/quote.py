"""`loanflow quote`: computes a loan, month by month, with every fee and the APR."""

from dataclasses import dataclass
from decimal import Decimal

import click

from loanflow_tui.cli import figures
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import ANY_TEXT, LANGUAGE
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.cli.usage_errors import WrongUsage
from loanflow_tui.lending.api import Apr, Method, Schedule, apr_monthly, make_schedule, to_capitals


@dataclass(frozen=True, slots=True)
class Quote:
    """A loan and its figures."""

    method: Method
    rate: Decimal
    schedule: Schedule
    apr: Apr

    @property
    def capitals(self) -> str:
        """The amount lent, in Chinese capitals."""
        return to_capitals(self.schedule.amount_fen)


@click.command("quote", cls=HelpedCommand)
@click.option("--amount", metavar="YUAN", type=ANY_TEXT, required=True)
@click.option("--rate", metavar="ANNUAL", type=ANY_TEXT, required=True)
@click.option("--months", metavar="N", type=ANY_TEXT, required=True)
@click.option(
    "--method", type=click.Choice([each.value for each in Method]), required=True,
)  # fmt: skip
@click.option("--fee-upfront", metavar="YUAN", type=ANY_TEXT, default="0")
@click.option("--fee-monthly", metavar="YUAN", type=ANY_TEXT, default="0")
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(
    amount: str,
    rate: str,
    months: str,
    method: str,
    fee_upfront: str,
    fee_monthly: str,
    as_json: bool,
    lang: str | None,
) -> None:
    """Compute a loan: each payment, all fees, and the annualised rate (APR) with all of them."""
    spoken = lang or language()
    try:
        quote = work_out(amount, rate, months, Method(method), fee_upfront, fee_monthly)
    except figures.BadFigure as bad:
        raise WrongUsage(say(bad.message, spoken, **bad.values)) from None
    click.echo(_json(quote) if as_json else _words(quote, spoken))


def work_out(
    amount: str, rate: str, months: str, method: Method, fee_upfront: str, fee_monthly: str
) -> Quote:
    """Return the quote for figures as typed.

    Raises:
        BadFigure: a figure can't be read or is out of range.
    """
    amount_fen = figures.read_amount_fen(amount)
    upfront = figures.read_fee_fen(fee_upfront, amount_fen - 1)
    monthly = figures.read_fee_fen(fee_monthly, amount_fen)
    annual = figures.read_rate(rate)
    schedule = make_schedule(
        amount_fen, annual, figures.read_months(months), method, upfront, monthly
    )
    apr = apr_monthly(schedule.received_fen, schedule.payments_fen)
    figures.check_apr(apr.nominal)
    return Quote(method, annual, schedule, apr)


def _json(quote: Quote) -> str:
    schedule = quote.schedule
    row = {
        "amount_fen": schedule.amount_fen,
        "received_fen": schedule.received_fen,
        "payments_fen": schedule.payments_fen,
        "principal_fen": schedule.principal_fen,
        "interest_fen": schedule.interest_fen,
        "fees_fen": schedule.fees_fen,
        "fee_upfront_fen": schedule.upfront_fen,
        "total_interest_fen": schedule.total_interest_fen,
        "total_fees_fen": schedule.total_fees_fen,
        "total_paid_fen": schedule.total_paid_fen,
        "apr_nominal": round(quote.apr.nominal, 10),
        "apr_effective": round(quote.apr.effective, 10),
        "amount_capitals": quote.capitals,
    }
    return json_line(row)


def _words(quote: Quote, spoken: str) -> str:
    from loanflow_tui.cli.columns import aligned, labelled  # noqa: PLC0415 - only for people

    return "\n".join([*labelled(_summary(quote, spoken)), "", *aligned(_table(quote, spoken), 0)])


def _summary(quote: Quote, spoken: str) -> list[tuple[str, str]]:
    from loanflow_tui.dialogue.messages import Message, Rate, Yuan  # noqa: PLC0415 - only when it runs

    schedule = quote.schedule
    method = Message(f"contract-method-{quote.method.value.replace('_', '-')}")
    nominal, effective = (
        Rate(Decimal(str(fraction))) for fraction in (quote.apr.nominal, quote.apr.effective)
    )
    said = {
        "amount": say(
            "quote-amount-value", spoken,
            amount=Yuan(schedule.amount_fen), capitals=quote.capitals,
        ),
        "received": say("quote-yuan", spoken, amount=Yuan(schedule.received_fen)),
        "rate": say("quote-rate-value", spoken, rate=Rate(quote.rate)),
        "repaid": say("quote-repaid-value", spoken, method=method, months=schedule.months),
        "interest": say("quote-yuan", spoken, amount=Yuan(schedule.total_interest_fen)),
        "fees": say("quote-yuan", spoken, amount=Yuan(schedule.total_fees_fen)),
        "paid": say("quote-yuan", spoken, amount=Yuan(schedule.total_paid_fen)),
        "apr": say("quote-apr-value", spoken, nominal=nominal),
        "effective": say("quote-effective-value", spoken, effective=effective),
    }  # fmt: skip
    return [(say(f"quote-{name}", spoken), value) for name, value in said.items()]


def _table(quote: Quote, spoken: str) -> list[tuple[str, ...]]:
    from loanflow_tui.dialogue.messages import Yuan  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.wording import write_yuan  # noqa: PLC0415 - only when it runs

    schedule, left = quote.schedule, quote.schedule.amount_fen
    names = ("number", "payment", "principal", "interest", "fees", "left")
    table = [tuple(say(f"quote-column-{name}", spoken) for name in names)]
    rows = zip(
        schedule.payments_fen, schedule.principal_fen, schedule.interest_fen, schedule.fees_fen,
        strict=True,
    )  # fmt: skip
    for number, row in enumerate(rows, 1):
        left -= row[1]
        table.append((str(number), *(write_yuan(Yuan(fen)) for fen in (*row, left))))
    return table
