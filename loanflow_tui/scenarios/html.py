"""HTML pages without external files: data is embedded as JSON; head and colours are shared."""

import json
import re
from importlib import resources
from typing import Any, Final

_HEAD: Final = re.compile(r"\A__HEAD((?: \w+)*)__\n")
"""The first line of a template, with the kinds of data that its page embeds: img, font."""


def page(package: str, data: Any) -> str:
    """Return a package's `template.html` with `data` in it."""
    template = resources.files(package).joinpath("template.html").read_text("utf-8")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return _HEAD.sub(lambda found: _head(found[1].split()), template).replace("__DATA__", safe)


def _head(embedded: list[str]) -> str:
    here = resources.files(__package__ or "")
    allowed = "".join(f"{kind}-src data:; " for kind in embedded)
    head = here.joinpath("head.html").read_text("utf-8").replace("__EMBEDDED__", allowed)
    return head + here.joinpath("colours.css").read_text("utf-8")
