"""Policy errors in both languages: the place, and what belongs there."""

import functools
import re
from pathlib import Path

import pytest

from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.dialogue.renderers.policy import policy_problem
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.policy import PolicyProblem, load_policy
from loanflow_tui.lending.policy.errors import REASONS, Reason
from loanflow_tui.lending.policy.mistakes import RESTS_ON
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.lending.wrong_policies import MISTAKES

LANGUAGES = [each.value for each in Language]
VALUES = {each.reason: each.values for each in MISTAKES} | {"too_large": {"most": "1"}}
HAN = re.compile("[\u4e00-\u9fff]")
SENTENCE_ENDS = {"latin": r"[.?]$", "hans": "[。？]$"}


def said(reason: Reason, values: dict[str, str], language: str) -> str:
    rule = (
        load_policy().register.rules[0] if reason.startswith("law_") or reason in RESTS_ON else None
    )
    problem = PolicyProblem(Path("mine.yaml"), 12, 3, reason, values, rule)
    return Wording(language).say(policy_problem(problem))


@pytest.mark.parametrize("language", LANGUAGES)
def test_policy_reasons_and_sentences_match(language: str) -> None:
    source = (LOCALES / language / "policy.ftl").read_text(encoding="utf-8")
    ids = re.findall(r"^policy-wrong-([a-z0-9-]+) =", source, re.MULTILINE)
    assert sorted(ids) == sorted(reason.replace("_", "-") for reason in REASONS)


@for_each("language", LANGUAGES)
@for_each("reason", REASONS)
def test_every_policy_error_is_worded_with_its_place(reason: Reason, language: str) -> None:
    told = said(reason, VALUES.get(reason, {}), language)
    assert told.startswith("mine.yaml:12:3")
    assert re.search(SENTENCE_ENDS[Language(language).script], told)
    numbers = [rule.number for rule in load_policy().register.rules if rule.number]
    prose = functools.reduce(lambda text, number: text.replace(number, ""), numbers, told)
    assert bool(HAN.search(prose)) is (Language(language).script == "hans")
    for name, value in VALUES.get(reason, {}).items():
        words = value.split(", ") if name in {"names", "known"} else [value]
        if name != "found" and value != "none":
            assert not [word for word in words if word not in told]


@for_each("language", LANGUAGES)
@for_each("found", ["nothing", "mapping", "empty", "list", "other"])
def test_policy_errors_name_the_kind_found(found: str, language: str) -> None:
    alone = said("ceiling", {}, language)
    told = said("ceiling", {"found": found}, language)
    assert told.startswith(alone) and len(told) > len(alone)
    assert told != said("ceiling", {"found": "text", "value": ""}, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "mine.yaml:12:3: Did you mean reduce? It can be: reduce, refer, decline or ignore."
            " Found: 'reduced'.",
        ),
        (
            "zh-CN",
            "mine.yaml:12:3：是不是 reduce？可以是：reduce、refer、decline 或 ignore。"
            "现在是 'reduced'。",
        ),
    ],
)
def test_unknown_key_suggests_the_nearest(language: str, sentence: str) -> None:
    mistake = next(each for each in MISTAKES if each.wrong == "when_declined: reduced")
    assert said(mistake.reason, mistake.values, language) == sentence
