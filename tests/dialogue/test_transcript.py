"""The transcript follows from the journal: the same live, replayed, and in another language."""

from collections.abc import Iterator

import pytest

from loanflow_tui.applicants import personas
from loanflow_tui.dialogue.messages import Text
from loanflow_tui.dialogue.transcript import Transcript, told
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.terms import Language
from tests.dialogue.conftest import Begin, Journey

LANGUAGES = [language.value for language in Language]


def texts(turn: Turn) -> Iterator[Text]:
    """Yield every text of a turn, its card's full text included."""
    if turn.message is not None:
        yield turn.message
    if turn.card is not None:
        yield from of_card(turn.card)


def of_card(card: Card) -> Iterator[Text]:
    yield card.title
    for row in card.rows:
        yield from (row.label, row.value)
    if card.table is not None:
        yield from card.table.headings
        for line in card.table.rows:
            yield from line
    yield from (bar.label for bar in card.bars)
    yield from (name for _, name in (card.gauge.bands if card.gauge else ()))
    yield from card.notes
    for heading, notes in card.lists:
        yield from (heading, *notes)
    yield from card.full_text


@pytest.mark.parametrize("persona", list(personas())[::6])
async def test_replayed_transcript_equals_the_live_one(begin: Begin, persona: str) -> None:
    """Of a few: `tests/scenarios` plays everybody, and holds each to the same at its end."""
    journey = await begin(persona, personas()[persona].host.value, "zh-CN")
    await journey.play()
    turns = journey.talk.turns
    again = Transcript(journey.talk.session.policy)
    again.replay(journey.talk.application_id, journey.talk.journal)
    assert list(again.turns) == list(turns)
    for wording in map(Wording, LANGUAGES):
        assert all(wording.say(text).strip() for turn in turns for text in texts(turn) if text)


class Hearing:
    """Listens to turns only."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []

    def turn_added(self, turn: Turn) -> None:
        self.turns.append(turn)

    def question_changed(self, _: object) -> None: ...
    def typing_changed(self, _: object) -> None: ...
    def progress_changed(self, _: object) -> None: ...
    def journal_grew(self) -> None: ...
    def rewritten(self) -> None: ...


async def test_listener_hears_each_turn_once(
    journey: Journey,
) -> None:
    talk, hearing = journey.talk, Hearing()
    unheard = len(talk.passages)
    talk.listener = hearing
    await journey.play_to("offer.amount")
    talk.listener = None
    heard = len(talk.passages)
    while not talk.ended:
        await talk.fill()
    before, listened = list(told(talk.passages[:unheard])), list(told(talk.passages[unheard:heard]))
    assert before
    assert hearing.turns == listened
    afterwards = list(told(talk.passages[heard:]))
    assert [turn.card.kind for turn in afterwards if turn.card][-1] == "receipt"
    assert list(talk.turns) == [*before, *listened, *afterwards]


async def test_undone_answers_replay_to_the_same_transcript(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    for words in ("change my mobile", "help", "back", "start over", "no", "why"):
        await journey.say(words)
    await journey.play()
    await journey.talk.set_language("zh-CN")
    again = Transcript(journey.talk.session.policy)
    again.replay(journey.talk.application_id, journey.talk.journal)
    assert list(again.turns) == list(journey.talk.turns)


async def test_turn_keys_are_unique_and_ordered(journey: Journey) -> None:
    await journey.play()
    keys = [tuple(map(int, turn.key.split("."))) for turn in journey.talk.turns]
    assert keys == sorted(set(keys))


async def test_numbers_are_nowhere_in_full(journey: Journey) -> None:
    await journey.play()
    known = personas()["li-wei"]
    said = "\n".join(
        [turn.words for turn in journey.talk.turns]
        + [journey.talk.wording.say(text) for turn in journey.talk.turns for text in texts(turn)]
    )
    for number in (known.number, known.mobile, known.card):
        assert number not in said
        assert number[-4:] in said


async def test_an_applicants_words_are_kept_as_typed(journey: Journey) -> None:
    await journey.play_to("profile.employer")
    await journey.say("[b]Acme { $x } & Söhne[/b]")
    assert journey.new[0].words == "[b]Acme { $x } & Söhne[/b]"
    assert journey.new[0].message is None


async def test_a_language_switch_rewords_the_transcript(journey: Journey) -> None:
    await journey.play_to("profile.income")
    before = [turn.message for turn in journey.talk.turns]
    english = [journey.talk.wording.say(message) for message in before if message]
    await journey.talk.set_language("zh-CN")
    assert [turn.message for turn in journey.talk.turns][: len(before)] == before
    chinese = [journey.talk.wording.say(message) for message in before if message]
    assert not set(english) & set(chinese)
    assert journey.step == "profile.income"


async def test_the_code_comes_as_a_notification(journey: Journey) -> None:
    await journey.play_to("verify.code")
    phone = [turn for turn in journey.new if turn.speaker == "phone"]
    assert len(phone) == 1
    assert "valid for 5 minutes" in journey.talk.wording.say(phone[0].message or "")


async def test_wrong_code_tells_tries_left(journey: Journey) -> None:
    await journey.play_to("verify.code")
    assert not await journey.say("111111")
    assert journey.words[-1] == "That isn't the code. You have 2 more tries."
    assert not await journey.say("222222")
    await journey.say("333333")
    assert journey.step == "verify.locked"
    assert journey.new_ids[-1] == "ask-verify-locked"
