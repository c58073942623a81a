"""Names of people and of firms within a sentence, introduced or standing by themselves."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.clause import Reading
from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.dialogue.understand.names import is_name, is_ordinary, written
from loanflow_tui.dialogue.understand.normalise import simplified
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.provinces import find_provinces
from loanflow_tui.dialogue.understand.word_lists import (
    either,
    entries,
    finds,
    literally,
    pattern,
)

_LEXICON: Final = "people"
_CAPITAL: Final = r"[A-Z][\w&'’.-]*"
_MOST_FIRM: Final = 60
_LETTER: Final = re.compile(r"[^\W\d_]")
_EDGES: Final = " \t.,;:!。，！；：、~～\"'“”()（）"
_AT_WORK: Final = ("profile.occupation", "profile.region", "identity.name")


def framed_people(
    plain: str, reading: Reading, known: Mapping[Slot, Value]
) -> Iterator[tuple[Slot, str, int, int]]:
    """Yield the name and the firm in a clause as typed: the value, and where its words stand.

    What is `known` from a clause before stands.
    """
    text = simplified(plain)
    for slot, value, start, end in _framed(text, reading, known):
        at = text.find(value)
        yield slot, plain[at : at + len(value)] if at >= 0 else value, start, end


def _framed(
    plain: str, reading: Reading, known: Mapping[Slot, Value]
) -> Iterator[tuple[Slot, str, int, int]]:
    own = reading.default
    if reading.takes("name") and (own == "name" or "name" not in known):
        name = find_name(plain, bare=own == "name")
        if name is not None and _in_full(name, known.get("name")):
            yield "name", name, 0, len(plain)
            return
    if "employer" in known:
        return
    if own == "employer":
        firm = _new_employer(plain) if reading.correcting else find_employer(plain)
        if firm is not None:
            yield "employer", firm, 0, len(plain)
    elif reading.correcting:
        firm = _new_employer(plain, named=True)
        if firm is not None and firm.casefold() in _brands():
            yield "employer", firm, 0, len(plain)
    elif reading.takes("employer") and reading.context.step.startswith(_AT_WORK):
        yield from _within(plain)


def _in_full(name: str, known: Value | None) -> bool:
    """Tell whether a name is the first one said, or says in full what was only a part of it."""
    if known is None:
        return True
    before, words = str(known).casefold(), name.casefold().split()
    return len(words) > 1 and before in (words[0], words[-1])


def full_name(plain: str) -> str | None:
    """Return a name said in two parts: 姓张，名浩然, "surname Ouyang, given name Jing"."""
    parts = [part for part in re.split(r"[\s]*[,，。.;；]+[\s]*", plain) if part.strip()]
    for text in {" ".join(parts), " ".join(parts[:2])}:
        bare = pattern(_LEXICON, "before a name", r"(?i)\A", "+").sub("", text.strip())
        for frame in _frames("name frames", bare):
            found = frame.fullmatch(bare) if frame.groups == 2 else None
            name = _joined(found) if found else None
            if name is not None:
                return name
    return None


def _joined(found: re.Match[str], *, framed: bool = True) -> str | None:
    parts = [part.strip(_EDGES) for part in found.groups() if part]
    if len(parts) == 2 and parts[1].startswith(parts[0]):
        parts = parts[1:]  # The second part is the whole name: 我姓樊，叫樊大勇.
    name = (" " if any(part.isascii() for part in parts) else "").join(parts)
    return written(name) if is_name(name, framed=framed) else None


def without_spelling(text: str) -> str:
    """Return text without what says how a name is written: 王立新，站立的立，不是新旧的新.

    What is cut out becomes as many spaces, so that places in the text stay.
    """
    left = _without_one_spelling(text)
    while left != text and left.strip(f"{_EDGES}、;；"):
        text, left = left, _without_one_spelling(left)
    return text


def _without_one_spelling(text: str) -> str:
    for spelling in _spellings():
        text = spelling.sub(lambda found: " " * len(found[0]), text)
    return text


@cache
def _spellings() -> tuple[re.Pattern[str], ...]:
    """Return what says how a name is written; each line may refer back to its own groups."""
    return tuple(map(re.compile, entries(_LEXICON, "spelled out")))


@cache
def _capitals() -> re.Pattern[str]:
    """Return a pattern for words written as a firm's name is, with small ones between them."""
    small = "|".join(entries(_LEXICON, "small words"))
    before = "|".join(entries(_LEXICON, "before capitals"))
    return re.compile(rf"(?:(?i:{before}) )?{_CAPITAL}(?: (?:[A-Z&][\w&'’.-]*|{small})){{1,6}}")


