"""Checks that a pack brings every message and policy file that its declarations need."""

import re
from collections.abc import Iterator
from pathlib import Path

from loanflow_tui.registry.characteristics import Characteristic
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.packs import Pack, PackError
from loanflow_tui.registry.products import Product

_MESSAGE = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


def check(pack: Pack, name: str) -> None:
    """Check the pack that has just been loaded under the entry point `name`.

    Raises:
        PackError: a message or the policy file is missing.
    """
    for language in Language.built_in():
        folder = folder_of_words(pack, language)
        words = messages(folder) if folder is not None else set()
        for message in _needed(name):
            if message not in words:
                raise PackError(f"the message {message} is missing in {language}")
    if pack.policy is not None and not pack.policy.is_file():
        raise PackError(f"the policy {pack.policy.name} is missing")


def folder_of_words(pack: Pack, tag: str) -> Path | None:
    """Return the pack's Fluent files in a language, or in its nearest fallback that it brings.

    So a language declared later doesn't shut out the packs that don't know it.
    """
    if pack.locales is None:
        return None
    chain = Language(tag).chain if Language.known(tag) else (tag,)
    return next(filter(Path.is_dir, (pack.locales / each for each in chain)), None)


def messages(folder: Path) -> set[str]:
    """Return the ids of the messages in a folder of Fluent files."""
    return {
        name
        for file in folder.glob("*.ftl")
        for name in _MESSAGE.findall(file.read_text(encoding="utf-8"))
    }


def _needed(name: str) -> Iterator[str]:
    for kind in (Host, Product, Characteristic):
        for member in kind.listed():
            if member.pack == name:
                for pattern in kind.WORDS:
                    yield pattern.format(member).replace("_", "-")
