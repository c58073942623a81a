"""The identity card: enough of the number's data to notice a slip, the rest masked."""

from loanflow_tui.dialogue.cards.parts import named, row
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import IdentityGiven


def identity_card(given: IdentityGiven) -> Card:
    """Return the card of an identity number: masked, with birth date, age and sex read from it."""
    return Card(
        kind="identity",
        title=Message("card-identity"),
        rows=(
            row("number", given.masked),
            row("born", masked_birth_date(given.birth_date)),
            row("age", Message("age-value", {"age": given.age})),
            row("sex", named("sex", given.sex)),
            row("issued-in", region_message(given.region)),
        ),
    )


def masked_birth_date(birth_date: str) -> str:
    """Return a birth date with all but its year hidden."""
    return f"{birth_date[:4]}-••-••"


def region_message(region: str) -> Message:
    """Return the name of a region's province."""
    return Message(f"province-{region[:2]}")
