"""Everything that a declaration needs exists, or a sentence names it."""

from tests.registry.forgotten import forgotten
from tests.renew import doors


def test_nothing_is_forgotten() -> None:
    missing = forgotten()
    assert not missing, "\n" + "\n".join(missing)


def test_lists_of_names_are_complete() -> None:
    for file, text in ((doors.EVENTS, doors.events_text()), (doors.DOOR, doors.door_text())):
        assert file.read_text(encoding="utf-8") == text, "run: python -m tests.renew doors"
