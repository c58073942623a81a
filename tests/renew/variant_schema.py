"""Renew the JSON Schema of the variant format."""

import json

from loanflow_tui.dialogue.variant import Variant
from tests.project.sources import PACKAGE

SCHEMA = PACKAGE / "scenarios" / "variant.schema.json"


def schema_text() -> str:
    """Return the schema as it should stand in the file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Variant.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def renew() -> None:
    """Write the schema beside the reader of variants."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
