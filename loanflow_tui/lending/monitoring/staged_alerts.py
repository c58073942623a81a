"""Staged alerts: evidence that the sandbox adds so that monitoring finds a sign."""

from collections.abc import Iterable
from dataclasses import replace

from loanflow_tui.lending.monitoring.fingerprints import Fingerprint
from loanflow_tui.lending.monitoring.signs import Activity
from loanflow_tui.lending.policy.monitoring import MonitoringTerms

SOMEBODY = "somebody-else"


def staged_alerts(activity: Activity, terms: MonitoringTerms, effects: Iterable[str]) -> Activity:
    """Return `activity` with the evidence that `effects`, named as faults are, call for."""
    for effect in effects:
        match effect:
            case "velocity":
                count = terms.most_by_identity
                others = (f"{SOMEBODY}-{number}" for number in range(count))
                fingerprints = (
                    Fingerprint("identity", SOMEBODY, each, activity.now) for each in others
                )
                activity = replace(activity, fingerprints=(*activity.fingerprints, *fingerprints))
            case "identity_reused":
                other = Fingerprint("identity", SOMEBODY, SOMEBODY, activity.now, name=SOMEBODY)
                name = activity.name or "own"
                activity = replace(
                    activity, name=name, fingerprints=(*activity.fingerprints, other)
                )
            case "device_jump":
                devices = (f"{SOMEBODY}-{number}" for number in range(terms.most_devices))
                activity = replace(activity, devices=(*activity.devices, *devices))
            case "changed_answers":
                activity = replace(activity, changes=terms.most_changes_after_scoring + 1)
            case "payout_mismatch":
                activity = replace(activity, account=SOMEBODY)
    return activity
