"""A film as a storyboard: every question as it stood, on pages to print."""

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.film.fonts import embedded_css, wide_characters
from loanflow_tui.scenarios.film.model import Film
from loanflow_tui.scenarios.html import page
from loanflow_tui.tui.export import CELL, LINE, SVG_CSS, draw_row

_WORDS = ("print", "synthetic", "the-end")


def storyboard_html(film: Film) -> str:
    """Return every shot of the film with its chapter and note, two to a printed page."""
    wording = Wording(film.language)
    wide = wide_characters(span.text for shot in film.shots for row in shot.rows for span in row)
    return page(
        __name__,
        {
            "language": film.language,
            "title": film.title,
            "summary": film.summary,
            "size": [film.size[0] * CELL, film.size[1] * LINE],
            "ground": film.ground,
            "style": SVG_CSS + embedded_css(wide),
            "shots": [
                {
                    "step": shot.step,
                    "chapter": shot.chapter,
                    "note": shot.note,
                    "svg": "".join(draw_row(row, y) for y, row in enumerate(shot.rows)),
                }
                for shot in film.shots
            ],
            "words": {each: wording.say(Message(f"film-{each}")) for each in _WORDS},
        },
    )
