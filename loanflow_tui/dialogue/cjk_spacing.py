"""Spaces beside values in Chinese, which depend on the value: 24 个月, but 晨星小贷提供."""

import re
from typing import Final

BORDER: Final = "\0"
"""Stands on both sides of a value that was put into a sentence, until it is set apart."""

_HAN = r"\u4e00-\u9fff"
_LATIN = r"A-Za-z0-9¥%"
# Not compiled here: that takes 4 ms, which a launch in another language does without.
_CLOSED: Final = f"(?<=[{_HAN}]) ?{BORDER}+ ?(?=[{_HAN}])"
_APART: Final = f"(?<=[{_HAN}]){BORDER}+(?=[{_LATIN}])|(?<=[{_LATIN}]){BORDER}+(?=[{_HAN}])"


def add_spaces(said: str) -> str:
    """Return a sentence with one space between Chinese and Latin at its values, and no other."""
    return re.sub(_APART, " ", re.sub(_CLOSED, "", said)).replace(BORDER, "")
