"""The closed catalogue of faults: what can go wrong with whom, at which steps, how often.

A fault's name is its partner's and its effect's, with dashes: `bureau-timeout`. What each effect
means to the applicant is worded elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loanflow_tui.lending.partners.names import UNTIL_CLEARED, Partner

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
    for partner in Partner:
        for effect, times in {**ON_THE_WAY, **partner.answers}.items():
            name = f"{partner}-{effect}".replace("_", "-")
            steps = partner.only_at.get(effect, partner.steps)
            yield Fault(name, partner.value, effect, steps, times)
    for effect, steps in STAND_OUT.items():
        yield Fault(effect.replace("_", "-"), MONITORING, effect, steps, 1)
    for whose, effects in IN_HOUSE.items():
        for effect, steps in effects.items():
            yield Fault(f"{whose}-{effect}".replace("_", "-"), whose, effect, steps, 1)


FAULTS: Final[Mapping[str, Fault]] = {fault.name: fault for fault in _all()}
"""Every fault by name."""
