"""Values within a sentence: every slot that was said, and whether words are left over."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand import durations, owing, sums
from loanflow_tui.dialogue.understand.amounts import period_of, times_a_month
from loanflow_tui.dialogue.understand.clause import OPEN, Clause, Found, Reading
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.meaning import Slot, Value, Values
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.names import named_values
from loanflow_tui.dialogue.understand.negated import negated
from loanflow_tui.dialogue.understand.people import (
    firm_now,
    framed_people,
    full_name,
    without_spelling,
)
from loanflow_tui.dialogue.understand.phrases import clause_spans, consists, covered, holds, units
from loanflow_tui.dialogue.understand.provinces import find_provinces, is_of_a_name
from loanflow_tui.dialogue.understand.rates import by_the_month
from loanflow_tui.dialogue.understand.spoken import spoken_mobile
from loanflow_tui.dialogue.understand.tenors import has_duration
from loanflow_tui.dialogue.understand.word_lists import entries, finds, pattern

_FIRM: Final = frozenset({"mobile", "name", "employer", "method", "province"})
SUMS: Final[tuple[Slot, ...]] = ("amount_fen", "debt_fen", "income_fen")
_LEXICON: Final = "slots"
_ONE_KIND: Final = "not that debt"
"""Denies one kind of debt, which says nothing of others: 没有房贷."""

_MOBILE: Final = re.compile(r"(?<![\d+])(?:\+?86[- ]?)?(1[3-9]\d(?:[ -]?\d){8})(?!\d)")
_NAMED_AT: Final[Mapping[Slot, tuple[str, ...]]] = {
    "product": ("product", "consent.", "identity."),
    "method": ("product", "offer.", "sign.", "profile.purpose"),
}
"""At which steps a name of a product or a method is taken for one unless a correction names it."""


def find_values(
    folded: str,
    context: Context,
    default: Slot | None = None,
    *,
    correcting: bool = False,
    plain: str = "",
) -> Found:
    """Return the values in folded text. A sum that nothing names is one of `default`.

    `plain` is the text as typed, of which names keep their capital letters.
    """
    reading = Reading(context, default or context.slot, correcting)
    folded, open_rate = _with_rates(_apart(folded, reading), reading)
    written = plain if len(plain) == len(folded) else folded
    if reading.default == "name":
        folded, written = without_spelling(folded), without_spelling(written)
    found = Found(reading.default, several=open_rate, rough=open_rate, rate=open_rate)
    name = full_name(written) if reading.default == "name" else None
    if name is not None:
        found.clauses.append(Clause(folded, written, {"name": name}))
        return found
    firm = firm_now(written) if reading.default == "employer" else None
    if firm is not None:
        found.clauses.append(Clause(written.partition(firm)[2], firm, {"employer": firm}))
        return found
    last = begun = 0
    if reading.default == "province":
        folded = pattern("times", "since").sub(lambda found: " " * len(found[0]), folded)
    for start, end in clause_spans(folded, pattern(_LEXICON, "break")):
        begun, last = (begun if start == last else start), end
        clause = Clause(folded[start:end], written[start:end], before=folded[begun:start])
        found.clauses.append(clause)
        _read_clause(clause, reading, found)
    _period_apart(folded, reading, found)
    _one_or_another(folded, reading, found)
    if not correcting:
        owing.settle(found)
    if reading.default == "debt_fen" and "debt_fen" not in found.values:
        _ask_of_the_others(found)
    return found


def _period_apart(folded: str, reading: Reading, found: Found) -> None:
    """Leave open what a month's sum is where another part says what it is for: 3000, every week."""
    slot = reading.default
    if slot not in ("income_fen", "debt_fen") or not found.values.get(slot) or found.several:
        return
    of_own = any(period_of(each.text) for each in found.clauses if slot in each.values)
    if of_own or period_of(folded) != "other":
        return
    times = times_a_month(folded)
    found.several = True
    if times is not None:
        found.candidates.append((slot, round(int(found.values[slot]) * times[0])))


def _one_or_another(folded: str, reading: Reading, found: Found) -> None:
    """Leave open which of two sums is meant that are said one or the other: 三千还是四千."""
    slot = reading.default
    if slot not in ("income_fen", "debt_fen") or not found.values.get(slot):
        return
    for first, second in itertools.pairwise(find_money(folded)):
        if finds(_LEXICON, "one or another", folded[first.end : second.start]):
            found.several = True
            found.candidates += [(slot, each.fen) for each in (first, second) if each.fen]


def _apart(folded: str, reading: Reading) -> str:
    """Set a no between two terms apart from the second, which it doesn't deny: 6, no 12."""
    return _no_between().sub(r"\1, \2, ", folded) if reading.default == "tenor_months" else folded


@cache
def _no_between() -> re.Pattern[str]:
    ends, no, terms = (
        "|".join(entries("times", section))
        for section in ("ends of terms", "no between", "terms after a no")
    )
    return re.compile(rf"([\da-z]|{ends})[,.，。 ]+({no}) ?(?=\d|{terms})")


