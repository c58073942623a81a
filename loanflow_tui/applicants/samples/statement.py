"""A sample bank statement: income once a month or in several settlements, with spending between."""

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from loanflow_tui.applicants.samples.person import SHORT_MONTHS, SamplePerson
from loanflow_tui.applicants.samples.words import wording
from loanflow_tui.lending.api import month_after

_PAYDAY = 9
"""Days from the start of each statement month to pay day."""


@dataclass(frozen=True, slots=True)
class _Entry:
    on: date
    text: str
    other: str
    fen: int


def statement(person: SamplePerson, today: date) -> bytes:
    """Return a statement that ends the day before `today`, as a bank's CSV export.

    Its average income equals the person's, to the fen.
    """
    words = wording()["statement"]
    months = SHORT_MONTHS if person.flaw == "short" else person.statement_months
    other = person.flaw == "other_person"
    holder = wording()["other_person"] if other else person.name
    end = today - timedelta(days=1)
    chance = Random(f"{person.resident_number}/statement/{months}")
    entries = [
        entry
        for month in range(months)
        for entry in _month(person, holder, chance, _begin(end, months, month), month)
    ]
    entries.append(_spending(person, chance, end))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words["bank"]])
    writer.writerow([f"{words['holder']}：{holder}"])
    writer.writerow([f"{words['account']}：{words['account_number']}{_tail(person)}"])
    writer.writerow([f"{words['period']}：{_begin(end, months, 0)} - {end}"])
    writer.writerow(words["header"])
    balance = person.monthly_income_fen // 2 + chance.randrange(20_000, 90_000)
    for entry in sorted(entries, key=lambda each: each.on):
        balance += entry.fen
        writer.writerow(
            [
                entry.on.isoformat(),
                entry.text,
                entry.other,
                _yuan(entry.fen) if entry.fen > 0 else "",
                _yuan(-entry.fen) if entry.fen < 0 else "",
                _yuan(balance),
            ]
        )
    taken, given = (
        sum(abs(each.fen) for each in entries if (each.fen > 0) is incoming)
        for incoming in (True, False)
    )
    writer.writerow([words["total"], "", "", _yuan(taken), _yuan(given), ""])
    return out.getvalue().encode("utf-8-sig", "replace")


def _begin(end: date, months: int, month: int) -> date:
    """Return the first day of one of the statement's months."""
    return month_after(end, month - months) + timedelta(days=1)


def _month(
    person: SamplePerson, holder: str, chance: Random, begin: date, month: int
) -> list[_Entry]:
    words = wording()["statement"]
    entries = _income(person, chance, begin)
    entries.append(_spending(person, chance, begin))
    for day in sorted(chance.sample(range(1, 27), 7)):
        entries.append(_spending(person, chance, begin + timedelta(days=day)))
    saved = person.monthly_income_fen // 20 // 10_000 * 10_000
    if saved:
        entries.append(_Entry(begin + timedelta(days=20), words["own"], holder, -saved))
    if month % 2:
        entries.append(_Entry(begin + timedelta(days=15), words["gift"], words["friend"], 8_800))
    return entries


def _income(person: SamplePerson, chance: Random, begin: date) -> list[_Entry]:
    """Return one salary, or four settlements that add up to the turnover."""
    words, income = wording()["statement"], person.monthly_income_fen
    if not person.business_name:
        return [_Entry(begin + timedelta(days=_PAYDAY), words["salary"], person.employer, income)]
    parts = [income * chance.randint(18, 30) // 100 for _ in range(3)]
    parts.append(income - sum(parts))
    return [
        _Entry(
            begin + timedelta(days=3 + 7 * week),
            words["sales"],
            chance.choice(words["customers"]),
            part,
        )
        for week, part in enumerate(parts)
        if part > 0
    ]


def _spending(person: SamplePerson, chance: Random, on: date) -> _Entry:
    kind = chance.choice(wording()["spending"])
    least, most = kind["share"]
    fen = max(990, person.monthly_income_fen * chance.randint(least * 10, most * 10) // 1000)
    return _Entry(on, kind["text"], kind["other"], -fen)


def _tail(person: SamplePerson) -> str:
    return str(Random(person.resident_number).randrange(1000, 10_000))


def _yuan(fen: int) -> str:
    yuan, part = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan}.{part:02d}"
