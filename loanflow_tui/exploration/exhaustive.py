"""Exhaustive search: every way of the journey, in as few scenarios as possible."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loanflow_tui.applicants import personas
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.exploration.actions import CLEAR, FILL, Act
from loanflow_tui.exploration.coverage.collector import Reached, reached_by
from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.coverage.universe import unreachable
from loanflow_tui.exploration.options import Option, may_go_back, options
from loanflow_tui.exploration.walker import Start, Walk, walking

LONGEST = 90
"""Acts after which a tour is over, so that its scenario can still be read."""

MOST_TOURS = 40
"""Tours by one applicant, after which nothing new is expected."""

MOST_STAYS = 3
MOST_OFTEN = 25
"""How often the same choice is taken, only because of what it leads to."""

BACK = Act("say", "back")
COUNTED = frozenset(CoverageKind) - {CoverageKind.WORDING, CoverageKind.EVENT}
"""The kinds of items that tours are chosen by."""

Item = tuple[str, str]
"""One thing to cover, with its kind before it."""

Items = frozenset[Item]

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Tour:
    """One walk, with what it covered."""

    walk: Walk
    reached: Reached

    @cached_property
    def items(self) -> Items:
        """The covered items that count."""
        kinds = (
            (kind, items) for kind, items in self.reached.items() if CoverageKind(kind) in COUNTED
        )
        return frozenset((kind, item) for kind, items in kinds for item in items)


class ExhaustiveSearch:
    """Remembers what was tried, and tries what was not.

    `_open` are the labels at each question that are left to try, `_doors` where a choice led to.
    Each applicant makes `most` tours.
    """

    def __init__(self, most: int = MOST_TOURS) -> None:
        self._most = most
        self.tried: set[tuple[str, ...]] = set()
        self._futile: set[tuple[tuple[str, ...], str]] = set()
        self._open: dict[str, set[tuple[str, ...]]] = {}
        self._doors: dict[tuple[str, ...], tuple[str, int]] = {}

    async def tours(self, starts: Sequence[Start], tell: Tell = lambda _: None) -> list[Tour]:
        """Return walks that together go every way that was found, up to the first that breaks."""
        found: list[Tour] = []
        for start in starts:
            for _ in range(self._most):
                before = len(self.tried)
                tour = await self._tour(start)
                found.append(tour)
                tell(start.persona)
                if tour.walk.broken:
                    return found
                if len(self.tried) == before:
                    break
        return found

    async def _tour(self, start: Start) -> Tour:
        async with walking(start) as under_way:
            await self._go(under_way)
            run = await under_way.rest()
            return Tour(under_way, reached_by(run))

    async def _go(self, walk: Walk) -> None:
        stays, again = 0, False
        while len(walk.acts) < LONGEST and not walk.broken:
            talk = walk.talk
            asked = _asked(talk)
            option = self._untried(talk, asked)
            if option is not None:
                await self._try(walk, option, asked)
                if walk.talk.ended and option.ends:
                    return
                stays, again = 0, option.label[0] == "fault"
                continue
            if talk.ended:
                return
            if again and may_go_back(talk) and await walk.do(BACK):
                again = False
                continue
            before = talk.view.seq
            done = await walk.do(FILL)
            still = _asked(walk.talk) == asked or walk.talk.view.seq == before
            stays = stays + 1 if still else 0
            if not done or stays > MOST_STAYS:
                return

    def _untried(self, talk: Conversation, asked: str) -> Option | None:
        """Return what was not tried yet; what ends the journey comes last."""
        there = list(options(talk))
        left = [each for each in there if each.label not in self.tried]
        left = [each for each in left if (each.label, asked) not in self._futile]
        self._open[asked] = {each.label for each in left if not each.ends}
        found = min(left, key=lambda each: each.turn, default=None)
        if found is not None and not found.ends:
            return found
        return next((each for each in there if self._leads_on(each)), found)

    def _leads_on(self, option: Option) -> bool:
        """Tell whether a choice leads to a question at which something is left to try."""
        step, often = self._doors.get(option.label, ("", 0))
        if not step or often >= MOST_OFTEN:
            return False
        return step not in self._open or bool(self._open[step] - self.tried)

    async def _try(self, walk: Walk, option: Option, asked: str) -> None:
        """Do it; a fault that did not strike here may strike elsewhere."""
        struck = len(walk.talk.session.faults.struck())
        for act in option.acts:
            if not await walk.do(act) or walk.broken:
                break
        faults = walk.talk.session.faults
        if option.label[0] == "fault" and len(faults.struck()) == struck:
            self._futile.add((option.label, asked))
        else:
            self.tried.add(option.label)
        if "choose" in option.label:
            _, often = self._doors.get(option.label, ("", 0))
            self._doors[option.label] = (_asked(walk.talk), often + 1)
        if faults.active() and not walk.broken:
            await walk.do(CLEAR)


def _asked(talk: Conversation) -> str:
    return talk.question.step if talk.question else ""


def starts() -> list[Start]:
    """Return the applicants: those with long journeys first, then everybody."""
    return [Start(persona=persona) for persona in personas()]


def cover(tours: Sequence[Tour], wanted: Items | None = None) -> list[Tour]:
    """Return as few of the tours as cover all that is wanted, or all that any covers: each time
    the one that adds the most.
    """
    there: set[Item] = set().union(*(tour.items for tour in tours))
    wanted = frozenset(there if wanted is None else there & wanted)
    left = set(wanted)
    kept: list[Tour] = []
    while left:
        best = max(tours, key=lambda tour: (len(tour.items & left), -len(tour.walk.acts)))
        left -= best.items
        kept.append(best)
    return _needed(kept, wanted)


def _needed(tours: Sequence[Tour], wanted: Items) -> list[Tour]:
    """Return the tours without those that others make needless, what adds the least first."""
    often = Counter(item for tour in tours for item in tour.items & wanted)
    needless: set[int] = set()
    for number in sorted(range(len(tours)), key=lambda each: len(tours[each].items & wanted)):
        items = tours[number].items & wanted
        if all(often[item] > 1 for item in items):
            often.subtract(items)
            needless.add(number)
    return [tour for number, tour in enumerate(tours) if number not in needless]


def missing(
    universe: Mapping[CoverageKind, frozenset[str]], tours: Sequence[Tour]
) -> Iterator[tuple[CoverageKind, str]]:
    """Yield what is reachable and no tour covered."""
    items = set().union(*(tour.items for tour in tours))
    for kind in sorted(COUNTED):
        there = universe[kind] - unreachable().get(kind, {}).keys()
        yield from ((kind, item) for item in sorted(there) if (kind, item) not in items)
