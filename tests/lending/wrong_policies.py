"""Policy files with one mistake each, with its message and line."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from loanflow_tui.lending.policy.errors import Reason
from loanflow_tui.lending.policy.loading import DEFAULT
from tests.renew.policy import FOLDER

SOURCE = (FOLDER / DEFAULT).read_text(encoding="utf-8")


def _section(begin: str, after: str) -> str:
    return SOURCE[SOURCE.index(f"\n{begin}:") : SOURCE.index(f"\n{after}:")]


_LEFT_OUT = (_section("law", "lender"), _section("other_lenders", "market"))
"""Half of the file, which a policy need not have: it takes half of the time to read."""

_BINS = SOURCE[SOURCE.index("\n  characteristics:") :]
_FEW_BINS = re.sub(r"(?m)^ *(#|- {up_to:).*\n", "", _BINS)
"""The bins, and one bin each: half of what remains."""

HALF = SOURCE.replace(_LEFT_OUT[0], "").replace(_LEFT_OUT[1], "")
SHORT = HALF.replace(_BINS, _FEW_BINS)
"""A policy that takes a third of the time to read."""


@dataclass(frozen=True)
class Mistake:
    """The text to replace in the default policy, its replacement, and the expected message. The
    error is on the line where `at` begins after the change, or else `wrong`. A mistake is made in
    the short policy unless it concerns what that one lacks.
    """

    right: str
    wrong: str
    reason: Reason
    values: dict[str, str] = field(default_factory=dict)
    at: str = ""

    @cached_property
    def source(self) -> str:
        assert self.right in SOURCE
        if self._concerns(*_LEFT_OUT):
            return SOURCE
        return HALF if self._concerns(_BINS) else SHORT

    def _concerns(self, *parts: str) -> bool:
        return any(each in part for part in parts for each in (self.right, self.at) if each)

    @property
    def text(self) -> str:
        return self.source.replace(self.right, self.wrong, 1)

    @property
    def line(self) -> int:
        place = self.text.index(self.at) if self.at else self.source.index(self.right)
        return self.text.count("\n", 0, place) + 1


def found(value: str) -> dict[str, str]:
    return {"found": "text", "value": value}


def part(first: str, after: str) -> str:
    """Return the default policy's text from one phrase up to another."""
    begin = SOURCE.index(first)
    return SOURCE[begin : SOURCE.index(after, begin)]


EMPTY, NOTHING, MAPPING = {"found": "empty"}, {"found": "nothing"}, {"found": "mapping"}

