"""A cohort's figures: counted by hand, the same however they are split, and honest about it."""

import csv
import json
import re
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

import loanflow_tui.dialogue
from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.insights.cohort import running
from loanflow_tui.insights.cohort.actor import Acted
from loanflow_tui.insights.cohort.pairs import Pairs
from loanflow_tui.insights.cohort.playing import Played, Stage
from loanflow_tui.insights.cohort.population import applicant, tempers
from loanflow_tui.insights.cohort.report import cohort_report
from loanflow_tui.insights.cohort.running import Counted, Plan, nothing_counted, run
from loanflow_tui.insights.cohort.slips import mistapped, mistyped
from loanflow_tui.insights.cohort.tally import Tally, average, quantile
from loanflow_tui.insights.cohort.wordbook import phrases
from loanflow_tui.insights.refusals import Refusal
from loanflow_tui.insights.report.writing import (
    as_csv,
    as_file,
    as_html,
    as_markdown,
    as_values,
)
from loanflow_tui.lending.api import Recorded
from loanflow_tui.scenarios.event_loop import run_apart
from tests.cases import for_each

pytestmark = pytest.mark.xdist_group("cohort")

SIZE = 4
PLAN = Plan(SIZE, seed=3, language="en")


def journey(number: int, end: str = "paid", **changes: object) -> Played:
    """Return a journey of two steps, as it would be summed up."""
    paid = end == "paid"
    fields: dict[str, object] = {
        "who": applicant(1, number), "product": "consumer", "host": "alipay", "end": end,
        "last": "b", "why": "patience" if end == "left" else "",
        "outcome": "approved" if paid else None, "limit_fen": 100_00 if paid else None,
        "amount_fen": None, "apr_bp": 1000 if paid else None, "rate_bp": None,
        "seconds": 60 if paid else None, "asked": ("a", "b"),
        "answered": frozenset({"a", "b"} if paid else {"a"}), "refused": (), "asked_back": (),
        "acted": Acted(), "sex": "male" if number % 2 else "female", "age": 30, "region": "1",
        "filed": "hit", "rating": None,
    }  # fmt: skip
    return Played(**{**fields, **changes})  # type: ignore[arg-type]


def tally(*journeys: Played) -> Tally:
    counted = Tally()
    for each in journeys:
        counted.add(each)
    return counted


@cache
def counted() -> Counted:
    made = nothing_counted(PLAN)
    run(PLAN, made)
    return made


@cache
def journals() -> list[tuple[Played, list[Recorded]]]:
    async def play() -> list[tuple[Played, list[Recorded]]]:
        stage = Stage("en", None)
        return [await stage.play_with_journal(applicant(3, n)) for n in range(SIZE)]

    return run_apart(play())


def test_funnel_counts_by_hand() -> None:
    refused = (Refusal("a", "length"), Refusal("a", "length"))
    three = tally(journey(0), journey(1, "left", refused=refused), journey(2, "declined"))
    report = cohort_report(PLAN, Counted([three], people=3))
    rows = {each["section"]: each["rows"] for each in as_values(report)}
    steps = {row["step"]: row for row in rows["funnel"]}
    assert [steps["b"][name] for name in ("asked", "answered", "left")] == [3, 1, 1]
    assert steps["b"]["left_share"] == pytest.approx(1 / 3, abs=1e-6)
    (refusal,) = rows["refusals"]
    assert (refusal["people"], refusal["times"], refusal["first"]) == (1, 2, 1)
    assert [row["first"] for row in rows["leaving"]] == [1]


def test_four_fifths_by_hand() -> None:
    # Men 8 of 20, women 18 of 20: the ratio is 0.44, and the difference is no chance.
    men = [journey(2 * n + 1, outcome="approved" if n < 8 else "declined") for n in range(20)]
    women = [journey(2 * n, outcome="approved" if n < 18 else "declined") for n in range(20)]
    report = cohort_report(PLAN, Counted([tally(*men, *women)], people=40))
    rows = {each["section"]: each["rows"] for each in as_values(report)}["by-sex"]
    marks = {row["group"]: (row["ratio"], row["mark"]) for row in rows}
    assert marks["cohort-sex-male"] == ("0.44", "cohort-mark-below")
    assert marks["cohort-sex-female"] == ("1.00", "cohort-mark-highest")


