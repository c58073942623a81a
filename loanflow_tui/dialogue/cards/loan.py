"""The loan's cards: its state, the coming instalments, and the payments made."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from loanflow_tui.dialogue.cards.parts import days as days_said
from loanflow_tui.dialogue.cards.parts import row, table, yuan
from loanflow_tui.dialogue.messages import Day, Message, Rate, Value, Yuan
from loanflow_tui.dialogue.turns import Card, CardRow, CardTable
from loanflow_tui.lending.api import Instalment, Loan, NewPlan, may_shorten, split
from loanflow_tui.lending.api import events as e

NO_LOAN: Mapping[str, Value] = {"state": "none"}


def standing(loan: Loan, today: date) -> dict[str, Value]:
    """Return a loan's state as values of a sentence.

    `state` is settled, overdue, extended (with more time granted), due (today or within the grace
    days) or running; `amount` is the sum due by now or else next, `due` its date, `left` the
    outstanding principal.
    """
    first = loan.open[0] if loan.open else None
    coming = loan.coming(today)
    days, due_fen = loan.days_overdue(today), loan.due_fen(today)
    amount = due_fen or (coming.total_fen if coming else 0)
    until = loan.extended_until(today) if due_fen else None
    state = "overdue" if days else "due" if due_fen else "running"
    if until is not None and not days:
        state = "extended"
    return {
        "state": "settled" if loan.settled else state,
        "amount": Yuan(amount),
        "due": Day(until or (first.due_on if first else today)),
        "left": Yuan(loan.outstanding_fen),
        "days": days,
    }


def loan_card(loan: Loan, today: date, account: str) -> Card:
    """Return the card of a running loan, in a warning tone while a payment is overdue."""
    return Card(
        kind="summary",
        title=Message("card-loan"),
        rows=tuple(_rows(loan, today, account)),
        tone="warn" if loan.days_overdue(today) else "plain",
    )


def _rows(loan: Loan, today: date, account: str) -> Iterable[CardRow]:
    days, late = loan.days_overdue(today), loan.late_owed_fen(today)
    due, coming = loan.due_fen(today), loan.coming(today)
    yield row("outstanding", Yuan(loan.outstanding_fen), strong=True)
    if due:
        yield row("due-now", Yuan(due), strong=True, tone="warn" if days else "plain")
        yield row("due-since", Day(loan.open[0].due_on))
    until = loan.extended_until(today)
    if until is not None:
        yield row("extended-until", Day(until), strong=True, tone="good")
    if loan.extension_asked is not None:
        yield row("extension-asked", Day(loan.extension_asked))
    if days:
        yield row("days-overdue", days_said(days), tone="warn")
    if late:
        yield row("late-interest", Yuan(late), tone="warn")
    if coming is not None:
        yield row("next-payment", Yuan(coming.total_fen))
        yield row("next-due", Day(coming.due_on))
        yield row("payments-left", str(len(loan.open)))
    if loan.repaid.total_fen:
        yield row("repaid-so-far", Yuan(loan.repaid.total_fen))
    yield row("annual-rate", Rate(loan.annual_rate))
    yield row("repaid-from", account)
    if not loan.settled and loan.rules is not None:
        yield row("direct-debit", Message("debit-on" if loan.mandate else "debit-off"))
    yield row("contract-number", loan.contract)


def coming_card(loan: Loan) -> Card:
    """Return the card of what is still to be paid, instalment by instalment."""
    return Card(
        kind="schedule",
        title=Message("card-schedule"),
        rows=(row("outstanding", Yuan(loan.outstanding_fen), strong=True),),
        table=_plan(loan.open),
    )


def new_plan_card(plan: NewPlan) -> Card:
    """Return the card of a new plan that is offered: every instalment, and the whole of it."""
    return Card(
        kind="schedule",
        title=Message("card-new-plan"),
        rows=(
            row("outstanding", Yuan(sum(each.principal_fen for each in plan.rows)), strong=True),
            row("total-repaid", Yuan(sum(each.total_fen for each in plan.rows))),
        ),
        table=_plan(plan.rows),
    )


def _plan(rows: Sequence[Instalment]) -> CardTable:
    """Return a plan as a table whose parts add up: fees have a column where there are any."""
    fees = any(each.fees_fen for each in rows)
    headings = ("number", "due", "principal", "interest", *(("fees",) if fees else ()), "payment")
    return table(
        headings,
        (
            (
                str(each.number), each.due_on.isoformat(), yuan(each.principal_fen),
                yuan(each.interest_fen), *((yuan(each.fees_fen),) if fees else ()),
                yuan(each.total_fen),
            )
            for each in rows
        ),
    )  # fmt: skip


def has_two_plans(loan: Loan, part_fen: int, today: date) -> bool:
    """Tell whether a part payment may lower the instalments or shorten the term."""
    return may_shorten(loan, today) and part_fen > loan.due_fen(today)


def part_plans_card(loan: Loan, part_fen: int, today: date) -> Card:
    """Return what a part payment leads to: smaller instalments or a shorter term, if it may."""
    if not has_two_plans(loan, part_fen, today):
        return _part_card(loan, part_fen, today)
    effects: tuple[e.PartEffect, ...] = ("smaller", "shorter")
    plans = {effect: split(loan, part_fen, "part", today, effect).plan for effect in effects}
    return Card(
        kind="schedule",
        title=Message("card-part-plans"),
        rows=(row("repaid-now", Yuan(part_fen), strong=True),),
        table=table(
            ("part-effect", "payments", "payment", "last-due", "interest"),
            (
                (
                    Message(f"choice-part-{effect}"), str(len(plan)),
                    yuan(max(each.total_fen for each in plan)), plan[-1].due_on.isoformat(),
                    yuan(sum(each.interest_fen + each.fees_fen for each in plan)),
                )
                for effect, plan in plans.items()
                if plan
            ),
        ),
    )  # fmt: skip


def _part_card(loan: Loan, part_fen: int, today: date) -> Card:
    """Return what a part payment pays, and what is left of the loan after it."""
    paid = split(loan, part_fen, "part", today)
    return Card(
        kind="schedule",
        title=Message("card-part-plans"),
        rows=(
            row("repaid-now", Yuan(part_fen), strong=True),
            row("principal", Yuan(paid.principal_fen)),
            row("interest", Yuan(paid.interest_fen)),
            *((row("fees", Yuan(paid.fees_fen)),) if paid.fees_fen else ()),
            *((row("late-interest", Yuan(paid.late_fen)),) if paid.late_fen else ()),
            row("left-after", Yuan(loan.outstanding_fen - paid.principal_fen), strong=True),
        ),
        table=_plan(paid.plan) if paid.plan else None,
    )


def receipts_card(loan: Loan) -> Card:
    """Return the card of the payments so far, in all and each by itself: principal, and by kind
    what it cost. The bank's references stand beside the sums, or below where those take the room.
    """
    kinds = [(name, of) for name, of in _KINDS if name in _ALWAYS or any(map(of, loan.receipts))]
    beside = len(kinds) == len(_ALWAYS)
    return Card(
        kind="receipt",
        title=Message("card-receipts"),
        rows=(
            row("repaid-so-far", Yuan(loan.repaid.total_fen), strong=True),
            *(row(name, Yuan(sum(map(of, loan.receipts)))) for name, of in kinds),
        ),
        table=table(
            ("paid-on", "repaid", *(name for name, _ in kinds), *(_REFERENCE if beside else ())),
            (
                (
                    each.on.isoformat(), yuan(each.amount_fen),
                    *(yuan(of(each)) for _, of in kinds),
                    *((each.reference,) if beside else ()),
                )
                for each in loan.receipts
            ),
        ),
        notes=()
        if beside
        else tuple(
            Message("receipt-reference-of", {"day": Day(each.on), "reference": each.reference})
            for each in loan.receipts
        ),
    )  # fmt: skip


_KINDS: tuple[tuple[str, Callable[[e.RepaymentReceived], int]], ...] = (
    ("principal", lambda paid: paid.principal_fen),
    ("interest", lambda paid: paid.interest_fen),
    ("late-interest", lambda paid: paid.late_fen),
    ("fees", lambda paid: paid.fees_fen - paid.premium_fen),
    ("fee-insurance", lambda paid: paid.premium_fen),
)
"""What a payment was for, by the label of each kind."""

_ALWAYS = ("principal", "interest")
_REFERENCE = ("reference",)
