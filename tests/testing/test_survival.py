"""Crashes of the product during tests: each is reported with its place, and the run continues."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli import main
from loanflow_tui.cli.test import command
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.wording import Wording, WordingError
from loanflow_tui.lending.api import Ask
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.run import StepRun
from loanflow_tui.testing.outcome import ScenarioOutcome
from loanflow_tui.testing.suite import Manner, _outcomes

LOOKS = "applicant: li-wei\nlanguage: en\nsteps:\n  - fill:\n  - expect: {screen: 'privacy'}\n"
QUIET = "applicant: li-wei\nlanguage: en\nsteps:\n  - fill:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"a-looks": LOOKS, "b-quiet": QUIET}.items():
        (tmp_path / f"{name}.scenario.yaml").write_text(text)
    return tmp_path


def run(folder: Path, *more: str) -> Result:
    written = ["--junit", str(folder / "junit.xml"), "--trace", str(folder / "traces")]
    return CliRunner().invoke(command, [str(folder), *written, "--lang", "en", *more])


def _broken(language: str) -> Callable[..., str]:
    """Return a wording function that lacks one value in one language."""
    whole = Wording._say

    def say(self: Wording, message_id: str, args: object) -> str:
        if message_id == "ask-consent-privacy" and self.language == language:
            raise WordingError("the value is missing")
        return whole(self, message_id, args)  # type: ignore[arg-type]

    return say


@pytest.mark.parametrize("screen", ["--no-screen", "--screen"])
def test_wording_that_breaks_is_a_finding(
    folder: Path, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    asked = "ask-consent-privacy"
    monkeypatch.setattr(Wording, "_say", _broken("en"))
    done = run(folder, screen)
    assert done.exit_code == 1, done.output
    assert "2 failed" in done.output, asked
    assert "Traceback" not in done.output
    cases = ElementTree.parse(folder / "junit.xml").findall(".//testcase")
    assert [case.get("name") for case in cases] == ["a-looks", "b-quiet"]
    assert len(list((folder / "traces").glob("*.html"))) == 2


def test_every_turn_is_said_in_both_languages(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Wording, "_say", _broken("zh-CN"))
    done = run(folder, "--no-screen")
    assert "b-quiet.scenario.yaml:4:5: What always holds doesn't: every line" in done.output


def test_an_application_that_cannot_open_is_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(*_: object) -> None:
        raise ZeroDivisionError("on the way in")

    monkeypatch.setattr(Conversation, "begin", crash)
    done = run(folder, "--no-screen")
    assert done.exit_code == 1
    assert done.output.count("ZeroDivisionError: on the way in") == 2
    assert len(list((folder / "traces").glob("*.html"))) == 2


def test_an_unwritable_trace_is_reported(folder: Path) -> None:
    (folder / "file").write_text("")
    done = CliRunner().invoke(
        command, [str(folder), "--trace", str(folder / "file/below"), "--lang", "en"]
    )
    assert done.exit_code == 1
    assert done.output.count("The trace can't be written into") == 2


def test_a_worker_that_dies_loses_no_scenario(folder: Path) -> None:
    died: Future[list[ScenarioOutcome]] = Future()
    died.set_exception(BrokenProcessPool())
    path = folder / "b-quiet.scenario.yaml"
    assert [each.verdict for each in _outcomes(died, [path], Manner(screen=False))] == ["passed"]


async def test_a_double_payout_fails_payouts_1(tmp_path: Path) -> None:
    path = tmp_path / "paid.scenario.yaml"
    steps = "  - play_to: closing\n  - note: now\n  - expect: {payouts: 1}\n"
    path.write_text(f"applicant: li-wei\nlanguage: en\nsteps:\n{steps}")
    loaded = load_scenario(path)
    assert (await play_without_screen(loaded)).ok
    talks: list[Conversation] = []
    begin = Conversation.begin

    async def noted(self: Conversation) -> None:
        talks.append(self)
        await begin(self)

    async def pay_again(step: StepRun) -> None:
        if step.action == "note":
            ask = Ask(talks[0].application_id, "payout")
            rail = talks[0].session.service.deps.partners.payment
            await rail.pay(ask, "payout-again-2", 100, "6222021234567890")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Conversation, "begin", noted)
        run = await play_without_screen(loaded, watch=pay_again)
    assert run.failed is not None and run.failed.problem is not None
    said = Wording("en").say(run.failed.problem.message)
    assert said == "The number of payouts the payment rail made should be `1`, and is `2`."


def test_full_output_disk_keeps_the_junit_report(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = folder / "junit.xml"
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        with pytest.raises(SystemExit) as ended:
            main(["test", str(folder), "--junit", str(report)])
        monkeypatch.undo()
    assert ended.value.code == 1
    cases = ElementTree.parse(report).findall(".//testcase")
    assert [case.get("name") for case in cases] == ["a-looks", "b-quiet"]
