"""`loanflow verify FILE`: checks that a contract, journal or store is unaltered."""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from loanflow_tui.cli import shared
from loanflow_tui.cli.help_text import HelpedCommand, spoken_here
from loanflow_tui.cli.lookups import read_named
from loanflow_tui.cli.param_types import FOLDER, INPUT_FILE, LANGUAGE, NamedPath
from loanflow_tui.cli.usage_errors import WrongUsage

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from loanflow_tui.lending.api import Damage

SAVED = ("contracts", "letters")
"""The folders of the data directory with signed documents."""

JOURNAL_NAME = b"loanflow-journal"
"""A mark in the first line of an exported journal."""

PDF_MARKS = (b"%PDF-", b"%%EOF", b"startxref")
"""Marks at the beginning and the end of every PDF."""

STORE_MARK = b"SQLite format 3\0"
"""The first bytes of a store."""

STORE_NAME = "journal.sqlite3"
"""The store's file name in the data directory."""

LARGEST = 64 * 1024 * 1024
"""The largest contract or journal, in bytes."""

LARGEST_ROOT = 1024 * 1024
"""The largest file of certificates, in bytes."""


@dataclass(frozen=True, slots=True)
class TrustOptions:
    """The trusted roots for a check, and the time to check at, if given."""

    data_dir: Path
    roots: tuple[Path, ...]
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of a check. `what` and `status` name the message; `facts` are the file's claims;
    `damage` lists a store's alterations.
    """

    what: str
    status: str
    ok: bool
    facts: Mapping[str, str]
    damage: "tuple[Damage, ...]" = ()


Check = Callable[[bytes, TrustOptions], Finding]


def check_contract(content: bytes, trust: TrustOptions) -> Finding:
    """Check a signed contract against the trusted roots."""
    from loanflow_tui.lending.api import (  # noqa: PLC0415 - heavy
        CHINA,
        verify_contract,
    )

    trusted, strangers = _roots(trust)
    now = datetime.now(UTC)
    found = verify_contract(content, trusted, trust.at or now)
    if trust.at is None and found.status == "expired" and found.signed_at and found.signed_at > now:
        # The app's clock had been moved forward when it was signed.
        found = verify_contract(content, trusted, found.signed_at)
    facts = {
        "number": found.number,
        "signer": found.signer,
        "signed-at": found.signed_at.astimezone(CHINA).isoformat(" ") if found.signed_at else None,
        "reason": found.reason,
        "certificate": found.certificate,
        "valid-until": found.valid_until.date().isoformat() if found.valid_until else None,
        "signed-event": f"{found.head[0]} {found.head[1]}" if found.head else None,
        "stranger": strangers if found.status == "wrong_signer" else None,
    }
    said = {name: value for name, value in facts.items() if value}
    if found.status != "valid" or found.head is None:
        return Finding("contract", found.status, found.status == "valid", said)
    kept = _as_stored(content, found.head, trust.data_dir)
    if kept is None:
        return Finding("contract", "valid", True, said)
    said["compared-with"] = shared.visible(str(trust.data_dir))
    return Finding("contract", "unlike_store" if kept else "valid", not kept, said, kept)


def _as_stored(
    content: bytes, head: tuple[str, int, str], data_dir: Path
) -> "tuple[Damage, ...] | None":
    """Return how a contract differs from the store; None where that doesn't hold it."""
    from loanflow_tui.lending.api import StoreProblem, audit_contract  # noqa: PLC0415 - heavy

    try:
        return audit_contract(data_dir / STORE_NAME, head, hashlib.sha256(content).hexdigest())
    except StoreProblem:
        return None


