"""Each sign of an abnormal transaction, seen and not seen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind, digest
from loanflow_tui.lending.monitoring.signs import SIGNS, Activity, alerts
from loanflow_tui.lending.policy.monitoring import Measure, MonitoringTerms, Sign
from tests.cases import for_each

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
TERMS = MonitoringTerms(
    window_hours=24,
    most_by_device=3,
    most_by_identity=2,
    most_by_card=2,
    most_devices=2,
    place_jump_hours=2,
    most_changes_after_scoring=2,
    night_from=1,
    night_to=5,
    least_seconds_an_answer=2,
    measures=dict.fromkeys(Sign, Measure.HOLD),
)
CALM = Activity("A1", started=NOW - timedelta(minutes=5), now=NOW, devices=("d",), name="n")


def fingerprints(
    kind: FingerprintKind, count: int, hours_ago: float = 1, **more: str
) -> tuple[Fingerprint, ...]:
    at = NOW - timedelta(hours=hours_ago)
    return tuple(Fingerprint(kind, "x", f"B{number}", at, **more) for number in range(count))


STAND_OUT = {
    Sign.DEVICE_VELOCITY: replace(CALM, fingerprints=fingerprints("device", 3)),
    Sign.IDENTITY_VELOCITY: replace(CALM, fingerprints=fingerprints("identity", 2)),
    Sign.CARD_VELOCITY: replace(CALM, fingerprints=fingerprints("card", 2)),
    Sign.IDENTITY_REUSED: replace(CALM, fingerprints=fingerprints("identity", 1, name="other")),
    Sign.DEVICE_JUMP: replace(CALM, devices=("d", "e", "f")),
    Sign.PLACE_JUMP: replace(
        CALM, place="11", fingerprints=fingerprints("identity", 1, place="44", name="n")
    ),
    Sign.ANSWERS_CHANGED: replace(CALM, changes=3),
    Sign.NIGHT: replace(CALM, now=datetime(2026, 11, 23, 18, 30, tzinfo=UTC)),
    Sign.SPEED: replace(CALM, answered=20, started=NOW - timedelta(seconds=10)),
    Sign.PAYOUT_MISMATCH: replace(CALM, card="a", account="b"),
}
PASS = {
    Sign.DEVICE_VELOCITY: replace(CALM, fingerprints=fingerprints("device", 2)),
    Sign.IDENTITY_VELOCITY: replace(
        CALM, fingerprints=fingerprints("identity", 5, hours_ago=25, name="n")
    ),
    Sign.CARD_VELOCITY: replace(CALM, fingerprints=fingerprints("card", 1)),
    Sign.IDENTITY_REUSED: replace(CALM, fingerprints=fingerprints("identity", 1, name="n")),
    Sign.DEVICE_JUMP: replace(CALM, devices=("d", "e", "d", "e")),
    Sign.PLACE_JUMP: replace(
        CALM, place="11", fingerprints=fingerprints("identity", 1, 3, place="44", name="n")
    ),
    Sign.ANSWERS_CHANGED: replace(CALM, changes=2),
    Sign.NIGHT: CALM,
    Sign.SPEED: replace(CALM, answered=20),
    Sign.PAYOUT_MISMATCH: replace(CALM, card="a", account="a"),
}


@for_each("sign", SIGNS)
def test_sign_is_seen(sign: Sign) -> None:
    (alert,) = alerts(STAND_OUT[sign], TERMS)
    assert (alert.sign, alert.measure) == (sign, Measure.HOLD)


@for_each("sign", SIGNS)
def test_ordinary_behaviour_raises_no_alarm(sign: Sign) -> None:
    assert alerts(PASS[sign], TERMS) == ()


def test_only_watched_signs_are_looked_at() -> None:
    assert alerts(STAND_OUT[Sign.NIGHT], TERMS, watched=(Sign.SPEED,)) == ()


def test_every_sign_has_its_rule() -> None:
    assert [*SIGNS, Sign.COERCION] == list(Sign), "coercion is said, not seen"


def test_own_fingerprints_raise_no_alert() -> None:
    own = tuple(replace(mark, application_id="A1") for mark in fingerprints("device", 9))
    assert alerts(replace(CALM, fingerprints=own), TERMS) == ()


@given(st.text(), st.text(), st.binary(min_size=16, max_size=32))
def test_digests_tell_equal_from_different_and_nothing_else(a: str, b: str, key: bytes) -> None:
    same = a.encode("utf-8", "replace") == b.encode("utf-8", "replace")
    assert (digest(key, a) == digest(key, b)) is same
    assert len(a) < 8 or a not in digest(key, a)
