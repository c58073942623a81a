"""What a monkey does to a terminal: keys, bursts, pastes, the mouse, resizes, signals."""

from collections.abc import Callable
from random import Random
from typing import Final, Literal, NamedTuple

Kind = Literal[
    "key", "hold", "text", "paste", "lines", "click", "drag", "wheel", "size", "signal", "calm"
]

KEYS: Final = {
    "enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "up": "\x1b[A", "down": "\x1b[B",
    "right": "\x1b[C", "left": "\x1b[D", "space": " ", "backspace": "\x7f", "escape": "\x1b",
    "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "delete": "\x1b[3~", "insert": "\x1b[2~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
    "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
    "f11": "\x1b[23~", "f12": "\x1b[24~",
    "ctrl+a": "\x01", "ctrl+e": "\x05", "ctrl+o": "\x0f", "ctrl+p": "\x10", "ctrl+r": "\x12",
    "ctrl+u": "\x15", "ctrl+w": "\x17", "ctrl+z": "\x1a", "ctrl+q": "\x11", "ctrl+d": "\x04",
    "ctrl+l": "\x0c", "ctrl+s": "\x13", "ctrl+k": "\x0b", "ctrl+v": "\x16", "ctrl+x": "\x18",
    "1": "1", "2": "2", "3": "3", "4": "4", "9": "9",
}  # fmt: skip
LEAVING: Final = {"ctrl+c": "\x03", "ctrl+backslash": "\x1c"}
"""Keys that may end the app by what they are for."""
BOUND: Final = (
    *(f"f{n}" for n in range(1, 11)), "ctrl+o", "ctrl+p", "ctrl+r", "enter", "escape", "tab",
    "pageup", "pagedown", "1", "2", "space", "up", "down",
)  # fmt: skip
"""Keys that do something somewhere, held down."""
USUAL: Final = ("enter", "enter", "f3", "f3", "f3", "1", "2", "tab", "escape")
"""Keys pressed most."""

SAYINGS: Final = (
    "loan", "贷款", "1", "2", "3", "yes", "no", "同意", "help", "why", "back", "cancel",
    "start over", "20k", "2万", "12 months", "张伟", "李伟", "Li Wei", "13800138000", "123456",
    "000000", "11010119900307803X", "6228480402564890018", "change my income", "my loan",
    "how much does this cost", "talk to a person", "read in full", "[bold red]x[/]", "-5", "1e309",
    "   ", "/etc/passwd", "~", "a" * 400, "👩‍👩‍👧‍👦", "\u202eabc", "６２２８４８", "repay", "stop",
)  # fmt: skip
NASTY: Final = ("\x1b[31mred", "\x1b]0;title\x07", "\x00\x01\x02", "\x1b[97:65;2u", "\xff\xfe")
SIZES: Final = ((80, 24), (100, 36), (120, 40), (40, 20), (20, 8), (160, 50), (1, 1), (60, 12))
SIGNALS: Final = ("SIGWINCH", "SIGTSTP", "SIGCONT")


class Act(NamedTuple):
    """One thing done. What `args` are depends on the kind; all are text or whole numbers."""

    kind: Kind
    args: tuple[str | int, ...] = ()

    def sent(self) -> bytes:
        """Return what is written to the terminal; nothing for what isn't written."""
        match self:
            case Act("key", (str(name),)):
                return _key(name)
            case Act("hold", (str(name), int(times))):
                return _key(name) * times
            case Act("text", (str(text),)):
                return text.encode("utf-8", "surrogateescape")
            case Act("paste", (str(text),)):
                return f"\x1b[200~{text}\x1b[201~".encode()
            case Act("lines", (str(line), int(times))):
                return f"{line}\r".encode() * times
            case Act("click", (int(x), int(y), int(times))):
                return _mouse(0, x, y) * times
            case Act("drag", (int(x), int(y), int(to_x), int(to_y))):
                moved = f"\x1b[<32;{to_x};{to_y}M\x1b[<0;{to_x};{to_y}m"
                return f"\x1b[<0;{x};{y}M{moved}".encode()
            case Act("wheel", (int(x), int(y), int(up))):
                return f"\x1b[<{64 if up else 65};{x};{y}M".encode()
        return b""


def _key(name: str) -> bytes:
    return (KEYS | LEAVING)[name].encode()


def _mouse(button: int, x: int, y: int) -> bytes:
    return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m".encode()


def _typed(chance: Random) -> Act:
    text = chance.choice((*SAYINGS, chance.choice(NASTY)))
    return Act("text", (text + chance.choice(("\r", "\r", "")),))


def _pasted(chance: Random) -> Act:
    return Act("paste", (chance.choice(SAYINGS) + chance.choice(("", "\n", "\nyes\nyes\n")),))


def _pressed(chance: Random) -> Act:
    return Act("key", (chance.choice((*USUAL, chance.choice(tuple(KEYS)))),))


def _held(chance: Random) -> Act:
    return Act("hold", (chance.choice(BOUND), chance.choice((2, 3, 8, 40))))


def _lines(chance: Random) -> Act:
    return Act("lines", (chance.choice(("yes", "1", "同意", "loan")), chance.choice((2, 5))))


class _Mouse(NamedTuple):
    """A mouse on a screen of a size; most goes on at the bottom."""

    columns: int
    lines: int

    def _place(self, chance: Random) -> tuple[int, int]:
        low = chance.random() < 0.25
        line = chance.randint(max(1, self.lines - 8) if low else 1, self.lines)
        return chance.randint(1, self.columns), line

    def click(self, chance: Random) -> Act:
        return Act("click", (*self._place(chance), chance.choice((1, 1, 2, 3))))

    def drag(self, chance: Random) -> Act:
        return Act("drag", (*self._place(chance), *self._place(chance)))

    def wheel(self, chance: Random) -> Act:
        return Act("wheel", (*self._place(chance), chance.randint(0, 1)))


def random_act(chance: Random, columns: int, lines: int, slow: bool = True) -> Act:
    """Return an act on a screen of this size.

    In quick hunts what makes the hunt itself wait, or ends a run, is rare.
    """
    mouse = _Mouse(columns, lines)
    ways: tuple[tuple[int, Callable[[Random], Act]], ...] = (
        (4200, _pressed),
        (500, _held),
        (1100, _typed),
        (400, _pasted),
        (200, _lines),
        (2000, mouse.click),
        (400, mouse.drag),
        (400, mouse.wheel),
        (400 if slow else 150, lambda chance: Act("size", chance.choice(SIZES))),
        (200 if slow else 20, lambda chance: Act("signal", (chance.choice(SIGNALS),))),
        (40 if slow else 5, lambda chance: Act("key", (chance.choice(tuple(LEAVING)),))),
        (160 if slow else 20, lambda _: Act("calm")),
    )
    weights = [weight for weight, _ in ways]
    ((_, make),) = chance.choices(ways, weights)
    return make(chance)
