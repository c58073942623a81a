"""The partners' data about a person: from the magic table, or drawn from the identity number.

A person's data is the same in every application, whatever the seed.
"""

from functools import lru_cache
from random import Random
from statistics import mean

from loanflow_tui.lending.partners import magic
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, HostSignals, InsurerQuote
from loanflow_tui.lending.runtime.randomness import Chance
from loanflow_tui.lending.terms import Host

_PEOPLE = Chance(0)
_REMEMBERED = 1024


@lru_cache(_REMEMBERED)
def bureau_file(number: str) -> BureauReport:
    """Return a person's credit file."""
    known = magic.of_number(number)
    if known is not None and known.bureau is not None:
        return made(known.bureau)
    return _drawn_file(_PEOPLE.draw("bureau", number), standing(number))


@lru_cache(_REMEMBERED)
def host_report(host: Host, number: str) -> HostReport:
    """Return a host's report on a person."""
    known = magic.of_number(number)
    if known is not None and known.host is not None:
        return made_host(known.host, host)
    return _drawn_host(_PEOPLE.draw(host, number), host, standing(number))


@lru_cache(_REMEMBERED)
def insurer_quote(number: str) -> InsurerQuote:
    """Return the insurer's quote for a person."""
    known = magic.of_number(number)
    if known is not None and known.insurer is not None:
        return InsurerQuote.model_validate(magic.table()["insurer"][known.insurer])
    level = standing(number)
    if level < 12:
        return InsurerQuote(covered=False, declined_reason="risk")
    tenths = 28 - 2 * (level // 10)
    return InsurerQuote.model_validate(
        {"covered": True, "share": "0.8", "premium_annual": f"0.{max(6, tenths):03d}"}
    )


def standing(number: str) -> int:
    """Return a person's standing from 0 to 100; most stand well, few badly."""
    draw = _PEOPLE.draw("standing", number)
    return max(draw.randrange(101), draw.randrange(101))


def made(name: str) -> BureauReport:
    """Return a credit file by its name in the magic table."""
    return BureauReport.model_validate(magic.table()["bureau"][name])


def made_host(name: str, host: Host) -> HostReport:
    """Return a host's report by its name in the magic table.

    A host that the table lacks gets the average index of the table's first host.
    """
    of_hosts = magic.table()["host"][name]
    values = dict(of_hosts.get(host.value) or next(iter(of_hosts.values())))
    score = values.pop("score")
    if host.value not in of_hosts:
        values = dict.fromkeys(host.signals, round(mean(values.values())))
    return HostReport(score=score, signals=HostSignals.of(host, **values))


def _drawn_file(draw: Random, level: int) -> BureauReport:
    """Draw a credit file typical of this standing."""
    if draw.randrange(100) < 4:
        return BureauReport(status="no_hit")
    if draw.randrange(100) < 4:
        months = draw.randrange(1, 6)
        return BureauReport(status="thin", open_accounts=1, months_since_first=months)
    late = 0 if draw.randrange(100) < level + 20 else draw.randrange(1, 3 + (100 - level) // 20)
    worst = late and draw.randrange(3, 12 + (100 - level) // 3)
    month = draw.randrange(1 + (110 - level) // 30)
    return BureauReport(
        status="hit",
        delinquencies_24m=late,
        worst_overdue_days=worst,
        open_accounts=draw.randrange(1, 5 + (100 - level) // 15),
        utilisation_bp=draw.randrange(500, 4500 + (100 - level) * 50),
        inquiries_30d=month,
        inquiries_90d=month + draw.randrange(1 + (120 - level) // 30),
        months_since_first=draw.randrange(10, 40 + level),
        monthly_debt_fen=draw.choice((0, 0, 50_000, 80_000, 120_000)),
    )


def _drawn_host(draw: Random, host: Host, level: int) -> HostReport:
    """Draw a host's report typical of this standing."""
    score = 430 + level * 4 + draw.randrange(-40, 41)

    def index() -> int:
        return min(100, max(0, level + draw.randrange(-20, 21)))

    signals = HostSignals(host=host, indexes={name: index() for name in host.signals})
    return HostReport(score=score, signals=signals)
