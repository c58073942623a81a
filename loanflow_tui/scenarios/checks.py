"""Checks a scenario's expectations, and reports what is there instead."""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import (
    Account,
    DecisionMade,
    Event,
    OfferAccepted,
    PayoutConfirmed,
    QuestionShown,
    Recorded,
    RepairShown,
    ScoreComputed,
    StatementLine,
    keep_books,
    state,
)
from loanflow_tui.scenarios.drivers.headless import card_lines
from loanflow_tui.scenarios.drivers.protocol import Driver
from loanflow_tui.scenarios.expectations import AtMost, CardExpected, EventExpected, Moment
from loanflow_tui.scenarios.rail import payouts_paid
from loanflow_tui.scenarios.run import StepFailed, plain

Check = Callable[[Any, Driver], None]


def check(expected: Moment, driver: Driver, rail: Sequence[StatementLine] = ()) -> None:
    """Return if every expectation holds; `rail` lists the payment rail's payments.

    Raises:
        StepFailed: an expectation fails; says what is there instead.
    """
    for name in type(expected).model_fields:
        if name == "payouts" and name in expected.model_fields_set:
            _payouts(getattr(expected, name), driver, rail)
        elif name in expected.model_fields_set:
            _CHECKS[name](getattr(expected, name), driver)


def last_repair(journal: Sequence[Recorded]) -> str:
    """Return why the last answer was refused; empty if it was taken."""
    for recorded in reversed(journal):
        event = recorded.event
        if isinstance(event, RepairShown):
            return event.reason
        reason = getattr(event, "reason", None)
        if reason and type(event).__name__ in _REFUSALS:
            return str(reason)
        if not isinstance(event, QuestionShown):
            return ""
    return ""


_REFUSALS = frozenset({"CodeRefused", "CardRefused", "DocumentRefused", "FaceChecked"})
"""Events that themselves refuse an answer."""


def _screen(texts: tuple[str, ...], driver: Driver) -> None:
    seen = driver.look()
    for text in texts:
        if not seen.shows(text):
            raise StepFailed("screen-lacks", text, _nearest_line(text, seen.text))


def _no_screen(texts: tuple[str, ...], driver: Driver) -> None:
    seen = driver.look()
    for text in texts:
        if seen.shows(text):
            raise StepFailed("screen-shows", text, _nearest_line(text, seen.text))


def _nearest_line(text: str, seen: str) -> str:
    lines = [line.strip() for line in seen.splitlines() if line.strip()]
    wanted = plain(text)
    return max(
        lines, key=lambda line: SequenceMatcher(None, wanted, plain(line)).ratio(), default=""
    )


def _step(step: str, driver: Driver) -> None:
    question = driver.talk.question
    _same("step", step, question.step if question else "")


def _state(expected: str, driver: Driver) -> None:
    _same("state", str(expected), state(driver.talk.view).value)


def _phase(expected: str, driver: Driver) -> None:
    _same("phase", expected, driver.talk.phase.value)


def _input(expected: str, driver: Driver) -> None:
    _same("input", expected, driver.input)


def _choices(expected: tuple[str, ...], driver: Driver) -> None:
    question = driver.talk.question
    there = [choice.id for choice in question.choices] if question else []
    for choice in expected:
        if choice not in there:
            raise StepFailed("no-choice", choice, ", ".join(there))


def _card(expected: CardExpected, driver: Driver) -> None:
    cards = [turn.card for turn in driver.talk.turns if turn.card is not None]
    card = next((each for each in reversed(cards) if each.kind == expected.kind), None)
    if card is None:
        raise StepFailed("no-card", expected.kind, ", ".join(each.kind for each in cards))
    wording = driver.talk.wording
    if expected.title is not None:
        _same("card-title", expected.title, wording.say(card.title))
    rows = _rows(card, driver)
    for label, value in expected.rows.items():
        found = rows.get(plain(label))
        if found is None:
            there = ", ".join(wording.say(row.label) for row in card.figures)
            raise StepFailed("no-row", label, there)
        if plain(value) != plain(found):
            raise StepFailed("card-row", value, found, row=label)
    text = "\n".join(card_lines(card, wording))
    for wanted in expected.text:
        if plain(wanted) not in plain(text):
            raise StepFailed("card-lacks", wanted, _nearest_line(wanted, text), card=card.kind)


def _rows(card: Card, driver: Driver) -> dict[str, str]:
    """Return a card's values by label, by the label's message id, and by the id's last words."""
    say = driver.talk.wording.say
    found: dict[str, str] = {}
    for row in card.figures:
        for label in (say(row.label), row.label.id):
            found[plain(label)] = say(row.value)
    return found