def test_pairs_count_who_differs() -> None:
    pairs = Pairs()
    pairs.add(journey(0), journey(0, "left"))
    pairs.add(journey(1), journey(1, limit_fen=80_00, apr_bp=1200))
    assert pairs.counts["paid", "a"] == 1 and pairs.counts["paid", "b"] == 0
    assert pairs.averages("limit") == (100_00, 80_00)
    assert pairs.averages("apr") == (1000, 1200) and pairs.averages("seconds") == (60, 60)


def test_quantiles_and_means_by_hand() -> None:
    values = [(10, 1), (20, 2), (90, 1)]
    assert [quantile(values, share) for share in (0.1, 0.5, 0.9)] == [10, 20, 90]
    assert average(values) == 35 and average([(1, 1), (2, 1)]) == 2
    assert quantile([], 0.5) is None and average([]) is None


def test_figures_agree_with_the_journals() -> None:
    mine = counted().tallies[0]
    asked = Counter(
        step
        for _, journal in journals()
        for step in {each.event.step for each in journal if each.kind == "QuestionShown"}  # type: ignore[attr-defined]
    )
    assert {step: n for (step,), n in mine.below("asked").items()} == asked
    paid = sum(any(each.kind == "PayoutConfirmed" for each in journal) for _, journal in journals())
    assert mine["end", "paid"] == paid
    assert sum(mine.below("end").values()) == mine.people == SIZE


def test_time_to_money_is_in_the_journal() -> None:
    for played, journal in journals():
        money = [each.at for each in journal if each.kind == "PayoutConfirmed"]
        took = round((money[0] - journal[0].at).total_seconds()) if money else None
        assert played.seconds == took


def test_any_split_gives_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BLOCK", 2)
    split = nothing_counted(PLAN)
    running.get_ready(PLAN, own_process=False)
    for block in (range(2, 4), range(2)):
        split.merge(running.play_block(block))
    assert split.tallies[0].counts == counted().tallies[0].counts
    assert split.tallies[0].first == counted().tallies[0].first


def test_two_workers_give_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BLOCK", 1)
    # Two who say little: a new process takes long to make what reads their words.
    plan = Plan(2, seed=39, language="en")
    alone, shared = nothing_counted(plan), nothing_counted(plan)
    run(plan, alone)
    run(plan, shared, workers=2)
    assert shared.people == 2 and shared.tallies[0].counts == alone.tallies[0].counts


def test_a_cluster_gives_the_same_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import LocalCluster  # noqa: PLC0415 - heavy

    from loanflow_tui.insights.cohort.cluster import run_on_cluster  # noqa: PLC0415 - heavy

    monkeypatch.setattr(running, "BLOCK", 2)
    folder = tmp_path / "a"
    (folder / "words").mkdir(parents=True)
    (folder / "variant.yaml").write_text("id: a\nskip: [consent.marketing]\n", encoding="utf-8")
    CliRunner().invoke(loanflow, ["policy", "--to", str(tmp_path / "usual.yaml")])
    plan = Plan(SIZE, 3, "en", (tmp_path / "usual.yaml",), variants=(folder,))
    here, there = nothing_counted(plan), nothing_counted(plan)
    run(plan, here)
    with LocalCluster(
        1, processes=False, threads_per_worker=2, dashboard_address="127.0.0.1:0"
    ) as cluster:
        run_on_cluster(plan, there, cluster.scheduler_address)
    assert there.people == SIZE and not there.lost
    assert there.tallies[0].counts == here.tallies[0].counts
    assert there.tallies[0].first == here.tallies[0].first


@pytest.mark.parametrize(
    ("missing", "option"),
    [("pyarrow", ("--to", "x.parquet")), ("distributed", ("--scheduler", "tcp://127.0.0.1:9"))],
)
def test_a_missing_extra_is_told_in_a_line(
    missing: str, option: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, missing, None)
    done = CliRunner().invoke(loanflow, ["cohort", "--n", "1", "--lang", "en", *option])
    assert done.exit_code == 2 and done.output.count("\n") == 1
    assert "pip install 'loanflow-tui[" in done.output


def test_parquet_holds_the_values_of_csv(tmp_path: Path) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 - heavy

    report = cohort_report(PLAN, counted())
    file = tmp_path / "cohort.parquet"
    file.write_bytes(as_file(report, "en", ".parquet"))
    table = pq.read_table(file)
    assert "simulated" in table.schema.metadata[b"title"].decode()
    lines = [line for line in csv.DictReader(as_csv(report, "en").splitlines())
             if line["section"] != "report"]  # fmt: skip
    found = table.to_pylist()
    assert [each["section"] for each in found] == [each["section"] for each in lines]
    for kept, line in zip(found, lines, strict=True):
        told = kept["text"] if kept["value"] is None else kept["value"]
        assert told == line["value"] or told == float(line["value"]), (kept, line)


