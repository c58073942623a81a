"""Who took part in a study: a folder for each participant, with a record and the tasks' stores.

`participants/CODE/participant.json` holds the answers to the study's questions, and which tasks
were begun and how they ended; `participants/CODE/TASK/` is the data directory in which the task was
carried out. Deleting a participant's folder forgets them.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from loanflow_tui.insights.study.plan import USUAL
from loanflow_tui.insights.study.reading import Study, StudyError
from loanflow_tui.lending.api import JOURNAL, read_kept
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.files import write_whole

FOLDER: Final = "participants"
RECORD: Final = "participant.json"
CODE: Final = r"[A-Za-z0-9][A-Za-z0-9-]{0,19}"
"""What a participant's code looks like: no name, and safe as a folder's."""

LARGEST_RECORD: Final = 1024 * 1024
"""Bytes of a participant's record."""

SUS_ITEMS: Final = 10

TaskEnd = Literal["", "finished", "untouched"]
"""How a task ended: not yet, finished, or finished before anything was asked and stored."""

Likert = Annotated[int, Field(ge=1, le=5)]


class Kept(BaseModel):
    """A part of a participant's record: frozen, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TaskRun(Kept):
    """How a task went: when it was begun in real time, how it ended (with success or without), and
    how easy it was found, 1 to 7.
    """

    task: str
    variant: str
    begun: datetime
    ended: TaskEnd = ""
    seq: Annotated[int, Field(ge=1, le=7)] | None = None


class Participant(Kept):
    """What is kept of a participant beside the tasks' stores. `order` are the tasks as they come.

    The answers to the ten statements of the SUS stand in their order, as far as they were given.
    """

    code: Annotated[str, StringConstraints(pattern=f"^{CODE}$")]
    plan: str
    agreed: datetime
    language: str
    variant: str
    order: tuple[str, ...]
    runs: tuple[TaskRun, ...] = ()
    sus: Annotated[tuple[Likert, ...], Field(max_length=SUS_ITEMS)] = ()
    satisfaction: Likert | None = None
    comment: str | None = None
    finished: bool = False

    def run(self, task_id: str) -> TaskRun | None:
        """Return how a task went, if it was begun."""
        return next((each for each in self.runs if each.task == task_id), None)

    def with_run(self, run: TaskRun) -> "Participant":
        """Return the same participant with this of a task."""
        others = [each for each in self.runs if each.task != run.task]
        return self.model_copy(update={"runs": (*others, run)})


class People:
    """The participants of a study, by their codes."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self.folder = study.folder / FOLDER

    def codes(self) -> list[str]:
        """Return the codes of all who took part, in order."""
        if not self.folder.is_dir():
            return []
        found = (each for each in self.folder.iterdir() if each.is_dir())
        return sorted(each.name for each in found if not each.name.startswith("."))

    def everybody(self) -> list[Participant]:
        """Return all participants.

        Raises:
            StudyError: one's record or store is gone or damaged; says where.
        """
        found = [self.read(code) for code in self.codes()]
        for each in found:
            for run in each.runs:
                store = self.store(each.code, run.task)
                if run.ended == "finished" and not (store / JOURNAL).exists():
                    raise StudyError(SourcePlace(store), "store-gone", code=each.code)
        return found

    def read(self, code: str) -> Participant:
        """Return one participant.

        Raises:
            StudyError: the record is gone or damaged; says where.
        """
        path = self.folder / code / RECORD
        try:
            found = Participant.model_validate_json(read_kept(path, LARGEST_RECORD))
        except FileNotFoundError:
            raise StudyError(SourcePlace(path), "record-gone", code=code) from None
        except (OSError, ValidationError):
            raise StudyError(SourcePlace(path), "record-damaged", code=code) from None
        if found.code != code:
            raise StudyError(SourcePlace(path), "record-other", code=code, other=found.code)
        return found

    def keep(self, participant: Participant) -> None:
        """Write a participant's record.

        Raises:
            OSError: it can't be written.
        """
        write_whole(self.folder / participant.code / RECORD, _written(participant))

    def store(self, code: str, task_id: str) -> Path:
        """Return the data directory of a participant's task."""
        return self.folder / code / task_id

    def next_code(self) -> str:
        """Return the first free code of P01, P02 …"""
        taken = {each.upper() for each in self.codes()}
        return next(code for n in range(1, 10_000) if (code := f"P{n:02d}") not in taken)

    def begin(self, code: str | None, language: str, now: datetime) -> Participant:
        """Make the folder of a participant who has agreed to take part; without a code, the next
        free one is theirs.

        Raises:
            FileExistsError: the code that is named is taken.
            OSError: nothing can be written there.
        """
        while True:
            try:
                return self._begin(code or self.next_code(), language, now)
            except FileExistsError:
                # Somebody else may have begun at the same moment.
                if code is not None:
                    raise

    def _begin(self, code: str, language: str, now: datetime) -> Participant:
        plan, others = self._study.plan, self.everybody()
        variant = fewest(plan.variants or (USUAL,), [each.variant for each in others])
        tasks = [each.id for each in plan.tasks]
        turn = sum(each.variant == variant for each in others) if plan.rotate_tasks else 0
        turn %= len(tasks)
        participant = Participant(
            code=code, plan=plan.digest, agreed=now, language=language, variant=variant,
            order=(*tasks[turn:], *tasks[:turn]),
        )  # fmt: skip
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A folder is put in its place with its record in it: nobody ever reads one without.
        with TemporaryDirectory(prefix=".", dir=self.folder) as beside:
            made = Path(beside) / code
            made.mkdir(mode=0o700)
            write_whole(made / RECORD, _written(participant))
            try:
                made.rename(self.folder / code)
            except OSError:
                if (self.folder / code).exists():
                    raise FileExistsError(code) from None
                raise
        return participant


def _written(participant: Participant) -> str:
    return f"{participant.model_dump_json(indent=1)}\n"


def fewest(variants: Sequence[str], followed: Sequence[str]) -> str:
    """Return the variant that the fewest follow, the first of those."""
    counts = Counter(followed)
    return min(variants, key=lambda name: counts[name])
