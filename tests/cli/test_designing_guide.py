"""Every command of the guide for designers works: in its order, in an empty folder."""

import asyncio
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.words_folder import use_words
from loanflow_tui.insights.study.reading import load_study
from loanflow_tui.insights.study.running import YES, Run
from loanflow_tui.lending.api import ManualClock
from tests.insights.studies import Person
from tests.project.sources import PACKAGE

ENGLISH, CHINESE = (
    (PACKAGE / "guide" / name).read_text(encoding="utf-8")
    for name in ("designing.md", "designing.zh-CN.md")
)
SLOW = ("map",)
"""Commands that take long; their options alone are tried here, and the rest where they belong."""
NO_TERMINAL = "draws on a terminal"


@pytest.fixture(autouse=True)
def _usual_words() -> Iterator[None]:
    """Give the package's words back to other tests of the process."""
    yield
    use_words(None)


def blocks(guide: str) -> list[str]:
    """Return the command lines of a guide's shell blocks."""
    fenced = re.findall(r"^```sh\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    return [line for block in fenced for line in block.splitlines() if line.strip()]


def inline(guide: str) -> list[str]:
    """Return the command lines within a guide's sentences."""
    return [line for line in re.findall(r"`(loanflow [^`]+)`", guide) if "…" not in line]


def call(line: str) -> tuple[int, str]:
    done = CliRunner().invoke(loanflow, shlex.split(line)[1:], prog_name="loanflow")
    return done.exit_code, done.output


async def store(folder: Path) -> str:
    """Keep an application that was begun; return its id."""
    options = SessionOptions(folder, seed=1, pace=0, clock=ManualClock(), contracts="defer")
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        await talk.fill()
        return talk.application_id


def test_every_command_of_the_guide_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    monkeypatch.setenv("LOANFLOW_DATA_DIR", str(tmp_path / "data"))
    application = asyncio.run(store(tmp_path / "data"))
    for line in blocks(ENGLISH):
        tried = re.sub(r"--n \d+", "--n 2", line).replace(" ID", f" {application}")
        if shlex.split(line)[1] in SLOW:
            tried += " --help"
        code, told = call(f"{tried} --lang en" if "--lang" not in tried else tried)
        # Whatever opens the screen was read and found in order before the terminal is looked for.
        assert code == 0 or (code == 2 and NO_TERMINAL in told), (line, told)
        if line.startswith("loanflow study run"):
            found = load_study(tmp_path / shlex.split(line)[3])
            means = Person({"consent": YES}, gives_up=True).means()
            assert Run(found, "P01", "en", means).take_part() == "finished"
    assert {"report.html", "report.md", "report.csv"} <= {each.name for each in tmp_path.iterdir()}


def test_commands_in_sentences_have_these_options() -> None:
    for line in {*inline(ENGLISH), *inline(CHINESE)}:
        code, told = call(f"{line} --help")
        assert code == 0, (line, told)


def test_both_guides_name_the_same_commands() -> None:
    def plain(guide: str) -> list[str]:
        return [re.sub(r" --lang \S+| ID| 编号", "", line) for line in blocks(guide)]

    assert plain(ENGLISH) == plain(CHINESE)


def test_the_study_of_the_guide_can_be_run(tmp_path: Path) -> None:
    (tmp_path / "short-way").mkdir()
    (tmp_path / "short-way" / "variant.yaml").write_text("id: short-way\n", encoding="utf-8")
    for guide in (ENGLISH, CHINESE):
        found = re.findall(r"^```yaml\n(title.*?)^```", guide, re.MULTILINE | re.DOTALL)
        (tmp_path / "study.yaml").write_text(found[0], encoding="utf-8")
        assert len(load_study(tmp_path).variants) == 2
