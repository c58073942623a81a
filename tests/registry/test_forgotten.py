"""Everything that a declaration needs exists, or a sentence names it."""

from tests.registry.forgotten import forgotten


def test_nothing_is_forgotten() -> None:
    missing = forgotten()
    assert not missing, "\n" + "\n".join(missing)
