"""House style of the wording: rules over one form each, declared in `style.toml`."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from loanflow_tui.dialogue.understand.word_lists import entries
from loanflow_tui.insights.wording.forms import VALUE, Said

_STANDS_FOR: Final = {
    "HAN": r"[\u4e00-\u9fff]", "FULL": "[，。；：！？（）、“”‘’《》【】]", "VALUE": VALUE,
}  # fmt: skip


class _Declared(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    pattern: str
    only: str = ""
    but: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    merged: str
    rules: tuple[_Declared, ...]


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A pattern that no text may hold; `only` is a script or a language's tag, empty for all.

    Messages whose id matches `but` are spared.
    """

    name: str
    pattern: re.Pattern[str]
    only: str = ""
    but: re.Pattern[str] | None = None

    def found_in(self, said: Said) -> str | None:
        """Return what stands there and should not."""
        if self.only not in ("", said.script, said.language):
            return None
        if self.but is not None and self.but.search(said.id):
            return None
        found = self.pattern.search(said.text)
        return found[0].replace(VALUE, "{ }") if found else None


@cache
def style_rules() -> tuple[StyleRule, ...]:
    """Return the rules of `style.toml`, and the one against traditional characters."""
    source = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    declared = _File.model_validate(tomllib.loads(source))
    pairs = [pair for line in entries("traditional", "pairs") for pair in line.split()]
    traditional = "".join(sorted({pair[0] for pair in pairs} - {*declared.merged}))
    return (
        *map(_made, declared.rules),
        StyleRule("simplified", re.compile(f"[{traditional}]"), "hans"),
    )


def _made(rule: _Declared) -> StyleRule:
    pattern = rule.pattern
    for name, stands_for in _STANDS_FOR.items():
        pattern = pattern.replace(name, stands_for)
    but = re.compile(rule.but) if rule.but is not None else None
    return StyleRule(rule.name, re.compile(pattern), rule.only, but)


_SHORT: Final = re.compile(r"^(?:ask|repair)-|-(?:ask|repair)$")
_LONGEST: Final = {"latin": 140, "hans": 70}
"""Characters of a sentence that asks, or says what was wrong."""


def long_sentences(said: Said) -> Iterator[tuple[str, int]]:
    """Yield sentences of questions and repairs that are too long, with the most characters."""
    if _SHORT.search(said.id):
        most = _LONGEST[said.script]
        for sentence in re.split(r"(?<=[.?。？])\s*", said.text.replace(VALUE, "12345678")):
            if len(sentence) > most:
                yield sentence, most
