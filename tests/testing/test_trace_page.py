"""A trace as people read it: in a real browser, by keyboard, light and dark, in Chinese."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from loanflow_tui.scenarios.drivers.screen_player import play_on_screen
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.testing.trace.page import write_trace
from loanflow_tui.tui.themes import make_theme
from tests.testing.browser import Browser, browser

STEPS = """title: {en: A trace, zh-CN: 一份记录}
applicant: li-wei
language: zh-CN
steps:
  - play_to: identity.number
  - say: "110101198903149012"
  - expect: {repair: checksum}
  - expect: {limit: 5}
"""
CHOSEN = "document.querySelector('li[aria-selected=\"true\"]')?.id"
SHOWN = "document.querySelectorAll('#steps li').length"
TAB = 'document.querySelector(\'[role="tab"][aria-selected="true"]\').id'
GROUND = "getComputedStyle(document.body).backgroundColor"
INK = "getComputedStyle(document.body).color"
LIGHT, DARK = "rgb(246, 247, 249)", "rgb(18, 22, 28)"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trace of a screen run that failed at its fourth step."""
    folder = tmp_path_factory.mktemp("trace")
    path = folder / "case.scenario.yaml"
    path.write_text(STEPS, encoding="utf-8")
    run = run_apart(play_on_screen(load_scenario(path), pictures=True, size=(80, 24)))
    return write_trace(run, folder, "zh-CN")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as there:
        yield there


@pytest.fixture
def page(written: Path, started: Browser) -> Browser:
    """The trace, freshly opened."""
    started.wear("light")
    started.open(written)
    return started


def test_page_opens_at_the_failure(page: Browser) -> None:
    assert page.see(CHOSEN) == "step-4"
    assert page.see("document.title") == "✗ 一份记录"
    problem = page.see("document.querySelector('#problem').innerText")
    assert "额度应为 5.00" in problem


def test_arrows_move_and_f_finds_failure(page: Browser) -> None:
    page.press("ArrowUp", "ArrowUp")
    assert page.see(CHOSEN) == "step-2"
    page.press("ArrowDown")
    assert page.see(CHOSEN) == "step-3"
    page.press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp")
    assert page.see(CHOSEN) == "step-1"
    page.press("f")
    assert page.see(CHOSEN) == "step-4"


def test_a_slash_filters_and_escape_shows_all_again(page: Browser) -> None:
    page.press("/")
    assert page.see("document.activeElement.id") == "filter"
    page.press(*"repairshown")
    assert page.see(SHOWN) == 1
    assert page.see("document.activeElement.value") == "repairshown"
    page.press("Enter")
    assert page.see(CHOSEN) == "step-2"
    page.press("/", "Escape")
    assert page.see(SHOWN) == 4


def test_digits_turn_the_pages(page: Browser) -> None:
    for digit, tab in {"2": "transcript", "3": "journal", "4": "scenario", "1": "step"}.items():
        page.press(digit)
        assert page.see(TAB) == f"tab-{tab}"
        if digit == "4":
            assert "limit: 5" in page.see("document.querySelector('mark').innerText")


def test_it_is_light_or_dark_as_asked_for(page: Browser) -> None:
    assert page.see(GROUND) == LIGHT
    page.press("t")
    assert page.see(GROUND) == DARK
    page.press("t")
    assert page.see(GROUND) == LIGHT
    page.wear("dark")
    page.call("Page.reload")
    page._until(lambda told: told.get("method") == "Page.loadEventFired")
    assert page.see(GROUND) == DARK
    assert page.see(INK) == "rgb(228, 232, 238)"


def test_page_shows_screens_before_and_after(page: Browser) -> None:
    page.press("ArrowUp", "ArrowUp")
    ready = "[...document.images].map(each => each.complete && each.naturalWidth > 0)"
    assert page.see(ready) == [True, True]
    sources = page.see("[...document.images].map(each => decodeURIComponent(each.src))")
    wide = "document.images[0].getBoundingClientRect().width"
    before = page.see(wide)
    page.see("document.images[0].click()")
    assert page.see(wide) > before * 1.5
    assert all(make_theme("alipay", dark=False).variables["lf-bar"] in each for each in sources)
    assert "最后一位" in sources[1] or "校验" in sources[1] or "核对" in sources[1]


def test_chinese_has_a_font(page: Browser) -> None:
    """A missing character is a box of constant width; real characters differ."""
    width = (
        "(() => { const c = document.createElement('canvas').getContext('2d');"
        " c.font = getComputedStyle(document.body).font; const draw = text => {"
        " c.clearRect(0, 0, 40, 40); c.fillText(text, 0, 20);"
        " return c.getImageData(0, 0, 40, 40).data.join(); };"
        " return new Set(['额', '度', '应', '为', '实'].map(draw)).size; })()"
    )
    assert page.see(width) == 5


def test_nothing_is_wider_than_the_window(page: Browser) -> None:
    over = "document.documentElement.scrollWidth <= innerWidth"
    for tab in "1234":
        page.press(tab)
        assert page.see(over)
