"""Names as printed on identity cards."""

import re
import unicodedata

from loanflow_tui.lending.identifiers.plain import Checked, narrow

MIDDLE_DOT = "\u00b7"

_HAN = r"\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ue000-\uf8ff"
_CHINESE = re.compile(rf"[{_HAN}]+(?:{MIDDLE_DOT}[{_HAN}]+)*")
_HAN_GAP = re.compile(rf"(?<=[{_HAN}{MIDDLE_DOT}]) +(?=[{_HAN}{MIDDLE_DOT}])")
_DOT = re.compile(rf"(?<=[{_HAN}]) *[.\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387] *(?=[{_HAN}])")
_LATIN_MARKS = frozenset(" '-.\u2019")
_CHINESE_LENGTH = range(2, 21)
_LATIN_LENGTH = range(2, 51)


def check_person_name(text: str) -> Checked:
    """Check a name: Chinese of 2 to 20 characters, with or without middle dots, or Latin of 2 to
    50. The reason is the first that applies of `empty`, `characters` and `length`.
    """
    name = _normalize(text)
    if not name:
        return Checked(name, "empty")
    if _CHINESE.fullmatch(name):
        return Checked(name, None if len(name) in _CHINESE_LENGTH else "length")
    if not _is_latin(name):
        return Checked(name, "characters")
    return Checked(name, None if len(name) in _LATIN_LENGTH else "length")


def _normalize(text: str) -> str:
    name = " ".join(narrow(unicodedata.normalize("NFC", text)).split())
    return _HAN_GAP.sub("", _DOT.sub(MIDDLE_DOT, name))


def _is_latin(name: str) -> bool:
    letters = [each for each in name if each not in _LATIN_MARKS]
    if not letters or name[0] in _LATIN_MARKS:
        return False
    return all(_is_latin_letter(each) for each in letters)


def _is_latin_letter(letter: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN ")
