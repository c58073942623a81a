"""Policy errors: a reason with values and a place; Fluent files hold the sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from loanflow_tui.lending.runtime.input_files import FileProblem

if TYPE_CHECKING:
    from loanflow_tui.lending.policy.law import Rule

FileReason = Literal[
    FileProblem, "not_utf8", "too_many_values",
    "not_yaml", "not_a_value", "tab", "control_character", "too_deep", "key_twice",
    "second_document", "alias",
]  # fmt: skip
"""Why a file has no mapping to check."""

ShapeReason = Literal[
    "mapping", "list", "text", "shorter_text", "one_at_least", "whole_number", "number",
    "percentage", "day", "province", "at_least", "at_most", "one_of", "key_missing", "key_unknown",
    "key_text", "other",
]  # fmt: skip
"""The kind of value that belongs at a place."""

RuleReason = Literal[
    "consents", "students", "forbidden_purposes", "products", "cap_order",
    "tenors", "one_sum", "longest_tenor", "ages", "decline_order", "ceiling", "band_names",
    "band_order", "last_bin", "bin_order", "bins_or_categories", "categories", "cards",
    "host_signals", "descriptions", "score_order", "measures", "fees", "lender_rate",
    "law_at_most", "law_at_least", "law_binds", "law_changed", "class_order",
]  # fmt: skip
"""Legal and consistency rules across several values."""

Reason = Literal[FileReason, ShapeReason, RuleReason]
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """One error and its place. `line` and `column` count from 1; 0 if unknown.

    `values` are the values in the sentence about `reason`. If the present content helps, `found`
    names its kind: `nothing`, `mapping`, `empty`, `list`, `other`, or `text`, with the `value` as
    written. `rule` is the rule of law that is broken, if one is.
    """

    path: Path
    line: int
    column: int
    reason: Reason
    values: Mapping[str, str] = field(default_factory=dict)
    rule: "Rule | None" = None

    @property
    def place(self) -> str:
        """The file, with line and column if known."""
        return ":".join([str(self.path), *(str(n) for n in (self.line, self.column) if n)])


class PolicyError(Exception):
    """A policy file can't be used."""

    def __init__(self, problem: PolicyProblem) -> None:
        values = ", ".join(f"{name}={value}" for name, value in problem.values.items())
        super().__init__(f"{problem.place}: {problem.reason} {values}".rstrip())
        self.problem = problem


def refusal(
    path: Path,
    place: tuple[int, int],
    reason: Reason,
    values: Mapping[str, str] | None = None,
    rule: "Rule | None" = None,
) -> PolicyError:
    """Return the error at a line and column of a file."""
    return PolicyError(PolicyProblem(path, *place, reason, values or {}, rule))