def _events(expected: tuple[EventExpected, ...], driver: Driver) -> None:
    rest = iter(driver.talk.journal)
    for wanted in expected:
        if not any(_fits(wanted, recorded.event) for recorded in rest):
            there = [r.event for r in driver.talk.journal if r.kind == wanted.name]
            found = "\n".join(event.public_json() for event in there)
            kinds = ", ".join(recorded.kind for recorded in driver.talk.journal[-6:])
            raise StepFailed("no-event", _event_line(wanted), found or kinds)


def _fits(wanted: EventExpected, event: Event) -> bool:
    if type(event).__name__ != wanted.name:
        return False
    values = event.model_dump(mode="json")
    return all(_written(values[name]) == value for name, value in wanted.fields.items())


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _event_line(wanted: EventExpected) -> str:
    values = ", ".join(f"{name}: {value}" for name, value in wanted.fields.items())
    return f"{wanted.name} ({values})" if values else wanted.name


def _no_events(expected: tuple[str, ...], driver: Driver) -> None:
    for recorded in driver.talk.journal:
        if recorded.kind in expected:
            raise StepFailed("event-there", recorded.kind, recorded.event.public_json())


def _repair(reason: str, driver: Driver) -> None:
    _same("repair", reason, last_repair(driver.talk.journal))


def _outcome(expected: str, driver: Driver) -> None:
    _same("outcome", str(expected), _decision(driver).outcome.value)


def _reasons(expected: tuple[str, ...], driver: Driver) -> None:
    there = [str(reason) for reason in _decision(driver).reasons]
    for reason in expected:
        if reason not in there:
            raise StepFailed("no-reason", reason, ", ".join(there))


def _score(expected: int, driver: Driver) -> None:
    scored = [r.event for r in driver.talk.journal if isinstance(r.event, ScoreComputed)]
    _same("score", str(expected), str(scored[-1].result.total) if scored else "")


def _limit(expected: Decimal, driver: Driver) -> None:
    offer = driver.talk.view.offer
    _same("limit", f"{expected:.2f}", _yuan(offer.limit_fen) if offer else "")


def _rate(expected: Decimal, driver: Driver) -> None:
    offer = driver.talk.view.offer
    _same("rate", _percent(expected), _percent(Decimal(offer.annual_rate)) if offer else "")


def _apr(expected: Decimal | AtMost, driver: Driver) -> None:
    accepted = driver.talk.view.get(OfferAccepted)
    if accepted is None:
        raise StepFailed("differs", "…", "", what="apr")
    apr = Decimal(accepted.apr)
    if isinstance(expected, AtMost):
        if apr > expected.at_most:
            raise StepFailed("above", _percent(expected.at_most), _percent(apr), what="apr")
    else:
        _same("apr", _percent(expected), _percent(apr))


def _percent(rate: Decimal) -> str:
    return f"{rate * 100:.2f}%"


def _payouts(expected: int, driver: Driver, rail: Sequence[StatementLine]) -> None:
    """Compare the number of payouts in the journal, the ledger and the rail."""
    kind = PayoutConfirmed.__name__
    journal = sum(recorded.kind == kind for recorded in driver.talk.journal)
    ledger = sum(entry.kind == kind for entry in keep_books(driver.talk.journal).entries)
    counted = (
        ("payouts", journal),
        ("payouts-ledger", ledger),
        ("payouts-rail", len(payouts_paid(rail))),
    )
    for what, found in counted:
        _same(what, str(expected), str(found))


def _ledger(expected: Mapping[str, Decimal], driver: Driver) -> None:
    balances = keep_books(driver.talk.journal).balances()
    for account, yuan in expected.items():
        found = balances[Account(account)]
        if yuan * 100 != found:
            raise StepFailed("balance", f"{yuan:.2f}", _yuan(found), account=account)


def _yuan(fen: int) -> str:
    return f"{Decimal(fen) / 100:.2f}"


def _decision(driver: Driver) -> DecisionMade:
    decided = driver.talk.view.get(DecisionMade)
    if decided is None:
        raise StepFailed("differs", "DecisionMade", state(driver.talk.view).value, what="outcome")
    return decided


def _same(what: str, expected: str, found: str) -> None:
    if expected != found:
        raise StepFailed("differs", expected, found, what=what)


_CHECKS: dict[str, Check] = {
    "screen": _screen, "no_screen": _no_screen, "step": _step, "state": _state, "phase": _phase,
    "input": _input, "choices": _choices, "card": _card, "events": _events,
    "no_events": _no_events, "repair": _repair, "outcome": _outcome, "reasons": _reasons,
    "score": _score, "limit": _limit, "rate": _rate, "apr": _apr,
    "ledger": _ledger,
}  # fmt: skip