MISTAKES = [
    Mistake("version:", "version: [", "not_yaml", at="law:\n"),
    Mistake("\n  grace_days: 1", "\n\tgrace_days: 1", "tab", at="\tgrace_days"),
    Mistake("codes:", "---\ncodes:", "second_document"),
    Mistake("grace_days: 1", "grace_days: *x", "alias"),
    Mistake("codes:", "offer:", "key_twice", {"key": "offer"}),
    Mistake("grace_days: 1", "grace_days: 1\x07", "control_character"),
    Mistake('version: "2026.1"', "version: 2026-02-30", "not_a_value"),
    Mistake("codes:", "codes: 4\ncodez:", "mapping", found("4")),
    Mistake("tenors: [3, 6, 12, 24]", "tenors: 24", "list", found("24")),
    Mistake("licence: DEMO-0000-2026", "licence: 7", "text", found("7")),
    Mistake("licence: DEMO-0000-2026", "licence: ''", "text", found("''")),
    Mistake("licence: DEMO-0000-2026", f"licence: {'x' * 101}", "shorter_text", {"most": "100"}),
    Mistake("tenors: [3, 6, 12, 24]", "tenors: []", "one_at_least", EMPTY),
    Mistake("valid_hours: 24", "valid_hours: '24'", "whole_number", found("'24'")),
    Mistake("valid_hours: 24", "valid_hours: 2.5", "whole_number", found("2.5")),
    Mistake("woe: 0.40", "woe: much", "number", found("'much'")),
    Mistake("woe: 0.40", "woe: .nan", "number", found("nan")),
    Mistake("woe: 0.40", "woe: true", "number", found("true")),
    Mistake("ceiling: 24%", "ceiling: 0.24", "percentage", found("0.24")),
    Mistake("ceiling: 24%", "ceiling:", "percentage", NOTHING),
    Mistake('regions: ["11"', 'regions: ["99"', "province", found("'99'")),
    Mistake('regions: ["11"', "regions: [11", "province", found("11")),
    Mistake("min_age: 18", "min_age: 17", "law_at_least", {"limit": "18"} | found("17")),
    Mistake("valid_hours: 24", "valid_hours: 0", "at_least", {"least": "1"} | found("0")),
    Mistake('from: "2025-12-24"', "from: soon", "day", found("'soon'")),
    Mistake(
        "surcharge: 50%    ", "surcharge: 60%    ", "law_at_most", {"limit": "50%"} | found("'60%'")
    ),
    Mistake("most_a_year: 24%", "most_a_year: 36%", "law_changed", at="- id: microlender-ceiling"),
    Mistake(
        part("    - id: no-students", "    - id: true-identity"), "", "law_changed", at="  rules:"
    ),
    Mistake("most_reasons: 4", "most_reasons: 5", "at_most", {"most": "4"} | found("5")),
    Mistake("max_premium: 3%", "max_premium: 11%", "at_most", {"most": "10%"} | found("'11%'")),
    Mistake(
        "when_declined: reduce", "when_declined: reduced", "one_of",
        {"known": "reduce, refer, decline, ignore", "near": "reduce"} | found("'reduced'"),
    ),
    Mistake(
        "when_declined: reduce", "when_declined: {}", "one_of",
        {"known": "reduce, refer, decline, ignore", "near": "none"} | MAPPING,
    ),
    Mistake(
        "    night: note", "    nigth: note", "one_of",
        {
            "known": "device_velocity, identity_velocity, card_velocity, identity_reused, "
            "device_jump, place_jump, answers_changed, night, speed, payout_mismatch, coercion",
            "near": "night",
        } | found("'nigth'"),
    ),
    Mistake("  grace_days: 1\n", "", "key_missing", {"key": "grace_days"}, at="pricing:\n"),
    Mistake("min_age: 18", "min_aeg: 18", "key_unknown", {"key": "min_aeg", "near": "min_age"}),
    Mistake("\ncodes:", "\nzzz: 1\ncodes:", "key_unknown", {"key": "zzz", "near": "none"}, "zzz"),
    Mistake("  grace_days: 1", "  7: 1\n  grace_days: 1", "key_text"),
    Mistake(", bureau]", "]", "consents", found("['privacy']")),
    Mistake("[student]", "[]", "students", EMPTY),
    Mistake("[housing, securities]", "[housing]", "forbidden_purposes", found("['housing']")),
    Mistake("  cap: 200000", "  cap: 200001", "law_at_most", {"limit": "200000"} | found("200001")),
    Mistake("min: 1000\n", "min: 100001\n", "cap_order", found("100000"), at="cap: 100000\n"),
    Mistake("[3, 6, 12, 24]", "[3, 6, 24, 12]", "tenors", found("[3, 6, 24, 12]")),
    Mistake("bullet: 12", "bullet: 13", "one_sum", found("13")),
    Mistake("[3, 6, 12, 24]", "[3, 6, 12, 36]", "longest_tenor", at="methods: {equal_payment: 24"),
    Mistake("max_age: 60\n  b", "max_age: 17\n  b", "ages", found("18"), at="min_age: 18\n"),
    Mistake("min_age: 18, max_age: 55", "min_age: 56, max_age: 55", "ages", found("56")),
    Mistake("decline_below: 560", "decline_below: 601", "decline_order", found("601")),
    Mistake("ceiling: 24%", "ceiling: 37%", "law_at_most", {"limit": "24%"} | found("'37%'")),
    Mistake(
        "[active-overdue]", "[region-not-served]", "law_binds",
        {"limit": "region-not-served"} | found("'region-not-served'"), at="region-not-served",
    ),
    Mistake("ceiling: 24%", "ceiling: 0%", "ceiling", found("'0%'")),
    Mistake("id: fair", "id: good", "band_names", at="bands:\n"),
    Mistake("doubtful_after_days: 270", "doubtful_after_days: 60", "class_order", at="books:\n"),
    Mistake("from: 600", "from: 500", "band_order", found("500")),
    Mistake("{up_to: 0, woe: 0.40}", "{woe: 0.40}", "last_bin", at="bins:\n"),
    Mistake("{up_to: 0, woe: 0.40}", "{up_to: 9, woe: 0.40}", "bin_order", at="bins:\n"),
    Mistake(
        "      missing: -0.10\n",
        "      missing: 0\n      categories: [{any_of: [student], woe: 1}]\n",
        "bins_or_categories", at="delinquencies_24m:\n",
    ),
    Mistake("fulfilment]", "social_stability]", "host_signals", at="alipay: ["),
    Mistake(
        part("    wealth:\n", "    fulfilment:\n"), "", "descriptions", {"names": "wealth"},
        at="characteristics:\n",
    ),
    Mistake(
        part("    wechat: [delin", "\n  # A bin reaches"), "", "cards",
        {"names": "alipay, wechat"}, at="cards:\n",
    ),
    Mistake(
        part("      categories:\n", "      missing: -0.25\n    age:"), "      bins: [{woe: 1}]\n",
        "categories", at="occupation:\n",
    ),
    Mistake(part("\n  emergency:", "\n  business:"), "", "products", at="products:\n  consumer"),
    Mistake("highest: 950", "highest: 300", "score_order", found("300")),
    Mistake(
        "    night: note\n    speed: note\n", "", "measures", {"names": "night, speed"},
        at="measures:\n",
    ),
    Mistake("missing: -0.10", "missing: 1e30", "at_most", {"most": "1000", **found("1e+30")}),
    Mistake("service_fee: 0%", "service_fee: 1%", "law_at_most", {"limit": "0%"} | found("'1%'")),
    Mistake("monthly_fee: 0%", "monthly_fee: 2%", "fees", at="ceiling: 24%"),
    Mistake("monthly_fee: 0.2%", "monthly_fee: 2%", "lender_rate", {"most": "24%"}, "weak: 16.8%"),
]  # fmt: skip

LAUGHS = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 8)}]\n" for before, name in pairwise("abcdefg")
)
"""Six lines of aliases that expand to a quarter of a million values."""

UNREADABLE: list[tuple[str, bytes, Reason]] = [
    ("empty", b"", "mapping"),
    ("list", b"- 1", "mapping"),
    ("not-utf-8", b"\xff\xfe", "not_utf8"),
    ("nul", b"\0", "control_character"),
    ("deep", b"x: " + b"[" * 500, "too_deep"),
    ("brackets", b"[" * 100_000 + b"]" * 100_000, "too_deep"),
    ("within-itself", b"&a [*a]", "too_many_values"),
    ("aliases", LAUGHS.encode(), "too_many_values"),
    ("object", b"!!python/object:os.system x", "mapping"),
    ("long", b"a" * 2_000_000, "too_large"),
]


def written(tmp_path: Path, text: str) -> Path:
    """Return a file with this text."""
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path
