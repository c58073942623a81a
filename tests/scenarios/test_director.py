"""A second terminal directs a show, and takes the presenter's notes off the audience's screen."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.director.app import DirectorApp
from loanflow_tui.scenarios.director.link import Link, ShowGone, shows_to_direct
from loanflow_tui.scenarios.director.protocol import (
    LONGEST_ORDER,
    VERSION,
    Hello,
    Order,
    Refused,
    Status,
    ToChapter,
)
from loanflow_tui.scenarios.director.sockets import (
    connected,
    own_socket,
    running_shows,
    stage_folder,
)
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from tests.film.filmed import short

SECOND_PROCESS = """
import json, socket, sys
show = socket.socket(socket.AF_UNIX)
show.connect(sys.argv[1])
lines = show.makefile("rwb")
def answer(holds, **order):
    lines.write(json.dumps(order).encode() + b"\\n")
    lines.flush()
    while not holds(found := json.loads(lines.readline())):
        pass
    return found
def refused(found):
    return found["kind"] == "refused"
print(json.dumps([
    answer(refused, kind="order", act="loop"),
    answer(bool, kind="hello", version=1, language="en"),
    answer(refused, kind="order", act="no such thing"),
    answer(lambda found: found.get("loops"), kind="order", act="loop"),
]))
"""


def demo(stage: Path, language: str = "en") -> DemoApp:
    """Return a show of two chapters that can be directed, and waits."""
    loaded = short()
    options = replace(app_options(loaded), pace=0, language=language)
    return DemoApp(options, loaded, paused=True, stage=stage)


@asynccontextmanager
async def on_stage(folder: Path) -> AsyncIterator[DemoApp]:
    """Run a show that has come to its first question, with its socket."""
    app = demo(folder)
    async with app.run_test(size=(80, 24)):
        await app.holding.wait()
        await settle(app, app.messages)
        yield app


async def status_of(link: Link) -> Status:
    """Return the next status; a refusal fails."""
    heard = await link.heard()
    assert isinstance(heard, Status), heard
    return heard


async def until(link: Link, holds: Callable[[Status], bool]) -> Status:
    """Return the first status that is so."""
    while not holds(status := await status_of(link)):
        pass
    return status


async def refusal(link: Link) -> str:
    """Return the next refusal."""
    while not isinstance(heard := await link.heard(), Refused):
        pass
    return heard.sentence


def keys_of(app: DemoApp) -> str:
    """Return the keys on the audience's screen."""
    assert app.mini is not None
    return app.mini.key_bar.render_line(0).text


async def test_director_app_holds_the_keys_of_the_show(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as show:
        shows = await shows_to_direct(tmp_path, "zh-CN")
        assert [status.title for _, status in shows] == [show.loaded.title("zh-CN")]
        director = DirectorApp(shows, "zh-CN")

        async def seen(holds: Callable[[Status], bool]) -> Status:
            while director.status is None or not holds(director.status):
                director.changed.clear()
                await director.changed.wait()
            return director.status

        async with director.run_test(size=(100, 30)) as pilot:
            assert (await seen(lambda status: status.chapter == 1)).note == "不用安装"
            await settle(show, show.messages)
            assert "F7" not in keys_of(show)
            assert not any(each.display for each in show.screen.query(PresenterNotes))
            await pilot.press("2")
            assert (await seen(lambda status: status.chapter == 2)).chapters[1]
            await pilot.press("b")
            await seen(lambda status: status.dark)
            assert show.screen.id == "blackout"
            await pilot.press("b")
            await seen(lambda status: not status.dark)
            await seen(lambda status: len(status.branches) > 2)
            await pilot.press("y")
            await seen(lambda _: director.screen.id == "branch-menu")
            await pilot.press("3")
            branch = (await seen(lambda status: bool(status.branch))).branch
            assert branch == "要是征信中断呢？"
            await pilot.press("y")
            await seen(lambda status: bool(status.branches))
            await pilot.press("f4")
            await seen(lambda status: status.language == "zh-CN")
            await pilot.press("escape")
        while show.direction.directed:
            await settle(show, show.messages)
        await settle(show, show.messages)
        assert "F7" in keys_of(show)


async def test_director_leaves_with_the_show(tmp_path: Path) -> None:
    async with on_stage(tmp_path):
        director = DirectorApp(await shows_to_direct(tmp_path, "en"), "en")
        async with director.run_test():
            pass
        link = await Link.to(own_socket(tmp_path), "en")
        await status_of(link)
    try:
        while True:
            await link.heard()
    except ShowGone:
        pass
    link.close()
    assert not own_socket(tmp_path).exists()
    assert await shows_to_direct(tmp_path, "en") == []


async def test_another_process_directs_through_the_socket(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as show:
        path = own_socket(tmp_path)
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
        second = await asyncio.create_subprocess_exec(
            sys.executable, "-c", SECOND_PROCESS, path.name,
            cwd=path.parent, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        answered, _ = await second.communicate()
        early, hello, wrong, _ = json.loads(answered)
        assert "hello" in early["sentence"]
        assert hello["chapters"] == ["Begin", "Who you are"]
        assert hello["version"] == VERSION
        assert "dropped" in wrong["sentence"]
        assert show.loops


async def test_lines_that_are_no_orders_are_dropped(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as show:
        link = await Link.to(own_socket(tmp_path), "en")
        await status_of(link)
        for line in (b"{}\n", b"\xff\xfe\n", b"x" * 5 * LONGEST_ORDER + b"\n", b"[" * 900 + b"\n"):
            link._writer.write(line)
            assert "dropped" in await refusal(link)
        link.say(Order(act="loop"))
        await until(link, lambda status: status.loops)
        link.say(ToChapter(number=900))
        await until(link, lambda status: status.chapter == 1)
        link._writer.write(
            Hello(version=VERSION + 1, language=show.loaded.scenario.language).line()
        )
        assert await refusal(link)
        while show.direction.directed:
            await settle(show, show.messages)
        link.close()


async def test_sockets_of_dead_shows_are_swept(tmp_path: Path) -> None:
    folder = stage_folder(tmp_path)
    server = await asyncio.start_unix_server(lambda *_: None, folder.parent / "s")
    server.close()
    dead = folder / "show-1.sock"
    (folder.parent / "s").rename(dead) if (folder.parent / "s").exists() else dead.touch()
    assert await running_shows(tmp_path) == []
    assert not dead.exists()
    assert await connected(dead, LONGEST_ORDER) is None


async def test_next_key_and_notes_are_told(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as show:
        status = show.direction.status("en")
        assert status.note == "Nothing to install"
        assert status.next.startswith("Answers: ")
        assert not status.playing
        assert status.left is None
        assert {each.id for each in status.branches} >= {"declined", "bureau-down"}


async def test_several_shows_are_offered_by_title(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as show:
        [(path, status)] = await shows_to_direct(tmp_path, "en")
        director = DirectorApp([(path.with_name("gone.sock"), status), (path, status)], "en")
        async with director.run_test(size=(80, 24)) as pilot:
            assert director.screen.id == "shows-menu"
            await pilot.press("2")
            while director.status is None:
                director.changed.clear()
                await director.changed.wait()
            assert director.status.title == show.loaded.title("en")
