"""Phrases of the word lists: what a template stands for, and that it is never spelled out whole."""

import pytest

from loanflow_tui.dialogue.understand.phrases import _phrase, _phrases, consists, units

MOST_WORDINGS = 4000
"""What a template may hold; spelled out whole, a few brackets in a row are hundreds of thousands.
"""


@pytest.mark.parametrize("lexicon", ["slots", "yesno", "mourning"])
def test_brackets_in_a_row_are_not_multiplied(lexicon: str) -> None:
    known = _phrases(lexicon)
    phrases = {id(each): each for unit in known for _, each in known.get(unit)}
    longest = max(phrases.values(), key=lambda phrase: sum(map(len, phrase)))
    assert sum(map(len, longest)) < MOST_WORDINGS


def test_brackets_beside_letters_stay_one_word() -> None:
    assert _phrase("check[s|ed]") == (
        {"check": (("check",),), "checks": (("checks",),), "checked": (("checked",),)},
    )


def test_brackets_beside_characters_stand_for_themselves() -> None:
    assert _phrase("[我|我们](爸|妈)[的]") == (
        {"": ((),), "我": (("我",), ("我", "们"))}, {"爸": (("爸",),), "妈": (("妈",),)},
        {"": ((),), "的": (("的",),)},
    )  # fmt: skip
    assert consists(units("给我爸办后事"), {"mourning"}, "mourning")
    assert not consists(units("给我办后事"), {"mourning"}, "mourning")
