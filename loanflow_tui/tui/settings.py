"""Keeps the last choices on the screen in the data directory for the next start.

Read before the first screen, so without pydantic and without the loan service: they would hold it
up by a fifth.
"""

import json
from pathlib import Path
from typing import Final

from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.app_options import Choices

SETTINGS: Final = "settings.json"
"""The file in the data directory."""
MOST_BYTES: Final = 10_000


class SettingsDamaged(Exception):
    """The file of the settings can't be used."""


def read_settings(folder: Path, spoken: str) -> Choices:
    """Return what was chosen and holds where the environment speaks `spoken`.

    A language holds as long as the environment asks for the one it was chosen instead of: whoever
    has changed the environment since then means that. A host or a language that is not here any
    more is left out.

    Raises:
        SettingsDamaged: there is a file, but not of settings.
    """
    kept = _kept(folder)
    found = Choices()
    host, language = kept.get("host"), kept.get("language")
    if isinstance(host, str) and Host.known(host):
        found["host"] = host
    if isinstance(language, str) and Language.known(language) and kept.get("instead_of") == spoken:
        found["language"] = language
    match kept.get("theme"):
        case "light" | "dark" as theme:
            found["theme"] = theme
    match kept.get("inspector"):
        case bool(inspector):
            found["inspector"] = inspector
    return found


def keep_settings(folder: Path, chosen: Choices, spoken: str) -> None:
    """Keep what was chosen while the environment spoke `spoken`, beside what other windows chose.

    Raises:
        OSError: it can't be written.
    """
    from loanflow_tui.lending.api import write_private  # noqa: PLC0415 - heavy

    try:
        before = _kept(folder)
    except SettingsDamaged:
        before = {}
    language = {"instead_of": spoken} if "language" in chosen else {}
    content = json.dumps({**before, **chosen, **language}, ensure_ascii=False)
    write_private(folder / SETTINGS, content.encode())


def _kept(folder: Path) -> dict[str, object]:
    """Return what the file says; nothing if there is no such file.

    Raises:
        SettingsDamaged: it can't be read.
    """
    path = folder / SETTINGS
    try:
        if not path.is_file():
            return {}
        with path.open("rb") as file:
            kept = json.loads(file.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        raise SettingsDamaged from None
    if not isinstance(kept, dict) or not _sound(kept):
        raise SettingsDamaged
    return kept


def _sound(kept: dict[str, object]) -> bool:
    """Tell whether each setting is of its kind."""
    words = (kept.get(name, "") for name in ("host", "language", "instead_of"))
    return (
        all(isinstance(each, str) for each in words)
        and kept.get("theme", "light") in ("light", "dark")
        and isinstance(kept.get("inspector", True), bool)
    )
