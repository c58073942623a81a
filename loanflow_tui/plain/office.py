"""The back office in lines: waiting applications, and one decision with its reason."""

from typing import TYPE_CHECKING, TypeVar

from loanflow_tui.dialogue.cards.office import office_cards, why
from loanflow_tui.dialogue.decisions import (
    LONGEST_NOTE,
    DecisionKind,
    decision_command,
    decisions_on,
    done_message,
)
from loanflow_tui.dialogue.messages import Message, Named
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import Rejected
from loanflow_tui.plain.lines import card_lines
from loanflow_tui.plain.streams import LineInput, LineOutput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.dialogue.wording import Wording
    from loanflow_tui.lending.api import QueueEntry

Item = TypeVar("Item")


class PlainOffice:
    """Lists the queue, asks for entry, decision and reason, and records the decision."""

    def __init__(
        self, session: "Session", wording: "Wording", lines_in: LineInput, lines_out: LineOutput
    ) -> None:
        self._session = session
        self._wording = wording
        self._in = lines_in
        self._out = lines_out

    async def run(self) -> None:
        """Take one decision; an empty line returns to the chat without one."""
        queue = await self._session.service.queue()
        self._say("office-title")
        if not queue:
            self._say("office-empty")
            return
        for number, entry in enumerate(queue, start=1):
            said = self._wording.say(why(entry))
            self._say("plain-reply", number=str(number), label=f"{entry.application_id} {said}")
        picked = await self._pick("plain-office-which", queue)
        if picked is not None:
            await self._decide(picked)

    async def _decide(self, entry: "QueueEntry") -> None:
        for card in office_cards(entry, self._session.policy):
            for line in card_lines(card, self._wording):
                self._out.line(line)
        kinds = decisions_on(entry)
        if not kinds:
            self._say("plain-office-nothing")
            return
        for number, each in enumerate(kinds, start=1):
            label = Message(f"office-{dashed(each)}")
            self._say("plain-reply", number=str(number), label=label)
        kind = await self._pick("plain-office-what", kinds)
        if kind is None:
            return
        figure = await self._figure(kind, entry)
        self._say("office-note")
        note = (await self._in.next() or "").strip()[:LONGEST_NOTE]
        if not note:
            self._say("office-note-needed")
            return
        officer = await self._officer()
        try:
            command = decision_command(kind, note, figure, officer)
            view = await self._session.service.handle(entry.application_id, command)
        except Rejected as rejected:
            gone = rejected.reason in ("not_now", "closed")
            name = "office-gone" if gone else f"repair-{dashed(rejected.reason)}"
            self._out.line(self._wording.say(Message(name, {} if gone else typed(rejected.values))))
        else:
            self._say(done_message(kind, view))

    async def _figure(self, kind: DecisionKind, entry: "QueueEntry") -> int | None:
        """Ask for the limit or the days, if the decision has one; an empty line keeps the
        proposal.
        """
        if kind == "extend":
            self._say("plain-office-days", proposed=str(entry.proposed_days))
        elif kind == "approve" and entry.limit_fen > 0:
            self._say("plain-office-limit", proposed=str(entry.limit_fen // 100))
        else:
            return None
        given = (await self._in.next() or "").strip()
        return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else None

    async def _officer(self) -> str:
        """Ask who decides; an empty line leaves it to the first who may. Return the officer's id,
        "" for none in particular.
        """
        officers = self._session.policy.officers
        if not officers:
            return ""
        for number, each in enumerate(officers, start=1):
            label = Message("office-by", {"name": Named(each.name), "role": each.role})
            self._say("plain-reply", number=str(number), label=label)
        self._say("plain-office-who")
        line = (await self._in.next() or "").strip()
        if line.isascii() and line.isdigit() and 0 < int(line[:6]) <= len(officers):
            return officers[int(line[:6]) - 1].id
        return line

    async def _pick(self, asked: str, among: "Sequence[Item]") -> Item | None:
        self._say(asked)
        line = (await self._in.next() or "").strip()
        if line.isascii() and line.isdigit() and 0 < int(line[:6]) <= len(among):
            return among[int(line[:6]) - 1]
        self._say("plain-office-back")
        return None

    def _say(self, name: str, /, **values: "str | Message") -> None:
        self._out.line(self._wording.say(Message(name, values)))
