"""Writes a scenario as YAML text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import groupby

from loanflow_tui.registry.listed import Listed
from loanflow_tui.scenarios.actor import MOST_TRIES

Step = Mapping[str, object]
"""A step as a file has it: an action, and its value."""


def scenario_yaml(head: Mapping[str, object], steps: Iterable[Step]) -> str:
    """Return a scenario file: its circumstances, then its steps, with runs of fills merged."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - heavy

    yaml, out = YAML(), StringIO()
    yaml.representer.add_multi_representer(
        Listed, lambda writer, name: writer.represent_str(str(name))
    )
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 96
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump({**head, "steps": list(shortened(steps))}, out)
    return out.getvalue()


def shortened(steps: Iterable[Step]) -> Iterator[Step]:
    """Replace runs of `fill` with `play_to` their last question."""
    for filled, run in groupby(steps, key=lambda step: bool(step.get("fill"))):
        kept = list(run)
        while filled and kept:
            reach = _reach([str(step["fill"]) for step in kept])
            if reach > 1:
                yield {"play_to": kept[reach - 1]["fill"]}
            yield kept[reach - 1]
            kept = kept[reach:]
        yield from kept


def _reach(questions: Sequence[str]) -> int:
    """Return how many of these questions `play_to` would answer, the last one included.

    `play_to` stops as soon as the last is asked, goes no further than the end, and gives up when
    the same question repeats.
    """
    for reach, question in enumerate(questions, start=1):
        stays = questions[reach - 1 : reach + MOST_TRIES] == [question] * (MOST_TRIES + 1)
        if question == "end" or stays or reach == len(questions):
            break
    return 1 + next(
        at for at, each in enumerate(questions) if f"{each}.".startswith(f"{question}.")
    )
