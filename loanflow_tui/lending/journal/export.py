"""Exports a journal as a file: one JSON object per line, personal values still encrypted.

Anybody with the file can check the chain, and with the authority's root certificate also the
signature; only the application's key opens the personal values. A line that differs in any byte
from its canonical form counts as altered.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from loanflow_tui.lending.journal.records import ChainBroken, JournalRow, check_chain

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

MARK = "loanflow-journal"
VERSION = 2
UNSIGNED = 1
"""The older file version, without a signature."""

ProofStatus = Literal["valid", "altered", "incomplete", "unsigned", "wrong_signer", "unreadable"]
"""`unsigned`: the chain is valid, but its author is unproven. `wrong_signer`: an authority signed
it that isn't trusted here.
"""


@dataclass(frozen=True, slots=True)
class ChainProof:
    """The result of checking an exported journal; `broken_at` numbers the first wrong event,
    `hashes` are those of all events where the chain is whole.
    """

    status: ProofStatus
    application_id: str = ""
    events: int = 0
    last_hash: str = ""
    broken_at: int | None = None
    hashes: tuple[str, ...] = ()


class ExportDraft:
    """An application's journal as a file, ready to be signed.

    Raises:
        ValueError: there are no rows.
    """

    def __init__(self, rows: Sequence[JournalRow]) -> None:
        if not rows:
            raise ValueError("no events")
        self._head: dict[str, object] = {
            "format": MARK, "version": VERSION, "application": rows[0].application_id,
            "events": len(rows), "last_hash": rows[-1].hash,
        }  # fmt: skip
        self._lines = [_line(_values(row)) for row in rows]

    @property
    def content(self) -> bytes:
        """The bytes to sign."""
        return _signed(self._head, self._lines)

    def signed(self, signer: str, signature: str) -> str:
        """Return the file: a header line, then one line per event. `signer` is the fingerprint of
        the signing root, `signature` is in hexadecimal.
        """
        return self._file({**self._head, "signer": signer, "signature": signature})

    def unsigned(self) -> str:
        """Return the file without a signature."""
        return self._file({**self._head, "version": UNSIGNED})

    def _file(self, head: dict[str, object]) -> str:
        return "\n".join((_line(head), *self._lines)) + "\n"


def prove_chain(content: bytes, roots: Sequence["Certificate"] = ()) -> ChainProof:
    """Check an exported journal; signatures under one of `roots` are trusted.

    Never raises, whatever `content` is.
    """
    try:
        first, *lines = content.decode("utf-8").split("\n")
        head = json.loads(first)
        version = head["version"]
        if head["format"] != MARK or version not in (VERSION, UNSIGNED):
            return ChainProof("unreadable")
        application_id, events = _text(head["application"]), _whole(head["events"])
        last_hash = _text(head["last_hash"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ChainProof("unreadable")
    ends = bool(lines) and lines.pop() == ""
    rows, wrong = _read(application_id, lines)
    if wrong is not None:
        return ChainProof("altered", application_id, len(lines), last_hash, wrong)
    try:
        check_chain(rows)
    except ChainBroken as broken:
        return ChainProof("altered", application_id, len(rows), last_hash, broken.seq)
    found = rows[-1].hash if rows else ""
    if len(rows) < events or not ends:
        return ChainProof("incomplete", application_id, len(rows), found)
    if len(rows) > events or found != last_hash or not rows:
        return ChainProof("altered", application_id, len(rows), found, len(rows))
    status = _signature(first, head, lines, roots)
    hashes = tuple(row.hash for row in rows)
    return ChainProof(status, application_id, len(rows), last_hash, hashes=hashes)


def _signature(
    first: str, head: dict[str, object], lines: Sequence[str], roots: Sequence["Certificate"]
) -> ProofStatus:
    """Check the signature of a file whose chain is valid."""
    names = ["format", "version", "application", "events", "last_hash"]
    unsigned = {name: head[name] for name in names}
    if head["version"] == UNSIGNED:
        return "unsigned" if _line(unsigned) == first else "altered"
    signer, signature = head.get("signer"), head.get("signature")
    whole = {**unsigned, "signer": signer, "signature": signature}
    if not isinstance(signer, str) or not isinstance(signature, str) or _line(whole) != first:
        return "altered"
    from loanflow_tui.lending.contract.certificates import fingerprint, is_signed  # noqa: PLC0415 - heavy

    root = next((each for each in roots if fingerprint(each) == signer), None)
    if root is None:
        return "wrong_signer"
    return "valid" if is_signed(root, _signed(unsigned, lines), signature) else "altered"


def _signed(head: dict[str, object], lines: Sequence[str]) -> bytes:
    """Return the signed bytes of the file."""
    return "\n".join((_line(head), *lines)).encode("utf-8", "surrogatepass")


def _read(application_id: str, lines: Sequence[str]) -> tuple[list[JournalRow], int | None]:
    """Return the events, or the number of the first line that isn't canonical."""
    rows: list[JournalRow] = []
    for number, line in enumerate(lines, start=1):
        try:
            row = _row(application_id, json.loads(line))
            same = _line(_values(row)) == line
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return rows, number
        if not same:
            return rows, number
        rows.append(row)
    return rows, None


def _values(row: JournalRow) -> dict[str, object]:
    return {
        "seq": row.seq, "at_us": row.at_us, "kind": row.kind, "body": row.body,
        "sealed": row.sealed.hex(), "hash": row.hash,
    }  # fmt: skip


def _row(application_id: str, line: dict[str, object]) -> JournalRow:
    return JournalRow(
        application_id, _whole(line["seq"]), _whole(line["at_us"]), _text(line["kind"]),
        _text(line["body"]), bytes.fromhex(_text(line["sealed"])), _text(line["hash"]),
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("a whole number")
    return value


def _line(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
