"""Sums of money within a sentence, and what each is: an income, a payment on debts, the loan."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand import amounts, owing
from loanflow_tui.dialogue.understand.clause import OPEN, Clause, Found, Reading
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.money import Money, find_money
from loanflow_tui.dialogue.understand.negated import negated
from loanflow_tui.dialogue.understand.phrases import consists, holds, places, units
from loanflow_tui.dialogue.understand.roles import ROLES, named_role
from loanflow_tui.dialogue.understand.spoken import spoken_sums
from loanflow_tui.dialogue.understand.word_lists import entries, finds, pattern

BESIDE: Final = frozenset(
    {"around", "income", "debt", "amount", "borrow", "total", "repair", "not", "vague", "repaying",
     "living", "parts"}
)  # fmt: skip
"""The kinds of phrases that may stand around values."""

_LEXICON: Final = "slots"
_LEAST_LOAN: Final = 300_00
_SMALL: Final = 100_00
_OF_MONEY: Final = ("product", "profile.", "offer.", "loan.")
_OWN_SUMS: Final = frozenset({"income_fen", "debt_fen"})
"""Sums of somebody's month, which what rent or school cost is none of."""

_OF_LOAN: Final = "loan."
"""Steps at which any sum is one to repay."""

_OF_DIGITS: Final = ("identity.", "verify.", "sign.code")
"""Steps that ask for digits: bare ones are no sum there unless a word says so."""

_AROUND: Final = "sums"
_MILLION: Final = 1_000_000_00
_LEAST_PAY: Final = 1000_00
_LEAST_INCOME: Final = 100_00
"""Fen a month below which an income may be meant in thousands: 12."""


def take(text: str, clause: Clause, reading: Reading, found: Found) -> str:
    """Take the sums out of the text, each as what it is."""
    if amounts.vague(text) or amounts.foreign(text):
        found.several = found.several or reading.default in ROLES.values()
        found.rough = found.rough or (found.several and amounts.vague(text))
        clause.left = True
        return text
    text = spoken_sums(text)
    _either(text, reading, found)
    _or_rather(text, reading, found)
    sums = list(_in_one_unit(find_money(text), text))
    meant = [each for each in sums if each.fen is None or _is_meant(each, text, reading)]
    named = {ROLES[kind] for kind, _, _ in places(text, tuple(ROLES), _LEXICON)}
    if not meant:
        found.pending = next(iter(named - {"amount_fen"}), found.pending)
        return text
    kept: dict[Slot, list[int]] = {}
    rest = text
    mended = _mended(found, clause, text)
    for money in reversed(meant):
        slot = _role(money, text, _waiting(found, reading), reading, meant, mended)
        if slot is None:
            continue
        if money.fen is None:
            found.several = True
        elif not negated(text, money.start, text[money.end :], reading.correcting):
            if slot == "debt_fen":
                found.debts.append((owing.kind_of(money, text, meant, named), money.fen))
            kept.setdefault(slot, []).insert(0, money.fen)
        rest = rest[: money.start] + OPEN + rest[money.end :]
    said = units(clause.text)
    for slot, fens in kept.items():
        each = _by_the_month(fens, slot, clause.text, found)
        if slot == "debt_fen" and not reading.correcting and slot != mended:
            each = _added(each, said, clause, found)
        elif holds(said, "vague", _LEXICON):
            found.several = True
            found.candidates += [(slot, fen) for fen in each]
        if slot in _OWN_SUMS and slot not in named and holds(said, "other sums", _LEXICON):
            found.several = True
            found.candidates += [(slot, fen) for fen in each]
        if _open_ended(text[meant[-1].end :]):
            found.several = True
            found.candidates += [(slot, fen) for fen in each]
        if slot == "income_fen" and 0 < each[-1] < _LEAST_INCOME and not each[-1] % 50:
            found.several = True
            found.candidates += [(slot, each[-1] * 1_000), (slot, each[-1])]
        if len(each) > 1 and _not_to_be_added(slot, said, reading):
            found.several = True
            found.candidates += [(slot, fen) for fen in dict.fromkeys(each)]
            each = each[:1]
        settle(found, clause, slot, _parts(each, said))
        if slot in named or not all(money.plain for money in meant):
            clause.firm.add(slot)
    return rest


def _either(text: str, reading: Reading, found: Found) -> None:
    """Keep both sums that a rough one may be: 三四万, 两千五六."""
    slot, pair = reading.default, pattern(_AROUND, "either digit").search(text)
    if slot not in ROLES.values() or slot is None or pair is None:
        return
    both = [text[: pair.start()] + each + text[pair.end() :] for each in pair[0]]
    sums = [[each.fen for each in find_money(one) if each.fen] for one in both]
    found.several = found.rough = True
    if all(len(each) == 1 for each in sums):
        found.candidates += [(slot, each[0]) for each in sums]


