"""The data kept about one person, for that person: every event, decrypted."""

import json
from collections.abc import Sequence

from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.runtime.clock import CHINA

FORMAT = "loanflow-subject-data"
_PICTURES = frozenset({"thumbnail"})


def subject_data(application_id: str, journal: Sequence[Recorded]) -> dict[str, object]:
    """Return an application's data with its personal values, in order of recording.

    `personal` holds the latest value of each kind; pictures are left out.
    """
    personal: dict[str, object] = {}
    events: list[dict[str, object]] = []
    for recorded in journal:
        event = recorded.event
        values = {
            name: value
            for name, value in event.model_dump(mode="json").items()
            if name not in _PICTURES
        }
        personal |= {
            f"{recorded.kind}.{name}": values[name] for name in event.PERSONAL if name in values
        }
        at = recorded.at.astimezone(CHINA).isoformat()
        events.append({"seq": recorded.seq, "at": at, "kind": recorded.kind, **values})
    return {
        "format": FORMAT,
        "application": application_id,
        "personal": personal,
        "events": events,
    }


def subject_text(application_id: str, journal: Sequence[Recorded]) -> str:
    """Return an application's data as readable JSON."""
    data = subject_data(application_id, journal)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
