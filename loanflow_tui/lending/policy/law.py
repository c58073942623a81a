"""The register of rules: the law of the day as data, each rule with what it asks and for whom."""

from collections.abc import Iterator
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
"""For how many days and kinds of lender the rules in force are remembered: a journey asks for the
same ones eight times.
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

    def in_force(self, on: date, *kinds: LenderKind) -> tuple[Rule, ...]:
        """Return the rules that hold on a day for any of these kinds of lender."""
        found = self._last_asked.get((on, kinds))
        if found is None:
            found = tuple(
                rule
                for rule in self.rules
                if rule.holds(on) and not set(kinds).isdisjoint(rule.binds)
            )
            if len(self._last_asked) >= _REMEMBERED:
                self._last_asked.clear()
            self._last_asked[on, kinds] = found
        return found

    @cached_property
    def _last_asked(self) -> dict[tuple[date, tuple[LenderKind, ...]], tuple[Rule, ...]]:
        return {}

    def one_year_rate(self, on: date) -> Decimal:
        """Return the one-year loan prime rate on a day; before the first known, the first."""
        known = [each.one_year for each in self.prime_rates if each.from_ <= on]
        return known[-1] if known else self.prime_rates[0].one_year

    def most_a_year(self, on: date, kind: LenderKind) -> tuple[Decimal, Rule] | None:
        """Return the most that all costs of a new loan may come to in a year, and by which rule."""
        return min(self._ceilings(on, kind), key=lambda each: each[0], default=None)

    def _ceilings(self, on: date, kind: LenderKind) -> Iterator[tuple[Decimal, Rule]]:
        for rule in self.in_force(on, kind):
            if rule.figures.most_a_year is not None:
                yield rule.figures.most_a_year, rule
            if rule.figures.times_lpr is not None:
                yield rule.figures.times_lpr * self.one_year_rate(on), rule
