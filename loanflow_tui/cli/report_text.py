"""Prints a report's tables in the terminal, and writes a report to a file."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from loanflow_tui.cli.columns import aligned
from loanflow_tui.cli.output import NO_ROOM
from loanflow_tui.cli.shared import say, visible
from loanflow_tui.cli.usage_errors import CannotBeDone, WrongUsage, not_writable

if TYPE_CHECKING:
    from loanflow_tui.insights.report.model import Report, Section

PARQUET_EXTRA: Final = "pip install 'loanflow-tui[parquet]'"

_BAR = 10
"""The cells of a full bar."""


def report_lines(report: "Report", language: str) -> Iterator[str]:
    """Yield a report as plain text, its tables in columns."""
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

    wording = Wording(language)
    yield wording.say(report.title)
    yield from (wording.say(each) for each in report.about)
    for section in report.sections:
        yield ""
        yield wording.say(section.title)
        yield from (f"  {line}" for line in _table(section, language))


def _table(section: "Section", language: str) -> list[str]:
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.report.model import Share  # noqa: PLC0415 - only when it runs
    from loanflow_tui.insights.report.writing import write_cell  # noqa: PLC0415 - only when it runs

    wording = Wording(language)
    left = sum(1 for each in section.headings if each.align == "left")
    order = sorted(range(len(section.headings)), key=lambda at: section.headings[at].align)
    rows = [[wording.say(section.headings[at].words) for at in order]]
    bars = [""]
    for row in section.rows:
        rows.append([write_cell(row[at], wording) for at in order])
        shares = [each for each in row if isinstance(each, Share) and each.bar]
        bars.append("▇" * round(_BAR * shares[0].fraction) if shares else "")
    lines = aligned(rows, left=left)
    width = max(map(len, lines))
    return [f"{line:<{width}}  {bar}".rstrip() for line, bar in zip(lines, bars, strict=True)]


def check_report_file(path: Path, spoken: str) -> None:
    """Refuse a file of an unknown format, or one that can't be written.

    Raises:
        WrongUsage: it can't.
    """
    from loanflow_tui.insights.report.writing import PARQUET, SUFFIXES  # noqa: PLC0415 - heavy

    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise WrongUsage(say("cohort-suffix", spoken, given=visible(path.name), known=known))
    if path.suffix.lower() == PARQUET and find_spec("pyarrow") is None:
        raise WrongUsage(say("report-parquet-extra", spoken, command=PARQUET_EXTRA))
    folder = path.parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise not_writable(path, spoken)
    if path.exists() and not os.access(path, os.W_OK):
        raise not_writable(path, spoken)


def write_report(report: "Report", path: Path, spoken: str) -> None:
    """Write a report, and say where.

    Raises:
        CannotBeDone: the disk is full.
        WrongUsage: the file can't be written.
    """
    from loanflow_tui.insights.report.writing import as_file  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.files import write_whole  # noqa: PLC0415 - only when it runs

    try:
        write_whole(path, as_file(report, spoken, path.suffix.lower()))
    except OSError as error:
        if error.errno in NO_ROOM:
            full = say("render-disk-full", spoken, given=visible(str(path)))
            raise CannotBeDone(full) from None
        raise not_writable(path, spoken) from None
    click.echo(say("cohort-written", spoken, path=str(path)))
