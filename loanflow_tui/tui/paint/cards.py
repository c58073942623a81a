"""Paints cards: title, figures, table, picture, notes, and the way to read more."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card, CardRow, CardTable, NoteList, Thumbnail
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cells import clip, harmless, one_line, pad, wrap
from loanflow_tui.tui.paint.charts import bar_lines, gauge_lines
from loanflow_tui.tui.paint.ink import SYMBOLS, Colours
from loanflow_tui.tui.paint.lines import Line
from loanflow_tui.tui.paint.moments import hero_lines, split_lines, stamp_lines, track_lines

NARROWEST = 12
"""The fewest cells in which the words of a table's first column are broken into lines."""
MOST_ROWS = 14
"""The most rows of a table in the chat; the reader shows all."""
ALIKE = 12
"""The most by which red, green or blue of a picture's colours may differ to be shown as one."""


def card_lines(
    card: Card, wording: Wording, ink: Colours, width: int, whole: bool = False, share: float = 1.0
) -> list[Line]:
    """Return a card in lines of at most `width` cells; `whole` includes every row.

    `share` is how far it has come where it moves, from 0 to 1.
    """
    parts: list[list[Line]] = []
    if card.hero:
        # What a scale comes to isn't told before it has.
        told = share >= 1 or card.gauge is None
        parts.append(hero_lines(card.hero, wording, ink, width, card.tone, share, told))
    if card.gauge:
        # The scale stands close under its figure.
        scale = gauge_lines(card.gauge, wording, ink, width, share)
        parts = [[*parts[0], *scale]] if parts else [scale]
    if card.split:
        parts.append(split_lines(card.split, wording, ink, width, share))
    if card.track:
        parts.append(track_lines(card.track, wording, ink, width, share))
    if card.thumbnail:
        parts.append(_picture(card.thumbnail, width))
    if card.rows:
        parts.append(_rows(card.rows, wording, ink, width))
    if card.bars and whole:
        parts.append(bar_lines(card.bars, wording, ink, width))
    if card.table:
        parts.append(_table(card.table, wording, ink, width, whole))
    if card.notes:
        parts.append(_notes(card.notes, wording, ink, width))
    parts += [_under_heading(each, wording, ink, width) for each in card.lists]
    if card.stamp:
        parts.append(stamp_lines(card.stamp, wording, ink, width, share))
    if (card.full_text or card.bars) and not whole:
        style = ink.on(ink.surface, ink.accent, bold=True)
        parts.append([[(clip(wording.say(Message("ui-card-read")), width), style)]])
    lines = _title(card, wording, ink, width)
    for n, part in enumerate(parts):
        lines += [[], *part] if n else part
    return lines


def _title(card: Card, wording: Wording, ink: Colours, width: int) -> list[Line]:
    symbol = SYMBOLS[card.tone]
    style = ink.on(ink.surface, ink.tone(card.tone), bold=True)
    title = f"{symbol} " * bool(symbol) + one_line(wording.say(card.title))
    rule = ink.on(ink.surface, ink.faint)
    return [*([(line, style)] for line in wrap(title, width)), [("─" * width, rule)]]


