"""Helpers for tests of studies: a study in a folder, and participants without a screen."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from loanflow_tui.dialogue.arrival import asked_at, begin_at
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.insights.study.cards import Answer, Card
from loanflow_tui.insights.study.desk import Keep
from loanflow_tui.insights.study.reading import FILE, Study, load_study
from loanflow_tui.insights.study.running import Means, Setting
from loanflow_tui.insights.study.terminal import masked
from loanflow_tui.lending.api import JOURNAL, ManualClock

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

PLAN = """\
title: Costs
consent: May we keep it?
variants: [usual, short]
rotate_tasks: true
tasks:
  - {id: find, task: Find the cost., persona: li-wei, at: offer.amount, done: offer.accept}
  - {id: begin, task: Begin., persona: li-wei, at: product, done: consent.bureau}
"""


def study(folder: Path, text: str = PLAN) -> Study:
    """Return a study in a folder, with the variant `short` beside its file."""
    (folder / "short" / "words").mkdir(parents=True, exist_ok=True)
    (folder / "short" / "variant.yaml").write_text("id: short-way\n", encoding="utf-8")
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_study(folder)


@dataclass
class Person:
    """Answers every card with `answers`, by its id, or 4; stops after `most` cards. In each task
    the persona answers up to where it is done, unless `gives_up` after one answer, or leaves it
    before anything was stored unless it `touches` it.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    most: int = 1000
    gives_up: bool = False
    touches: bool = True
    cards: list[str] = field(default_factory=list)
    followed: list[tuple[str, str]] = field(default_factory=list)

    def means(self) -> Means:
        """Return what a study is run by."""
        return Means(self.show, self.play, masked, lambda: NOW)

    def show(self, cards: Sequence[Card], keep: Keep) -> bool:
        """Answer the cards one by one."""
        for card in cards:
            if len(self.cards) >= self.most:
                return False
            self.cards.append(card.id)
            if card.kind != "read":
                usual: Answer = "fine" if card.kind == "write" else 4
                keep(card, self.answers.get(card.id, usual))
        return True

    def play(self, setting: Setting) -> bool:
        """Carry out a task without a screen; continue in its store if there is one."""
        self.followed.append((setting.task.id, setting.followed.name))
        if self.touches and not (setting.folder / JOURNAL).exists():
            asyncio.run(self._carry_out(setting))
        return True

    async def _carry_out(self, setting: Setting) -> None:
        options = SessionOptions(
            setting.folder, seed=1, pace=0, clock=ManualClock(), contracts="defer",
            variant=setting.followed.variant,
        )  # fmt: skip
        task = setting.task
        async with await open_session(options) as session:
            talk, _ = await begin_at(session, "alipay", "en", task.persona, task.at or "product")
            await talk.begin()
            await self._answer(talk, task.done)

    async def _answer(self, talk: Conversation, done: str) -> None:
        while asked_at(talk) != done:
            await talk.fill()
            if self.gives_up:
                return
