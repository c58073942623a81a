"""The output of `loanflow applications`: lists and journals, without personal values."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from loanflow_tui.cli.columns import aligned, labelled
from loanflow_tui.cli.ledger_text import ledger_lines
from loanflow_tui.cli.shared import say
from loanflow_tui.dialogue.messages import Listing, Yuan
from loanflow_tui.dialogue.wording import write_yuan
from loanflow_tui.lending.api import (
    CHINA,
    ApplicationView,
    Decision,
    LenderChosen,
    Recorded,
    Replayed,
    Standing,
    fold,
    keep_books,
    missing,
    state,
)
from loanflow_tui.registry.languages import Language

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Word = Callable[[str, str | None], str]
_COLUMNS = ("application", "updated", "host", "product", "state", "step", "persona")


def listing(rows: Sequence[Standing], spoken: str) -> str:
    """Return all applications as a table."""
    if not rows:
        return say("applications-none", spoken)
    head = tuple(say(f"applications-column-{name}", spoken) for name in _COLUMNS)
    word = _words(spoken)
    body = [_cells(row, word) for row in rows]
    return "\n".join(aligned([head, *body], left=len(_COLUMNS)))


def _words(spoken: str) -> Word:
    """Return a function that gives the word for a member of a closed set, with a cache."""

    @cache
    def word(kind: str, name: str | None) -> str:
        return say(f"{kind}-{name.replace('_', '-')}", spoken) if name else ""

    return word


def _cells(row: Standing, word: Word) -> tuple[str, ...]:
    return (
        row.application_id, _when(_EPOCH + timedelta(microseconds=row.updated_us)),
        word("host", row.host), word("choice", row.product), word("state", row.state),
        row.step, row.persona or "",
    )  # fmt: skip


def standing_values(row: Standing) -> dict[str, object]:
    """Return an application's list entry for JSON."""
    updated = _EPOCH + timedelta(microseconds=row.updated_us)
    return {
        "application": row.application_id, "updated": updated.isoformat(), "host": row.host,
        "product": row.product, "state": row.state, "step": row.step or None,
        "persona": row.persona, "finished": row.finished,
    }  # fmt: skip


def application(
    application_id: str,
    journal: Sequence[Recorded],
    again: Sequence[Replayed],
    version: str,
    spoken: str,
    ledger: bool = False,
) -> str:
    """Return one application as text: state, decisions with reasons and replays under `version`,
    ledger, journal.
    """
    view = fold(application_id, journal)
    word = _words(spoken)
    facts = [
        ("application", application_id),
        ("host", word("host", view.origin.host.value)),
        ("product", word("choice", view.product and view.product.value)),
        ("state", word("state", state(view).value)),
        ("step", str(missing(view) or "")),
        ("policy", view.origin.policy_version),
        ("lender", _in_whose_books(view, spoken)),
    ]
    lines = labelled([(say(f"applications-column-{n}", spoken), v) for n, v in facts if v])
    for each in again:
        lines += ["", _decided(each, version, spoken, word), *reason_lines(each.decision, spoken)]
    lines += _ledger(journal, spoken, word)
    if ledger:
        return "\n".join([*lines, *ledger_lines(application_id, journal, spoken)])
    events = [(str(each.seq), _when(each.at), each.kind, _short(each)) for each in journal]
    return "\n".join([*lines, "", *aligned(events, left=4)])


def _in_whose_books(view: ApplicationView, spoken: str) -> str:
    """Return the name of another lender that was chosen: the loan is in its books; "" for ours."""
    chosen = view.get(LenderChosen)
    if chosen is None or chosen.details is None:
        return ""
    return say(
        "applications-in-its-books", spoken, lender=Language(spoken).pick(chosen.details.name)
    )


def reason_lines(decision: Decision, spoken: str) -> list[str]:
    """Return the lines with each reason's code and meaning."""
    return [f"  {code.name}  {say(f'reason-{code.value}', spoken)}" for code in decision.reasons]


def _ledger(journal: Sequence[Recorded], spoken: str, word: Word) -> list[str]:
    """Return the balance of every account, debit above zero, and their sum of zero."""
    books = keep_books(journal)
    if not books.entries:
        return []
    balances = books.balances()
    rows = [(word("account", each.value), write_yuan(Yuan(balances[each]))) for each in books.used]
    rows.append((say("applications-ledger-sum", spoken), write_yuan(Yuan(sum(balances.values())))))
    return ["", say("applications-ledger", spoken), *(f"  {line}" for line in aligned(rows))]


def _decided(each: Replayed, version: str, spoken: str, word: Word) -> str:
    verdict = each.verdict.replace("_", "-")
    parts = dict.fromkeys(word("decided", name) for name in each.differs)
    return say(
        f"applications-replay-{verdict}",
        spoken,
        seq=each.seq,
        outcome=word("outcome", each.decision.outcome.value),
        version=each.decision.policy_version,
        now=version,
        today=word("outcome", each.today.outcome.value if each.today else None),
        differs=Listing(tuple(parts)),
    )


def application_values(
    application_id: str, journal: Sequence[Recorded], again: Sequence[Replayed]
) -> dict[str, object]:
    """Return one application for JSON; amounts in fen."""
    view = fold(application_id, journal)
    return {
        "application": application_id,
        "state": state(view).value,
        "step": str(missing(view) or "") or None,
        "decisions": [
            {
                "seq": each.seq, "outcome": each.decision.outcome.value,
                "policy_version": each.decision.policy_version, "verdict": each.verdict,
                "differs": list(each.differs),
            }
            for each in again
        ],
        "ledger": {name.value: fen for name, fen in keep_books(journal).balances().items()},
        "events": [
            {
                "seq": each.seq, "at": each.at.isoformat(), "kind": each.kind,
                "event": json.loads(each.event.public_json()), "hash": each.hash,
            }
            for each in journal
        ],
    }  # fmt: skip


def _short(recorded: Recorded) -> str:
    body = recorded.event.public_json()
    return body if len(body) <= 100 else body[:99] + "…"


def _when(at: datetime) -> str:
    return at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S")
