"""The map: everything that is declared stands on it, and what is missing is named."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest

from loanflow_tui.applicants import persona, personas
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.insights.map.findings import HOST_KNOWS
from loanflow_tui.insights.map.journey import JourneyMap, journey_map
from loanflow_tui.insights.map.making import Made, Wanted, made
from loanflow_tui.insights.map.mermaid import map_mermaid
from loanflow_tui.insights.map.messages import brief
from loanflow_tui.insights.map.page import map_html
from loanflow_tui.insights.map.walks import MapWay, Walks
from loanflow_tui.lending.api import FAULTS

pytestmark = pytest.mark.xdist_group("map")

WALKED = Walks(
    (
        MapWay("consent.bureau", "consent.reconsider", "reply", "refuse"),
        MapWay("offer.amount", "offer.lender", "reply", "compare"),
    ),
    frozenset({("consent.bureau", "agree")}),
)


@cache
def drawn() -> JourneyMap:
    return journey_map(WALKED)


def test_the_map_holds_every_question_in_words() -> None:
    found = {each.entry.id: each for each in drawn().questions}
    assert [*found] == [each.id for each in step_table()]
    assert not [step for step, each in found.items() if {*each.asked} != {"en", "zh-CN"}]
    amount = found["offer.amount"]
    assert "offer" in amount.rests_on and "offer.accept" in amount.falls
    repairs = {each.id for each in found["identity.number"].repairs}
    assert "repair-identity-number-checksum" in repairs
    assert not any("mobile" in each for each in repairs), "those are another question's"


def test_ways_are_declared_or_walked() -> None:
    ways = {(way.start, way.end): way for way in drawn().ways}
    assert ways["identity.name", "identity.number"].kind == "on"
    assert ways["identity.number", "identity.name"].kind == "back"
    assert ways["identity.name", "confirm.cancel"].kind == "leave"
    assert ways["consent.bureau", "consent.reconsider"].by == "refuse"
    assert ways["verify.code", "verify.locked"].kind == "fault"


def test_what_is_missing_is_named() -> None:
    found = drawn()
    assert "payout.card" in found.never_asked, "nobody has walked there"
    assert not found.without_help
    taken = dict(found.never_taken)
    assert "agree" not in taken["consent.bureau"] and "refuse" in taken["consent.bureau"]
    bare = replace(found.questions[0], help={"en": "Pick one."})
    wanting = replace(found, questions=(bare, *found.questions[1:]), ways=())
    assert wanting.without_help == (bare.entry.id,)
    assert bare.entry.id in wanting.dead_ends and "end" not in wanting.dead_ends


def test_all_faults_and_error_messages_are_listed() -> None:
    found = drawn()
    assert [*dict.fromkeys(name for name, _, _ in found.faults)] == [*FAULTS]
    claims = [said["en"] for name, steps, said in found.faults if "claim" in steps]
    assert claims and all("insured" not in told for told in claims)
    assert all(said.get("en") and said.get("zh-CN") for _, _, said in found.faults)
    ids = {each.id for each in found.errors}
    assert {"wrong-step", "problem-disk", "words-wrong-value", "variant-wrong-consent"} <= ids
    assert not {"ask-identity-name", "ui-key-help"} & ids


def test_the_page_needs_nothing_else() -> None:
    page = map_html(Made(drawn()), "en")
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|src=|<link|@import", page)
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    assert len(data["questions"]) == len(step_table())
    assert data["words"]["title"] == "The journey, mapped"


def test_the_flowchart_draws_each_question_once() -> None:
    chart = map_mermaid(Made(drawn()), "zh-CN").splitlines()
    boxes = [line for line in chart if "<b>" in line]
    assert len(boxes) == len(step_table())
    assert sum(line.strip() == "end" for line in chart) == 11
    assert '  q_offer_amount -->|"compare"| q_offer_lender' in chart


def test_a_question_is_short_on_the_map() -> None:
    assert brief("{ $n ->\n[one] One { $a } day\n*[other] Many { $a }\ndays\n}") == "Many …"
    assert brief("What { $amount } then?") == "What … then?"


def test_sample_people_walk_every_way_off_the_usual() -> None:
    whose_bureau_recovers = [each for each in personas() if persona(each).trouble == "score.bureau"]
    found = made(Wanted("en", pictures=False, people=tuple(whose_bureau_recovers)))
    assert not found.map.dead_ends
    assert not found.map.never_asked
    assert {each.step for each in found.found if each.kind == "known"} == HOST_KNOWS
    assert not [each for each in found.found if each.kind == "asked-twice"]
