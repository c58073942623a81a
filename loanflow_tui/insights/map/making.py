"""Makes a map: walks, pictures, looks, counts and findings, screens in processes of their own."""

import multiprocessing
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from loanflow_tui.dialogue.words_folder import use_words
from loanflow_tui.insights.map.counts import Counts
from loanflow_tui.insights.map.findings import Evidence, Found, findings
from loanflow_tui.insights.map.journey import JourneyMap, journey_map
from loanflow_tui.insights.map.keyboard import Keyboard
from loanflow_tui.insights.map.looks import Look, look
from loanflow_tui.insights.map.pictures import at_each_question
from loanflow_tui.insights.map.sides import Side
from loanflow_tui.insights.map.walks import walk
from loanflow_tui.insights.stored.journeys import StoredJourney
from loanflow_tui.scenarios.drivers.screen_capture import picture_of
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.variants import load_variant

PSEUDO = "en-XA"
NARROW = (80, 24)


@dataclass(frozen=True, slots=True)
class Made:
    """A map with what is laid over it: pictures by question, counts by side, and findings with what
    they were drawn from.
    """

    map: JourneyMap
    pictures: Mapping[str, str] = field(default_factory=dict)
    counts: tuple[Counts, ...] = ()
    found: tuple[Found, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)


Seen = tuple[dict[str, str], dict[str, Look]]
"""Pictures and looks by question."""


class Wanted(NamedTuple):
    """What a map is made of: its language, its sides (the last is shown, and held against the
    first), whether it has pictures, whether the screen is looked at in the pseudo-language too,
    counts of each side, what is stored, and who walks: all personas, where none are named.
    """

    language: str
    sides: tuple[Side, ...] = (Side(),)
    pictures: bool = True
    narrow: bool = False
    counts: tuple[Counts, ...] = ()
    stored: Sequence[StoredJourney] = ()
    people: tuple[str, ...] | None = None


def made(wanted: Wanted) -> Made:
    """Return the map that is wanted; screens are painted beside the walks, on another core."""
    side = wanted.sides[-1]
    languages = [wanted.language] * wanted.pictures + [PSEUDO] * wanted.narrow
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max(1, len(languages)), context) as pool:
        looking = [pool.submit(_looked, language, side.folder) for language in languages]
        use_words(side.words)
        try:
            walked = run_apart(walk(wanted.people, side.variant))
        finally:
            use_words(None)
        seen: list[Seen] = [each.result() for each in looking]
    than = wanted.sides[0] if len(wanted.sides) > 1 else None
    drawn = journey_map(walked, side, than)
    looks = [
        (step, f"{language}, {NARROW[0]}×{NARROW[1]}", each)
        for language, (_, found) in zip(languages, seen, strict=True)
        for step, each in found.items()
    ]
    evidence = Evidence(looks, walked.journals, wanted.stored)
    pictures = seen[0][0] if wanted.pictures else {}
    return Made(drawn, pictures, wanted.counts, findings(drawn, evidence), evidence)


def _looked(language: str, folder: Path | None) -> Seen:
    """Paint each question, in a process that has nothing else to do."""
    variant, words = load_variant(folder) if folder is not None else (None, None)
    use_words(words)

    async def each_question() -> Seen:
        pictures: dict[str, str] = {}
        looks: dict[str, Look] = {}
        keyboard = Keyboard()
        async for step, stage in at_each_question(language, variant, NARROW):
            pictures[step] = picture_of(stage.app)
            looks[step] = look(stage.app)._replace(trapped=await keyboard.trapped(stage))
        return pictures, looks

    return run_apart(each_question())