def find_name(plain: str, *, bare: bool) -> str | None:
    """Return the name that a clause gives; `bare` names need no introduction."""
    text = pattern(_LEXICON, "name tails", "(?i)", r"\Z").sub("", _plain_end(plain))
    text = _without_fillers(text)
    for weak in (False, True) if bare else (False,):
        for frame in _frames("name frames here" if weak else "name frames", text):
            found = frame.fullmatch(text)
            name = _joined(found, framed=bare) if found else None
            if name is not None:
                return name
    return written(text) if bare and is_name(text) else None


def firm_now(plain: str) -> str | None:
    """Return the firm that somebody works at now who tells of an earlier one before it."""
    found = pattern(_LEXICON, "moved").fullmatch(_plain_end(plain))
    text = found["firm"].strip(_EDGES) if found else ""
    return find_employer(text) if text and not pattern(_LEXICON, "own shop").match(text) else None


def find_employer(plain: str) -> str | None:
    """Return the firm that a clause gives where one is asked for."""
    text = _without_fillers(_plain_end(plain))
    for frame in _frames("employer frames", text):
        found = frame.fullmatch(text)
        if found and found[1].strip(_EDGES):
            text = found[1]
            break
    else:
        within = list(_within(text))
        if within and re.search(r"[a-z]", text.split()[0]) and len(text.split()) > 2:
            return within[0][1]
    text = pattern(_LEXICON, "firm tails", "(?i)", r"\Z").sub("", _without_head(text)).strip(_EDGES)
    named = _leading().match(text)
    if named and not text.isascii() and not _of_a_branch(text[named.end() :]):
        text = named[0]
    if not _LETTER.search(text) and text not in _brands():
        return None
    if pattern(_LEXICON, "articles", "(?i)", " ").match(text) and not _particular(text):
        return None
    if len(text) > _MOST_FIRM or finds(_LEXICON, "no firm", text.casefold()) or says_no_firm(text):
        return None
    return None if _is_sentence(text) else _called(text)


def says_no_firm(firm: str) -> bool:
    """Tell whether a firm's name is made of words that name none: the usual, long story, 1w2.

    What is known as a firm, or called as one at its end behind a word of its own, is one.
    """
    folded = firm.casefold()
    if folded in _brands():
        return False
    if any((each.start, each.end) == (0, len(folded)) for each in find_numbers(folded)):
        return True
    words = re.findall(r"[a-z']+", folded)
    return firm.isascii() and all(word in _no_names() or is_ordinary(word) for word in words)


@cache
def _no_names() -> frozenset[str]:
    lines = entries(_LEXICON, "says no firm")
    return frozenset(word for line in lines for each in line.split(" / ") for word in each.split())


_STUTTERED: Final = re.compile(r"(?i)\b([a-z']+(?: [a-z']+)?)(?: \1\b)+")


@cache
def _said_again() -> re.Pattern[str]:
    between = either(entries(_LEXICON, "said again"))
    return re.compile(rf"(?i)(\b.{{3,}}?),? {between},? \1\Z")


def _without_fillers(text: str) -> str:
    text = pattern(_LEXICON, "fillers", r"(?i)\b", ",? ").sub("", text)
    return _said_again().sub(r"\1", _STUTTERED.sub(r"\1", text))


