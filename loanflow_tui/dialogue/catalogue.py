"""The Fluent messages of one language, each understood when it is first asked for.

Indexing is one pass of a regular expression over the files, so that the first screen does not wait
for a parser. Most messages are one line of text with plain `{ $values }`; such a line means the
same to Fluent as to `str.format_map`, which takes a microsecond. All others (plurals, terms,
several lines) go to fluent.runtime, which is imported when the first of them is said.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from loanflow_tui.registry.languages import REFERENCE, Language
from loanflow_tui.registry.pack_words import folder_of_words
from loanflow_tui.registry.packs import packs

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LOCALES: Final = Path(__file__).parent / "locales"

ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=(.*(?:\n(?![a-zA-Z#-]).*)*)", re.MULTILINE)
"""A message or term in a Fluent file: its name, and its text with attributes."""
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
        self._reword = reword
        self._own = self._entries = self._read(source)
        self._forget()

    def lay_over(self, source: str) -> None:
        """Say the messages of this source in place of its own, as long as no other is laid over."""
        self._entries = {**self._own, **self._read(source)}
        self._forget()

    def _read(self, source: str) -> dict[str, str]:
        found = {entry[1]: entry[2] for entry in ENTRY.finditer(source)}
        if self._reword is None:
            return found
        return {name: self._reword(name, text) for name, text in found.items()}

    def _forget(self) -> None:
        self._templates: dict[str, str | None] = {}
        self._bundle: FluentBundle | None = None
        self._loaded: set[str] = set()
        self._loading = Lock()
        self._remembered = lru_cache(_REMEMBERED)(self._format)
        self.days: dict[date, str] = {}

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
        with self._loading:
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


_LAID_OVER: dict[str, str] = {}
"""The sources of a words folder, by language tag; its messages replace those of the package."""


def lay_over(sources: Mapping[str, str]) -> bool:
    """Replace messages by those of these sources, by language tag; tell whether any changed."""
    changed = {tag for tag in {*_LAID_OVER, *sources} if _LAID_OVER.get(tag) != sources.get(tag)}
    _LAID_OVER.clear()
    _LAID_OVER.update(sources)
    for language, each in _CATALOGUES.items():
        tag = _spoken(language)
        if tag in changed:
            each.lay_over(sources.get(tag, ""))
    worded.cache_clear()
    return bool(changed)


def packaged_files(tag: str) -> list[Path]:
    """Return the Fluent files of a language, those of packs last."""
    brought = (folder_of_words(pack, tag) for pack in packs())
    folders = (LOCALES / tag, *filter(None, brought))
    return [file for each in folders for file in sorted(each.glob("*.ftl"))]


def _spoken(language: str) -> str:
    """Return the tag of the language whose files hold the words."""
    pseudo_of = Language(language).pseudo_of if Language.known(language) else None
    return pseudo_of or language


_CATALOGUES: dict[str, Catalogue] = {}


def catalogue(language: str) -> Catalogue:
    """Return the wording of `language`, read once per process.

    Raises:
        WordingError: if there is none.
    """
    found = _CATALOGUES.get(language)
    if found is not None:
        return found
    tag = _spoken(language)
    files = packaged_files(tag)
    if not files:
        raise WordingError(f"no wording for language {language!r}")
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    reword: Callable[[str, str], str] | None = None
    if tag != language:
        from loanflow_tui.dialogue.pseudo_locale import pseudo_entry  # noqa: PLC0415 - seldom

        reword = pseudo_entry
    found = _CATALOGUES[language] = Catalogue(language, source, reword)
    if tag in _LAID_OVER:
        found.lay_over(_LAID_OVER[tag])
    return found


@cache
def worded(message_id: str) -> bool:
    """Tell whether there is a message of this id; all languages have the same."""
    return message_id in catalogue(REFERENCE.value)
