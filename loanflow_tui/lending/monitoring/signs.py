"""The signs of abnormal transactions. Each function returns its evidence, or None.

Lenders monitor transactions in real time and step in on abnormal ones (Interim Measures for Online
Loans of Commercial Banks, 2020, arts. 33 and 34; Measures for Reporting Large and Suspicious
Transactions, PBoC [2016] No. 3; thresholds are the lender's own, modelled on both).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind
from loanflow_tui.lending.policy.monitoring import Measure, MonitoringTerms, Sign
from loanflow_tui.lending.runtime.clock import CHINA


@dataclass(frozen=True, slots=True)
class Activity:
    """An application at one moment, as monitoring sees it.

    `fingerprints` are those of its device, identity and card in all applications, its own included.
    `devices` are those it was used from, in order; `name` is the digest of the applicant's name.
    `answered` counts answers typed or chosen by hand since `started`; `changes` those changed since
    scoring. `card` is the digest of the verified card, `account` of the one to be paid.
    """

    application_id: str
    started: datetime
    now: datetime
    devices: tuple[str, ...] = ()
    name: str = ""
    place: str = ""
    answered: int = 0
    changes: int = 0
    card: str = ""
    account: str = ""
    fingerprints: Sequence[Fingerprint] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """One sign that was found, the measure that follows, and the values for its explanation."""

    sign: Sign
    measure: Measure
    values: tuple[tuple[str, str], ...] = ()


Seen = tuple[tuple[str, str], ...] | None


def _velocity(activity: Activity, terms: MonitoringTerms, kind: FingerprintKind, most: int) -> Seen:
    if len(activity.fingerprints) < most:
        return None
    since = activity.now - timedelta(hours=terms.window_hours)
    others = {
        fingerprint.application_id
        for fingerprint in activity.fingerprints
        if fingerprint.kind == kind
        and fingerprint.at > since
        and fingerprint.application_id != activity.application_id
    }
    if len(others) < most:
        return None
    return (("count", str(len(others) + 1)), ("hours", str(terms.window_hours)))


def device_velocity(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Many applications from one device within the window."""
    return _velocity(activity, terms, "device", terms.most_by_device)


def identity_velocity(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Many applications of one identity within the window."""
    return _velocity(activity, terms, "identity", terms.most_by_identity)


def card_velocity(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Many applications to be paid to one card within the window."""
    return _velocity(activity, terms, "card", terms.most_by_card)


def identity_reused(activity: Activity, _: MonitoringTerms) -> Seen:
    """One identity number under two names, each of which a face was shown for."""
    return () if _under_another_name(activity, "identity") else None


def device_jump(activity: Activity, terms: MonitoringTerms) -> Seen:
    """One application worked from several devices."""
    count = len(set(activity.devices))
    return (("count", str(count)),) if count > terms.most_devices else None


def place_jump(activity: Activity, terms: MonitoringTerms) -> Seen:
    """One identity in two provinces within less time than a journey takes."""
    if not activity.place:
        return None
    since = activity.now - timedelta(hours=terms.place_jump_hours)
    places = {
        fingerprint.place
        for fingerprint in activity.fingerprints
        if fingerprint.kind == "identity"
        and fingerprint.place
        and fingerprint.at > since
        and fingerprint.application_id != activity.application_id
    }
    return () if places - {activity.place} else None


def answers_changed(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Answers changed again and again once the score was known."""
    if activity.changes <= terms.most_changes_after_scoring:
        return None
    return (("count", str(activity.changes)),)


def night(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Money asked for in the small hours."""
    hour = activity.now.astimezone(CHINA).hour
    return (("hour", str(hour)),) if terms.night_from <= hour < terms.night_to else None


def speed(activity: Activity, terms: MonitoringTerms) -> Seen:
    """Answers given faster than a person reads; with a stopped clock this sign never shows."""
    seconds = (activity.now - activity.started).total_seconds()
    if not 0 < seconds < terms.least_seconds_an_answer * activity.answered:
        return None
    return (("count", str(activity.answered)), ("seconds", str(int(seconds))))


def payout_mismatch(activity: Activity, _: MonitoringTerms) -> Seen:
    """Money to be paid to another card than the verified one, or to one of another identity."""
    other = activity.account and activity.account != activity.card
    return () if other or _under_another_name(activity, "card") else None


def _under_another_name(activity: Activity, kind: FingerprintKind) -> bool:
    if not activity.name:
        return False
    names = {
        fingerprint.name
        for fingerprint in activity.fingerprints
        if fingerprint.kind == kind
        and fingerprint.name
        and fingerprint.application_id != activity.application_id
    }
    return bool(names - {activity.name})


SIGNS: dict[Sign, Callable[[Activity, MonitoringTerms], Seen]] = {
    Sign.DEVICE_VELOCITY: device_velocity,
    Sign.IDENTITY_VELOCITY: identity_velocity,
    Sign.CARD_VELOCITY: card_velocity,
    Sign.IDENTITY_REUSED: identity_reused,
    Sign.DEVICE_JUMP: device_jump,
    Sign.PLACE_JUMP: place_jump,
    Sign.ANSWERS_CHANGED: answers_changed,
    Sign.NIGHT: night,
    Sign.SPEED: speed,
    Sign.PAYOUT_MISMATCH: payout_mismatch,
}


def alerts(
    activity: Activity, terms: MonitoringTerms, watched: Sequence[Sign] = tuple(SIGNS)
) -> tuple[Alert, ...]:
    """Return the alerts among the signs `watched`, in their order."""
    found = ((sign, SIGNS[sign](activity, terms)) for sign in watched)
    return tuple(
        Alert(sign, terms.measures[sign], seen) for sign, seen in found if seen is not None
    )
