"""Renew the list of what is covered at night alone: by every tour, and by the whole corpus."""

from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.coverage.report import report_of
from loanflow_tui.exploration.plans import plans
from tests.exploration.touring import SEARCHED, all_tours
from tests.scenarios.playing import DAILY, FILES, played


def renew() -> None:
    """Search every way, and write what neither a plan nor what is played by day covers."""
    tours = all_tours()
    assert tours.broken is None, tours.broken
    reached = [tour.reached for tour in tours.kept]
    reached += [played(name).reached for name in FILES if name not in DAILY]
    by_hand = report_of((name, played(name).reached) for name in sorted(DAILY))
    found = (
        f"{each.kind} {item}\n"
        for each in by_hand.kinds
        if each.kind is not CoverageKind.EVENT
        for item in each.missed
        if (each.kind, item) not in plans()
        and any(item in some.get(each.kind, ()) for some in reached)
    )
    SEARCHED.write_text("".join(sorted(found)), encoding="utf-8")
