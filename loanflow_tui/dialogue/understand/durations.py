"""Terms of a loan within a sentence; other stretches of time are none."""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand import tenors
from loanflow_tui.dialogue.understand.clause import OPEN, Clause, Found, Reading
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.negated import negated
from loanflow_tui.dialogue.understand.phrases import consists, holds, units
from loanflow_tui.dialogue.understand.sums import BESIDE, settle
from loanflow_tui.dialogue.understand.word_lists import entries, pattern

_LEXICON: Final = "slots"
_TIMES: Final = "times"
_FEW_YEARS: Final = 3
"""From how many on a bare number is rather months, where years were spoken of before."""

_OF_A_LOAN: Final = ("product", "consent.", "offer.", "sign.")


def take(text: str, clause: Clause, reading: Reading, found: Found) -> str:
    """Take the terms out of the text; a month of income is no term."""
    default = reading.default
    spelled = tenors.spelled_out(text)
    parts = tenors.joined([each for each in tenors.find_parts(spelled) if each.unit], spelled)
    if not parts and default == "tenor_months":
        parts = [each for each in tenors.find_parts(spelled) if not each.unit]
    if default == "tenor_months" and parts and not any(each.unit for each in parts):
        parts = _in_years(parts, clause, found)
    if not parts and reading.context.step.startswith(_OF_A_LOAN):
        spelled = _bare_terms().sub(r"\1 \2 months", spelled)
        parts = [each for each in tenors.find_parts(spelled) if each.unit]
    if not parts or not reading.takes("tenor_months"):
        return text
    said = units(clause.text)
    paid_back = holds(said, "repaying", _LEXICON) and default != "debt_fen"
    monthly = not paid_back and (
        default in ("income_fen", "debt_fen")
        or any(holds(said, kind, _LEXICON) for kind in ("income", "debt"))
    )
    months: list[int] = []
    rest = spelled
    for part in reversed(parts):
        whole = part.months is not None and part.months == int(part.months)
        rest = rest[: part.start] + OPEN + rest[part.end :]
        if part.months is None or not whole or not 1 <= part.months <= 1200:
            found.several = found.several or default == "tenor_months"
            continue
        period = default != "tenor_months" and (part.months == 1 or monthly)
        if default != "tenor_months":
            period = period or spelled.startswith(entries(_TIMES, "so far"), part.end)
        period = period or _is_no_term(spelled, part)
        if not period and not negated(spelled, part.start, spelled[part.end :], reading.correcting):
            months.insert(0, int(part.months))
    if months and not _of_a_loan(rest.replace(OPEN, " \x01"), clause, reading):
        return text
    settle(found, clause, "tenor_months", months)
    clause.firm.add("tenor_months")
    return rest


def _in_years(parts: list[tenors.Part], clause: Clause, found: Found) -> list[tenors.Part]:
    """Return bare numbers as years where the part before speaks of years: two years, no, one."""
    before = [each.text for each in found.clauses if each is not clause]
    spoken = tenors.find_parts(tenors.spelled_out(before[-1])) if before else ()
    if not any(each.unit == "years" for each in spoken):
        return parts
    return [
        replace(each, months=each.months * 12)
        if each.months is not None and each.months < _FEW_YEARS else each
        for each in parts
    ]  # fmt: skip


@cache
def _bare_terms() -> re.Pattern[str]:
    """Return a pattern for a number without a unit that is one of months: over 12."""
    before, terms, others = (
        "|".join(map(re.escape, entries(_TIMES, section)))
        for section in ("bare term before", "terms in words", "no bare term")
    )
    return re.compile(rf"(\b(?:{before})) ?((?:\d{{1,2}}|{terms})(?![\d.,]|\w| (?:{others})))")


def _is_no_term(text: str, part: tenors.Part) -> bool:
    """Tell whether the words around a stretch of time say that it is over, or yet to come."""
    before = text[: part.start]
    return (
        pattern(_TIMES, "past after", " ?").match(text, part.end) is not None
        or pattern(_TIMES, "past before", end=r"\Z").search(before) is not None
        or pattern(_TIMES, "to come", end=r"\Z").search(before) is not None
    )


def _of_a_loan(rest: str, clause: Clause, reading: Reading) -> bool:
    """Tell whether a stretch of time is how long to borrow: the step asks, or the words say so."""
    if reading.default == "tenor_months" or reading.context.step.startswith(_OF_A_LOAN):
        return True
    slot: Slot = "amount_fen"
    if slot in clause.values:
        return True
    if reading.default == "province" and holds(units(clause.text), "living", _LEXICON):
        return False
    if holds(units(pattern(_TIMES, "how long").sub(" ", rest)), "repaying", _LEXICON):
        return True
    left = units(rest.replace("\x01", " "))
    return reading.correcting or not left or consists(left, BESIDE, _LEXICON)
