"""The inspector: chapters with sections that are read from the journal."""

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.inspector.model import PanelBar, PanelRow, PanelSection
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import DecisionMade
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Journey


def sections(talk: Conversation) -> dict[str, PanelSection]:
    """Return the sections by their headings' ids."""
    return {each.heading.id.removeprefix("ui-hood-"): each for each in talk.inspector().sections}


def bars(section: PanelSection) -> list[PanelBar]:
    """Return a section's bars."""
    return [line for line in section.lines if isinstance(line, PanelBar)]


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("consent.face", {"consents"}),
        ("identity.mobile", {"identity"}),
        ("verify.card", {"checks", "calls"}),
        ("profile.income", {"answers"}),
        ("documents.bank_statement", {"files", "calls"}),
        ("offer.amount", {"calls-at-once", "score", "caps"}),
        ("offer.tenor", {"terms", "calls-at-once", "caps"}),
        ("offer.method", {"methods", "calls-at-once", "caps"}),
        ("offer.accept", {"plan", "calls-at-once", "caps"}),
        ("sign.name", {"parties", "contract", "signature"}),
        ("closing.rating", {"money", "ledger", "calls"}),
        ("end", {"calendar", "ledger"}),
    ],
)
async def test_each_chapter_has_its_sections(journey: Journey, step: str, found: set[str]) -> None:
    await journey.play_to(step)
    assert set(sections(journey.talk)) == found


async def test_every_chapter_has_words_in_each_language(journey: Journey) -> None:
    for step in ("consent.face", "verify.card", "offer.amount", "sign.name", "end"):
        await journey.play_to(step)
        model = journey.talk.inspector()
        for language in Language:
            say = Wording(language).say
            assert all(say(line.heading) for line in model.sections), step
            for section in model.sections:
                labels = [x for x in section.lines if isinstance(x, PanelRow | PanelBar)]
                assert all(say(line.label) + say(line.value) for line in labels), step


async def test_points_add_up_to_the_score(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    points = sections(journey.talk)["score"]
    total = points.right.args["score"] if not isinstance(points.right, str) else 0
    assert bars(points)[-1].after == str(total)
    assert all(bar.length <= bar.most for bar in bars(points))


async def test_lowest_cap_is_marked(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    caps = bars(sections(journey.talk)["caps"])
    marked = [bar.length for bar in caps if bar.marked]
    assert marked == [min(bar.length for bar in caps)]
    working = journey.talk.view.need(DecisionMade).decision.limit
    assert working is not None
    assert working.limit_fen <= marked[0]


async def test_typed_amount_shows_what_each_term_costs(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    for typed, shown in (("", False), ("2", False), ("20k", True), ("900000", False)):
        found = {each.heading.id: each for each in journey.talk.inspector(typed).sections}
        assert ("ui-hood-terms" in found) is shown, typed
    terms = bars({e.heading.id: e for e in journey.talk.inspector("20k").sections}["ui-hood-terms"])
    assert {bar.length for bar in terms} == {20_000_00}
    costs = [bar.second for bar in terms]
    assert costs == sorted(costs)


async def test_partners_asked_at_once_begin_at_once(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    calls = bars(sections(journey.talk)["calls-at-once"])
    assert {bar.start for bar in calls} == {0}
    assert len(calls) > 1
    assert all(bar.length for bar in calls)


async def test_event_card_hides_personal_values(journey: Journey) -> None:
    await journey.play_to("identity.mobile")
    talk = journey.talk
    seq = next(r.seq for r in talk.journal if r.kind == "NameGiven")
    card = talk.event_card(seq)
    assert any("••••" in str(line) for line in card.full_text)
    assert card.rows[-1].value == talk.journal[seq - 2].hash
