"""The screenshots are current: drawn again, they are the same, byte for byte."""

import re

import pytest

from tests.project.sources import ROOT
from tests.renew import front_door
from tests.screenshots import FOLDER, pictures, reels

REELS = {reel.name: reel for reel in reels()}
DRAWN_ANEW = ("alipay-zh-CN", "wechat-en", "hood-alipay-en")
"""All would take too long; a change to one also changes these."""


def test_every_picture_is_there_and_no_other() -> None:
    wanted = {f"{reel.name}-{stop}.svg" for reel in REELS.values() for stop in reel.stops}
    assert {path.name for path in FOLDER.glob("*.svg")} == wanted | set(front_door.NAMES)


@pytest.mark.parametrize("journey", DRAWN_ANEW)
async def test_pictures_show_the_app_as_it_is(journey: str) -> None:
    drawn = {name: picture async for name, picture in pictures(REELS[journey])}
    kept = {name: (FOLDER / name).read_text(encoding="utf-8") for name in drawn}
    changed = [name for name in drawn if drawn[name] != kept[name]]
    assert not changed, f"run: python -m tests.renew screenshots: {changed}"


def test_the_readme_leads_with_a_moving_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"!\[[^\]]+\]\((screenshots/[^)]+)\)", readme[:1200])
    assert found is not None
    moving = (ROOT / found[1]).read_text(encoding="utf-8")
    assert "@keyframes film" in moving
    assert len(moving.encode()) < 1_500_000


def test_pictures_load_nothing_from_elsewhere() -> None:
    asking = re.compile(r"(?:href|src)\s*=\s*\"(?!#)|url\((?!data:)|@import|<script")
    assert not [
        path.name for path in FOLDER.glob("*.svg") if asking.search(path.read_text("utf-8"))
    ]
