"""The templates of the lexicon: [maybe|this], [any|number|of|these]*, (one|of|these), {target}.

Templates and what is said are compared by their letters and digits alone, without spaces.
"""

import re
from collections.abc import Iterable
from typing import Final

OPEN: Final = "\0"
"""The placeholder for {target} in templates, and for its word in an utterance."""

FEW: Final = "{0,4}"
"""How often a repeated part may come; bounded, so that no text makes the matching slow."""


def letters(text: str) -> str:
    """Return letters and digits alone."""
    return re.sub(r"[\W_]+", "", text)


def pattern_of(template: str) -> str:
    """Return a template as a regular expression over letters."""
    bare = re.sub(r"[^\w()\[\]|{}*]|_", "", template).replace("{target}", OPEN)
    return bare.replace("(", "(?:").replace("[", "(?:").replace("]*", f"){FEW}").replace("]", ")?")


def any_of(templates: Iterable[str]) -> str:
    """Return a regular expression for any of the templates."""
    return "(?:" + "|".join(pattern_of(template) for template in templates) + ")"
