"""Contract equals machine: every promise has a test that shows the service keeping it."""

import ast
import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from inspect import signature
from pathlib import Path
from typing import Any, TypedDict, cast

from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.partners import ports
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.terms import ConsentKind
from loanflow_tui.registry.languages import REFERENCE
from tests.cases import for_each
from tests.lending.applying import Applying, waiting_for
from tests.project.sources import ROOT

TESTS = ROOT / "tests"
PROMISING = re.compile(
    r"^(contract-article-\w+-(?:\d|less|none|draw)|contract-fact-[\w-]+-note[\w-]*"
    r"|contract-costs-(?:intro|normal|nothing-else|confirmed|rules|late-\w+)"
    r"|certificate-(?:opening|terms)|consent-[\w-]+-(?:summary|refused|text-\d)) =",
    re.MULTILINE,
)
FILES = ("contract.ftl", "contract-articles.ftl", "consents.ftl", "insurance.ftl")


class NoPromise(TypedDict):
    """Sentences that only say how things stand."""

    ids: list[str]


class Promises(TypedDict):
    """`promises.toml`: `kept` has the tests of each sentence, `not_yet` what is missing."""

    kept: dict[str, list[str]]
    not_yet: dict[str, str]
    no_promise: NoPromise


TABLE = cast("Promises", tomllib.loads((TESTS / "promises.toml").read_text("utf-8")))
LONG_OVERDUE = timedelta(days=130)


def _sentences() -> set[str]:
    folder = LOCALES / REFERENCE.value
    return {
        name
        for file in FILES
        for name in PROMISING.findall((folder / file).read_text("utf-8"))
        if not name.startswith("contract-article-late-grace")
    }


@cache
def _tests_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds))


def test_every_sentence_is_in_the_table_once() -> None:
    listed = [*TABLE["kept"], *TABLE["not_yet"], *TABLE["no_promise"]["ids"]]
    assert len(listed) == len(set(listed))
    assert _sentences() - set(listed) == set(), "add these to tests/promises.toml"
    assert set(listed) - _sentences() == set(), "no such sentence any more"


@for_each("promise", TABLE["kept"])
def test_a_test_shows_each_promise_kept(promise: str) -> None:
    assert TABLE["kept"][promise]
    for named in TABLE["kept"][promise]:
        file, _, test = named.partition("::")
        assert test in _tests_in(TESTS / file), named


async def _calls(who: Applying) -> list[e.PartnerCalled]:
    events: list[Event] = await who.events()
    return [event for event in events if isinstance(event, e.PartnerCalled)]


async def _overdue() -> Applying:
    who = Applying()
    await who.play_to()
    who.clock.advance(LONG_OVERDUE)
    await who.send(c.Tick())
    assert await who.count(e.LoanOverdue) > 0
    return who


async def test_only_codes_are_sent_by_sms() -> None:
    who = Applying(answers={Fact.CONSENT_MARKETING: c.GiveConsent(consent=ConsentKind.MARKETING)})
    await who.play_to()
    who.clock.advance(timedelta(days=40))
    await who.send(c.Tick())
    sent = [call for call in await _calls(who) if call.partner == Partner.SMS]
    assert {call.step for call in sent} == {"verify.code", "sign.code"}
    assert len(sent) == await who.count(e.CodeSent)


async def test_nobody_but_the_bureau_is_told_of_arrears() -> None:
    who = Applying()
    await who.play_to()
    before = len(await _calls(who))
    who.clock.advance(LONG_OVERDUE)
    await who.send(c.Tick())
    told = {call.partner for call in (await _calls(who))[before:]}
    assert told <= {Partner.PAYMENT, Partner.INSURER, Partner.BUREAU}


async def test_overdue_loan_is_not_called_in() -> None:
    who = await _overdue()
    view = await who.view()
    assert view.loan is not None
    assert view.loan.open[-1].due_on > view.today


async def test_bureau_is_asked_once_for_an_application() -> None:
    who = Applying()
    await who.play_to()
    asked = [call for call in await _calls(who) if call.partner == Partner.BUREAU]
    assert [call.step for call in asked] == ["score.bureau"]


async def test_nothing_is_asked_of_partners_before_consent() -> None:
    who = Applying(answers={Fact.CONSENT_PRIVACY: c.RefuseConsent(consent=ConsentKind.PRIVACY)})
    view = await who.play_to()
    assert waiting_for(view) is Fact.CONSENT_PRIVACY
    assert await _calls(who) == []


def test_partners_get_only_what_the_consents_name() -> None:
    told: dict[Callable[..., Any], set[str]] = {
        ports.Bureau.inquire: {"name", "number"},
        ports.Bureau.report: {"number", "told"},
        ports.HostData.vouch: {"host", "number", "mobile"},
        ports.Sms.send: {"mobile", "code"},
        ports.FaceCheck.check: {"name", "number"},
        ports.CardCheck.verify: {"card", "name", "number", "mobile"},
        ports.Insurer.quote: {"number", "product", "amount_fen"},
        ports.Insurer.claim: {"certificate", "amount_fen"},
        ports.MarketLender.offer: {"request"},
        ports.PaymentRail.pay: {"key", "amount_fen", "account"},
    }
    for asking, named in told.items():
        assert set(signature(asking).parameters) - {"self", "ask"} == named, asking


def test_no_picture_of_a_face_is_kept() -> None:
    about = set(e.FaceChecked.model_fields) - set(Event.model_fields)
    assert about == {"passed", "reason", "prompts", "left"}
    assert set(signature(ports.FaceResult).parameters) == {"passed", "reason", "prompts"}
