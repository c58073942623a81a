"""House style of the wording in both languages.

- Chinese is simplified, says 您, and uses full-width punctuation beside Chinese characters.
- Chinese characters and Latin letters or digits stand one space apart (360 天), also around a
  value; no space where the value is itself Chinese, none beside full-width punctuation, and none
  in what an applicant may type (2万).
- English is British (instalment, licence).
- Nobody is shouted at: no exclamation marks.
- What is asked, and what was wrong with an answer, is said in short sentences.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.dialogue.understand.word_lists import entries

FILES = sorted(LOCALES.glob("*/*.ftl"))
VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a value in the text."""

HAN = r"[\u4e00-\u9fff]"
FULL_WIDTH = r"[，。；：！？（）、“”‘’《》【】]"
SIMPLIFIED_TOO = frozenset("覆")
"""Characters that simplification merged in some words only: 回复, but 覆盖."""

pytestmark = pytest.mark.xdist_group("locales")

ALSO_IN_ENGLISH = re.compile(r"language|value-")
"""Messages that may name a language in its own script."""

AMERICAN = re.compile(
    r"\b(installment|license|color|favorite|center|canceled|canceling|fulfill|enrollment|check book"
    r"|\w*(?:author|organ|recogn|final|real|summar|apolog)iz(?:e|ed|ing|es|ation)\w*)s?\b",
    re.IGNORECASE,
)
SHORT = re.compile(r"^(?:ask|repair)-|-(?:ask|repair)$")
LONGEST_SENTENCE = {"en": 140, "zh-CN": 70}
OTHER_WORDS = {"en": r"[Yy]early rate", "zh-CN": "示例(?:人物|用户)"}
"""Terms with another name everywhere else: annual rate, 演示人物."""


@dataclass(frozen=True)
class Said:
    """One form of a message: a plural's variants are each their own."""

    file: Path
    id: str
    text: str

    @property
    def language(self) -> str:
        return self.file.parent.name

    def __str__(self) -> str:
        return f"{self.language}/{self.file.name}: {self.id}"


def _forms(pattern: ast.Pattern) -> Iterator[str]:
    """Yield the text of a pattern and of every variant in it, values left open."""
    text = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            text += element.value
            continue
        text += VALUE
        if isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _forms(variant.value)
    yield text


def _said() -> Iterator[Said]:
    for file in FILES:
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            patterns = [entry.value, *(attribute.value for attribute in entry.attributes)]
            for pattern in patterns:
                if pattern is not None:
                    for text in _forms(pattern):
                        yield Said(file, entry.id.name, text)


@cache
def said_in(language: str) -> tuple[Said, ...]:
    """Return all that is said in a language."""
    return tuple(said for said in all_said() if said.language == language)


@cache
def all_said() -> tuple[Said, ...]:
    return tuple(_said())


def marked(said: Iterable[Said], wrong: str | re.Pattern[str]) -> list[str]:
    """Return the wrong texts with their places."""
    found = ((one, re.search(wrong, one.text)) for one in said)
    return [f"{one}: {place[0]!r} in {one.text!r}" for one, place in found if place]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_files_are_tidy(file: Path) -> None:
    source = file.read_bytes().decode("utf-8")
    assert source.startswith("#"), "says at the top what it holds"
    assert source.endswith("\n")
    assert not source.endswith("\n\n")
    assert "\t" not in source
    assert "\r" not in source
    assert not re.findall(r"[ \u3000]+$", source, re.MULTILINE), "blanks at the end of a line"
    assert not re.findall(r"\{\$|\$[\w-]+\}", source), "values are written { $name }"


def test_ids_are_words_with_dashes() -> None:
    wrong = {
        said.id for said in all_said() if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", said.id)
    }
    assert not wrong


def test_wording_has_no_exclamation_marks() -> None:
    assert not marked(all_said(), r"[!！]")
    assert not marked(said_in("en"), r"(?<!`)\b[A-Z]{6,}\b(?!`)")


def test_spaces_and_ellipses_are_single() -> None:
    assert not marked(all_said(), r"[^\n ]  +[^ ]")
    assert not marked(all_said(), r"\.\.\.|。。|……")


def test_no_message_is_empty_or_left_to_do() -> None:
    assert not [str(said) for said in all_said() if not said.text.strip()]
    assert not marked(all_said(), r"(?i)\b(todo|fixme|xxx|lorem)\b")


def test_chinese_uses_full_width_punctuation() -> None:
    assert not marked(said_in("zh-CN"), rf"{HAN} ?[,;:!?()]|[,;:!?(] ?{HAN}|{HAN}\.|\){HAN}")
    assert not marked(said_in("zh-CN"), rf"[\"'] ?{HAN}|{HAN} ?[\"']")


def test_chinese_is_spaced_from_latin() -> None:
    assert not marked(said_in("zh-CN"), rf"{HAN}[A-Za-z0-9¥%]|[A-Za-z0-9%](?!万){HAN}")


def test_chinese_has_no_other_spaces() -> None:
    assert not marked(said_in("zh-CN"), rf"{HAN} +{HAN}|{FULL_WIDTH} | {FULL_WIDTH}")


def test_chinese_values_are_spaced_evenly() -> None:
    assert not marked(said_in("zh-CN"), rf"{HAN} {VALUE}{HAN}|{HAN}{VALUE} {HAN}")


def test_chinese_is_simplified_and_polite() -> None:
    pairs = [pair for line in entries("traditional", "pairs") for pair in line.split()]
    traditional = {pair[0] for pair in pairs} - SIMPLIFIED_TOO
    assert not marked(said_in("zh-CN"), f"[{''.join(sorted(traditional))}]")
    assert not marked(said_in("zh-CN"), "你")


def test_english_is_in_latin_letters_and_plain_punctuation() -> None:
    own = [said for said in said_in("en") if not ALSO_IN_ENGLISH.search(said.id)]
    assert not marked(own, rf"{HAN}|[，。；：！？（）、《》【】]")
    assert not marked(said_in("en"), r" [,.;:?]|[,;?][A-Za-z]|[‘’]")


@pytest.mark.parametrize("language", sorted(OTHER_WORDS))
def test_one_thing_is_called_by_one_word(language: str) -> None:
    assert not marked(said_in(language), OTHER_WORDS[language])


def test_english_is_british() -> None:
    assert not marked(said_in("en"), AMERICAN)


@pytest.mark.parametrize("language", sorted(LONGEST_SENTENCE))
def test_questions_and_repairs_are_short(language: str) -> None:
    long = [
        f"{said}: {sentence}"
        for said in said_in(language)
        if SHORT.search(said.id)
        for sentence in re.split(r"(?<=[.?。？])\s*", said.text.replace(VALUE, "12345678"))
        if len(sentence) > LONGEST_SENTENCE[language]
    ]
    assert not long
