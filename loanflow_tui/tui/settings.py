"""What was last chosen on the screen, kept in the data directory for the next time."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from loanflow_tui.lending.api import UnreadableFile, read_input, write_private
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.app_options import SETTINGS, Choices

MOST_BYTES = 10_000


class SettingsDamaged(Exception):
    """The file of the settings can't be used."""


class Settings(BaseModel):
    """What was chosen; None where nothing was. `language` holds as long as the environment asks for
    `instead_of`: whoever has changed the environment since then means that.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    host: str | None = None
    language: str | None = None
    instead_of: str | None = None
    theme: Literal["light", "dark"] | None = None
    inspector: bool | None = None

    def choices(self, spoken: str) -> Choices:
        """Return what holds where the environment speaks `spoken`; a host or a language that is not
        here any more is left out.
        """
        found = Choices()
        if self.host is not None and Host.known(self.host):
            found["host"] = self.host
        if (
            self.language is not None
            and self.instead_of == spoken
            and Language.known(self.language)
        ):
            found["language"] = self.language
        if self.theme is not None:
            found["theme"] = self.theme
        if self.inspector is not None:
            found["inspector"] = self.inspector
        return found


def read_settings(folder: Path) -> Settings:
    """Return the settings of a data directory.

    Raises:
        SettingsDamaged: there is a file, but not of settings.
    """
    path = folder / SETTINGS
    try:
        return Settings.model_validate_json(read_input(path, MOST_BYTES))
    except UnreadableFile as error:
        if error.reason == "no_file":
            return Settings()
        raise SettingsDamaged from None
    except ValidationError:
        raise SettingsDamaged from None


def keep_settings(folder: Path, chosen: Choices, spoken: str) -> None:
    """Keep what was chosen while the environment spoke `spoken`, beside what other windows chose.

    Raises:
        OSError: it can't be written.
    """
    try:
        before = read_settings(folder)
    except SettingsDamaged:
        before = Settings()
    language = {"instead_of": spoken} if "language" in chosen else {}
    settings = before.model_copy(update={**chosen, **language})
    write_private(folder / SETTINGS, settings.model_dump_json(exclude_none=True).encode())