def _rows(rows: Sequence[CardRow], wording: Wording, ink: Colours, width: int) -> list[Line]:
    labels = [harmless(wording.say(row.label)) for row in rows]
    values = [
        " ".join(filter(None, (SYMBOLS[row.tone], harmless(wording.say(row.value)))))
        for row in rows
    ]
    # Labels get what the values leave, and half in any case.
    room = max(10, width // 2, width - 2 - max(map(cell_len, values)))
    column = min(max(map(cell_len, labels)), room)
    lines: list[Line] = []
    for row, label, value in zip(rows, labels, values, strict=True):
        colour = ink.accent if row.strong and row.tone == "plain" else None
        style = ink.on(
            ink.surface, colour if row.tone == "plain" else ink.tone(row.tone), bold=row.strong
        )
        lines += _beside(
            wrap(label, column), wrap(value, width - column - 2), column,
            ink.on(ink.surface, ink.muted), style,
        )  # fmt: skip
    return lines


def _beside(
    left: Sequence[str], right: Sequence[str], column: int, quiet: Style, style: Style
) -> list[Line]:
    """Return two columns of text, as long as the longer one."""
    rows = max(len(left), len(right))
    label = [*left, *[""] * (rows - len(left))]
    value = [*right, *[""] * (rows - len(right))]
    return [[(pad(label[n], column), quiet), ("  ", quiet), (value[n], style)] for n in range(rows)]


def _table(table: CardTable, wording: Wording, ink: Colours, width: int, whole: bool) -> list[Line]:
    headings = [one_line(wording.say(heading)) for heading in table.headings]
    rows = [[one_line(wording.say(cell)) for cell in row] for row in table.rows]
    widths = [
        max([cell_len(heading), *(cell_len(row[n]) for row in rows)])
        for n, heading in enumerate(headings)
    ]
    gap = max(1, min(3, (width - sum(widths)) // max(1, len(widths) - 1)))
    widths[0] = _first_column(widths, gap, width)
    quiet, style = ink.on(ink.surface, ink.muted), ink.on(ink.surface)
    shown = rows if whole or len(rows) <= MOST_ROWS else [*rows[: MOST_ROWS - 3], [], *rows[-2:]]
    lines: list[Line] = [[(clip(_joined(headings, widths, gap), width), quiet)]]
    for row in shown:
        if row:
            first, *more = wrap(row[0], widths[0])
            lines.append([(clip(_joined([first, *row[1:]], widths, gap), width), style)])
            lines += [[(line, style)] for line in more]
        else:
            left = Message("ui-table-more", {"rows": len(rows) - MOST_ROWS + 1})
            lines.append([(clip(f"⋮ {wording.say(left)}", width), quiet)])
    return lines


def _first_column(widths: Sequence[int], gap: int, width: int) -> int:
    """Return how wide the first column is: narrower where the others leave it less, if they leave
    it enough to break its words.
    """
    left = width - sum(widths[1:]) - gap * (len(widths) - 1)
    return min(widths[0], left) if left >= NARROWEST else widths[0]


def _joined(cells: Sequence[str], widths: Sequence[int], gap: int) -> str:
    """Return the cells on one line: the first left-aligned, the others, numbers, right-aligned."""
    placed = [pad(cell, widths[n], right=n > 0) for n, cell in enumerate(cells)]
    return (" " * gap).join(placed)


def _picture(picture: Thumbnail, width: int) -> list[Line]:
    seen: list[tuple[int, ...]] = []

    def calm(colour: str) -> str:
        """Return the first colour that looks like this one: each other one is bytes to send."""
        parts = tuple(bytes.fromhex(colour.removeprefix("#")))
        for each in seen:
            if max(abs(a - b) for a, b in zip(each, parts, strict=True)) <= ALIKE:
                return f"#{bytes(each).hex()}"
        seen.append(parts)
        return colour

    return [
        [("▀", Style(color=calm(upper), bgcolor=calm(lower))) for upper, lower in row[:width]]
        for row in picture.rows
    ]


def _under_heading(listed: NoteList, wording: Wording, ink: Colours, width: int) -> list[Line]:
    style = ink.on(ink.surface, bold=True)
    heading = wrap(harmless(wording.say(listed.heading)), width)
    return [*([(line, style)] for line in heading), *_notes(listed.notes, wording, ink, width)]


def _notes(notes: Sequence[Message], wording: Wording, ink: Colours, width: int) -> list[Line]:
    quiet = ink.on(ink.surface, ink.muted)
    lines: list[Line] = []
    for note in notes:
        first, *more = wrap(harmless(wording.say(note)), width - 2)
        lines += [
            [("· ", quiet), (first, quiet)],
            *([("  ", quiet), (line, quiet)] for line in more),
        ]
    return lines
