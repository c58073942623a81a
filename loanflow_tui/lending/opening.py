"""Opening the loan service: on a directory, or in memory only."""

from pathlib import Path
from typing import Literal

from loanflow_tui.lending.chance import Chance
from loanflow_tui.lending.clock import Clock
from loanflow_tui.lending.contract.notary import Notary, Words
from loanflow_tui.lending.desk import Means
from loanflow_tui.lending.files import Files
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import MemoryStore, Store
from loanflow_tui.lending.pace import Pace
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.service import LoanService

JOURNAL = "journal.sqlite3"
AUTHORITY = "authority"


def open_service(
    data_dir: Path | None,
    *,
    policy: Policy,
    partners: Partners,
    clock: Clock,
    chance: Chance,
    words: Words,
    pace: Pace | None = None,
    contracts: Literal["draw", "defer"] = "draw",
    faults: Faults | None = None,
) -> LoanService:
    """Return the service over what `data_dir` holds; None keeps everything in memory.

    Nothing is read or written before the first command. `words` speaks each language's contract
    wording; `contracts` "defer" makes no documents, for runs of thousands of journeys. With a
    seeded `chance` certificates follow from the seed.
    """
    store: Store = SqliteStore(data_dir / JOURNAL) if data_dir is not None else MemoryStore()
    files = Files(data_dir)
    authority = data_dir / AUTHORITY if data_dir is not None else None
    secret = f"{chance.seed}/authority".encode() if chance.seed is not None else None
    notary = Notary(words, files, authority, secret, contracts)
    means = Means(
        policy, partners, clock, chance, files, notary, pace or Pace(0), faults or Faults()
    )
    return LoanService(store, means)
