"""A line or two below the screen: the note that is said now, and the keys that are pressed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loanflow_tui.line_breaking import cells, lines
from loanflow_tui.scenarios.film.model import Film, Frame, Rows, Said
from loanflow_tui.tui.export import Row, Span

HEIGHT = 2
CAP_STANDS = 0.9
"""Seconds that a pressed key is shown."""
_GROUND, _TEXT, _CAP, _CAP_TEXT = "#14161c", "#e8ebf1", "#3a4152", "#ffffff"
_NAMES = {"enter": "⏎", "escape": "Esc", "up": "↑", "down": "↓", "left": "←", "right": "→"}


def with_footer(film: Film, notes: bool = True, keys: bool = False) -> Film:
    """Return the film with a footer below each picture, if it has anything to show there."""
    said = film.notes if notes else ()
    caps = film.keys if keys else ()
    if not said and not caps:
        return film
    width, height = film.size
    moments = sorted(
        {frame.at for frame in film.frames}
        | {each.at for each in (*said, *caps) if each.at < film.length}
        | {each.at + CAP_STANDS for each in caps if each.at + CAP_STANDS < film.length}
    )
    frames: list[Frame] = []
    for moment, rows in _moving(film.frames, moments):
        note = _newest(said, moment, film.length)
        cap = _newest(caps, moment, CAP_STANDS)
        whole = (*rows, *_footer(note, cap, width))
        if not frames or frames[-1].rows != whole:
            frames.append(Frame(moment, whole))
    return replace(film, frames=tuple(frames), size=(width, height + HEIGHT))


def _moving(frames: Sequence[Frame], moments: Sequence[float]) -> Iterator[tuple[float, Rows]]:
    """Yield each moment with the picture that stands then."""
    number = 0
    for moment in moments:
        while number + 1 < len(frames) and frames[number + 1].at <= moment:
            number += 1
        yield moment, frames[number].rows


def _newest(said: Sequence[Said], moment: float, stands: float) -> str:
    """Return what was said last, unless that is too long ago."""
    found = next((each for each in reversed(said) if each.at <= moment), None)
    return found.text if found is not None and moment < found.at + stands else ""


def _footer(note: str, key: str, width: int) -> Rows:
    cap = f" {key_name(key)} " if key else ""
    room = width - 4 - (cells(cap) + 2 if cap else 0)
    told = [*lines(note, room, cells), "", ""][:HEIGHT]
    return tuple(_line(text, cap if y == 0 else "", width) for y, text in enumerate(told))


def _line(text: str, cap: str, width: int) -> Row:
    blank = max(0, width - 2 - cells(text) - cells(cap) - (2 if cap else 0))
    spans = [Span(f"  {text}{' ' * blank}", _TEXT, _GROUND)]
    if cap:
        spans += [Span(cap, _CAP_TEXT, _CAP, bold=True), Span("  ", _TEXT, _GROUND)]
    return tuple(spans)


def key_name(key: str) -> str:
    """Return a key as written on its cap."""
    if key in _NAMES:
        return _NAMES[key]
    return "+".join(part.capitalize() for part in key.split("+"))
