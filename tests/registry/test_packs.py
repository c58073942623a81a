"""A pack from another installed package is found, played, and, if broken, left out."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from loanflow_tui.registry.pack_words import folder_of_words
from loanflow_tui.registry.packs import Pack
from tests.project.sources import PACKAGE, ROOT

EXAMPLE = Path(__file__).parent / "example_pack"
DEFAULT = PACKAGE / "lending" / "policy" / "policy-2026.1.yaml"
NAME = "loanflow_harbour"


def policy_text() -> str:
    """Return the built-in policy with the bank's additions: a product, a card, a characteristic."""
    text = DEFAULT.read_text(encoding="utf-8")
    ends = ("\n  consumer:\n    cap: 200000", "\n  emergency:\n    cap")
    text = doubled(text, *ends, "consumer", "boat")
    signals = "payment_regularity, social_stability"
    text = doubled(text, "\n    wechat: [delin", "\n\n  # A bin", "wechat", "harbour", signals)
    ends = ("\n    payment_regularity:\n", "\n    social_stability:\n")
    return doubled(text, *ends, "payment_regularity", "punctuality")


def doubled(text: str, start: str, end: str, old: str, new: str, signals: str = "") -> str:
    """Return `text` with its part from `start` to `end` repeated under another name."""
    begin = text.index(start)
    part = text[begin : text.index(end, begin)]
    again = part.replace(old, new)
    if signals:
        again = again.replace(signals, "wealth, punctuality")
    return text.replace(part, part + again)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with the example pack installed."""
    shutil.copytree(EXAMPLE / NAME, tmp_path / NAME)
    (tmp_path / NAME / "policy.yaml").write_text(policy_text(), encoding="utf-8")
    metadata = tmp_path / f"{NAME}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: loanflow-harbour\nVersion: 1.0\n"
    )
    (metadata / "entry_points.txt").write_text(f"[loanflow.packs]\nharbour = {NAME}:PACK\n")
    return tmp_path


def loanflow(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command with the packages of `site` installed."""
    path = f"{site}:{ROOT}"
    return subprocess.run(
        [sys.executable, "-m", "loanflow_tui", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=site,
        env={"PYTHONPATH": path, "LANG": "en_US.UTF-8", "PATH": "", "HOME": str(site)},
    )


def test_example_pack_is_played(site: Path) -> None:
    done = loanflow(site, "test", str(EXAMPLE / "boat.yaml"), "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "harbour" in loanflow(site, "--help").stdout


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("raise RuntimeError('no licence')", "no licence"),
        ("from missing_bank import PACK", "missing_bank"),
    ],
)
def test_broken_pack_is_one_sentence(site: Path, wrong: str, why: str) -> None:
    (site / NAME / "__init__.py").write_text(wrong)
    done = loanflow(site, "check", "mobile", "13800138000")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "harbour" in done.stderr and why in done.stderr


def test_pack_without_its_words_leaves_nothing_behind(site: Path) -> None:
    words = site / NAME / "locales" / "zh-CN" / "harbour.ftl"
    words.write_text(words.read_text("utf-8").replace("host-harbour =", "# "), "utf-8")
    done = loanflow(site, "--help")
    assert "harbour" not in done.stdout
    told = loanflow(site, "check", "mobile", "13800138000").stderr
    assert "ui-host-harbour is missing in zh-CN" in told


def test_pack_with_wrong_policy_is_refused(site: Path) -> None:
    (site / NAME / "policy.yaml").write_text("version: 1\n")
    done = loanflow(site, "chat", "--host", "harbour", "--lang", "en")
    assert done.returncode == 2
    assert "policy.yaml:1:1: Text belongs here." in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_language_unknown_to_a_pack_falls_back(tmp_path: Path) -> None:
    pack = Pack("harbour", locales=tmp_path)
    assert folder_of_words(pack, "zh-CN") is None
    (tmp_path / "en").mkdir()
    assert folder_of_words(pack, "zh-CN") == tmp_path / "en"
    (tmp_path / "zh-CN").mkdir()
    assert folder_of_words(pack, "zh-CN") == tmp_path / "zh-CN"
