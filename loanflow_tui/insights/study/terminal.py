"""Runs a study in the terminal: cards and tasks as apps, one after the other."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from loanflow_tui.dialogue.masking import mask_own, mask_personal
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.words_folder import use_words
from loanflow_tui.insights.study.cards import Card
from loanflow_tui.insights.study.desk import CardDesk, Keep
from loanflow_tui.insights.study.phone import StudyPhone
from loanflow_tui.insights.study.plan import Plan, text_in
from loanflow_tui.insights.study.reading import host_of, persona_of
from loanflow_tui.insights.study.running import Means, Setting
from loanflow_tui.lending.api import JOURNAL, SystemClock
from loanflow_tui.tui.app_options import AppOptions

if TYPE_CHECKING:
    from loanflow_tui.dialogue.session import Session


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal that a study is run in."""

    plan: Plan
    language: str
    pace: float = 1.0
    theme: Literal["light", "dark"] = "light"

    def means(self) -> Means:
        """Return what a study is run by here."""
        return Means(self.show, self.play, masked, SystemClock().now)

    def show(self, cards: Sequence[Card], keep: Keep) -> bool:
        """Show cards; tell whether all were gone through."""
        options = AppOptions(language=self.language, theme=self.theme)
        desk = CardDesk(options, cards, keep)
        desk.run()
        return desk.gone_through

    def play(self, setting: Setting) -> bool:
        """Have a task carried out; tell whether the participant finished it."""
        use_words(setting.followed.words)
        try:
            app = self.phone(setting)
            app.run()
        finally:
            use_words(None)
        return app.finished

    def phone(self, setting: Setting) -> StudyPhone:
        """Return the app for a task, at where it begins or where it was left."""
        task, plan = setting.task, self.plan
        left = asyncio.run(unfinished(setting.folder))
        options = AppOptions(
            host=host_of(task), language=setting.words, language_asked=True,
            persona=persona_of(task),
            pace=self.pace, theme=self.theme, data_dir=setting.folder,
            variant=setting.followed.variant, at=None if left else task.at, resume=left,
        )  # fmt: skip
        return StudyPhone(
            options, text_in(task.task, self.language), text_in(plan.think_aloud, self.language),
            task.done,
        )  # fmt: skip


async def unfinished(folder: Path) -> str | None:
    """Return the application of a store that was changed last and can be gone on with, if any."""
    if not (folder / JOURNAL).exists():
        return None
    async with await _reading(folder) as session:
        found = await session.service.standings(unfinished_only=True)
        return found[0].application_id if found else None


async def _reading(folder: Path) -> "Session":
    return await open_session(SessionOptions(data_dir=folder, reading=True, pace=0))


def masked(text: str, folders: Sequence[Path]) -> str:
    """Return what was written without long numbers and the personal values of these stores."""

    async def mask() -> str:
        said = text
        for folder in folders:
            if not (folder / JOURNAL).exists():
                continue
            async with await _reading(folder) as session:
                for standing in await session.service.standings():
                    journal, _ = await session.service.look(standing.application_id)
                    said = mask_own(said, journal)
        return mask_personal(said)

    return asyncio.run(mask())
