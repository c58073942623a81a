"""A report as Parquet, for tools that read tables: one row for each value."""

import io

import pyarrow as pa
import pyarrow.parquet as pq

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.report.model import Report
from loanflow_tui.insights.report.writing import report_values


def as_parquet(report: Report, language: str) -> bytes:
    """Return the values of a report under section, row, column: numbers in `value`, in the units of
    CSV, and whatever is none in `text`. The title and what it is about are the file's metadata.
    """
    wording = Wording(language)
    rows = list(report_values(report))
    numbers = [value if isinstance(value, int | float) else None for *_, value in rows]
    table = pa.table(
        {
            "section": pa.array([each[0] for each in rows], pa.string()),
            "row": pa.array([each[1] for each in rows], pa.string()),
            "column": pa.array([each[2] for each in rows], pa.string()),
            "value": pa.array(numbers, pa.float64()),
            "text": pa.array(
                [value if isinstance(value, str) else None for *_, value in rows], pa.string()
            ),
        },
        metadata={
            "title": wording.say(report.title),
            "about": "\n".join(wording.say(each) for each in report.about),
        },
    )
    written = io.BytesIO()
    pq.write_table(table, written)
    return written.getvalue()
