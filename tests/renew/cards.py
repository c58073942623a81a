"""Renew the pictures of the cards that `tests/snapshots` compares."""

import subprocess
import sys

from tests.project.sources import ROOT


def renew() -> None:
    """Draw every card again.

    Raises:
        subprocess.CalledProcessError: a card can't be drawn; pytest says which.
    """
    command = [sys.executable, "-m", "pytest", "-q", "tests/snapshots", "--snapshot-update"]
    subprocess.run(command, cwd=ROOT, check=True)
