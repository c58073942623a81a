"""The characteristics that a scorecard may weigh; each host adds its own signals."""

from typing import ClassVar

from loanflow_tui.registry.listed import Listed


class Characteristic(Listed):
    """One scored value, such as income or the number of open accounts."""

    WORDS: ClassVar[tuple[str, ...]] = ("characteristic-{}",)
    """Patterns of the Fluent messages that each characteristic needs in every language."""

    DELINQUENCIES_24M: ClassVar["Characteristic"]
    UTILISATION: ClassVar["Characteristic"]
    OPEN_ACCOUNTS: ClassVar["Characteristic"]
    INQUIRIES_30D: ClassVar["Characteristic"]
    INQUIRIES_90D: ClassVar["Characteristic"]
    MONTHS_SINCE_FIRST: ClassVar["Characteristic"]
    INCOME: ClassVar["Characteristic"]
    DEBT_TO_INCOME: ClassVar["Characteristic"]
    OCCUPATION: ClassVar["Characteristic"]
    AGE: ClassVar["Characteristic"]


for _name in filter(lambda each: each != "WORDS", Characteristic.__annotations__):
    setattr(Characteristic, _name, Characteristic.add(_name.lower()))
