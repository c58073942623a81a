"""Every message that the code names exists, and every message is used."""

import ast
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.lending.terms import Host
from tests.project.sources import PACKAGE, READING, Source, kept_files, sources

pytestmark = READING

SAYERS = {"Message", "say"}
NAMERS = {"named", "word"}
"""Functions that make an id of their first two arguments, with a dash between."""

DEFINED = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
ANYTHING = "[a-z0-9-]+"
REFERRED = re.compile(r"\{ *([a-z][\w-]*) *\}")


@cache
def _ids() -> frozenset[str]:
    return _found(DEFINED)


def _found(pattern: re.Pattern[str]) -> frozenset[str]:
    files = (LOCALES / "en").glob("*.ftl")
    return frozenset(each for file in files for each in pattern.findall(file.read_text("utf-8")))


def _called(call: ast.Call) -> str:
    """Return the name of the called function or method."""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _pattern(text: ast.expr) -> str | None:
    """Return a regular expression for an id that is written out at least in part."""
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        return re.escape(text.value)
    if isinstance(text, ast.JoinedStr):
        return "".join(_pattern(part) or ANYTHING for part in text.values)
    return None


def _exists(pattern: str, ids: Collection[str]) -> bool:
    """Tell whether a pattern fits an id; most are an id themselves."""
    return pattern.replace("\\", "") in ids or any(re.fullmatch(pattern, each) for each in ids)


def _said(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the line and the pattern of every message id."""
    for node in source.nodes:
        if not isinstance(node, ast.Call) or not node.args:
            continue
        pattern = _pattern(node.args[0]) if _called(node) in SAYERS else None
        if pattern:
            yield node.lineno, pattern


def test_every_message_that_is_named_exists() -> None:
    ids = _ids()
    missing = [
        f"{source.name}:{line}: {pattern}"
        for source in sources()
        for line, pattern in _said(source)
        if not _exists(pattern, ids)
    ]
    assert not missing, "\n".join(missing)


GAP = "([a-z0-9-]*)"
"""What the code fills in."""

BEGINS = re.compile(r"[a-z]{2}")
ENDS = re.compile(r"\(\[a-z0-9-\]\*\)(\\-[a-z]{3,})+(\\-\(\[a-z0-9-\]\*\))?")
OF_A_HOST = re.compile(f"(.+)-(?:{'|'.join(Host)})(?:-.+)?")
WORDS = re.compile(r"[\w.-]+")
A_WORD = 40
"""Longer texts of the code name nothing."""


def _dashed(name: str) -> str:
    return re.sub(r"[._ ]+", "-", name.lower()).strip("-")


@dataclass(frozen=True)
class Names:
    """The message ids that the code uses, in full or as a pattern.

    An id is used if it stands in the code, or fits a text of the code with gaps that are filled
    with words of the code, of the policy or of the sandbox; `begun` holds such texts by their first
    two letters. A gap at the beginning is filled with
    an id that is used. Of an id that is used there may be another for a host.
    """

    texts: frozenset[str]
    words: frozenset[str]
    begun: Mapping[str, Sequence[re.Pattern[str]]]
    ended: tuple[re.Pattern[str], ...]

    @cached_property
    def known(self) -> dict[str, bool]:
        """The ids that were asked for."""
        return dict.fromkeys(self.texts, True)

    def uses(self, name: str) -> bool:
        if name not in self.known:
            self.known[name] = self._fits(name)
        return self.known[name]

    def _fits(self, name: str) -> bool:
        for each in self.begun.get(name[:2], ()):
            if (found := each.fullmatch(name)) and self._filled(found):
                return True
        for each in self.ended:
            found = each.fullmatch(name)
            if found and found[1] and self.uses(found[1]) and self._filled(found, 1):
                return True
        own = OF_A_HOST.fullmatch(name)
        return own is not None and own[1] in self.texts

    def _filled(self, found: re.Match[str], but: int = 0) -> bool:
        return all(self._made(gap.strip("-")) for gap in found.groups()[but:])

    def _made(self, gap: str) -> bool:
        """Tell whether words, one after another, make what stands in a gap."""
        if not gap or gap.isdigit() or gap in self.words:
            return True
        cuts = (at for at, letter in enumerate(gap) if letter == "-")
        return any(self._made(gap[cut + 1 :]) for cut in cuts if self._made_of_one(gap[:cut]))

    def _made_of_one(self, gap: str) -> bool:
        return gap.isdigit() or gap in self.words


def _gapped(text: ast.JoinedStr) -> str:
    """Return a regular expression for a text; gaps with only a dash between are one."""
    found = "".join(_pattern(part) or GAP for part in text.values)
    return re.sub(rf"{re.escape(GAP)}(\\?-?{re.escape(GAP)})+", lambda _: GAP, found)


def _words_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if len(text) < A_WORD:
            yield text
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.ClassDef(name=name):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.arg(arg=name) | ast.keyword(arg=str(name)):
            yield name


@cache
def _names() -> Names:
    texts, words, gapped = set[str](), set[str](), set[str]()
    for file in kept_files():
        if file.suffix in {".yaml", ".toml"} and file.is_relative_to(PACKAGE):
            words |= {_dashed(word) for word in WORDS.findall(file.read_text("utf-8"))}
    for source in sources():
        pieces = {id(p) for n in source.nodes if isinstance(n, ast.JoinedStr) for p in n.values}
        for node in source.nodes:
            words |= {_dashed(word) for word in _words_of(node)}
            match node:
                case ast.Constant(value=str(text)) if id(node) not in pieces:
                    texts.add(text)
                case ast.JoinedStr():
                    gapped.add(_gapped(node))
                case ast.Call(args=[ast.Constant(value=str(kind)), _, *_]):
                    if _called(node) in NAMERS:
                        gapped.add(rf"{re.escape(kind)}\-{GAP}")
    begun = defaultdict[str, list[re.Pattern[str]]](list)
    for each in filter(BEGINS.match, gapped):
        begun[each[:2]].append(re.compile(each))
    ended = tuple(re.compile(each) for each in gapped if ENDS.fullmatch(each))
    return Names(frozenset(texts), frozenset(words), begun, ended)


def test_every_message_is_used() -> None:
    silent = sorted(name for name in _ids() - _found(REFERRED) if not _names().uses(name))
    assert not silent, "\n".join(silent)


def test_an_id_that_only_gaps_fit_is_silent() -> None:
    """Texts like f"{kind}-{name}" stand in the code: they would fit every id."""
    assert not any(map(_names().uses, ("turn-last-try", "help-identity-zodiac", "nobody-says")))
    assert all(map(_names().uses, ("ask-identity-name", "consent-bureau-title", "bank-any")))
