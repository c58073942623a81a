"""Notes each choice on the screen, and keeps it for the next start."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from loanflow_tui.tui.app_options import Choices
from loanflow_tui.tui.beside import beside


class KeptChoices:
    """`chosen` is what was chosen so far. `keep` writes it, beside the app, where there is one;
    `act` begins that in the background.
    """

    def __init__(
        self, keep: Callable[[Choices], None] | None, act: Callable[[Awaitable[object]], None]
    ) -> None:
        self.chosen = Choices()
        self._keep, self._act = keep, act
        self._keeping, self._to_keep = asyncio.Lock(), False

    def choose(self, chosen: Choices) -> None:
        """Note what was chosen on the screen, and have it kept at once."""
        self.chosen.update(chosen)
        if self._keep is not None:
            self._to_keep = True
            self._act(self._write(self._keep))

    async def _write(self, keep: Callable[[Choices], None]) -> None:
        """Have all choices kept as they are now, once for those made meanwhile."""
        async with self._keeping:
            if self._to_keep:
                self._to_keep = False
                await beside(partial(keep, self.chosen.copy()))
