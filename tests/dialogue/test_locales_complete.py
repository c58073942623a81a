"""Everything an applicant can meet has words, and their promises hold."""

import ast
import re
from collections.abc import Iterable
from datetime import date
from typing import get_args

import pytest
from rich.cells import cell_len

from loanflow_tui.dialogue.cards.consent import PARAGRAPHS
from loanflow_tui.dialogue.catalogue import LOCALES, catalogue
from loanflow_tui.dialogue.renderers.repairs import repair_id
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.understand import AmountReason, read_amount
from loanflow_tui.lending.documents.intake import LIMIT_BYTES, RefusalReason
from loanflow_tui.lending.documents.statement import ProblemReason
from loanflow_tui.lending.identifiers import (
    check_bank_card,
    check_mobile,
    check_resident_id,
    check_uscc,
)
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import ProblemKind
from loanflow_tui.lending.risk.offer import ChoiceProblem
from loanflow_tui.lending.terms import (
    OPTIONAL_CONSENTS,
    ConsentKind,
    Method,
    Occupation,
    Product,
    Purpose,
    State,
)
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.project.sources import PACKAGE, READING, sources

LANGUAGES = [each.value for each in Language]
LOCKED = ("verify.locked", "sign.locked")
FIRST = ("product", *(f"consent.{kind.value}" for kind in ConsentKind))
WIDEST_CHIP = 18

OF_A_STEP = {
    "identity.name": ("empty", "characters", "length"),
    "identity.number": (
        "empty", "characters", "length", "old_form", "region", "birth_date", "checksum",
        "too_young", "too_old",
    ),
    "identity.mobile": ("empty", "characters", "length", "prefix", "country"),
    "identity.uscc": ("empty", "characters", "length", "checksum"),
    "verify.card": ("empty", "characters", "length", "checksum"),
    "profile.income": get_args(AmountReason),
    "profile.debt": get_args(AmountReason),
    "offer.amount": (*get_args(AmountReason), *get_args(ChoiceProblem)),
    "documents.id_front": get_args(RefusalReason),
    "documents.bank_statement": (
        *get_args(RefusalReason), *(f"statement_{reason}" for reason in get_args(ProblemReason)),
    ),
}  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def ids(request: pytest.FixtureRequest) -> set[str]:
    return _ids(request.param)


def _ids(language: str) -> set[str]:
    files = (LOCALES / language).glob("*.ftl")
    return {
        found
        for file in files
        for found in re.findall(r"^([a-z][\w-]*) =", file.read_text(encoding="utf-8"), re.MULTILINE)
    }


