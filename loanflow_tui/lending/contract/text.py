"""The full text of a contract, key facts first, for both the screen and the PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loanflow_tui.lending.contract.articles import articles
from loanflow_tui.lending.contract.costs import CostText, cost_text
from loanflow_tui.lending.contract.figures import day, yuan
from loanflow_tui.lending.contract.key_facts import KeyFact, key_facts
from loanflow_tui.lending.contract.terms import ContractTerms, Say
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.line_breaking import cells


@dataclass(frozen=True, slots=True)
class PartyText:
    """One party: its role and its identifying details, as labels and values."""

    part: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the contract as it is printed, in the language of the contract."""

    number: int
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanText:
    """The repayment plan as a table: header, one row per instalment, totals."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The text around the two signatures."""

    title: str
    statement: str
    lender_part: str
    lender: str
    seal: str
    borrower_part: str
    borrower: str
    drawn_up: str
    pending: str


@dataclass(frozen=True, slots=True)
class ContractText:
    """A contract in words, in reading order."""

    title: str
    number: str
    notice: str
    intro: str
    facts_title: str
    facts: tuple[KeyFact, ...]
    parties_title: str
    parties: tuple[PartyText, PartyText]
    plan: PlanText
    costs: CostText | None
    articles_title: str
    articles: tuple[Article, ...]
    signatures: Signatures


def contract_text(terms: ContractTerms, say: Say) -> ContractText:
    """Return the contract's words by `say`, which must speak the language of the terms."""
    return ContractText(
        title=say(f"contract-title-{terms.product.value}", {}),
        number=say("contract-number", {"number": terms.number}),
        notice=say("contract-notice", {}),
        intro=say("contract-intro", {}),
        facts_title=say("contract-facts", {}),
        facts=key_facts(terms, say),
        parties_title=say("contract-parties", {}),
        parties=_parties(terms, say),
        plan=_plan(terms, say),
        costs=cost_text(terms, say),
        articles_title=say("contract-articles", {}),
        articles=tuple(
            Article(number, title, paragraphs)
            for number, (title, paragraphs) in enumerate(articles(terms, say), 1)
        ),
        signatures=_signatures(terms, say),
    )


def plain_terms(text: ContractText) -> Iterator[str]:
    """Yield the whole contract line by line, unwrapped, for a scrolling screen."""
    yield from (text.title, text.number, text.notice, text.intro, "", text.facts_title)
    for fact in text.facts:
        yield from (f"{fact.label}  {fact.value}", *([f"  {fact.note}"] if fact.note else []))
    yield from ("", text.parties_title)
    for party in text.parties:
        yield party.part
        yield from (f"  {label}  {value}" for label, value in party.lines)
    yield from ("", text.plan.title)
    yield from _columns((text.plan.header, *text.plan.rows, text.plan.sums))
    if text.costs is not None:
        yield from cost_lines(text.costs)
    yield from ("", text.articles_title)
    for article in text.articles:
        yield from ("", f"{article.number}. {article.title}")
        yield from (f"  {paragraph}" for paragraph in article.paragraphs)
    yield from ("", text.signatures.title, text.signatures.statement)


def cost_lines(costs: CostText) -> Iterator[str]:
    """Yield the table of the all-in cost line by line; no line is wrapped."""
    yield from ("", costs.title, costs.intro)
    yield from _columns((costs.header, *costs.rows, costs.sums))
    yield from (costs.normal, costs.late_title)
    yield from (f"  {each}" for each in costs.late)
    yield from (costs.nothing_else, costs.confirmed, costs.rules)


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with aligned columns, the first to the left, figures to the right.

    A Chinese character is as wide as two figures.
    """
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for first, *figures in rows:
        blank = " " * (widths[0] - cells(first))
        yield (
            first
            + blank
            + "".join(
                "  " + " " * (width - cells(figure)) + figure
                for figure, width in zip(figures, widths[1:], strict=True)
            )
        )


def _parties(terms: ContractTerms, say: Say) -> tuple[PartyText, PartyText]:
    def label(name: str) -> str:
        return say(f"contract-party-{name}", {})

    lender, borrower = terms.lender, terms.borrower
    return (
        PartyText(
            say("contract-lender", {}),
            (
                (label("name"), lender.name),
                (label("licence"), lender.licence),
                (label("address"), lender.address),
                (label("hotline"), lender.hotline),
            ),
        ),
        PartyText(
            say("contract-borrower", {}),
            (
                (label("person"), borrower.name),
                (label("resident-number"), borrower.resident_number_masked),
                (label("mobile"), borrower.mobile_masked),
                (label("account"), terms.payout_account_masked),
            ),
        ),
    )


def _plan(terms: ContractTerms, say: Say) -> PlanText:
    sums = tuple(map(yuan, map(sum, zip(*map(_money, terms.schedule), strict=True))))
    return PlanText(
        title=say("contract-plan", {}),
        header=tuple(
            say(f"contract-plan-{name}", {})
            for name in ("no", "due", "principal", "interest", "fee", "total")
        ),
        rows=tuple(
            (str(row.number), day(row.due_on, say), *map(yuan, _money(row)))
            for row in terms.schedule
        ),
        sums=(say("contract-plan-sum", {}), "", *sums),
    )


def _money(row: Instalment) -> tuple[int, int, int, int]:
    return row.principal_fen, row.interest_fen, row.fees_fen, row.total_fen


def _signatures(terms: ContractTerms, say: Say) -> Signatures:
    return Signatures(
        title=say("contract-signatures", {}),
        statement=say("contract-signatures-statement", {}),
        lender_part=say("contract-sign-lender", {}),
        lender=terms.lender.name,
        seal=say("contract-seal-middle", {}),
        borrower_part=say("contract-sign-borrower", {}),
        borrower=terms.borrower.name,
        drawn_up=say("contract-sign-date", {"day": day(terms.signed_on, say)}),
        pending=say("contract-sign-pending", {}),
    )
