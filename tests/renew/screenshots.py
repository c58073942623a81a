"""Renew the screenshots."""

from tests import screenshots


def renew() -> None:
    """Draw every picture anew; what was there before goes."""
    screenshots.draw_all(screenshots.FOLDER)
