"""A study's plan, as its folder's `study.yaml` holds it.

`loanflow_tui.insights.study.reading` reads one and says where it can't be used.
"""

import re
from hashlib import sha256
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from loanflow_tui.registry.languages import Language

MOST_TASKS: Final = 20

USUAL: Final = "usual"
"""The name of the journey as it is, where variants are listed."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=40)]
Said = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
Text = Said | Annotated[dict[Language, Said], Field(min_length=1)]
"""What participants read, in one language or by language."""

Ending = Literal["sus", "satisfaction", "comment"]


class PlanModel(BaseModel):
    """A mapping in a study's file: frozen, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Task(PlanModel):
    """What a participant is asked to do, where it begins, and what counts as done.

    It is done once the question of the step `done` is put to the participant, in an application
    for `product` if one is named. `at` is the step to begin at, everything before it answered for
    `persona`; without it a participant begins at the host's home. `variant` is a folder beside the
    file, or `usual`; without it the participant's own variant is followed.
    """

    id: Id
    task: Text
    done: str
    persona: str | None = None
    host: str | None = None
    lang: str | None = None
    product: str | None = None
    variant: str | None = None
    at: str | None = None


class Plan(PlanModel):
    """A whole study.

    Each participant follows one of `variants` (folders, or `usual`), whichever has the fewest
    participants so far. With `rotate_tasks` each participant begins with another task.
    """

    title: Text
    consent: Text
    think_aloud: Text | None = None
    variants: tuple[str, ...] = ()
    rotate_tasks: bool = False
    tasks: tuple[Task, ...]
    after_task: tuple[Literal["seq"], ...] = ("seq",)
    after_all: tuple[Ending, ...] = ("sus", "satisfaction", "comment")

    @property
    def digest(self) -> str:
        """Sixteen digits by which the same plan is known."""
        return sha256(self.model_dump_json().encode()).hexdigest()[:16]

    def task(self, task_id: str) -> Task | None:
        """Return the task of this id, if it is still in the plan."""
        return next((each for each in self.tasks if each.id == task_id), None)


_IN_HAN: Final = re.compile(r"(?<=[^\x00-\u2e7f])\n(?=[^\x00-\u2e7f])")
_IN_PARAGRAPH: Final = re.compile(r"(?<!\n)\n(?![\n\-*\d])")


def text_in(text: Text | None, language: str) -> str:
    """Return a text in a language, or in the nearest that it has; empty without one.

    Lines of a paragraph are joined; blank lines, and lines that begin a list, stay apart.
    """
    if text is None:
        return ""
    if isinstance(text, str):
        said = text
    else:
        said = Language(language).pick({tag.value: each for tag, each in text.items()})
    return _IN_PARAGRAPH.sub(" ", _IN_HAN.sub("", said.strip()))
