"""What the journals of a hunted store may not hold: what nobody did, and what was done twice."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from loanflow_tui.dialogue.steps.binding import binds
from loanflow_tui.lending.journal.records import Recorded
from tests.hunt.starts import opened

SETTLED_S: Final = 0.45
"""Seconds a question that binds was shown at least, before anybody answered it by hand."""
ONCE: Final = frozenset({"OfferAccepted", "ContractSigned", "PayoutConfirmed"})
"""Events of which there is one until it is undone."""
TAKEN_BACK: Final = frozenset(
    {
        "AnswerUndone",
        "StartedOver",
        "HostChanged",
        "OfferExpired",
        "ContractLapsed",
        "ApplicationExpired",
    }
)


class Acted(NamedTuple):
    """How many acts there were that may give an answer, and that may fill one in."""

    answers: int
    fills: int


async def faults(folder: Path, lengths: dict[str, int], acted: Acted) -> list[str]:
    """Return what is wrong in the journals of a data directory.

    `lengths` is how long each application's journal was before: what is older isn't looked at.
    """
    found: list[str] = []
    answered = filled = 0
    async with opened(folder) as session:
        standings = await session.service.standings()
        for standing in standings:
            journal = await session.service.journal(standing.application_id)
            new = journal[lengths.get(standing.application_id, 0) :]
            answers = [each for each in new if each.kind == "AnswerGiven"]
            answered += sum(not each.event.filled for each in answers)  # type: ignore[attr-defined]
            filled += sum(each.event.filled for each in answers)  # type: ignore[attr-defined]
            found += [*_unread(journal, len(journal) - len(new)), *_twice(journal)]
    if answered > acted.answers:
        found.append(f"{answered} answers by {acted.answers} acts")
    if filled > acted.fills:
        found.append(f"{filled} answers filled in by {acted.fills} acts")
    return found + list(_moved_twice(folder))


async def lengths(folder: Path) -> dict[str, int]:
    """Return how long the journal of each application is."""
    if not (folder / "journal.sqlite3").exists():
        return {}
    async with opened(folder) as session:
        standings = await session.service.standings()
        return {
            each.application_id: len(await session.service.journal(each.application_id))
            for each in standings
        }


def _unread(journal: Sequence[Recorded], since: int) -> Iterator[str]:
    """Yield answers that bind to questions nobody can have read, and to none at all."""
    shown: dict[str, Recorded] = {}
    for recorded in journal:
        if recorded.kind == "QuestionShown":
            shown = {recorded.event.step: recorded}  # type: ignore[attr-defined]
        if recorded.kind != "AnswerGiven" or recorded.seq <= since:
            continue
        step, was_filled = recorded.event.step, recorded.event.filled  # type: ignore[attr-defined]
        asked = shown.get(step)
        if asked is None:
            yield f"{step} was answered and not asked"
        elif binds(step) and not was_filled:
            seconds = (recorded.at - asked.at).total_seconds()
            if seconds < SETTLED_S:
                yield f"{step} was answered {seconds:.2f} s after it was asked"


def _twice(journal: Sequence[Recorded]) -> Iterator[str]:
    """Yield what was done twice with nothing taken back in between."""
    done: set[str] = set()
    for recorded in journal:
        kind = recorded.kind
        if kind == "ConsentGiven":
            kind += f" {recorded.event.consent}"  # type: ignore[attr-defined]
        elif kind not in ONCE:
            if kind in TAKEN_BACK:
                done.clear()
            continue
        if kind in done:
            yield f"{kind} twice, again at {recorded.seq}"
        done.add(kind)


def _moved_twice(folder: Path) -> Iterator[str]:
    """Yield contracts for which the payment rail has moved money twice."""
    rail = folder / "payment-rail.sqlite3"
    if not rail.exists():
        return
    with closing(sqlite3.connect(rail)) as connection:
        paid = connection.execute("SELECT key FROM moved WHERE status = 'paid'")
        contracts = [key.rpartition("-")[0] for (key,) in paid if key.startswith("payout-")]
    for contract in {each for each in contracts if contracts.count(each) > 1}:
        yield f"money was paid out {contracts.count(contract)} times: {contract}"
