"""The pictures of the app: journeys played at pace 0, drawn where they stop.

`python -m tests.screenshots` draws them all into `screenshots/`; a folder given after it, there.
Same code, same pictures, byte for byte.
"""

import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.export import export_svg
from loanflow_tui.tui.widgets.turn import TurnView
from tests.project.sources import ROOT

FOLDER = ROOT / "screenshots"
SEED = 7
SEARCHED = {"en": "loan", "zh-CN": "\u8d37\u6b3e"}
APPLICANTS = {"alipay": "li-wei", "wechat": "wang-fang"}
MOST_ANSWERS = 60

STEPS = {
    "02-product": "product",
    "03-consent": "consent.bureau",
    "04-identity": "identity.mobile",
    "05-verification": "verify.code",
    "06-profile": "profile.purpose",
    "07-documents": "documents.bank_statement",
    "08-decision": "offer.amount",
    "09-offer": "offer.accept",
    "10-signature": "sign.name",
    "11-receipt": "closing.rating",
    "12-end": "end",
}
"""By the name of the picture: the question at which it is taken."""


@dataclass(frozen=True)
class Reel:
    """One journey, and where pictures are taken on the way."""

    name: str
    host: str
    language: str
    persona: str
    stops: tuple[str, ...]
    size: tuple[int, int] = (100, 36)
    inspect: bool = False
    dark: bool = False

    def options(self) -> AppOptions:
        """Return the app's options."""
        return AppOptions(
            host=self.host,
            language=self.language,
            persona=self.persona,
            seed=SEED,
            pace=0,
            inspect=self.inspect,
            theme="dark" if self.dark else "light",
            clock=ManualClock(),
        )


def reels() -> Iterator[Reel]:
    """Yield every journey with pictures."""
    steps = ("01-search", *STEPS)
    for host, persona in APPLICANTS.items():
        for language in Language:
            yield Reel(f"{host}-{language}", host, language, persona, steps)
    small = ("01-search", "03-consent", "07-documents", "08-decision", "09-offer", "10-signature")
    yield Reel("small-alipay-zh-CN", "alipay", "zh-CN", "li-wei", small, (80, 24))
    yield Reel("small-wechat-en", "wechat", "en", "wang-fang", small, (80, 24))
    wide = ("08-decision", "11-receipt")
    yield Reel("hood-alipay-en", "alipay", "en", "li-wei", wide, (132, 40), inspect=True)
    yield Reel("hood-wechat-zh-CN", "wechat", "zh-CN", "wang-fang", wide, (132, 40), inspect=True)
    dark = ("08-decision", "09-offer")
    yield Reel("dark-alipay-zh-CN", "alipay", "zh-CN", "li-wei", dark, (132, 40), True, True)
    yield Reel("dark-wechat-en", "wechat", "en", "wang-fang", dark, dark=True)


async def pictures(reel: Reel, last: str | None = None) -> AsyncIterator[tuple[str, str]]:
    """Yield name and content of each picture of a journey, or of those up to one of its stops."""
    async with staged(reel.options(), reel.size, open_program=False) as stage:
        for stop in reel.stops:
            await _go_to(stage, stop, reel.language)
            if stop == "08-decision":
                await _look_at_the_score(stage)
            yield f"{reel.name}-{stop}.svg", export_svg(stage.app)
            if stop == last:
                return


async def _go_to(stage: Stage, stop: str, language: str) -> None:
    driver, app = stage.driver, stage.app
    if stop == "01-search":
        await driver.paste(SEARCHED[language])
        return
    if app.mini is None:
        app.launcher.begin()
        await driver.settle()
        assert app.mini is not None
        app.mini.dock.field.cursor_blink = False
    for _ in range(MOST_ANSWERS):
        asked = driver.talk.question
        if asked is not None and asked.step == STEPS[stop]:
            return
        await driver.fill()
    raise RuntimeError(f"{STEPS[stop]} is never asked")


async def _look_at_the_score(stage: Stage) -> None:
    """Scroll back to the gauge, which the offer has moved out of view."""
    cards = (view for view in stage.driver.mini.query(TurnView) if view.turn.card)
    scored = next(view for view in cards if view.turn.card and view.turn.card.gauge)
    stage.driver.mini.transcript.scroll_to_widget(scored, animate=False, top=True)
    await stage.driver.settle()


async def drawn() -> dict[str, str]:
    """Return every picture by its name."""
    return {name: picture for reel in reels() async for name, picture in pictures(reel)}


def draw_all(folder: Path) -> None:
    """Draw every picture; old ones are deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    found = run_apart(drawn())
    for old in folder.glob("*.svg"):
        if not old.name.startswith("show-"):
            old.unlink()
    for name, picture in found.items():
        (folder / name).write_text(picture, encoding="utf-8")
    print(f"{len(found)} pictures in {folder}")


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
