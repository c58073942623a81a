"""Draws on a page with PDF operators (ISO 32000-1, 8 and 9). Points, from the lower left corner."""

import math

from loanflow_tui.lending.contract.typeface import Typeface

Colour = tuple[float, float, float]

INK: Colour = (0.11, 0.15, 0.22)
MUTED: Colour = (0.42, 0.46, 0.53)
ACCENT: Colour = (0.05, 0.30, 0.51)
RULE: Colour = (0.83, 0.87, 0.91)
TINT: Colour = (0.955, 0.97, 0.985)
WHITE: Colour = (1.0, 1.0, 1.0)
SEAL: Colour = (0.80, 0.13, 0.13)

_CIRCLE = 0.5523
"""The handle length of a Bézier curve that approximates a quarter circle."""


class Ink:
    """Collects the drawing operators of one page or stamp."""

    def __init__(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self._operators: list[bytes] = []

    def content(self) -> bytes:
        """Return the operators so far as a content stream."""
        return b"\n".join(self._operators)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: Colour = INK,
        *,
        bold: bool = False,
        turned: float = 0.0,
    ) -> None:
        """Draw one line of text with its baseline at `y`, rotated by `turned` radians about its
        start.
        """
        cos, sin = math.cos(turned), math.sin(turned)
        weight = b"2 Tr %.2f w" % (size * 0.035) if bold else b"0 Tr"
        self._operators.append(
            b"BT /F1 %.2f Tf %s %s %.4f %.4f %.4f %.4f %.2f %.2f Tm %s Tj ET"
            % (
                size, weight, _rgb(colour, b"rg") + b" " + _rgb(colour, b"RG"),
                cos, sin, -sin, cos, x, y, self.typeface.encode(text),
            )
        )  # fmt: skip

    def right(
        self, x: float, y: float, text: str, size: float, colour: Colour = INK, bold: bool = False
    ) -> None:
        """Draw one line of text that ends at `x`."""
        self.text(x - self.typeface.width(text, size), y, text, size, colour, bold=bold)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        edge: Colour | None = None,
    ) -> None:
        """Draw a rectangle from its lower left corner."""
        paint = {(True, True): b"B", (True, False): b"f", (False, True): b"S"}
        self._operators.append(
            b"%s %s 0.60 w %.2f %.2f %.2f %.2f re %s"
            % (
                _rgb(fill or WHITE, b"rg"), _rgb(edge or RULE, b"RG"), x, y, width, height,
                paint.get((fill is not None, edge is not None), b"n"),
            )
        )  # fmt: skip

    def rule(
        self, x: float, y: float, to: float, colour: Colour = RULE, thick: float = 0.6
    ) -> None:
        """Draw a line from `x` to `to` at height `y`."""
        self._operators.append(
            b"%s %.2f w %.2f %.2f m %.2f %.2f l S" % (_rgb(colour, b"RG"), thick, x, y, to, y)
        )

    def circle(self, x: float, y: float, radius: float, colour: Colour, thick: float) -> None:
        """Draw a circle about (x, y)."""
        r, k = radius, radius * _CIRCLE
        curves = (
            (k, r, r, k, r, 0.0), (r, -k, k, -r, 0.0, -r),
            (-k, -r, -r, -k, -r, 0.0), (-r, k, -k, r, 0.0, r),
        )  # fmt: skip
        path = b"%.2f %.2f m " % (x, y + r)
        for ax, ay, bx, by, cx, cy in curves:
            path += b"%.2f %.2f %.2f %.2f %.2f %.2f c " % (
                x + ax, y + ay, x + bx, y + by, x + cx, y + cy,
            )  # fmt: skip
        self._operators.append(b"%s %.2f w %sS" % (_rgb(colour, b"RG"), thick, path))

    def star(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Draw a filled five-pointed star about (x, y)."""
        path = b""
        for corner in range(10):
            reach = radius if corner % 2 == 0 else radius * 0.382
            angle = math.pi / 2 + corner * math.pi / 5
            path += b"%.2f %.2f %s " % (
                x + reach * math.cos(angle), y + reach * math.sin(angle), b"l" if corner else b"m",
            )  # fmt: skip
        self._operators.append(b"%s %sf" % (_rgb(colour, b"rg"), path))


def _rgb(colour: Colour, operator: bytes) -> bytes:
    return b"%.3f %.3f %.3f %s" % (*colour, operator)
