"""What is typed, understood: pure functions from text to typed values, in both languages.

No wording, no screen. Each reads the whole of what was typed and returns a value, or says why
there is none; none of them raises, whatever the text. The words they know are in `lexicon/`."""

from functools import cache

from loanflow_tui.dialogue.understand.amounts import (
    Amount,
    AmountReason,
    Period,
    read_amount,
    says_nothing,
)
from loanflow_tui.dialogue.understand.choices import (
    Ambiguous,
    Option,
    exact_choice,
    match_choice,
)
from loanflow_tui.dialogue.understand.codes import read_code
from loanflow_tui.dialogue.understand.intents import (
    Intent,
    IntentName,
    Target,
    read_intent,
)
from loanflow_tui.dialogue.understand.long_numbers import lone_number
from loanflow_tui.dialogue.understand.normalise import clean, fold, normalise, too_long
from loanflow_tui.dialogue.understand.provinces import read_province
from loanflow_tui.dialogue.understand.ratings import read_rating
from loanflow_tui.dialogue.understand.tenors import read_tenor
from loanflow_tui.dialogue.understand.unclear import Unclear
from loanflow_tui.dialogue.understand.yesno import Kind, YesNo, read_yes_no

__all__ = [
    "Ambiguous",
    "Amount",
    "AmountReason",
    "Intent",
    "IntentName",
    "Kind",
    "Option",
    "Period",
    "Target",
    "Unclear",
    "YesNo",
    "clean",
    "exact_choice",
    "fold",
    "lone_number",
    "match_choice",
    "normalise",
    "prepare",
    "read_amount",
    "read_code",
    "read_intent",
    "read_province",
    "read_rating",
    "read_tenor",
    "read_yes_no",
    "says_nothing",
    "too_long",
]


def prepare() -> None:
    """Load the word lists and models and compile their patterns, so that the first answer does not
    wait.

    Takes about a quarter of a second, once; safe to run in a thread after the first screen.
    """
    from loanflow_tui.dialogue.understand.word_lists import (  # noqa: PLC0415 - heavy
        forget,
        times_forgotten,
    )

    before = times_forgotten()
    _prepare(before)
    if times_forgotten() != before:
        forget()  # The lists changed meanwhile: nothing made of the older ones stays.


@cache
def _prepare(_forgotten: int) -> None:
    """Have every reader look for something in a few sentences."""
    from loanflow_tui.dialogue.understand.context import Context  # noqa: PLC0415 - needs this room
    from loanflow_tui.dialogue.understand.interpreter import interpret  # noqa: PLC0415 - heavy
    from loanflow_tui.dialogue.understand.remarks import read_remark  # noqa: PLC0415 - heavy
    from loanflow_tui.dialogue.understand.word_lists import entries, make_all  # noqa: PLC0415 - heavy

    make_all()
    for read in (read_amount, read_tenor, read_code, read_intent, read_yes_no, read_province):
        read("1")
    read_intent("1", free_text=True)
    for step in _STEPS:
        for text in entries("prepare", "said"):
            interpret(text, Context(step))
            read_remark(text, step)
    match_choice("1 x", (("a", "b", ()),))


_STEPS = (
    "product", "consent.bureau", "identity.name", "profile.income", "profile.employer",
    "offer.amount", "offer.accept", "loan.home",
)  # fmt: skip