def test_two_variants_are_compared_over_the_same_applicants(tmp_path: Path) -> None:
    for name, skipped in (("a", ""), ("b", "skip: [consent.marketing]")):
        (tmp_path / name).mkdir()
        text = f"id: {name}\n{skipped}\n"
        (tmp_path / name / "variant.yaml").write_text(text, encoding="utf-8")
    plan = Plan(2, 3, "en", variants=(tmp_path / "a", tmp_path / "b"))
    both = nothing_counted(plan)
    run(plan, both)
    one, other = both.tallies
    assert one["asked", "consent.marketing"] == 2 and not other["asked", "consent.marketing"]
    assert both.pairs.counts["people", "both"] == 2
    page = as_markdown(cohort_report(plan, both), "en")
    assert "A: Policy 2026.1. Variant a (" in page and "B: Policy 2026.1. Variant b (" in page


def test_interruption_keeps_and_labels_what_was_played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BLOCK", 2)
    part = nothing_counted(PLAN)

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(PLAN, part, told=interrupt)
    assert part.people == part.tallies[0].people == 2
    page = as_markdown(cohort_report(PLAN, part), "en")
    assert "Interrupted: 2 of 4 applicants" in page


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_form_is_headed_simulated(language: str) -> None:
    report = cohort_report(PLAN, counted())
    word = {"en": "Cohort (simulated)", "zh-CN": "申请人群（模拟）"}[language]
    html = as_html(report, language)
    for text in (html, as_markdown(report, language), as_csv(report, language)):
        assert word in text
    assert "src=" not in html and "http://" not in html and "https://" not in html


@pytest.mark.parametrize("language", ["en", "zh"])
def test_phrases_are_apart_from_what_was_learned(language: str) -> None:
    def bare(text: str) -> str:
        return re.sub(r"[\d{}]+", "", re.sub(r"[^\w\s{}]", "", fold(text))).strip()

    root = Path(loanflow_tui.dialogue.__file__).parent / "examples" / language
    learned = {
        bare(line)
        for path in root.rglob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    tag = "zh-CN" if language == "zh" else language
    own = [line for group in phrases(tag).values() for lines in group.values() for line in lines]
    said = [line for line in own if len(bare(line)) > 1]
    assert not [line for line in said if bare(line) in learned]


def test_both_languages_have_the_same_phrases() -> None:
    one, other = phrases("en"), phrases("zh-CN")
    short = {"thousands", "ten_thousands"}
    assert {k: set(v) - short for k, v in one.items()} == {
        k: set(v) - short for k, v in other.items()
    }


def test_slips_change_one_thing() -> None:
    draws = [Random(seed) for seed in range(20)]
    assert all(mistyped("profile.income", "12000", draw) in ("120000", "1200") for draw in draws)
    wrong = {mistyped("identity.mobile", "13652945677", draw) for draw in draws}
    assert all(abs(len(each) - 11) <= 1 for each in wrong)
    assert mistapped("b", ["a", "b", "c"], Random(1)) in ("a", "c")
    assert mistapped("a", ["a"], Random(1)) == "a"


def test_population_shares_make_a_whole() -> None:
    assert sum(each.share for each in tempers().values()) == 100
    only = {applicant(1, n, ["wary"]).temper for n in range(20)}
    assert only == {"wary"}


def test_command_shows_an_applicants_journal() -> None:
    told = CliRunner().invoke(loanflow, ["cohort", "--show", "2", "--seed", "3", "--json"])
    shown = json.loads(told.stdout)
    played, journal = journals()[2]
    assert shown["simulated"] and shown["end"] == played.end
    assert [each["kind"] for each in shown["events"]] == [each.kind for each in journal]


@for_each(
    "wrong",
    [
        ["--n", "0"], ["--n", "1e9"], ["--n", "-3"], ["--seed", "x"], ["--temper", "calm"],
        ["--workers", "0"], ["--to", "report.pdf"], ["--policy", "nowhere.yaml"],
    ],
)  # fmt: skip
def test_nonsense_is_refused_in_one_line(wrong: list[str]) -> None:
    told = CliRunner().invoke(loanflow, ["cohort", *wrong], prog_name="loanflow")
    assert told.exit_code == 2, told.output
    assert "Traceback" not in told.output


def test_population_file_states_every_assumption() -> None:
    text = Path(running.__file__).with_name("population.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(text)["wary"]) == set(tempers()["wary"].model_fields_set)
