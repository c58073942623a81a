"""The contract's text and its PDF: key facts first, every amount, Chinese that can be read."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from loanflow_tui.lending.contract.figures import cost_of_a_thousand_fen, day, percent, yuan
from loanflow_tui.lending.contract.pdf import render_pdf
from loanflow_tui.lending.contract.terms import Borrower, ContractTerms, Say
from loanflow_tui.lending.contract.text import ContractText, contract_text, plain_terms
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.terms import Method, Product, Purpose
from loanflow_tui.registry.languages import Language
from tests.cases import for_each

LANGUAGES = list(Language)
MOST_CALLS = 85_000
"""Calls of functions that may draw up a contract of 36 months: half as many again as it takes."""

Terms = Callable[..., ContractTerms]
Speaker = Callable[[str], Say]

needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


def facts(text: ContractText) -> dict[str, tuple[str, str]]:
    return {fact.key: (fact.value, fact.note) for fact in text.facts}


# -- Text ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_facts_come_first_and_in_order(
    sample_terms: Terms, speaker: Speaker, language: str
) -> None:
    text = contract_text(sample_terms(language), speaker(language))
    assert [fact.key for fact in text.facts] == [
        "amount", "apr", "cost", "rate", "term", "method", "instalments",
        "fees", "late", "early", "cooling", "purpose", "account",
    ]  # fmt: skip
    said = list(plain_terms(text))
    assert said.index(text.facts_title) < said.index(text.articles_title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cost_counts_interest_and_every_fee(
    sample_terms: Terms, speaker: Speaker, language: str
) -> None:
    terms = sample_terms(language)
    found = facts(contract_text(terms, speaker(language)))
    assert found["amount"] == (
        "¥20,000.00",
        "大写：人民币贰万元整" if language == "zh-CN" else "RMB capitals: 贰万元整",
    )
    assert found["apr"][0] == "15.23%"
    assert terms.cost_fen == terms.interest_fen + 6_000
    assert found["cost"][0] == yuan(terms.cost_fen)
    assert yuan(terms.interest_fen) in found["cost"][1]
    assert found["fees"][0] == "¥60.00"
    assert "¥0.00" not in found["fees"][1]
    assert yuan(terms.repaid_fen) in found["instalments"][0]


@pytest.mark.parametrize(
    ("product", "purpose", "said"),
    [
        (Product.CONSUMER, Purpose.RENT, "Rent"),
        (Product.EMERGENCY, Purpose.OTHER, "Other personal spending"),
        (Product.BUSINESS, Purpose.RENT, "Rent of business premises"),
        (Product.BUSINESS, Purpose.RENOVATION, "Renovation of business premises"),
        (Product.BUSINESS, Purpose.OTHER, "Other business needs"),
        (Product.BUSINESS, Purpose.STOCK, "Stock for the shop"),
    ],
)
def test_the_purpose_is_a_persons_or_a_businesss(
    sample_terms: Terms, speaker: Speaker, product: Product, purpose: Purpose, said: str
) -> None:
    terms = replace(sample_terms("en"), product=product, purpose=purpose)
    text = contract_text(terms, speaker("en"))
    assert facts(text)["purpose"][0] == said
    assert any(f"for: {said}." in line for line in plain_terms(text))


def test_a_loan_without_fees_says_so(sample_terms: Terms, speaker: Speaker) -> None:
    found = facts(contract_text(sample_terms("en", fees=(("service", 0),)), speaker("en")))
    assert found["fees"][0] == "None"


def test_several_fees_are_named_one_by_one(sample_terms: Terms, speaker: Speaker) -> None:
    terms = sample_terms("en", fees=(("service", 100), ("insurance", 200)))
    assert facts(contract_text(terms, speaker("en")))["fees"] == (
        "¥3.00",
        "service fee ¥1.00, insurance premium ¥2.00",
    )


@pytest.mark.parametrize(
    ("grace", "words"),
    [(0, "day after it was due"), (1, "one day of grace"), (3, "3 days of grace")],
)
def test_grace_is_told_in_key_facts_and_article(
    sample_terms: Terms, speaker: Speaker, grace: int, words: str
) -> None:
    text = contract_text(sample_terms("en", grace_days=grace), speaker("en"))
    assert words in facts(text)["late"][1]
    late = next(article for article in text.articles if article.title == "If a payment is late")
    assert ("the due day" if grace == 0 else words) in late.paragraphs[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contract_states_deductions_from_the_payout(
    sample_terms: Terms, speaker: Speaker, language: str
) -> None:
    fees = (("service", 30_000), ("insurance", 0))
    said = contract_text(
        sample_terms(language, fees=fees, upfront_fen=30_000), speaker(language)
    ).articles[1].paragraphs[0]  # fmt: skip
    assert "¥300.00" in said and "¥19,700.00" in said
    whole = contract_text(sample_terms(language), speaker(language)).articles[1].paragraphs[0]
    assert "¥19,700.00" not in whole and whole != said


def test_the_ceiling_is_the_policys(sample_terms: Terms, speaker: Speaker) -> None:
    text = contract_text(sample_terms("en", ceiling=Decimal("0.2")), speaker("en"))
    assert "never exceed 20.00% a year" in text.articles[2].paragraphs[1]


def test_without_cooling_off_article_numbers_stay(sample_terms: Terms, speaker: Speaker) -> None:
    with_it = contract_text(sample_terms("en"), speaker("en"))
    without = contract_text(sample_terms("en", cooling_off_days=0), speaker("en"))
    assert "cooling" not in facts(without)
    assert [a.title for a in with_it.articles] == [a.title for a in without.articles]
    assert "no cooling-off period" in without.articles[5].paragraphs[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("product", list(Product))
def test_every_product_method_and_purpose_has_words(
    sample_terms: Terms, speaker: Speaker, language: str, method: Method, product: Product
) -> None:
    for purpose in Purpose:
        terms = sample_terms(language, method=method, product=product, purpose=purpose)
        assert all(
            line.strip() for line in plain_terms(contract_text(terms, speaker(language))) if line
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_plan_columns_are_aligned(sample_terms: Terms, speaker: Speaker, language: str) -> None:
    text = contract_text(sample_terms(language), speaker(language))
    said = list(plain_terms(text))
    first = said.index(text.plan.title) + 1
    rows = said[first : first + len(text.plan.rows) + 2]
    assert rows[-1].endswith(text.plan.sums[-1])
    assert len({cell_len(row) for row in rows}) == 1
    assert all(row.startswith(f"{number} ") for number, row in enumerate(rows[1:-1], 1))


def test_one_payment_is_not_called_instalments(sample_terms: Terms, speaker: Speaker) -> None:
    schedule = (Instalment.of(1, date(2026, 12, 24), 2_000_000, 24_333, 0),)
    terms = sample_terms("en", months=1, method=Method.BULLET, schedule=schedule, fees=())
    found = facts(contract_text(terms, speaker("en")))
    assert found["instalments"] == ("1 payment of ¥20,243.33", "due on 24 Dec 2026")
    assert found["term"][0] == "1 month"


def test_schedule_must_repay_the_principal(sample_terms: Terms) -> None:
    terms = sample_terms()
    with pytest.raises(ValueError, match="principal"):
        replace(terms, principal_fen=1_999_999)
    with pytest.raises(ValueError, match="principal"):
        replace(terms, schedule=(), principal_fen=0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_unmasked_stands_in_the_contract(
    sample_terms: Terms, speaker: Speaker, language: str
) -> None:
    said = "\n".join(plain_terms(contract_text(sample_terms(language), speaker(language))))
    assert not re.search(r"\d{11,}", said)


# -- Figures ------------------------------------------------------------------------------------


@for_each(
    ("fen", "written"),
    [(0, "¥0.00"), (5, "¥0.05"), (123_450, "¥1,234.50"), (-5, "-¥0.05"), (10**9, "¥10,000,000.00")],
)
def test_amounts_are_written_to_the_fen(fen: int, written: str) -> None:
    assert yuan(fen) == written


def test_rates_are_rounded_half_up() -> None:
    assert percent(Decimal("0.14605")) == "14.61%"
    assert percent(Decimal("0.146") / 360, 3) == "0.041%"
    assert cost_of_a_thousand_fen(Decimal("0.18")) == 50
    assert cost_of_a_thousand_fen(Decimal("0.146")) == 41


def test_days_are_written_as_the_language_does(speaker: Speaker) -> None:
    assert day(date(2027, 1, 3), speaker("en")) == "3 Jan 2027"
    assert day(date(2027, 1, 3), speaker("zh-CN")) == "2027年1月3日"


# -- PDF ----------------------------------------------------------------------------------------


def words_of(pdf: bytes, where: Path) -> str:
    file = where / "contract.pdf"
    file.write_bytes(pdf)
    run = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True, timeout=300
    )
    assert not run.stderr
    return run.stdout.decode()


@needs_pdftotext
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_independent_reader_finds_every_word(
    sample_terms: Terms, speaker: Speaker, tmp_path: Path, language: str
) -> None:
    terms = sample_terms(language)
    found = "".join(words_of(render_pdf(terms, speaker(language)), tmp_path).split())
    text = contract_text(terms, speaker(language))
    for line in (text.title, text.notice, *(fact.value for fact in text.facts), text.plan.title):
        assert "".join(line.split()) in found
    for row in text.plan.rows:
        assert "".join("".join(row).split()) in found
    for article in text.articles:
        assert "".join(article.paragraphs[-1].split())[-20:] in found


@needs_pdftotext
def test_long_plan_repeats_its_header_on_pages(
    sample_terms: Terms, speaker: Speaker, tmp_path: Path
) -> None:
    found = words_of(render_pdf(sample_terms("en", months=36), speaker("en")), tmp_path)
    assert found.count("You pay") >= 2
    pages = found.split("\f")
    assert (
        sum(f"{n}/{len(pages) - 1}" in "".join(page.split()) for n, page in enumerate(pages, 1))
        == len(pages) - 1
    )


@needs_pdftotext
@pytest.mark.parametrize("name", ["䶮旻", "阿卜杜拉·买买提", "O'Neill [b]x[/b] \\(", "李" * 60])
def test_rare_and_odd_names_are_printed(
    sample_terms: Terms, speaker: Speaker, tmp_path: Path, name: str
) -> None:
    terms = sample_terms(borrower=Borrower(name, "110101********9012", "138****5678"))
    found = "".join(words_of(render_pdf(terms, speaker("zh-CN")), tmp_path).split())
    assert "".join(name.split()) in found


@pytest.mark.parametrize("name", ["\ud800", "a\nb\x00\x1b[31m", "\u202eabc", "😀𠮷", "", "e\u0301"])
def test_no_name_breaks_the_document(sample_terms: Terms, speaker: Speaker, name: str) -> None:
    terms = sample_terms(borrower=Borrower(name, "110101********9012", "138****5678"))
    assert render_pdf(terms, speaker("zh-CN")).startswith(b"%PDF-")


def test_equal_terms_give_equal_bytes(sample_terms: Terms, speaker: Speaker) -> None:
    once = render_pdf(sample_terms(), speaker("zh-CN"))
    assert once == render_pdf(sample_terms(), speaker("zh-CN"))
    assert once != render_pdf(sample_terms(number="LF20261124-7K3M9R"), speaker("zh-CN"))


def test_document_holds_only_the_contracts_time(sample_terms: Terms, speaker: Speaker) -> None:
    pdf = render_pdf(sample_terms(signed_on=date(2031, 5, 6)), speaker("zh-CN"))
    assert set(re.findall(rb"D\\072(\d{8})", pdf)) == {b"20310506"}


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions are called: the same however busy the machine is."""
    called: Counter[str] = Counter()
    sys.setprofile(lambda _, event, __: called.update((event,)))
    try:
        work()
    finally:
        sys.setprofile(None)
    return called["call"] + called["c_call"]


def test_drawing_up_a_contract_is_quick(sample_terms: Terms, speaker: Speaker) -> None:
    terms, say = sample_terms(months=36), speaker("zh-CN")
    render_pdf(terms, say)
    assert calls_of(lambda: render_pdf(terms, say)) < MOST_CALLS


def test_importing_the_doors_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "import loanflow_tui.lending.contract.authority, loanflow_tui.lending.contract.pdf\n"
        "import loanflow_tui.lending.contract.signing, loanflow_tui.lending.contract.text\n"
        "import loanflow_tui.lending.contract.verify, loanflow_tui.lending.receipt\n"
        "import loanflow_tui.lending.documents.intake, loanflow_tui.lending.documents.preview\n"
        "import loanflow_tui.lending.documents.reader, loanflow_tui.applicants.samples.documents\n"
        "import loanflow_tui.lending.documents.statement\n"
        "heavy = {'pyhanko', 'cryptography', 'PIL', 'uharfbuzz', 'filetype', 'rich', 'pydantic'}\n"
        "sys.exit(bool(heavy & set(sys.modules)))\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
