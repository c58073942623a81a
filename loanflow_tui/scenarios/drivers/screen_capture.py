"""Captures the screen as text and as a picture."""

from html import escape
from typing import TYPE_CHECKING, Any

from textual.strip import Strip

from loanflow_tui.dialogue.masking import mask_personal
from loanflow_tui.lending.api import DOT
from loanflow_tui.scenarios.run import Look
from loanflow_tui.tui.textual_private import screen_lines, visible_widgets

if TYPE_CHECKING:
    from textual.app import App

    from loanflow_tui.tui.app import LoanflowApp


def look_at(app: "LoanflowApp", picture: bool = False) -> Look:
    """Return the present screen."""
    strips = screen_lines(app.screen)
    text = "\n".join(strip.text.rstrip() for strip in strips)
    return Look(text, picture_of(app) if picture else None, _parts(app, strips))


def _parts(app: "LoanflowApp", strips: list[Strip]) -> str:
    """Return the visible text of each widget with more than one line."""
    parts = []
    for widget, (region, clip) in visible_widgets(app.screen).items():
        seen = region.intersection(clip)
        if seen.height < 2 or widget.children:
            continue
        rows = strips[seen.y : seen.bottom]
        parts.append("\n".join(strip.crop(seen.x, seen.right).text.strip("│┃ ") for strip in rows))
    return "\n".join(parts)


def steady(app: "App[Any]") -> None:
    """Stop cursors from blinking, so that pictures don't depend on the moment."""
    from textual.widgets import Input, TextArea  # noqa: PLC0415 - heavy

    for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
        field.cursor_blink = False


def picture_of(app: "LoanflowApp") -> str:
    """Return the screen as SVG; a sensitive number in the field is masked."""
    from loanflow_tui.tui.export import export_svg  # noqa: PLC0415 - only for pictures

    svg = export_svg(app)
    typed = app.mini.dock.field.value if app.mini is not None else ""
    if mask_personal(typed) != typed:
        for part in typed.split():
            if any(each.isdigit() for each in part):
                svg = svg.replace(f">{escape(part)}<", f">{DOT * len(part)}<")
    return svg
