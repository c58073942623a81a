"""HTML pages without external files: their data is embedded as JSON, their colours are shared."""

import json
from importlib import resources
from typing import Any


def page(package: str, data: Any) -> str:
    """Return a package's `template.html` with `data` in it."""
    template = resources.files(package).joinpath("template.html").read_text("utf-8")
    colours = resources.files(__package__ or "").joinpath("colours.css").read_text("utf-8")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return template.replace("__COLOURS__\n", colours).replace("__DATA__", safe)
