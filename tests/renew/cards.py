"""Renew the pictures of the cards that `tests/snapshots` compares."""

from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language


def renew() -> None:
    """Draw every card again."""
    from tests.snapshots.album import PICTURES
    from tests.snapshots.drawing import kept_file, studio

    for host in Host:
        for language in Language:
            path = kept_file(host, language)
            path.parent.mkdir(exist_ok=True)
            here = studio(host, language)
            path.write_text("\n".join(map(here.written, PICTURES)), encoding="utf-8")
