"""What is typed, understood: pure functions from text to typed values, in both languages.

No wording, no screen. Each reads the whole of what was typed and returns a value, or says why
there is none; none of them raises, whatever the text. The words they know are in `lexicon/`."""

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
    """Load the word lists and compile their patterns, so that the first answer does not wait.

    Takes about a tenth of a second; safe to run in a thread once the first screen is shown.
    """
    for read in (read_amount, read_tenor, read_code, read_intent, read_yes_no, read_province):
        read("1")
    read_intent("1", free_text=True)
    match_choice("1 x", (("a", "b", ()),))
