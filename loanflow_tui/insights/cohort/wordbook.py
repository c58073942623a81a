"""How applicants say a value, a question or a remark in words of their own."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random

from loanflow_tui.registry.languages import Language

_SLOTS = {
    "identity.name": "name",
    "identity.number": "number",
    "identity.mobile": "mobile",
    "verify.code": "code",
    "sign.code": "code",
    "verify.card": "card",
    "payout.card": "card",
    "profile.employer": "employer",
    "profile.income": "income",
    "profile.debt": "debt",
    "profile.region": "region",
    "offer.amount": "amount",
    "offer.tenor": "tenor",
    "closing.rating": "rating",
}
"""The phrases of each step whose answer is a value."""

_CHOSEN = {"product": "product", "profile.occupation": "occupation", "profile.purpose": "purpose"}
_SUMS = frozenset({"profile.income", "profile.debt", "offer.amount"})

Phrases = dict[str, dict[str, list[str]]]

_PHRASES = Path(__file__).parent / "phrases"


@cache
def phrases(language: str) -> Phrases:
    """Return the phrases of a language, or of its nearest fallback that has any: `values`, `asks`
    by phase, and `small` talk.
    """
    named = (_PHRASES / f"{Language(tag).lexicon}.toml" for tag in Language(language).chain)
    path = next(filter(Path.is_file, named))
    found: Phrases = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


class Wordbook:
    """Puts answers into words of one language."""

    def __init__(self, language: str) -> None:
        self._phrases = phrases(language)

    def chosen(self, step: str, choice: str, draw: Random) -> str | None:
        """Return words for a reply; None where nobody would say it in a sentence."""
        if choice == "agree" or (step, choice) == ("offer.accept", "accept"):
            return self._one("agree", draw)
        if choice.startswith(("months_", "stars_")):
            return self._filled(step, choice.rpartition("_")[2], draw)
        slot = _CHOSEN.get(step)
        return self._one(f"{slot}-{choice}", draw) if slot is not None else None

    def typed(self, step: str, value: str, draw: Random) -> str | None:
        """Return words around a value; None where nobody would."""
        if step == "profile.debt" and value == "0":
            return self._one("debt-none", draw)
        return self._filled(step, self._sum(value, draw) if step in _SUMS else value, draw)

    def asks(self, step: str, draw: Random) -> str | None:
        """Return a question that somebody asks at this step."""
        phase = step.partition(".")[0]
        lines = self._phrases["asks"].get("consent" if phase == "product" else phase)
        return draw.choice(lines) if lines else None

    def small(self, kind: str, draw: Random) -> str:
        """Return a remark: `chat`, `undo` (the last answer was wrong) or `lost`."""
        return draw.choice(self._phrases["small"][kind])

    def _filled(self, step: str, value: str, draw: Random) -> str | None:
        slot = _SLOTS.get(step)
        said = self._one(slot, draw) if slot is not None else None
        return said.replace("{}", value) if said is not None else None

    def _one(self, key: str, draw: Random) -> str | None:
        lines = self._phrases["values"].get(key)
        return draw.choice(lines) if lines else None

    def _sum(self, value: str, draw: Random) -> str:
        """Return a sum as people write it: bare, with commas, or in thousands."""
        if not value.isdecimal() or draw.random() < 0.5:
            return value
        yuan, short = int(value), self._phrases["small"]
        if yuan >= 1000 and not yuan % 1000 and "thousands" in short:
            return short["thousands"][0].replace("{}", str(yuan // 1000))
        if yuan >= 10_000 and not yuan % 1000:
            return short["ten_thousands"][0].replace("{}", f"{yuan / 10_000:g}")
        return value if "ten_thousands" in short else f"{yuan:,}"
