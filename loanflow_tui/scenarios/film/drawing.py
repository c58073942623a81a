"""Films as SVG: one still picture, or a moving one that any browser plays by itself."""

from collections.abc import Iterable
from itertools import pairwise

from loanflow_tui.scenarios.film.fonts import embedded_css, wide_characters
from loanflow_tui.scenarios.film.model import Film, Frame, Rows
from loanflow_tui.tui.export import CELL, LINE, Row, draw_row, frame_svg

FEWEST_SECONDS = 0.12
"""Of changes within this time a moving picture shows only the last."""


def still_svg(film: Film, rows: Rows) -> str:
    """Return one picture of a film as SVG."""
    body = "".join(draw_row(row, y) for y, row in enumerate(rows))
    return frame_svg(body, film.size, film.ground, film.title, _style(rows))


def moving_svg(film: Film) -> str:
    """Return a whole film as one SVG that plays for ever.

    All pictures stand side by side, and the strip moves on from one to the next. A line that
    stands on many pictures is drawn once.
    """
    frames = calmer(film.frames, FEWEST_SECONDS)
    width, height = film.size
    across, down = width * CELL, height * LINE
    known: dict[Row, str] = {}
    defined: list[str] = []
    strip: list[str] = []
    for number, frame in enumerate(frames):
        used = []
        for y, row in enumerate(frame.rows):
            if row not in known:
                known[row] = f"r{len(known):x}"
                defined.append(f'<g id="{known[row]}">{draw_row(row)}</g>')
            place = f' y="{y * LINE}"' if y else ""
            used.append(f'<use href="#{known[row]}"{place}/>')
        strip.append(f'<g transform="translate({number * across} 0)">{"".join(used)}</g>')
    body = (
        f"<defs>{''.join(defined)}</defs>"
        f'<svg width="{across}" height="{down}"><g class="film">{"".join(strip)}</g></svg>'
    )
    style = _style(row for frame in frames for row in frame.rows)
    return frame_svg(
        body, film.size, film.ground, film.title, style + _motion(frames, across, film.length)
    )


def _motion(frames: list[Frame], across: int, length: float) -> str:
    moments = "".join(
        f"{100 * frame.at / length:.3f}%{{transform:translateX({-across * number}px)}}"
        for number, frame in enumerate(frames)
    )
    last = f"100%{{transform:translateX({-across * (len(frames) - 1)}px)}}"
    return (
        f"@keyframes film{{{moments}{last}}}"
        f".film{{animation:film {length:.2f}s steps(1,end) infinite}}"
    )


def calmer(frames: Iterable[Frame], least: float) -> list[Frame]:
    """Return the pictures without those that stand for less than `least` seconds."""
    told = list(frames)
    kept = [frame for frame, following in pairwise(told) if following.at - frame.at >= least]
    return [Frame(0.0, (kept or told)[0].rows), *kept[1:], *(told[-1:] if kept else [])]


def _style(rows: Iterable[Row]) -> str:
    return embedded_css(wide_characters(span.text for row in rows for span in row))
