"""Variants without code: what they change, what the journal keeps, which rules hold."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from loanflow_tui.dialogue.arrival import asked_at, begin_at, go_to
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.lending.api import Fact, ManualClock, Rejected
from loanflow_tui.lending.application.asking_order import OPTIONAL_STEPS, arranged
from loanflow_tui.lending.application.next_fact import ASKED
from loanflow_tui.lending.events import QuestionShown, VariantUsed
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.session_setup import shelf
from loanflow_tui.scenarios.variants import load_variant
from tests.renew.variant_schema import SCHEMA, schema_text

VARIANT = """
id: short-way
order: [profile.purpose, profile.income]
skip: [consent.marketing, closing.rating]
replies:
  profile.purpose: [medical, education]
defaults:
  profile.purpose: education
hide_cards: [product]
pace: 0.5
"""
REFUSED: Mapping[str, tuple[int, str]] = {
    "skip: [consent.bureau]": (8, "consent"),
    "skip: [profile.income]": (8, "needed"),
    "skip: [profile.incom]": (8, "step-near"),
    "order: [identity.name, consent.privacy]": (9, "before-consent"),
    "order: [offer.accept, offer.amount]": (9, "rests-on"),
    "order: [profile.income, profile.occupation]": (9, "rests-on"),
    "order: [identity.name, identity.name]": (24, "twice"),
    "order: [score.bureau, product]": (9, "not-asked"),
    "replies: {consent.bureau: [agree]}": (11, "binding"),
    "replies: {profile.purpose: [medcal]}": (29, "reply-near"),
    "replies: {profile.purpose: []}": (11, "no-replies"),
    "defaults: {offer.accept: accept}": (12, "default"),
    "hide_cards: [costs]": (14, "card"),
    "words: ../elsewhere": (1, "words-outside"),
    "words: nowhere": (1, "words"),
}


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "variant.yaml").write_text(text, encoding="utf-8")
    return folder


async def session_with(variant: Variant | None) -> Session:
    return await open_session(
        SessionOptions(
            seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=shelf(),
            variant=variant,
        )
    )  # fmt: skip


async def test_a_variant_is_followed_and_on_record(tmp_path: Path) -> None:
    variant, words = load_variant(write(tmp_path, VARIANT))
    assert words is None
    async with await session_with(variant) as session:
        talk, _ = await begin_at(session, "alipay", "en", "li-wei", "profile.purpose")
        await talk.begin()
        assert talk.question is not None
        replies = [(each.id, each.primary) for each in talk.question.choices]
        assert replies == [("medical", False), ("education", True)]
        assert Fact.INCOME not in talk.view.facts, "the purpose is asked before the income"
        used = [each.event for each in talk.journal if isinstance(each.event, VariantUsed)]
        assert [(each.variant, each.digest) for each in used] == [("short-way", variant.digest)]
        assert all(turn.card is None or turn.card.kind != "product" for turn in talk.turns)
        await go_to(talk, "end")
        asked = [each.event.step for each in talk.journal if isinstance(each.event, QuestionShown)]
        assert not {"consent.marketing", "closing.rating", "closing.comment"} & {*asked}
        application_id = talk.application_id
        talk.leave()
        session.variant = None
        again = await Conversation.resume(session, application_id)
        assert again.view == talk.view, "the journal alone says what was asked"


async def test_a_variant_under_way_is_refused(tmp_path: Path) -> None:
    variant, _ = load_variant(write(tmp_path, VARIANT))
    async with await session_with(None) as session:
        talk, _ = await begin_at(session, "alipay", "en", "li-wei", "identity.name")
        with pytest.raises(Rejected, match="too_late"):
            await session.service.handle(talk.application_id, variant.command())
        await talk.begin()
        assert asked_at(talk) == "identity.name"


async def test_the_service_refuses_a_broken_order() -> None:
    broken = Variant(id="broken", order=("offer.accept", "offer.amount"))
    async with await session_with(broken) as session:
        with pytest.raises(Rejected, match="variant_order"):
            await Conversation.open(session, "alipay", "en", "li-wei")


def test_each_rule_is_refused_with_its_place(tmp_path: Path) -> None:
    for count, (text, (column, rule)) in enumerate(REFUSED.items()):
        folder = write(tmp_path / str(count), f"id: mine\n{text}\n")
        with pytest.raises(ScenarioError) as refused:
            load_variant(folder)
        place = refused.value.place
        assert refused.value.message.id == f"variant-wrong-{rule}", text
        assert (place.line, place.column) == (2, column), text


def test_the_digest_knows_words_and_content(tmp_path: Path) -> None:
    one = write(tmp_path / "one", "id: mine\nwords: words\n")
    file = one / "words" / "locales" / "en" / "ask.ftl"
    file.parent.mkdir(parents=True)
    file.write_text("ask-identity-name = Who are you?\n", encoding="utf-8")
    first = load_variant(one)[0].digest
    assert load_variant(one)[0].digest == first
    file.write_text("ask-identity-name = What is your name?\n", encoding="utf-8")
    second = load_variant(one)[0].digest
    write(one, "id: mine\nwords: words\npace: 0\n")
    assert len({first, second, load_variant(one)[0].digest}) == 3


def test_the_usual_order_is_its_own_arrangement() -> None:
    assert arranged(()) == ASKED
    assert {*ASKED} - {*arranged((), (*OPTIONAL_STEPS,))} == OPTIONAL_STEPS


def test_the_variant_schema_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "run: python -m tests.renew variant_schema"
    )
    assert json.loads(schema_text())["additionalProperties"] is False
