"""The README, the changelog and the guides are true."""

import re
import shlex
import tomllib
from pathlib import Path

from click.testing import CliRunner

from loanflow_tui import __version__
from loanflow_tui.cli.commands import COMMANDS, loanflow
from loanflow_tui.cli.guide import topics
from tests.cases import for_each
from tests.project.sources import PACKAGE, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((PACKAGE / "guide").glob("*.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)|src(?:set)?=\"([^\"]+)\"")
EXAMPLES = re.findall(r"^\| `loanflow ((?:personas|quote|check|guide).*?)`", README, re.MULTILINE)
ONE_LINE = re.compile(r"^python3 -m venv .*$", re.MULTILINE)


def test_two_commands_do_everything_from_nothing() -> None:
    start, check = ONE_LINE.findall(README)
    assert start.endswith(".venv/bin/loanflow demo")
    assert "-m pytest" in check


def test_ci_runs_the_readme_test_command() -> None:
    check = ONE_LINE.findall(README)[1]
    assert check == (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()[-1]


@for_each("document", DOCUMENTS)
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = ["".join(found) for found in LINK.findall(document.read_text(encoding="utf-8"))]
    own = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]
    assert not [link for link in own if not (document.parent / link).exists()]


@for_each("document", DOCUMENTS)
def test_every_command_that_is_mentioned_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    fenced = "".join(re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL))
    mentioned = re.findall(r"`loanflow ([a-z][\w-]*)", text)
    mentioned += re.findall(r"^ *loanflow ([a-z][\w-]*)", fenced, re.MULTILINE)
    assert not set(mentioned) - set(COMMANDS)


def test_every_command_is_mentioned() -> None:
    assert not [name for name in COMMANDS if f"`loanflow {name}" not in README]


def test_the_changelog_knows_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[([^\]]+)\](?: - \d{4}-\d\d-\d\d)?$", changelog, re.MULTILINE)
    assert versions[0] in ("Unreleased", __version__)
    assert __version__ in versions


def test_every_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = tomllib.loads(text)["project"]["dependencies"]
    unexplained = [name for name in wanted if not re.search(rf'"{re.escape(name)}", +# \w', text)]
    assert not unexplained


def test_every_guide_is_translated_and_linked() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in DOCUMENTS}
    for topic in topics():
        assert f"{topic}.zh-CN.md" in texts
        led = {
            name
            for name, text in texts.items()
            if f"{topic}.md" in text or f"guide {topic}" in text
        }
        assert led - {f"{topic}.md", f"{topic}.zh-CN.md"}, topic


def test_readme_is_translated_and_linked_first() -> None:
    own, translated = README.split("\n")[0], PACKAGE / "guide/README.zh-CN.md"
    assert "(loanflow_tui/guide/README.zh-CN.md)" in own
    told = translated.read_text(encoding="utf-8")
    assert "(../../README.md)" in told.split("\n")[0]
    shown = {re.sub(r"-(en|zh-CN)\b", "", name) for name in re.findall(r"show-[\w.-]+", README)}
    assert shown == {re.sub(r"-(en|zh-CN)\b", "", n) for n in re.findall(r"show-[\w.-]+", told)}


def test_ids_are_the_same_in_both_languages() -> None:
    english, chinese = (
        re.findall(r"`(#[\w-]+)`", (PACKAGE / "guide" / name).read_text(encoding="utf-8"))
        for name in ("ids.md", "ids.zh-CN.md")
    )
    assert english == chinese


@for_each("line", EXAMPLES)
def test_every_example_that_can_be_run_works(line: str) -> None:
    result = CliRunner().invoke(loanflow, shlex.split(line))
    assert result.exit_code == 0, result.output
