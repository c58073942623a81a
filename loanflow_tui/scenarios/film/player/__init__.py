"""A film as one HTML page that plays by itself: chapters, captions, search, without a network."""

from collections.abc import Iterable

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.film.fonts import embedded_css, wide_characters
from loanflow_tui.scenarios.film.footer import key_name
from loanflow_tui.scenarios.film.model import Film, Rows, text_of
from loanflow_tui.scenarios.html import page
from loanflow_tui.tui.export import CELL, LINE, SVG_CSS, Row, draw_row

_WORDS = (
    "play", "pause", "again", "search", "nothing", "chapters", "speed", "captions", "full",
    "synthetic",
)  # fmt: skip


def player_html(film: Film, keys: bool = False) -> str:
    """Return the film as a page. Lines that stand in several pictures are held once."""
    wording = Wording(film.language)
    lines: dict[Row, int] = {}
    frames: list[list[int]] = []
    before: Rows = ()
    for frame in film.frames:
        change = [round(frame.at * 1000)]
        for y, row in enumerate(frame.rows):
            if y >= len(before) or row != before[y]:
                change += [y, lines.setdefault(row, len(lines))]
        frames.append(change)
        before = frame.rows
    return page(
        __name__,
        {
            "language": film.language,
            "title": film.title,
            "summary": film.summary,
            "size": [film.size[0] * CELL, film.size[1] * LINE, LINE],
            "ground": film.ground,
            "length": round(film.length * 1000),
            "style": SVG_CSS + embedded_css(_wide(lines)),
            "lines": [draw_row(row) for row in lines],
            "texts": [text_of(row) for row in lines],
            "frames": frames,
            "chapters": [[round(each.at * 1000), each.text] for each in film.chapters],
            "notes": [[round(each.at * 1000), each.text] for each in film.notes],
            "keys": [[round(each.at * 1000), key_name(each.text)] for each in film.keys]
            if keys
            else [],
            "words": {each: wording.say(Message(f"film-{each}")) for each in _WORDS},
        },
    )


def _wide(rows: Iterable[Row]) -> frozenset[str]:
    return wide_characters(span.text for row in rows for span in row)
