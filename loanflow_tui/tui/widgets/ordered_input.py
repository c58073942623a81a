"""A one-line field in which keys take effect in the order of pressing."""

from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

_ACTIONS = {binding.key: binding.action for binding in Binding.make_bindings(Input.BINDINGS)}
"""The actions of Enter and the editing keys."""


class OrderedInput(Input):
    """Handles Enter and the editing keys itself.

    Textual sends such a key up to the app before it acts on it; letters pressed later but already
    waiting would overtake it.
    """

    virtual_size = Reactive(Size(0, 0))
    """The size of the text. A letter changes it and nothing else on the screen, which Textual would
    lay out anew at every key: a field has the width of its place."""

    async def _on_key(self, event: events.Key) -> None:
        action = _ACTIONS.get(event.key)
        if action is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        await self.app.run_action(action, self)
