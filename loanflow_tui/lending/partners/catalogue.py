"""The catalogue of faults: each partner's failures, the steps they can hit, and how often.

A fault's name joins its partner and effect with dashes: `bureau-timeout`. The Fluent files describe
each effect.
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
"""Transport failures of any partner, and how often each strikes: no reply in time; a reply just in
time; an error; an unreadable reply; the same reply twice; a reply after the question was given up
and asked again; an outage; an outage that ends.
"""

MONITORING: Final = "monitoring"
"""Not a partner: the lender's own monitoring, for which faults stage alerts."""

STAND_OUT: Final[Mapping[str, tuple[str, ...]]] = {
    "velocity": ("verify.face", "verify.card", "score.decision", "payout"),
    "identity_reused": ("verify.face", "verify.card", "score.decision", "payout"),
    "device_jump": ("score.decision", "payout"),
    "changed_answers": ("score.decision", "payout"),
    "payout_mismatch": ("verify.card", "score.decision", "payout"),
}
"""The alerts that faults can stage, with the steps at which monitoring looks."""

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
"""Failures of the lender's own work, with their steps; each strikes once."""

STEP_ALIASES: Final[Mapping[str, str]] = {"verify.sent": "verify.code", "sign.sent": "sign.code"}
"""Steps known by another name: the code is sent at the step that asks for it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One possible failure; `times` is how often it strikes, None until it is cleared."""

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
