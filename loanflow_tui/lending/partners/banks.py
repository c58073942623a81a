"""The sandbox's fictitious banks."""

from collections.abc import Mapping
from typing import Final

BANKS: Final[Mapping[str, str]] = {
    "627001": "east-river",
    "627002": "south-hill",
    "627003": "new-harbour",
    "627004": "four-seas",
}
"""Each bank's id, by the first six digits of its cards."""
