"""The back office's cards about a waiting application."""

from collections.abc import Iterable
from datetime import date

from loanflow_tui.dialogue.cards.parts import days, named, row
from loanflow_tui.dialogue.cards.score import reason_message, score_card
from loanflow_tui.dialogue.inspector import alert_of
from loanflow_tui.dialogue.messages import Day, Message, Named, Rate, Text, Value, Yuan
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.dialogue.turns import Card, CardRow, Phase
from loanflow_tui.lending.api import (
    Decision,
    ExtensionRequested,
    Loan,
    MonitorAlerted,
    Policy,
    QueueEntry,
    ReferralProposed,
    State,
    extension_terms,
    refusal_of,
)

_PHASES = {
    State.IDENTIFIED: Phase.VERIFY,
    State.VERIFIED: Phase.PROFILE,
    State.PROFILED: Phase.DOCUMENTS,
    State.DOCUMENTED: Phase.SCORE,
    State.SCORING: Phase.SCORE,
}
"""The journey's phase in which an application was held; later states count as the last."""


def office_cards(entry: QueueEntry, policy: Policy) -> tuple[Card, ...]:
    """Return all cards that the decision may depend on."""
    cards = [_applicant(entry)]
    if entry.resting:
        seen = Message("concern-crisis-self-harm-seen")
        cards.append(Card("summary", Message("card-office-resting"), notes=(seen,), tone="warn"))
    if entry.extension is not None and entry.loan is not None and entry.today is not None:
        cards.append(_extension(entry.extension, entry.loan, entry.today))
    if entry.in_arrears and entry.loan is not None and entry.today is not None:
        cards.append(_arrears(entry.loan, entry.today, policy))
    if entry.alerts:
        cards.append(_alerts(entry.alerts))
    if entry.decision is not None and entry.loan is None:
        cards.append(_decision(entry.decision, entry, policy))
    if entry.proposed is not None:
        cards.append(_proposed(entry.proposed, policy))
    if entry.score is not None:
        cards.append(score_card(entry.score, policy))
    return tuple(cards)


def why(entry: QueueEntry) -> Text:
    """Return in short why an application waits."""
    if entry.resting:
        return Message("concern-crisis-self-harm")
    if entry.extension is not None:
        return Message("office-asks-for-time", {"amount": Yuan(entry.extension.amount_fen)})
    if entry.in_arrears and entry.loan is not None and entry.today is not None:
        overdue = entry.loan.days_overdue(entry.today)
        return Message("office-is-overdue", {"days": overdue})
    if entry.hold is not None:
        return named("sign", entry.hold.sign.value)
    reasons = entry.decision.reasons if entry.decision is not None else ()
    return reason_message(reasons[0]) if reasons else ""


def _applicant(entry: QueueEntry) -> Card:
    erased = Message("office-erased")
    rows = [
        row("office-name", entry.name or erased, strong=True),
        row("office-number", entry.number or erased),
        row("office-host", named("ui-host", entry.host.value)),
    ]
    if entry.product is not None:
        rows.append(row("office-product", choice_label(entry.product.value)))
    if entry.hold is not None:
        phase = _PHASES.get(entry.hold.interrupted, Phase.PAYOUT)
        rows.append(row("office-interrupted", named("ui-phase", phase.value)))
    return Card("summary", Message("card-office-applicant"), tuple(rows))


def _extension(asked: ExtensionRequested, loan: Loan, today: date) -> Card:
    """Return the card of a request for more time: the loan's state, and the days that can be
    granted.
    """
    rows = [
        row("office-asked-for", Yuan(asked.amount_fen), strong=True),
        row("due-since", Day(asked.due_on)),
        row("outstanding", Yuan(loan.outstanding_fen)),
        row("repaid-so-far", Yuan(loan.repaid.total_fen)),
        row("office-most-days", days(extension_terms(loan, today).most_days)),
    ]
    overdue = loan.days_overdue(today)
    if overdue:
        rows.insert(2, row("days-overdue", days(overdue), tone="warn"))
    notes = (Message("office-extension-means"),)
    return Card("summary", Message("card-office-extension"), tuple(rows), notes=notes)


