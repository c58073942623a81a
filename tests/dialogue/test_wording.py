"""Messages put into words: values per language, no silent gaps, quick."""

import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.catalogue import LOCALES, Catalogue, WordingError, catalogue
from loanflow_tui.dialogue.messages import Day, Listing, Message, Moment, Rate, Value, Yuan
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.terms import Language
from tests.cases import for_each

LANGUAGES = [language.value for language in Language]
FILES = sorted({file.name for file in LOCALES.glob("*/*.ftl")})


def said(language: str, value: Value) -> str:
    """Return a value as written, through the simplest list."""
    return Wording(language).say(Message("value-list-last", {"before": value, "last": "."}))[:-1]


VALUES: list[tuple[Value, str, str]] = [
    (Yuan(123450), "¥1,234.50", "¥1,234.50"),
    (Yuan(2000000, whole=True), "¥20,000", "¥20,000"),
    (Yuan(2000050, whole=True), "¥20,000.50", "¥20,000.50"),
    (Yuan(-5), "-¥0.05", "-¥0.05"),
    (Yuan(0), "¥0.00", "¥0.00"),
    (Rate(Decimal("0.146")), "14.60%", "14.60%"),
    (Rate(Decimal("0.0004"), digits=3), "0.040%", "0.040%"),
    (Rate(Decimal("0.10805")), "10.81%", "10.81%"),
    (Rate(Decimal("0.24"), digits=0), "24%", "24%"),
    (Day(date(2026, 11, 24)), "24 Nov 2026", "2026年11月24日"),
    (Day(date(2027, 1, 3)), "3 Jan 2027", "2027年1月3日"),
    (Moment(datetime(2026, 11, 24, 1, 41, tzinfo=UTC)), "09:41", "09:41"),
    (Moment(datetime(2026, 11, 24, 16, 5, tzinfo=UTC)), "00:05", "00:05"),
    (1234567, "1,234,567", "1,234,567"),
    ("[b]李雷[/b] {x}", "[b]李雷[/b] {x}", "[b]李雷[/b] {x}"),
    (Listing(()), "", ""),
    (Listing(("a",)), "a", "a"),
    (Listing(("a", "b")), "a and b", "a 和 b"),
    (Listing(("a", "b", "c", 4)), "a, b, c and 4", "a、b、c 和 4"),
    (Message("value-month-11"), "Nov", "11"),
]


@for_each(("value", "english", "chinese"), VALUES)
def test_each_language_writes_values_its_own_way(value: Value, english: str, chinese: str) -> None:
    assert said("en", value).removesuffix(" and ") == english
    assert said("zh-CN", value).removesuffix("和").rstrip() == chinese


def test_plain_words_pass_unchanged() -> None:
    assert Wording("en").say("{ $x } [b]") == "{ $x } [b]"


def test_missing_message_raises() -> None:
    with pytest.raises(WordingError, match="no-such-message"):
        Wording("zh-CN").say(Message("no-such-message"))
    assert Wording("zh-CN", strict=False).say(Message("no-such-message")) == "no-such-message"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(WordingError, match="year"):
        Wording("en").say(Message("value-day", {"day": "1", "month": "Jan"}))


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(WordingError, match="tlh"):
        Wording("tlh")


# -- Fluent's own rules, where one line of text is not enough ---------------------------------

FLUENT = """\
# A comment = not a message
-brand = Loanflow
plain = One line, "quoted" = fine \\ here   
one-value = Dear { $name }, {$n} of { $total-sum }.
plural = You have { $n ->
    [0] nothing
    [one] { $n } month
   *[other] { $n } months
} left.
with-term = Welcome to { -brand }, { plain }
several-lines =
    First,
      second

    third { $name }.
literal = { "" }  kept { "{" }
with-attribute = Text
    .hint = Hint
only-attribute =
    .hint = Hint

### End
after = After
"""  # noqa: W291 - trailing blanks are part of the case


def fluent_says(message_id: str, args: dict[str, str | int]) -> str:
    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource(FLUENT))
    pattern = bundle.get_message(message_id).value
    assert pattern is not None
    text, errors = bundle.format_pattern(pattern, args)
    assert not errors
    return str(text)


def catalogue_says(message_id: str, args: dict[str, str | int]) -> str:
    book = Catalogue("en", FLUENT)
    template = book.template(message_id)
    if template is None:
        return book.format(message_id, args)
    return template.format_map({k: f"{v:,}" if isinstance(v, int) else v for k, v in args.items()})


@pytest.mark.parametrize(
    "message_id",
    ["plain", "one-value", "plural", "with-term", "several-lines", "literal", "with-attribute",
     "after"],
)  # fmt: skip
@given(
    name=st.text(max_size=20),
    n=st.integers(0, 3) | st.integers(-(10**12), 10**12),
)
def test_every_message_reads_as_fluent_itself_reads_it(message_id: str, name: str, n: int) -> None:
    args: dict[str, str | int] = {"name": name, "n": n, "total-sum": n + 1}
    assert catalogue_says(message_id, args) == fluent_says(message_id, args)


def test_a_term_and_a_comment_are_not_messages() -> None:
    book = Catalogue("en", FLUENT)
    assert "-brand" not in book
    assert "A" not in book
    with pytest.raises(WordingError):
        book.template("-brand")


def test_invalid_fluent_raises() -> None:
    with pytest.raises(WordingError, match="broken"):
        Catalogue("en", "broken = { $n ->\n").format("broken", {})
    with pytest.raises(WordingError, match="only-attribute"):
        Catalogue("en", FLUENT).format("only-attribute", {})


def test_a_plural_without_its_number_is_an_error() -> None:
    with pytest.raises(WordingError, match="n"):
        Catalogue("en", FLUENT).format("plural", {})


# -- The files ---------------------------------------------------------------------------------


class Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


@cache
def entries(language: str, file: str) -> dict[str, set[str]]:
    """Return every message and term of a file with its values."""
    path = LOCALES / language / file
    assert path.exists(), f"{language} lacks {file}"
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path.name}: {(entry.content or '')[:80]!r}"
        if isinstance(entry, ast.Message | ast.Term):
            assert entry.id.name not in found, f"{path.name}: {entry.id.name} twice"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


@for_each("file", FILES)
def test_languages_share_messages_and_values(file: str) -> None:
    first, *others = [entries(language, file) for language in LANGUAGES]
    for other in others:
        assert other == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_defined_in_two_files(language: str) -> None:
    seen: dict[str, str] = {}
    for file in FILES:
        for message_id in entries(language, file):
            assert message_id not in seen, f"{message_id} in {seen[message_id]} and {file}"
            seen[message_id] = file


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_formats_with_its_values(language: str) -> None:
    book = catalogue(language)
    needed = {name: found for file in FILES for name, found in entries(language, file).items()}
    values: dict[str, str | int] = dict.fromkeys(set().union(*needed.values()), 2)
    for message_id in needed:
        if message_id in book and book.template(message_id) is None:
            assert book.format(message_id, values)


def test_first_words_need_no_parser() -> None:
    script = (
        "import sys; from loanflow_tui.dialogue.wording import Wording;"
        "from loanflow_tui.dialogue.messages import Message;"
        "Wording('en').say(Message('value-month-1'));"
        "sys.exit('fluent' in sys.modules or 'babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
