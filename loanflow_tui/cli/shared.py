"""What several commands need: where data lives, the language of whoever asks, and its words."""

import locale
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Value

LANGUAGES = ("zh-CN", "en")
DATA_DIR = "LOANFLOW_DATA_DIR"
"""Names the data directory in the environment; `--data-dir` goes before it."""


def data_dir() -> Path:
    """Return the folder that applications are kept in if no other is given."""
    if given := os.environ.get(DATA_DIR):
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nothing else is said

    return user_data_path("loanflow", appauthor=False)


def language() -> str:
    """Return the language of the environment, as far as it is spoken here."""
    return "zh-CN" if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else "en"


def say(message_id: str, spoken: str | None = None, **values: "Value") -> str:
    """Return a message in the given language, or in that of the environment."""
    from loanflow_tui.dialogue.messages import Message  # noqa: PLC0415 - only for people
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

    return Wording(spoken or language()).say(Message(message_id, values))
