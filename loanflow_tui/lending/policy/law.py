"""The register of rules: the law of the day as data, each rule with what it asks and for whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from loanflow_tui.lending.policy.values import (
    Bilingual,
    Count,
    Day,
    Name,
    Number,
    Part,
    Share,
    Yuan,
)
from loanflow_tui.lending.terms import LenderKind

Sentence = Annotated[
    dict[str, Annotated[str, Field(min_length=1, max_length=500)]], Field(min_length=1)
]
"""A sentence by language tag."""


_REMEMBERED = 64
"""For how many days and kinds of lender what is in force is remembered: a journey asks for the same
eight times.
"""


class Figures(Part):
    """The figures of a rule. Rates and surcharges are fractions, caps are yuan for one person.

    `most_a_year` is the most that all costs may come to in a year, `times_lpr` the same as a
    multiple of the one-year loan prime rate, `most_from_principal` the most that may be kept back
    when the money is paid out.
    """

    most_a_year: Share | None = None
    times_lpr: Annotated[Number, Field(gt=0, le=10)] | None = None
    most_from_principal: Share | None = None
    consumer_cap: Yuan | None = None
    business_cap: Yuan | None = None
    least_age: Annotated[Count, Field(le=100)] | None = None
    surcharge: Share | None = None
    reading_seconds: Annotated[Count, Field(le=600)] | None = None


class Rule(Part):
    """One rule. It holds from `from_` until the day before `until`.

    `cited` says whether number, article and content were found in public text, or are modelled on
    what is known of the rule. `check` names the function of the service that applies it.
    """

    id: Name
    title: Bilingual
    issuer: Bilingual
    number: Name | None = None
    article: Name | None = None
    from_: Day = Field(alias="from")
    until: Day | None = None
    binds: tuple[LenderKind, ...] = Field(min_length=1)
    asks: Sentence
    check: Name
    cited: Literal["confirmed", "modelled_on"]
    figures: Figures = Figures()

    @cached_property
    def has_figures(self) -> bool:
        """Whether the rule sets any figure."""
        return self.figures != Figures()

    def holds(self, on: date) -> bool:
        """Say whether the rule is in force on a day."""
        return self.from_ <= on and (self.until is None or on < self.until)


class PrimeRate(Part):
    """The one-year loan prime rate (LPR) from a day on, as a fraction."""

    from_: Day = Field(alias="from")
    one_year: Share


class Law(Part):
    """The register: the rules, the loan prime rate, and the day by which a policy is checked."""

    as_of: Day
    prime_rates: tuple[PrimeRate, ...] = Field(min_length=1)
    rules: tuple[Rule, ...] = Field(min_length=1)

    def rule(self, rule_id: str) -> Rule | None:
        """Return a rule by its id; None where the register has none such."""
        return next((each for each in self.rules if each.id == rule_id), None)

    def in_force(self, on: date, kind: LenderKind) -> "InForce":
        """Return what holds on a day for one kind of lender."""
        found = self._last_asked.get((on, kind))
        if found is None:
            found = self._look_up(on, kind)
            if len(self._last_asked) >= _REMEMBERED:
                self._last_asked.clear()
            self._last_asked[on, kind] = found
        return found

    @cached_property
    def _last_asked(self) -> dict[tuple[date, LenderKind], "InForce"]:
        return {}

    def _look_up(self, on: date, kind: LenderKind) -> "InForce":
        rules = tuple(rule for rule in self.rules if rule.holds(on) and kind in rule.binds)
        figures = [rule.figures for rule in rules]
        kept_back = [each.most_from_principal for each in figures]
        return InForce(
            rules=rules,
            cited=tuple(rule for rule in rules if rule.cited == "confirmed" and rule.has_figures),
            cost_table=next((x for x in rules if x.figures.reading_seconds is not None), None),
            most_a_year=min(self._ceilings(on, rules), key=lambda each: each[0], default=None),
            most_from_principal=min((x for x in kept_back if x is not None), default=None),
            consumer_cap=_lowest(each.consumer_cap for each in figures),
            business_cap=_lowest(each.business_cap for each in figures),
        )

    def one_year_rate(self, on: date) -> Decimal:
        """Return the one-year loan prime rate on a day; before the first known, the first."""
        known = [each.one_year for each in self.prime_rates if each.from_ <= on]
        return known[-1] if known else self.prime_rates[0].one_year

    def _ceilings(self, on: date, rules: Iterable[Rule]) -> Iterator[tuple[Decimal, Rule]]:
        for rule in rules:
            if rule.figures.most_a_year is not None:
                yield rule.figures.most_a_year, rule
            if rule.figures.times_lpr is not None:
                yield rule.figures.times_lpr * self.one_year_rate(on), rule


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules in force on a day for one kind of lender, and the strictest figure that they set of
    each sort; None where none does.

    `cited` are the rules with figures whose text was found in public. By `cost_table` the table of
    the all-in cost is shown and confirmed before signing. All costs of a new loan may come to
    `most_a_year` in a year, by that rule. Caps are yuan for one person.
    """

    rules: tuple[Rule, ...]
    cited: tuple[Rule, ...]
    cost_table: Rule | None
    most_a_year: tuple[Decimal, Rule] | None
    most_from_principal: Decimal | None
    consumer_cap: int | None
    business_cap: int | None


def _lowest(caps: Iterable[int | None]) -> int | None:
    return min((cap for cap in caps if cap is not None), default=None)
