"""Renew the JSON Schema of the scenario format."""

import json
from pathlib import Path

from loanflow_tui.scenarios.format import Scenario

SCHEMA = Path(__file__).parent / "scenario.schema.json"


def schema_text() -> str:
    """Return the schema as it should stand in the file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Scenario.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