def _or_rather(text: str, reading: Reading, found: Found) -> None:
    """Keep both sums where only a no stands between: 20000 no 15000."""
    slot, sums = reading.default, list(find_money(text))
    if slot not in ROLES.values() or slot is None:
        return
    for first, second in itertools.pairwise(sums):
        stated = text[: first.start].rstrip(" ¥").endswith(entries(_LEXICON, "it is"))
        if stated:
            continue
        if text[first.end : second.start].strip(" ¥") in entries(_LEXICON, "or rather"):
            found.several = True
            found.candidates += [(slot, each.fen) for each in (second, first) if each.fen]


def _by_the_month(fens: list[int], slot: Slot, text: str, found: Found) -> list[int]:
    """Return sums as they come to a month; what no exact number of weeks or days makes is open."""
    if slot not in _OWN_SUMS:
        return fens
    times = amounts.times_a_month(text)
    if times is None:
        found.several = found.several or amounts.period_of(text) is not None
        return fens
    often, exact = times
    each = [int(fen * often) if exact else round(fen * often) for fen in fens]
    if not exact:
        found.several = True
        found.candidates += [(slot, fen) for fen in each if not found.rate]
    return each


def _not_to_be_added(slot: Slot, said: tuple[str, ...], reading: Reading) -> bool:
    """Tell whether two sums are not parts of one: pay and rent, one now and one on Friday."""
    spent = slot == "income_fen" and holds(said, "other sums", _LEXICON)
    return spent or reading.context.step.startswith(_OF_LOAN)


def _parts(fens: list[int], said: tuple[str, ...]) -> list[int]:
    """Return parts of a sum as one: basic pay and allowances, goods and freight."""
    if len(fens) > 2 and fens[-1] == sum(fens[:-1]):
        return fens[-1:]
    if len(fens) > 1 and holds(said, "parts", _LEXICON) and not holds(said, "repair", _LEXICON):
        return fens[-1:] if holds(said, "total", _LEXICON) else [sum(fens)]
    return fens


def _added(fens: list[int], said: tuple[str, ...], clause: Clause, found: Found) -> list[int]:
    """Return the payments on debts as one sum; a total that was said stands for them all."""
    if not fens:
        return fens
    if _own_share(said, clause, found):
        for each in found.clauses:
            each.values.pop("debt_fen", None)
        return fens[-1:]
    before = sum(
        int(each.values.get("debt_fen", 0)) for each in found.clauses if each is not clause
    )
    stated = holds(said, "total", _LEXICON) or (before and fens == [before])
    mended = holds(said, "repair", _LEXICON) and before
    for each in found.clauses:
        each.values.pop("debt_fen", None)
    if stated or mended or ((before or len(fens) > 2) and fens[-1] == before + sum(fens[:-1])):
        return fens[-1:]
    return [before + sum(fens)]


def _own_share(said: tuple[str, ...], clause: Clause, found: Found) -> bool:
    """Tell whether a sum is one's own share of the one before: my half is 2,550."""
    at = next((at for at, each in enumerate(found.clauses) if each is clause), 0)
    last = found.clauses[at - 1] if at else None
    announced = last is not None and "debt_fen" not in last.values
    return holds(said, "own share", _LEXICON) or (
        last is not None and announced and holds(units(last.text), "own share", _LEXICON)
    )


def _is_meant(money: Money, text: str, reading: Reading) -> bool:
    """Tell whether a number is meant as money: bare ones among other words may not be."""
    assert money.fen is not None
    may_be_year = money.plain and 1900_00 <= money.fen < 2100_00
    if may_be_year and pattern(_AROUND, "before a year", end=r"\Z").search(text[: money.start]):
        return False
    if reading.default == "tenor_months":
        short = entries("times", "short for months")
        months = money.fen >= _MILLION and text[: money.end].endswith(short)
        plain = money.plain and not holds(units(text), "amount", _LEXICON)
        return not plain and money.fen >= _LEAST_LOAN and not months
    digits = reading.context.step.startswith(_OF_DIGITS)
    if digits and not places(text, tuple(ROLES), _LEXICON):
        return False
    if money.plain and not reading.context.step.startswith(_OF_MONEY) and not reading.correcting:
        alone = not re.search(r"[^\W\d_]", text[: money.start] + text[money.end :])
        return money.fen >= 1000_00 and not alone
    if reading.default not in ROLES.values() and not reading.correcting:
        after = units(text[money.end :].replace("\x01", " "))[:1]
        if money.plain and money.fen < _LEAST_PAY:
            return False
        if (
            text[money.end : money.end + 1].isascii()
            and after
            and not consists(after, BESIDE, _LEXICON)
            and not pattern(_AROUND, "term next").match(text, money.end)
        ):
            return False
    rest = units((text[: money.start] + " " + text[money.end :]).replace("\x01", " "))
    return not rest or consists(rest, BESIDE, _LEXICON) or money.fen >= _SMALL


def _open_ended(after: str) -> bool:
    """Tell whether more comes on top of the last sum, however much: 保底三千加提成."""
    return consists(units(after.replace("\x01", " ")), {"open end", "around"}, _LEXICON) and holds(
        units(after), "open end", _LEXICON
    )


