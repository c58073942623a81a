"""Score what utterances are taken for against labelled readings."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, TypedDict

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Meaning
from tests.renew.examples import Example, Label, reading
from tests.understanding.contexts import contexts

FOLDER: Final = Path(__file__).parent
LANGUAGES: Final = ("zh", "en")

_ALIKE: Final = (
    {"cost", "apr", "total_repay", "monthly_payment"},
    {"time_left", "progress"},
)
_WITHOUT_VALUES: Final = frozenset(
    {"identity.number", "verify.code", "verify.card", "sign.code", "closing.comment",
     "documents.bank_statement", "verify.face"}
)  # fmt: skip


def shared(language: str) -> list[Example]:
    """Return the shared corpus of a language."""
    return _corpus(f"{language}.jsonl")


def unread(language: str) -> list[Example]:
    """Return the lines that nobody who builds this has read."""
    return _corpus(f"unread-{language}.jsonl")


def _corpus(name: str) -> list[Example]:
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_example(json.loads(row)) for row in rows]


_Said = TypedDict("_Said", {"say": str, "at": str, "class": str})


class _Row(Label, _Said):
    """A line of a corpus: what is said, where, its class, and what it is to be taken for."""


def _example(row: _Row) -> Example:
    readings = (reading(row), *(reading(each) for each in row.get("also", ())))
    return Example(row["say"], row["at"], readings, row["class"])


@dataclass
class Score:
    """Counts by class, and what must not happen."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    unsafe: list[tuple[str, str]] = field(default_factory=list)
    false_yes: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def lines(self) -> int:
        return sum(self.total.values())

    @property
    def share_right(self) -> float:
        return sum(self.right.values()) / self.lines

    @property
    def share_helped(self) -> float:
        """Right, or asked back rightly."""
        return (sum(self.right.values()) + sum(self.asked.values())) / self.lines

    def below(self, share: float) -> list[str]:
        """Return the classes of which less than `share` are right or asked back rightly."""
        return [
            kind for kind in self.total
            if (self.right[kind] + self.asked[kind]) / self.total[kind] < share
        ]  # fmt: skip

    def add(self, example: Example, meaning: Meaning) -> None:
        """Count one utterance."""
        kind = example.kind or str(example.readings[0].act)
        right = any(fits(want, meaning, example.at) for want in example.readings)
        asked = not right and any(
            fits(want, offer, example.at) for want in example.readings for offer in meaning.offers
        )
        self.total[kind] += 1
        self.right[kind] += right
        self.asked[kind] += asked
        place = (example.at, example.say)
        if meaning.values.agree is True and not any(
            want.values.agree is True for want in example.readings
        ):
            self.false_yes.append(place)
        if not right and is_done(meaning, example.at) and not _allowed(example, meaning):
            self.unsafe.append(place)
        elif not right and not asked:
            self.missed.append((*place, str(meaning.act)))


def _plain(meaning: Meaning) -> tuple[str, dict[str, str], str | None]:
    if meaning.act is Act.REFUSE:
        return "answer", {"agree": "False"}, None
    about = meaning.about or meaning.command
    values = {str(name): str(value) for name, value in meaning.values.said().items()}
    return str(meaning.act), values, str(about) if about else None


def fits(want: Meaning, got: Meaning, at: str) -> bool:
    """Tell whether a reading is the one wanted, as the corpora are scored."""
    (act, values, about), (got_act, got_values, got_about) = _plain(want), _plain(got)
    alike = about == got_about or any({about, got_about} <= each for each in _ALIKE)
    if act != got_act:
        return {act, got_act} == {"ask", "command"} and alike and about != got_about
    if act in ("ask", "crisis", "command"):
        return alike
    if "choice" in values:
        return True
    if act in ("answer", "correct"):
        return (not values and at in _WITHOUT_VALUES) or values == got_values
    return True


def is_done(meaning: Meaning, at: str) -> bool:
    """Tell whether something would be recorded, undone or done for a meaning."""
    match meaning.act:
        case Act.ANSWER:
            return True
        case Act.REFUSE:
            return at.startswith("consent.")
        case Act.CORRECT:
            return bool(meaning.values.said() or meaning.target)
        case Act.COMMAND:
            return meaning.command in (CommandName.BACK, CommandName.HOST)
        case _:
            return False


def _allowed(example: Example, meaning: Meaning) -> bool:
    """Tell whether a reading does just this, though it counts as another act."""
    doing = (Act.ANSWER, Act.CORRECT, Act.COMMAND, Act.REFUSE)
    return any(
        want.act in doing and _plain(want)[:2] == _plain(meaning)[:2] for want in example.readings
    )


@cache
def shared_score(language: str) -> Score:
    """Return the score of the shared corpus of a language, made once."""
    return score(shared(language), contexts(language))


def score(examples: Iterable[Example], contexts: Mapping[str, Context]) -> Score:
    """Score examples, each in the context of its step."""

    found = Score()
    for example in examples:
        found.add(example, interpret(example.say, contexts[example.at]))
    return found
