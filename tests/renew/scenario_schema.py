"""Renew the JSON Schema of the scenario format."""

import json

from pydantic import BaseModel

from loanflow_tui.scenarios.format import Scenario
from tests.project.sources import PACKAGE

SCHEMA = PACKAGE / "scenarios" / "scenario.schema.json"


def written_schema(model: type[BaseModel]) -> str:
    """Return a model's JSON Schema as it stands in a file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= model.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def schema_text() -> str:
    """Return the schema as it should stand in the file."""
    return written_schema(Scenario)


def renew() -> None:
    """Write the schema beside the format."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
