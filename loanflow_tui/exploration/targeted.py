"""Targeted search: cover what the exhaustive tours missed, where it can happen."""

from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from loanflow_tui.applicants import generate
from loanflow_tui.exploration.actions import CLEAR, FILL, Act
from loanflow_tui.exploration.coverage.collector import reached_by
from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.exhaustive import BACK, Item, Tour
from loanflow_tui.exploration.options import may_go_back
from loanflow_tui.exploration.plans import Leg, Plan, plans
from loanflow_tui.exploration.walker import Start, Walk, walking

LONGEST = 160

ROUTES: tuple[Mapping[str, str], ...] = (
    {},
    {"offer.amount": "compare"},
    {"end": "loan", "loan.home": "loan_instalment"},
    {"end": "loan", "loan.home": "loan_all"},
)
"""Which choice is taken where the applicant's own answer would lead past."""

WAITING = frozenset({"held", "decision.referred"})
"""Questions that stay as they are, whatever is answered."""

MOST_OTHERS = 8
AMONG = 200
"""Of so many applicants made from a seed, the wealthiest are met; they are the rarest."""


async def run_targeted(missed: Iterable[Item], starts: Sequence[Start]) -> list[Tour]:
    """Return a walk for each thing that was found, up to the first that breaks."""
    left, found = set(missed), []
    async for tour in _setting_out(left, starts):
        if tour.items & left or tour.walk.broken:
            found.append(tour)
        left -= tour.items
        if tour.walk.broken:
            break
    return found


async def _setting_out(left: Collection[Item], starts: Sequence[Start]) -> AsyncIterator[Tour]:
    """Yield one walk after another for what is left, which grows less in between."""
    for item, plan in plans().items():
        if item in left:
            yield await carry_out(plan)
    faults = sorted(
        (name.partition("@")[2], name) for kind, name in left if kind == CoverageKind.FAULT
    )
    for _, of_step in groupby(faults, key=itemgetter(0)):
        async for tour in _meet([name for _, name in of_step], starts):
            yield tour
    for start in _others():
        if any(kind == CoverageKind.RULE for kind, _ in left):
            yield await carry_out(Plan(start))


def _others() -> Iterator[Start]:
    """Yield applicants made from a seed: some as they come, then the wealthiest."""
    some = range(MOST_OTHERS)
    drawn = sorted(range(AMONG), key=lambda seed: -generate(seed).monthly_income_fen)
    yield from (Start(generate(seed).id) for seed in (*some, *drawn[:MOST_OTHERS]))


async def carry_out(plan: Plan) -> Tour:
    """Set out as planned, and go on as far as the applicant's own answers lead."""
    async with walking(plan.start) as under_way:
        await _follow(under_way, list(plan.legs))
        return Tour(under_way, reached_by(await under_way.rest()))


async def _follow(walk: Walk, legs: list[Leg]) -> None:
    while len(walk.acts) < LONGEST and not walk.broken:
        asked = walk.talk.question.step if walk.talk.question else ""
        if legs and asked == legs[0].step:
            for act in legs.pop(0).acts:
                await walk.do(act)
        elif walk.talk.ended or asked in WAITING or not await walk.do(FILL):
            return


async def _meet(faults: Sequence[str], starts: Iterable[Start]) -> AsyncIterator[Tour]:
    """Yield walks that meet faults of one step, each as many as it can."""
    left = list(faults)
    for start in starts:
        for route in ROUTES:
            met: Collection[str] = left
            while left and met:
                async with walking(start) as under_way:
                    met = await _go(under_way, left, route)
                    left = [fault for fault in left if fault not in met]
                    if met or under_way.broken:
                        yield Tour(under_way, reached_by(await under_way.rest()))


async def _go(walk: Walk, faults: Sequence[str], route: Mapping[str, str]) -> Collection[str]:
    """Inject a fault and follow the route; once it has struck, clear it and inject the next."""
    waiting, taken = list(faults), set[str]()
    under_way = waiting.pop(0)
    await walk.do(Act("fault", under_way, "inject"))
    struck = walk.talk.session.faults.struck
    while len(walk.acts) < LONGEST and not walk.broken:
        if under_way and under_way in struck():
            await walk.do(CLEAR)
            under_way = waiting.pop(0) if waiting else ""
            if under_way:
                if walk.talk.view.loan is None and may_go_back(walk.talk):
                    await walk.do(BACK)
                await walk.do(Act("fault", under_way, "inject"))
                taken.clear()
        asked = walk.talk.question.step if walk.talk.question else ""
        if asked in route and asked not in taken:
            taken.add(asked)
            await walk.do(Act("choose", route[asked]))
            continue
        over = walk.talk.ended or asked in WAITING
        over = over or (not under_way and asked.startswith("loan."))
        if over or not await walk.do(FILL):
            break
    return set(faults) & set(struck())
