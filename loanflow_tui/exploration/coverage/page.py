"""Coverage as one HTML file that needs nothing else."""

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.exploration.coverage.report import CoverageReport, Covered
from loanflow_tui.scenarios.html import page

_WORDS = ("filter", "missed", "reached", "unreachable", "beyond", "all", "theme", "total")


def coverage_html(report: CoverageReport, language: str) -> str:
    """Return the coverage of a suite as an HTML page."""
    return page(__package__ or "", _data(report, language))


def _data(report: CoverageReport, language: str) -> dict[str, object]:
    wording = Wording(language)
    title = Message("coverage-title", {"scenarios": report.scenarios})
    return {
        "language": language,
        "title": wording.say(title),
        "percent": round(report.percent, 1),
        "words": {word: wording.say(Message(f"coverage-{word}")) for word in _WORDS},
        "kinds": [_kind(kind, wording) for kind in report.kinds],
    }


def _kind(covered: Covered, wording: Wording) -> dict[str, object]:
    out = covered.unreachable
    why = {name: wording.say(Message(f"coverage-why-{name}")) for name in set(out.values())}
    return {
        "id": covered.kind.value,
        "name": wording.say(Message(f"coverage-kind-{covered.kind.value}")),
        "percent": round(covered.percent, 1),
        "reached": len(covered.reached),
        "total": covered.total,
        "items": [
            *(("missed", item, []) for item in covered.missed),
            *(("unreachable", item, [why[name]]) for item, name in out.items()),
            *(("reached", item, by) for item, by in covered.reached.items()),
            *(("beyond", item, by) for item, by in covered.beyond.items()),
        ],
    }
