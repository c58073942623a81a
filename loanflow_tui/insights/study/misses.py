"""What participants said that wasn't taken, in their own words where the report may show them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loanflow_tui.dialogue.masking import mask_own
from loanflow_tui.insights.refusals import refusal_of
from loanflow_tui.insights.study.gathered import Stored, Taken
from loanflow_tui.insights.study.measures import Attempt
from loanflow_tui.lending.api import ClarificationShown, Recorded, RepairShown
from loanflow_tui.scenarios.recorder import PERSONAL_STEPS

_HIDDEN = ("identity.", "verify.", "sign.", "documents.", "payout.", "closing.")
"""Parts of the journey whose answers say who somebody is, or are secret, or are a comment."""

ASKED_BACK = "asked_back"
"""The reason where it was asked back what was meant."""


class Miss(NamedTuple):
    """An answer that wasn't taken: where, why, in which words ("" where they aren't shown), and by
    which events of which participants.
    """

    step: str
    reason: str
    words: str
    sources: tuple[str, ...]
    people: tuple[str, ...]


def misses(pairs: Sequence[tuple[Taken, Attempt]]) -> list[Miss]:
    """Return the misses of all tasks, alike ones as one, the most frequent first."""
    found: dict[tuple[str, str, str], tuple[str, list[tuple[str, str]]]] = {}
    for taken, attempt in pairs:
        ranges = [(e.application_id, e.visit.first, e.visit.last) for e in attempt.seen]
        for stored in taken.stored:
            for recorded in stored.journal:
                at = (stored.application_id, recorded.seq)
                if any(name == at[0] and first <= at[1] <= last for name, first, last in ranges):
                    for step, reason, words in _missed(stored, recorded):
                        _, sources = found.setdefault((step, reason, words.casefold()), (words, []))
                        code = taken.participant.code
                        sources.append((code, f"{code} {at[0]} #{at[1]}"))
    ordered = sorted(found.items(), key=lambda each: (-len(each[1][1]), each[0]))
    return [
        Miss(step, reason, words, tuple(source for _, source in sources),
             tuple(dict.fromkeys(code for code, _ in sources)))
        for (step, reason, _), (words, sources) in ordered
    ]  # fmt: skip


def _missed(stored: Stored, recorded: Recorded) -> Iterator[tuple[str, str, str]]:
    """Yield step, reason and words of an answer that this event says was not taken."""
    event = recorded.event
    if isinstance(event, ClarificationShown):
        step, reason, words = event.step, ASKED_BACK, event.words
    else:
        refused = refusal_of(event)
        if refused is None:
            return
        step, reason = refused
        words = event.words if isinstance(event, RepairShown) else ""
    if step in PERSONAL_STEPS or step.startswith(_HIDDEN):
        words = ""
    yield step, reason, mask_own(" ".join(words.split()), stored.journal)
