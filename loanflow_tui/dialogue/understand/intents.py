"""What is said in passing, at any point: help, why, back, change my income, talk to a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, get_args

from loanflow_tui.dialogue.understand.normalise import fold, normalise
from loanflow_tui.dialogue.understand.templates import FEW, OPEN, any_of, letters
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs, sections
from loanflow_tui.registry.languages import Language

IntentName = Literal[
    "help", "why", "cost", "change", "back", "start_over", "human", "cancel", "skip",
    "language", "privacy", "resume", "status", "summary", "why_limit", "why_rate",
    "read", "elsewhere",
    "loan", "loan_instalment", "loan_part", "loan_all", "loan_give_back", "loan_schedule",
    "loan_receipts", "loan_letter", "loan_debit", "withdraw_consent",
]  # fmt: skip
Target = str
"""What "change my …" may name, as the lexicon's [targets] call it; `number` is the identity number.

Which facts each is, is declared with the facts.
"""

_LONGEST: Final = 100
_LONGEST_SAID: Final = 70
_COMMAND: Final = "!"
_LANGUAGE: Final = "language_"
_LATIN: Final = re.compile("[a-z]")
_CHOICE: Final = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]\*?")
_NOT_SAYINGS: Final = frozenset({"before", "after", "to", "change-to", "targets"})


@dataclass(frozen=True, slots=True)
class Intent:
    """What was said in passing.

    `target` is what to change, where it was named; `value` what to change it to, as typed, where
    that was said too; `language` the language asked for, where it was named.
    """

    name: IntentName
    target: Target | None = None
    value: str = ""
    language: Language | None = None


def read_intent(text: str, free_text: bool = False) -> Intent | None:
    """Tell what was said in passing, or None where `text` is to be read as an answer.

    The whole of it has to be such a saying: a company called 帮助科技 is not a call for help.
    With `free_text`, where any text may be an answer, only plain commands count (help, 返回).
    """
    if len(text) > _LONGEST * 4:
        return None
    folded = fold(text)
    if len(folded) > _LONGEST:
        return None
    said = letters(folded)
    if not said:
        return Intent("help") if "?" in folded else None
    if len(said) > _LONGEST_SAID:
        return None
    pattern = _commands() if free_text else _sayings(_script(said))
    return _whole(said, pattern) or (None if free_text else _changed_to(folded, normalise(text)))


def _whole(said: str, pattern: re.Pattern[str]) -> Intent | None:
    """Match the whole utterance, as it stands or with one answer's name in it left open."""
    found = pattern.fullmatch(said)
    if found:
        return _intent(found.lastgroup, None)
    for start, end, target in _named(said):
        found = pattern.fullmatch(f"{said[:start]}{OPEN}{said[end:]}")
        if found:
            return _intent(found.lastgroup, target)
    return None


def _intent(group: str | None, target: Target | None) -> Intent:
    """Turn the name of a section of the lexicon into what it stands for."""
    match group:
        case str() if group.startswith(_LANGUAGE):
            tag = group.removeprefix(_LANGUAGE).replace("_", "-")
            return Intent("language", language=Language(tag))
        case "change_target":
            return Intent("change", target)
        case _:
            return Intent(_names()[group or ""])


def _changed_to(folded: str, plain: str) -> Intent | None:
    """Read a change with its new value: change my income to 20000, 收入改成两万."""
    as_typed = plain if len(plain) == len(folded) else folded
    for to in _to().finditer(folded):
        said, value = letters(folded[: to.start()]), as_typed[to.end() :].strip(" :.,")
        for start, end, target in _named(said):
            if value and _change_heads().fullmatch(f"{said[:start]}{OPEN}{said[end:]}"):
                return Intent("change", target, value)
    return None


def _named(said: str) -> Iterator[tuple[int, int, Target]]:
    """Yield where answers are named, the longest name at each place: 身份证照片, not 身份证."""
    targets = _targets()
    for found in _target_names().finditer(said):
        yield found.start(), found.end(1), targets[found[1]]


def named_targets(folded: str) -> list[Target]:
    """Return the answers that are named in folded text, in order."""
    said = folded.replace("'s ", " ").replace("'", "")
    return list(
        dict.fromkeys(_words_of_targets()[each[0]] for each in _named_words().finditer(said))
    )


@cache
def _words_of_targets() -> dict[str, Target]:
    return dict(pairs("intents", "targets"))


@cache
def _named_words() -> re.Pattern[str]:
    return re.compile(literally(_words_of_targets()))


@cache
def _names() -> dict[str, IntentName]:
    return {name: name for name in get_args(IntentName)}


Script = Literal["latin", "han", "both"]


def _script(said: str) -> Script:
    """Return which letters words are in: only the sayings in these can be all of them."""
    if said.isascii():
        return "latin"
    return "both" if _LATIN.search(said) else "han"


@cache
def _sayings(script: Script) -> re.Pattern[str]:
    """Return all sayings that words in a script can be; together they take long to compile."""
    before, after = (
        any_of(each for each in entries("intents", name) if _may_be(each, script))
        for name in ("before", "after")
    )
    return re.compile(f"{before}{FEW}(?:{_groups(script)}){after}{FEW}")


@cache
def _commands() -> re.Pattern[str]:
    return re.compile(_groups("both", commands_only=True))


def _may_be(template: str, script: Script) -> bool:
    """Tell whether what a template can't be said without may be in a script."""
    if script == "both":
        return True
    rest = template.replace("{target}", "")
    while (left := _CHOICE.sub("", rest)) != rest:
        rest = left
    return rest.isascii() if script == "latin" else not _LATIN.search(rest)


def _groups(script: Script, commands_only: bool = False) -> str:
    """Return the sayings, each section a group of its name."""
    groups: list[str] = []
    for section, templates in sections("intents").items():
        wanted = [
            t for t in templates
            if (t.startswith(_COMMAND) or not commands_only) and _may_be(t, script)
        ]  # fmt: skip
        if wanted and section not in _NOT_SAYINGS:
            groups.append(f"(?P<{section.replace('-', '_')}>{any_of(wanted)})")
    return "|".join(groups)


@cache
def _change_heads() -> re.Pattern[str]:
    before = any_of(entries("intents", "before"))
    return re.compile(f"{before}{FEW}{any_of(entries('intents', 'change-to'))}")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(literally(entries("intents", "to")))


@cache
def _targets() -> dict[str, Target]:
    named = pairs("intents", "targets")
    return {letters(word): target for word, target in named.items()}


@cache
def _target_names() -> re.Pattern[str]:
    longest_first = sorted(_targets(), key=len, reverse=True)
    return re.compile(f"(?=({'|'.join(longest_first)}))")
