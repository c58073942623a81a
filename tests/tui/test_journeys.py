"""Journeys on the screen, by keyboard alone and by mouse alone, on a small terminal."""

from collections.abc import Callable, Iterable
from itertools import combinations, product
from pathlib import Path
from typing import Protocol

import pytest
from rich.cells import cell_len

from loanflow_tui.dialogue.sample_answers import CHOICE
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.terms import Host, Language, State
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app_options import AppOptions
from tests.tui.staging import asked, to, until

SMALL = (80, 24)
MOST = 60
BORROWERS = {"consumer": "li-wei", "business": "chen-jie", "emergency": "zhao-min"}


class Hands(Protocol):
    """A way to use the screen."""

    async def open(self, stage: Stage) -> None:
        """Search for the mini program and open it."""

    async def answer(self, stage: Stage) -> None:
        """Answer as the persona would."""

    async def leave(self, stage: Stage) -> None:
        """End the app."""

    async def take_up(self, stage: Stage, application: str) -> None:
        """Open an unfinished application."""

    async def decide(self, stage: Stage) -> None:
        """Approve a referral in the back office, and return to the chat."""


class Keyboard:
    """By keyboard alone."""

    async def open(self, stage: Stage) -> None:
        await stage.driver.press("down", "enter", "enter")

    async def answer(self, stage: Stage) -> None:
        await stage.driver.press("f3")

    async def leave(self, stage: Stage) -> None:
        await stage.driver.press("ctrl+c", "right", "enter")

    async def take_up(self, stage: Stage, application: str) -> None:
        await stage.driver.press("down", "down", "enter")

    async def decide(self, stage: Stage) -> None:
        await stage.driver.press("f8", "enter", *"spoke", "enter", "enter", "escape")


class Mouse:
    """By mouse alone: quick replies and the key bar; words are pasted."""

    async def open(self, stage: Stage) -> None:
        await stage.driver.click("#suggestion")
        await stage.driver.click("#result-easyloan")

    async def answer(self, stage: Stage) -> None:
        sample = stage.driver.talk.sample() or ""
        if sample.startswith(CHOICE):
            await stage.driver.click(f"#choice-{sample.removeprefix(CHOICE)}")
        else:
            await self._key(stage, "F3")

    async def leave(self, stage: Stage) -> None:
        await self._key(stage, "^C")
        await stage.driver.click("#choice-go")

    async def take_up(self, stage: Stage, application: str) -> None:
        await stage.driver.click(f"#resume-{application}")

    async def decide(self, stage: Stage) -> None:
        await self._key(stage, "F8")
        await stage.driver.click("#note")
        await stage.driver.paste("spoke")
        await stage.driver.click("#choice-approve")
        await self._key(stage, "Esc")

    async def _key(self, stage: Stage, key: str) -> None:
        line = stage.driver.look().text.splitlines()[-1]
        await stage.driver.click_at(cell_len(line[: line.index(key)]), SMALL[1] - 1)


HANDS = pytest.mark.parametrize("hands", [Keyboard(), Mouse()], ids=["keyboard", "mouse"])
EVERYWHERE = [
    (Host.ALIPAY, Language.ZH_CN, "consumer", Keyboard(), "product"),
    (Host.ALIPAY, Language.EN, "business", Mouse(), "product"),
    (Host.WECHAT, Language.ZH_CN, "emergency", Mouse(), "offer.amount"),
    (Host.WECHAT, Language.EN, "consumer", Keyboard(), "offer.amount"),
]
"""Every two of host, language and hands meet in one of these, and each product comes up. The last
is where the hands take over; either has gone the whole way before.

Which steps a product has is no matter of the screen; `tests/dialogue` goes through them all.
"""


def options(
    host: Host, language: Language, persona: str, data_dir: Path | None = None
) -> AppOptions:
    return AppOptions(
        host=host.value, language=language.value, persona=persona, seed=1, pace=0,
        contracts="defer", data_dir=data_dir, paints=False,
    )  # fmt: skip


async def through(stage: Stage, hands: Hands, done: Callable[[], bool]) -> None:
    """Answer until `done`."""
    for _ in range(MOST):
        if done():
            break
        await hands.answer(stage)
    assert done()


def paid(stage: Stage) -> Callable[[], bool]:
    return lambda: state(stage.driver.talk.view) is State.ACTIVE


def waits_at(stage: Stage, step: str) -> Callable[[], bool]:
    return lambda: getattr(stage.driver.talk.question, "step", None) == step


def test_every_two_circumstances_meet_in_a_journey() -> None:
    kinds: tuple[Iterable[object], ...] = (Host, Language, (Keyboard, Mouse))
    met = {
        pair
        for host, language, _, hands, _ in EVERYWHERE
        for pair in combinations((host, language, type(hands)), 2)
    }
    for one, other in combinations(kinds, 2):
        assert set(product(one, other)) <= met
    assert {borrower for _, _, borrower, _, _ in EVERYWHERE} == set(BORROWERS)
    whole = {type(hands) for *_, hands, begun in EVERYWHERE if begun == "product"}
    assert whole == {Keyboard, Mouse}


@pytest.mark.parametrize(("host", "language", "borrower", "hands", "begun"), EVERYWHERE)
async def test_all_ten_steps_lead_to_the_money(
    host: Host, language: Language, borrower: str, hands: Hands, begun: str
) -> None:
    chosen = options(host, language, BORROWERS[borrower])
    async with staged(chosen, SMALL, open_program=False) as stage:
        await hands.open(stage)
        talk = stage.driver.talk
        await to(stage, begun)
        await through(stage, hands, lambda: talk.phases_done == set(Phase))
        view = talk.view
        assert state(view) is State.ACTIVE
        assert (view.origin.host, view.origin.language, view.product) == (host, language, borrower)
        assert [each.kind for each in talk.journal].count("PayoutConfirmed") == 1


async def test_decline_tells_reasons_and_advice() -> None:
    hands = Keyboard()
    chosen = options(Host.WECHAT, Language.EN, "zheng-hao")
    async with staged(chosen, SMALL, open_program=False) as stage:
        await hands.open(stage)
        talk = stage.driver.talk
        await until(stage, lambda: state(talk.view) is State.DECLINED)
        seen = stage.driver.look().text
        assert "Not this time" in seen
        assert "Some payments were late in the last 24 months." in seen
        assert "Bring card balances below a third of their limits." in seen


async def test_a_referred_applicant_is_decided_on_and_paid() -> None:
    hands = Mouse()
    chosen = options(Host.WECHAT, Language.EN, "zhou-tao")
    async with staged(chosen, SMALL, open_program=False) as stage:
        await hands.open(stage)
        await to(stage, "decision.referred")
        await hands.decide(stage)
        assert stage.app.screen is stage.driver.mini
        await until(stage, paid(stage))


@HANDS
async def test_left_application_resumes_at_its_place(tmp_path: Path, hands: Hands) -> None:
    chosen = options(Host.ALIPAY, Language.ZH_CN, "li-wei", tmp_path)
    async with staged(chosen, SMALL, open_program=False) as stage:
        await hands.open(stage)
        await to(stage, "documents.id_front")
        application = stage.driver.talk.application_id
        await hands.leave(stage)
        assert not stage.app.is_running
    async with staged(chosen, SMALL, open_program=False) as stage:
        await hands.take_up(stage, application)
        assert stage.driver.talk.application_id == application
        assert asked(stage.driver.talk).step == "documents.id_front"
        await through(stage, hands, waits_at(stage, "documents.id_back"))