def _first_words(name: str, *calls: str) -> set[str]:
    """Return the first arguments of all calls of these functions in a package."""
    return {
        node.args[0].value
        for source in sources()
        if source.name.startswith(f"loanflow_tui/{name}")
        for node in source.nodes
        if isinstance(node, ast.Call) and node.args
        if ast.unparse(node.func).rpartition(".")[2] in calls
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


@pytest.mark.parametrize("step", [*STEPS, *LOCKED])
def test_every_step_has_question_help_and_reason(ids: set[str], step: str) -> None:
    wanted = {f"{what}-{dashed(step)}" for what in ("ask", "help", "why")}
    if step not in STEPS or STEPS[step].kind != "choice":
        wanted.add(f"field-{dashed(step)}")
    assert not wanted - ids


@pytest.mark.parametrize(("step", "reasons"), OF_A_STEP.items(), ids=str)
def test_every_wrong_answer_has_a_sentence(
    ids: set[str], step: str, reasons: Iterable[str]
) -> None:
    assert not {repair_id(step, reason) for reason in reasons} - ids


@READING
def test_every_rejection_has_a_sentence(ids: set[str]) -> None:
    reasons = _first_words("lending", "reject") | _first_words("dialogue", "Repair")
    assert len(reasons) > 15
    assert not {r for r in reasons if ids.isdisjoint(repair_id(step, r) for step in STEPS)}


@READING
def test_store_problems_are_explained(ids: set[str]) -> None:
    reasons = _first_words("lending", "StoreProblem") | set(
        re.findall(r'return "(\w+)"', (PACKAGE / "lending/journal/connection.py").read_text())
    )
    assert reasons >= {"locked", "read_only", "corrupt", "newer", "disk_full", "unavailable"}
    assert not {f"problem-{dashed(reason)}" for reason in (*reasons, "elsewhere", "sample")} - ids


def test_faults_and_sentences_match(ids: set[str]) -> None:
    assert {name for name in ids if name.startswith("fault-")} == {f"fault-{n}" for n in FAULTS}


@pytest.mark.parametrize("kind", ConsentKind)
def test_every_consent_can_be_read_in_full(ids: set[str], kind: ConsentKind) -> None:
    name = f"consent-{dashed(kind.value)}"
    texts = {f"{name}-text-{place}" for place in range(1, PARAGRAPHS + 1)}
    assert not {f"{name}-title", f"{name}-summary", *texts} - ids
    assert f"{name}-text-{PARAGRAPHS + 1}" not in ids
    assert (f"{name}-refused" in ids) is (kind not in OPTIONAL_CONSENTS)


@for_each("language", LANGUAGES)
@for_each("kind", ConsentKind)
def test_a_consents_paragraphs_are_numbered(language: str, kind: ConsentKind) -> None:
    words = catalogue(language)
    for place in range(1, PARAGRAPHS + 1):
        text = words.template(f"consent-{dashed(kind.value)}-text-{place}")
        assert text is not None and text.startswith(f"{place}. ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_quick_replies_are_short_and_differ(language: str) -> None:
    words = catalogue(language)
    named = [n for n in _ids(language) if n.startswith("choice-")]
    labels = {name: words.template(name) or "" for name in named}
    assert not {name: label for name, label in labels.items() if cell_len(label) > WIDEST_CHIP}
    assert len(set(labels.values())) == len(labels)


def test_states_and_sentences_match(ids: set[str]) -> None:
    words = {name for name in ids if name.startswith("state-")}
    assert words == {f"state-{dashed(state)}" for state in State}


def test_partners_and_outcomes_have_words(ids: set[str]) -> None:
    ends = ("ok", "late", *get_args(ProblemKind))
    assert {name for name in ids if name.startswith("call-")} == {f"call-{end}" for end in ends}
    assert ids >= {f"partner-{dashed(partner)}" for partner in Partner}


@pytest.mark.parametrize("kind", [Product, Occupation, Purpose, Method])
def test_whatever_can_be_chosen_has_a_name(ids: set[str], kind: Iterable[str]) -> None:
    assert not {choice_label(str(each)).id for each in kind} - ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_questions_need_no_parser(language: str) -> None:
    words = catalogue(language)
    assert all(words.template(f"ask-{dashed(step)}") for step in FIRST)


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_right_answers(language: str) -> None:
    source = (LOCALES / language / "repairs.ftl").read_text(encoding="utf-8")
    for step, check, pattern in (
        ("identity-number", lambda text: check_resident_id(text, date(2026, 1, 1)), r"\d{17}[\dX]"),
        ("identity-mobile", check_mobile, r"\d{11}"),
        ("identity-uscc", check_uscc, r"\d[0-9A-Z]{17}"),
        ("verify-card", check_bank_card, r"\d[\d ]{11,}\d"),
    ):
        lines = "\n".join(re.findall(rf"^repair-{step}-.*$", source, re.MULTILINE))
        lines += "\n".join(_helps(language, step))
        found = set(re.findall(pattern, lines))
        assert found, step
        assert not [text for text in found if check(text).reason]


def _helps(language: str, step: str) -> list[str]:
    source = (LOCALES / language / "ask.ftl").read_text(encoding="utf-8")
    return re.findall(rf"^help-{step} = .*$", source, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_amounts_given_as_examples_can_be_typed(language: str) -> None:
    examples = {"en": ("20000", "20k", "twenty thousand"), "zh-CN": ("20000", "2万", "两万")}
    said = " ".join(_helps(language, "offer-amount"))
    for example in examples.get(language, ("20000",)):
        assert example in said
        assert getattr(read_amount(example), "fen", None) == 20_000_00


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stated_file_size_is_the_limit(language: str) -> None:
    source = "".join(
        (LOCALES / language / name).read_text(encoding="utf-8")
        for name in ("ask.ftl", "repairs.ftl")
    )
    sizes = re.findall(r"(\d+) MB", source)
    assert sizes and {int(size) * 1024 * 1024 for size in sizes} == {LIMIT_BYTES}
