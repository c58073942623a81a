"""What lies beside the store of one application, and goes with its personal values.

A document's file is known by its name, which holds the application's id: a crash may have left one
that no event names.
"""

import asyncio
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from loanflow_tui.lending.contract.notary import CERTIFICATES, CONTRACTS, LETTERS
from loanflow_tui.lending.journal.sittings import SittingLog
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.partners.ports import Forgetting, PaymentRail
from loanflow_tui.lending.runtime.files import Files

FOLDERS = (CONTRACTS, LETTERS, CERTIFICATES)

_DOCUMENT = re.compile(r"(?:LF|CI)\d{8}-([0-9A-Z]+)(?:-\d+)?(?:\.\d+)?\.pdf")
_UNFINISHED = re.compile(rf"\.{{0,2}}{_DOCUMENT.pattern}(?:\.new)?(?:\.\d+)?")
"""A document, or what a crash left of its writing (see `files`)."""


def documents(data_dir: Path, *, unfinished: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the application and the name (folder/file) of each document in the data directory.

    Raises:
        OSError: a folder can't be read.
    """
    pattern = _UNFINISHED if unfinished else _DOCUMENT
    for folder in FOLDERS:
        place = data_dir / folder
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            found = pattern.fullmatch(path.name)
            if found is not None:
                yield f"A{found[1]}", f"{folder}/{path.name}"


def remove_documents(data_dir: Path, application_ids: Collection[str]) -> None:
    """Delete all documents of these applications, finished or not. Call it in a thread.

    Raises:
        OSError: one can't be deleted.
    """
    for application_id, name in list(documents(data_dir, unfinished=True)):
        if application_id in application_ids:
            (data_dir / name).unlink(missing_ok=True)


async def clear(
    erased: Collection[str], files: Files, sittings: SittingLog, payment: PaymentRail
) -> bool:
    """Delete what lies beside the store of erased applications; tell whether all is gone."""
    for application_id in erased:
        files.forget(application_id.removeprefix("A"))
    try:
        for application_id in erased:
            await sittings.erase(application_id)
        if files.directory is not None:
            await asyncio.to_thread(remove_documents, files.directory, erased)
        if isinstance(payment, Forgetting):
            await payment.forget(erased)
    except (OSError, StoreProblem):
        return False
    return True
