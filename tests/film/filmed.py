"""A short show that tests film once."""

from functools import cache
from pathlib import Path

from loanflow_tui.scenarios.film.filming import Setting, film
from loanflow_tui.scenarios.film.model import Film
from loanflow_tui.scenarios.loading import Loaded, load_scenario

SHORT = Path(__file__).with_name("short.show.yaml")
SIZE = (72, 22)


def short() -> Loaded:
    """Return the scenario of the short show."""
    return load_scenario(SHORT)


@cache
def short_film() -> Film:
    """Return the film of the short show, in English."""
    return film(short(), Setting(size=SIZE, language="en"))
