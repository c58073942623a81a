"""What one person has with this lender already, over all applications."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.terms import Product

_Whole = Annotated[int, Field(ge=0)]


class CustomerStanding(BaseModel):
    """A person's loans with this lender, those under way included, without the application at hand.

    `lent` is what is owed of the principal, or was signed for, in fen by product; `monthly_fen`
    the instalments of a month, a sum due at the end saved up month by month. `overdue_days` are
    those of the loan that is overdue longest, `overdue_fen` all that is due on overdue loans.
    `untold_fen` are the instalments of loans with others that were arranged here and of which the
    credit report in hand doesn't know yet. Where
    a line is drawn again, `line_fen` is its limit and `line_left_fen` what may still be drawn; in a
    new application it is what is left of a line that was lowered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    loans: _Whole = 0
    lent: tuple[tuple[Product, int], ...] = ()
    monthly_fen: _Whole = 0
    overdue_days: _Whole = 0
    overdue_fen: _Whole = 0
    untold_fen: _Whole = 0
    line_fen: _Whole = 0
    line_left_fen: _Whole | None = None

    @property
    def lent_fen(self) -> int:
        """All that is owed or was signed for."""
        return sum(fen for _, fen in self.lent)

    def of(self, *products: Product) -> int:
        """Return what is owed or was signed for under these products."""
        return sum(fen for product, fen in self.lent if product in products)


def owes_more(now: CustomerStanding, then: CustomerStanding) -> bool:
    """Tell whether a person owes more than a decision counted on, or is late."""
    more = now.lent_fen > then.lent_fen or now.untold_fen > then.untold_fen
    return more or now.overdue_days > 0


NO_LOANS = CustomerStanding()
"""The standing of somebody who has no loan here."""
