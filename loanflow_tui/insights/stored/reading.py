"""Reads what is stored; what has not changed since is not read again."""

from loanflow_tui.dialogue.session import Session
from loanflow_tui.insights.stored.journeys import StoredJourney, stored_journey


class StoredJourneys:
    """The applications of a session's store, in the order of their ids."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, tuple[tuple[int, str], StoredJourney]] = {}
        self.unreadable = 0

    async def read(self) -> tuple[list[StoredJourney], bool]:
        """Return the journeys, and whether any has changed since the last time; `unreadable`
        counts applications that were altered outside and are left out.

        Raises:
            StoreProblem: the store can't be read.
        """
        service = self._session.service
        names = [each.application_id for each in await service.standings()]
        # The last event tells a change even where the journey's clock stands still.
        heads = await service.store.heads(names)
        changed = len(names) != len(self._known) + self.unreadable
        found: dict[str, tuple[tuple[int, str], StoredJourney]] = {}
        self.unreadable = 0
        for name in names:
            head, known = heads.get(name, (0, "")), self._known.get(name)
            if known is None or known[0] != head:
                changed = True
                journal, damage = await service.look(name)
                if damage or not journal:
                    self.unreadable += 1
                    continue
                observed = await service.sittings.read(name)
                known = head, stored_journey(name, journal, observed)
            found[name] = known
        self._known = found
        return [found[name][1] for name in sorted(found)], changed
