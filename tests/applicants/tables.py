"""The tables of the sandbox guide, generated from the data."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from loanflow_tui.applicants import Persona, personas
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.partners.catalogue import FAULTS, Fault
from loanflow_tui.lending.partners.magic import KINDS, magic_table

GUIDES = {"en": "sandbox.md", "zh-CN": "sandbox.zh-CN.md"}
STRIKES = {
    "en": {None: "until cleared", 1: "once", 3: "3 times"},
    "zh-CN": {None: "直到解除", 1: "1 次", 3: "3 次"},
}
ORDER = ("personas", *KINDS, "faults")
"""The order of the tables in a guide."""


def guide_path(language: str) -> Path:
    return Path(str(resources.files("loanflow_tui"))) / "guide" / GUIDES[language]


def tables(language: str) -> dict[str, list[str]]:
    """Return each table's rows, as Markdown."""
    wording = Wording(language)

    def say(message_id: str) -> str:
        return wording.say(Message(message_id.replace("_", "-")))

    def person(who: Persona) -> str:
        name = who.name if language == "zh-CN" else f"{who.name_en} ({who.name})"
        outcome = say(f"outcome-{who.outcome.value}" if who.outcome else "persona-outcome-stops")
        host, product = say(f"host-{who.host}"), say(f"choice-{who.product}")
        return row(f"`{who.id}`", name, host, product, outcome, say(who.story))

    def fault_row(fault: Fault) -> str:
        steps = " ".join(f"`{step}`" for step in fault.steps)
        times = STRIKES[language][fault.times]
        return row(f"`{fault.name}`", steps, times, say(f"fault-{fault.name}"))

    magic: dict[str, list[str]] = {
        kind: [
            row(" ".join(f"`{end}`" for end in each.ends), say(f"magic-{kind}-{each.id}"))
            for each in magic_table(kind)
        ]
        for kind in KINDS
    }
    people = [person(who) for who in personas().values()]
    return {"personas": people, **magic, "faults": [fault_row(each) for each in FAULTS.values()]}


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def tables_in(text: str) -> Iterator[list[str]]:
    """Yield the rows of each table in a text, without its head."""
    found: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            found.append(line)
        elif found:
            yield found[2:]
            found = []


def renewed(language: str) -> str:
    """Return a guide with up-to-date tables."""
    wanted, lines, inside = iter(tables(language).values()), [], 0
    for line in guide_path(language).read_text("utf-8").splitlines():
        inside = inside + 1 if line.startswith("|") else 0
        if inside <= 2:
            lines.append(line)
        if inside == 2:
            lines += next(wanted)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the tables into the guides."""
    for spoken in GUIDES:
        guide_path(spoken).write_text(renewed(spoken), "utf-8")
