"""Expressions of the word lists are passed over only where they can't fit."""

import re
from functools import cache

from loanflow_tui.dialogue.understand.expressions import Expressions, needed
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.word_lists import entries, finds
from tests.cases import for_each
from tests.renew.examples import LANGUAGES, every_example

EVERY = 61
LISTS = (
    ("reserved", "another time"), ("reserved", "somebody else"), ("corrections", "cue"),
    ("corrections", "elsewhere"), ("crisis", "self_harm"), ("crisis", "hardship"),
    ("hostile", "hostile"), ("yesno", "no remark"), ("answers", "rating mended"),
)  # fmt: skip


@for_each(
    ("expression", "strings"),
    [
        ("那是在.{0,4}的时候", ("那是在",)), ("(?:我|俺)不借", ("不借",)), ("ab?c", ("a",)),
        ("a|b", ("a", "b")), ("(?:a|bc)(?:de|fgh)?", ("a", "bc")), ("[abc]de", ("de",)),
        ("(?P<new>.+)", ()), (r"\bfoo\.bar\b", ("foo.bar",)), ("x(?:a|b|)y", ("x",)),
        ("(?<!x)ab(?=c)", ("ab",)), ("a{0,3}bc+", ("bc",)), (r"\u3400x", ("x",)),
    ],
)  # fmt: skip
def test_what_an_expression_needs_is_known(expression: str, strings: tuple[str, ...]) -> None:
    assert needed(expression) == strings


@for_each("language", LANGUAGES)
@for_each(("topic", "section"), LISTS)
def test_a_list_finds_what_its_expressions_find(language: str, topic: str, section: str) -> None:
    whole = re.compile("|".join(entries(topic, section)))
    for folded in _said(language):
        assert finds(topic, section, folded) is (whole.search(folded) is not None), folded


@cache
def _said(language: str) -> list[str]:
    """Return some of the examples as the expressions see them."""
    return [fold(each.say) for each in every_example(language)[::EVERY]]


def test_an_empty_list_finds_nothing() -> None:
    assert not Expressions([]).found_in("anything")
