"""The part of a policy about the lender's books: classes of loans, and what is set aside for loss.

The five classes are modelled on the Measures for Risk Classification of Financial Assets of 2023,
the three stages on expected credit loss as CAS 22 has it.
"""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from loanflow_tui.lending.policy.values import Count, Part, Share, wrong

LoanClass = Literal["normal", "special_mention", "substandard", "doubtful", "loss"]
CLASSES: tuple[LoanClass, ...] = get_args(LoanClass)
CreditStage = Literal[1, 2, 3]


class BooksTerms(Part):
    """When a loan falls into a class, by days overdue, and which share of it is set aside.

    A loan is of the last class whose days it is overdue for more than. Interest is no income any
    more once it is overdue for more than `no_income_after_days`; after `stage_two_after_days` its
    credit risk counts as much higher, and in stage three as a default. A loan on a new plan stays
    in the class that it had, and at least in the second, until it was paid on time for
    `trial_months`; what is paid late begins the trial anew, and is substandard until it is paid.
    """

    special_mention_after_days: Annotated[Count, Field(ge=0)] = 0
    substandard_after_days: Annotated[Count, Field(ge=0, le=90)] = 90
    doubtful_after_days: Annotated[Count, Field(ge=0, le=270)] = 270
    loss_after_days: Annotated[Count, Field(ge=0, le=360)] = 360
    no_income_after_days: Annotated[Count, Field(ge=0, le=90)] = 90
    stage_two_after_days: Annotated[Count, Field(ge=0, le=30)] = 30
    stage_one_loss: Share = Field(default="1%", validate_default=True)
    stage_two_loss: Share = Field(default="10%", validate_default=True)
    substandard_loss: Share = Field(default="40%", validate_default=True)
    doubtful_loss: Share = Field(default="70%", validate_default=True)
    loss_loss: Share = Field(default="100%", validate_default=True)
    two_persons_above: Annotated[Count, Field(ge=0)] = 20_000
    trial_months: Annotated[Count, Field(ge=12, le=60)] = 12
    write_off_after_days: Annotated[Count, Field(ge=90)] = 180

    @property
    def after_days(self) -> tuple[int, ...]:
        """The days after which each class but the first begins, in the order of the classes."""
        return (
            self.special_mention_after_days,
            self.substandard_after_days,
            self.doubtful_after_days,
            self.loss_after_days,
        )

    @model_validator(mode="after")
    def _ascending(self) -> "BooksTerms":
        if list(self.after_days) != sorted(set(self.after_days)):
            raise wrong("class_order", shows=False)
        return self
