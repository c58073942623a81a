"""F3 leads on from everywhere: to the receipt, or to the lender's refusal."""

import asyncio
import re
from itertools import product as product_of
from typing import TypedDict

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loanflow_tui.applicants import persona as find_persona
from loanflow_tui.applicants import personas
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.conversation import AnswerGiven
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.products import Product
from loanflow_tui.scenarios.session_setup import shelf
from tests.cases import NIGHTLY, for_each

MOST_ANSWERS = 150
OPTIONS = SessionOptions(seed=3, pace=0, contracts="defer", samples=shelf())
SAYINGS = (
    "help", "why", "back", "no", "cancel", "start over", "change my income", "change the amount",
    "123", "later", "talk to a person", "how much does this cost", "compare", "",
)  # fmt: skip
REFUSED = frozenset({"ApplicationWithdrawn", "ApplicationBlocked", "ApplicationCancelled"})
QUIET = 3
NAMES = frozenset({"identity.name", "sign.name"})
CHINESE = re.compile("[\u3000-\u9fff\uff00-\uffef]")

ASTRAY = st.tuples(st.integers(0, 8), st.one_of(st.sampled_from(SAYINGS), st.integers(0, 6)))
WALKS = st.fixed_dictionaries(
    {
        "product": st.sampled_from([None, *Product]),
        "host": st.sampled_from([*Host]),
        "language": st.sampled_from([*Language]),
        "persona": st.one_of(st.none(), st.sampled_from([*personas(), "generated-7"])),
        "astray": st.lists(ASTRAY, max_size=6),
    }
)


class Walk(TypedDict):
    """Who applies, and `astray`: after how many fills what is done that doesn't lead on."""

    product: str | None
    host: str
    language: str
    persona: str | None
    astray: list[tuple[int, str | int]]


SETTLED_BY_DETOURS: Walk = {
    "product": None, "host": "alipay", "language": "zh-CN", "persona": None,
    "astray": [(7, "help"), (8, "help"), (8, 0), (8, "help")],
}  # fmt: skip


async def decided(talk: Conversation, session: Session) -> bool:
    """Decide as a person at the lender, if the application waits for one."""
    match talk.question.step if talk.question else None:
        case "decision.referred":
            decision: c.Command = c.DecideReferral(approve=True, note="looks fine")
            if Fact.PROPOSED in talk.view.facts:
                decision = c.ConfirmReferral(approve=True, note="looks fine")
        case "held":
            decision = c.ReleaseHold(note="called back")
        case _:
            return False
    await session.service.handle(talk.application_id, decision)
    await talk.settled()
    return True


async def filled_to_the_end(talk: Conversation, session: Session) -> list[str]:
    """Press F3 until no question is left, or the loan is settled; return the kinds of events."""
    for _ in range(MOST_ANSWERS):
        if talk.ended or (talk.view.loan is not None and talk.view.loan.settled):
            return [each.kind for each in talk.journal]
        if not await decided(talk, session):
            await talk.fill()
    step = talk.question.step if talk.question else None
    raise AssertionError(f"F3 leads nowhere at {step}")


async def begun(session: Session, host: str, language: str, persona: str | None) -> Conversation:
    talk = await Conversation.open(session, host, language, persona)
    await talk.begin()
    return talk


@pytest.mark.parametrize("product", list(Product))
async def test_f3_reaches_the_receipt_without_a_persona(product: str) -> None:
    for host, language in product_of(Host, Language):
        async with await open_session(OPTIONS) as session:
            talk = await begun(session, host, language, None)
            await talk.choose(product)
            kinds = await filled_to_the_end(talk, session)
            assert "PayoutConfirmed" in kinds, (host, language)


async def astray(talk: Conversation, act: str | int) -> None:
    """Do something that doesn't lead on: say a thing, or pick a quick reply by its place."""
    question = talk.question
    if isinstance(act, str):
        await talk.answer(act)
    elif question is not None and question.choices:
        await talk.choose(question.choices[act % len(question.choices)].id)


@settings(
    max_examples=1_000 if NIGHTLY else 5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(WALKS)
@example(SETTLED_BY_DETOURS)
def test_f3_leads_on_from_any_detour(walk: Walk) -> None:
    asyncio.run(_walk(walk))


async def _walk(walk: Walk) -> None:
    async with await open_session(OPTIONS) as session:
        talk = await begun(session, walk["host"], walk["language"], walk["persona"])
        if walk["product"] is not None:
            await talk.choose(walk["product"])
        for fills, act in walk["astray"]:
            for _ in range(fills):
                if not await decided(talk, session):
                    await talk.fill()
            if not talk.ended:
                await astray(talk, act)
        kinds = await filled_to_the_end(talk, session)
        assert "PayoutConfirmed" in kinds or REFUSED & set(kinds) or "DecisionMade" in kinds
        if walk["language"] != Language.ZH_CN:
            assert chinese_typed(talk) == []


def chinese_typed(talk: Conversation) -> list[str]:
    """Return what F3 typed in Chinese, beside the names of people."""
    given = [each.event for each in talk.journal if isinstance(each.event, AnswerGiven)]
    return [
        each.words
        for each in given
        if each.filled and each.step not in NAMES and CHINESE.search(each.words)
    ]


@for_each("persona", [*personas(), "generated-1", "generated-2"])
def test_every_persona_types_english_in_english(persona: str) -> None:
    who = find_persona(persona)
    typed = (who.employer_in("en"), who.comment_in("en"))
    assert bool(typed[0]) and not CHINESE.search("".join(typed))
    assert bool(typed[1]) == bool(who.comment)


@pytest.mark.parametrize("persona", ["li-wei", "tian-ye"])
async def test_f3_settles_a_loan_and_is_quiet_then(persona: str) -> None:
    async with await open_session(OPTIONS) as session:
        talk = await begun(session, "alipay", "en", persona)
        await filled_to_the_end(talk, session)
        for _ in range(MOST_ANSWERS):
            if not talk.has_sample:
                break
            await talk.fill()
        assert talk.view.loan is not None and talk.view.loan.settled
        length = len(talk.journal)
        for _ in range(QUIET):
            assert not await talk.fill()
        assert len(talk.journal) == length


def test_english_employers_are_understood_when_typed() -> None:
    asked = Context("profile.employer")
    for persona in [*personas(), *(f"generated-{seed}" for seed in range(40))]:
        employer = find_persona(persona).employer_in("en")
        assert interpret(employer, asked).act is Act.ANSWER, employer
