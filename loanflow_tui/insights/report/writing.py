"""Writes a report: HTML that needs nothing else, Markdown, CSV, and values for JSON."""

import csv
import io
from base64 import b64encode
from collections.abc import Iterator
from decimal import Decimal
from typing import TypedDict

from loanflow_tui.dialogue.messages import Message, Rate, Yuan
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.report.model import (
    Cell,
    Known,
    Report,
    Seconds,
    Section,
    Share,
    Span,
    raw,
)
from loanflow_tui.scenarios.html import page

PARQUET = ".parquet"
SUFFIXES = (".html", ".md", ".csv", PARQUET)
"""The forms of a file, chosen by its suffix; Parquet needs an extra."""


def write_cell(cell: Cell, wording: Wording) -> str:
    """Return a value in words."""
    match cell:
        case None:
            return "–"
        case str():
            return cell
        case int():
            return f"{cell:,}"
        case Share(fraction=fraction):
            return wording.say(_plain(Rate(Decimal(str(round(fraction, 6))), digits=1)))
        case Seconds(seconds=seconds):
            return write_clock(seconds)
        case Span(low=low, high=high):
            return f"{write_cell(low, wording)} … {write_cell(high, wording)}"
        case Yuan() | Rate():
            return wording.say(_plain(cell))
        case Message():
            return wording.say(cell)
        case Known(words=words):
            return wording.say(words)


def _plain(value: Yuan | Rate) -> Message:
    return Message("report-value", {"value": value})


def write_clock(seconds: float) -> str:
    """Return a length of time as 0.8 s, 12 s, 3:07 or 1:02:03."""
    if abs(seconds) < 10:
        return f"{seconds:.1f} s"
    whole = round(abs(seconds))
    sign = "-" if seconds < 0 else ""
    if whole < 60:
        return f"{sign}{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02d}:{rest:02d}" if hours else f"{sign}{minutes}:{rest:02d}"


def as_html(report: Report, language: str) -> str:
    """Return a report as an HTML page."""
    wording = Wording(language)

    def cell(value: Cell) -> dict[str, str | float]:
        written: dict[str, str | float] = {"text": write_cell(value, wording)}
        if isinstance(value, Share) and value.bar:
            written["bar"] = round(100 * value.fraction, 2)
        return written

    data = {
        "language": language,
        "title": wording.say(report.title),
        "about": [wording.say(each) for each in report.about],
        "theme": wording.say(Message("report-theme")),
        "sections": [
            {
                "id": section.id,
                "title": wording.say(section.title),
                "notes": [wording.say(each) for each in section.notes],
                "headings": [(wording.say(each.words), each.align) for each in section.headings],
                "rows": [[cell(value) for value in row] for row in section.rows],
            }
            for section in report.sections
        ],
        "pictures": [
            {
                "title": each.title,
                "lines": [wording.say(line) for line in each.lines],
                "source": _inline(each.svg),
            }
            for each in report.pictures
        ],
    }
    return page(__package__ or "", data)


def _inline(svg: str) -> str:
    """Return a picture as an address that holds it whole."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def as_markdown(report: Report, language: str) -> str:
    """Return a report as Markdown: a table a section, notes above it."""
    wording = Wording(language)
    lines = [f"# {wording.say(report.title)}", ""]
    lines += [f"{wording.say(each)}\n" for each in report.about]
    for section in report.sections:
        lines += [f"## {wording.say(section.title)}", ""]
        lines += [f"{wording.say(each)}\n" for each in section.notes]
        lines += [_row([wording.say(each.words) for each in section.headings])]
        lines += [_row([":--" if each.align == "left" else "--:" for each in section.headings])]
        lines += [_row([write_cell(value, wording) for value in row]) for row in section.rows]
        lines.append("")
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(each.replace("|", "\\|") for each in cells) + " |"


def as_csv(report: Report, language: str) -> str:
    """Return every value of a report on a line of its own: section, row, column and value.

    Amounts are in fen, rates and shares are fractions, times are in seconds. The report's title and
    what it is about come first.
    """
    wording, out = Wording(language), io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["section", "row", "column", "value"])
    writer.writerow(["report", "", "title", wording.say(report.title)])
    writer.writerows(["report", "", "about", wording.say(each)] for each in report.about)
    writer.writerows(report_values(report))
    return out.getvalue()


def report_values(report: Report) -> Iterator[tuple[str, str, str, str | int | float | None]]:
    """Yield every value of a report with its section, its row and its column."""
    for section in report.sections:
        for row in section.rows:
            name = row_name(section, row)
            for heading, value in zip(section.headings, row, strict=True):
                if heading.align == "right" and value is not None:
                    yield section.id, name, heading.id, raw(value)


def row_name(section: Section, row: tuple[Cell, ...]) -> str:
    """Return what a row is about: its cells to the left, by their ids."""
    cells = zip(section.headings, row, strict=True)
    return " ".join(str(raw(value)) for heading, value in cells if heading.align == "left")


class JsonSection(TypedDict):
    """A section as JSON: its id, and a row for each line of its table."""

    section: str
    rows: list[dict[str, str | int | float | None]]


def as_values(report: Report) -> list[JsonSection]:
    """Return the sections as plain values, by the columns' ids."""
    return [
        {
            "section": section.id,
            "rows": [
                {
                    heading.id: raw(value)
                    for heading, value in zip(section.headings, row, strict=True)
                }
                for row in section.rows
            ],
        }
        for section in report.sections
    ]


def as_file(report: Report, language: str, suffix: str) -> bytes:
    """Return a report in the form of a file's suffix, one of `SUFFIXES`."""
    match suffix:
        case ".html":
            return as_html(report, language).encode()
        case ".md":
            return as_markdown(report, language).encode()
        case ".parquet":
            from loanflow_tui.insights.report.parquet import as_parquet  # noqa: PLC0415 - the extra

            return as_parquet(report, language)
        case _:
            return as_csv(report, language).encode()
