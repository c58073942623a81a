"""Choosing from the offer, signing, and the messages about unavailable choices."""

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import agreement as e
from loanflow_tui.lending.events.risk import OfferMade
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.terms import Method
from tests.lending.applying import NAME, Applying


async def refusal(who: Applying, command: c.Command) -> Rejected:
    with pytest.raises(Rejected) as refused:
        await who.send(command)
    return refused.value


async def offered() -> Applying:
    who = Applying()
    await who.play_to(Fact.AMOUNT)
    return who


async def test_amount_outside_the_offer_names_the_bounds() -> None:
    who = await offered()
    offer = (await who.last(OfferMade)).offer
    for fen, reason in (
        (offer.min_fen - 100, "below_least"),
        (offer.limit_fen + 100, "above_limit"),
        (1_000_50, "not_whole_yuan"),
        (-5, "below_least"),
    ):
        refused = await refusal(who, c.ChooseAmount(amount_fen=fen))
        assert refused.reason == reason
        assert refused.values["least_fen"] == str(offer.min_fen)
        assert refused.values["most_fen"] == str(offer.limit_fen)


async def test_a_tenor_that_is_not_offered_is_refused() -> None:
    who = await offered()
    await who.send(c.ChooseAmount(amount_fen=5_000_00))
    assert (await refusal(who, c.ChooseTenor(months=7))).reason == "tenor_not_offered"


async def test_unaffordable_tenor_names_the_most_for_it() -> None:
    who = await offered()
    offer = (await who.last(OfferMade)).offer
    await who.send(c.ChooseAmount(amount_fen=offer.limit_fen))
    months = next(m for m in offer.tenors if offer.limit_fen > offer.most_fen(m))
    refused = await refusal(who, c.ChooseTenor(months=months))
    assert refused.reason == "too_much_a_month"
    assert int(refused.values["most_fen"]) <= offer.most_fen(months)


async def test_bullet_loans_last_at_most_a_year() -> None:
    who = await offered()
    await who.send(c.ChooseAmount(amount_fen=5_000_00))
    await who.send(c.ChooseTenor(months=24))
    refused = await refusal(who, c.ChooseMethod(method=Method.BULLET))
    assert refused.reason == "method_not_offered"


async def test_larger_amount_undoes_an_impossible_tenor() -> None:
    who = await offered()
    offer = (await who.last(OfferMade)).offer
    await who.send(c.ChooseAmount(amount_fen=offer.min_fen))
    await who.send(c.ChooseTenor(months=offer.tenors[0]))
    await who.send(c.ChooseMethod(method=Method.EQUAL_PAYMENT))
    view = await who.send(c.ChooseAmount(amount_fen=offer.limit_fen))
    assert view.amount_fen == offer.limit_fen
    assert not view.holds(Fact.TENOR) and not view.holds(Fact.METHOD)


async def test_a_smaller_amount_keeps_tenor_and_method() -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    view = await who.send(c.ChooseAmount(amount_fen=1_000_00))
    assert view.holds(Fact.TENOR, Fact.METHOD)


async def test_accepted_terms_are_recorded_as_shown() -> None:
    who = Applying()
    await who.play_to(Fact.ACCEPTED)
    view = await who.send(c.AcceptOffer())
    accepted, offer = await who.last(e.OfferAccepted), (await who.last(OfferMade)).offer
    assert view.amount_fen and view.months and view.method
    quote = offer.quote(view.amount_fen, view.months, view.method)
    assert accepted.total_interest_fen == quote.interest_fen
    assert accepted.first_payment_fen == quote.schedule.payments_fen[0]
    assert abs(float(accepted.apr) - quote.apr.nominal) < 1e-6


@pytest.mark.parametrize("typed", ["李雷", "", "王小"])
async def test_the_signature_is_the_name_in_the_contract(typed: str) -> None:
    who = Applying()
    await who.play_to(Fact.INTENT)
    assert (await refusal(who, c.TypeSignature(name=typed))).reason == "name_differs"
    assert (await who.send(c.TypeSignature(name=f" {NAME} "))).holds(Fact.INTENT)


async def test_rating_and_comment_have_bounds() -> None:
    who = Applying()
    await who.play_to(Fact.RATING)
    for stars in (0, 6, -1):
        assert (await refusal(who, c.Rate(rating=stars))).reason == "one_to_five"
    assert (await refusal(who, c.Comment(comment=""))).reason == "not_now"
    await who.send(c.Rate(rating=4))
    assert (await refusal(who, c.Comment(comment="x" * 501))).reason == "too_long"
    assert (await who.send(c.Comment(comment="ok"))).holds(Fact.COMMENT)


async def test_out_of_turn_every_choice_is_refused() -> None:
    who = await Applying().start()
    for command in (
        c.ChooseAmount(amount_fen=1), c.ChooseTenor(months=3), c.ChooseMethod(method=Method.BULLET),
        c.AcceptOffer(), c.TypeSignature(name=NAME), c.Rate(rating=5),
        c.DecideReferral(approve=True, note="why"), c.CheckFace(), c.Repay(),
    ):  # fmt: skip
        assert (await refusal(who, command)).reason == "not_now"
