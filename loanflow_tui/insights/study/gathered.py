"""Reads what participants did in their tasks from the tasks' stores."""

from pathlib import Path
from typing import NamedTuple

from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.insights.study.people import Participant, People, TaskRun
from loanflow_tui.insights.study.reading import Study, StudyError
from loanflow_tui.lending.api import JOURNAL, JournalRow, Observed, Recorded, StoreProblem
from loanflow_tui.scenarios.errors import SourcePlace


class Stored(NamedTuple):
    """One application of a task: its events, stored and read, the key to its personal values unless
    they were erased, and its sittings.
    """

    application_id: str
    rows: list[JournalRow]
    key: bytes | None
    journal: list[Recorded]
    observed: list[Observed]


class Taken(NamedTuple):
    """What a participant did in one task."""

    participant: Participant
    run: TaskRun
    stored: list[Stored]


async def gather(study: Study) -> list[Taken]:
    """Return every task that was begun, by participant and in the order of the tasks.

    Raises:
        StudyError: a record or a store is gone or damaged; says where.
    """
    people = People(study)
    return [
        Taken(each, run, await _read(people.store(each.code, run.task), each.code))
        for each in people.everybody()
        for task in each.order
        if (run := each.run(task)) is not None
    ]


async def _read(folder: Path, code: str) -> list[Stored]:
    """Return the applications of a store in the order of their beginning."""
    if not (folder / JOURNAL).exists():
        return []
    found = []
    try:
        options = SessionOptions(data_dir=folder, reading=True, pace=0)
        async with await open_session(options) as session:
            service = session.service
            for standing in await service.standings():
                name = standing.application_id
                journal, damage = await service.look(name)
                if damage or not journal:
                    raise StudyError(SourcePlace(folder), "store-damaged", code=code)
                rows = await service.rows(name)
                key = await service.store.key(name)
                observed = await service.sittings.read(name)
                found.append(Stored(name, rows[: len(journal)], key, journal, observed))
    except StoreProblem:
        raise StudyError(SourcePlace(folder), "store-damaged", code=code) from None
    return sorted(found, key=lambda each: (each.journal[0].at, each.application_id))