def _arrears(loan: Loan, today: date, policy: Policy) -> Card:
    """Return the card of a loan that is long overdue: what is owed, and what was decided so far."""
    rows = [
        row("days-overdue", days(loan.days_overdue(today)), tone="warn"),
        row("due-now", Yuan(loan.due_fen(today)), strong=True),
        row("outstanding", Yuan(loan.outstanding_fen)),
        row("repaid-so-far", Yuan(loan.repaid.total_fen)),
    ]
    if loan.arrears.call_on is not None:
        rows.append(row("office-called-on", Day(loan.arrears.call_on)))
    if loan.arrears.due_since is not None:
        rows.append(row("office-called-in", Day(loan.arrears.due_since)))
    if loan.cover is not None and loan.cover.paid_fen:
        rows.append(row("office-claim", Yuan(loan.cover.paid_fen)))
    proposer = next((each for each in policy.officers if each.id == loan.arrears.proposed_by), None)
    if proposer is not None:
        rows.append(row("office-proposed-by", Named(proposer.name)))
    if loan.arrears.plan_months:
        rows.append(row("office-plan-months", str(loan.arrears.plan_months)))
    notes = (Message("office-arrears-means"),)
    return Card("summary", Message("card-office-arrears"), tuple(rows), notes=notes)


def _proposed(proposed: ReferralProposed, policy: Policy) -> Card:
    """Return the card of an approval that a second person decides on: whose, and how much."""
    rows = [
        row("office-limit-proposed", Yuan(proposed.limit_fen, whole=True), strong=True),
        row("office-approved-by", officer_name(proposed.officer, policy)),
    ]
    notes = (*((proposed.note,) if proposed.note else ()), Message("office-confirm-means"))
    return Card("summary", Message("card-office-proposed"), tuple(rows), notes=notes)


def officer_name(officer: str, policy: Policy) -> Named | str:
    """Return the name of a person of the policy's; the id of one that it no longer has."""
    found = next((each for each in policy.officers if each.id == officer), None)
    return Named(found.name) if found is not None else officer


def _alerts(alerts: Iterable[MonitorAlerted]) -> Card:
    notes = tuple(
        Message(
            "office-alert",
            {
                "sign": alert.sign,
                "measure": named("measure", alert.measure),
                "explained": alert.explained,
            },
        )
        for alert in map(alert_of, alerts)
    )
    return Card("summary", Message("card-office-alerts"), notes=notes, tone="warn")


def _decision(decision: Decision, entry: QueueEntry, policy: Policy) -> Card:
    rows: list[CardRow] = []

    def add(name: str, value: Value) -> None:
        rows.append(row(f"office-{name}", value))

    if decision.limit_fen and entry.may != "uphold":
        add("limit", Yuan(decision.limit_fen, whole=True))
    if decision.annual_rate is not None:
        add("rate", Rate(decision.annual_rate))
    if decision.affordability is not None:
        add("income", Yuan(decision.affordability.income_fen))
        add("debt", Yuan(decision.affordability.debt_fen))
        add("instalment", Yuan(decision.affordability.headroom_fen))
    if decision.limit is not None and decision.limit.own_fen:
        add("own-loans", Yuan(decision.limit.own_fen))
    notes = tuple(reason_message(code) for code in decision.reasons)
    if entry.may is not None and entry.proposed is None:
        notes += tuple(_open(decision, entry, policy))
    return Card("decision", Message("card-office-decision"), tuple(rows), notes=notes)


def _open(decision: Decision, entry: QueueEntry, policy: Policy) -> Iterable[Message]:
    """Yield what a person may do about a referral beyond the usual, and why not more."""
    if entry.may == "lift":
        yield Message("office-may-lift", {"role": policy.review.lifted_by})
    elif entry.may == "uphold" and refusal_of(decision) is None:
        least = policy.product(decision.product).min_fen
        yield Message("office-may-lend-nothing", {"least": Yuan(least, whole=True)})
    elif entry.may == "uphold":
        yield Message("office-may-not-lift")
    if entry.papers:
        yield Message("office-may-ask-papers")
