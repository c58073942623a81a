"""Words of one first letter are looked for together, and found as one by one."""

import re
from random import Random

import pytest

from loanflow_tui.dialogue.understand.word_lists import bordered, literally

LETTERS = "abAB' -1京北海"


def _one_by_one(words: list[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(bordered(re.escape(word)) for word in longest_first) + ")"


@pytest.mark.parametrize("flags", [re.NOFLAG, re.IGNORECASE])
def test_words_together_are_found_as_one_by_one(flags: re.RegexFlag) -> None:
    draw = Random(3)

    def text(longest: int) -> str:
        return "".join(draw.choice(LETTERS) for _ in range(draw.randint(1, longest)))

    for _ in range(400):
        words = list(dict.fromkeys(text(4) for _ in range(draw.randint(1, 8))))
        together = re.compile(literally(words), flags)
        alone = re.compile(_one_by_one(words), flags)
        for said in (text(12) for _ in range(6)):
            found = [each.span() for each in together.finditer(said)]
            assert found == [each.span() for each in alone.finditer(said)], (words, said)
