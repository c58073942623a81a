"""Choosing from the offer, signing, and a word at the end."""

from functools import partial

from loanflow_tui.dialogue.messages import Yuan
from loanflow_tui.dialogue.steps.base import Repair, Situation, Step, choice, leave, question
from loanflow_tui.dialogue.steps.identity import confirm_code, mask_code
from loanflow_tui.dialogue.steps.labels import STARS
from loanflow_tui.dialogue.steps.market import compare_again, may_compare
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.dialogue.understand import (
    Unclear,
    normalise,
    read_amount,
    read_tenor,
    read_yes_no,
)
from loanflow_tui.lending.api import CostsShown, Fact, LenderChosen, Method, MobileGiven, NameGiven
from loanflow_tui.lending.api import commands as c

_STEPS_FEN = (50_000_00, 20_000_00, 10_000_00, 5_000_00, 2_000_00, 1_000_00, 500_00)


def suggested_amounts(least_fen: int, limit_fen: int) -> tuple[int, ...]:
    """Return up to three amounts to offer as chips, the smallest first, the limit last."""
    below = [fen for fen in _STEPS_FEN if least_fen <= fen < limit_fen]
    return (*sorted(below[:2]), limit_fen)


def _elsewhere(situation: Situation) -> bool:
    """Say whether another lender's offer is chosen from; only ours can be explained."""
    chosen = situation.view.get(LenderChosen)
    return chosen is not None and chosen.details is not None


def _ask_amount(situation: Situation) -> Question:
    offer = situation.view.need_offer()
    suggested = suggested_amounts(offer.min_fen, offer.limit_fen)
    amounts = tuple(choice(f"yuan_{fen // 100}") for fen in suggested)
    more = [] if _elsewhere(situation) else [choice("why_limit")]
    if may_compare(situation):
        more.append(choice("compare"))
    return question(
        "offer.amount", Phase.OFFER, (*amounts, *more),
        least=Yuan(offer.min_fen, whole=True), most=Yuan(offer.limit_fen, whole=True),
    )  # fmt: skip


def _read_amount(text: str, _: Situation) -> c.Command | Repair:
    amount = read_amount(text)
    if isinstance(amount, Unclear):
        return Repair(amount.reason)
    return c.ChooseAmount(amount_fen=amount.fen)


