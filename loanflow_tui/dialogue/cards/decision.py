"""The decision card: the outcome, its reasons, and what would help."""

from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.cards.score import help_message, reason_message
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Listing, Message, Named, Yuan
from loanflow_tui.dialogue.turns import Card, CardRow, NoteList, Tone
from loanflow_tui.lending.api import Decision, Outcome, Policy

_TONES: dict[Outcome, Tone] = {
    Outcome.APPROVED: "good",
    Outcome.APPROVED_LESS: "good",
    Outcome.REFERRED: "warn",
    Outcome.DECLINED: "bad",
}


def outcome_message(outcome: Outcome) -> Message:
    """Return the outcome in one or two words."""
    return Message(f"outcome-{outcome.value.replace('_', '-')}")


def decision_card(decision: Decision, policy: Policy) -> Card:
    """Return the card of a decision; a decline says what would help."""
    reasons = tuple(reason_message(code) for code in decision.reasons)
    declined = decision.outcome is Outcome.DECLINED
    helps = (*_what_helps(decision), *_elsewhere(decision, policy)) if declined else ()
    lists = (("decision-why", reasons), ("decision-helps", helps)) if declined else ()
    return Card(
        kind="decision",
        title=outcome_message(decision.outcome),
        rows=_rows(decision),
        notes=() if declined else reasons,
        lists=tuple(NoteList(Message(name), notes) for name, notes in lists if notes),
        tone=_TONES[decision.outcome],
    )


def _rows(decision: Decision) -> tuple[CardRow, ...]:
    if decision.outcome is Outcome.DECLINED or decision.outcome is Outcome.REFERRED:
        return ()
    return (row("limit", Yuan(decision.limit_fen, whole=True), strong=True),)


def _what_helps(decision: Decision) -> tuple[Message, ...]:
    """Return the advice for each reason that the applicant can act on."""
    wanted = dict.fromkeys(help_message(code).id for code in decision.reasons)
    return tuple(Message(name) for name in wanted if worded(name))


def _elsewhere(decision: Decision, policy: Policy) -> tuple[Message, ...]:
    others = {each.id: Named(each.name) for each in policy.other_lenders}
    names = tuple(others[name] for name in decision.elsewhere if name in others)
    return (Message("decision-elsewhere", {"lenders": Listing(names)}),) if names else ()
