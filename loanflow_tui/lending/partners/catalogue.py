"""The closed catalogue of faults: what can go wrong with whom, at which steps, how often.

A fault's name is its partner's and its effect's, with dashes: `bureau-timeout`. What each effect
means to the applicant is worded elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loanflow_tui.lending.partners.names import Partner

UNTIL_CLEARED: Final = None
"""How often a fault strikes that doesn't pass by itself."""

ON_THE_WAY: Final[Mapping[str, int | None]] = {
    "timeout": 1,
    "slow": 1,
    "error": 1,
    "malformed": 1,
    "duplicate": 1,
    "late": 1,
    "outage": UNTIL_CLEARED,
    "recovers": 3,
}
"""What can happen to any question on its way, and how often: no reply in time; one just in time; an
error instead; one that can't be read; the same reply twice; one that comes after it was given up
and the question was put again; the partner is down; down for a while, then up again.
"""

IN_THE_ANSWER: Final[Mapping[str, Mapping[str, int | None]]] = {
    Partner.BUREAU: {
        "no_hit": UNTIL_CLEARED,
        "mismatch": UNTIL_CLEARED,
        "thin_file": UNTIL_CLEARED,
        "frozen": UNTIL_CLEARED,
    },
    Partner.HOST_DATA: {
        "unavailable": UNTIL_CLEARED,
        "stale": UNTIL_CLEARED,
        "no_hit": UNTIL_CLEARED,
    },
    Partner.SMS: {"not_delivered": 1, "late": 1},
    Partner.FACE: {
        "low_quality": 1,
        "not_live": 1,
        "mismatch": UNTIL_CLEARED,
        "no_camera": UNTIL_CLEARED,
    },
    Partner.CARD: {
        "unsupported_bank": UNTIL_CLEARED,
        "name_mismatch": UNTIL_CLEARED,
        "number_mismatch": UNTIL_CLEARED,
        "mobile_mismatch": UNTIL_CLEARED,
        "closed": UNTIL_CLEARED,
        "lost": UNTIL_CLEARED,
    },
    Partner.DOCUMENTS: {
        "unreadable": 1,
        "altered": UNTIL_CLEARED,
        "wrong_side": 1,
        "number_differs": UNTIL_CLEARED,
        "name_differs": UNTIL_CLEARED,
        "expired": UNTIL_CLEARED,
    },
    Partner.INSURER: {"declines": UNTIL_CLEARED, "too_dear": UNTIL_CLEARED},
    Partner.MARKET: {"declines": UNTIL_CLEARED},
    Partner.PAYMENT: {
        "timeout_after_sending": 1,
        "rejected": 1,
        "account_frozen": UNTIL_CLEARED,
        "returned": 1,
        "no_funds": 1,
        "partial": 1,
        "charged_twice": 1,
    },
}
"""What a partner's answer itself can be, beside the usual, and how often."""

MONITORING: Final = "monitoring"
"""Not a partner: the lender's own watch, which faults make see something."""

STAND_OUT: Final[Mapping[str, tuple[str, ...]]] = {
    "velocity": ("verify.face", "verify.card", "score.decision", "payout"),
    "identity_reused": ("verify.face", "verify.card", "score.decision", "payout"),
    "device_jump": ("score.decision", "payout"),
    "changed_answers": ("score.decision", "payout"),
    "payout_mismatch": ("verify.card", "score.decision", "payout"),
}
"""What may stand out to monitoring, and at which steps it looks."""

IN_HOUSE: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "policy": {"missing": ("score.decision",)},
    "offer": {
        "zero_limit": ("score.decision",),
        "withdrawn": ("offer.accept",),
        "expired": ("offer.accept",),
    },
    "contract": {"changed": ("sign.signed",)},
    "authority": {"not_issued": ("sign.signed",), "timeout": ("sign.signed",)},
    Partner.DOCUMENTS: {
        "other_person": ("documents.bank_statement",),
        "too_short": ("documents.bank_statement",),
    },
}
"""What can go wrong with the lender's own work, and at which steps; each once."""

STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    Partner.BUREAU: ("score.bureau",),
    Partner.HOST_DATA: ("score.host_data",),
    Partner.SMS: ("verify.code", "sign.code"),
    Partner.FACE: ("verify.face",),
    Partner.CARD: ("verify.card",),
    Partner.DOCUMENTS: (
        "documents.id_front",
        "documents.id_back",
        "documents.business_licence",
    ),
    Partner.INSURER: ("score.insurer",),
    Partner.MARKET: ("offer.market",),
    Partner.PAYMENT: ("payout", "repay"),
}
"""At which steps each partner is asked."""

ONLY_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "payment-rejected": ("payout",),
    "payment-account-frozen": ("payout",),
    "payment-returned": ("payout",),
    "payment-no-funds": ("repay",),
    "payment-partial": ("repay",),
    "payment-charged-twice": ("repay",),
}
"""Faults that can't happen at every step of their partner."""

STEP_ALIASES: Final[Mapping[str, str]] = {"verify.sent": "verify.code", "sign.sent": "sign.code"}
"""Steps that go by another name: a code is sent at the step at which it is asked for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can go wrong: `times` is how often it strikes, None until it is cleared."""

    name: str
    partner: str
    effect: str
    steps: tuple[str, ...]
    times: int | None


def _all() -> Iterator[Fault]:
    for partner, steps in STEPS.items():
        for effect, times in {**ON_THE_WAY, **IN_THE_ANSWER[partner]}.items():
            name = f"{partner}-{effect}".replace("_", "-")
            yield Fault(name, partner, effect, ONLY_AT.get(name, steps), times)
    for effect, steps in STAND_OUT.items():
        yield Fault(effect.replace("_", "-"), MONITORING, effect, steps, 1)
    for whose, effects in IN_HOUSE.items():
        for effect, steps in effects.items():
            yield Fault(f"{whose}-{effect}".replace("_", "-"), whose, effect, steps, 1)


FAULTS: Final[Mapping[str, Fault]] = {fault.name: fault for fault in _all()}
"""Every fault by name."""
