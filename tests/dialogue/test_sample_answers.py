"""F3 answers as the persona would, with the mistakes of its story."""

import pytest

from loanflow_tui.applicants import personas
from loanflow_tui.dialogue.session import Session
from tests.dialogue.conftest import Begin, Journey


async def test_samples_fit_the_kind_of_question(
    journey: Journey,
) -> None:
    expected = {
        "product": "choice:consumer", "consent.marketing": "choice:skip",
        "identity.name": "李伟", "identity.number": "110101198903149011",
        "verify.code": "123456", "verify.face": "choice:look",
        "profile.income": "18000", "profile.region": "Beijing",
        "documents.id_front": "choice:use_sample", "offer.amount": "50000",
        "offer.tenor": "choice:months_12", "offer.method": "choice:equal_payment",
        "offer.accept": "choice:accept", "sign.name": "李伟", "closing.rating": "choice:stars_5",
    }  # fmt: skip
    for step, sample in expected.items():
        await journey.play_to(step)
        assert journey.talk.sample() == sample


async def test_filled_choice_is_recorded_as_filled(journey: Journey) -> None:
    await journey.fill()
    answers = [r.event for r in journey.talk.journal if r.kind == "AnswerGiven"]
    assert [getattr(answer, "filled", None) for answer in answers] == [True]


async def test_mistyping_persona_ends_with_the_right_code(begin: Begin) -> None:
    journey = await begin("yang-fan")
    await journey.play_to("verify.code")
    typed = []
    for _ in range(3):
        typed.append(journey.talk.sample())
        await journey.fill()
    assert typed == ["111111", "222222", "333333"]
    assert journey.step == "verify.locked"
    await journey.play_to("verify.face")


async def test_a_lost_sms_is_sent_again(begin: Begin) -> None:
    journey = await begin("gao-yuan")
    await journey.play_to("verify.code")
    assert journey.talk.sample() == "choice:resend"
    await journey.fill()
    assert journey.talk.sample() == "123456"


@pytest.mark.parametrize("persona", ["cao-ying", "peng-bo"])
async def test_the_second_card_follows_a_refused_one(begin: Begin, persona: str) -> None:
    journey = await begin(persona)
    await journey.play_to("verify.card")
    first, second = personas()[persona].cards
    assert journey.talk.sample() == first
    await journey.fill()
    assert journey.step == "verify.card"
    assert journey.talk.sample() == second


async def test_refused_document_is_replaced_by_a_good_one(begin: Begin) -> None:
    journey = await begin("xie-ting")
    await journey.play_to("documents.id_front")
    assert not await journey.fill()
    assert "turn-document-unreadable" in journey.new_ids
    await journey.fill()
    assert journey.step == "documents.id_back"


async def test_wish_above_limit_becomes_the_limit(begin: Begin) -> None:
    journey = await begin("liu-yang")
    await journey.play_to("offer.amount")
    offered = journey.talk.sample()
    assert await journey.fill()
    assert int(offered or 0) <= personas()["liu-yang"].amount_fen // 100


async def test_the_default_applicant_stays_the_same(begin: Begin) -> None:
    journey = await begin(None)
    await journey.play_to("identity.name")
    name = journey.talk.sample()
    await journey.play_to("identity.number")
    assert journey.talk.session.applicant(journey.talk.view).name == name


async def test_a_persona_that_is_none_opens_nothing(session: Session, begin: Begin) -> None:
    with pytest.raises(LookupError):
        await begin("nobody")
    assert await session.service.standings() == []
