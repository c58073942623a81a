"""`loanflow faults` lists every fault at every step, and the guide says the same."""

import json
from importlib import resources

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.faults import command, page
from loanflow_tui.lending.partners.catalogue import FAULTS

GUIDES = {"en": "faults.md", "zh-CN": "faults.zh-CN.md"}


@pytest.mark.parametrize(("spoken", "name"), GUIDES.items())
def test_the_guide_is_as_the_code(spoken: str, name: str) -> None:
    kept = (resources.files("loanflow_tui") / "guide" / name).read_text("utf-8")
    assert kept == page(spoken), f"print it anew: loanflow faults --markdown --lang {spoken}"


def test_every_fault_is_listed_per_step() -> None:
    told = json.loads(CliRunner().invoke(command, ["--json", "--lang", "en"]).stdout)["faults"]
    listed = {(row["fault"], row["step"]) for row in told}
    assert listed == {(f.name, step) for f in FAULTS.values() for step in f.steps}
    assert all(row["told"] for row in told)


def test_listing_shows_fault_and_its_message() -> None:
    shown = CliRunner().invoke(command, ["--lang", "en"]).stdout
    assert "payment-charged-twice@repay" in shown
    assert "refunded in full" in shown


def test_no_message_where_nobody_waits() -> None:
    told = json.loads(CliRunner().invoke(command, ["--json", "--lang", "en"]).stdout)["faults"]
    rows = {(row["fault"], row["step"]): row["told"] for row in told}
    assert "isn't insured" in rows["insurer-outage", "score.insurer"]
    assert rows["insurer-outage", "claim"].startswith("Nothing:")
