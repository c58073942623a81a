"""Renew the screenshots."""

from tests import screenshots


def renew() -> None:
    """Draw every picture again; old ones are deleted."""
    screenshots.draw_all(screenshots.FOLDER)
