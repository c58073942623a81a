"""The applications that minimal events lead to."""

from typing import NamedTuple

from loanflow_tui.dialogue.conversation_state import CONVERSATION, ConversationState
from loanflow_tui.lending.api import (
    ApplicationView,
    Event,
    Host,
    Language,
    Recorded,
    apply_event,
    read_moment,
)
from loanflow_tui.lending.api import events as e

_AT = read_moment(0)
"""The time of every event here: no change of state depends on it."""


class Node(NamedTuple):
    """Where an application stands, and the conversation about it."""

    view: ApplicationView
    conversation: ConversationState

    def after(self, *events: Event) -> "Node":
        """Return the node that some more events lead to."""
        view, conversation = self
        for event in events:
            conversation = CONVERSATION(conversation, event, _AT, view.facts)
            view = after(view, event)
        return Node(view, conversation)


def opened() -> Node:
    """Return an application that was only begun."""
    begun = e.ApplicationStarted(
        host=Host.ALIPAY, language=Language.EN, persona=None, seed=0, policy_version="", device=""
    )
    return Node(ApplicationView(""), ConversationState()).after(begun)


def after(view: ApplicationView, *events: Event) -> ApplicationView:
    """Return a view after some more events."""
    for event in events:
        view = apply_event(view, Recorded(view.seq + 1, _AT, event, ""))
    return view
