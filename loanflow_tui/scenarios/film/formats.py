"""The formats of films by suffix, and how a film is written: whole, or not at all."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from loanflow_tui.scenarios.film.cast import CastVersion, cast
from loanflow_tui.scenarios.film.drawing import moving_svg, still_svg
from loanflow_tui.scenarios.film.footer import with_footer
from loanflow_tui.scenarios.film.model import Film, Rows
from loanflow_tui.scenarios.film.player import player_html
from loanflow_tui.scenarios.film.storyboard import storyboard_html

Each = Literal["step", "chapter"]
Write = Callable[[Path], None]

STORYBOARD = "storyboard"
"""A page whose name has this in it is a storyboard; any other plays the film."""
EXTRA = "pip install 'loanflow-tui[render]'"
_BROUGHT: Mapping[str, tuple[str, ...]] = {
    ".png": ("textual_serve",), ".gif": ("textual_serve",), ".mp4": ("textual_serve", "av"),
}  # fmt: skip
"""The packages of the extra `render` that a suffix needs."""
SUFFIXES = (".cast", ".html", ".svg", ".png", ".gif", ".mp4")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a film is written. `step` and `each` choose the pictures of a still format."""

    cast_version: CastVersion = 3
    notes: bool = True
    keys: bool = False
    moving: bool = False
    step: str | None = None
    each: Each | None = None


class NotInFilm(LookupError):
    """The film has no such step, or no chapters; `known` are those that it has."""

    def __init__(self, what: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.known = known


def lacks_extra(path: Path) -> bool:
    """Tell whether a file of this suffix needs packages that aren't installed."""
    return any(find_spec(name) is None for name in _BROUGHT.get(path.suffix.lower(), ()))


def write_film(film: Film, path: Path, wanted: Wanted) -> list[Path]:
    """Write a film in the format of the path's suffix; return the files written.

    Raises:
        NotInFilm: a step or chapter that is wanted isn't in it.
        OSError: a file can't be written; what was there before still is.
    """
    found = list(_files(film, path, wanted))
    for file, write in found:
        write_whole(file, write)
    return [file for file, _ in found]


def write_whole(path: Path, write: Write) -> None:
    """Have `write` fill a file aside, then put it in place.

    Raises:
        OSError: it can't be written; nothing is left of it.
    """
    aside = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        write(aside)
        aside.replace(path)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _files(film: Film, path: Path, wanted: Wanted) -> Iterator[tuple[Path, Write]]:
    suffix = path.suffix.lower()
    footed = with_footer(film, wanted.notes, wanted.keys)
    match suffix:
        case ".cast":
            yield path, _text(cast(footed, wanted.cast_version))
        case ".html" if STORYBOARD in path.stem.lower():
            yield path, _text(storyboard_html(film))
        case ".html":
            yield path, _text(player_html(film, wanted.keys))
        case ".svg" if wanted.moving:
            yield path, _text(moving_svg(footed))
        case ".svg" | ".png":
            for file, rows in _stills(film, path, wanted):
                yield file, _still(film, rows, suffix)
        case ".gif":
            from loanflow_tui.scenarios.film.images import gif  # noqa: PLC0415 - an extra

            yield path, _bytes(gif(footed))
        case ".mp4":
            from loanflow_tui.scenarios.film.images import write_mp4  # noqa: PLC0415 - an extra

            yield path, lambda aside: write_mp4(footed, aside)


def _stills(film: Film, path: Path, wanted: Wanted) -> Iterator[tuple[Path, Rows]]:
    """Yield the files of the pictures wanted; several are numbered."""
    if wanted.step is not None:
        shot = next((each for each in film.shots if each.step == wanted.step), None)
        if shot is None:
            known = dict.fromkeys(each.step for each in film.shots)
            raise NotInFilm(wanted.step, tuple(known))
        yield path, shot.rows
        return
    match wanted.each:
        case "step":
            pictures = [shot.rows for shot in film.shots]
        case "chapter":
            ends = [each.at for each in film.chapters[1:]]
            pictures = [film.rows_at(end - 0.001) for end in (*ends, film.length)]
            if not film.chapters:
                raise NotInFilm("chapter")
        case None:
            yield path, film.shots[-1].rows
            return
    digits = max(2, len(str(len(pictures))))
    for number, rows in enumerate(pictures, 1):
        yield path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}"), rows


def _still(film: Film, rows: Rows, suffix: str) -> Write:
    if suffix == ".svg":
        return _text(still_svg(film, rows))
    from loanflow_tui.scenarios.film.images import png  # noqa: PLC0415 - an extra

    return _bytes(png(film, rows))


def _text(text: str) -> Write:
    return _bytes(text.encode())


def _bytes(content: bytes) -> Write:
    def write(aside: Path) -> None:
        aside.write_bytes(content)

    return write