def _without_head(text: str) -> str:
    """Return text without what stands before a firm's name, however much of it does."""
    heads = pattern(_LEXICON, "firm heads", r"(?i)\A")
    while (left := heads.sub("", text)) != text and left.strip(_EDGES):
        text = left
    return text


def _is_sentence(text: str) -> bool:
    """Tell whether words say something, as no name of a firm does: "this is taking forever".

    What is known as a firm, or called as one at its end, is none: 我爱我家.
    """
    if text.casefold() in entries(_LEXICON, "no name alone"):
        return True
    if text.casefold() in _brands() or _ends_as_firm().search(text):
        return False
    if not text.isascii() and pattern(_LEXICON, "the firm").match(text):
        return True
    return finds(_LEXICON, "sentence", text.casefold())


@cache
def _ends_as_firm() -> re.Pattern[str]:
    return re.compile(rf"{literally(_suffixes())}\.?\Z", re.IGNORECASE)


def _of_a_branch(rest: str) -> bool:
    """Tell whether what follows a firm's name belongs to it: a place, a branch, a workshop."""
    places = find_provinces(rest)
    if any((start, end) == (0, len(rest)) for _, start, end in places):
        return True
    return _branch().fullmatch(rest) is not None


@cache
def _branch() -> re.Pattern[str]:
    work = "|".join(entries(_LEXICON, "work after"))
    ends = "|".join(entries(_LEXICON, "ends of branches"))
    return re.compile(rf"(?!{work})[\u3400-\u9fff\w]{{1,6}}(?:{ends})")


def _new_employer(plain: str, *, named: bool = False) -> str | None:
    """Return the firm that a clause of a correction gives instead: 改成…, "it's … now".

    With `named`, only what is known or called as firms are counts.
    """
    for section in ("new firm", "new firm named"):
        for frame in _new_firms(section):
            found = frame.search(_plain_end(plain))
            text = found["firm"].strip(_EDGES) if found else ""
            if not text or finds(_LEXICON, "no firm", text.casefold()):
                continue
            if pattern(_LEXICON, "not new", "(?i)").search(text):
                continue
            if not (named or section.endswith("named")) or named_firm(text):
                return _called(text)
    return None


@cache
def _new_firms(section: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in entries(_LEXICON, section))


def named_firm(plain: str) -> bool:
    """Tell whether words hold what a firm is called by: a known one, or 公司, Ltd at its end."""
    return _firm_words().search(plain) is not None


def in_capitals(plain: str) -> bool:
    """Tell whether words are written as a name is, and end as a firm's does: Cloud Coffee Shop."""
    text = _plain_end(plain)
    if _capitals().fullmatch(text) is None:
        return False
    return (
        _ends_as_firm().search(text) is not None or text.split()[-1].casefold() in _places_of_work()
    )


def is_written_as_name(plain: str) -> bool:
    """Tell whether each word that is typed has a capital letter: Social Security Office."""
    return _capitals().fullmatch(_plain_end(plain)) is not None


@cache
def _places_of_work() -> frozenset[str]:
    return frozenset(entries(_LEXICON, "ends in capitals"))


def _within(plain: str) -> Iterator[tuple[Slot, str, int, int]]:
    """Yield a firm named in a sentence about work: 在美团当程序员, "engineer at Huawei"."""
    for frame in _inside():
        found = frame.search(plain)
        if found is None:
            continue
        start, end = found.span("firm")
        text = found["firm"].strip()
        if find_provinces(text.casefold()) and text.isascii() and " " not in text:
            continue
        if text.casefold() not in _brands() and not _particular(text):
            continue
        own = pattern(_LEXICON, "own shop").match(plain)
        if own or finds(_LEXICON, "no firm", text.casefold()):
            continue
        yield "employer", _called(text), start, end
        return


