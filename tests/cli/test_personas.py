"""`loanflow personas`: every persona and magic value, for people and for programs."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from loanflow_tui.applicants import personas
from loanflow_tui.cli.commands import loanflow
from loanflow_tui.lending.partners.magic import KINDS, magic_values
from loanflow_tui.registry.languages import Language


def run(*arguments: str) -> Result:
    return CliRunner().invoke(loanflow, ["personas", *arguments], prog_name="loanflow")


def data(*arguments: str) -> Any:
    return json.loads(run("--json", *arguments).output)


@pytest.mark.parametrize("language", list(Language))
def test_everybody_and_every_magic_value_is_listed(language: str) -> None:
    said = run("--lang", language)
    assert said.exit_code == 0
    lines = said.output.splitlines()
    for who in personas().values():
        name = who.name if language == "zh-CN" else who.name_en
        assert any(line.startswith(f"{who.id} ") and f" {name} " in line for line in lines)
    for kind in KINDS:
        assert all(end in said.output for end in magic_values(kind))


def test_each_language_says_it_in_its_own_words() -> None:
    assert "Software engineer in Beijing" in run("--lang", "en").output
    assert "北京的软件工程师" in run("--lang", "zh-CN").output


@pytest.mark.parametrize("language", list(Language))
def test_lines_fit_a_terminal(language: str) -> None:
    widest = max(run("--lang", language).output.splitlines(), key=cell_len)
    assert cell_len(widest) <= 80, widest


def test_one_persona_says_all_that_it_types() -> None:
    said = run("yang-fan", "--lang", "en").output
    who = personas()["yang-fan"]
    assert all(value in said for value in (who.name, who.number, who.mobile, who.card, *who.codes))
    assert said.startswith("Types three wrong codes")
    assert "¥11,000" in said


def test_a_generated_applicant_can_be_asked_for() -> None:
    said = run("generated-7", "--lang", "en")
    assert said.exit_code == 0
    assert "Outcome" not in said.output


@pytest.mark.parametrize(
    ("language", "answer"), [("en", "Did you mean li-wei?"), ("zh-CN", "您是想写 li-wei 吗？")]
)
def test_wrong_id_suggests_the_nearest(language: str, answer: str) -> None:
    said = run("li-wie", "--lang", language)
    assert said.exit_code == 2
    assert answer in said.output


@pytest.mark.parametrize("given", ["?", "\x1b[31m", "x" * 500])
def test_any_input_gets_one_plain_line(given: str) -> None:
    said = run("--lang", "en", "--", given)
    assert said.exit_code == 2
    assert "\x1b" not in said.output
    assert said.output.count("\n") == 1 and len(said.output) < 120


def test_json_has_all_values_and_their_outcomes() -> None:
    found = data("--lang", "en")
    assert [each["id"] for each in found["personas"]] == [*personas()]
    first = found["personas"][0]
    assert first["number"] == "110101198903149011"
    assert first["outcome"] == "approved"
    assert first["story"].startswith("Software engineer")
    assert {*found["magic"]} == {*KINDS}
    closed = next(each for each in found["magic"]["card"] if each["id"] == "closed")
    assert closed["values"] == ["0069"]
    assert closed["outcome"] == "The card is closed"
    assert data("li-wei", "--lang", "en") == first
