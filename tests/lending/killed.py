"""A whole journey in a process of its own, to be killed: says what was accepted, line by line."""

import asyncio
import sys
from pathlib import Path

from loanflow_tui.lending.application.state import finished, missing
from tests.lending.applying import Applying


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main(folder: Path, application_id: str) -> None:
    who = Applying(data_dir=folder, application_id=application_id)
    if not application_id:
        await who.start()
        tell(f"id {who.application_id}")
    view = await who.view()
    while not finished(view) and (due := missing(view)) is not None:
        view = await who.send(who.command(due, view))
        tell(f"seq {view.seq}")
    tell("done")
    await who.service.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
