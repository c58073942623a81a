"""Every command has a handler, every lender's task a function, and all events are declared."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import SYSTEM_FACTS, Fact
from loanflow_tui.lending.events import EVENT_TYPES
from loanflow_tui.lending.handlers.catalogue import HANDLERS, emitted
from loanflow_tui.lending.handlers.registration import WORK


def test_every_command_has_a_handler() -> None:
    commands = {kind for kind in vars(c).values() if isinstance(kind, type)}
    wanted = {k for k in commands if issubclass(k, c.Command) and not k.__subclasses__()}
    assert set(HANDLERS) == wanted


def test_lender_works_on_every_fact_of_its_own() -> None:
    assert set(WORK) == SYSTEM_FACTS - {Fact.HOST, Fact.LINE, Fact.LIFTED, Fact.PROPOSED}


def test_every_event_is_declared_by_someone() -> None:
    assert {kind.__name__ for kind in emitted()} == set(EVENT_TYPES)
