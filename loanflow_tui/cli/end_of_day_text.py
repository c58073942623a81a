"""The output of `loanflow applications end-of-day`."""

from datetime import date

from loanflow_tui.cli.columns import aligned
from loanflow_tui.cli.shared import say
from loanflow_tui.lending.api import DayReport


def report_text(report: DayReport, asked: date | None, spoken: str) -> str:
    """Return what a run did: how many loans, what was recorded, and which were left; and why the
    day that ended isn't the one that was `asked` for.
    """
    head = say(
        "end-of-day", spoken, day=report.day.isoformat(), running=report.running,
        looked=report.looked_at, changed=report.changed,
    )  # fmt: skip
    counted = sorted(report.events.items(), key=lambda each: (-each[1], each[0]))
    lines = [head, *(f"  {row}" for row in aligned([(k, f"{n:,}") for k, n in counted]))]
    if asked is not None and asked < report.day:
        lines.append(say("end-of-day-later", spoken, day=report.day.isoformat()))
    lines += [
        say("end-of-day-left", spoken, application=application_id, reason=reason)
        for application_id, reason in sorted(report.left.items())
    ]
    return "\n".join(lines)


def report_values(report: DayReport) -> dict[str, object]:
    """Return what a run did, for JSON."""
    return {
        "day": report.day.isoformat(), "running": report.running, "looked_at": report.looked_at,
        "changed": report.changed, "events": dict(sorted(report.events.items())),
        "left": dict(sorted(report.left.items())),
    }  # fmt: skip
