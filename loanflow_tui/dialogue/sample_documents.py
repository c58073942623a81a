"""The applicant's own documents as samples: made for what was given, kept where that may be."""

import asyncio
import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.lending.api import (
    ApplicationView,
    BusinessCodeGiven,
    DocumentKind,
    EmployerGiven,
    IdentityGiven,
    IncomeGiven,
    NameGiven,
    PassingFolder,
)

if TYPE_CHECKING:
    from loanflow_tui.applicants import Applicant

Samples = dict[tuple[SamplePerson, date], Mapping[DocumentKind, Path]]

_SHELVES: dict[Path, Samples] = {}
"""The documents made so far in folders that sessions share."""

_SHELF_BEFORE = "samples"
_FOLDER_BEFORE = re.compile(r"[0-9a-f]{12}")


def sweep_older_samples(data_dir: Path) -> None:
    """Remove the personas' documents that an earlier version left in the data directory.

    Only files of the names that it gave go; a folder goes once nothing else is in it.
    """
    shelf = data_dir / _SHELF_BEFORE
    if not shelf.is_dir() or shelf.is_symlink():
        return
    from loanflow_tui.applicants.samples.documents import FILE_NAMES  # noqa: PLC0415 - heavy

    with suppress(OSError):
        for folder in list(shelf.iterdir()):
            if _FOLDER_BEFORE.fullmatch(folder.name) and not folder.is_symlink():
                _sweep(folder, FILE_NAMES.values())
        shelf.rmdir()


def _sweep(folder: Path, names: Iterable[str]) -> None:
    with suppress(OSError):
        for name in names:
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


def person_of(who: "Applicant", view: ApplicationView, flawed: bool = True) -> SamplePerson:
    """Return whose documents fit what was given; `who` tells what wasn't, and the flaw."""
    person = who.sample_person(flawed=flawed)
    name, identity = view.get(NameGiven), view.get(IdentityGiven)
    employer, income = view.get(EmployerGiven), view.get(IncomeGiven)
    person = replace(
        person,
        name=name.name if name else person.name,
        resident_number=identity.number if identity else person.resident_number,
        employer=_employer(who, employer.employer) if employer else person.employer,
    )
    if income is not None and income.monthly_fen != who.monthly_income_fen:
        person = replace(person, monthly_income_fen=income.monthly_fen)
    return _in_business(who, view, person)


def _employer(who: "Applicant", given: str) -> str:
    """Return the employer as the bank writes it: in Chinese, where the own one was given."""
    return who.employer if given == who.employer_en else given


def _in_business(who: "Applicant", view: ApplicationView, person: SamplePerson) -> SamplePerson:
    """Return the person with the business that was given, or with none."""
    code = view.get(BusinessCodeGiven)
    if view.product is None or not view.product.requires_uscc or code is None:
        return replace(person, uscc=None, business_name=None)
    own = who.business_name if person.employer == who.employer else None
    return replace(person, uscc=code.code, business_name=own or person.employer)


class SampleDocuments:
    """Documents made so far: those of personas end with the session, those made for what was typed
    with its application, both also where the process is killed.

    `shelf` is a folder that sessions share, for personas; nobody real is in it.
    """

    def __init__(self, shelf: Path | None) -> None:
        self._folder = shelf
        self._kept: Samples = _SHELVES.setdefault(shelf, {}) if shelf is not None else {}
        self._typed: Samples = {}
        self._passing: dict[bool, PassingFolder] = {}

    async def document(
        self, kind: DocumentKind, person: SamplePerson, day: date, *, made_up: bool
    ) -> Path:
        """Write a person's documents, if that wasn't done, and return the path of one.

        Who is not `made_up` may be real: nothing of theirs outlives the application.

        Raises:
            OSError: it can't be written.
        """
        from loanflow_tui.applicants.samples.documents import write_samples  # noqa: PLC0415 - heavy

        made = self._kept if made_up else self._typed
        paths = made.get((person, day))
        if paths is None:
            name = hashlib.sha256(repr((person, day)).encode()).hexdigest()[:12]
            folder = self._folder if made_up else None
            place = (folder or self._passing_folder(made_up)) / name
            paths = await asyncio.to_thread(write_samples, place, person, day)
            made[person, day] = paths
        return paths[kind]

    def _passing_folder(self, made_up: bool) -> Path:
        if made_up not in self._passing:
            self._passing[made_up] = PassingFolder()
        return self._passing[made_up].path

    async def forget_typed(self) -> None:
        """Forget the samples made for typed values."""
        self._typed.clear()
        await self._remove(False)

    async def close(self) -> None:
        """Delete the samples made for this session."""
        await self.forget_typed()
        await self._remove(True)

    async def _remove(self, made_up: bool) -> None:
        passing = self._passing.pop(made_up, None)
        if passing is not None:
            await asyncio.to_thread(passing.remove)
