"""Reads paths as people give them: typed, pasted, or dropped on a terminal."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

_INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Invisible characters that come along when a path is copied from a window's properties."""
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」"}


def candidates(text: str) -> Iterator[Path]:
    """Yield the paths that `text` may mean, the most literal first; none if it can't be a path.

    Understands quotes, backslash-escaped spaces, `file://` addresses with %-escapes, `~` and blanks
    around. Never raises.
    """
    stripped = text.strip().strip(_INVISIBLE).strip()
    if not stripped or "\0" in stripped:
        return
    seen: set[str] = set()
    for reading in _readings(stripped):
        if reading and reading not in seen:
            seen.add(reading)
            yield _at_home(reading)


def _readings(text: str) -> Iterator[str]:
    yield text
    if text.lower().startswith("file:"):
        yield _from_url(text)
    bare = _unquoted(text)
    if bare != text:
        yield bare
        if bare.lower().startswith("file:"):
            yield _from_url(bare)
        if _QUOTES.get(text[0]) == text[-1]:
            yield text[1:-1]
    if os.name != "nt":
        yield re.sub(r"\\(.)", r"\1", bare)


def name_in(text: str) -> str:
    """Return the file's name without quotes, escapes and address syntax."""
    bare = _unquoted(text.strip().strip(_INVISIBLE).strip())
    if bare.lower().startswith("file:"):
        bare = _from_url(bare) or bare
    plain = re.sub(r"\\(\W)", r"\1", bare)
    return plain.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _unquoted(text: str) -> str:
    """Return `text` without the quotes that a shell or a person put around it."""
    if text[:1] in ("'", '"') and os.name != "nt":
        try:
            words = shlex.split(text)
        except ValueError:
            words = []
        if len(words) == 1:
            return words[0]
    return text[1:-1] if len(text) > 1 and _QUOTES.get(text[0]) == text[-1] else text


def _from_url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
        return ""
    path = unquote(parts.path, errors="surrogateescape")
    if os.name == "nt":
        path = path.lstrip("/")
    return "" if "\0" in path else path


def _at_home(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
