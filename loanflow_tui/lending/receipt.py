"""The receipt for a payout as an SVG picture, to keep or print."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from xml.sax.saxutils import escape

from loanflow_tui.lending.contract.figures import day, percent, yuan
from loanflow_tui.lending.contract.terms import Say
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import Language

_LEFT, _RIGHT, _PAPER = 44, 436, 480
_ROW_CELLS = 52
"""Columns that fit a row of the picture; a longer value is set smaller."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A payout. Amounts in fen, `annual_rate` and `apr` as fractions per year. `paid_on` is the day
    on which the money arrived, `paid_at` when the bank confirmed it.
    """

    reference: str
    contract_number: str
    lender: str
    amount_fen: int
    paid_on: date
    paid_at: datetime
    account_masked: str
    annual_rate: Decimal
    apr: Decimal
    months: int
    first_due: date
    first_instalment_fen: int
    hotline: str
    language: Language = Language.ZH_CN


def receipt_rows(receipt: Receipt, say: Say) -> tuple[tuple[str, str], ...]:
    """Return the receipt's rows below its title and amount, as labels and values."""
    heard = receipt.paid_at.astimezone(CHINA)
    when = say(
        "receipt-paid-at-value",
        {"day": day(heard.date(), say), "time": heard.strftime("%H:%M:%S")},
    )
    paid: tuple[tuple[str, str], ...] = (("paid-at", when),)
    if receipt.paid_on != heard.date():
        paid = (("paid-at", day(receipt.paid_on, say)), ("confirmed-at", when))
    term = "receipt-term-one" if receipt.months == 1 else "receipt-term-value"
    rows = (
        ("reference", receipt.reference),
        ("contract", receipt.contract_number),
        ("lender", receipt.lender),
        ("account", receipt.account_masked),
        *paid,
        ("rate", percent(receipt.annual_rate)),
        ("apr", percent(receipt.apr)),
        ("term", say(term, {"months": str(receipt.months)})),
        ("first", yuan(receipt.first_instalment_fen)),
        ("first-due", day(receipt.first_due, say)),
        ("hotline", receipt.hotline),
    )
    return tuple((say(f"receipt-{name}", {}), _one_line(value)) for name, value in rows)


def receipt_svg(receipt: Receipt, say: Say) -> str:
    """Return the receipt as a picture for any browser, with text that can be copied."""
    rows = receipt_rows(receipt, say)
    height = 250 + 32 * len(rows) + 64
    body = "\n".join(_row(250 + 32 * at, label, value) for at, (label, value) in enumerate(rows))
    return _SVG.format(
        language=receipt.language.value,
        width=_PAPER,
        height=height + 24,
        paper=_paper(height),
        title=escape(say("receipt-title", {})),
        done=escape(say("receipt-done", {})),
        amount=escape(yuan(receipt.amount_fen)),
        right=_RIGHT,
        left=_LEFT,
        rows=body,
        rule=height - 56,
        notice_y=height - 28,
        notice=escape(say("receipt-notice", {})),
    )


def _row(y: int, label: str, value: str) -> str:
    from rich.cells import cell_len  # noqa: PLC0415 - only where a receipt is shown

    room = _ROW_CELLS - cell_len(label)
    size = 14.0 * min(1.0, room / max(1, cell_len(value)))
    return (
        f'<text class="label" x="{_LEFT}" y="{y}">{escape(label)}</text>'
        f'<text class="value" x="{_RIGHT}" y="{y}" font-size="{size:.1f}">{escape(value)}</text>'
    )


def _paper(height: int) -> str:
    """Return the outline of the paper: rounded above, torn below."""
    teeth, step = "", 14
    for x in range(_PAPER - 20 - step, 20 - 1, -step):
        teeth += f" L{x + step // 2} {height + 10} L{x} {height}"
    return f"M20 30 Q20 16 34 16 H446 Q460 16 460 30 V{height}{teeth} L20 {height} Z"


def _one_line(text: str) -> str:
    """Return a value on one line, escaped for XML."""
    sound = text.encode("utf-8", "replace").decode()
    return "".join(each if each.isprintable() else " " for each in sound)


_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" lang="{language}" \
viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{title}">
<style>
text {{ font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", \
"Source Han Sans SC", system-ui, sans-serif; fill: #1c2738; font-variant-numeric: tabular-nums; }}
.title {{ font-size: 15px; fill: #6b7688; text-anchor: middle; letter-spacing: 1px; }}
.done {{ font-size: 17px; fill: #157347; text-anchor: middle; }}
.amount {{ font-size: 38px; font-weight: 600; text-anchor: middle; }}
.label {{ font-size: 14px; fill: #6b7688; }}
.value {{ text-anchor: end; }}
.notice {{ font-size: 12px; fill: #8a94a3; text-anchor: middle; }}
.rule {{ stroke: #d5dde6; stroke-dasharray: 4 4; }}
</style>
<rect width="{width}" height="{height}" fill="#e9eef4"/>
<path d="{paper}" fill="#ffffff"/>
<text class="title" x="240" y="50">{title}</text>
<circle cx="240" cy="94" r="23" fill="#e3f4ea"/>
<path d="M229 95 l8 8 l15 -17" fill="none" stroke="#157347" stroke-width="3.5" \
stroke-linecap="round" stroke-linejoin="round"/>
<text class="done" x="240" y="144">{done}</text>
<text class="amount" x="240" y="190">{amount}</text>
<line class="rule" x1="{left}" y1="217" x2="{right}" y2="217"/>
{rows}
<line class="rule" x1="{left}" y1="{rule}" x2="{right}" y2="{rule}"/>
<text class="notice" x="240" y="{notice_y}">{notice}</text>
</svg>
"""
