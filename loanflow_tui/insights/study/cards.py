"""What a participant is shown and asked around the tasks, as cards for any kind of screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.insights.study.people import SUS_ITEMS, Participant
from loanflow_tui.insights.study.plan import Plan, Task, text_in

Answer = int | str


@dataclass(frozen=True, slots=True)
class Card:
    """One card. On a `choose` card one of the `options` is taken, by its digit or the arrows;
    none is taken in advance. `write` asks for words, `read` for nothing.
    """

    id: str
    kind: Literal["choose", "write", "read"]
    title: Text
    paragraphs: tuple[Text, ...] = ()
    options: tuple[Text, ...] = ()


def consent_card(plan: Plan, language: str) -> Card:
    """Return the card that asks for the consent to taking part; its answer 2 is a yes."""
    return Card(
        "consent", "choose", text_in(plan.title, language), (text_in(plan.consent, language),),
        (Message("study-consent-no"), Message("study-consent-yes")),
    )  # fmt: skip


def task_card(plan: Plan, task: Task, number: int, of: int, language: str) -> Card:
    """Return the card that sets a task: its words, whether to think aloud, and the keys."""
    aloud = text_in(plan.think_aloud, language)
    said: list[Text] = [
        text_in(task.task, language),
        *([aloud] if aloud else []),
        Message("study-task-keys"),
    ]
    return Card("task", "read", Message("study-task", {"number": number, "of": of}), tuple(said))


def ease_card(task: Task, language: str) -> Card:
    """Return the Single Ease Question: J. Sauro and J. S. Dumas, CHI 2009; 1 to 7."""
    options = [Message(f"study-seq-{n}") if n in (1, 4, 7) else "" for n in range(1, 8)]
    return Card("seq", "choose", Message("study-seq"), (text_in(task.task, language),),
                tuple(options))  # fmt: skip


def last_cards(plan: Plan, participant: Participant) -> Sequence[Card]:
    """Return the cards after all tasks that are still to be answered."""
    cards: list[Card] = []
    if "sus" in plan.after_all:
        agree = tuple(Message(f"study-agree-{n}") for n in range(1, 6))
        cards += [
            Card(f"sus-{n}", "choose", Message(f"study-sus-{n}"),
                 (Message("study-sus", {"number": n, "of": SUS_ITEMS}),), agree)
            for n in range(len(participant.sus) + 1, SUS_ITEMS + 1)
        ]  # fmt: skip
    if "satisfaction" in plan.after_all and participant.satisfaction is None:
        stars = tuple(Message(f"study-satisfaction-{n}") for n in range(1, 6))
        cards.append(Card("satisfaction", "choose", Message("study-satisfaction"), (), stars))
    if "comment" in plan.after_all and participant.comment is None:
        cards.append(
            Card("comment", "write", Message("study-comment"), (Message("study-comment-advice"),))
        )
    return cards


def thanks_card(code: str) -> Card:
    """Return the card that thanks, with the code under which the answers are kept."""
    said = (Message("study-thanks-kept", {"code": code}),)
    return Card("thanks", "read", Message("study-thanks"), said)
