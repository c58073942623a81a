"""Writes JUnit XML for CI systems: one test case per scenario."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from loanflow_tui.testing.outcome import ScenarioOutcome


def junit_xml(outcomes: Sequence[ScenarioOutcome], seconds: float) -> str:
    """Return the report of a suite, complete at any time."""
    suites = Element("testsuites")
    suite = SubElement(suites, "testsuite", _counts(outcomes, seconds))
    for outcome in outcomes:
        case = SubElement(
            suite,
            "testcase",
            name=_clean(outcome.name),
            classname="loanflow.scenarios",
            file=_clean(outcome.path),
            line=str(outcome.line),
            time=f"{outcome.seconds:.3f}",
        )
        if outcome.verdict == "failed":
            failure = SubElement(case, "failure", message=_clean(outcome.message))
            failure.text = _clean(f"{outcome.place}\n{outcome.message}\n{outcome.trace}")
        elif outcome.verdict == "wrong":
            SubElement(case, "error", message=_clean(outcome.message))
        elif outcome.verdict == "skipped":
            SubElement(case, "skipped")
        if outcome.trace:
            SubElement(case, "system-out").text = _clean(f"[[ATTACHMENT|{outcome.trace}]]")
    indent(suites)
    text: str = tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _counts(outcomes: Sequence[ScenarioOutcome], seconds: float) -> dict[str, str]:
    def count(verdict: str) -> str:
        return str(sum(outcome.verdict == verdict for outcome in outcomes))

    return {
        "name": "loanflow",
        "tests": str(len(outcomes)),
        "failures": count("failed"),
        "errors": count("wrong"),
        "skipped": count("skipped"),
        "time": f"{seconds:.3f}",
    }


def _clean(text: str) -> str:
    """Return text without characters that XML can't hold."""
    other = "\N{REPLACEMENT CHARACTER}"
    return "".join(each if each.isprintable() or each == "\n" else other for each in text)
