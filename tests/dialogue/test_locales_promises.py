"""The wording's and guides' promises hold: sayings work, personas and faults exist."""

import re
from pathlib import Path

import pytest

from loanflow_tui.applicants import persona
from loanflow_tui.cli.commands import COMMANDS
from loanflow_tui.dialogue.catalogue import LOCALES
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.understand import Amount, read_amount, read_intent, read_tenor
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.terms import Outcome
from loanflow_tui.registry.languages import Language
from tests.project.sources import PACKAGE

GUIDES = PACKAGE / "guide"
SAID = {
    "en": re.compile(r'(?:\b[Ss]ay|\b[Aa]sk|\bor) "([^"]+)"'),
    "zh-CN": re.compile(r"[说问]((?:“[^”]+”)+)"),
}
LISTED = {
    "en": re.compile(r"At any time you can say: ([^.]+)\."),
    "zh-CN": re.compile(r"随时可以说：([^。]+)。"),
}
OUTCOMES = {
    "approved": Outcome.APPROVED,
    "approved for less": Outcome.APPROVED_LESS,
    "referred to a person": Outcome.REFERRED,
    "declined": Outcome.DECLINED,
    "通过": Outcome.APPROVED,
    "降额通过": Outcome.APPROVED_LESS,
    "转人工": Outcome.REFERRED,
    "未通过": Outcome.DECLINED,
}
BOTH = pytest.mark.parametrize("suffix", ["", ".zh-CN"])


def _guide(topic: str, suffix: str) -> str:
    return (GUIDES / f"{topic}{suffix}.md").read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    """Return the cells of every table's rows."""
    rows = (line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| "))
    return [[cell.strip() for cell in row] for row in rows]


def _sayings(language: str, file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    said = [part for found in SAID[language].findall(text) for part in re.split("[“”]+", found)]
    for listed in LISTED[language].findall(text):
        said += re.split("[,、] ?", listed)
    return [each for each in said if each]


def _understood(said: str) -> bool:
    """Tell whether this is understood: as a digression, an amount or a term."""
    read = read_intent(said) or isinstance(read_amount(said), Amount) or read_tenor(said)
    return bool(read)


@pytest.mark.parametrize("language", SAID)
def test_suggested_wordings_are_understood(language: str) -> None:
    said = {
        each for file in (LOCALES / language).glob("*.ftl") for each in _sayings(language, file)
    }
    assert len(said) > 8
    assert not {each for each in said if not _understood(each)}


@BOTH
def test_phrases_from_the_guide_are_understood(suffix: str) -> None:
    table = re.split(
        r"^\| (?:say \| to|说 \| 就会) \|$", _guide("using", suffix), flags=re.MULTILINE
    )[1]
    said = [each for row in _rows(table.split("\n\n")[0])[1:] for each in row[0].split(" · ")]
    assert len(said) > 6
    assert not [each for each in said if read_intent(each) is None]


@BOTH
def test_guide_personas_reach_their_outcome(suffix: str) -> None:
    rows = [row for row in _rows(_guide("presenting", suffix)) if row[0].startswith("`")]
    assert len(rows) > 10
    for name, host, product, said in rows:
        who = persona(name.strip("`"))
        assert (who.host.value, who.product.value) == (host, product)
        assert who.outcome is OUTCOMES[re.split("[:：]", said)[0]], name


@BOTH
@pytest.mark.parametrize("topic", ["using", "presenting", "designing"])
def test_guides_name_only_existing_things(topic: str, suffix: str) -> None:
    text = _guide(topic, suffix)
    Faults.parse(*re.findall(r"--fault ([a-z-]+@[\w.-]+)", text))
    for name in re.findall(r"--persona ([\w-]+)", text):
        assert persona(name)


@BOTH
def test_guide_personas_meet_the_stated_trouble(suffix: str) -> None:
    text = _guide("presenting", suffix)
    line = next(each for each in text.splitlines() if "`lin-na`" in each)
    names = re.findall(r"`([a-z-]+)`", line)
    assert [persona(name).trouble for name in names] == [
        "verify.face", "verify.card", "documents.id_front", "score.bureau", "payout",
    ]  # fmt: skip


@BOTH
def test_designing_guide_lists_steps_and_files(suffix: str) -> None:
    text = _guide("designing", suffix)
    assert not [step for step in STEPS if f"`{step}`" not in text]
    named = set(re.findall(r"`([a-z-]+\.ftl)`", text))
    there = {file.name for file in (LOCALES / "en").glob("*.ftl")}
    assert not named - there


@pytest.mark.parametrize("language", list(Language))
def test_phrases_from_help_work(language: str) -> None:
    text = (LOCALES / language / "screen.ftl").read_text(encoding="utf-8")
    sayings = re.findall(r"^ui-help-say-[a-z]+ = (.*)$", text, re.MULTILINE)
    said = [part for each in sayings for part in each.split("·")]
    assert len(said) == 10
    assert [each for each in said if read_intent(each) is None] == []
    shown = "\n".join(re.findall(r"^ui-help-more-.*$", text, re.MULTILINE))
    commands = re.findall(r"loanflow ([a-z]+)", shown)
    assert {"score", "verify", "applications", "policy", "guide"} <= {*commands} <= {*COMMANDS}
