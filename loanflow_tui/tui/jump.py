"""The list of steps to jump to, for designers and testers; applicants have none."""

import re
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from loanflow_tui.dialogue.arrival import (
    USUAL,
    WAYS,
    StepNotReached,
    Way,
    asked_at,
    at_once,
    go_to,
    persona_for,
    steps_to_begin_at,
)
from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import Fact
from loanflow_tui.tui.commands import Palette
from loanflow_tui.tui.launcher import tell_missed
from loanflow_tui.tui.phone import phone_of

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.phone import Phone

_VALUE = re.compile(r"\{\w+\}")


class JumpProvider(Provider):
    """Offers every step that a persona can be brought to, by its id and its question."""

    async def discover(self) -> Hits:
        for step, asked in self._all():
            yield DiscoveryHit(step, _Jump(phone_of(self.screen), step), help=asked)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for step, asked in self._all():
            score = max(matcher.match(step), matcher.match(asked))
            if score > 0:
                yield Hit(score, step, _Jump(phone_of(self.screen), step), help=asked)

    def _all(self) -> list[tuple[str, str]]:
        words = catalogue(phone_of(self.screen).appearance.language)
        told = ((step, dashed(step)) for step in steps_to_begin_at())
        # A question in several wordings has no one template: its name stands for it.
        asked = [
            (step, words.template(f"ask-{name}") or words.template(f"step-{name}") or "")
            for step, name in told
        ]
        return [(step, _VALUE.sub("…", text)) for step, text in asked]


class _Jump:
    """Goes to a step when chosen from the list."""

    def __init__(self, phone: "Phone", step: str) -> None:
        self._phone = phone
        self._step = step

    def __call__(self) -> None:
        self._phone.act(jump(self._phone, self._step))


def jump_palette(phone: "Phone") -> Palette:
    """Return the list of steps to choose from."""
    return Palette([JumpProvider], placeholder=phone.say("ui-jump-search"), id="--jump-palette")


async def jump(phone: "Phone", step: str) -> None:
    """Go to a step: on from here where it lies ahead, else in a new application."""
    talk = phone.talk
    if talk is None:
        phone.launcher.begin_at(step, _persona(phone, step))
        return
    if asked_at(talk) == step:
        return
    if lies_ahead(talk, step):
        with at_once(talk.session):
            try:
                await go_to(talk, step)
            except StepNotReached as missed:
                tell_missed(phone, missed)
        return
    await phone.run_action("app.home")
    phone.call_later(lambda: phone.launcher.begin_at(step, _persona(phone, step)))


def _persona(phone: "Phone", step: str) -> str:
    """Return who comes to a step: the persona chosen at the start, unless it takes another."""
    only = persona_for(step)
    return only if only != USUAL else phone.options.persona or USUAL


def lies_ahead(talk: "Conversation", step: str) -> bool:
    """Tell whether the persona may still come to a step in this application."""
    way = WAYS.get(step, Way(step))
    other = way.persona not in (USUAL, talk.view.origin.persona)
    asked = way.start in {fact.value for fact in Fact}
    done = way.start in {fact.value for fact in talk.view.facts}
    return asked and not (done or other or way.faults or talk.ended)