def _particular(text: str) -> bool:
    """Tell a name from a kind of firm: 鸿达制衣厂, not 电子厂."""
    rest = _kinds().sub("", text)
    return len(rest.strip()) >= 2


def _plain_end(plain: str) -> str:
    return plain.strip(_EDGES)


def _called(text: str) -> str:
    """Return a firm's name as it is written."""
    return _brands().get(text.casefold()) or written(text)


@cache
def _brands() -> dict[str, str]:
    """Return the known firms as they write themselves, by their names in small letters."""
    names = (part for line in entries("firms", "firms") for part in line.split(" / "))
    return {name.casefold(): name for name in names}


@cache
def _kinds() -> re.Pattern[str]:
    words = [part for line in entries(_LEXICON, "kinds of firms") for part in line.split(" / ")]
    return re.compile(literally((*words, *_suffixes())), re.IGNORECASE)


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(part for line in entries(_LEXICON, "ends") for part in line.split(" / "))


@cache
def _leading() -> re.Pattern[str]:
    """Return what a Chinese firm's name at the beginning ends with, or a known firm."""
    han = sorted((each for each in _brands() if not each.isascii()), key=len, reverse=True)
    ends = "|".join(sorted((s for s in _suffixes() if not s.isascii()), key=len, reverse=True))
    return re.compile(
        rf"[\u3400-\u9fff\w()（）]{{1,20}}(?:{ends})(?![\u3400-\u9fff]*(?:{ends}))|(?:{'|'.join(han)})"
    )


@cache
def _firm_words() -> re.Pattern[str]:
    return re.compile(literally((*_brands(), *_suffixes())), re.IGNORECASE)


@cache
def _inside() -> tuple[re.Pattern[str], ...]:
    han = "|".join(sorted((b for b in _brands() if not b.isascii()), key=len, reverse=True))
    latin = "|".join(
        sorted((re.escape(b) for b in _brands() if b.isascii()), key=len, reverse=True)
    )
    ends = "|".join(sorted((s for s in _suffixes() if not s.isascii()), key=len, reverse=True))
    after = "|".join(entries(_LEXICON, "work after"))
    before = "|".join(entries(_LEXICON, "work before"))
    at, inside, article = (
        "|".join(entries(_LEXICON, section))
        for section in ("works at", "inside names", "before capitals")
    )
    name = rf"{_CAPITAL}(?: (?:[A-Z&][\w&'’.-]*|{inside}))*"
    return (
        re.compile(rf"(?:\A|{before})(?P<firm>{han})(?={after}|\Z)"),
        re.compile(rf"(?:{before})(?P<firm>[\u3400-\u9fff]{{2,10}}?(?:{ends}))(?={after}|\Z)"),
        re.compile(rf"\A(?P<firm>[\u3400-\u9fff]{{2,8}}(?:{ends}))\Z"),
        re.compile(
            rf"(?i:\b(?:{at}))\s+(?:(?:{article}) )?"
            rf"(?P<firm>(?i:{latin})\b|{name}(?!\w| [a-z]))"
        ),
        re.compile(rf"\A(?P<firm>(?i:{latin}))\Z"),
    )


def _frames(section: str, text: str) -> Iterator[re.Pattern[str]]:
    """Yield the sentences around a value that `text` may be, in order; `*` stands for the value.

    There are hundreds, and few are ever said: one is made only when its longest words are there.
    """
    said = text.casefold()
    return (_frame(line) for words, line in _lines(section) if words in said)


@cache
def _lines(section: str) -> tuple[tuple[str, str], ...]:
    """Return the lines of a section, each with the longest words that it can't be said without."""
    return tuple(
        (max(re.split(r"[\s*]+", line.casefold()), key=len), line)
        for line in entries(_LEXICON, section)
    )


@cache
def _frame(line: str) -> re.Pattern[str]:
    pattern = re.escape(line).replace(r"\*", "(.+?)")
    return re.compile(pattern if line.isascii() else pattern.replace(r"\ ", r"\s*"), re.IGNORECASE)
