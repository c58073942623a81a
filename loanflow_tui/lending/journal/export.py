"""A journal as a file: one JSON object a line, as stored, with personal values still sealed.

The chain can be checked by anybody who has the file alone; what it says of a person can be read by
nobody who has not the application's key.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from loanflow_tui.lending.journal.records import ChainBroken, JournalRow, check_chain

MARK = "loanflow-journal"
VERSION = 1


@dataclass(frozen=True, slots=True)
class ChainProof:
    """What a check of an exported journal found; `broken_at` is the first event that is wrong."""

    status: Literal["valid", "altered", "incomplete", "unreadable"]
    application_id: str = ""
    events: int = 0
    last_hash: str = ""
    broken_at: int | None = None


def export_lines(rows: Sequence[JournalRow]) -> Iterator[str]:
    """Yield an application's journal line by line, a line about the whole first.

    Raises:
        ValueError: there are no rows.
    """
    if not rows:
        raise ValueError("no events")
    head = {
        "format": MARK, "version": VERSION, "application": rows[0].application_id,
        "events": len(rows), "last_hash": rows[-1].hash,
    }  # fmt: skip
    yield _line(head)
    for row in rows:
        yield _line(
            {
                "seq": row.seq, "at_us": row.at_us, "kind": row.kind, "body": row.body,
                "sealed": row.sealed.hex(), "hash": row.hash,
            }
        )  # fmt: skip


def prove_chain(content: bytes) -> ChainProof:
    """Check an exported journal. Never raises, whatever `content` is."""
    try:
        head, *lines = [json.loads(line) for line in content.decode("utf-8").split("\n") if line]
        if (head["format"], head["version"]) != (MARK, VERSION):
            return ChainProof("unreadable")
        application_id, events = _text(head["application"]), int(head["events"])
        last_hash = _text(head["last_hash"])
        rows = [_row(application_id, line) for line in lines]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return ChainProof("unreadable")
    try:
        check_chain(rows)
    except ChainBroken as broken:
        return ChainProof("altered", application_id, len(rows), last_hash, broken.seq)
    found = rows[-1].hash if rows else ""
    if len(rows) < events:
        return ChainProof("incomplete", application_id, len(rows), found)
    if len(rows) > events or found != last_hash:
        return ChainProof("altered", application_id, len(rows), found, len(rows))
    return ChainProof("valid", application_id, len(rows), last_hash)


def _row(application_id: str, line: dict[str, Any]) -> JournalRow:
    return JournalRow(
        application_id, int(line["seq"]), int(line["at_us"]), _text(line["kind"]),
        _text(line["body"]), bytes.fromhex(line["sealed"]), _text(line["hash"]),
    )  # fmt: skip


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text")
    return value


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
