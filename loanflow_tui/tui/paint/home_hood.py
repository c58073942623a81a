"""Paints the panel beside the home."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.strip import Strip

from loanflow_tui.dialogue.inspector.model import PanelNote, PanelRow, PanelSection
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Phase
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.inspector import InspectorPainter, hood_colours
from loanflow_tui.tui.paint.lines import strip

if TYPE_CHECKING:
    from loanflow_tui.tui.phone import Phone


def home_hood_lines(phone: "Phone", variables: Mapping[str, str], width: int) -> list[Strip]:
    """Return what is rehearsed here, and the chapters that will be seen."""
    ink = hood_colours(Colours.of_theme(variables), variables)
    painter = InspectorPainter(phone.appearance.wording, ink)
    lines = painter.title(Message("ui-hood-before"), width)
    for section in _sections(phone):
        lines += [[], *painter.section(section, width)]
    return [strip(line, width, ink.on(ink.surface)) for line in lines]


def _sections(phone: "Phone") -> tuple[PanelSection, ...]:
    options = phone.options
    persona = options.persona or Message("ui-hood-anybody")
    seed = str(options.seed) if options.seed is not None else Message("ui-hood-by-chance")
    kept = Message("ui-hood-kept" if options.data_dir is not None else "ui-hood-not-kept")
    rehearsed = (
        PanelRow(Message("ui-hood-persona"), persona, strong=True),
        PanelRow(Message("ui-hood-seed"), seed),
        PanelRow(Message("ui-hood-records"), kept),
        PanelNote(Message("ui-sandbox")),
    )
    chapters = tuple(
        PanelRow(str(number), Message(f"ui-hood-chapter-{phase.value}-what"))
        for number, phase in enumerate(Phase, 1)
    )
    return (
        PanelSection(Message("ui-hood-rehearsal"), rehearsed),
        PanelSection(Message("ui-hood-to-be-seen"), chapters),
    )
