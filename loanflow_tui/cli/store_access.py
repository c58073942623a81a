"""The store behind `loanflow applications`: what it has against being read is said plainly."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from loanflow_tui.cli import application_text as text
from loanflow_tui.cli.shared import json_line, say, visible
from loanflow_tui.cli.usage_errors import CannotBeDone
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.api import (
    JOURNAL,
    Policy,
    Rejected,
    Standing,
    StoreProblem,
    export_lines,
    replay_decisions,
    subject_text,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StoreAccess:
    """The store that the commands look at, and the language they answer in."""

    folder: Path
    spoken: str

    def listing(self, as_json: bool) -> str:
        """Return what is stored, without making a store where there is none."""
        rows = self._do(self._standings()) if (self.folder / JOURNAL).exists() else []
        if as_json:
            listed = {"applications": [text.standing_values(row) for row in rows]}
            return json_line(listed)
        return text.listing(rows, self.spoken)

    def shown(self, application_id: str, as_json: bool, policy: Policy) -> str:
        """Return one application, its decisions decided again by `policy`, and its journal."""

        async def look() -> str:
            async with await self._open(application_id) as session:
                journal = await session.service.read(application_id)
                again = replay_decisions(journal, policy)
            if as_json:
                values = text.application_values(application_id, journal, again)
                return json_line(values)
            return text.application(application_id, journal, again, policy.version, self.spoken)

        return self._do(look())

    def exported(self, application_id: str) -> str:
        """Return one application's journal, its personal values sealed."""

        async def rows() -> str:
            async with await self._open(application_id) as session:
                found = await session.service.rows(application_id)
            return "\n".join(export_lines(found)) + "\n"

        return self._do(rows())

    def data(self, application_id: str) -> str:
        """Return all that is kept about one applicant, opened."""

        async def everything() -> str:
            async with await self._open(application_id) as session:
                await self._need_values(session, application_id)
                journal = await session.service.read(application_id)
            return subject_text(application_id, journal)

        return self._do(everything())

    def refuse_to_erase(self, application_id: str) -> None:
        """Go on only if there is something to erase that may be erased.

        Raises:
            CannotBeDone: there isn't; says why.
        """

        async def look() -> None:
            async with await self._open(application_id) as session:
                await self._need_values(session, application_id)
                await session.service.erasable(application_id)

        self._do(look())

    def erase(self, application_id: str) -> None:
        """Destroy the personal values of one application."""

        async def forget() -> None:
            async with await self._open(application_id) as session:
                await session.service.erase(application_id)

        self._do(forget())

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work`; what the store or the service has against it is said plainly.

        Raises:
            CannotBeDone: it can't be done.
        """
        try:
            return asyncio.run(work)
        except StoreProblem as problem:
            reason = problem.reason.replace("_", "-")
            raise self._failed(f"problem-{reason}") from None
        except Rejected as rejected:
            raise self._failed(f"applications-{rejected.reason.replace('_', '-')}") from None

    async def _need_values(self, session: Session, application_id: str) -> None:
        """Go on only where personal values are still there.

        Raises:
            CannotBeDone: they were erased.
        """
        if await session.service.store.key(application_id) is None:
            raise self._failed("applications-no-data", application=visible(application_id))

    def _failed(self, message: str, **values: str) -> CannotBeDone:
        """Return what ends the command with exit code 1 and this message."""
        return CannotBeDone(say(message, self.spoken, **values))

    async def _open(self, application_id: str) -> Session:
        """Open the store, without making one where there is none.

        Raises:
            CannotBeDone: there is no such application.
        """
        unknown = self._failed("applications-unknown", application=visible(application_id))
        if not (self.folder / JOURNAL).exists():
            raise unknown
        session = await open_session(SessionOptions(data_dir=self.folder, pace=0))
        try:
            found = await session.service.rows(application_id)
        except BaseException:
            await session.close()
            raise
        if not found:
            await session.close()
            raise unknown
        return session

    async def _standings(self) -> list[Standing]:
        async with await open_session(SessionOptions(data_dir=self.folder, pace=0)) as session:
            return list(await session.service.standings())
