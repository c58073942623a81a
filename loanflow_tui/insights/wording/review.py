"""Reviews wording: the package's own, or a words folder held against it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from loanflow_tui.dialogue.catalogue import ENTRY, packaged_files
from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.words_folder import (
    LARGEST,
    WordsError,
    changed_files,
    index,
    packaged,
    read_words,
    values_of,
)
from loanflow_tui.insights.wording.forms import Said, forms_in
from loanflow_tui.insights.wording.honesty import is_cost, losses, own_messages, own_text, promises
from loanflow_tui.insights.wording.lengths import too_wide
from loanflow_tui.insights.wording.reading import too_hard
from loanflow_tui.insights.wording.style import long_sentences, style_rules
from loanflow_tui.lending.api import read_kept_text
from loanflow_tui.registry.languages import Language

_VALUE = re.compile(r"\$([a-zA-Z][\w-]*)")


class Finding(NamedTuple):
    """What a reviewer would mark: the file within the folder, the line, the rule, the message's id
    where it is about one, and why.
    """

    file: str
    line: int
    rule: str
    message_id: str
    reason: Message


def review(folder: Path | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with the words of a folder, or of the package, in the files' order."""
    if folder is None:
        return tuple(_of_package())
    findings = [*_mistakes(folder)]
    tags = {each.value for each in Language}
    for path in changed_files(folder):
        place = path.relative_to(folder).as_posix()
        part, tag, *_ = place.split("/")
        if part == "locales" and tag in tags and _readable(path):
            findings += _of_file(path, place, tag)
    findings += _untranslated(folder)
    return tuple(sorted(findings, key=lambda each: (each.file, each.line, each.rule)))


def _of_package() -> Iterator[Finding]:
    root = packaged("locales")
    for language in Language:
        for path in packaged_files(language.value):
            own = path.is_relative_to(root)
            place = f"locales/{path.relative_to(root).as_posix()}" if own else path.name
            for said in forms_in(path, place, language.value):
                yield from _of_form(said)
    tags = [each.value for each in Language]
    for tag in tags:
        for name in sorted(_messages() - {*own_messages(tag)}):
            reason = Message("words-found-missing", {"id": name, "language": tag})
            yield Finding(f"locales/{tag}", 0, "missing", name, reason)


def _messages() -> set[str]:
    """Return the ids of all messages; terms are each language's own."""
    return {name for name in index() if not name.startswith("-")}


def _mistakes(folder: Path) -> Iterator[Finding]:
    """Yield what the running app would refuse."""
    try:
        read_words(folder)
    except WordsError as wrong:
        for each in wrong.mistakes:
            yield Finding(each.place, each.line, "mistake", "", each.reason)


def _of_file(path: Path, place: str, tag: str) -> Iterator[Finding]:
    forms = forms_in(path, place, tag)
    for said in forms:
        if not _as_packaged(said):
            yield from _of_form(said)
    for name, (line, text) in _whole(forms).items():
        for reason in losses(tag, name, text):
            told = Message(f"words-found-loses-{reason}", {"id": name})
            yield Finding(place, line, "hides", name, told)
    yield from _lost_values(read_kept_text(path), place, tag)


def _readable(path: Path) -> bool:
    """Tell whether a file can be reviewed; what is wrong with another is a mistake."""
    try:
        read_kept_text(path, LARGEST)
    except (OSError, UnicodeDecodeError):
        return False
    return True


def _as_packaged(said: Said) -> bool:
    return said.text in own_text(said.language, said.id).split("\n")


def _of_form(said: Said) -> Iterator[Finding]:
    def found(rule: str, message: str, **values: Value) -> Finding:
        reason = Message(f"words-found-{message}", {"id": said.id, **values})
        return Finding(said.place, said.line, rule, said.id, reason)

    for rule in style_rules():
        words = rule.found_in(said)
        if words is not None:
            yield found("style", f"style-{rule.name}", found=words.strip())
    for sentence, most in long_sentences(said):
        yield found("length", "sentence", length=len(sentence), most=most)
    if wide := too_wide(said):
        yield found("length", "wide", width=wide[0], most=wide[1])
    if hard := too_hard(said):
        name = "hard-clause" if said.script == "hans" else "hard"
        yield found("reading", name, found=hard[0], most=hard[1])
    for why, words in promises(said):
        yield found("hides", f"says-{why}", found=words)


def _lost_values(source: str, place: str, tag: str) -> Iterator[Finding]:
    """Yield the values that the package's message says in this language, and this one doesn't."""
    for found in ENTRY.finditer(source):
        needed = _values_said(tag, found[1])
        for value in sorted(needed - {*_VALUE.findall(found[2])}):
            line = source.count("\n", 0, found.start()) + 1
            cost = is_cost(value)
            reason = Message(
                "words-found-cost-value" if cost else "words-found-value",
                {"id": found[1], "value": value},
            )
            yield Finding(place, line, "hides" if cost else "value", found[1], reason)


def _values_said(tag: str, name: str) -> frozenset[str]:
    """Return the values of the package's message in one language."""
    if values_of(name) is None:
        return frozenset()
    for path in packaged_files(tag):
        for found in ENTRY.finditer(path.read_text(encoding="utf-8")):
            if found[1] == name:
                return frozenset(_VALUE.findall(found[2]))
    return frozenset()


def _untranslated(folder: Path) -> Iterator[Finding]:
    """Yield messages that the folder changes in some languages, and leaves as they were in others.

    A change of nothing but punctuation or spaces needs no translation.
    """
    changed = {each.value: _changed(folder, each.value) for each in Language}
    every = {name for names in changed.values() for name in names if name in index()}
    for tag, names in changed.items():
        for name in sorted(every - {*names}):
            other = next(each for each in changed if name in changed[each])
            place, line = changed[other][name]
            values: dict[str, Value] = {"id": name, "language": tag, "other": other}
            reason = Message("words-found-untranslated", values)
            yield Finding(place, line, "missing", name, reason)


def _changed(folder: Path, tag: str) -> dict[str, tuple[str, int]]:
    """Return where the messages stand whose words differ from the package's."""
    found: dict[str, tuple[str, int]] = {}
    for path in changed_files(folder):
        place = path.relative_to(folder).as_posix()
        if place.startswith(f"locales/{tag}/") and _readable(path):
            for name, (line, text) in _whole(forms_in(path, place, tag)).items():
                if _letters(text) != _letters(own_text(tag, name)):
                    found[name] = place, line
    return found


def _whole(forms: Iterable[Said]) -> dict[str, tuple[int, str]]:
    """Return each message's first line, and all of its forms together."""
    found: dict[str, tuple[int, str]] = {}
    for said in forms:
        line, before = found.get(said.id, (said.line, ""))
        found[said.id] = line, f"{before}\n{said.text}" if before else said.text
    return found


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)
