"""Renew how long the curated shows and their chapters take."""

import json

from loanflow_tui.scenarios.film.filming import Setting, film
from loanflow_tui.scenarios.shows import SHOWS, TIMINGS, load_show


def renew() -> None:
    """Film every show in English, and write down its times."""
    told = {}
    for name in SHOWS:
        taken = film(load_show(name), Setting(language="en"))
        begins = [round(each.at, 1) for each in taken.chapters]
        told[name] = {"length": round(taken.length, 1), "chapters": begins}
        print(f"{name}: {taken.length:.0f} s")
    TIMINGS.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
