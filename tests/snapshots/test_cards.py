"""Every card as people see it, in both hosts and languages.

The pictures come from journeys without a screen, and are kept as their text and styles. After a
deliberate change: `python -m tests.renew cards`, and look at the differences.
"""

from collections.abc import Iterator
from difflib import unified_diff
from typing import get_args

import pytest

from loanflow_tui.dialogue.turns import Card, CardKind
from loanflow_tui.lending.terms import ConsentKind, DocumentKind, Outcome
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.testing import journey
from loanflow_tui.tui.widgets.turn import TurnView
from tests.project.sources import ROOT
from tests.snapshots.album import (
    IN_FULL,
    IN_THE_CHAT,
    IN_THE_OFFICE,
    NOT_MET,
    PICTURES,
    SEED,
    title_of,
)
from tests.snapshots.drawing import CHAT, Studio, by_name, kept_file, studio

pytestmark = pytest.mark.xdist_group("cards")

LOCALES = ROOT / "loanflow_tui" / "dialogue" / "locales" / "en"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("host", list(Host))
def test_cards_look_as_they_did(host: str, language: str) -> None:
    here = studio(host, language)
    kept = by_name(kept_file(host, language).read_text(encoding="utf-8"))
    drawn = by_name("\n".join(map(here.written, PICTURES)))
    assert list(kept) == list(PICTURES)
    changed = [name for name in PICTURES if kept[name].strip() != drawn[name].strip()]
    for name in changed:
        diff = unified_diff(kept[name].splitlines(), drawn[name].splitlines(), "kept", "drawn")
        print(name, *diff, sep="\n")  # noqa: T201 - what pytest shows of a failure
    assert changed == []


def pictured(here: Studio) -> Iterator[Card]:
    """Yield every card that has a picture."""
    for name in (*IN_THE_CHAT, *IN_FULL):
        card = here.turn(name).card
        if card is not None:
            yield card
    for way in IN_THE_OFFICE.values():
        yield from here.office_cards(way)


def titles() -> set[str]:
    """Return the title of every card that has words."""
    cards = {
        line.partition(" =")[0]
        for file in LOCALES.glob("*.ftl")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("card-") and not line.startswith("card-value ")
    }
    named = {
        "contract-costs",
        *(f"outcome-{each.value}" for each in Outcome),
        *(f"consent-{each.value}-title" for each in ConsentKind),
        *(f"choice-{each.value}" for each in DocumentKind),
    }
    return cards | {name.replace("_", "-") for name in named}


def test_no_kind_of_card_is_without_a_picture() -> None:
    cards = list(pictured(studio("alipay", "en")))
    assert {card.kind for card in cards} == set(get_args(CardKind))
    assert {card.title.id for card in cards} == titles() - set(NOT_MET)


def test_every_card_of_the_journeys_has_pictures() -> None:
    here = studio("wechat", "zh-CN")
    met = {title_of(turn) for run in here.runs.values() for turn in run.turns} - {""}
    assert met == {each.title for each in IN_THE_CHAT.values()}


@pytest.fixture
def chinese() -> Studio:
    """Alipay in Chinese; its journeys are played before the test's own event loop runs."""
    return studio("alipay", "zh-CN")


async def test_pictures_show_cards_as_in_the_app(chinese: Studio) -> None:
    async with journey("li-wei", language="zh-CN", seed=SEED, size=(80, 40)) as j:
        await j.play_to("offer.amount")
        views = [
            view for view in j.app.screen.query(TurnView) if view.turn == chinese.turn("offer")
        ]
        assert [view.size.width for view in views] == [CHAT]
        shown = [strip.text for strip in views[0].lines(CHAT)]
    assert shown == [strip.text for strip in chinese.lines("offer")]
