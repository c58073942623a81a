"""Copies the selected text to the clipboard of the user's own terminal."""

from textual.app import App
from textual.widgets import Input
from textual.widgets.input import Selection


def copy_selected(app: App[None]) -> bool:
    """Copy what is selected in the field or on the screen, and select nothing any more.

    The terminal is asked by OSC 52, which also works over SSH; one that doesn't know it copies
    nothing. Return False if nothing is selected.
    """
    field = app.focused if isinstance(app.focused, Input) else None
    text = (field.selected_text if field is not None else "") or app.screen.get_selected_text()
    if not text:
        return False
    app.copy_to_clipboard(text)
    app.screen.clear_selection()
    if field is not None:
        field.selection = Selection.cursor(field.cursor_position)
    return True
