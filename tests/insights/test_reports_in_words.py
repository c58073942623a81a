"""What a report tells stands in words: no id of a reason or a state is left raw."""

import re
from dataclasses import replace

from loanflow_tui.dialogue.catalogue import ENTRY, packaged_files, worded
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.cohort.report import cohort_report
from loanflow_tui.insights.cohort.running import Counted
from loanflow_tui.insights.refusals import Refusal, decided_for, reason_said, step_said, topic_said
from loanflow_tui.insights.report.model import Known, Report, raw
from loanflow_tui.insights.report.writing import write_cell
from loanflow_tui.insights.stored.report import stored_report
from loanflow_tui.insights.walkthrough.report import walkthrough_report
from loanflow_tui.lending.api import ReasonCode
from tests.cases import for_each
from tests.insights.test_cohort import PLAN, journey, tally
from tests.insights.test_stored import THREE
from tests.insights.test_walkthrough import JOURNEY, OBSERVED

RAW = re.compile(r"[a-z]+(?:[._-][a-z]+)+|[a-z]{3,}")
"""What an id looks like in a report in Chinese."""

IDS = re.compile("（[a-z._]+）")
"""The ids of steps beside their names: the command line and the guide call them so."""

OTHER_REASONS = (
    "wrong", "expired", "unreadable", "altered", "wrong_side", "wrong_kind", "number_differs",
    "name_differs", "unsupported_bank", "name_mismatch", "number_mismatch", "mobile_mismatch",
    "closed", "lost", "low_quality", "not_live", "mismatch", "no_camera",
)  # fmt: skip
"""Why a code, a document, a card or a face is refused, which no repair tells."""


def reasons() -> set[str]:
    """Return the reasons of all repairs, without the steps that these are particular to."""
    parts = {dashed(each.id) for each in step_table()}
    parts |= {each.partition("-")[0] for each in parts} - {"consent"}
    ahead = re.compile(f"repair-(?:(?:{'|'.join(sorted(parts - {''}, key=len, reverse=True))})-)?")
    ids = {
        entry[1]
        for file in packaged_files("en")
        for entry in ENTRY.finditer(file.read_text(encoding="utf-8"))
        if entry[1].startswith("repair-")
    }
    return {ahead.sub("", each, count=1) for each in ids}


def left_raw(report: Report) -> list[str]:
    wording = Wording("zh-CN")
    return [
        f"{section.id} {heading.id}: {told}"
        for section in report.sections
        for row in section.rows
        for heading, cell in zip(section.headings, row, strict=True)
        if RAW.search(IDS.sub("", told := write_cell(cell, wording)))
    ]


def test_every_reason_of_a_repair_has_words() -> None:
    assert [each for each in sorted(reasons()) if not isinstance(reason_said(each), Known)] == []


@for_each("reason", OTHER_REASONS)
def test_every_other_refusal_has_words(reason: str) -> None:
    assert worded(f"refused-{dashed(reason)}")


def test_every_step_has_a_name() -> None:
    assert all(isinstance(step_said(each.id), Known) for each in step_table())


def test_every_reason_of_a_decision_has_words() -> None:
    assert all(isinstance(decided_for(each.value), Known) for each in ReasonCode)


def test_cohort_report_leaves_no_reason_raw() -> None:
    refused = tuple(Refusal("offer.amount", each.replace("-", "_")) for each in reasons())
    met = tally(
        journey(0, refused=refused, asked_back=("product",)),
        journey(1, "declined", why="delinquencies"), journey(2, "on_hold"), journey(3, "left"),
        journey(4, "referred", why="no-credit-file"),
    )  # fmt: skip
    assert left_raw(cohort_report(PLAN, Counted([met], people=5))) == []


def test_insights_report_leaves_no_reason_raw() -> None:
    report = stored_report(THREE)
    told = tuple(each for each in report.sections if each.id in ("states", "refusals"))
    assert left_raw(replace(report, sections=told)) == []


def test_walkthrough_leaves_no_reason_raw() -> None:
    report = walkthrough_report("A1", JOURNEY, OBSERVED)
    steps = next(each for each in report.sections if each.id == "steps")
    assert left_raw(replace(report, sections=(steps,))) == []
    assert write_cell(steps.rows[0][-2], Wording("en")) == (
        "check digit doesn't fit and in passing: Why you ask this"
    )


def test_reasons_keep_their_ids_for_programs() -> None:
    assert raw(reason_said("wrong_side")) == "wrong_side"
    assert raw(decided_for("delinquencies")) == "delinquencies"
    assert raw(topic_said("cost")) == "cost"
    assert reason_said("of a pack") == "of a pack"
