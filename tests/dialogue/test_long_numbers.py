"""Card and identity numbers within a sentence: taken as theirs, asked back where they are not."""

from loanflow_tui.dialogue.understand import lone_number
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts

CARD = "6217003450098711268"
NUMBER = "11010119900307002X"


@for_each(
    ("text", "number"),
    [
        ("put it on this one 6217 0034 5009 8711 268", CARD), (f"我的卡号是{CARD}", CARD),
        ("it's 6217-0034-5009-8711-268, thanks", CARD), (f"my number is {NUMBER} ok", NUMBER),
        ("１１０１０１１９９００３０７００２Ｘ", NUMBER),
        (f"{CARD} or {NUMBER}", f"{CARD} or {NUMBER}"),
        ("no idea", "no idea"), ("1234567", "1234567"), ("1" * 40, "1" * 40),
    ],
)  # fmt: skip
def test_the_one_long_number_is_found(text: str, number: str) -> None:
    assert lone_number(text) == number


@for_each("say", [f"my wife's is {CARD}", f"not {CARD}", f"maybe {CARD}", f"我老婆的卡{CARD}"])
def test_a_number_not_theirs_is_no_answer(say: str) -> None:
    for step in ("verify.card", "identity.number"):
        assert interpret(say, contexts("en")[step]).act is not Act.ANSWER


async def test_doubted_identity_numbers_are_not_recorded(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("identity.number")
    await journey.say(f"my wife's number is {NUMBER}")
    assert journey.step == "identity.number"
    await journey.say(f"sorry, mine is {NUMBER}")
    assert journey.step == "identity.mobile"
