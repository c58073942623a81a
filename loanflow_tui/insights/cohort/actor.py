"""Acts one applicant through the real conversation and loan service, without a screen.

What the person wants comes from the generated applicant; how it is said, how often it goes wrong
and when it is too much, from the population's assumptions. Every draw is named by the applicant,
the step and how often it was asked, so that the same applicant acts alike under two policies.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from math import exp
from random import Random

from loanflow_tui.applicants.samples.documents import FILE_NAMES
from loanflow_tui.applicants.samples.plain import plain_document
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.sample_answers import CHOICE
from loanflow_tui.dialogue.sample_documents import person_of
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.insights.cohort.population import Applicant
from loanflow_tui.insights.cohort.slips import mistapped, mistyped
from loanflow_tui.insights.cohort.wordbook import Wordbook
from loanflow_tui.insights.refusals import refusal_of
from loanflow_tui.lending.api import (
    AnswerGiven,
    ClarificationShown,
    ConsentGiven,
    DocumentKind,
    Event,
    OccupationGiven,
    OfferAccepted,
    PartnerCalled,
    ProductChosen,
    PurposeGiven,
    RatingGiven,
    Recorded,
    TenorChosen,
    today,
)

MOST_ACTS = 120
"""The most acts of a journey; an applicant who needs more counts as stuck."""

MOST_ASKED, MOST_CHATS = 3, 2
TAP_MS = 1_100
"""To point at a reply and tap it: the pointing time of the Keystroke-Level Model."""

_OVER = frozenset({"end", "decision.referred", "held", "resting"})
_DOUBTED = frozenset({"consent.privacy", "consent.bureau", "consent.host_data", "consent.face"})
_BARE = frozenset({"consent.reconsider", "confirm.cancel", "confirm.start_over", "verify.face"})
"""Steps at which nobody makes a slip or a sentence."""

_OPEN = frozenset({"identity.name", "profile.employer", "sign.name", "closing.comment"})
"""Steps at which any words may be the answer; nobody remarks on the weather there."""


@dataclass(slots=True)
class Acted:
    """What one applicant did that no journal tells.

    `left` is why they left, "" where they did not, and `at` the step; `said` counts sentences of
    their own: `taken`, `asked_back`, `refused` or `otherwise`. `slips` counts slips, `corrected`
    those that they took back themselves.
    """

    left: str = ""
    at: str = ""
    acts: int = 0
    slips: int = 0
    corrected: int = 0
    said: Counter[str] = field(default_factory=Counter)


class Actor:
    """Plays one applicant. Documents are put into `documents` by name, and handed in from there."""

    def __init__(
        self, talk: Conversation, who: Applicant, words: Wordbook, documents: dict[str, bytes]
    ) -> None:
        self.talk = talk
        self.who = who
        self.acted = Acted()
        self._words = words
        self._documents = documents
        self._asked: Counter[str] = Counter()
        self._aside: Counter[str] = Counter()
        self._trouble = 0
        self._regrets = False

    async def play(self) -> Acted:
        """Act until the journey ends, or the applicant leaves."""
        while not self.acted.left and self.acted.acts < MOST_ACTS:
            question = self.talk.question
            if question is not None and question.step in _OVER:
                return self.acted
            self.acted.acts += 1
            self.acted.at = question.step if question is not None else self.acted.at
            if question is None:
                await self.talk.fill()
                self._trouble += 1
            else:
                await self._act(question)
            if self._trouble > self.who.patience and not self._done:
                self.acted.left = "patience"
        if not self.acted.left and not self._done:
            self.acted.left = "stuck"
        return self.acted

    @property
    def _done(self) -> bool:
        return self.talk.ended or self.talk.view.loan is not None

    async def _act(self, question: Question) -> None:
        step, traits = question.step, self.who.traits
        self._asked[step] += 1
        draw = Random(f"{self.who.person}/{step}/{self._asked[step]}")
        self._wait(round(traits.think_ms * exp(draw.gauss(0, 0.5))))
        if reason := self._has_enough(step):
            self.acted.left = reason
            return
        before = len(self.talk.journal)
        if self._regrets:
            await self._take_back(draw)
        elif step in _DOUBTED and self._asked[step] == 1 and draw.randrange(100) < traits.doubt:
            await self._doubt(draw)
        elif (words := self._in_passing(step, draw)) is not None:
            await self._say(words)
        else:
            await self._answer(question, draw)
            # Talked past: the answer was taken for something else, and the question stays.
            self._trouble += self._step == step
        self._look(self.talk.journal[before:])

    def _has_enough(self, step: str) -> str:
        """Return why the offer is not worth it: `limit`, `cost`, or nothing."""
        view = self.talk.view
        if step == "offer.amount":
            wanted = self.talk.session.applicant(view).amount_fen
            offered = view.need_offer().limit_fen
            return "limit" if offered * 100 < wanted * self.who.least else ""
        if step == "offer.accept" and view.amount_fen and view.months and view.method:
            offer = view.need_offer()
            costs = offer.quote(view.amount_fen, view.months, view.method)
            return "cost" if costs.apr.nominal * 10_000 > self.who.dearest_bp else ""
        return ""

    async def _doubt(self, draw: Random) -> None:
        """Ask about a consent, or refuse it; where it is needed, think again or leave."""
        if draw.random() < 0.5:
            asked = self._words.asks("consent", draw)
            if asked is not None:
                await self._say(asked)
            return
        await self.talk.choose("refuse")
        asked_again = self.talk.question
        if asked_again is not None and asked_again.step == "consent.reconsider":
            leaves = draw.random() < 0.5
            await self.talk.choose("leave" if leaves else "reconsider")
            self.acted.left = "consent" if leaves else ""

    def _in_passing(self, step: str, draw: Random) -> str | None:
        """Return something said that is no answer, or None."""
        traits, roll = self.who.traits, draw.randrange(100)
        if step in _BARE:
            return None
        if roll < traits.ask and self._aside["ask"] < MOST_ASKED:
            self._aside["ask"] += 1
            lost = self.who.temper == "confused" and draw.random() < 0.5
            return self._words.small("lost", draw) if lost else self._words.asks(step, draw)
        if step in _OPEN:
            return None
        if traits.ask <= roll < traits.ask + traits.chat and self._aside["chat"] < MOST_CHATS:
            self._aside["chat"] += 1
            return self._words.small("chat", draw)
        return None

    async def _answer(self, question: Question, draw: Random) -> None:
        sample = self.talk.sample()
        if sample is None:
            await self.talk.fill()
            return
        slips = draw.randrange(100) < self._chance_of_a_slip(question.step)
        if question.kind == "file":
            await self._hand_in(question.step, slips)
        elif sample.startswith(CHOICE):
            await self._reply(question, sample.removeprefix(CHOICE), slips, draw)
        else:
            await self._type(question.step, sample, slips, draw)

    def _chance_of_a_slip(self, step: str) -> int:
        """Return the chance in a hundred; after a refusal people look twice."""
        if step in _BARE:
            return 0
        return self.who.traits.slip if self._asked[step] == 1 else self.who.traits.slip // 4

    async def _reply(self, question: Question, choice: str, slips: bool, draw: Random) -> None:
        step = question.step
        if self._in_own_words(step, draw):
            words = self._words.chosen(step, choice, draw)
            if words is not None:
                await self._say(words, means=choice)
                return
        if slips:
            tapped = mistapped(choice, [each.id for each in question.choices], draw)
            self.acted.slips += tapped != choice
            self._regrets = tapped != choice and draw.random() < 0.5
            choice = tapped
        self._wait(TAP_MS)
        await self.talk.choose(choice)

    async def _type(self, step: str, value: str, slips: bool, draw: Random) -> None:
        meant = value
        if slips:
            value = mistyped(step, value, draw)
            self.acted.slips += value != meant
        own = self._words.typed(step, value, draw) if self._in_own_words(step, draw) else None
        await self._say(own or value, means="" if own is not None and own != value else None)

    def _in_own_words(self, step: str, draw: Random) -> bool:
        """Say whether the answer comes in a sentence; after a refusal it is kept short."""
        return self._asked[step] == 1 and draw.randrange(100) < self.who.traits.words

    async def _say(self, words: str, means: str | None = None) -> None:
        """Type words. `means` is the reply that they stand for, "" for a value, None where they are
        no sentence of one's own; whether they were taken so is counted.
        """
        self._wait(len(words) * self.who.traits.key_ms)
        before, step = len(self.talk.journal), self._step
        await self.talk.answer(words)
        if means is not None:
            self.acted.said[self._taken(self.talk.journal[before:], step, means)] += 1

    @property
    def _step(self) -> str:
        return self.talk.question.step if self.talk.question is not None else ""

    def _taken(self, events: Sequence[Recorded], step: str, means: str) -> str:
        answered = any(
            isinstance(each.event, AnswerGiven) and each.event.step == step for each in events
        )
        if answered:
            chosen = {_choice_in(each.event) for each in events}
            return "taken" if not means or means in chosen else "otherwise"
        if any(isinstance(each.event, ClarificationShown) for each in events):
            return "asked_back"
        return "refused" if any(refusal_of(each.event) for each in events) else "otherwise"

    async def _hand_in(self, step: str, slips: bool) -> None:
        """Hand in the document that is asked for; with a slip, another one."""
        kind = DocumentKind(step.removeprefix("documents."))
        person = person_of(self.talk.session.applicant(self.talk.view), self.talk.view)
        day = today(self.talk.session.clock)
        if slips:
            others = (DocumentKind.ID_BACK, DocumentKind.ID_FRONT)
            kind = others[kind is DocumentKind.ID_BACK]
            self.acted.slips += 1
        name = FILE_NAMES[kind]
        self._documents[name] = plain_document(kind, person, day)
        self._wait(4 * TAP_MS)
        await self.talk.attach(name)

    async def _take_back(self, draw: Random) -> None:
        self._regrets = False
        self.acted.corrected += 1
        await self._say(self._words.small("undo", draw))

    def _look(self, events: Sequence[Recorded]) -> None:
        """Count trouble, and let the time pass that partners took; with the question that stays, a
        refusal makes two points.
        """
        for recorded in events:
            event = recorded.event
            if isinstance(event, PartnerCalled):
                self._wait(event.latency_ms)
            elif isinstance(event, ClarificationShown) or refusal_of(event) is not None:
                self._trouble += 1

    def _wait(self, ms: int) -> None:
        self.talk.session.clock.advance(timedelta(milliseconds=ms))


def _choice_in(event: Event) -> str | None:
    """Return the reply that an event comes to, however it was said."""
    match event:
        case AnswerGiven(choice=choice):
            return choice
        case ProductChosen(product=product):
            return product.value
        case OccupationGiven(occupation=occupation):
            return occupation.value
        case PurposeGiven(purpose=purpose):
            return purpose.value
        case TenorChosen(months=months):
            return f"months_{months}"
        case RatingGiven(rating=rating):
            return f"stars_{rating}"
        case ConsentGiven():
            return "agree"
        case OfferAccepted():
            return "accept"
    return None