def check_journal(content: bytes, trust: TrustOptions) -> Finding:
    """Check that an exported journal is complete, unaltered, and signed by a trusted authority."""
    from loanflow_tui.lending.api import prove_chain, stored_hashes  # noqa: PLC0415 - heavy

    roots, strangers = _roots(trust)
    found = prove_chain(content, roots)
    stored = stored_hashes(trust.data_dir / STORE_NAME, found.application_id)
    differs = _first_difference(found.hashes, stored) if stored else 0
    status = "unlike_store" if differs and found.status == "valid" else found.status
    facts = {
        "application": found.application_id,
        "events": str(found.events) if found.application_id else "",
        "last-hash": found.last_hash[:16],
        "broken-at": str(found.broken_at or ""),
        "differs-at": str(differs or ""),
        "stranger": strangers if found.status == "wrong_signer" else "",
    }
    said = {name: value for name, value in facts.items() if value}
    return Finding("journal", status, status == "valid", said)


def _first_difference(exported: Sequence[str], stored: Sequence[str]) -> int:
    """Return the number of the first event that the store doesn't hold so; 0 where it holds all."""
    for number, digest in enumerate(exported, start=1):
        if number > len(stored) or stored[number - 1] != digest:
            return number
    return 0


def _roots(trust: TrustOptions) -> tuple[list["Certificate"], str]:
    """Return the trusted certificates, and the names of others that lie in the store's folder."""
    from loanflow_tui.lending.api import known_roots  # noqa: PLC0415 - heavy

    known = known_roots(trust.data_dir)
    given = [root for path in trust.roots for root in _certificates(path)]
    return [*known.trusted, *given], shared.visible(", ".join(known.strangers))


def check_store(file: Path) -> Finding:
    """Check a whole store: each application and event, the contracts and the rail."""
    from loanflow_tui.dialogue.renderers.store import store_problem  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy
    from loanflow_tui.lending.api import StoreProblem, audit_store  # noqa: PLC0415 - only when it runs

    try:
        found = audit_store(file)
    except StoreProblem as problem:
        spoken = spoken_here(click.get_current_context(silent=True))
        if not file.exists():
            given = shared.visible(str(file.parent))
            raise WrongUsage(shared.say("wrong-no-store", spoken, given=given)) from None
        raise WrongUsage(Wording(spoken).say(store_problem(problem))) from None
    counted = {"applications": found.applications, "events": found.events}
    facts = {name: str(count) for name, count in counted.items() if count is not None}
    status = "altered" if found.damage else "valid" if found.anchored else "unanchored"
    if status == "valid" and not found.counted:
        status = "uncounted"
    return Finding("store", status, status in ("valid", "uncounted"), facts, found.damage)


def _is_store(file: Path, head: bytes) -> bool:
    return head.startswith(STORE_MARK) or file.name == STORE_NAME


def _is_contract(file: Path, ends: bytes) -> bool:
    """Tell whether it is a PDF, or was one before somebody altered it."""
    return file.suffix.lower() == ".pdf" or any(mark in ends for mark in PDF_MARKS)


def check_for(file: Path, content: bytes, spoken: str) -> Check:
    """Return the check for a file, by its first and last bytes.

    Raises:
        WrongUsage: it is neither a PDF nor a journal.
    """
    head, tail = content[:1024], content[-1024:]
    if JOURNAL_NAME in head:
        return check_journal
    if _is_contract(file, head + tail):
        return check_contract
    shown = shared.visible(str(file))
    raise WrongUsage(shared.say("wrong-file-to-verify", spoken, given=shown))


class KeptFile(NamedPath):
    """A file; a bare name also finds the files that the app saved."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        given = Path(os.fsdecode(value))
        if given.name == str(given) and self.kind_of(given) == "nothing":
            said = ctx.params.get("data_dir") if ctx else None
            data_dir = said if isinstance(said, Path) else shared.data_dir()
            names = (given.name, f"{given.name}.pdf")
            kept = [data_dir / folder / name for folder in SAVED for name in names]
            value = next((path for path in kept if self.kind_of(path) == "file"), value)
        return super().convert(value, param, ctx)


@click.command("verify", cls=HelpedCommand)
@click.argument("file", type=KeptFile("path", "file", "folder"))
@click.option("--json", "as_json", is_flag=True)
@click.option(
    "--root",
    "roots",
    multiple=True,
    type=INPUT_FILE,
)
@click.option("--at", metavar="TIME", type=click.DateTime())
@click.option("--new-counters", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.option(
    "--data-dir",
    metavar="DIR",
    is_eager=True,
    type=FOLDER,
    envvar=shared.DATA_DIR,
)
def command(
    file: Path,
    as_json: bool,
    roots: tuple[Path, ...],
    at: datetime | None,
    new_counters: bool,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Check a signed contract, an exported journal or a store; exit with 0 only if it is valid."""
    spoken = lang or shared.language()
    trust = TrustOptions(
        data_dir or shared.data_dir(), roots, at.replace(tzinfo=UTC) if at else None
    )
    found = _found(file, trust, spoken)
    if new_counters:
        _begin_counters(file, found, spoken)
        found = _found(file, trust, spoken)
        if found.status == "uncounted":
            found = replace(found, status="valid")
    click.echo(_json(file, found) if as_json else _words(found, spoken))
    raise SystemExit(0 if found.ok else 1)


