"""The field's hint while typing: the mistake, the missing part, or the meaning."""

import pytest

from tests.dialogue.conftest import Journey

NUMBER = "110101198903149011"


def said(journey: Journey, text: str) -> tuple[str, str] | None:
    """Return the field's hint for `text`, and its tone."""
    hint = journey.talk.hint(text)
    return (journey.talk.wording.say(hint.message), hint.tone) if hint else None


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("110101", ("6 of 18", "plain")),
        (NUMBER[:15], ("15 of 18", "plain")),
        (NUMBER, ("born 1989-••-••, aged 37, male, Beijing", "good")),
        ("１１０１０１ 19890314 9011", ("born 1989-••-••, aged 37, male, Beijing", "good")),
        (NUMBER[:-1] + "2", ("the last character doesn't fit the rest", "warn")),
        ("990101198903149011", ("the first 6 digits are no region's code", "warn")),
        ("110101198913149011", ("digits 7 to 14 are no date of birth", "warn")),
        (NUMBER + "1", ("19 characters: 18 are needed", "warn")),
        ("11010A", ("digits only, and maybe an X at the end", "warn")),
        ("", None),
    ],
)
async def test_identity_number_is_checked_while_typed(
    journey: Journey, typed: str, hint: tuple[str, str] | None
) -> None:
    await journey.play_to("identity.number")
    assert said(journey, typed) == hint


@pytest.mark.parametrize(
    ("step", "typed", "hint"),
    [
        ("identity.name", "Li 4", ("a name has letters only", "warn")),
        ("identity.mobile", "138", ("3 of 11", "plain")),
        ("identity.mobile", "12800138001", ("a mobile number begins with 13 to 19", "warn")),
        ("identity.mobile", "+86 138 0013 8001", ("138••••8001", "good")),
        ("verify.code", "12", ("2 of 6", "plain")),
        ("verify.card", "6270", ("4 digits", "plain")),
        ("verify.card", "6270047640931378831", ("Four Seas Bank", "good")),
        ("verify.card", "6270047640931378832", ("the last digit doesn't fit the rest", "warn")),
        ("profile.income", "12k", ("= ¥12,000.00 a month", "plain")),
        ("profile.income", "120000 a year", ("¥120,000.00 a year = ¥10,000.00 a month", "plain")),
        ("profile.income", "-5", ("not below 0", "warn")),
        ("profile.income", "about", None),
        ("profile.region", "Shenzhen", ("Guangdong", "plain")),
        ("offer.amount", "20k", ("= ¥20,000.00", "good")),
        ("offer.amount", "两万", ("= ¥20,000.00", "good")),
        ("offer.amount", "100", ("= ¥100.00: the least is ¥500", "warn")),
        ("offer.amount", "1m", ("= ¥1,000,000.00: the most is ¥144,000", "warn")),
        ("offer.tenor", "one year", ("= 12 months", "good")),
        ("offer.tenor", "5 months", ("5 months isn't offered", "warn")),
        ("sign.name", "李", None),
        ("sign.name", "李伟", ("as in the contract", "good")),
        ("sign.name", "王", ("the contract says 李伟", "warn")),
    ],
)
async def test_hint_shows_the_value_understood(
    journey: Journey, step: str, typed: str, hint: tuple[str, str] | None
) -> None:
    await journey.play_to(step)
    assert said(journey, typed) == hint


async def test_no_hint_without_an_answer(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    assert journey.talk.hint("9" * 10_000) is None
