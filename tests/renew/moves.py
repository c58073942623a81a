"""Renew the list of every change of state that an application can make."""

from loanflow_tui.exploration.coverage.universe import MOVES
from tests.exploration.state_graph import MOST_WISHES, explored


def renew() -> None:
    """Search for them, and write them into the file that coverage reads."""
    found = sorted(explored(MOST_WISHES).changes())
    MOVES.write_text("".join(f"{each}\n" for each in found), encoding="utf-8")
