"""`loanflow applications show ID --ledger`: plan, entries and their lines, to recompute by hand."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from loanflow_tui.cli.columns import aligned
from loanflow_tui.cli.shared import say
from loanflow_tui.dialogue.cards.parts import yuan
from loanflow_tui.lending.api import (
    NOTHING_BEHIND,
    Instalment,
    LedgerEntry,
    Loan,
    Recorded,
    apply_event,
    china_day,
    fold,
    keep_books,
    payoff,
    rest_of_period,
)
from loanflow_tui.lending.api import events as e

_WITHOUT_ENTRY = (
    e.LoanCalledIn, e.PlanAccepted, e.CoverBegun, e.CoverEnded, e.LateInterestCharged,
    e.LateInterestReversed,
)  # fmt: skip
"""Events that move no money, or none any more after a write-off, and that later figures follow
from.
"""

_PLAN = ("number", "due", "days", "lent", "principal", "interest", "fees", "payment")
_PAID = ("number", "fees", "late", "interest", "principal")
_LATE = ("number", "principal", "since", "days", "late")


def ledger_lines(application_id: str, journal: Sequence[Recorded], spoken: str) -> list[str]:
    """Return a loan's plan, each entry of its books, and the lines that each figure follows from:
    days, principal and rate. Nothing where no money was paid out.
    """
    entries = {entry.seq: entry for entry in keep_books(journal).entries}
    if not entries:
        return []
    view = fold(application_id, ())
    lines: list[str] = []
    for recorded in journal:
        before, view = view.loan, apply_event(view, recorded)
        entry = entries.get(recorded.seq)
        if entry is None and type(recorded.event) not in _WITHOUT_ENTRY:
            continue
        lines += ["", f"{recorded.seq}  {_value_date(recorded).isoformat()}  {recorded.kind}"]
        lines += [f"  {line}" for line in _postings(entry, spoken)]
        lines += [f"  {line}" for line in _follows_from(recorded.event, before, view.loan, spoken)]
    return lines


def _postings(entry: LedgerEntry | None, spoken: str) -> Sequence[str]:
    rows = [
        (say(f"account-{each.account.value.replace('_', '-')}", spoken), yuan(each.fen))
        for each in (entry.postings if entry is not None else ())
    ]
    return aligned(rows) if rows else ()


def _value_date(recorded: Recorded) -> date:
    event = recorded.event
    match event:
        case e.PayoutConfirmed() | e.PayoutReturned() if event.value_date is not None:
            return event.value_date
        case e.RepaymentReceived() | e.RepaymentReversed():
            return event.on
        case e.LateInterestCharged():
            return event.until
        case (
            e.LoanWrittenOff() | e.LoanCalledIn() | e.PlanAccepted() | e.ClaimPaid()
            | e.InsurerPaid() | e.ExcessRefunded()
        ):  # fmt: skip
            return event.on
        case _:
            return china_day(recorded.at)


def _follows_from(
    event: e.Event, before: Loan | None, after: Loan | None, spoken: str
) -> Iterator[str]:
    """Yield what the figures of an entry follow from."""
    match event:
        case e.PayoutConfirmed() if after is not None:
            rate = _percent(after.annual_rate)
            yield say("ledger-plan", spoken, rate=rate, late=_percent(after.late_annual_rate))
            yield from aligned(_plan(after.open, after.taken_on, spoken), left=2)
        case e.LateInterestCharged() if before is not None and event.lines:
            yield say("ledger-late", spoken, rate=_percent(before.late_annual_rate))
            rows = [
                (
                    str(x.number),
                    yuan(x.principal_fen),
                    x.since.isoformat(),
                    str(x.days),
                    yuan(x.fen),
                )
                for x in event.lines
            ]
            yield from aligned([_head(_LATE, spoken), *rows])
        case e.LateInterestReversed():
            yield say("ledger-late-reversed", spoken, since=event.since.isoformat())
        case e.RepaymentReversed():
            yield say(f"ledger-{event.reason}", spoken, amount=yuan(event.amount_fen))
        case e.RepaymentReceived() if before is not None and after is not None and event.lines:
            yield from _paid(event, before, after, spoken)
        case e.LoanCalledIn():
            yield from _planned_anew(event, before, spoken)
        case e.PlanAccepted() if after is not None:
            yield from _planned_anew(event, before, spoken)
            yield from _owed_already(after, spoken)
            yield say("ledger-forgiven", spoken, forgiven=yuan(event.forgiven_fen))
        case e.CoverBegun():
            yield say(
                "ledger-insured", spoken, monthly=yuan(event.monthly_fen),
                premium=yuan(event.premium_fen), share=_percent(event.share),
                days=event.claim_after_days,
            )  # fmt: skip
        case e.ClaimPaid() if before is not None:
            yield from _claimed(event, before, spoken)
        case e.CoverEnded():
            yield from _without_premium(event.plan, event.premium_left_fen, event.on, spoken)


def _paid(event: e.RepaymentReceived, before: Loan, after: Loan, spoken: str) -> Iterator[str]:
    rows = [(str(x.number) if x.number else "+", *map(yuan, x[1:])) for x in event.lines or ()]
    yield from aligned([_head(_PAID, spoken), *rows])
    coming = any(row.due_on > event.on for row in before.open)
    theirs = (event.premium_fen, event.insurer_principal_fen, event.insurer_interest_fen)
    if any(theirs):
        premium, principal, interest = map(yuan, theirs)
        yield say("ledger-insurer", spoken, premium=premium, principal=principal, interest=interest)
    by_days = event.plan is not None and coming and event.kind != "give_back"
    if by_days and before.accrued_fen(event.on):
        yield _interest_by_days(before, event.on, spoken)
    if by_days and before.accrued_fees_fen(event.on):
        yield _fees_by_days(before, event.on, spoken)
    if event.plan:
        yield from _interest_anew(event, before, spoken)
        yield from _fees_anew(event, before, spoken)
        yield say("ledger-new-plan", spoken)
        yield from aligned(_plan(event.plan, event.on, spoken), left=2)
        yield from _owed_already(after, spoken)


def _interest_anew(event: e.RepaymentReceived, before: Loan, spoken: str) -> Iterator[str]:
    """Yield what the interest of the first instalment of a new plan follows from."""
    coming = before.coming(event.on)
    if before.rules is None or event.kind == "give_back" or coming is None or not event.plan:
        return
    lent = sum(row.principal_fen for row in event.plan)
    days, rest = (coming.due_on - event.on).days, rest_of_period(before, lent, event.on)
    yield say(
        "ledger-rest", spoken,
        number=event.plan[0].number, days=days, until=coming.due_on.isoformat(),
        lent=yuan(lent), rate=_percent(before.annual_rate), rest=yuan(rest),
        carried=_carried(before.interest_rest(event.on)),
    )  # fmt: skip
    if event.effect == "shorter":
        yield say("ledger-shorter", spoken)


def _owed_already(after: Loan, spoken: str) -> Iterator[str]:
    """Yield what of the first instalment of a new plan was owed before it, if anything was."""
    number, interest, fees, _ = after.behind
    if interest or fees:
        yield say("ledger-behind", spoken, number=number, interest=yuan(interest), fees=yuan(fees))


def _fees_anew(event: e.RepaymentReceived, before: Loan, spoken: str) -> Iterator[str]:
    """Yield what the fees of a new plan follow from, where it has any."""
    coming = [row for row in before.open if row.due_on > event.on]
    if before.rules is None or not any(row.fees_fen for row in coming):
        return
    if event.kind != "instalment":
        yield say("ledger-fees", spoken)
        return
    paid, lent = coming[0], before.outstanding_fen
    rest = paid.fees_fen - before.accrued_fees_fen(event.on)
    after = yuan(lent - paid.principal_fen)
    yield say("ledger-fees-early", spoken, fees=yuan(rest), after=after, before=yuan(lent))


def _interest_by_days(loan: Loan, on: date, spoken: str) -> str:
    """Return what the interest of the period that has begun follows from, up to a day."""
    begun, coming = loan.period_start(on), loan.coming(on)
    owed = loan.behind_of(coming) if coming is not None else NOTHING_BEHIND
    behind = owed.interest_fen
    accrued = loan.accrued_fen(on)
    return say(
        "ledger-days-owed" if behind else "ledger-days", spoken,
        days=(on - begun).days, since=begun.isoformat(),
        lent=yuan(sum(row.principal_fen for row in loan.open if row.due_on > on)),
        rate=_percent(loan.annual_rate), interest=yuan(accrued - behind),
        behind=yuan(behind), all=yuan(accrued), carried=_carried(owed.rest),
    )  # fmt: skip


def _fees_by_days(loan: Loan, on: date, spoken: str) -> str:
    """Return what the fees of the period that has begun follow from, up to a day."""
    begun, coming = loan.period_start(on), loan.coming(on)
    assert coming is not None, "fees accrue for an instalment to come"
    owed, accrued = loan.behind_of(coming).fees_fen, loan.accrued_fees_fen(on)
    return say(
        "ledger-fee-days", spoken, number=coming.number,
        days=(on - begun).days, whole=(coming.due_on - begun).days,
        monthly=yuan(coming.fees_fen - owed), fees=yuan(accrued - owed),
        owes="yes" if owed else "no", behind=yuan(owed), all=yuan(accrued),
    )  # fmt: skip


def _carried(rest: Decimal) -> str:
    """Return what rounding left over before in the period, in fen; "no" where that is nothing."""
    return f"{rest:+.4f}" if rest else "no"


def _claimed(event: e.ClaimPaid, before: Loan, spoken: str) -> Iterator[str]:
    """Yield what a claim on the insurer follows from."""
    if before.cover is None or before.cover.claimed_on is None:
        return
    on = before.cover.claimed_on
    due = sum(row.interest_fen for row in before.due(on))
    yield say("ledger-claim-interest", spoken, due=yuan(due))
    if before.coming(on) is not None:
        yield _interest_by_days(before, on, spoken)
    yield say(
        "ledger-claim", spoken, share=_percent(before.cover.share),
        lent=yuan(before.outstanding_fen), principal=yuan(event.principal_fen),
        owed=yuan(payoff(before, on).interest_fen), interest=yuan(event.interest_fen),
    )  # fmt: skip
    if event.plan is not None:
        yield from _without_premium(event.plan, event.premium_left_fen or 0, event.on, spoken)


def _without_premium(
    plan: tuple[Instalment, ...], owed_fen: int, on: date, spoken: str
) -> Iterator[str]:
    yield say("ledger-premium-ends", spoken, premium=yuan(owed_fen))
    yield from aligned(_plan(plan, on, spoken), left=2)


def _planned_anew(
    event: e.LoanCalledIn | e.PlanAccepted, before: Loan | None, spoken: str
) -> Iterator[str]:
    """Yield the plan of a loan that is called in or planned anew, and what the interest of the
    period under way follows from.
    """
    if before is not None and before.coming(event.on) is not None:
        yield _interest_by_days(before, event.on, spoken)
    yield say("ledger-new-plan", spoken)
    yield from aligned(_plan(event.plan, event.on, spoken), left=2)


def _plan(rows: Sequence[Instalment], begun: date, spoken: str) -> list[tuple[str, ...]]:
    lent, found = sum(row.principal_fen for row in rows), [_head(_PLAN, spoken)]
    for row in rows:
        money = (lent, row.principal_fen, row.interest_fen, row.fees_fen, row.total_fen)
        days = str((row.due_on - begun).days) if row.due_on >= begun else ""
        found.append((str(row.number), row.due_on.isoformat(), days, *map(yuan, money)))
        lent, begun = lent - row.principal_fen, row.due_on
    return found


def _head(names: Sequence[str], spoken: str) -> tuple[str, ...]:
    return tuple(say(f"ledger-column-{name}", spoken) for name in names)


def _percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f}%"
