"""Keeps between runs when each loan is next due, in a file of its own beside the store.

It only saves work: without it, or where it was altered outside, every running loan is looked at.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from loanflow_tui.lending.anchor.key import find_or_make_key
from loanflow_tui.lending.end_of_day import DueDay
from loanflow_tui.lending.runtime.files import write_private
from loanflow_tui.lending.runtime.input_files import read_kept

FILE: Final = "due-days.json"


def read_due_days(folder: Path) -> dict[str, DueDay]:
    """Return what the last run kept; nothing if there is none, or it was altered."""
    try:
        code, _, body = read_kept(folder / FILE).partition(b"\n")
        if not hmac.compare_digest(code, _code(body)):
            return {}
        return {each: DueDay(*due) for each, due in json.loads(body).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def keep_due_days(folder: Path, due: Mapping[str, DueDay]) -> None:
    """Keep when each loan is next due.

    Raises:
        OSError: it can't be written.
    """
    body = json.dumps(due, separators=(",", ":")).encode()
    write_private(folder / FILE, _code(body) + b"\n" + body)


def _code(body: bytes) -> bytes:
    key = find_or_make_key().derived("due days")
    return hmac.new(key, body, hashlib.sha256).hexdigest().encode()
