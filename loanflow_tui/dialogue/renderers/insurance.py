"""Turns about the insurer: the cover that begins, its certificate, and a claim that it paid."""

from collections.abc import Iterable

from loanflow_tui.dialogue.messages import Named, Rate, Value, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say, say_made
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e


def _begun(event: e.CoverBegun, _: Scene) -> Iterable[Turn]:
    yield say(
        "turn-cover-begun",
        insurer=Named(event.insurer), number=event.certificate,
        share=Rate(event.share, 0), premium=Yuan(event.premium_fen),
    )  # fmt: skip


def _paid(event: e.ClaimPaid, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    insurer: Value = ""
    if loan is not None and loan.cover is not None:
        insurer = Named(loan.cover.insurer)
    amount = Yuan(event.principal_fen + event.interest_fen)
    yield say("turn-claim-paid", tone="warn", insurer=insurer, amount=amount)
    if event.plan is not None:
        yield say("turn-premium-ends")


def _ended(_: e.CoverEnded, __: Scene) -> Iterable[Turn]:
    yield say("turn-premium-ends")


def _issued(event: e.CertificateIssued, _: Scene) -> Iterable[Turn]:
    yield say_made("turn-certificate-made", "turn-certificate-saved", event.file)


RENDERERS: dict[type, Renderer] = {
    e.CertificateIssued: _issued,
    e.ClaimPaid: _paid,
    e.CoverBegun: _begun,
    e.CoverEnded: _ended,
}
