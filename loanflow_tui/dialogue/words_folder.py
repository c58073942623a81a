"""A words folder: wording, word lists and examples in place of the package's.

Under the folder lie `locales/TAG/*.ftl`, `lexicon/LANGUAGE/TOPIC.txt` and `examples/LANGUAGE/…`,
as the package has them; each file and each message may be left out. A file is read whole or not at
all: whoever uses it keeps what was read before.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from loanflow_tui.dialogue import catalogue as wording_files
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.understand import word_lists
from loanflow_tui.lending.api import UnreadableFile, read_input, read_kept
from loanflow_tui.registry.languages import Language

LARGEST: Final = 1_000_000
"""Bytes of a file that are read."""

PARTS: Final = ("locales", "lexicon", "examples")

KINDS: Final = (".ftl", ".txt")

_REPAIR: Final = "repair-"
_VALUE: Final = re.compile(r"\$([a-zA-Z][\w-]*)")
_REFERENCE: Final = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)\s*[}.(]")
_SYNTAX: Final = {"E0003": "token", "E0005": "empty", "E0010": "default", "E0012": "value"}
"""Codes of Fluent's parser with a sentence of their own."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a file can't be used: its path within the folder, the line, the reason."""

    place: str
    line: int
    reason: Message

    @property
    def message(self) -> Message:
        """The place and the reason, to be shown."""
        where = f"{self.place}:{self.line}" if self.line else self.place
        return Message("words-mistake", {"place": where, "reason": self.reason})


class WordsError(ValueError):
    """A words folder that can't be used; `mistakes` says where and why, at least one."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes[0].place)
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Words:
    """What a words folder holds: sources by language tag, word lists by language and topic, and
    lines with the label that they are to be taken for, by language.
    """

    messages: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[tuple[str, str], str] = field(default_factory=dict)
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Sixteen digits by which the same words are known."""
        said = {tag: sorted(each.items()) for tag, each in self.said.items()}
        whole = [sorted(each.items()) for each in (self.messages, self.lists, said)]
        return sha256(repr(whole).encode()).hexdigest()[:16]


def use_words(words: Words | None) -> bool:
    """Say and understand by these words from now on, in the whole process; None for the package's.

    Tell whether that changes anything.

    Raises:
        WordsError: nothing can be made of a word list, though each of its lines is in order.
    """
    words = words or Words()
    changed = wording_files.lay_over(words.messages)
    before = word_lists.laid_over()
    if words.lists != before:
        changed = True
        word_lists.lay_over(words.lists)
        try:
            word_lists.make_all()
        except (re.error, ValueError, KeyError):
            word_lists.lay_over(before)
            reason = Message("words-wrong-pattern")
            raise WordsError((Mistake("lexicon", 0, reason),)) from None
    return word_lists.take_as(words.said) or changed


def prepare_to_read() -> None:
    """Index the package's words, so that the first file that is saved is read at once."""
    index(), _own_entries(), tuple(_junk("-", 1))


def read_words(folder: Path) -> Words:
    """Return what a folder changes about the package's words.

    Raises:
        WordsError: the folder is gone, or a file in it can't be used.
    """
    return WordsFolder(folder).read()


@dataclass(frozen=True, slots=True)
class _File:
    """What one file holds: of which part and language, for which list, or what is wrong in it."""

    part: str
    language: str
    topic: str = ""
    text: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


