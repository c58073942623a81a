"""The report of what is stored as cards, for the dashboard in the app."""

from loanflow_tui.dialogue.messages import Message, Rate, Text, Yuan
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.turns import Card, CardTable
from loanflow_tui.insights.report.model import Cell, Known, Report, Seconds, Section, Share, Span
from loanflow_tui.insights.report.writing import write_clock
from loanflow_tui.insights.stored.reading import StoredJourneys
from loanflow_tui.insights.stored.report import stored_report

_BAR = 8
"""The cells of a full bar."""

_MOST_COLUMNS = 6
"""Wider tables leave out the ids in their last columns, so that they fit 80 columns."""


class Dashboard:
    """Reads a session's store again and again."""

    def __init__(self, session: Session) -> None:
        self._stored = StoredJourneys(session)
        self._begun = False

    async def __call__(self) -> tuple[Card, ...] | None:
        """Return the cards; None where nothing has changed since the last time.

        Raises:
            StoreProblem: the store can't be read.
        """
        journeys, changed = await self._stored.read()
        if self._begun and not changed:
            return None
        self._begun = True
        return report_cards(stored_report(journeys, self._stored.unreadable))


def report_cards(report: Report) -> tuple[Card, ...]:
    """Return a report as cards: one that says what it is of, and one for each section."""
    if not report.sections:
        return (Card("summary", report.title, notes=(Message("insights-none"),)),)
    about = Card("summary", report.title, notes=(*report.about, Message("insights-live")))
    return (about, *(_card(section) for section in report.sections))


def _card(section: Section) -> Card:
    """Return a section as a card: the first column to the left, numbers, then further words."""
    names = [at for at, each in enumerate(section.headings) if each.align == "left"]
    numbers = [at for at, each in enumerate(section.headings) if each.align == "right"]
    order = [*names[:1], *numbers, *names[1:]][: max(_MOST_COLUMNS, len(numbers) + 1)]
    rows = tuple(tuple(_text(row[at]) for at in order) for row in section.rows)
    headings = tuple(section.headings[at].words for at in order)
    return Card("summary", section.title, table=CardTable(headings, rows))


def _text(cell: Cell) -> Text:
    """Return a value as something to word in any language."""
    match cell:
        case None:
            return "–"
        case int():
            return f"{cell:,}"
        case Share(fraction=fraction, bar=bar):
            drawn = "━" * round(_BAR * fraction) if bar else ""
            return f"{drawn} {100 * fraction:.0f}%".strip()
        case Seconds(seconds=seconds):
            return write_clock(seconds)
        case Yuan() | Rate():
            return Message("report-value", {"value": cell})
        case Span(low=low, high=high):
            return f"{_text(low)} … {_text(high)}"
        case Known(words=words):
            return words
    return cell
