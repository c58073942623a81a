"""The scorecard as a policy file writes it."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from loanflow_tui.lending.policy.values import Count, Number, Part, wrong
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Host, Occupation
from loanflow_tui.registry.characteristics import Characteristic

Unit = Literal["count", "percent", "yuan", "months", "years", "index"]


class Bin(Part):
    """A range of values up to and including `up_to`, with its weight of evidence."""

    up_to: Count | None = None
    woe: Number


class Category(Part):
    """Occupations with one weight of evidence."""

    any_of: tuple[Occupation, ...] = Field(min_length=1)
    woe: Number


class CharacteristicTerms(Part):
    """How one characteristic is scored: either by `bins` of a number or by `categories`.

    `thin` are its bins where the credit file is thin; without them its usual bins hold there too.
    """

    reason: ReasonCode
    unit: Unit = "count"
    coefficient: Number
    bins: tuple[Bin, ...] = ()
    categories: tuple[Category, ...] = ()
    missing: Number
    thin: tuple[Bin, ...] = ()

    @field_validator("bins", "thin")
    @classmethod
    def _ascending(cls, bins: tuple[Bin, ...]) -> tuple[Bin, ...]:
        bounds = [each.up_to for each in bins]
        if not bins:
            return bins
        if bounds[-1] is not None or None in bounds[:-1]:
            raise wrong("last_bin", shows=False)
        if any(low >= high for low, high in pairwise(b for b in bounds if b is not None)):
            raise wrong("bin_order", shows=False)
        return bins

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if bool(self.bins) == bool(self.categories):
            raise wrong("bins_or_categories", shows=False)
        return self


class Scorecard(Part):
    """Base score, odds, points to double them, and a card for each host."""

    base_points: Count
    base_odds: Annotated[Count, Field(ge=1)]
    points_to_double: Annotated[Count, Field(ge=1)]
    intercept: Number
    lowest: Count
    highest: Count
    cards: dict[Host, tuple[Characteristic, ...]]
    characteristics: dict[Characteristic, CharacteristicTerms]

    def card(self, host: Host) -> tuple[Characteristic, ...]:
        """Return a host's characteristics; a host without its own card gets those common to all."""
        if host in self.cards:
            return self.cards[host]
        signals = {signal for other in Host for signal in other.signals}
        return tuple(name for name in next(iter(self.cards.values())) if name not in signals)

    @field_validator("characteristics")
    @classmethod
    def _fitting(
        cls, terms: dict[Characteristic, CharacteristicTerms]
    ) -> dict[Characteristic, CharacteristicTerms]:
        for name, each in terms.items():
            if (name is Characteristic.OCCUPATION) != bool(each.categories):
                raise wrong("categories", name.value, shows=False)
        return terms

    @field_validator("cards")
    @classmethod
    def _own_signals(
        cls, cards: dict[Host, tuple[Characteristic, ...]]
    ) -> dict[Host, tuple[Characteristic, ...]]:
        if not set(cards) >= {*Host.built_in()}:
            raise wrong("cards", shows=False, names=", ".join(Host))
        for host, names in cards.items():
            foreign = {signal for other in Host for signal in other.signals} - {*host.signals}
            if not names or len(names) != len(set(names)) or foreign.intersection(names):
                raise wrong("host_signals", host.value, shows=False)
        return cards

    @model_validator(mode="after")
    def _described(self) -> Self:
        wanted = {name for names in self.cards.values() for name in names}
        if missing := sorted(wanted - set(self.characteristics)):
            raise wrong("descriptions", "characteristics", shows=False, names=", ".join(missing))
        if self.lowest >= self.highest:
            raise wrong("score_order", "highest")
        return self
