"""Small talk: one short human line, never the same twice in a row; then the question comes back."""

from collections.abc import Iterable
from functools import partial

from loanflow_tui.dialogue.answers.base import Answer, Stage, stage_of
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import AsideShown, ContractPrepared

VARIANTS = 3
"""How many lines there are of each kind. A line and its question are two events of the journal, so
that the next one said is another.
"""


def _line(kind: str, _: AsideShown, scene: Scene) -> Iterable[Turn]:
    yield say(f"chat-{kind}-{scene.view.seq // 2 % VARIANTS + 1}")


def refused(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that nothing was done, and what may be done instead, as the application stands."""
    match stage_of(scene.view):
        case Stage.DECLINED:
            yield say("aside-refused-declined")
        case Stage.RUNNING | Stage.SETTLED | Stage.ENDED | Stage.SIGNED | Stage.REFERRED:
            yield say("aside-refused-done")
        case _ if scene.view.get(ContractPrepared) is not None:
            yield say("aside-refused-signing")
        case _:
            yield say("aside-refused")


CHAT: dict[str, Answer] = {
    "chat_greeting": partial(_line, "greeting"),
    "chat_thanks": partial(_line, "thanks"),
    "chat_abuse": partial(_line, "abuse"),
    "refused": refused,
    "chat_small_talk": partial(_line, "small-talk"),
}
