"""`loanflow score`: a persona's score, for programs and for people."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.applicants import personas
from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.cards.score import help_message
from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.lending.policy.loading import DEFAULT
from loanflow_tui.lending.policy.values import BANDS
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.registry.characteristics import Characteristic
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.renew.policy import FOLDER

DECIDED_BY_SCORING = [
    who.id
    for who in personas().values()
    if who.outcome is not None and "mismatch" not in (who.reason or "") and not who.trouble
]


def score(*arguments: str) -> Result:
    return CliRunner().invoke(loanflow, ["score", *arguments], prog_name="loanflow")


@for_each("persona", DECIDED_BY_SCORING)
def test_persona_decision_matches_its_description(persona: str) -> None:
    result = score("--persona", persona, "--json")
    assert result.exit_code == 0
    decision = json.loads(result.stdout)["decision"]
    who = personas()[persona]
    assert decision["outcome"] == who.outcome
    assert who.reason is None or decision["reasons"][0] == who.reason


@pytest.mark.parametrize("lang", list(Language))
def test_shown_points_sum_to_the_score(lang: str) -> None:
    shown = score("--persona", "li-wei", "--explain", "--lang", lang).stdout
    rows = re.findall(r"(-?\d+\.\d\d) +(-?\d+) +\d+$", shown, re.MULTILINE)
    assert len(rows) == 13
    assert all(abs(float(exact) - int(points)) <= 0.5 for exact, points in rows)
    total = json.loads(score("--persona", "li-wei", "--json").stdout)["score"]["total"]
    assert sum(int(points) for _, points in rows) == total
    assert str(total) in shown.splitlines()[-4]


@for_each("persona", list(personas()))
def test_every_persona_can_be_explained_in_both_languages(persona: str) -> None:
    for lang in Language:
        result = score("--persona", persona, "--explain", "--lang", lang)
        assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Business owner / Self-employed / Retired", "54.00%", ">50-75%", "R32  No ins"]),
        ("zh-CN", ["企业主 / 个体经营 / 已退休", "54.00%", "R32  没有保险"]),
    ],
)
def test_measures_have_words_and_units(lang: str, words: list[str]) -> None:
    shown = score("--persona", "sun-li", "--explain", "--lang", lang).stdout
    assert "business_owner" not in shown
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize(("persona", "insured"), [("ding-yi", True), ("li-wei", False)])
def test_insured_share_is_shown(persona: str, insured: bool) -> None:
    shown = score("--persona", persona, "--explain", "--lang", "en").stdout
    assert bool(re.search(r"Share of a loss that is insured +80%", shown)) is insured


def test_declines_name_lenders_elsewhere() -> None:
    shown = score("--persona", "ma-hailong", "--lang", "en").stdout
    assert "R4" in shown and "Hill Road" in shown.splitlines()[-1]


def test_the_other_host_scores_by_its_own_card() -> None:
    shown = score("--persona", "li-wei", "--host", "wechat", "--explain", "--lang", "en").stdout
    assert "Regular payments" in shown
    assert "Promises kept" not in shown


def test_another_policy_decides_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "strict.yaml"
    source = (FOLDER / DEFAULT).read_text(encoding="utf-8")
    path.write_text(source.replace("\n  max_age: 60\n", "\n  max_age: 20\n"), encoding="utf-8")
    result = score("--persona", "li-wei", "--policy", str(path), "--json")
    assert json.loads(result.stdout)["decision"]["reasons"] == ["too-old"]
    path.write_text(source.replace("\n  max_age: 60\n", "\n  max_age: old\n"), encoding="utf-8")
    result = score("--persona", "li-wei", "--policy", str(path))
    assert result.exit_code == 2
    assert "A whole number without quotes belongs here. Found: 'old'." in result.stderr


@pytest.mark.parametrize(
    ("persona", "said"), [("li-wie", "Did you mean li-wei?"), ("", "There is no persona “”")]
)
def test_a_persona_that_is_not_there(persona: str, said: str) -> None:
    result = score("--persona", persona)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("language", list(Language))
def test_every_reason_band_and_characteristic_has_its_words(language: str) -> None:
    beyond_help = {ReasonCode.R13, ReasonCode.R41, ReasonCode.R44}
    wanted = [f"reason-{code}" for code in ReasonCode]
    wanted += [help_message(code).id for code in ReasonCode if code not in beyond_help]
    wanted += [f"band-{band}".replace("_", "-") for band in BANDS]
    wanted += [f"characteristic-{name}".replace("_", "-") for name in Characteristic]
    assert not [message for message in wanted if message not in catalogue(language)]
