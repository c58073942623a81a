"""A trace: one page that explains a run, read in a real browser."""

import json
import re
from pathlib import Path
from typing import TypedDict

import pytest

from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.drivers.screen_player import play_on_screen
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.testing.trace.page import trace_html, write_trace

STEPS = """applicant: li-wei
language: zh-CN
steps:
  - play_to: identity.number
  - say: "110101198903149012"
  - expect: {repair: checksum}
  - say: "</script><b>"
  - expect: {repair: characters}
  - play_to: offer
  - expect: {limit: 5}
"""
SECRETS = ("110101198903149012", "110101198903149011", "13800138001", "6270047640931378831")


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    path = tmp_path / "case.scenario.yaml"
    path.write_text(STEPS, encoding="utf-8")
    return path


class Screen(TypedDict):
    svg: str


class Call(TypedDict):
    partner: str
    asked: str
    replied: str


class Problem(TypedDict):
    found: str


class Step(TypedDict):
    before: int | None
    calls: list[Call]
    problem: Problem


class File(TypedDict):
    text: str


class Trace(TypedDict):
    """The data of a trace's page; of it what is looked at."""

    ok: bool
    steps: list[Step]
    screens: list[Screen]
    files: list[File]


def data_of(page: str) -> Trace:
    found = re.search(r'<script type="application/json" id="run">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: Trace = json.loads(found[1])
    return data


async def test_screen_trace_keeps_pictures_without_secrets(scenario: Path) -> None:
    run = await play_on_screen(load_scenario(scenario), pictures=True)
    page = trace_html(run, "en")
    for secret in SECRETS:
        assert secret not in page
    assert not re.findall(r"https?://(?!www\.w3\.org/)", page)
    data = data_of(page)
    assert not data["ok"]
    assert data["steps"][0]["before"] is not None
    assert all("<svg" in screen["svg"] for screen in data["screens"])
    assert data["steps"][-1]["problem"]["found"] == "144000.00"
    partners = {call["partner"] for step in data["steps"] for call in step["calls"]}
    assert {"bureau", "sms", "card"} <= partners


async def test_trace_holds_partner_calls(scenario: Path) -> None:
    loaded, recorder = load_scenario(scenario), PartnerRecorder()
    run = await play_without_screen(loaded, recorder=recorder)
    calls = [call for step in data_of(trace_html(run, "en"))["steps"] for call in step["calls"]]
    by_partner = {call["partner"]: call for call in calls}
    assert {"sms", "face", "card", "documents", "bureau", "host_data"} == set(by_partner)
    card = by_partner["card"]
    assert card["asked"].startswith("verify · verify.card · 1\n")
    assert '"card": "••••••••••••8831", "name": "李•"' in card["asked"]
    assert card["replied"] == '{"matched": true, "bank": "four-seas"}'
    assert '"months_since_first": 96' in by_partner["bureau"]["replied"]
    for secret in (*SECRETS, "李伟", "123456"):
        assert not [call for call in calls if secret in call["asked"] + call["replied"]]
    unheard = await play_without_screen(loaded)
    assert [each.hash for each in run.journal] == [each.hash for each in unheard.journal]


async def test_trace_tells_silence_from_duplicates(tmp_path: Path) -> None:
    path = tmp_path / "case.scenario.yaml"
    path.write_text(
        "applicant: li-wei\nfaults: [bureau-outage, host-data-late]\nsteps:\n"
        "  - play_to: partner.retry\n"
    )
    run = await play_without_screen(load_scenario(path), recorder=PartnerRecorder())
    told = {(c.partner, c.replied.split("\n")[0], c.ok) for s in run.steps for c in s.calls}
    assert {
        ("bureau", "outage", False),
        ("host_data", "× 2", True),
        ("host_data", "timeout", False),
    } <= told


async def test_trace_is_private_and_escaped(scenario: Path, tmp_path: Path) -> None:
    run = await play_without_screen(load_scenario(scenario))
    path = write_trace(run, tmp_path / "traces", "zh-CN")
    assert path.stat().st_mode & 0o777 == 0o600
    page = path.read_text(encoding="utf-8")
    assert "</script><b>" not in page
    assert "</script><b>" in data_of(page)["files"][0]["text"]