def _pick_amount(picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "compare":
        return compare_again(situation)
    return c.ChooseAmount(amount_fen=int(picked.removeprefix("yuan_")) * 100)


def _ask_tenor(situation: Situation) -> Question:
    offer = situation.view.need_offer()
    choices = tuple(choice(f"months_{months}") for months in offer.tenors)
    return question("offer.tenor", Phase.OFFER, choices)


def _read_tenor(text: str, situation: Situation) -> c.Command | Repair:
    months = read_tenor(text)
    if months is None:
        return Repair("not_a_tenor")
    return c.ChooseTenor(months=months)


def _pick_tenor(picked: str, _: Situation) -> c.Command | Repair:
    return c.ChooseTenor(months=int(picked.removeprefix("months_")))


def _ask_method(situation: Situation) -> Question:
    offer = situation.view.need_offer()
    methods = offer.methods_for(situation.view.months or 0)
    choices = tuple(choice(method.value) for method in methods)
    return question("offer.method", Phase.OFFER, choices, kind="choice")


def _read_method(_: str, __: Situation) -> c.Command | Repair:
    return Repair("choose")


def _pick_method(picked: str, _: Situation) -> c.Command | Repair:
    return c.ChooseMethod(method=Method(picked))


_Agreed = type[c.AcceptOffer] | type[c.ConfirmCosts]

_CHANGES = {
    "change_amount": Fact.AMOUNT,
    "change_tenor": Fact.TENOR,
    "change_method": Fact.METHOD,
}


def _ask_accept(_: Situation) -> Question:
    choices = (choice("accept"), *(choice(name) for name in _CHANGES), choice("leave"))
    return question("offer.accept", Phase.OFFER, choices, kind="choice")


def _read_yes(text: str, _: Situation, agreed: _Agreed) -> c.Command | Repair:
    """Read what only a yes carries out."""
    return agreed() if read_yes_no(text, "offer") == "yes" else Repair("choose")


def _pick_yes(picked: str, situation: Situation, agreed: _Agreed) -> c.Command | Repair:
    """Take a quick reply: to leave, to change one of the offer's parts, or the yes."""
    if picked == "leave":
        return leave(situation)
    return c.Undo(step=_CHANGES[picked]) if picked in _CHANGES else agreed()


def _ask_costs(situation: Situation) -> Question:
    shown = situation.view.get(CostsShown)
    choices = (choice("confirm_costs"), *(choice(name) for name in _CHANGES), choice("leave"))
    seconds = shown.reading_seconds if shown else 0
    return question("sign.costs", Phase.SIGN, choices, kind="choice", seconds=seconds)


def _ask_signature(situation: Situation) -> Question:
    name = situation.view.get(NameGiven)
    choices = (choice("read"), choice("leave"))
    return question("sign.name", Phase.SIGN, choices, name=name.name if name else "")


def _read_signature(text: str, _: Situation) -> c.Command | Repair:
    return c.TypeSignature(name=normalise(text))


def _pick_leave(_: str, situation: Situation) -> c.Command | Repair:
    return leave(situation)


def _ask_sign_code(situation: Situation) -> Question:
    if situation.view.verification.locked_until is not None:
        choices = (choice("resend", primary=True), choice("leave"))
        return question("sign.locked", Phase.SIGN, choices, kind="choice")
    mobile = situation.view.get(MobileGiven)
    return question(
        "sign.code", Phase.SIGN, (choice("resend"),), secret=True,
        mobile=mobile.masked if mobile else "", digits=situation.policy.codes.digits,
    )  # fmt: skip


def _read_sign_code(text: str, situation: Situation) -> c.Command | Repair:
    if situation.view.verification.locked_until is not None:
        return Repair("choose")
    return confirm_code("sign", text, situation)


def _pick_sign_code(picked: str, situation: Situation) -> c.Command | Repair:
    return leave(situation) if picked == "leave" else c.SendCode(purpose="sign")


def _ask_rating(_: Situation) -> Question:
    choices = tuple(choice(f"stars_{stars}") for stars in range(1, STARS + 1))
    return question("closing.rating", Phase.PAYOUT, choices)


def _read_rating(text: str, _: Situation) -> c.Command | Repair:
    number = normalise(text)
    return c.Rate(rating=int(number)) if number in set("12345") else Repair("one_to_five")


def _pick_rating(picked: str, _: Situation) -> c.Command | Repair:
    return c.Rate(rating=int(picked.removeprefix("stars_")))


def _ask_comment(_: Situation) -> Question:
    return question("closing.comment", Phase.PAYOUT, (choice("skip"),))


def _read_comment(text: str, _: Situation) -> c.Command | Repair:
    return c.Comment(comment=text)


def _pick_comment(_: str, __: Situation) -> c.Command | Repair:
    return c.Comment(comment="")


STEPS = (
    Step(
        "offer.amount",
        Phase.OFFER,
        _ask_amount,
        _read_amount,
        _pick_amount,
        choices=("yuan_*", "why_limit", "compare"),
    ),
    Step("offer.tenor", Phase.OFFER, _ask_tenor, _read_tenor, _pick_tenor, choices=("months_*",)),
    Step(
        "offer.method",
        Phase.OFFER,
        _ask_method,
        _read_method,
        _pick_method,
        choices=tuple(Method),
        kind="choice",
    ),
    Step(
        "offer.accept",
        Phase.OFFER,
        _ask_accept,
        partial(_read_yes, agreed=c.AcceptOffer),
        partial(_pick_yes, agreed=c.AcceptOffer),
        choices=("accept", *_CHANGES, "leave"),
        kind="choice",
    ),
    Step(
        "sign.costs",
        Phase.SIGN,
        _ask_costs,
        partial(_read_yes, agreed=c.ConfirmCosts),
        partial(_pick_yes, agreed=c.ConfirmCosts),
        choices=("confirm_costs", *_CHANGES, "leave"),
        kind="choice",
    ),
    Step(
        "sign.name",
        Phase.SIGN,
        _ask_signature,
        _read_signature,
        _pick_leave,
        free=True,
        sayings=True,
        choices=("read", "leave"),
    ),
    Step(
        "sign.code",
        Phase.SIGN,
        _ask_sign_code,
        _read_sign_code,
        _pick_sign_code,
        mask=mask_code,
        choices=("resend",),
    ),
    Step(
        "closing.rating",
        Phase.PAYOUT,
        _ask_rating,
        _read_rating,
        _pick_rating,
        choices=("stars_*",),
    ),
    Step(
        "closing.comment",
        Phase.PAYOUT,
        _ask_comment,
        _read_comment,
        _pick_comment,
        free=True,
        choices=("skip",),
    ),
)
