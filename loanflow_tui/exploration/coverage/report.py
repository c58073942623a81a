"""How much of the product a suite covered, kind by kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from loanflow_tui.exploration.coverage.collector import Reached
from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.coverage.universe import universe, unreachable


@dataclass(frozen=True, slots=True)
class Covered:
    """One kind: what was covered, and in which scenarios; what was missed, though reachable.

    `unreachable` is what no scenario can cover, with the name of the reason; `beyond` is what was
    covered but is not listed in the universe.
    """

    kind: CoverageKind
    reached: Mapping[str, tuple[str, ...]]
    missed: tuple[str, ...]
    unreachable: Mapping[str, str]
    beyond: Mapping[str, tuple[str, ...]]

    @property
    def total(self) -> int:
        """The number of reachable items."""
        return len(self.reached) + len(self.missed)

    @property
    def percent(self) -> float:
        """The covered share of the reachable items, in percent."""
        return 100 * len(self.reached) / self.total if self.total else 100.0


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """The coverage of a suite, every kind of it."""

    kinds: tuple[Covered, ...]
    scenarios: int

    @property
    def percent(self) -> float:
        """The covered share of all reachable items, in percent."""
        total = sum(kind.total for kind in self.kinds)
        return 100 * sum(len(kind.reached) for kind in self.kinds) / total if total else 100.0


def report_of(runs: Iterable[tuple[str, Reached]]) -> CoverageReport:
    """Return the coverage of scenarios, each given by its name with what it covered."""
    by: dict[CoverageKind, dict[str, list[str]]] = {
        kind: defaultdict(list) for kind in CoverageKind
    }
    count = 0
    for name, reached in runs:
        count += 1
        for kind, items in reached.items():
            for item in items:
                by[CoverageKind(kind)][item].append(name)
    return CoverageReport(tuple(_covered(kind, by[kind]) for kind in CoverageKind), count)


def _covered(kind: CoverageKind, by: Mapping[str, list[str]]) -> Covered:
    there = universe()[kind]
    out = unreachable().get(kind, {})
    reached = {item: tuple(sorted(by[item])) for item in sorted(there) if item in by}
    beyond = {item: tuple(sorted(by[item])) for item in sorted(by) if item not in there}
    return Covered(
        kind=kind,
        reached=reached,
        missed=tuple(sorted(there - set(reached) - set(out))),
        unreachable={item: out[item] for item in sorted(there) if item in out and item not in by},
        beyond=beyond,
    )
