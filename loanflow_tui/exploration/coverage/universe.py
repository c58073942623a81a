"""Everything that a scenario can cover, derived from the product itself."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import get_args

from loanflow_tui.dialogue.catalogue import ENTRY, LOCALES
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.turns import CardKind
from loanflow_tui.exploration.coverage.kinds import CoverageKind, arrow
from loanflow_tui.exploration.coverage.question_graph import question_pairs
from loanflow_tui.lending.api import FAULTS, ReasonCode, Sign, State, emitted
from loanflow_tui.registry.languages import REFERENCE

ELSEWHERE = frozenset(
    {
        "again", "answers", "applications", "backoffice", "chat", "check", "cli", "cohort",
        "contract", "contract-articles", "coverage", "crisis", "damage", "explore", "faults",
        "film", "hints", "insights", "inspector", "letter", "map", "personas", "plain", "policy",
        "problems", "progress", "quote", "recall", "receipt", "refusals", "remarks", "scenarios",
        "score", "screen", "serve", "stage", "states", "steps", "study", "terms", "understanding",
        "usage", "values", "variant", "verify", "walkthrough", "words",
    }
)  # fmt: skip
"""Files that scenarios needn't have said: screens, commands, documents, the plain chat, what is
said to words that were not understood, and answers to questions and remarks; each has tests of its
own.
"""

BESIDE = re.compile("(?:certificate|measure|partner|progress|seen|sign)-")
"""What stands in the insurer's certificate, under the hood, in the back office, or where work is
shown that is under way.
"""

MOVES = Path(__file__).with_name("moves.txt")
"""Every change of state there is. A search by every possible event finds them, in many seconds."""

_REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*[}.-]")


@cache
def universe() -> Mapping[CoverageKind, frozenset[str]]:
    """Return everything there is of each kind."""
    faults = (f"{fault.name}@{step}" for fault in FAULTS.values() for step in fault.steps)
    return {
        CoverageKind.STEP: frozenset(step.id for step in step_table()),
        CoverageKind.STATE: frozenset(state.value for state in State),
        CoverageKind.MOVE: frozenset(MOVES.read_text("utf-8").splitlines()),
        CoverageKind.WAY: frozenset(arrow(*pair) for pair in question_pairs()),
        CoverageKind.RULE: frozenset({*map(rule_of, ReasonCode), *map(sign_of, Sign)}),
        CoverageKind.FAULT: frozenset(faults),
        CoverageKind.EVENT: frozenset(kind.__name__ for kind in emitted()),
        CoverageKind.CARD: frozenset(get_args(CardKind)),
        CoverageKind.WORDING: frozenset(_messages()),
    }


def rule_of(reason: ReasonCode) -> str:
    """Return how a reason of a decision is listed."""
    return f"{reason.name} {reason.value}"


def sign_of(sign: Sign) -> str:
    """Return how a sign of monitoring is listed."""
    return f"monitoring {sign.value}"


@cache
def _messages() -> Mapping[str, frozenset[str]]:
    """Return each message a conversation may say, with those it is made of."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((LOCALES / REFERENCE).glob("*.ftl")):
        if file.stem not in ELSEWHERE:
            for name, body in ENTRY.findall(file.read_text(encoding="utf-8")):
                if name[0].islower() and BESIDE.match(name) is None:
                    found[name] = frozenset(_REFERENCE.findall(body))
    return found


def made_of(message_id: str) -> frozenset[str]:
    """Return the messages that a message refers to."""
    return _messages().get(message_id, frozenset())


@cache
def unreachable() -> Mapping[CoverageKind, Mapping[str, str]]:
    """Return what no scenario can cover, each with the name of the reason."""
    text = resources.files(__package__ or "").joinpath("unreachable.toml").read_text("utf-8")
    return {
        CoverageKind(kind): {item: why for why, items in reasons.items() for item in items}
        for kind, reasons in tomllib.loads(text).items()
    }
