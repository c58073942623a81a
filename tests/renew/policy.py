"""Renew the files derived from the default policy: its JSON schema and its snapshot."""

import hashlib
import json

from loanflow_tui.lending.policy.loading import DEFAULT, SNAPSHOT, read_yaml
from loanflow_tui.lending.policy.model import Policy
from tests.project.sources import PACKAGE

FOLDER = PACKAGE / "lending" / "policy"
SCHEMA = "policy.schema.json"


def derived() -> dict[str, str]:
    """Return the text of each derived file by its name.

    Raises:
        PolicyError: the default policy is invalid.
    """
    source = (FOLDER / DEFAULT).read_bytes()
    tree = read_yaml(source.decode("utf-8"), FOLDER / DEFAULT)
    kept = {"sha256": hashlib.sha256(source).hexdigest(), "policy": tree}
    return {
        SCHEMA: json.dumps(Policy.model_json_schema(), ensure_ascii=False, indent=1) + "\n",
        SNAPSHOT: json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n",
    }


def renew() -> None:
    """Write the derived files beside the policy."""
    for name, text in derived().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
