"""Going somewhere on purpose: each fault that no tour met is looked for where it comes to pass."""

from collections.abc import Iterable, Mapping

from loanflow_tui.scenarios.coverage.collecting import reached_by
from loanflow_tui.scenarios.explore.acts import CLEAR, FILL, Act
from loanflow_tui.scenarios.explore.touring import Tour
from loanflow_tui.scenarios.explore.walking import Start, Walk, walking

LONGEST = 80

ROUTES: tuple[Mapping[str, str], ...] = (
    {},
    {"offer.amount": "compare"},
    {"end": "loan", "loan.home": "loan_instalment"},
    {"end": "loan", "loan.home": "loan_all"},
)
"""Which choice is taken where the applicant's own answer would lead past."""


WAITING = frozenset({"held", "decision.referred"})
"""Questions that stay as they are, whatever is answered."""


async def run_errands(faults: Iterable[str], starts: Iterable[Start]) -> list[Tour]:
    """Return a walk for each fault that can be met, written NAME@STEP."""
    who = list(starts)
    found = [await _errand(fault, who) for fault in faults]
    return [tour for tour in found if tour is not None]


async def _errand(fault: str, starts: Iterable[Start]) -> Tour | None:
    for start in starts:
        for route in ROUTES:
            async with walking(start) as under_way:
                met = await _go(under_way, fault, route)
                if met or under_way.broken:
                    return Tour(under_way, reached_by(await under_way.rest()))
    return None


async def _go(walk: Walk, fault: str, route: Mapping[str, str]) -> bool:
    """Put the fault in and go the route; once it came to pass, take it out and go on."""
    faults = walk.talk.session.faults
    await walk.do(Act("fault", fault, "inject"))
    taken: set[str] = set()
    met = False
    while len(walk.acts) < LONGEST and not walk.broken:
        if not met and fault in faults.struck():
            met = True
            await walk.do(CLEAR)
        asked = walk.talk.question.step if walk.talk.question else ""
        if asked in route and asked not in taken:
            taken.add(asked)
            await walk.do(Act("choose", route[asked]))
            continue
        over = walk.talk.ended or asked in WAITING or (met and asked.startswith("loan."))
        if over or not await walk.do(FILL):
            break
    return met or fault in faults.struck()