class WordsFolder:
    """Reads a words folder repeatedly; parses only files saved since the last time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, _File] | None = None

    def read(self, saved: Collection[str] | None = None) -> Words:
        """Return what the folder changes; `saved` are the paths that changed, None for any.

        Raises:
            WordsError: the folder is gone, or a file in it can't be used.
        """
        folder = self._folder
        if not folder.is_dir():
            self._files = None
            raise WordsError((Mistake(folder.name, 0, Message("words-wrong-folder")),))
        if saved is None or self._files is None or not all(each.endswith(KINDS) for each in saved):
            self._files = {}
            found: Iterable[Path] = changed_files(folder)
        else:
            found = map(Path, saved)
        for path in found:
            place = path.relative_to(folder).as_posix()
            part = place.partition("/")[0]
            before = self._files.pop(place, None)
            if part in PARTS and not _same(path, packaged(part) / path.relative_to(folder / part)):
                read = _read(path, place) or _as_before(path, before)
                if read is not None:
                    self._files[place] = read
        mistakes = tuple(wrong for each in self._files.values() for wrong in each.mistakes)
        if mistakes:
            raise WordsError(mistakes)
        return self._together(self._files)

    @staticmethod
    def _together(files: Mapping[str, _File]) -> Words:
        messages: dict[str, list[str]] = {}
        lists: dict[tuple[str, str], str] = {}
        said: dict[str, dict[str, str]] = {}
        for _, each in sorted(files.items()):
            if each.part == "locales":
                messages.setdefault(each.language, []).append(each.text)
            elif each.part == "lexicon":
                lists[each.language, each.topic] = each.text
            else:
                said.setdefault(each.language, {}).update(each.said)
        return Words({tag: "\n".join(texts) for tag, texts in messages.items()}, lists, said)


def _read(path: Path, place: str) -> _File | None:
    """Return what a file holds; None for one that is empty or gone."""
    part, language, *rest = place.split("/")
    try:
        text = _text(path)
        if text is None:
            return None
        if part == "locales":
            wrong = tuple(Mistake(place, line, why) for line, why in _check(language, text))
            return _File(part, language, text=text, mistakes=wrong)
        if part == "lexicon":
            topic = _topic(language, rest)
            wrong = tuple(_patterns(place, language, topic, text))
            return _File(part, language, topic=topic, text=text, mistakes=wrong)
        return _File(part, language, said=_examples(language, rest, text))
    except _Unusable as wrong:
        return _File(part, language, mistakes=(Mistake(place, wrong.line, wrong.reason),))


def _as_before(path: Path, before: _File | None) -> _File | None:
    """Return what an emptied file held: it may be empty between the two halves of its saving."""
    return before if before is not None and not before.mistakes and path.exists() else None


class _Unusable(Exception):
    def __init__(self, reason: Message, line: int = 0) -> None:
        super().__init__(reason.id)
        self.reason = reason
        self.line = line


def changed_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a words folder that are not the same in the package."""
    for part, suffix in zip(PARTS, ("*.ftl", "*.txt", "*.txt"), strict=True):
        for path in sorted((folder / part).glob(f"*/**/{suffix}")):
            own = packaged(part) / path.relative_to(folder / part)
            if not own.is_file() or not _same(path, own):
                yield path


def packaged(part: str) -> Path:
    """Return the package's own folder for one of `PARTS`."""
    here = Path(__file__).parent
    return here / "understand" / part if part == "lexicon" else here / part


def _same(path: Path, own: Path) -> bool:
    try:
        found = path.stat()
        if found.st_size != own.stat().st_size:
            return False
        return _same_bytes(path, own, found.st_mtime_ns)
    except OSError:
        return False


@lru_cache(2048)
def _same_bytes(path: Path, own: Path, _: int) -> bool:
    """Compare two files; a file is read again only after it was written."""
    return read_kept(path, LARGEST) == own.read_bytes()


def _text(path: Path) -> str | None:
    """Return a file's text; None for one that is empty or gone."""
    try:
        found = read_input(path, LARGEST)
    except UnreadableFile as error:
        if error.reason == "no_file":
            return None
        large = error.reason == "too_large"
        raise _Unusable(Message(f"words-wrong-{'too-large' if large else 'unreadable'}")) from None
    try:
        return found.decode("utf-8-sig").replace("\r\n", "\n") or None
    except UnicodeDecodeError as wrong:
        line = found[: wrong.start].count(b"\n") + 1
        raise _Unusable(Message("words-wrong-encoding"), line) from None


def _check(tag: str, text: str) -> tuple[tuple[int, Message], ...]:
    """Return the lines of a Fluent file that can't be used, with the reasons."""
    if not Language.known(tag) or Language(tag).pseudo_of is not None:
        named = ", ".join(each.value for each in Language)
        raise _Unusable(Message("words-wrong-language", {"known": named}))
    return _checked(text)


@lru_cache(256)
def _checked(text: str) -> tuple[tuple[int, Message], ...]:
    """Look at what is not as in the package: between messages there are only comments."""
    found: list[tuple[int, Message]] = []
    end = 0
    for entry in wording_files.ENTRY.finditer(text):
        line = text.count("\n", 0, entry.start()) + 1
        found += _junk(text[end : entry.start()], text.count("\n", 0, end) + 1)
        if entry[0].rstrip() not in _own_entries():
            found += [*_junk(f"{entry[0]}\n", line)] or _unknown(entry, line)
        end = entry.end()
    return (*found, *_junk(text[end:], text.count("\n", 0, end) + 1))


def _junk(text: str, first: int) -> Iterator[tuple[int, Message]]:
    """Yield what Fluent's parser can't read in a part of a file that begins at line `first`."""
    if all(not line.strip() or line.startswith("#") for line in text.split("\n")):
        return
    from fluent.syntax import FluentParser, ast  # noqa: PLC0415 - only with words of one's own

    for entry in FluentParser(with_spans=True).parse(text).body:
        if isinstance(entry, ast.Junk):
            wrong = entry.annotations[0] if entry.annotations else None
            at = wrong.span.start if wrong is not None and wrong.span else 0
            code = wrong.code if wrong is not None else ""
            kind = _SYNTAX.get(code)
            name = f"words-wrong-syntax-{kind}" if kind else "words-wrong-syntax"
            token = str((wrong.arguments or [""])[0]) if wrong is not None else ""
            values = {"token": token.strip("`\"'") or "="} if code == "E0003" else {}
            yield first + text[:at].rstrip().count("\n"), Message(name, values)


