"""Renew the pictures that README begins with: a show that moves, and stills from others."""

from collections.abc import Iterator
from pathlib import Path

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.film.drawing import moving_svg, still_svg
from loanflow_tui.scenarios.film.filming import Setting, film
from loanflow_tui.scenarios.film.footer import with_footer
from loanflow_tui.scenarios.film.model import Film, Rows, text_of
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.selection import find_scenarios
from tests.project.sources import ROOT
from tests.renew import directed

FOLDER = ROOT / "screenshots"
LANGUAGES = ("en", "zh-CN")
NAMES = tuple(
    f"show-{name}-{language}.svg"
    for name in ("pitch", "compare", "back-office", "director", "branch")
    for language in LANGUAGES
)
"""The pictures that are made; README shows those in English, its translation the others."""


def _film(show: str, setting: Setting) -> Film:
    return film(load_scenario(find_scenarios([Path(show)])[0]), setting)


def pitch(language: str) -> str:
    """Return the moving picture of the pitch."""
    taken = _film("pitch", Setting(size=(84, 28), language=language))
    return moving_svg(with_footer(taken))


def pictures(language: str) -> Iterator[tuple[str, str]]:
    """Yield name and content of every picture in a language."""
    yield "pitch", pitch(language)
    compared = _film(
        "lenders-compared", Setting(size=(100, 36), language=language, theme="dark", pace=0.2)
    )
    shot = next(each for each in reversed(compared.shots) if each.step == "offer.lender")
    yield "compare", still_svg(compared, shot.rows)
    office = _film("back-office", Setting(size=(100, 36), language=language, pace=0.5))
    yield "back-office", still_svg(office, _fullest(office, "office-title"))
    yield "director", directed.director(language)
    yield "branch", directed.branch(language)


def _fullest(taken: Film, title: str) -> Rows:
    """Return the screen of this title with the most on it."""
    said = Wording(taken.language).say(Message(title))
    screens = ((frame.rows, "\n".join(map(text_of, frame.rows))) for frame in taken.frames)
    return max(
        ((rows, text) for rows, text in screens if said in text.partition("\n")[0]),
        key=lambda screen: len(screen[1]),
    )[0]


def renew() -> None:
    """Draw every picture of the front door."""
    for language in LANGUAGES:
        for name, picture in pictures(language):
            path = FOLDER / f"show-{name}-{language}.svg"
            path.write_text(picture, encoding="utf-8")
            print(f"{path.name}: {len(picture.encode()) // 1024} KB", flush=True)
