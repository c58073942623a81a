"""What is compared on the map: the usual journey and variants, and where they differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, NamedTuple

from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.dialogue.words_folder import Words
from loanflow_tui.insights.map.messages import MapMessage, entries_of, messages
from loanflow_tui.insights.study.plan import USUAL
from loanflow_tui.lending.api import Fact, arranged
from loanflow_tui.scenarios.variants import load_variant

NowDiffers = Literal["words", "replies", "marked", "asked", "after", "cards", "pace"]
NONE: Final = "–"
YES, NO = "✓", "✗"


@dataclass(frozen=True, slots=True)
class Side:
    """A journey: its name, its variant and its words; `found` are all its messages."""

    name: str = USUAL
    variant: Variant | None = None
    words: Words | None = None
    folder: Path | None = None
    found: Mapping[str, MapMessage] = field(default_factory=messages)

    @property
    def order(self) -> tuple[str, ...]:
        """The facts that are asked for, in a variant's order, without what it leaves out."""
        variant = self.variant
        moved = map(Fact, variant.order) if variant is not None else ()
        gone = map(Fact, variant.skip) if variant is not None else ()
        return tuple(fact.value for fact in arranged(tuple(moved), tuple(gone)))


class Difference(NamedTuple):
    """What differs at a question, or anywhere ("" as the step): the message's id and language for
    words, and how it is on either side.
    """

    step: str
    kind: NowDiffers
    message_id: str
    language: str
    one: str
    other: str


def side_of(folder: Path) -> Side:
    """Return a variant as one side.

    Raises:
        ScenarioError: it can't be used.
    """
    variant, words = load_variant(folder)
    found = dict(messages())
    for tag, source in (words.messages if words is not None else {}).items():
        for name, text in entries_of(source):
            known = found.get(name)
            if known is not None:
                found[name] = MapMessage(name, known.file, {**known.said, tag: text})
    return Side(variant.id, variant, words, folder, found)


def differences(one: Side, other: Side) -> tuple[Difference, ...]:
    """Return where two sides differ, by question; what belongs to none of them is last."""
    return tuple(_differences(one, other))


def _differences(one: Side, other: Side) -> Iterator[Difference]:
    changed = {
        name
        for name in one.found
        if one.found[name].said != other.found.get(name, one.found[name]).said
    }
    for entry in step_table():
        step, name = entry.id, dashed(entry.id)
        own = [f"{kind}-{name}" for kind in ("ask", "field", "help", "why")]
        own += [choice_label(each).id for each in entry.choices if "*" not in each]
        repairs = sorted(each for each in changed if each.startswith(f"repair-{name}-"))
        for each in dict.fromkeys((*own, *repairs)):
            yield from _words(step, each, one, other)
        yield from _of_variants(step, one, other)
        changed -= {*own, *repairs}
    for name in sorted(changed):
        yield from _words("", name, one, other)
    a, b = one.variant, other.variant
    hidden = [", ".join(sorted(each.hide_cards)) if each else "" for each in (a, b)]
    if hidden[0] != hidden[1]:
        yield Difference("", "cards", "", "", hidden[0] or NONE, hidden[1] or NONE)
    paces = [f"{each.pace:g}" if each else "1" for each in (a, b)]
    if paces[0] != paces[1]:
        yield Difference("", "pace", "", "", *paces)


def _words(step: str, name: str, one: Side, other: Side) -> Iterator[Difference]:
    if name in one.found and name in other.found:
        before, after = one.found[name].said, other.found[name].said
        for tag in sorted({*before, *after}):
            if before.get(tag) != after.get(tag):
                yield Difference(
                    step, "words", name, tag, before.get(tag, NONE), after.get(tag, NONE)
                )


def _of_variants(step: str, one: Side, other: Side) -> Iterator[Difference]:
    a, b = one.variant, other.variant
    asked = [step in each.order for each in (one, other)]
    if asked[0] != asked[1]:
        yield Difference(step, "asked", "", "", *(YES if each else NO for each in asked))
    elif asked[0]:
        places = [_place(each.order, step) for each in (one, other)]
        if places[0] != places[1] and (_moved(a, step) or _moved(b, step)):
            yield Difference(step, "after", "", "", places[0] or NONE, places[1] or NONE)
    replies = [each.replies.get(step) if each else None for each in (a, b)]
    if replies[0] != replies[1]:
        yield Difference(step, "replies", "", "",
                         *(", ".join(each) if each else NONE for each in replies))  # fmt: skip
    marked = [each.defaults.get(step) if each else None for each in (a, b)]
    if marked[0] != marked[1]:
        yield Difference(step, "marked", "", "", *(each or NONE for each in marked))


def _place(order: tuple[str, ...], step: str) -> str:
    """Return the question before a step."""
    at = order.index(step)
    return order[at - 1] if at else ""


def _moved(variant: Variant | None, step: str) -> bool:
    return variant is not None and step in variant.order
