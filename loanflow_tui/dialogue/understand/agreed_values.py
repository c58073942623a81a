"""A plain yes to a consent with values beside it: 同意，我要借三万; "yes, and no debts"."""

from dataclasses import replace

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import Values
from loanflow_tui.dialogue.understand.phrases import clause_spans
from loanflow_tui.dialogue.understand.slots import as_values, find_values
from loanflow_tui.dialogue.understand.yesno import read_yes_no


def read_agreed_values(folded: str, plain: str, context: Context) -> Values | None:
    """Return the yes and the values where the words are a plain yes first, then only values.

    Only at a consent: where money is agreed to, another figure makes a yes doubtful. Every word
    after the yes has to belong to a value; no refusal, condition or doubt may be among them.
    """
    if not context.step.startswith("consent.") or context.agreement is None:
        return None
    if flags_of(folded).doubtful:
        return None
    spans = clause_spans(folded)
    end = 0
    for _, stop in spans[:-1]:
        if read_yes_no(folded[:stop], context.agreement) != "yes":
            break
        end = stop
    if not end:
        return None
    rest = folded[end:].lstrip(" ,，。.;；!！、")
    written = plain[len(plain) - len(rest) :] if len(plain) == len(folded) else rest
    found = find_values(rest, context, plain=written)
    values = found.values
    if not values or not found.whole:
        return None
    if flags_of(rest).negation and set(values) != {"debt_fen"}:
        return None
    return replace(as_values(values), agree=True)