def _ask_of_the_others(found: Found) -> None:
    """Leave it open whether who denies one kind of debt has no other."""
    if any(_made_of(units(clause.text), _ONE_KIND) for clause in found.clauses):
        found.several = found.rough = True
        found.candidates.append(("debt_fen", 0))


def _with_rates(folded: str, reading: Reading) -> tuple[str, bool]:
    """Write an income by rates as one by the month, where an income may be said."""
    asked = reading.default
    if asked in SUMS and asked != "income_fen":
        return folded, False
    if asked != "income_fen" and not reading.takes("income_fen"):
        return folded, False
    text, left = by_the_month(folded)
    return text, left and asked == "income_fen"


def _read_clause(clause: Clause, reading: Reading, found: Found) -> None:
    text = clause.text
    for slot, value, start, end in sorted(
        _named(clause, reading, found), key=lambda each: -each[2]
    ):
        if slot == "province":
            for each in found.clauses:
                each.values.pop(slot, None)
        clause.values[slot] = value
        if slot in _FIRM:
            clause.firm.add(slot)
        text = text[:start] + OPEN + text[end:]
    if reading.default == "debt_fen" and _made_of(units(text), _ONE_KIND):
        clause.left = True
        return
    whole = _whole(units(text.replace("\x01", " ")), reading)
    if whole is None and reading.default == "debt_fen":
        whole = _whole(units(pattern("times", "ever since").sub("", text)), reading)
    told = whole is not None and whole[0] in found.values and (whole[1] == 0 or clause.values)
    if whole is not None and not told:
        clause.values[whole[0]] = whole[1]
        return
    found.owes_nothing = found.owes_nothing or whole == ("debt_fen", 0)
    text = sums.take(text, clause, reading, found)
    text = durations.take(text, clause, reading, found)
    clause.rest = text.replace("\x01", " ")
    rest = units(clause.rest.replace("¥", " "))
    clause.left = bool(rest) and not consists(rest, sums.BESIDE, _LEXICON)


def _named(
    clause: Clause, reading: Reading, found: Found
) -> Iterator[tuple[Slot, Value, int, int]]:
    """Yield what is known by name: phones, people, firms, provinces, products, ways to repay."""
    text, step = clause.text, reading.context.step
    mobile = find_mobile(text) if reading.takes("mobile") else None
    if mobile is not None:
        yield "mobile", *mobile
    taken: list[tuple[int, int]] = [mobile[1:]] if mobile else []
    value: Value
    added = reading.default == "amount_fen" and any(
        holds(units(each.text), "added", _LEXICON) for each in found.clauses
    )
    wanted = [
        each for each, steps in _NAMED_AT.items()
        if (reading.correcting or step.startswith(steps)) and not (added and each == "method")
    ]  # fmt: skip
    written = clause.plain
    if mobile is not None and reading.default == "name":
        written = written[: mobile[1]] + " " * (mobile[2] - mobile[1]) + written[mobile[2] :]
    for slot, value, start, end in framed_people(written, reading, found.values):
        taken.append((start, end))
        yield slot, value, start, end
    for slot, value, start, end in (
        *_provinces(text, reading, _where(found), found),
        *named_values(text, wanted),
    ):
        if any(start < ends and begins < end for begins, ends in taken):
            continue
        if not negated(text, start, text[end:], reading.correcting):
            taken.append((start, end))
            yield slot, value, start, end


def find_mobile(text: str) -> tuple[str, int, int] | None:
    """Return the mobile number in text, in digits or spelled out, and where it stands.

    Behind a plus sign stands a country first: +1 415 555 0123 is no number of mainland China.
    """
    found = _MOBILE.search(text)
    if found is not None:
        return re.sub(r"\D", "", found[1]), *found.span()
    spoken = spoken_mobile(text)
    abroad = spoken is not None and text[: spoken[1]].rstrip(" (").endswith("+")
    return None if abroad else spoken


def _where(found: Found) -> Value | None:
    """Return the province said so far; one that was only left or come from gives way."""
    for clause in found.clauses:
        places = find_provinces(clause.text) if "province" in clause.values else []
        if places and all(_aside(clause.text, start, end) for _, start, end in places):
            return None
    return found.values.get("province")


def _told_apart(text: str, places: Sequence[tuple[str, int, int]]) -> bool:
    """Tell whether words stand between two places: from Hunan but now in Hangzhou."""
    stood = sorted(places, key=lambda each: each[1])
    between = (
        text[first[2] : second[1]]
        for first, second in itertools.pairwise(stood)
        if first[0] != second[0]
    )
    return any(len(units(each)) > 2 for each in between)


