"""What `loanflow applications` prints: lists and journals, without anybody's personal values."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from loanflow_tui.cli.columns import aligned, labelled
from loanflow_tui.cli.shared import say
from loanflow_tui.lending.clock import CHINA
from loanflow_tui.lending.fold import fold
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journal.store import Standing
from loanflow_tui.lending.ledger import keep_books
from loanflow_tui.lending.replay import Replayed
from loanflow_tui.lending.stages import missing, state

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COLUMNS = ("application", "updated", "host", "product", "state", "step", "persona")


def listing(rows: Sequence[Standing], spoken: str) -> str:
    """Return all applications as a table."""
    if not rows:
        return say("applications-none", spoken)
    head = tuple(say(f"applications-column-{name}", spoken) for name in _COLUMNS)
    body = [tuple(str(value) for value in _cells(row)) for row in rows]
    return "\n".join(aligned([head, *body], left=len(_COLUMNS)))


def _cells(row: Standing) -> tuple[str, ...]:
    return (
        row.application_id, _when(_EPOCH + timedelta(microseconds=row.updated_us)), row.host,
        row.product or "", row.state, row.step, row.persona or "",
    )  # fmt: skip


def standing_values(row: Standing) -> dict[str, Any]:
    """Return where an application stands, for JSON."""
    updated = _EPOCH + timedelta(microseconds=row.updated_us)
    return {
        "application": row.application_id, "updated": updated.isoformat(), "host": row.host,
        "product": row.product, "state": row.state, "step": row.step or None,
        "persona": row.persona, "finished": row.finished,
    }  # fmt: skip


def application(
    application_id: str, journal: Sequence[Recorded], again: Sequence[Replayed], spoken: str
) -> str:
    """Return one application: where it stands, its decisions decided again, its journal."""
    view = fold(application_id, journal)
    facts = [
        ("application", application_id),
        ("host", view.host.value),
        ("product", view.product.value if view.product else ""),
        ("state", state(view).value),
        ("step", str(missing(view) or "")),
        ("policy", view.policy_version),
    ]
    lines = labelled([(say(f"applications-column-{n}", spoken), v) for n, v in facts if v])
    lines += ["", *(_decided(each, spoken) for each in again)] if again else []
    events = [(str(each.seq), _when(each.at), each.kind, _short(each)) for each in journal]
    return "\n".join([*lines, "", *aligned(events, left=4)])


def _decided(each: Replayed, spoken: str) -> str:
    verdict = each.verdict.replace("_", "-")
    return say(
        f"applications-replay-{verdict}",
        spoken,
        seq=each.seq,
        outcome=each.decision.outcome.value,
        version=each.decision.policy_version,
        today=each.today.outcome.value if each.today else "",
        differs=", ".join(each.differs),
    )


def application_values(
    application_id: str, journal: Sequence[Recorded], again: Sequence[Replayed]
) -> dict[str, Any]:
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
