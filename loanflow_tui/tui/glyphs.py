"""Block and line characters as shapes, because fonts leave gaps between cells."""

from functools import cache

Rect = tuple[float, float, float, float]
"""Left, top, width and height, as fractions of a cell."""

_LOWER = "▁▂▃▄▅▆▇█"
_LEFT = "▏▎▍▌▋▊▉█"
_QUADRANTS: dict[str, tuple[tuple[int, int], ...]] = {
    "▖": ((0, 1),), "▗": ((1, 1),), "▘": ((0, 0),), "▝": ((1, 0),),
    "▙": ((0, 0), (0, 1), (1, 1)), "▛": ((0, 0), (1, 0), (0, 1)),
    "▜": ((0, 0), (1, 0), (1, 1)), "▟": ((1, 0), (0, 1), (1, 1)),
    "▚": ((0, 0), (1, 1)), "▞": ((1, 0), (0, 1)),
}  # fmt: skip
_LIGHT, _HEAVY = (0.12, 0.06), (0.24, 0.16)
"""How thick lines are, across and down."""
_ARMS: dict[str, str] = {
    "╶": "r", "╴": "l", "╷": "d", "╵": "u", "├": "udr", "┤": "udl", "┬": "dlr", "┴": "ulr",
    "┌": "dr", "┐": "dl", "└": "ur", "┘": "ul", "┼": "udlr",
    "╻": "D", "╹": "U", "┣": "UDR", "┫": "UDL", "┳": "DLR", "┻": "ULR",
    "┏": "DR", "┓": "DL", "┗": "UR", "┛": "UL", "╋": "UDLR",
}  # fmt: skip
"""Where the lines of a character go from its middle; heavy ones in capitals."""
_WHOLE: dict[str, Rect] = {
    "▀": (0, 0, 1, 1 / 2), "▐": (1 / 2, 0, 1 / 2, 1), "▔": (0, 0, 1, 1 / 8),
    "▕": (7 / 8, 0, 1 / 8, 1),
    "─": (0, 0.47, 1, 0.06), "━": (0, 0.42, 1, 0.16),
    "╸": (0, 0.42, 1 / 2, 0.16), "╺": (1 / 2, 0.42, 1 / 2, 0.16),
    "│": (0.44, 0, 0.12, 1), "┃": (0.38, 0, 0.24, 1),
}  # fmt: skip
_DASHES: dict[str, tuple[Rect, ...]] = {"╍": ((0, 0.42, 0.4, 0.16), (0.5, 0.42, 0.4, 0.16))}
_CORNERS = {"╭": (12, 12, 6, 24), "╮": (0, 12, 6, 24), "╰": (12, 12, 6, 0), "╯": (0, 12, 6, 0)}


def _arm(way: str) -> Rect:
    """Return one line from the middle of a cell to its edge."""
    across, down = _LIGHT if way.islower() else _HEAVY
    left, top = (1 - across) / 2, (1 - down) / 2
    match way.lower():
        case "u":
            return (left, 0, across, (1 + down) / 2)
        case "d":
            return (left, top, across, (1 + down) / 2)
        case "l":
            return (0, top, (1 + across) / 2, down)
        case _:
            return (left, top, (1 + across) / 2, down)


@cache
def shape(character: str) -> tuple[Rect | str, ...]:
    """Return a character's rectangles, or its path; empty for letters."""
    if character in _LOWER:
        eighths = _LOWER.index(character) + 1
        return ((0, 1 - eighths / 8, 1, eighths / 8),)
    if character in _LEFT:
        return ((0, 0, (_LEFT.index(character) + 1) / 8, 1),)
    if character in _WHOLE:
        return (_WHOLE[character],)
    if character in _DASHES:
        return _DASHES[character]
    if character in _ARMS:
        return tuple(_arm(each) for each in _ARMS[character])
    if character in _QUADRANTS:
        return tuple((x / 2, y / 2, 1 / 2, 1 / 2) for x, y in _QUADRANTS[character])
    if character in _CORNERS:
        from_x, from_y, to_x, to_y = _CORNERS[character]
        return (
            f'<path transform="translate({{x}} {{y}})" d="M{from_x} {from_y}Q6 12 {to_x} {to_y}" '
            f'fill="none" stroke="{{colour}}" stroke-width="1.5" shape-rendering="auto"/>',
        )
    return ()
