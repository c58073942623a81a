"""Exploring: every way in few scenarios that pass; what breaks at random is shrunk."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.conversation_state import NO_PROPOSALS
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.exploration import walker
from loanflow_tui.exploration.actions import FILL, Act
from loanflow_tui.exploration.coverage.collector import reached_by
from loanflow_tui.exploration.exhaustive import Item, Tour, cover
from loanflow_tui.exploration.explorer import at_random, write_small, write_tours
from loanflow_tui.exploration.failures import Failures, write_walk
from loanflow_tui.exploration.plans import Leg, Plan, plans
from loanflow_tui.exploration.random_walk import wander
from loanflow_tui.exploration.replay import walk_again
from loanflow_tui.exploration.shrinking import shrunk
from loanflow_tui.exploration.targeted import carry_out, run_targeted
from loanflow_tui.exploration.walker import Start, Walk, walk, walking
from loanflow_tui.lending.api import Ask
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.conversation import AsideShown
from loanflow_tui.lending.events.risk import OfferExpired
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.loading import load_scenario
from tests.cases import NIGHTLY
from tests.exploration.touring import TOURING, tours
from tests.scenarios.playing import failure

_PLANNED: dict[Plan, list[Item]] = defaultdict(list)
for _item, _plan in plans().items():
    _PLANNED[_plan].append(_item)


async def test_walks_at_random_break_nothing(tmp_path: Path) -> None:
    walks = 100 if NIGHTLY else 3
    found = [each async for each in at_random(walks, 2026, tmp_path)]
    assert found == [None] * walks


async def test_seed_determines_the_walk() -> None:
    one, first = await wander(Random("7"))
    await wander(Random("8"))
    other, second = await wander(Random("7"))
    assert one.acts == other.acts
    assert [each.hash for each in first.journal] == [each.hash for each in second.journal]


async def test_a_screen_walk_leaves_returns_and_switches() -> None:
    acts = [
        FILL,
        Act("say", "?!~"),
        Act("resize", "80x24"),
        Act("say", "read"),
        Act("resume"),
        FILL,
        Act("say", "back"),
        Act("device", "phone-2"),
        FILL,
        Act("again"),
        FILL,
        Act("device", "tablet-3"),
    ]
    walked, run = await walk(Start("li-wei"), acts, screen=True)
    assert not walked.broken
    assert walked.acts == acts
    assert [type(each.event) for each in run.journal].count(ApplicationStarted) == 1
    _, same = await walk(Start("li-wei"), acts)
    assert [each.hash for each in run.journal] == [each.hash for each in same.journal]


async def test_impossible_acts_are_not_walked() -> None:
    walked, _ = await walk(
        Start("li-wei"), [Act("choose", "no-such"), Act("decide", "approve"), FILL]
    )
    assert walked.acts == [FILL]


def _never_ask_the_cost(talk: Conversation, _: object) -> str:
    asked = (each.event for each in talk.journal if isinstance(each.event, AsideShown))
    return "nobody-asks-the-cost" if any(event.topic == "cost" for event in asked) else ""


async def test_broken_walk_shrinks_and_replays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walker, "broken_now", _never_ask_the_cost)
    found = [each async for each in at_random(6, 3, tmp_path) if each is not None]
    assert found
    assert found[-1].broken == "nobody-asks-the-cost"
    assert [each.walks for each in found] == list(range(1, len(found) + 1))
    assert len({each.path for each in found}) == 1, "one cause, one file"
    steps = load_scenario(found[-1].path).scenario.steps
    assert len(steps) == 1
    assert (await walk_again(found[-1].path)).broken == "nobody-asks-the-cost"


class _Absent(Conversation):
    """Forgets to put the question again once the cost was told."""

    async def show_aside(
        self,
        step: Step,
        topic: str,
        words: str,
        values: Mapping[str, str] = NO_PROPOSALS,
        beside: Sequence[str] = (),
    ) -> None:
        await self.mention(step, topic, words)
        await self._advance(again=topic != "cost")


async def test_lost_question_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walker, "Conversation", _Absent)
    walked, _ = await walk(Start("li-wei"), [FILL, FILL, Act("say", "what does it cost"), FILL])
    assert walked.broken == "question-comes-back"
    found = await write_small(walked, tmp_path)
    assert len(load_scenario(found.path).scenario.steps) == 1
    assert (await walk_again(found.path)).broken == "question-comes-back"


class _Mumbling(HeadlessDriver):
    """Says a word more than it is told to."""

    async def say(self, text: str) -> None:
        await super().say(f"{text} please")


async def test_what_goes_otherwise_without_the_screen_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walker, "HeadlessDriver", _Mumbling)
    walked, _ = await walk(Start("li-wei"), [Act("say", "?!~")], screen=True)
    assert walked.broken == "same-without-the-screen"
    found = await write_small(walked, tmp_path)
    assert len(load_scenario(found.path).scenario.steps) == 1
    assert (await walk_again(found.path)).broken == "same-without-the-screen"
    monkeypatch.undo()
    assert not (await walk_again(found.path)).broken


async def test_unreproduced_failure_is_kept_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    def fourth(talk: Conversation, _: object) -> str:
        looked.append(talk.view.seq)
        return "once" if len(looked) == 4 else ""

    monkeypatch.setattr(walker, "broken_now", fourth)
    walked, _ = await walk(Start("li-wei"), [FILL] * 6)
    found = await write_small(walked, tmp_path)
    assert (found.broken, found.acts) == ("once", 4)
    assert len(looked) == 8, "tried once more, then left"


class _Crashing(Conversation):
    """Crashes wherever an answer is taken back, and in one more place for what it costs."""

    async def take_back(self, *facts: Fact) -> None:
        raise LookupError

    async def show_aside(
        self,
        step: Step,
        topic: str,
        words: str,
        values: Mapping[str, str] = NO_PROPOSALS,
        beside: Sequence[str] = (),
    ) -> None:
        if topic == "cost":
            raise LookupError
        await super().show_aside(step, topic, words, values, beside)


async def test_crashes_at_one_place_are_one_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walker, "Conversation", _Crashing)
    causes = Failures(tmp_path, "broken")
    back, cost = Act("say", "back"), Act("say", "what does it cost")
    walks = ([FILL, FILL, FILL, back], [cost], [FILL, FILL, back], [FILL, back])
    found = [await causes.add((await walk(Start("li-wei"), acts))[0]) for acts in walks]
    assert {each.broken for each in found} == {"crash: LookupError"}
    assert all(each.where.startswith("dialogue/") for each in found)
    assert [each.path.name.partition(".")[0] for each in found] == [
        "broken-1", "broken-2", "broken-1", "broken-1",
    ]  # fmt: skip
    assert [each.walks for each in found] == [1, 1, 2, 3]
    assert [each.acts for each in found] == [2, 1, 2, 2]


async def test_a_crash_of_a_check_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> str:
        raise IndexError

    monkeypatch.setattr(walker, "broken_now", crash)
    found = [each async for each in at_random(1, 3, tmp_path) if each is not None]
    assert [each.broken for each in found] == ["crash: IndexError"]
    assert found[0].path.is_file()


async def test_a_second_payout_at_the_rail_is_found() -> None:
    async with walking(Start("li-wei")) as under_way:
        while under_way.talk.view.loan is None:
            await under_way.do(FILL)
        talk = under_way.talk
        rail = talk.session.service.deps.partners.payment
        ask = Ask(talk.application_id, "payout")
        await rail.pay(ask, "payout-again-2", 100, "6222021234567890")
        await under_way.do(FILL)
        assert under_way.broken == "paid-once"


def _left(walked: Walk) -> list[tuple[datetime, Event]]:
    """Return what a walk left on record."""
    return [(each.at, each.event) for each in walked.talk.journal]


async def test_random_walk_replays_from_its_file(tmp_path: Path) -> None:
    walks = [(await wander(Random(seed)))[0] for seed in (6, 48, 111)]
    done = {(act.action, act.key) for walked in walks for act in walked.acts}
    assert {
        ("again", ""), ("device", ""), ("resume", ""), ("decide", ""), ("advance", ""),
        ("switch", "host"), ("switch", "language"), ("fault", "inject"), ("fault", "clear"),
    } <= done  # fmt: skip
    assert Act("say", "back") in {act for walked in walks for act in walked.acts}
    for number, walked in enumerate(walks):
        again = await walk_again(write_walk(walked, tmp_path, f"walk-{number}").path)
        assert _left(again) == _left(walked)
        assert again.talk.view == walked.talk.view


async def test_due_events_belong_to_the_walk(tmp_path: Path) -> None:
    tour = await carry_out(
        Plan(
            Start("li-wei"),
            (Leg("offer.amount", (Act("advance", "25 hours"), Act("decide", "approve"), FILL)),),
        )
    )
    walked = tour.walk
    assert not walked.broken
    assert OfferExpired(withdrawn=False) in [each.event for each in walked.talk.journal]
    assert Act("decide", "approve") in walked.acts
    again, _ = await walk(walked.start, walked.acts)
    assert _left(again) == _left(walked)
    again = await walk_again(write_walk(walked, tmp_path, "walk").path)
    assert _left(again) == _left(walked)
    stopped, _ = await walk(
        walked.start, walked.acts[: walked.acts.index(Act("advance", "25 hours")) + 2]
    )
    assert stopped.acts[-1] == Act("decide", "approve")
    assert not stopped.broken


@TOURING
async def test_tours_hold_and_pass_as_scenarios(tmp_path: Path) -> None:
    found = await asyncio.to_thread(tours)
    assert found.broken is None
    for path in write_tours(found.kept, tmp_path)[::4]:
        run = await play_without_screen(load_scenario(path))
        assert run.ok, failure(run)


def _tour(*items: str) -> Tour:
    start = Start("li-wei")
    return Tour(cast(Walk, SimpleNamespace(start=start, acts=items)), {"steps": frozenset(items)})


@given(st.lists(st.sets(st.sampled_from("abcdefgh"), min_size=1), min_size=1, max_size=12))
def test_few_tours_cover_what_all_do(walks: list[set[str]]) -> None:
    tours = [_tour(*items) for items in walks]
    kept = cover(tours)
    assert set().union(*(tour.items for tour in kept)) == set().union(*(t.items for t in tours))
    for needless in kept:
        others = set().union(*(tour.items for tour in kept if tour is not needless))
        assert not needless.items <= others


@pytest.mark.parametrize("plan", _PLANNED, ids=lambda plan: _PLANNED[plan][0][1])
async def test_what_is_planned_comes_to_pass(plan: Plan) -> None:
    tour = await carry_out(plan)
    assert not tour.walk.broken
    assert set(_PLANNED[plan]) <= tour.items


async def test_a_plan_written_down_passes(tmp_path: Path) -> None:
    tours = [await carry_out(plan) for plan in plans().values() if plan.start.clock]
    assert tours
    for path in write_tours(tours, tmp_path):
        run = await play_without_screen(load_scenario(path))
        assert run.ok, failure(run)
        assert set(tours[0].reached["rules"]) == set(reached_by(run)["rules"])


@pytest.mark.parametrize(
    "fault", ["market-outage@offer.market", "payment-no-funds@repay", "payment-late@repay"]
)
async def test_a_fault_off_the_way_is_looked_for(fault: str) -> None:
    (tour,) = await run_targeted([("faults", fault)], [Start("li-wei")])
    assert ("faults", fault) in tour.items


async def test_one_walk_meets_all_faults_of_a_step() -> None:
    faults = {("faults", f"payment-{each}@repay") for each in ("late", "partial", "slow")}
    (tour,) = await run_targeted(faults, [Start("li-wei")])
    assert faults <= tour.items


async def test_targeted_search_reaches_rare_rules() -> None:
    (tour,) = await run_targeted([("rules", "R37 limit-by-lender")], [])
    assert ("rules", "R37 limit-by-lender") in tour.items


async def test_what_only_undoes_each_other_goes_together() -> None:
    there_and_back = [FILL, FILL, Act("say", "back"), Act("say", "back")]
    wanted = [Act("choose", "consumer"), Act("say", "why")]

    async def breaks(some: Sequence[Act]) -> bool:
        return list(some) in ([*wanted[:1], *there_and_back, *wanted[1:]], wanted)

    assert await shrunk([*wanted[:1], *there_and_back, *wanted[1:]], breaks) == wanted


@given(
    needed=st.lists(st.integers(0, 30), min_size=1, max_size=4, unique=True),
    others=st.lists(st.integers(31, 60), max_size=40),
    seed=st.integers(),
)
async def test_only_what_is_needed_is_left(needed: list[int], others: list[int], seed: int) -> None:
    acts = [Act("say", str(each)) for each in (*needed, *others)]
    Random(seed).shuffle(acts)

    async def breaks(some: Sequence[Act]) -> bool:
        return {str(each) for each in needed} <= {str(act.value) for act in some}

    left = await shrunk(acts, breaks)
    assert sorted(int(act.value or -1) for act in left) == sorted(needed)
