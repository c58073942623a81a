"""The loan's home in the chat: repaying, giving back, moving the date, and the letter."""

from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import payoff
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events.servicing import LoanSettled, RepaymentReceived
from loanflow_tui.lending.loans.ledger import Account, keep_books
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.terms import State
from tests.dialogue.conftest import Begin, Journey, at_the_loan


def sentence(journey: Journey) -> str:
    """Return the question's words."""
    assert journey.talk.question is not None
    return journey.talk.wording.say(journey.talk.question.prompt)


@pytest.mark.parametrize(("language", "words"), [("en", "You owe"), ("zh-CN", "剩余本金")])
async def test_end_shows_debt_and_leads_to_loan(begin: Begin, language: str, words: str) -> None:
    journey = await begin(language=language)
    await journey.play()
    assert journey.step == "end"
    assert words in sentence(journey)
    assert journey.choices == ["loan", "home"]


async def test_an_instalment_is_shown_confirmed_and_collected_once(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.talk.move_clock("due")
    await journey.choose("loan_instalment")
    assert "¥4,330.95" in sentence(journey)
    await journey.choose("repay_now")
    assert journey.new_ids[-2:] == ["turn-repaid", "ask-loan-home"]
    assert journey.events.count("RepaymentReceived") == 1
    await journey.choose("loan_receipts")
    card = next(turn.card for turn in journey.new if turn.card is not None)
    assert card.table is not None and len(card.table.rows) == 1


async def test_nothing_is_collected_without_being_confirmed(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_all")
    assert "saves you" in sentence(journey)
    await journey.choose("loan")
    assert journey.step == "loan.home"
    assert "RepaymentRequested" not in journey.events


async def test_a_part_typed_in_words_lowers_the_loan(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_part")
    assert not await journey.say("nothing much")
    assert not await journey.say("900000")
    assert "repair-above-payoff" in journey.new_ids
    before = journey.talk.view.loan
    await journey.say("10k")
    assert journey.step == "loan.part" and "turn-part-plans" in journey.new_ids
    assert journey.choices == ["part_smaller", "part_shorter", "loan"]
    assert [turn.words for turn in journey.new if turn.speaker == "applicant"] == ["10k"]
    assert "RepaymentRequested" not in journey.events
    await journey.choose("part_shorter")
    assert journey.step == "loan.home"
    loan = journey.talk.view.loan
    assert loan is not None and before is not None
    assert loan.outstanding_fen == 40_000_00
    assert len(loan.open) < len(before.open)


@pytest.mark.parametrize(("language", "yes"), [("en", "yes"), ("zh-CN", "确认")])
async def test_a_part_of_a_single_instalment_is_confirmed(
    begin: Begin, language: str, yes: str
) -> None:
    journey = await begin(language=language)
    await journey.play_to("offer.method")
    await journey.choose("bullet")
    await journey.play()
    await journey.choose("loan")
    await journey.choose("loan_part")
    for said in ("1000", "2000"):
        await journey.say(said)
        assert journey.step == "loan.part" and "turn-part-shown" in journey.new_ids
        assert journey.choices == ["repay_now", "loan"]
        assert "RepaymentRequested" not in journey.events
    before = journey.talk.view.loan
    await journey.say(yes)
    after = journey.talk.view.loan
    assert before is not None and after is not None
    assert after.repaid.total_fen == 2000_00 and after.outstanding_fen < before.outstanding_fen


async def test_a_sum_of_everything_is_confirmed_so(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_part")
    loan = journey.talk.view.loan
    assert loan is not None
    await journey.say(str(payoff(loan, journey.talk.view.today).total_fen / 100))
    assert journey.step == "loan.all"
    assert "RepaymentRequested" not in journey.events


async def test_changed_amount_is_not_collected(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.talk.move_clock("month")
    await journey.choose("loan_all")
    shown = sentence(journey)
    await journey.talk.move_clock("day")
    assert sentence(journey) != shown
    await journey.choose("repay_now")
    assert journey.talk.view.loan is not None and journey.talk.view.loan.settled


async def test_a_year_of_repayments_ends_with_the_letter(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    for _ in range(12):
        await journey.talk.move_clock("due")
        await journey.choose("loan_instalment")
        await journey.choose("repay_now")
    assert state(journey.talk.view) is State.SETTLED
    assert journey.events.count("ReminderSent") == 12
    assert "LoanOverdue" not in journey.events
    assert journey.choices == [
        "loan_letter", "loan_save", "loan_receipts", "loan_draw", "loan_line", "home",
    ]  # fmt: skip
    await journey.choose("loan_letter")
    letter = next(turn.card for turn in journey.new if turn.card is not None)
    assert any("repaid the loan" in journey.talk.wording.say(line) for line in letter.full_text)


async def test_late_payment_costs_what_was_told(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    for _ in range(3):
        await journey.talk.move_clock("month")
    ids = [turn.message.id for turn in journey.talk.turns if turn.message]
    assert {"phone-reminder", "turn-overdue", "turn-late-interest"} <= set(ids)
    assert state(journey.talk.view) is State.OVERDUE
    assert "the oldest of it for" in sentence(journey)
    await journey.choose("loan_instalment")
    assert "interest for paying late" in sentence(journey)
    await journey.choose("repay_now")
    assert state(journey.talk.view) is State.ACTIVE


async def test_cooling_off_costs_nothing(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.talk.move_clock("day")
    await journey.choose("loan_give_back")
    await journey.choose("repay_now")
    settled = next(r.event for r in journey.talk.journal if isinstance(r.event, LoanSettled))
    assert settled.given_back and settled.interest_fen == 0
    assert settled.repaid_fen == 50_000_00
    assert "turn-given-back" in journey.new_ids
    ledger = keep_books(journey.talk.journal)
    assert not any(ledger.balances().values())


async def test_cooling_off_ends_after_its_days(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    for _ in range(7):
        assert "loan_give_back" in journey.choices
        await journey.talk.move_clock("day")
    assert "loan_give_back" in journey.choices
    await journey.talk.move_clock("day")
    assert "loan_give_back" not in journey.choices


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("payment-no-funds", "turn-repayment-failed"),
        ("payment-partial", "turn-repaid-only-part"),
        ("payment-charged-twice", "turn-charge-refunded"),
    ],
)
async def test_failed_repayment_can_be_put_right(begin: Begin, fault: str, said: str) -> None:
    journey = await at_the_loan(begin)
    journey.talk.session.faults.inject(fault, "repay")
    await journey.choose("loan_instalment")
    await journey.choose("repay_now")
    assert said in journey.new_ids
    assert journey.step == "loan.home"
    received = [r.event for r in journey.talk.journal if isinstance(r.event, RepaymentReceived)]
    ledger = keep_books(journey.talk.journal)
    assert ledger.balance(Account.REFUNDS) == 0
    assert ledger.balance(Account.BANK) == sum(e.amount_fen for e in received) - 50_000_00


async def test_moved_clock_and_place_survive_leaving(tmp_path: Path) -> None:
    clock = ManualClock()
    options = SessionOptions(
        data_dir=tmp_path, seed=7, pace=0, clock=clock, contracts="defer"
    )  # fmt: skip
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        while not talk.ended:
            await talk.fill()
        await talk.choose("loan")
        await talk.move_clock("month")
        application_id, day = talk.application_id, talk.view.today
    later = ManualClock()
    options = SessionOptions(
        data_dir=tmp_path, seed=7, pace=0, clock=later, contracts="defer"
    )  # fmt: skip
    async with await open_session(options) as session:
        talk = await Conversation.resume(session, application_id)
        await talk.begin()
        assert talk.question is not None and talk.question.step == "loan.home"
        assert later.moment == clock.moment
        assert talk.view.today == day


async def test_the_letter_is_saved_for_the_user_alone(tmp_path: Path) -> None:
    options = SessionOptions(data_dir=tmp_path, seed=7, pace=0, clock=ManualClock())
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "zh-CN", "li-wei")
        await talk.begin()
        while not talk.ended:
            await talk.fill()
        for choice in ("loan", "loan_all", "repay_now", "loan_save"):
            await talk.choose(choice)
    (letter,) = (tmp_path / "letters").iterdir()
    assert letter.read_bytes().startswith(b"%PDF")
    assert letter.stat().st_mode & 0o777 == 0o600


async def test_waiting_for_the_bank_shows_loan_status(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    for fault in ("payment-timeout-after-sending", "payment-outage"):
        journey.talk.session.faults.inject(fault, "repay")
    await journey.talk.move_clock("due")
    await journey.choose("loan_instalment")
    await journey.choose("repay_now")
    assert journey.step == "loan.pending"
    await journey.say("my loan")
    assert journey.new_ids[-2:] == ["topic-outstanding", "ask-loan-pending"]


@pytest.mark.parametrize("words", ["撤回授权", "撤回同意"])
async def test_withdrawing_consents_is_offered_while_it_runs(begin: Begin, words: str) -> None:
    journey = await at_the_loan(begin, "zh-CN")
    await journey.say(words)
    assert "withdraw_bureau" in journey.choices
