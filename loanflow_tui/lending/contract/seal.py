"""Draws the lender's round seal: its name along the rim, a star, and the seal's purpose."""

import math

from loanflow_tui.lending.contract.ink import SEAL, Ink

_RADIUS = 40.0
_SPREAD = math.radians(300)


def draw_seal(ink: Ink, x: float, y: float, around: str, below: str) -> None:
    """Draw the seal about (x, y); a long name is set smaller so that it fits the rim."""
    ink.circle(x, y, _RADIUS, SEAL, 1.6)
    ink.star(x, y + 2, 11, SEAL)
    ink.text(x - ink.typeface.width(below, 6.6) / 2, y - 20, below, 6.6, SEAL)
    rim = _RADIUS - 11.5
    size = ink.typeface.fitting(around, 8.6, rim * _SPREAD / 1.25)
    advances = [ink.typeface.width(each, size) * 1.25 / rim for each in around]
    angle = math.pi / 2 + sum(advances) / 2
    for each, advance in zip(around, advances, strict=True):
        start, middle = angle - advance * 0.1, angle - advance / 2
        ink.text(
            x + rim * math.cos(start), y + rim * math.sin(start), each, size, SEAL,
            turned=middle - math.pi / 2,
        )  # fmt: skip
        angle -= advance
