"""Values within a sentence: every slot that was said, and whether words are left over."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand import amounts, tenors
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.meaning import Slot, Value, Values
from loanflow_tui.dialogue.understand.money import Money, find_money
from loanflow_tui.dialogue.understand.names import named_values
from loanflow_tui.dialogue.understand.phrases import clauses, covered, holds, units
from loanflow_tui.dialogue.understand.provinces import find_provinces
from loanflow_tui.dialogue.understand.word_lists import entries

_LEXICON: Final = "slots"
SUMS: Final[tuple[Slot, ...]] = ("amount_fen", "debt_fen", "income_fen")
_BESIDE: Final = frozenset(
    {"around", "income", "debt", "amount", "borrow", "total", "repair", "not", "vague"}
)
_LEAST_LOAN: Final = 300_00
_SMALL: Final = 100_00
_OPEN: Final = " \x01 "
_MOBILE: Final = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d(?:[ -]?\d){8})(?!\d)")
_OF_MONEY: Final = ("product", "profile.", "offer.", "loan.")
_NAMED_AT: Final[Mapping[Slot, tuple[str, ...]]] = {
    "product": ("product", "consent.", "identity."),
    "method": ("product", "offer.", "sign."),
}
"""At which steps a name of a product or a method is taken for one unless a correction names it."""


@dataclass(slots=True)
class Clause:
    """A part of a sentence: what was found in it, and whether words are left over in it."""

    text: str
    values: dict[Slot, Value] = field(default_factory=dict)
    left: bool = False


@dataclass(slots=True)
class Found:
    """What a sentence holds, clause by clause.

    `several` says that a value was said twice with different numbers, or only roughly; each is
    among `candidates` then.
    """

    asked: Slot | None
    clauses: list[Clause] = field(default_factory=list)
    several: bool = False
    candidates: list[tuple[Slot, Value]] = field(default_factory=list)

    @property
    def values(self) -> dict[Slot, Value]:
        """The values: that of the question, and others from clauses with nothing left over."""
        kept: dict[Slot, Value] = {}
        for clause in self.clauses:
            for slot, value in clause.values.items():
                if slot == self.asked or not clause.left:
                    kept[slot] = value
        return kept

    @property
    def whole(self) -> bool:
        """Whether every word belongs to a value, or stands around one."""
        left = any(clause.left for clause in self.clauses)
        return bool(self.values) and not left and not self.several

    @property
    def left(self) -> list[Clause]:
        """The clauses in which words are left over."""
        return [clause for clause in self.clauses if clause.left]


@dataclass(frozen=True, slots=True)
class Reading:
    """What values are looked for: those of the step, `default` for a sum that nothing names."""

    context: Context
    default: Slot | None
    correcting: bool = False


def find_values(
    folded: str, context: Context, default: Slot | None = None, *, correcting: bool = False
) -> Found:
    """Return the values in folded text. A sum that nothing names is one of `default`."""
    reading = Reading(context, default or context.slot, correcting)
    found = Found(reading.default)
    for text in clauses(_breaks().sub(" ", folded)):
        clause = Clause(text)
        found.clauses.append(clause)
        _read_clause(clause, reading, found)
    return found


def _read_clause(clause: Clause, reading: Reading, found: Found) -> None:
    text = clause.text
    for slot, value, start, end in sorted(_closed(text, reading), key=lambda each: -each[2]):
        clause.values[slot] = value
        text = text[:start] + _OPEN + text[end:]
    said = units(text.replace("\x01", " "))
    whole = _whole(said, reading)
    if whole is not None:
        clause.values[whole[0]] = whole[1]
        return
    text = _take_money(text, clause, reading, found)
    text = _take_tenor(text, clause, reading, found)
    rest = units(text.replace("\x01", " "))
    clause.left = bool(rest) and not covered(rest, _BESIDE, _LEXICON)


def _closed(text: str, reading: Reading) -> Iterator[tuple[Slot, Value, int, int]]:
    """Yield the values that are known by name: phones, provinces, products, ways to repay."""
    mobile = _MOBILE.search(text)
    if mobile is not None:
        yield "mobile", re.sub(r"\D", "", mobile[1]), *mobile.span()
    provinces = find_provinces(text)
    meant = {code for code, start, _ in provinces if not _negated(text, start)}
    for _, start, end in provinces if len(meant) == 1 else ():
        yield "province", min(meant), start, end
    step = reading.context.step
    for slot, value, start, end in named_values(text):
        if (reading.correcting or step.startswith(_NAMED_AT[slot])) and not _negated(text, start):
            yield slot, value, start, end


def _whole(text: tuple[str, ...], reading: Reading) -> tuple[Slot, Value] | None:
    """Read a clause that is a value by itself: the most, half of it, nothing at all."""
    context, default = reading.context, reading.default
    part = context.step == "loan.part"
    match default:
        case "amount_fen" if context.most_fen:
            if _made_of(text, "most") and not part:
                return "amount_fen", context.most_fen
            if _made_of(text, "least"):
                return "amount_fen", context.least_fen
            if _made_of(text, "half") and not part:
                return "amount_fen", context.most_fen // 2
        case "tenor_months" if context.tenors:
            if _made_of(text, "longest"):
                return "tenor_months", max(context.tenors)
            if _made_of(text, "shortest"):
                return "tenor_months", min(context.tenors)
        case "income_fen" if _made_of(text, "no income"):
            return "income_fen", 0
        case "debt_fen" if _made_of(text, "nothing"):
            return "debt_fen", 0
    if holds(text, "no debt", _LEXICON) and _made_of(text, "no debt"):
        return "debt_fen", 0
    return None


def _made_of(text: tuple[str, ...], kind: str) -> bool:
    return any(kind in made for made in covered(text, {kind, "around"}, _LEXICON))


def _take_tenor(text: str, clause: Clause, reading: Reading, found: Found) -> str:
    """Take the tenors out of the text; a month of income is no tenor."""
    default = reading.default
    spelled = tenors.spelled_out(text)
    parts = tenors.joined([each for each in tenors.find_parts(spelled) if each.unit], spelled)
    if not parts and default == "tenor_months":
        parts = [each for each in tenors.find_parts(spelled) if not each.unit]
    if not parts:
        return text
    monthly = default in ("income_fen", "debt_fen") or any(
        holds(units(clause.text), kind, _LEXICON) for kind in ("income", "debt")
    )
    months: list[int] = []
    for part in reversed(parts):
        whole = part.months is not None and part.months == int(part.months)
        if part.months is None or not whole or not 1 <= part.months <= 1200:
            found.several = found.several or default == "tenor_months"
            continue
        period = default != "tenor_months" and (part.months == 1 or monthly)
        if not period and not _negated(spelled, part.start):
            months.insert(0, int(part.months))
        spelled = spelled[: part.start] + _OPEN + spelled[part.end :]
    _settle(found, clause, "tenor_months", months)
    return spelled


def _take_money(text: str, clause: Clause, reading: Reading, found: Found) -> str:
    said = units(clause.text)
    if amounts.vague(text) or amounts.foreign(text):
        found.several = found.several or reading.default in SUMS
        clause.left = True
        return text
    sums = [each for each in find_money(text) if each.fen is None or _is_meant(each, text, reading)]
    slot = _slot_of_money(said, reading)
    if not sums or slot is None:
        return text
    kept: list[int] = []
    for money in reversed(sums):
        if money.fen is None:
            found.several = True
        elif not _negated(text, money.start):
            kept.insert(0, money.fen)
        text = text[: money.start] + _OPEN + text[money.end :]
    period = amounts.period_of(clause.text)
    if slot in ("income_fen", "debt_fen") and period == "year":
        kept = [fen // 12 for fen in kept]
    elif slot == "income_fen" and period == "other":
        found.several = True
    if slot == "debt_fen":
        kept = _added(kept, said, clause, found)
    elif holds(said, "vague", _LEXICON):
        found.several = True
    _settle(found, clause, slot, kept)
    return text


def _added(kept: list[int], said: tuple[str, ...], clause: Clause, found: Found) -> list[int]:
    """Return the payments on debts as one sum; a total that was said stands for them all."""
    if not kept:
        return kept
    if holds(said, "total", _LEXICON):
        for each in found.clauses:
            each.values.pop("debt_fen", None)
        return kept[-1:]
    before = 0
    for each in found.clauses:
        if each is not clause:
            before += int(each.values.pop("debt_fen", 0))
    return [before + sum(kept)]


def _is_meant(money: Money, text: str, reading: Reading) -> bool:
    """Tell whether a number is meant as money: bare ones among other words may not be."""
    assert money.fen is not None
    if reading.default == "tenor_months":
        return not money.plain and money.fen >= _LEAST_LOAN
    if money.plain and not reading.context.step.startswith(_OF_MONEY) and not reading.correcting:
        return False
    rest = units((text[: money.start] + " " + text[money.end :]).replace("\x01", " "))
    return not rest or bool(covered(rest, _BESIDE, _LEXICON)) or money.fen >= _SMALL


def _slot_of_money(said: tuple[str, ...], reading: Reading) -> Slot | None:
    default = reading.default
    named = [
        slot for slot, kind in (("income_fen", "income"), ("debt_fen", "debt"))
        if holds(said, kind, _LEXICON)
    ]  # fmt: skip
    if default in SUMS:
        if named and default not in named and default != "amount_fen":
            return "debt_fen" if "debt_fen" in named else "income_fen"
        if default == "amount_fen" and len(named) == 1 and not holds(said, "borrow", _LEXICON):
            return "debt_fen" if named[0] == "debt_fen" else "income_fen"
        return "amount_fen" if holds(said, "borrow", _LEXICON) else default
    if named and not holds(said, "borrow", _LEXICON):
        return "debt_fen" if "debt_fen" in named else "income_fen"
    if reading.context.slot in ("occupation", "employer"):
        return "amount_fen" if holds(said, "borrow", _LEXICON) else "income_fen"
    return "amount_fen"


def _settle(found: Found, clause: Clause, slot: Slot, said: Sequence[int]) -> None:
    """Keep the one value; the last of several where the speaker corrected themselves."""
    before = [
        int(value) for each in found.clauses if each is not clause
        for own, value in each.values.items() if own == slot
    ]  # fmt: skip
    distinct = list(dict.fromkeys([*before, *said]))
    if not said:
        return
    mended = holds(units(clause.text), "repair", _LEXICON) or holds(
        units(clause.text), "total", _LEXICON
    )
    if len(distinct) > 1 and not mended:
        found.several = True
        found.candidates += [(slot, each) for each in distinct]
    for each in found.clauses:
        each.values.pop(slot, None)
    clause.values[slot] = said[-1]


def _negated(text: str, start: int) -> bool:
    """Tell whether what starts there is said not to be so: not 50k, 不是山西."""
    before = text[max(0, start - 12) : start].rstrip(" ¥\x01")
    return any(before.endswith(word) for word in entries(_LEXICON, "not"))


@cache
def _breaks() -> re.Pattern[str]:
    """Return where a new part of a sentence begins without a pause."""
    return re.compile("|".join(entries(_LEXICON, "break")))


def as_values(said: Mapping[Slot, Value]) -> Values:
    """Return found slots as values."""
    return replace(Values(), **said)  # type: ignore[arg-type]
