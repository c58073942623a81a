"""Turns about the credit line: how it stands, what changed it, and each further draw."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.parts import row, table, yuan
from loanflow_tui.dialogue.cards.score import reason_message
from loanflow_tui.dialogue.messages import Day, Listing, Message, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.lending.api import events as e


def line_card(event: e.LineSeen) -> Card:
    """Return the card of a line: its limit, what is used and left, and its draws."""
    rows = [
        row("line-limit", Yuan(event.limit_fen, whole=True), strong=True),
        row("line-used", Yuan(event.used_fen)),
        row("line-left", Yuan(event.left_fen, whole=True), tone="warn" if event.bar else "good"),
    ]
    if event.assessed_again_on is not None:
        rows.append(row("line-assessed", Day(event.assessed_again_on)))
    draws = table(
        ("draw", "contract", "outstanding"),
        (
            (str(number), draw.contract, yuan(draw.outstanding_fen))
            for number, draw in enumerate(event.draws, 1)
        ),
    )
    return Card("summary", Message("card-line"), tuple(rows), table=draws if event.draws else None)


def _shown(event: e.LineSeen, _: Scene) -> Iterable[Turn]:
    yield say("turn-line", card=line_card(event))


def _changed(event: e.LineChanged, _: Scene) -> Iterable[Turn]:
    limit, before = Yuan(event.limit_fen, whole=True), Yuan(event.before_fen, whole=True)
    if event.reason == "overdue":
        yield say("turn-line-lowered", tone="warn", limit=limit, before=before)
        return
    if event.reason == "paid_in_time":
        yield say("turn-line-restored", tone="good", limit=limit, before=before)
        return
    if not event.limit_fen and not event.reasons:
        yield say("turn-line-without-consent", tone="warn")
        return
    way = "kept" if event.limit_fen == event.before_fen else "changed"
    why = Listing(tuple(map(reason_message, event.reasons)))
    yield say(
        f"turn-line-{way}",
        tone="good" if event.limit_fen >= event.before_fen else "warn",
        limit=limit, before=before, why=why, reasons=len(event.reasons),
    )  # fmt: skip


def _begun(event: e.DrawBegun, _: Scene) -> Iterable[Turn]:
    yield say("turn-draw-begun", draw=event.draw)


RENDERERS: dict[type, Renderer] = {
    e.DrawBegun: _begun,
    e.LineChanged: _changed,
    e.LineSeen: _shown,
}
