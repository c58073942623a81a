"""After the payout: reminders, repayments, and the settlement letter."""

from datetime import timedelta

from loanflow_tui.lending.commands import Repay, Tick
from tests.dialogue.conftest import Journey


async def at_the_end(journey: Journey) -> Journey:
    await journey.play()
    assert journey.talk.ended
    return journey


async def later(journey: Journey, days: int) -> list[str]:
    """Let `days` pass, and return the messages about due payments."""
    talk, before = journey.talk, len(journey.talk.turns)
    journey.clock.advance(timedelta(days=days))
    await talk.session.service.handle(talk.application_id, Tick())
    await talk.settled()
    return [turn.message.id for turn in talk.turns[before:] if turn.message]


async def test_the_phone_reminds_before_an_instalment_is_due(journey: Journey) -> None:
    await at_the_end(journey)
    assert "phone-reminder" in await later(journey, 29)
    assert journey.step == "end"


async def test_overdue_amounts_are_stated(journey: Journey) -> None:
    await at_the_end(journey)
    said = await later(journey, 45)
    assert "turn-overdue" in said
    words = [journey.talk.wording.say(turn.message) for turn in journey.talk.turns if turn.message]
    assert any("the oldest of it" in sentence for sentence in words)


async def test_early_repayment_shows_savings_and_a_letter(
    journey: Journey,
) -> None:
    await at_the_end(journey)
    await later(journey, 10)
    talk = journey.talk
    await talk.session.service.handle(talk.application_id, Repay(kind="all"))
    await talk.settled()
    ids = [turn.message.id for turn in talk.turns if turn.message]
    assert ids[-2:] == ["turn-repaid-early", "turn-settled"]
    assert talk.turns[-1].card is not None
    assert talk.turns[-1].card.kind == "summary"
