"""An application from its start: what it is for, and what was consented to."""

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.terms import ConsentKind, Host, Language, Product


class ApplicationStarted(Event):
    """The mini program was opened in a host; a further draw of a line begins without greeting."""

    host: Host
    language: Language
    persona: str | None
    seed: int
    policy_version: str
    device: str
    draw: bool = False


class VariantUsed(Event):
    """The journey is a variant: its id and digest, what it asks in another order, and what it
    leaves out.
    """

    variant: str
    digest: str
    order: tuple[Fact, ...] = ()
    left_out: tuple[Fact, ...] = ()


class HostChanged(Event, establishes=Fact.HOST):
    """The applicant went on in the other host."""

    host: Host


class LanguageChanged(Event):
    """The applicant went on in the other language."""

    language: Language


class AnswerUndone(Event):
    """An answer was taken back, and with it everything that rested on it."""

    step: Fact


class StartedOver(Event):
    """Every answer was taken back; the application begins again."""


class ClockMoved(Event):
    """The presenter moved the clock forward; events due in these days are recorded before."""

    days: int


class ApplicationWithdrawn(Event):
    """The applicant left for good."""


class ApplicationExpired(Event):
    """The application was left unfinished for longer than it is kept open."""


class ApplicationCancelled(Event):
    """Signed, but the payout failed and the applicant wants it no more; nothing was paid."""


class ProductChosen(Event, establishes=Fact.PRODUCT):
    """The applicant chose a product."""

    product: Product


class ConsentGiven(Event):
    """One consent, to one text. `text_sha256` is the digest of the text as it was shown; empty in
    journals of before, and where nobody read one. `recipient` is the company that it names.
    """

    consent: ConsentKind
    text_version: str
    text_sha256: str = ""
    recipient: str = ""


class ConsentRefused(Event):
    """The applicant said no to a consent."""

    consent: ConsentKind


class ConsentWithdrawn(Event):
    """A consent was withdrawn after signing: it holds for nothing that is still to come."""

    consent: ConsentKind
