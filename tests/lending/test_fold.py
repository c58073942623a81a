"""The fold: which events change the view, and what the view keeps of them."""

from datetime import UTC, datetime

from loanflow_tui.dialogue.conversation_state import CONVERSATION
from loanflow_tui.lending.application.fold import CLOSED_AS, FACTS, LOAN
from loanflow_tui.lending.application.parts import (
    LENDER_WORK,
    LINE,
    MONITORING,
    ORIGIN,
    PAYOUT,
    VERIFICATION,
    LenderWork,
    Payout,
)
from loanflow_tui.lending.events import EVENT_TYPES
from loanflow_tui.lending.events.base import FACT_OF
from loanflow_tui.lending.events.money import PayoutRequested
from loanflow_tui.lending.events.risk import PartnerGaveUp, ScoringStarted

AT = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)

UNFOLDED = {
    "ChargeRefunded", "ClockMoved", "ConsentWithdrawn", "ContractChanged", "LetterIssued",
    "CertificateIssued", "ExcessRefunded",
    "MarketAsked", "ReferralDecided",
}  # fmt: skip
"""Events for people and other views, which change no state."""


def test_every_event_is_folded_or_listed() -> None:
    parts = (ORIGIN, VERIFICATION, LENDER_WORK, PAYOUT, MONITORING, FACTS, LOAN, LINE, CONVERSATION)
    folded = {kind for part in parts for kind in part.events} | {*CLOSED_AS, *FACT_OF}
    left = {name for name, kind in EVENT_TYPES.items() if kind not in folded}
    assert left == UNFOLDED


def test_parts_ignore_events_they_do_not_name() -> None:
    part = LenderWork(trouble="bureau")
    assert PAYOUT(Payout(), ScoringStarted(), AT, {}) == Payout()
    assert LENDER_WORK(part, PartnerGaveUp(partner="sms", reason="outage"), AT, {}).trouble == "sms"


def test_payout_keeps_its_idempotency_key() -> None:
    asked = PayoutRequested(key="payout-1", amount_fen=100, attempt=1)
    assert PAYOUT(Payout(problem="rejected"), asked, AT, {}) == Payout(tries=1, key="payout-1")
