"""Chinese text with its values: one space beside Latin, none between Chinese."""

import re
from collections.abc import Iterator

import pytest

from loanflow_tui.dialogue.cjk_spacing import BORDER, add_spaces
from loanflow_tui.dialogue.messages import Listing, Message, Named
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.dialogue.wording import Wording
from tests.dialogue.conftest import Begin, Journey

HAN = r"[\u4e00-\u9fff]"
DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
ON_PURPOSE = re.compile(r"\d+(?=[万号])")
"""Amounts as an applicant may type them, and addresses."""
WRONG = re.compile(
    rf"{HAN} {HAN}|{HAN}[A-Za-z0-9¥]|[A-Za-z0-9%]{HAN}|[，。；：？、（）] (?! )| [，。；：？、]"
)


def on_card(journey: Journey, card: Card) -> Iterator[str]:
    say = journey.talk.wording.say
    yield say(card.title)
    for row in card.rows:
        yield from (say(row.label), say(row.value))
    for line in card.table.rows if card.table else ():
        yield from map(say, line)
    for heading, notes in card.lists:
        yield from map(say, (heading, *notes))
    yield from map(say, (*card.notes, *card.full_text))


def read(journey: Journey, turn: Turn) -> Iterator[str]:
    if turn.message is not None:
        yield journey.talk.wording.say(turn.message)
    if turn.card is not None:
        yield from on_card(journey, turn.card)


def flaws(journey: Journey) -> set[str]:
    texts = {text for turn in journey.talk.turns for text in read(journey, turn)}
    plain = {text: ON_PURPOSE.sub("", DATE.sub("1\u3000日", text)) for text in texts}
    return {text for text, left in plain.items() if WRONG.search(left)}


@pytest.mark.parametrize("persona", ["li-wei", "chen-jie", "zhao-min", "zheng-hao", "ma-hailong"])
async def test_no_space_is_missing_or_too_many(begin: Begin, persona: str) -> None:
    journey = await begin(persona, language="zh-CN")
    await journey.play()
    await journey.choose("loan")
    for picked in ("loan_schedule", "loan_all", "repay_now", "loan_letter"):
        await journey.choose(picked)
    assert not flaws(journey)


async def test_comparing_and_coming_late_read_well_too(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("offer.amount")
    await journey.say("要花多少钱")
    for picked in ("compare", "agree", "stay"):
        await journey.choose(picked)
    await journey.play()
    await journey.choose("loan")
    for _ in range(3):
        await journey.talk.move_clock("month")
    assert not flaws(journey)


def test_terms_to_pick_from_read_as_such() -> None:
    terms = Message("tenors-value", {"months": Listing(("6", "12", "24", "36"), either=True)})
    assert Wording("zh-CN").say(terms) == "6、12、24 或 36 个月"
    assert Wording("en").say(terms) == "6, 12, 24 or 36 months"


def test_spaces_follow_the_value() -> None:
    say = Wording("zh-CN").say
    latin = Named({"zh-CN": "EasyLoan"})
    assert say(Message("turn-lender-own", {"lender": latin})) == "好的，还是 EasyLoan。"
    assert (
        say(Message("turn-lender-own", {"lender": Named({"zh-CN": "晨星"})})) == "好的，还是晨星。"
    )
    assert add_spaces(f"应于 {BORDER}3 日{BORDER} 还 {BORDER}¥5{BORDER} 元") == "应于 3 日还 ¥5 元"
