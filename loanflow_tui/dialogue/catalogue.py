"""The Fluent messages of one language, each understood when it is first asked for.

Indexing is one pass of a regular expression over the files, so that the first screen does not wait
for a parser. Most messages are one line of text with plain `{ $values }`; such a line means the
same to Fluent as to `str.format_map`, which takes a microsecond. All others (plurals, terms,
several lines) go to fluent.runtime, which is imported when the first of them is said.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from loanflow_tui.registry.languages import REFERENCE, Language
from loanflow_tui.registry.pack_words import folder_of_words
from loanflow_tui.registry.packs import packs

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LOCALES: Final = Path(__file__).parent / "locales"

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=(.*(?:\n(?![a-zA-Z#-]).*)*)", re.MULTILINE)
_ONE_LINE = re.compile(r"[^{}\n]*(?:\{ *\$[a-zA-Z][\w-]* *\}[^{}\n]*)*")
_PLACE = re.compile(r"\{ *\$([a-zA-Z][\w-]*) *\}")
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
_REMEMBERED = 2048


class WordingError(LookupError):
    """A message that does not exist, is not valid Fluent, or was not given all of its values."""


class Catalogue:
    """The messages of one language, by id."""

    def __init__(
        self, language: str, source: str, reword: Callable[[str, str], str] | None = None
    ) -> None:
        self.language = language
        self._entries = {found[1]: found[2] for found in _ENTRY.finditer(source)}
        if reword is not None:
            self._entries = {name: reword(name, text) for name, text in self._entries.items()}
        self._templates: dict[str, str | None] = {}
        self._bundle: FluentBundle | None = None
        self._loaded: set[str] = set()
        self._remembered = lru_cache(_REMEMBERED)(self._format)

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._entries and not message_id.startswith("-")

    def template(self, message_id: str) -> str | None:
        """Return the message for `str.format_map`, or None where it needs Fluent's own rules.

        Raises:
            WordingError: if there is no such message.
        """
        try:
            return self._templates[message_id]
        except KeyError:
            template = self._templates[message_id] = self._one_line(message_id)
            return template

    def format(self, message_id: str, args: Mapping[str, str | int]) -> str:
        """Say a message by Fluent's own rules.

        Raises:
            WordingError: if the message is not valid or lacks a value.
        """
        return self._remembered(message_id, tuple(args.items()))

    def _one_line(self, message_id: str) -> str | None:
        if message_id not in self:
            raise WordingError(f"{self.language} has no message {message_id!r}")
        text = self._entries[message_id].strip()
        if not text or not _ONE_LINE.fullmatch(text):
            return None
        return _PLACE.sub(r"{\1}", text)

    def _format(self, message_id: str, args: tuple[tuple[str, str | int], ...]) -> str:
        bundle = self._load(message_id)
        if not bundle.has_message(message_id):
            raise WordingError(f"{self.language} message {message_id!r} is not valid Fluent")
        pattern = bundle.get_message(message_id).value
        if pattern is None:
            raise WordingError(f"{self.language} message {message_id!r} has no text")
        said, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise WordingError(f"{self.language} message {message_id!r}: {errors[0]}")
        return str(said)

    def _load(self, entry_id: str) -> "FluentBundle":
        """Parse an entry and whatever it refers to, in any file."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415 - 55 ms

        if self._bundle is None:
            self._bundle = FluentBundle([self.language], use_isolating=False)
        wanted = [entry_id]
        while wanted:
            name = wanted.pop()
            if name in self._loaded or name not in self._entries:
                continue
            self._loaded.add(name)
            body = self._entries[name]
            self._bundle.add_resource(FluentResource(f"{name} ={body}\n"))
            wanted += _REFERENCE.findall(body)
        return self._bundle


@cache
def catalogue(language: str) -> Catalogue:
    """Return the wording of `language`, read once per process.

    Raises:
        WordingError: if there is none.
    """
    pseudo_of = Language(language).pseudo_of if Language.known(language) else None
    tag = pseudo_of or language
    brought = (folder_of_words(pack, tag) for pack in packs())
    folders = (LOCALES / tag, *filter(None, brought))
    files = [file for each in folders for file in sorted(each.glob("*.ftl"))]
    if not files:
        raise WordingError(f"no wording for language {language!r}")
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    if pseudo_of is None:
        return Catalogue(language, source)
    from loanflow_tui.dialogue.pseudo_locale import pseudo_entry  # noqa: PLC0415 - seldom

    return Catalogue(language, source, pseudo_entry)


@cache
def worded(message_id: str) -> bool:
    """Tell whether there is a message of this id; all languages have the same."""
    return message_id in catalogue(REFERENCE.value)
