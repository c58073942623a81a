"""A study's file is read, and what is wrong in it is told by line and reason."""

from pathlib import Path

from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.insights.study.plan import text_in
from loanflow_tui.insights.study.reading import FILE, load_study
from tests.renew.study_schema import SCHEMA, schema_text

PLAN = """\
title: Costs
consent: May we keep it?
variants: [usual, short]
tasks:
  - id: cost
    task: {en: Find the cost., zh-CN: 找到费用。}
    at: offer.amount
    done: offer.accept
"""


def study(folder: Path, text: str = PLAN) -> Path:
    """Write a study with a variant beside it; return its folder."""
    (folder / "short" / "words").mkdir(parents=True, exist_ok=True)
    (folder / "short" / "variant.yaml").write_text("id: short-way\n", encoding="utf-8")
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def call(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(loanflow, ["study", *arguments], prog_name="loanflow")
    return done.exit_code, done.output


def test_a_new_study_runs_as_it_is(tmp_path: Path) -> None:
    for language, said in (("en", "2 tasks, no variants"), ("zh-CN", "2 项任务")):
        folder = tmp_path / language
        assert call("new", str(folder), "--lang", language)[0] == 0
        code, told = call("check", str(folder), "--lang", language)
        assert (code, said in told) == (0, True), told
        plan = load_study(folder).plan
        assert text_in(plan.consent, "en").startswith("We are trying out")
        assert text_in(plan.tasks[0].task, "zh-CN").startswith("您要借")
    assert call("new", str(tmp_path / "en"))[0] == 2


def test_variants_are_named_by_their_ids(tmp_path: Path) -> None:
    found = load_study(study(tmp_path))
    assert [found.label(each) for each in found.plan.variants] == ["usual", "short-way"]


def test_mistakes_are_told_by_line_and_reason(tmp_path: Path) -> None:
    wrong = {
        PLAN.replace("done: offer.accept", "done: offer.acept"): (8, "Is it `offer.accept`?"),
        PLAN.replace("at: offer.amount", "at: nowhere"): (7, "There is no step `nowhere`"),
        PLAN.replace("done: offer.accept", "done: offer.amount"): (8, "done at once"),
        PLAN.replace("short]", "gone]"): (3, "no folder `gone`"),
        PLAN.replace("short]", "/etc]"): (3, "by its folder beside this file"),
        PLAN.replace("    at:", "    persona: li-wie\n    at:"): (7, "Is it `li-wei`?"),
        PLAN.replace("    at:", "    host: moon\n    at:"): (7, "It can be: alipay, wechat"),
        PLAN.replace("title: Costs", "titel: Costs"): (1, "Did you mean `title`?"),
        PLAN.replace("    at:", "    zzzz: 1\n    at:"): (7, "It can be: title, consent"),
        PLAN + PLAN[PLAN.index("  - id") :]: (9, "Two tasks are called `cost`"),
        PLAN + "after_all: [suss]\n": (9, "Did you mean `sus`?"),
        PLAN + "after_task: seq\n": (9, "list"),
        PLAN[: PLAN.index("tasks:")] + "tasks: []\n": (4, "1 to 20 tasks"),
        "title: [": (1, "isn't YAML"),
        "": (0, "at least `title`, `consent` and `tasks`"),
        "title: Costs\n": (1, "is missing"),
    }
    for text, (line, reason) in wrong.items():
        code, told = call("check", str(study(tmp_path, text)), "--lang", "en")
        place = f"{tmp_path / FILE}:{line}" if line else str(tmp_path / FILE)
        assert code == 2 and told.count("\n") == 1, told
        assert place in told and reason in told, (told, line, reason)


def test_broken_variants_are_told_at_their_place(tmp_path: Path) -> None:
    folder = study(tmp_path)
    (folder / "short" / "variant.yaml").write_text("id: short\nskip: [consent.bureau]\n")
    code, told = call("check", str(folder), "--lang", "en")
    assert code == 2 and "short/variant.yaml:2" in told


def test_a_folder_without_a_study_is_refused(tmp_path: Path) -> None:
    code, told = call("check", str(tmp_path), "--lang", "en")
    assert code == 2 and told.count("\n") == 1


def test_a_beginning_that_nobody_comes_to_is_told(tmp_path: Path) -> None:
    folder = study(tmp_path, PLAN.replace("    at:", "    persona: zhou-tao\n    at:"))
    code, told = call("check", str(folder), "--lang", "en")
    assert code == 2 and f"{FILE}:8" in told and "doesn't come to offer.amount" in told


def test_the_study_schema_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "run: python -m tests.renew study_schema"
    )
    assert call("--schema") == (0, schema_text())