def _unknown(entry: re.Match[str], first: int) -> Iterator[tuple[int, Message]]:
    """Yield what a message names that the journey doesn't know: itself, values, other messages."""

    def at(found: re.Match[str]) -> int:
        return first + entry[2].count("\n", 0, found.start())

    name = entry[1]
    values = values_of(name)
    if values is None:
        near = get_close_matches(name, index(), 1)
        yield first, _near(Message("words-wrong-unknown", {"id": name}), near)
        return
    for value in _VALUE.finditer(entry[2]):
        if value[1] not in values:
            reason = Message("words-wrong-value", {"id": name, "value": value[1]})
            yield at(value), _near(reason, get_close_matches(value[1], values, 1))
    for other in _REFERENCE.finditer(entry[2]):
        if other[1] not in index():
            yield at(other), Message("words-wrong-reference", {"id": name, "other": other[1]})


@cache
def _own_entries() -> frozenset[str]:
    """Return the package's messages as they are written, over all languages."""
    return frozenset(
        entry[0].rstrip()
        for language in Language
        for file in wording_files.packaged_files(language.value)
        for entry in wording_files.ENTRY.finditer(file.read_text(encoding="utf-8"))
    )


def _near(reason: Message, near: list[str]) -> Message:
    return Message("words-wrong-near", {"reason": reason, "near": near[0]}) if near else reason


@cache
def index() -> Mapping[str, frozenset[str]]:
    """Return the package's messages with the names of their values, over all languages."""
    found: dict[str, frozenset[str]] = {}
    for language in Language:
        for file in wording_files.packaged_files(language.value):
            for entry in wording_files.ENTRY.finditer(file.read_text(encoding="utf-8")):
                found[entry[1]] = found.get(entry[1], frozenset()) | {*_VALUE.findall(entry[2])}
    return found


def values_of(name: str) -> frozenset[str] | None:
    """Return the names of a message's values; None if there is no such message.

    A repair may be more particular than any of the package's: its values are the general one's.
    """
    known = index()
    if name in known:
        return known[name]
    rest = name.removeprefix(_REPAIR) if name.startswith(_REPAIR) else ""
    while "-" in rest:
        rest = rest.partition("-")[2]
        if f"{_REPAIR}{rest}" in known:
            return known[f"{_REPAIR}{rest}"]
    return None


def _topic(language: str, rest: list[str]) -> str:
    """Return the topic of a word list."""
    folder = packaged("lexicon") / language
    known = sorted(path.stem for path in folder.glob("*.txt"))
    topic = rest[0].removesuffix(".txt") if len(rest) == 1 else ""
    if topic not in known:
        near = get_close_matches(topic, known, 1)
        raise _Unusable(_near(Message("words-wrong-list"), near))
    return topic


def _patterns(place: str, language: str, topic: str, text: str) -> Iterator[Mistake]:
    """Yield new lines that no pattern can be made of, in sections whose lines are patterns."""
    own = (packaged("lexicon") / language / f"{topic}.txt").read_text(encoding="utf-8")
    known = set(own.split("\n"))
    words = {section for section, line in _lines(own) if not _is_pattern(line)}
    for number, (section, line) in enumerate(_lines(text), 1):
        if line not in known and section not in words and not _is_pattern(line):
            yield Mistake(place, number, Message("words-wrong-pattern"))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a word list with the heading above it; comments are empty."""
    heading = ""
    for line in text.split("\n"):
        heading = line if line.startswith("[") else heading
        yield heading, "" if line.startswith("# ") else line


def _is_pattern(line: str) -> bool:
    try:
        re.compile(line)
    except re.error:
        return False
    return True


_LABELS: Final = {"topics": "ask", "commands": "command", "crisis": "crisis", "chat": "chat"}


def _examples(language: str, rest: list[str], text: str) -> Mapping[str, str]:
    """Return the lines that the package doesn't have, with their label.

    Whole sentences under headings (`said/STEP.txt`) need the models to be trained: they are left.
    """
    match rest:
        case [folder, name] if folder in _LABELS:
            label = f"{_LABELS[folder]}.{name.removesuffix('.txt')}"
        case ["values", slot, name]:
            label = f"answer.{slot}.{name.removesuffix('.txt')}"
        case ["said", _]:
            return {}
        case _:
            raise _Unusable(Message("words-wrong-list"))
    own = packaged("examples") / language / "/".join(rest)
    if not own.is_file():
        near = get_close_matches(own.name, [each.name for each in own.parent.glob("*.txt")], 1)
        raise _Unusable(_near(Message("words-wrong-list"), near))
    known = set(own.read_text(encoding="utf-8").splitlines())
    lines = (line.strip() for line in text.splitlines() if not line.startswith("# "))
    return {line: label for line in lines if line and line not in known}
