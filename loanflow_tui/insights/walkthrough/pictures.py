"""Pictures of a stored application as it stood at each question, taken without a screen.

The journal is copied into memory event by event, and the app opens the conversation on the copy;
nothing is asked of partners, and the store is not touched.
"""

from collections.abc import Mapping, Sequence

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.insights.walkthrough.visits import Visit
from loanflow_tui.lending.api import JournalRow, ManualClock, Standing, read_moment
from loanflow_tui.scenarios.drivers.screen_capture import picture_of
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app_options import AppOptions

SIZE = (80, 30)
MOST = 80
"""The most pictures of a walkthrough."""


async def pictures(
    rows: Sequence[JournalRow],
    key: bytes,
    seen: Sequence[Visit],
    language: str,
    size: tuple[int, int] = SIZE,
    variant: Variant | None = None,
) -> Mapping[int, str]:
    """Return an SVG for each visit, by the number of its first event; `variant` is the one that was
    followed.
    """
    application_id = rows[0].application_id
    clock = ManualClock(read_moment(rows[0].at_us))
    session = await open_session(
        SessionOptions(pace=0, clock=clock, contracts="defer", variant=variant)
    )
    await session.service.store.create(application_id, key)
    options = AppOptions(language=language, pace=0, contracts="defer", clock=clock)
    taken: dict[int, str] = {}
    async with staged(options, size, open_program=False) as stage:
        await stage.app.launcher.loader.use(session)
        copied = 0
        for visit in seen[:MOST]:
            await session.service.release(application_id)
            await _copy(session, rows[copied : visit.first])
            copied = visit.first
            taken[visit.first] = await _picture(stage, session, application_id)
    return taken


async def _copy(session: Session, rows: Sequence[JournalRow]) -> None:
    if rows:
        last = rows[-1]
        standing = Standing(last.application_id, "", None, "", "", None, last.at_us, False)
        await session.service.store.append(rows, lambda: standing)


async def _picture(stage: Stage, session: Session, application_id: str) -> str:
    """Open the conversation on the copy, take its picture, and close it."""
    before = len(await session.service.store.rows(application_id))
    stage.app.launcher.open(await Conversation.resume(session, application_id))
    await stage.driver.settle()
    taken = picture_of(stage.app)
    stage.app.action_home()
    await stage.driver.settle()
    # Opening may have recorded that time has passed; that belongs to no walkthrough.
    await session.service.rewind(application_id, before)
    return taken
