"""The app prepares understanding before the first answer."""

from loanflow_tui.dialogue.understand import prepare, word_lists
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.remarks import read_remark

SAID = (
    ("identity.name", "my name is Li Wei", "我叫李伟"),
    ("profile.income", "about 18000 and no debts", "一万八，没有负债"),
    ("profile.employer", "I work at Huawei", "我在美团上班"),
    ("offer.amount", "half of it over 12 months", "借一半分一年"),
    ("consent.bureau", "will it hurt my credit?", "会上征信吗"),
)

A_FEW = 5
"""Readers that only few words need are made when they are said; all together are hundreds."""


def _made() -> dict[str, int]:
    """Return how often each reader that needs nothing but the lists was made."""
    made = [each for each in word_lists._made() if each.cache_info().maxsize is None]
    return {f"{each.__module__}.{each.__qualname__}": each.cache_info().misses for each in made}


def test_the_first_answer_finds_its_readers_made() -> None:
    word_lists.forget()
    prepare()
    before = _made()
    for step, *said in SAID:
        for words in said:
            interpret(words, Context(step, language="en" if words.isascii() else "zh"))
            read_remark(words, step)
    made = {name for name, times in _made().items() if times > before.get(name, 0)}
    assert len(made) <= A_FEW, made
