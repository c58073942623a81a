"""A whole journey in its own process, to be killed: prints each acknowledged event."""

import asyncio
from multiprocessing.connection import Connection
from pathlib import Path

from loanflow_tui.lending.application.state import finished, missing
from tests.lending.applying import Applying

Told = tuple[str, str | int]
"""Sent: "id" and the application's id, "seq" and the number of its last event, or "done"."""


def journey(folder: Path, application_id: str, sent: "Connection[Told, None]") -> None:
    """Play a journey, or the rest of one, and send what was accepted as soon as it is."""
    asyncio.run(_journey(folder, application_id, sent))


async def _journey(folder: Path, application_id: str, sent: "Connection[Told, None]") -> None:
    who = Applying(data_dir=folder, application_id=application_id)
    if not application_id:
        await who.start()
        sent.send(("id", who.application_id))
    view = await who.view()
    while not finished(view) and (due := missing(view)) is not None:
        view = await who.send(who.command(due, view))
        sent.send(("seq", view.seq))
    sent.send(("done", ""))
    await who.service.close()
