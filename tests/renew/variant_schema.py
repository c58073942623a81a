"""Renew the JSON Schema of the variant format."""

from loanflow_tui.dialogue.variant import Variant
from tests.project.sources import PACKAGE
from tests.renew.scenario_schema import written_schema

SCHEMA = PACKAGE / "scenarios" / "variant.schema.json"


def schema_text() -> str:
    """Return the schema as it should stand in the file."""
    return written_schema(Variant)


def renew() -> None:
    """Write the schema beside the reader of variants."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