def _in_one_unit(sums: Iterable[Money], text: str) -> Iterator[Money]:
    """Yield sums; one added to another is in its unit where it has none: 8k and another 5."""
    before: Money | None = None
    for each in sums:
        money = each
        if before is not None and before.fen is not None and money.fen is not None:
            short = money.plain and money.fen < 100_00
            more = short and pattern(_AROUND, "one more", end=r"\Z").search(text[: money.start])
            if more and not before.plain and before.fen >= 1000_00:
                money = replace(money, fen=money.fen * 1000, plain=False)
        yield money
        before = money


def of_repaying(folded: str, rest: str) -> bool:
    """Tell whether words around a sum say nothing but that it is to be repaid: 先还五百."""
    said, left = units(folded), units(rest)
    if not holds(said, "pays", _LEXICON) or holds(said, "paid", _LEXICON):
        return False
    around = {*BESIDE, "pays", "may i"} - {"not", "repair", "vague"}
    return not left or consists(left, around, _LEXICON)


def _waiting(found: Found, reading: Reading) -> Slot | None:
    """Return what a clause before named without a sum; where a sum is asked for, only after it."""
    asked = reading.default
    if asked in ROLES.values() and asked not in found.values:
        return None
    return found.pending


def _role(
    money: Money,
    text: str,
    pending: Slot | None,
    reading: Reading,
    others: Sequence[Money],
    mended: Slot | None,
) -> Slot | None:
    """Return what a sum is, by the word nearest to it or by what is asked, if it may be that."""
    if reading.context.step.startswith(_OF_LOAN):
        return "amount_fen"
    if owing.is_borrowed(money, text):
        return "debt_fen" if reading.takes("debt_fen") else None
    slot = named_role(money, text, others) or mended or _role_here(text, reading, pending)
    return slot if reading.takes(slot) else None


def _mended(found: Found, clause: Clause, text: str) -> Slot | None:
    """Return what the sum before is where nothing but a slip lies between: borrow 5000. no. 8000"""
    for each in reversed(found.clauses):
        if each is clause:
            continue
        before = [slot for slot in each.values if slot in ROLES.values()]
        if before:
            return before[-1] if holds(units(text), "repair", _LEXICON) else None
        if not consists(units(each.text), {"repair", "around"}, _LEXICON):
            return None
        if holds(units(each.text), "repair", _LEXICON):
            text = each.text
    return None


def _role_here(text: str, reading: Reading, pending: Slot | None) -> Slot:
    """Return what a sum is that no word names: what the step asks for, most of all."""
    default, step = reading.default, reading.context.step
    if pending is not None:
        return pending
    if default is not None and default in ROLES.values():
        return default
    if holds(units(pattern(_AROUND, "about").sub("", text)), "weak borrow", _LEXICON):
        return "amount_fen"
    if step in ("profile.occupation", "profile.employer"):
        return "income_fen"
    if amounts.period_of(text) == "month":
        return "debt_fen" if step == "profile.purpose" else "income_fen"
    return "amount_fen"


def _in_the_same_unit(fen: int, before: int, by_thousands: bool) -> int:
    """Return a sum whose unit was left out in the unit of the one before: 40k, no, 30."""
    if fen >= 100_00 or before < 1000_00:
        return fen
    if by_thousands:
        return fen * 1_000
    return fen * (10_000 if before % 10_000_00 == 0 and before // 10_000_00 < 100 else 1_000)


def settle(found: Found, clause: Clause, slot: Slot, said: Sequence[int]) -> None:
    """Keep the one value; the last of several where the speaker corrected themselves."""
    if not said:
        return
    before = [
        int(value) for each in found.clauses if each is not clause
        for own, value in each.values.items() if own == slot
    ]  # fmt: skip
    distinct = [each for each in dict.fromkeys([*before, *said]) if each or not said[-1]]
    words = units(clause.text)
    first = next((at for at, each in enumerate(found.clauses) if slot in each.values), -1)
    since = [units(each.text) for each in found.clauses[first + 1 :]] if before else [words]
    repaired = any(holds(each, "repair", _LEXICON) for each in since)
    either = bool(before) and clause.text.startswith(entries(_LEXICON, "either"))
    mended = (repaired and not either) or holds(words, "total", _LEXICON)
    if len(distinct) > 2 and distinct[-1] == sum(distinct[:-1]):
        mended = True
    if len(distinct) > 1 and not mended:
        found.several = True
        found.candidates += [(slot, each) for each in distinct]
    for each in found.clauses:
        each.values.pop(slot, None)
    clause.values[slot] = said[-1]
    if repaired and len(distinct) > 1 and slot != "tenor_months":
        by_thousands = clause.text.isascii() and not finds(_AROUND, "ten thousands", clause.text)
        clause.values[slot] = _in_the_same_unit(said[-1], distinct[-2], by_thousands)
