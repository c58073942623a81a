"""Renew the JSON Schema of the study format."""

from loanflow_tui.insights.study.plan import Plan
from tests.project.sources import PACKAGE
from tests.renew.scenario_schema import written_schema

SCHEMA = PACKAGE / "insights" / "study" / "study.schema.json"


def schema_text() -> str:
    """Return the schema as it should stand in the file."""
    return written_schema(Plan)


def renew() -> None:
    """Write the schema beside the reader of studies."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
