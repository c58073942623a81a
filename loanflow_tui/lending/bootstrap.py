"""Opens the loan service, on a directory or in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from loanflow_tui.lending.anchor.key import find_key, find_or_make_key
from loanflow_tui.lending.contract.authority import FOLDER as AUTHORITY
from loanflow_tui.lending.contract.authority import KnownRoots, roots_in
from loanflow_tui.lending.contract.notary import Notary, Words
from loanflow_tui.lending.handlers.unit_of_work import ServiceDeps
from loanflow_tui.lending.journal.sittings import SittingLog
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import MemoryStore, Store
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.runtime.clock import Clock
from loanflow_tui.lending.runtime.files import Files
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.service import LoanService

JOURNAL = "journal.sqlite3"
"""The file in the data directory that holds all applications."""


@dataclass(frozen=True, slots=True)
class ServiceConfig:
    """The configuration of the loan service.

    `words` gives each language's contract wording; `contracts` "defer" makes no documents, for runs
    of thousands of journeys. With `reading`, nothing on disk changes. With a seeded `chance`,
    certificates follow from the seed. `documents` are files by path that lie in memory alone.
    """

    policy: Policy
    partners: Partners
    clock: Clock
    chance: Chance
    words: Words
    pace: Pace = field(default_factory=lambda: Pace(0))
    faults: Faults = field(default_factory=Faults)
    contracts: Literal["draw", "defer"] = "draw"
    reading: bool = False
    documents: Mapping[str, bytes] = field(default_factory=dict)


def open_service(data_dir: Path | None, config: ServiceConfig) -> LoanService:
    """Return the service over `data_dir`; None keeps everything in memory.

    Nothing is read or written before the first command.
    """
    store: Store = MemoryStore()
    if data_dir is not None:
        store = SqliteStore(data_dir / JOURNAL, reading=config.reading)
    files = Files(data_dir)
    authority = data_dir / AUTHORITY if data_dir is not None else None
    seed = config.chance.seed
    secret = f"{seed}/authority".encode() if seed is not None else None
    notary = Notary(
        config.words, files, authority, secret, config.contracts,
        _passphrase if data_dir is not None else None,
    )  # fmt: skip
    deps = ServiceDeps(
        config.policy, config.partners, config.clock, config.chance, files, notary, config.pace,
        config.faults, config.documents,
    )  # fmt: skip
    return LoanService(store, deps, SittingLog(data_dir), reading=config.reading)


def _passphrase() -> bytes:
    """Return the passphrase of the authority's key, derived from the master key."""
    return find_or_make_key().authority_passphrase


def known_roots(data_dir: Path) -> KnownRoots:
    """Return the certificates of the authority in a data directory, and others that lie there."""
    try:
        key = find_key()
    except OSError:
        key = None
    return roots_in(data_dir / AUTHORITY, key.authority_passphrase if key is not None else None)
