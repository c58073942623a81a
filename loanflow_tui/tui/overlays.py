"""Opens the screens that lie over others: reader, file picker, help."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loanflow_tui.dialogue.turns import Card
    from loanflow_tui.tui.phone import Phone


def read(phone: "Phone", card: "Card", others: "Sequence[Card]" = ()) -> None:
    """Show a card in full; left and right turn to the `others`, which it is one of."""
    from loanflow_tui.tui.screens.reader import ReaderScreen  # noqa: PLC0415 - when read

    reading = next((each for each in phone.screen_stack if isinstance(each, ReaderScreen)), None)
    if reading is None:
        phone.door.open("reader", lambda: ReaderScreen(card, others))
    else:
        reading.show(card, others)


def pick_file(phone: "Phone", then: Callable[[str | None], None]) -> None:
    """Let the user pick a file, and call `then` with its path or None."""
    from loanflow_tui.tui.screens.files import file_picker  # noqa: PLC0415 - heavy

    phone.door.open(
        "picker",
        lambda: file_picker(phone.say),
        lambda path: then(str(path) if path else None),
    )


def explain(phone: "Phone") -> None:
    """Show the help."""
    from loanflow_tui.tui.screens.help import HelpScreen  # noqa: PLC0415 - when asked for

    phone.door.open("help", HelpScreen)