def _provinces(
    text: str, reading: Reading, known: Value | None, found: Found
) -> Iterator[tuple[Slot, Value, int, int]]:
    """Yield the province where it is said to live there; at its own step any, if there is one."""
    if not reading.takes("province"):
        return
    places = [
        each for each in find_provinces(text)
        if not negated(text, each[1], text[each[2] :], reading.correcting)
    ]  # fmt: skip
    named = [each for each in places if is_of_a_name(text, each[1], each[2])]
    lives = holds(units(text), "living", _LEXICON)
    if reading.default == "province" and lives:
        named = []
    if named and reading.default == "province" and len(named) == len(places):
        found.several = True
        found.candidates += [("province", code) for code in sorted({each[0] for each in named})]
        return
    places = [each for each in places if each not in named]
    if not places:
        return
    everywhere = find_provinces(text, every=True)
    if known is None and all(_aside(text, start, end) for _, start, end in places):
        places = [each for each in everywhere if not _aside(text, each[1], each[2])] or places
    both = {code for code, _, _ in everywhere}
    apart = reading.default == "province" and _told_apart(text, everywhere)
    if len(both) > 1 and (apart or finds(_LEXICON, "both places", text)):
        found.several = True
        found.candidates += [("province", code) for code in sorted(both)]
        return
    if len({code for code, _, _ in places}) > 1 or (
        known is not None and any(_aside(text, start, end) for _, start, end in places)
    ):
        places = [each for each in places if not _aside(text, each[1], each[2])]
        if len({code for code, _, _ in places}) != 1:
            return
    if reading.default != "province" and reading.context.step != "profile.occupation":
        rest = text
        for _, start, end in reversed(places):
            rest = rest[:start] + " " + rest[end:]
        said = units(rest)
        lives = holds(said, "living", _LEXICON) or " ".join(said) in entries(_LEXICON, "in a place")
        bare = not said or consists(said, {"around"}, _LEXICON)
        if not (lives or (bare and reading.context.step != "profile.purpose")):
            return
    mended = len(found.clauses) > 1 and holds(units(found.clauses[-2].text), "repair", _LEXICON)
    if known is not None and not mended and not holds(units(text), "living", _LEXICON):
        return
    for code, start, end in places:
        yield "province", code, start, end


def _aside(text: str, start: int, end: int) -> bool:
    """Tell whether a place is only near, or of before: near Shanghai, 老家山西."""
    before, after = text[max(0, start - 24) : start], text[end : end + 8]
    return finds(_LEXICON, "aside before", before) or (
        pattern(_LEXICON, "aside after").match(after) is not None
    )


def _whole(text: tuple[str, ...], reading: Reading) -> tuple[Slot, Value] | None:
    """Read a clause that is a value by itself: the most, half of it, nothing at all."""
    context, default = reading.context, reading.default
    if context.step.startswith("offer.") or default in ("amount_fen", "tenor_months"):
        of_offer = _of_offer(text, context, default)
        if of_offer is not None and reading.takes(of_offer[0]):
            return of_offer
    owes = reading.takes("debt_fen") and holds(text, "no debt", _LEXICON)
    if owes and default != "debt_fen" and _made_of(text, "no debt"):
        return "debt_fen", 0
    match default:
        case "income_fen" if _made_of(text, "no income"):
            return "income_fen", 0
        case "debt_fen" if _made_of(text, "nothing"):
            return "debt_fen", 0
    return ("debt_fen", 0) if owes and _made_of(text, "no debt") else None


def _of_offer(
    text: tuple[str, ...], context: Context, default: Slot | None
) -> tuple[Slot, Value] | None:
    """Read an amount or a term that is said by the offer: the most, half of it, the longest."""
    whole = _to_share(context)
    if default == "tenor_months" and context.tenors:
        if _made_of(text, "longest") or _made_of(text, "most"):
            return "tenor_months", max(context.tenors)
        if _made_of(text, "shortest") or _made_of(text, "least"):
            return "tenor_months", min(context.tenors)
    if whole and default != "tenor_months":
        if _made_of(text, "least") and whole == context.most_fen:
            return "amount_fen", context.least_fen
        for kind, share in (("third", 3), ("quarter", 4), ("most", 1), ("half", 2)):
            timed = kind in ("most", "half") and has_duration(" ".join(text))
            if kind == "most" and context.step == "loan.home":
                continue
            if not timed and _made_of(text, kind, "most"):
                return "amount_fen", whole if share == 1 else whole // share // 100 * 100
    if context.tenors and _made_of(text, "longest"):
        return "tenor_months", max(context.tenors)
    if context.tenors and _made_of(text, "shortest"):
        return "tenor_months", min(context.tenors)
    return None


def _to_share(context: Context) -> int:
    """Return of what half, a third or all is taken: the limit; of a loan, what is owed.

    All of a loan is repaid by its own choice, not as a part.
    """
    return context.owed_fen if context.step.startswith("loan.") else context.most_fen


def _made_of(text: tuple[str, ...], kind: str, *beside: str) -> bool:
    return any(kind in made for made in covered(text, {kind, "around", *beside}, _LEXICON))


def as_values(said: Mapping[Slot, Value]) -> Values:
    """Return found slots as values."""
    return replace(Values(), **said)  # type: ignore[arg-type]
