"""The key facts of a contract: the cost of the loan, before anything else.

One annualised rate covers interest and every fee, with its method named, as the People's Bank
requires in announcement [2021] No. 3.
"""

from dataclasses import dataclass

from loanflow_tui.lending.contract.figures import (
    cost_of_a_thousand_fen,
    daily_rate,
    day,
    percent,
    purpose,
    yuan,
)
from loanflow_tui.lending.contract.terms import ContractTerms, Say


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One key fact; `key` names it for the layout."""

    key: str
    label: str
    value: str
    note: str = ""


def key_facts(terms: ContractTerms, say: Say) -> tuple[KeyFact, ...]:
    """Return the key facts in reading order; the first three matter most."""

    def fact(key: str, value: str, note: str = "") -> KeyFact:
        return KeyFact(key, say(f"contract-fact-{key}", {}), value, note)

    facts = [
        fact("amount", yuan(terms.principal_fen), _capitals_note(terms, say)),
        fact("apr", percent(terms.apr_nominal), say("contract-fact-apr-note", {})),
        fact("cost", yuan(terms.cost_fen), _cost_note(terms, say)),
        fact(
            "rate",
            say("contract-fact-rate-value", {"rate": percent(terms.annual_rate)}),
            _rate_note(terms, say),
        ),
        fact("term", _term(terms, say), _term_note(terms, say)),
        fact("method", *_method(terms, say)),
        fact("instalments", *_instalments(terms, say)),
        fact("fees", *_fees(terms, say)),
        fact("late", *_late(terms, say)),
        fact(
            "early",
            say("contract-fact-early-value", {}),
            say("contract-fact-early-note", {}),
        ),
    ]
    if terms.cooling_off_days:
        days = say("contract-fact-cooling-value", {"days": str(terms.cooling_off_days)})
        facts.append(fact("cooling", days, say("contract-fact-cooling-note", {})))
    facts.append(fact("purpose", purpose(terms, say)))
    facts.append(fact("account", terms.payout_account_masked))
    return tuple(facts)


def _capitals_note(terms: ContractTerms, say: Say) -> str:
    from loanflow_tui.lending.loans.rmb_capitals import to_capitals  # noqa: PLC0415 - heavy

    return say("contract-fact-amount-note", {"capitals": to_capitals(terms.principal_fen)})


def _cost_note(terms: ContractTerms, say: Say) -> str:
    values = {"interest": yuan(terms.interest_fen), "fees": yuan(terms.fees_fen)}
    return say("contract-fact-cost-note", values)


def _rate_note(terms: ContractTerms, say: Say) -> str:
    values = {
        "daily": percent(daily_rate(terms.annual_rate), 4),
        "thousand": yuan(cost_of_a_thousand_fen(terms.annual_rate)),
    }
    return say("contract-fact-rate-note", values)


def _term(terms: ContractTerms, say: Say) -> str:
    if terms.months == 1:
        return say("contract-fact-term-one", {})
    return say("contract-fact-term-value", {"months": str(terms.months)})


def _term_note(terms: ContractTerms, say: Say) -> str:
    return say("contract-fact-term-note", {"last": day(terms.schedule[-1].due_on, say)})


def _method(terms: ContractTerms, say: Say) -> tuple[str, str]:
    message = f"contract-method-{terms.method.value.replace('_', '-')}"
    return say(message, {}), say(f"{message}-note", {})


def _instalments(terms: ContractTerms, say: Say) -> tuple[str, str]:
    first, total = terms.schedule[0], yuan(terms.repaid_fen)
    due = day(first.due_on, say)
    if len(terms.schedule) == 1:
        return (
            say("contract-fact-instalments-one", {"total": total}),
            say("contract-fact-instalments-note-one", {"day": due}),
        )
    count = str(len(terms.schedule))
    return (
        say("contract-fact-instalments-value", {"count": count, "total": total}),
        say("contract-fact-instalments-note", {"first": yuan(first.total_fen), "day": due}),
    )


def _fees(terms: ContractTerms, say: Say) -> tuple[str, str]:
    charged = [(kind, fen) for kind, fen in terms.fees if fen]
    if not charged:
        return say("contract-fact-fees-none", {}), say("contract-fact-fees-none-note", {})
    listed = ""
    for kind, fen in charged:
        fee = say(f"contract-fee-{kind}", {"amount": yuan(fen)})
        listed = say("contract-fee-and", {"before": listed, "next": fee}) if listed else fee
    return yuan(terms.fees_fen), listed


def _late(terms: ContractTerms, say: Say) -> tuple[str, str]:
    value = say("contract-fact-late-value", {"rate": percent(terms.late_annual_rate)})
    match terms.grace_days:
        case 0:
            return value, say("contract-fact-late-note-none", {})
        case 1:
            return value, say("contract-fact-late-note-one", {})
        case days:
            return value, say("contract-fact-late-note", {"grace": str(days)})
