"""A short show that tests film once, and a brief one that they play."""

from functools import cache
from pathlib import Path

from loanflow_tui.scenarios.film.filming import Setting, film
from loanflow_tui.scenarios.film.model import Film
from loanflow_tui.scenarios.loading import Loaded, load_scenario

SHORT = Path(__file__).with_name("short.show.yaml")
BRIEF = Path(__file__).with_name("brief.show.yaml")
SIZE = (72, 22)


def short() -> Loaded:
    """Return the scenario of the short show."""
    return load_scenario(SHORT)


def brief() -> Loaded:
    """Return the scenario of the brief show."""
    return load_scenario(BRIEF)


@cache
def short_film() -> Film:
    """Return the film of the short show, in English."""
    return film(short(), Setting(size=SIZE, language="en"))
