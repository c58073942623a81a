"""What a hunt found, kept as files that are played again as tests."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.hunt.acts import Act
from tests.hunt.play import Finding
from tests.hunt.starts import Start

CASES: Final = Path(__file__).with_name("found")


class Case(NamedTuple):
    """A start, the acts that broke it, and how it broke."""

    start: Start
    acts: tuple[Act, ...]
    finding: Finding

    def text(self) -> str:
        """Return the case as a file holds it."""
        parts = {
            "start": self.start._asdict(),
            "acts": [[act.kind, *act.args] for act in self.acts],
            "found": list(self.finding),
        }
        return json.dumps(parts, ensure_ascii=False, indent=1) + "\n"


def read(path: Path) -> Case:
    """Return the case in a file."""
    parts = json.loads(path.read_text(encoding="utf-8"))
    acts = tuple(Act(kind, tuple(args)) for kind, *args in parts["acts"])
    return Case(Start(**parts["start"]), acts, Finding(*parts["found"]))


def write(start: Start, acts: Sequence[Act], finding: Finding, folder: Path = CASES) -> Path:
    """Write a case into a file of its own; return its path."""
    case = Case(start, tuple(acts), finding)
    digest = hashlib.sha256(case.text().encode()).hexdigest()[:8]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{finding.sort}-{digest}.json"
    path.write_text(case.text(), encoding="utf-8")
    return path
