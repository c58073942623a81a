"""A film as an asciicast: exact, small, and played by asciinema in a terminal or a browser."""

import json
from collections.abc import Iterator
from typing import Literal

from loanflow_tui.scenarios.film.model import Film, Rows
from loanflow_tui.tui.export import Row, Span

CastVersion = Literal[2, 3]


def cast(film: Film, version: CastVersion = 3) -> str:
    """Return the film as an asciicast of this version, with a marker for each chapter.

    Version 3 counts time from event to event, version 2 from the beginning.
    """
    width, height = film.size
    header: dict[str, object] = {"version": version}
    if version == 3:
        header["term"] = {"cols": width, "rows": height, "type": "xterm-256color"}
    else:
        header |= {"width": width, "height": height}
    header["title"] = film.title
    told, last = [_json(header)], 0
    for at, code, data in _events(film):
        moment = round(at * 1000)
        time = (moment - last) / 1000 if version == 3 else moment / 1000
        told.append(_json([time, code, data]))
        last = moment
    if version == 3:
        told.append(_json([max(0, round(film.length * 1000) - last) / 1000, "x", "0"]))
    return "\n".join(told) + "\n"


def _events(film: Film) -> Iterator[tuple[float, str, str]]:
    """Yield pictures and chapters in the order of their time; a chapter before its picture."""
    marks = [(each.at, "m", each.text) for each in film.chapters]
    before: Rows = ()
    for frame in film.frames:
        while marks and marks[0][0] <= frame.at:
            yield marks.pop(0)
        opening = "" if before else "\x1b[?25l\x1b[2J"
        yield frame.at, "o", opening + _change(before, frame.rows)
        before = frame.rows
    yield from marks
    if film.length > film.frames[-1].at:
        yield film.length, "o", "\x1b[0m"


def _change(before: Rows, after: Rows) -> str:
    """Return what turns one picture into the next: the lines that differ, each as a whole."""
    return "".join(
        f"\x1b[{y};1H{_painted(row)}"
        for y, row in enumerate(after, 1)
        if y > len(before) or row != before[y - 1]
    )


def _painted(row: Row) -> str:
    return "".join(f"\x1b[{_sgr(span)}m{span.text}" for span in row) + "\x1b[0m"


def _sgr(span: Span) -> str:
    marks = [mark for mark, on in zip("134", span[3:], strict=True) if on]
    grounds = [("38", span.front), *([("48", span.back)] if span.back else [])]
    colours = (
        f"{which};2;{int(colour[1:3], 16)};{int(colour[3:5], 16)};{int(colour[5:7], 16)}"
        for which, colour in grounds
    )
    return ";".join(("0", *marks, *colours))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