def _found(file: Path, trust: TrustOptions, spoken: str) -> Finding:
    """Check a file, or the store in a folder."""
    if file.is_dir():
        return check_store(file / STORE_NAME)
    if _is_store(file, _start(file)):
        return check_store(file)
    content = read_named(file, LARGEST)
    return check_for(file, content, spoken)(content, trust)


def _start(file: Path) -> bytes:
    """Return a file's first bytes; nothing where it can't be read, which reading it all says."""
    from loanflow_tui.lending.api import UnreadableFile, read_start  # noqa: PLC0415 - heavy

    try:
        return read_start(file, len(STORE_MARK))
    except UnreadableFile:
        return b""


def _begin_counters(file: Path, found: Finding, spoken: str) -> None:
    """Set damaged counters aside, and say so.

    Raises:
        WrongUsage: the counters are in order, or can't be moved.
    """
    from loanflow_tui.lending.api import set_aside_counters  # noqa: PLC0415 - heavy

    damaged = any(each.kind == "witness" for each in found.damage)
    try:
        aside = set_aside_counters() if damaged else None
    except OSError as error:
        raise WrongUsage(shared.say("problem-no-key", spoken)) from error
    if aside is None:
        given = shared.visible(str(file))
        raise WrongUsage(shared.say("wrong-new-counters", spoken, given=given))
    click.echo(shared.say("verify-new-counters", spoken, file=shared.visible(str(aside))), err=True)


def _json(file: Path, found: Finding) -> str:
    facts = {name.replace("-", "_"): value for name, value in found.facts.items()}
    name = str(file).encode("utf-8", "replace").decode()
    row: dict[str, object] = {
        "file": name,
        "what": found.what,
        "status": found.status,
        "ok": found.ok,
        **facts,
    }
    if found.damage:
        row["damage"] = [
            {"kind": each.kind, "application": each.application_id, "event": each.event}
            | ({"file": each.file} if each.file else {})
            for each in found.damage
        ]
    return shared.json_line(row)


def _words(found: Finding, language: str) -> str:
    from rich.cells import cell_len  # noqa: PLC0415 - only for people

    from loanflow_tui.dialogue.messages import Message  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.renderers.store import damage_message  # noqa: PLC0415 - only when it runs
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - only when it runs

    wording = Wording(language)
    status = found.status.replace("_", "-")
    lines = [wording.say(Message(f"verify-{found.what}-{status}"))]
    labels = {name: wording.say(Message(f"verify-{name}")) for name in found.facts}
    width = max(map(cell_len, labels.values()), default=0)
    for name, value in found.facts.items():
        shown = "".join(each if each.isprintable() else "�" for each in value)
        lines.append(f"  {labels[name]}{' ' * (width - cell_len(labels[name]))}  {shown}")
    lines += [f"  {wording.say(damage_message(each))}" for each in found.damage]
    return "\n".join(lines)


def _certificates(path: Path) -> list["Certificate"]:
    from loanflow_tui.lending.api import load_all  # noqa: PLC0415 - heavy

    found = load_all(read_named(path, LARGEST_ROOT))
    if not found:
        spoken = spoken_here(click.get_current_context(silent=True))
        given = shared.visible(str(path))
        raise WrongUsage(shared.say("wrong-certificates", spoken, given=given))
    return found
