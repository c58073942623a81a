"""Name, numbers, and proving they are the applicant's own."""

from typing import Literal

from loanflow_tui.dialogue.messages import Moment
from loanflow_tui.dialogue.steps.base import Repair, Situation, Step, choice, leave, question
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.dialogue.understand import lone_number, read_code, read_yes_no
from loanflow_tui.lending.api import MobileGiven, mask_card, mask_mobile, mask_resident_id
from loanflow_tui.lending.api import commands as c


def _ask_name(_: Situation) -> Question:
    return question("identity.name", Phase.IDENTITY)


def _read_name(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveName(name=text)


def _ask_number(_: Situation) -> Question:
    return question("identity.number", Phase.IDENTITY, secret=True)


def _read_number(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveNumber(number=lone_number(text))


def _ask_mobile(_: Situation) -> Question:
    return question("identity.mobile", Phase.IDENTITY, secret=True)


def _read_mobile(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveMobile(mobile=text)


def _ask_uscc(_: Situation) -> Question:
    return question("identity.uscc", Phase.IDENTITY)


def _read_uscc(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveBusinessCode(code=text)


def _ask_code(situation: Situation) -> Question:
    locked = situation.view.verification.locked_until
    if locked is not None:
        choices = (choice("resend", primary=True), choice("leave"))
        return question("verify.locked", Phase.VERIFY, choices, kind="choice", until=Moment(locked))
    mobile = situation.view.get(MobileGiven)
    choices = (choice("resend"), choice("change_mobile"))
    return question(
        "verify.code", Phase.VERIFY, choices, secret=True,
        mobile=mobile.masked if mobile else "", digits=situation.policy.codes.digits,
    )  # fmt: skip


def _read_code(text: str, situation: Situation) -> c.Command | Repair:
    if situation.view.verification.locked_until is not None:
        return Repair("choose")
    return confirm_code("verify", text, situation)


def _pick_code(picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "leave":
        return leave(situation)
    return c.SendCode(purpose="verify")


def _ask_face(situation: Situation) -> Question:
    choices = (choice("look", primary=True),)
    return question(
        "verify.face",
        Phase.VERIFY,
        choices,
        kind="choice",
        tries=situation.view.verification.face_tries,
    )


def _read_face(text: str, _: Situation) -> c.Command | Repair:
    return c.CheckFace() if read_yes_no(text, "face") == "yes" else Repair("choose")


def _pick_face(_: str, __: Situation) -> c.Command | Repair:
    return c.CheckFace()


def _ask_card(_: Situation) -> Question:
    return question("verify.card", Phase.VERIFY, secret=True)


def _read_card(text: str, _: Situation) -> c.Command | Repair:
    return c.GiveCard(card=lone_number(text))


def confirm_code(
    purpose: Literal["verify", "sign"], text: str, situation: Situation
) -> c.Command | Repair:
    """Return the code that was typed, or how many digits it has to have."""
    digits = situation.policy.codes.digits
    code = read_code(text, digits)
    if code is None:
        return Repair("code_digits", {"digits": str(digits)})
    return c.ConfirmCode(purpose=purpose, code=code)


def mask_code(text: str) -> str:
    """Return a one-time code as it is shown afterwards."""
    return "•" * min(len(text.strip()), 6)


STEPS = (
    Step("identity.name", Phase.IDENTITY, _ask_name, _read_name, free=True),
    Step("identity.number", Phase.IDENTITY, _ask_number, _read_number, mask=mask_resident_id),
    Step("identity.mobile", Phase.IDENTITY, _ask_mobile, _read_mobile, mask=mask_mobile),
    Step("identity.uscc", Phase.IDENTITY, _ask_uscc, _read_uscc),
    Step(
        "verify.code",
        Phase.VERIFY,
        _ask_code,
        _read_code,
        _pick_code,
        mask=mask_code,
        choices=("resend", "change_mobile"),
    ),
    Step(
        "verify.face",
        Phase.VERIFY,
        _ask_face,
        _read_face,
        _pick_face,
        choices=("look",),
        kind="choice",
    ),
    Step("verify.card", Phase.VERIFY, _ask_card, _read_card, mask=mask_card),
)
