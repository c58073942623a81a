"""A film is written in every format, whole or not at all."""

import errno
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pyte
import pytest
from click.testing import CliRunner
from PIL import Image
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.scenarios.film.cast import cast
from loanflow_tui.scenarios.film.drawing import moving_svg, still_svg
from loanflow_tui.scenarios.film.formats import (
    NotInFilm,
    Wanted,
    lacks_extra,
    write_film,
    write_whole,
)
from loanflow_tui.scenarios.film.images import gif
from loanflow_tui.scenarios.film.model import text_of
from loanflow_tui.tui.export import row_of
from tests.film.filmed import BRIEF, SIZE, short_film

pytestmark = pytest.mark.xdist_group("film")


def events(text: str) -> tuple[dict[str, object], list[tuple[float, str, str]]]:
    """Return an asciicast's header and events."""
    header, *rest = (json.loads(line) for line in text.splitlines())
    return header, [(time, code, data) for time, code, data in rest]


@pytest.mark.parametrize("version", [2, 3])
def test_cast_replays_to_the_last_picture(version: int) -> None:
    taken = short_film()
    header, told = events(cast(taken, 2 if version == 2 else 3))
    assert header["version"] == version
    screen = pyte.Screen(*SIZE)
    stream = pyte.Stream(screen)
    for _, code, data in told:
        if code == "o":
            stream.feed(data)
    shown = [line.rstrip() for line in screen.display]
    assert shown == [text_of(row) for row in taken.frames[-1].rows]


def test_cast_versions_count_time_differently() -> None:
    taken = short_film()
    _, absolute = events(cast(taken, 2))
    _, intervals = events(cast(taken, 3))
    assert absolute[-1][0] == pytest.approx(taken.length, abs=0.002)
    assert sum(each[0] for each in intervals) == pytest.approx(taken.length, abs=0.002)
    assert intervals[-1][1:] == ("x", "0")
    for told in (absolute, intervals):
        assert [data for _, code, data in told if code == "m"] == ["Begin", "Who you are"]


def test_stills_are_whole_pictures(tmp_path: Path) -> None:
    taken = short_film()
    picture = still_svg(taken, taken.shots[0].rows)
    ET.fromstring(picture)
    assert "Whatistheloanfor?" in re.sub(r"<[^>]+>", "", picture)
    written = write_film(taken, tmp_path / "shot.svg", Wanted(each="chapter"))
    assert [file.name for file in written] == ["shot-01.svg", "shot-02.svg"]
    one = write_film(taken, tmp_path / "q.svg", Wanted(step="consent.bureau"))
    assert "report" in one[0].read_text(encoding="utf-8")
    with pytest.raises(NotInFilm) as missing:
        write_film(taken, tmp_path / "q.svg", Wanted(step="nowhere"))
    assert "consent.bureau" in missing.value.known


def test_chinese_is_embedded_in_pictures() -> None:
    taken = short_film()
    shot = next(each for each in taken.shots if each.step == "identity.number")
    picture = still_svg(taken, shot.rows)
    assert "font-family:loanflow-sc;src:url(data:font/otf;base64," in picture


def test_moving_picture_draws_each_line_once() -> None:
    picture = moving_svg(short_film())
    ET.fromstring(picture)
    names = re.findall(r'<g id="(r\w+)"', picture)
    assert len(names) == len(set(names))
    assert picture.count("<use ") > 3 * len(names)
    assert f"{short_film().length:.2f}s steps(1,end) infinite" in picture


def test_gif_lasts_as_long_as_the_show() -> None:
    with Image.open(io.BytesIO(gif(short_film().chapter(1)))) as picture:
        total = 0
        for number in range(picture.n_frames):  # type: ignore[attr-defined]
            picture.seek(number)
            total += int(picture.info["duration"])
        assert total / 1000 == pytest.approx(short_film().chapter(1).length, abs=0.5)


def test_piece_without_cells_is_left_out() -> None:
    strip = Strip([Segment("a", Style()), Segment("", Style()), Segment("b", Style())])
    assert [each.text for each in row_of(strip, {})] == ["a", "b"]


def test_png_shows_the_picture(tmp_path: Path) -> None:
    write_film(short_film(), tmp_path / "a.png", Wanted())
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.size == (SIZE[0] * 14 + 16, SIZE[1] * 28 + 16)
        assert len(picture.convert("RGB").getcolors(100_000) or ()) > 20


def test_mp4_plays_in_full_hd(tmp_path: Path) -> None:
    import av  # noqa: PLC0415 - heavy

    taken = short_film().chapter(1)
    write_film(taken, tmp_path / "a.mp4", Wanted())
    with av.open(str(tmp_path / "a.mp4")) as film:
        stream = film.streams.video[0]
        assert (stream.width, stream.height, stream.codec_context.name) == (1920, 1080, "h264")
        last = [frame.time for frame in film.decode(video=0)][-1]
        assert last == pytest.approx(taken.length, abs=0.05)


def test_command_writes_both_languages_or_says_why(tmp_path: Path) -> None:
    def run(*given: str) -> tuple[int, str]:
        done = CliRunner().invoke(loanflow, ["--lang", "en", "render", *given])
        return done.exit_code, done.output

    show = str(BRIEF)
    assert run(show, "--to", str(tmp_path / "a.mov"))[0] == 2
    code, said = run(show, "--to", str(tmp_path / "none" / "a.cast"))
    assert (code, "none" in said) == (2, True)
    done = CliRunner().invoke(
        loanflow,
        ["render", show, "--size", "60x20", "--to", str(tmp_path / "a.cast"),
         "--to", str(tmp_path / "a-storyboard.html"), "--lang", "en", "--lang", "zh-CN"],
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert {each.name for each in tmp_path.iterdir()} == {
        "a.en.cast", "a.zh-CN.cast", "a-storyboard.en.html", "a-storyboard.zh-CN.html",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["a.html", "a-storyboard.html"])
def test_pages_need_no_network(tmp_path: Path, name: str) -> None:
    write_film(short_film(), tmp_path / name, Wanted(keys=True))
    page = (tmp_path / name).read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)=[\"']?https?:", page)
    assert "A short show" in page


def test_failed_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.cast"
    path.write_text("old", encoding="utf-8")

    def fill(aside: Path) -> None:
        aside.write_text("half", encoding="utf-8")
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        write_whole(path, fill)
    assert [each.name for each in tmp_path.iterdir()] == ["a.cast"]
    assert path.read_text(encoding="utf-8") == "old"


def test_missing_extra_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not lacks_extra(Path("a.mp4"))
    monkeypatch.setitem(__import__("sys").modules, "av", None)
    assert lacks_extra(Path("a.mp4"))
    assert not lacks_extra(Path("a.cast"))
