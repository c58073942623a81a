"""Messages put into words, with values written as each language writes them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final, assert_never

from loanflow_tui.dialogue.catalogue import WordingError, catalogue
from loanflow_tui.dialogue.cjk_spacing import BORDER, add_spaces
from loanflow_tui.dialogue.messages import (
    Day,
    Listing,
    Message,
    Moment,
    Named,
    Rate,
    Text,
    Value,
    Yuan,
)
from loanflow_tui.lending.api import CHINA
from loanflow_tui.registry.languages import Language

__all__ = ["Wording", "WordingError"]

_DAY = "value-day"
_CLOSE = frozenset({_DAY, "ui-status-day"})
"""Sentences that are written close: 2026年11月24日."""


AGAIN: Final = "-again"
"""How the id of a message's short form ends, which is said where the message was just said."""


class Wording:
    """Says messages in one language.

    A message that is missing or lacks a value raises `WordingError`; where `strict` is False it is
    shown as its bare id instead. It is never said in another language.
    """

    def __init__(self, language: str, *, strict: bool = True) -> None:
        self.language = language
        self._strict = strict
        self._catalogue = catalogue(language)
        self._border = BORDER if Language(language).script == "hans" else ""

    def say(self, text: Text) -> str:
        """Return the words for a message; words that are given as such stay as they are.

        Raises:
            WordingError: if strict, and the message is missing, not valid, or lacks a value.
        """
        if isinstance(text, str):
            return text
        try:
            if text.within:
                return self._say(text.within, {"sentence": replace(text, within="")})
            return self._say(f"{text.id}{AGAIN}" if text.shortly else text.id, text.args)
        except WordingError:
            if self._strict:
                raise
            return text.id

    def _say(self, message_id: str, args: Mapping[str, Value]) -> str:
        border = self._border if args and message_id not in _CLOSE else ""
        said = self._filled(message_id, args, border)
        return add_spaces(said) if border else said

    def _filled(self, message_id: str, args: Mapping[str, Value], border: str) -> str:
        """Return a message with its values in it, each between borders."""
        template = self._catalogue.template(message_id)
        if template is None:
            return self._catalogue.format(message_id, self._plain(args, border))
        try:
            return template.format_map(_Values(self, args, border))
        except KeyError as missing:
            raise WordingError(
                f"{self.language} message {message_id!r} lacks its value {missing}"
            ) from None

    def _plain(self, args: Mapping[str, Value], border: str) -> dict[str, str | int]:
        """Numbers stay numbers, so that Fluent can choose a plural by them; words stay as well."""
        return {
            name: value
            if isinstance(value, int | str)
            else f"{border}{self.written(value)}{border}"
            for name, value in args.items()
        }

    def written(self, value: Value) -> str:
        """Return a value as the language writes it."""
        match value:
            case str():
                return value
            case int():
                return f"{value:,}"
            case Yuan():
                return write_yuan(value)
            case Rate():
                return write_rate(value)
            case Day():
                return self._say_day(value.on)
            case Moment():
                return value.at.astimezone(CHINA).strftime("%H:%M")
            case Message():
                return self._say(value.id, value.args)
            case Listing():
                return self._say_listing(value)
            case Named():
                return Language(self.language).pick(value.names)
            case _:
                assert_never(value)

    def _say_day(self, day: date) -> str:
        days = self._catalogue.days
        if day not in days:
            month = self._say(f"value-month-{day.month}", {})
            args = {"year": str(day.year), "month": month, "day": str(day.day)}
            days[day] = self._say(_DAY, args)
        return days[day]

    def _say_listing(self, listing: Listing) -> str:
        items = [self.written(item) for item in listing.items]
        if not items:
            return ""
        said = items[0]
        for item in items[1:-1]:
            said = self._say("value-list-more", {"before": said, "next": item})
        if len(items) > 1:
            name = "value-list-either" if listing.either else "value-list-last"
            said = self._say(name, {"before": said, "last": items[-1]})
        return said


class _Values:
    """A message's values, each written where the message says it."""

    __slots__ = ("_args", "_border", "_wording")

    def __init__(self, wording: Wording, args: Mapping[str, Value], border: str) -> None:
        self._wording = wording
        self._args = args
        self._border = border

    def __getitem__(self, name: str) -> str:
        return f"{self._border}{self._wording.written(self._args[name])}{self._border}"


def write_yuan(amount: Yuan) -> str:
    """Write an amount in fen as ¥1,234.50, the same in every language."""
    yuan, fen = divmod(abs(amount.fen), 100)
    sign = "-" if amount.fen < 0 else ""
    if amount.whole and not fen:
        return f"{sign}¥{yuan:,}"
    return f"{sign}¥{yuan:,}.{fen:02d}"


_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
"""As many digits as a float can have before its point."""


def write_rate(rate: Rate) -> str:
    """Write a fraction as a percentage, half up to the digits wanted, the same everywhere."""
    percent = (rate.fraction * 100).quantize(Decimal(1).scaleb(-rate.digits), context=_WIDE)
    return f"{percent:,f}%"
