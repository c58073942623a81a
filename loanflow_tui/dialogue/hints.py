"""The field's hints while the user types. Nothing here waits for a file or a partner."""

from collections.abc import Callable
from datetime import date

from loanflow_tui.dialogue.cards.identity import masked_birth_date, region_message
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.messages import Message, Value, Yuan
from loanflow_tui.dialogue.steps.base import Situation
from loanflow_tui.dialogue.turns import Hint, Question, Tone
from loanflow_tui.dialogue.understand import (
    Amount,
    read_amount,
    read_code,
    read_province,
    read_tenor,
)
from loanflow_tui.lending.api import BANKS, NameGiven, china_day, identifiers

LONGEST = 200
"""Characters that are looked at; nothing that has a hint is longer."""

_NUMBER_LENGTH, _MOBILE_LENGTH, _CARD_LEAST = 18, 11, 12


def hint_for(question: Question, text: str, situation: Situation) -> Hint | None:
    """Return what the field says to `text`; None where it says nothing."""
    look = _LOOKS.get(question.step)
    if look is None or not text.strip() or len(text) > LONGEST:
        return None
    return look(text, situation)


def _hint(name: str, tone: Tone = "plain", /, **args: Value) -> Hint:
    return Hint(Message(f"hint-{name}", args), tone)


def _name(text: str, _: Situation) -> Hint | None:
    reason = identifiers.check_person_name(text).reason
    return _hint("name-characters", "warn") if reason == "characters" else None


def _number(text: str, situation: Situation) -> Hint:
    day = _today(situation)
    checked = identifiers.check_resident_id(text, day)
    typed = len(checked.normalized)
    if (checked.reason == "length" and typed < _NUMBER_LENGTH) or checked.reason == "old_form":
        return _hint("number-so-far", typed=typed, wanted=_NUMBER_LENGTH)
    if checked.reason is not None or checked.birth_date is None:
        return _hint(f"number-{_dashed(checked.reason)}", "warn", typed=typed)
    terms, age = situation.policy.eligibility, checked.age_on(day)
    if not terms.min_age <= age <= terms.max_age:
        return _hint("number-age", "warn", age=age, least=terms.min_age, most=terms.max_age)
    return _hint(
        "number-good", "good",
        born=masked_birth_date(checked.birth_date.isoformat()), age=age,
        sex=named("sex", checked.sex or "male"), region=region_message(checked.region or ""),
    )  # fmt: skip


def _mobile(text: str, _: Situation) -> Hint:
    checked = identifiers.check_mobile(text)
    typed = len(checked.normalized)
    if checked.reason == "length" and typed < _MOBILE_LENGTH:
        return _hint("mobile-so-far", typed=typed, wanted=_MOBILE_LENGTH)
    if checked.reason is not None:
        return _hint(f"mobile-{_dashed(checked.reason)}", "warn", typed=typed)
    return _hint("mobile-good", "good", mobile=identifiers.mask_mobile(checked.normalized))


def _uscc(text: str, _: Situation) -> Hint:
    checked = identifiers.check_uscc(text)
    typed = len(checked.normalized)
    if checked.reason == "length" and typed < _NUMBER_LENGTH:
        return _hint("uscc-so-far", typed=typed, wanted=_NUMBER_LENGTH)
    if checked.reason is not None:
        return _hint(f"uscc-{_dashed(checked.reason)}", "warn", typed=typed)
    return _hint("uscc-good", "good")


def _card(text: str, _: Situation) -> Hint:
    checked = identifiers.check_bank_card(text)
    typed = len(checked.normalized)
    if checked.reason == "length" and typed < _CARD_LEAST:
        return _hint("card-so-far", typed=typed)
    if checked.reason == "checksum" and typed < _CARD_LEAST + 4:
        return _hint("card-so-far", typed=typed)
    if checked.reason is not None:
        return _hint(f"card-{_dashed(checked.reason)}", "warn", typed=typed)
    bank = BANKS.get(checked.normalized[:6])
    if bank is None:
        return _hint("card-good", "good")
    return _hint("card-good-bank", "good", bank=named("bank", bank))


def _code(text: str, situation: Situation) -> Hint | None:
    wanted = situation.policy.codes.digits
    if situation.view.verification.locked_until is not None or read_code(text, wanted) is not None:
        return None
    typed = sum(each.isdecimal() for each in text)
    return _hint("code-so-far", typed=typed, wanted=wanted) if typed else None


def _monthly(text: str, _: Situation) -> Hint | None:
    amount = read_amount(text)
    if not isinstance(amount, Amount):
        return _not_an_amount(amount.reason)
    if amount.period == "year":
        return _hint("yearly", amount=Yuan(amount.fen), monthly=Yuan(amount.fen // 12))
    return _hint("monthly", amount=Yuan(amount.fen))


def _amount(text: str, situation: Situation) -> Hint | None:
    amount = read_amount(text)
    if not isinstance(amount, Amount):
        return _not_an_amount(amount.reason)
    offer = situation.view.need_offer()
    shown = Yuan(amount.fen)
    match offer.problem(amount.fen):
        case "below_least":
            return _hint(
                "amount-below", "warn", amount=shown, least=Yuan(offer.min_fen, whole=True)
            )
        case "above_limit":
            return _hint(
                "amount-above", "warn", amount=shown, most=Yuan(offer.limit_fen, whole=True)
            )
        case "not_whole_yuan":
            return _hint("amount-not-whole", "warn", amount=shown)
    return _hint("amount", "good", amount=shown)


def _not_an_amount(reason: str) -> Hint | None:
    """Say what is wrong only once more typing would not put it right."""
    if reason in ("negative", "too_many_decimals", "too_large", "several"):
        return _hint(f"amount-{_dashed(reason)}", "warn")
    return None


def _tenor(text: str, situation: Situation) -> Hint | None:
    months = read_tenor(text)
    if months is None:
        return None
    if months not in situation.view.need_offer().tenors:
        return _hint("tenor-not-offered", "warn", months=months)
    return _hint("tenor", "good", months=months)


def _region(text: str, situation: Situation) -> Hint | None:
    province = read_province(text)
    return _hint("region", province=region_message(province)) if province else None


def _signature(text: str, situation: Situation) -> Hint | None:
    given = situation.view.get(NameGiven)
    typed = identifiers.check_person_name(text).normalized
    if given is None or typed.casefold() == given.name.casefold():
        return _hint("signature-good", "good")
    if given.name.casefold().startswith(typed.casefold()):
        return None
    return _hint("signature-differs", "warn", name=given.name)


def _file(text: str, _: Situation) -> Hint | None:
    name = text.strip().strip("'\"").replace("\\", "/").rsplit("/", 1)[-1]
    return _hint("file", name=name[-60:]) if name else None


def _today(situation: Situation) -> date:
    """Return the day of the last event: near enough for an age."""
    updated = situation.view.updated
    return china_day(updated) if updated is not None else date.max


def _dashed(reason: str | None) -> str:
    return (reason or "length").replace("_", "-")


_LOOKS: dict[str, Callable[[str, Situation], Hint | None]] = {
    "identity.name": _name,
    "identity.number": _number,
    "identity.mobile": _mobile,
    "identity.uscc": _uscc,
    "verify.code": _code,
    "verify.card": _card,
    "payout.card": _card,
    "profile.income": _monthly,
    "profile.debt": _monthly,
    "profile.region": _region,
    "documents.id_front": _file,
    "documents.id_back": _file,
    "documents.bank_statement": _file,
    "documents.business_licence": _file,
    "offer.amount": _amount,
    "offer.tenor": _tenor,
    "sign.name": _signature,
    "sign.code": _code,
}
