"""A scenario as the text of its file."""

from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

Step = dict[str, Any]


def scenario_yaml(head: Mapping[str, Any], steps: Iterable[Step]) -> str:
    """Return a scenario file: its circumstances, then its steps, fills in a row as one."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - heavy

    yaml, out = YAML(), StringIO()
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 96
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump({**head, "steps": list(shortened(steps))}, out)
    return out.getvalue()


def shortened(steps: Iterable[Step]) -> Iterator[Step]:
    """Write several fills in a row as playing to the question after them."""
    kept = list(steps)
    place = 0
    while place < len(kept):
        run = place
        while run < len(kept) and "fill" in kept[run]:
            run += 1
        following = kept[run] if run < len(kept) else None
        if run - place > 1 and following is not None:
            yield {"play_to": kept[run - 1]["fill"]}
            yield kept[run - 1]
        else:
            yield from kept[place:run]
        if following is not None:
            yield following
        place = run + 1
