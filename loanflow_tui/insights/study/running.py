"""Takes a participant through a study: consent, tasks, questions; each answer is kept at once."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from loanflow_tui.insights.study.cards import (
    Answer,
    Card,
    consent_card,
    ease_card,
    last_cards,
    task_card,
    thanks_card,
)
from loanflow_tui.insights.study.people import Participant, People, TaskEnd, TaskRun
from loanflow_tui.insights.study.plan import Task
from loanflow_tui.insights.study.reading import Followed, Study
from loanflow_tui.lending.api import JOURNAL

Ended = Literal["declined", "interrupted", "finished"]

YES = 2
"""The answer to the consent card that is a yes."""


class Setting(NamedTuple):
    """A task as it is carried out: where its store is, and what it follows."""

    task: Task
    folder: Path
    followed: Followed
    words: str


class Means(NamedTuple):
    """What a study is run by.

    `show` shows cards one by one, hands each answer to its second argument before the next card,
    and tells whether all were gone through. `play` has a task carried out, and tells whether the
    participant finished it, with success or without. `masked` returns what was written without the
    personal values of the tasks' stores.
    """

    show: Callable[[Sequence[Card], Callable[[Card, Answer], None]], bool]
    play: Callable[[Setting], bool]
    masked: Callable[[str, Sequence[Path]], str]
    now: Callable[[], datetime]


class Run:
    """One participant's way through a study. `code` is None until it is known who takes part."""

    def __init__(self, study: Study, code: str | None, language: str, means: Means) -> None:
        self._plan = study.plan
        self._study = study
        self._people = People(study)
        self.code = code
        self._language = language
        self._means = means

    def take_part(self) -> Ended:
        """Go on where this code stopped, or begin; nothing is kept without consent.

        Raises:
            StudyError: what is kept of this code can't be read.
            OSError: nothing can be written.
        """
        if self.code is not None and self.code in self._people.codes():
            self._participant = self._people.read(self.code)
        elif self._agrees():
            now = self._means.now()
            self._participant = self._people.begin(self.code, self._language, now)
        else:
            return "declined"
        self.code = self._participant.code
        tasks = [task for each in self._participant.order if (task := self._plan.task(each))]
        for number, task in enumerate(tasks, start=1):
            if not self._carried_out(task, number, len(tasks)):
                return "interrupted"
        if not self._show(last_cards(self._plan, self._participant)):
            return "interrupted"
        self._keep(self._participant.model_copy(update={"finished": True}))
        self._show([thanks_card(self._participant.code)])
        return "finished"

    def _agrees(self) -> bool:
        answers: list[Answer] = []
        card = consent_card(self._plan, self._language)
        return self._means.show([card], lambda _, answer: answers.append(answer)) and (
            answers == [YES]
        )

    def _carried_out(self, task: Task, number: int, of: int) -> bool:
        """Have one task carried out and judged, as far as that is still to be done."""
        run = self._participant.run(task.id)
        if run is None or not run.ended:
            if not self._show([task_card(self._plan, task, number, of, self._language)]):
                return False
            name = task.variant or self._participant.variant
            run = run or TaskRun(task=task.id, variant=name, begun=self._means.now())
            self._keep(self._participant.with_run(run))
            folder = self._people.store(self._participant.code, task.id)
            followed = self._study.variants.get(run.variant, Followed(run.variant))
            if not self._means.play(Setting(task, folder, followed, task.lang or self._language)):
                return False
            ended: TaskEnd = "finished" if (folder / JOURNAL).exists() else "untouched"
            run = run.model_copy(update={"ended": ended})
            self._keep(self._participant.with_run(run))
        if "seq" in self._plan.after_task and run.seq is None:
            return self._show([ease_card(task, self._language)], run)
        return True

    def _show(self, cards: Sequence[Card], run: TaskRun | None = None) -> bool:
        """Show cards, and keep each answer as it is given."""

        def keep(card: Card, answer: Answer) -> None:
            self._keep(self._answered(card, answer, run))

        return not cards or self._means.show(cards, keep)

    def _answered(self, card: Card, answer: Answer, run: TaskRun | None) -> Participant:
        known = self._participant
        match card.id.partition("-"):
            case ("seq", _, _) if run is not None:
                return known.with_run(run.model_copy(update={"seq": answer}))
            case ("sus", _, number) if isinstance(answer, int):
                before = known.sus[: int(number) - 1]
                return known.model_copy(update={"sus": (*before, answer)})
            case ("satisfaction", _, _):
                return known.model_copy(update={"satisfaction": answer})
            case ("comment", _, _) if isinstance(answer, str):
                folders = [
                    self._people.store(self._participant.code, each.task) for each in known.runs
                ]
                said = self._means.masked(answer.strip(), folders)
                return known.model_copy(update={"comment": said})
        return known

    def _keep(self, participant: Participant) -> None:
        self._people.keep(participant)
        self._participant = participant
