"""The credit line: approved once, drawn several times, restored by what is repaid."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as e
from loanflow_tui.lending.application.agreed_terms import contract_terms
from loanflow_tui.lending.application.decision_replay import replay_decisions
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import ConsentKind, Product
from tests.lending.applying import Applying
from tests.lending.test_debit import day_by_day
from tests.lending.test_repayment import loan, until

FIRST_FEN = 20_000_00


async def _borrower(**how: object) -> tuple[Applying, str]:
    """Return somebody with a first draw, and the application that opened the line."""
    who = Applying(**how)  # type: ignore[arg-type]
    await who.play_to()
    return who, who.application_id


async def _draw(who: Applying, amount_fen: int) -> ApplicationView:
    """Borrow again from the application in hand, and sign for this amount."""
    view = await who.send(c.BorrowAgain())
    who.application_id = view.line.opened
    await who.play_to(Fact.AMOUNT)
    await who.send(c.ChooseAmount(amount_fen=amount_fen))
    return await who.play_to()


async def _line(who: Applying) -> e.LineSeen:
    seen = (await who.send(c.ShowLine())).line.seen
    assert seen is not None
    return seen


async def test_a_draw_needs_only_amount_plan_and_signature() -> None:
    who, first = await _borrower()
    view = await _draw(who, 5_000_00)
    assert view.loan is not None
    assert view.loan.principal_fen == 5_000_00
    asked = [type(event).__name__ for event in await who.events()]
    assert not {"NameGiven", "IncomeGiven", "DocumentTaken", "BureauReported"} & set(asked)
    assert "ContractSigned" in asked
    numbers = {view.loan.contract, (await who.service.view(first)).need(e.ContractSigned).number}
    assert len(numbers) == 2, "each draw has a contract of its own"


async def test_the_line_says_what_is_used_and_left() -> None:
    who, first = await _borrower()
    whole = (await _line(who)).limit_fen
    await _draw(who, 5_000_00)
    who.application_id = first
    seen = await _line(who)
    assert (seen.used_fen, seen.left_fen) == (25_000_00, whole - 25_000_00)
    assert [draw.outstanding_fen for draw in seen.draws] == [FIRST_FEN, 5_000_00]


async def test_repaying_restores_the_limit() -> None:
    who, _ = await _borrower()
    before = (await _line(who)).left_fen
    await who.send(c.Repay(kind="all"))
    seen = await _line(who)
    assert seen.left_fen == before + FIRST_FEN
    assert (await _draw(who, 30_000_00)).loan is not None


async def test_no_more_is_drawn_than_is_left() -> None:
    who, _ = await _borrower()
    view = await who.send(c.BorrowAgain())
    who.application_id = view.line.opened
    view = await who.play_to(Fact.AMOUNT)
    assert view.offer is not None
    left = (await who.service.view(view.need(e.DrawBegun).line)).need_offer().line_fen - FIRST_FEN
    assert view.offer.limit_fen <= left
    with pytest.raises(Rejected):
        await who.send(c.ChooseAmount(amount_fen=left + 100_00))


async def test_a_draw_may_take_less_than_is_left() -> None:
    who, _ = await _borrower(answers={Fact.TENOR: c.ChooseTenor(months=6)})
    left = (await _line(who)).left_fen
    view = await who.send(c.BorrowAgain())
    who.application_id = view.line.opened
    view = await who.play_to(Fact.AMOUNT)
    decided = view.need(e.DecisionMade)
    assert decided.decided_by == "policy"
    assert 0 < decided.decision.limit_fen < left
    assert decided.decision.reasons, "and it says why"


async def test_a_draw_beyond_what_is_borne_is_refused() -> None:
    who = Applying(answers={Fact.TENOR: c.ChooseTenor(months=3)})
    offer = (await who.play_to(Fact.AMOUNT)).need_offer()
    most = offer.most_fen(3) // 100 * 100
    await who.send(c.ChooseAmount(amount_fen=most))
    await who.play_to()
    assert (await _line(who)).left_fen > 0
    view = await who.send(c.BorrowAgain())
    who.application_id = view.line.opened
    view = await who.play_to()
    assert view.need(e.DecisionMade).decision.reasons == (ReasonCode.R39,)
    assert view.offer is None


async def test_a_draw_that_needs_cover_asks_the_insurer() -> None:
    who = Applying()
    who.answers[Fact.AMOUNT] = c.ChooseAmount(amount_fen=5_000_00)
    await who.play_to()
    who.clock.advance(timedelta(days=2))
    beside = replace(who, product=Product.EMERGENCY, application_id="")
    beside.service = who.service
    beside.answers = {
        Fact.AMOUNT: c.ChooseAmount(amount_fen=15_000_00),
        Fact.TENOR: c.ChooseTenor(months=3),
    }
    await beside.play_to()
    who.answers.clear()
    who.application_id = (await who.send(c.BorrowAgain())).line.opened
    view = await who.play_to(Fact.AMOUNT)
    asked = [x.partner for x in await who.events() if isinstance(x, e.PartnerCalled)]
    assert asked == ["insurer"] and view.consented(ConsentKind.INSURANCE)
    quoted = view.need(e.InsurerQuoted).quote
    decision = view.need(e.DecisionMade).decision
    assert quoted is not None and quoted.covered
    assert ReasonCode.R32 not in decision.reasons


async def test_a_withdrawn_consent_is_asked_before_any_draw() -> None:
    who, first = await _borrower()
    draw = (await _draw(who, 5_000_00)).application_id
    begun = (await who.send(c.BorrowAgain())).line.opened
    who.application_id = first
    await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))
    for who.application_id in (first, draw):
        view = await who.send(c.BorrowAgain())
        assert not view.consented(ConsentKind.BUREAU)
        assert view.line.opened != begun, "it rests on the consent of before"
        opened = await who.service.view(view.line.opened)
        assert opened.due is Fact.CONSENT_BUREAU
    who.application_id = opened.application_id
    view = await who.play_to()
    assert view.loan is not None
    assert await who.count(e.BureauReported) == 1, "it is asked anew"


async def test_an_unfinished_draw_goes_on() -> None:
    who, first = await _borrower()
    opened = (await who.send(c.BorrowAgain())).line.opened
    assert (await who.send(c.BorrowAgain())).line.opened == opened
    assert len(await who.service.standings()) == 2
    assert first != opened


async def test_nothing_is_drawn_while_overdue() -> None:
    who, _ = await _borrower()
    who.clock.advance(timedelta(days=40))
    with pytest.raises(Rejected, match="line_overdue"):
        await who.send(c.BorrowAgain())


async def test_limit_falls_when_overdue_for_long() -> None:
    who, _ = await _borrower()
    whole = (await _line(who)).limit_fen
    who.clock.advance(timedelta(days=80))
    await who.send(c.Tick())
    await who.send(c.Tick())
    changes = [each for each in await who.events() if isinstance(each, e.LineChanged)]
    assert [(each.reason, each.limit_fen) for each in changes] == [("overdue", whole // 2)]


async def test_a_late_draw_lowers_the_whole_line() -> None:
    who, first = await _borrower()
    await _draw(who, 5_000_00)
    draw, who.application_id = who.application_id, first
    await who.send(c.Repay(kind="all"))
    who.application_id = draw
    who.clock.advance(timedelta(days=80))
    await who.send(c.Tick())
    changed = (await who.service.view(first)).line
    assert changed.lowered


async def test_no_new_application_gets_around_a_lowered_line() -> None:
    who, first = await _borrower()
    who.clock.advance(timedelta(days=80))
    await who.send(c.Tick())
    await who.send(c.Repay(kind="part", amount_fen=8_000_00))
    lowered = await _line(who)
    assert lowered.bar is None and lowered.left_fen > 0
    who.application_id = ""
    view = await who.play_to(Fact.AMOUNT)
    assert view.need(e.DecisionMade).decision.reasons == (ReasonCode.R39,)
    most = view.need_offer().limit_fen
    assert most == lowered.left_fen
    await who.send(c.ChooseAmount(amount_fen=most))
    await who.play_to()
    who.application_id = first
    assert (await _line(who)).left_fen == 0, "what was lent beside it uses the line too"


async def _pay_for_a_year(who: Applying) -> None:
    for _ in range(13):
        view = await who.send(c.Tick())
        assert view.loan is not None
        if view.loan.due(view.today) and not view.loan.settled:
            await who.send(c.Repay(kind="instalment"))
        who.clock.advance(timedelta(days=30))


async def test_the_line_is_assessed_anew_every_year() -> None:
    who, _ = await _borrower()
    await _pay_for_a_year(who)
    await who.send(c.Repay())
    await who.send(c.Tick())
    changed = await who.last(e.LineChanged)
    assert changed.reason == "reassessed"
    calls = [each for each in await who.events() if isinstance(each, e.PartnerCalled)]
    assert sum(each.step == "score.bureau" for each in calls) == 2
    await who.send(c.Tick())
    assert await who.count(e.LineChanged) == 1


async def test_the_yearly_look_waits_until_nothing_is_overdue() -> None:
    who, _ = await _borrower()
    view = await who.view()
    assert view.loan is not None
    begun = view.loan.taken_on
    for _ in range(10):
        await until(who, (await loan(who)).open[0].due_on)
        await who.send(c.Repay())
    await day_by_day(who, begun + timedelta(days=400))
    changes = [each.reason for each in await who.events() if isinstance(each, e.LineChanged)]
    assert changes == ["overdue"], "a year is over, and the loan is two months late"
    await who.send(c.Repay())
    await who.send(c.Tick())
    changes = [each.reason for each in await who.events() if isinstance(each, e.LineChanged)]
    assert changes == ["overdue", "reassessed"]


async def test_without_consent_nothing_is_drawn_after_the_year() -> None:
    who, _ = await _borrower()
    await who.send(c.WithdrawConsent(consent=ConsentKind.BUREAU))
    await _pay_for_a_year(who)
    assert (await _line(who)).limit_fen == 0


async def test_a_draw_is_decided_the_same_when_replayed() -> None:
    who, _ = await _borrower()
    await _draw(who, 5_000_00)
    journal = await who.service.read(who.application_id)
    assert [each.verdict for each in replay_decisions(journal, load_policy())] == ["same"]


async def test_an_erased_draw_still_reads() -> None:
    who, _ = await _borrower()
    await _draw(who, 5_000_00)
    await who.send(c.Repay(kind="all"))
    await who.certain()
    await who.service.erase(who.application_id)
    journal = await who.service.read(who.application_id)
    begun = next(each.event for each in journal if isinstance(each.event, e.DrawBegun))
    assert (begun.line, begun.personal) == ("", ())
    assert "110101" not in begun.model_dump_json()


async def test_a_line_is_not_erased_while_drawn() -> None:
    who, first = await _borrower()
    await _draw(who, 5_000_00)
    draw, who.application_id = who.application_id, first
    await who.send(c.Repay(kind="all"))
    await who.certain()
    contract = (await who.service.view(draw)).need(e.ContractSigned).number
    with pytest.raises(Rejected, match="draw_running") as refused:
        await who.service.erase(first)
    assert refused.value.values == {"contract": contract}
    who.application_id = draw
    await who.send(c.Repay(kind="all"))
    await who.certain()
    await who.service.erase(first)


async def test_products_without_a_line_are_not_drawn_again() -> None:
    who, _ = await _borrower(product=Product.EMERGENCY)
    with pytest.raises(Rejected, match="not_now"):
        await who.send(c.BorrowAgain())


async def test_contract_names_the_line() -> None:
    who, first = await _borrower()
    view = await _draw(who, 5_000_00)
    terms = contract_terms(view, load_policy())
    root = await who.service.view(first)
    assert terms.agreement == root.need(e.ContractSigned).number
    assert terms.line_fen == contract_terms(root, load_policy()).line_fen


STEPS = st.lists(
    st.tuples(st.integers(5, 400).map(lambda n: n * 100_00), st.booleans(), st.integers(0, 20)),
    min_size=2,
    max_size=5,
)


@settings(
    max_examples=6, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(STEPS)
async def test_no_order_of_draws_exceeds_the_line(steps: list[tuple[int, bool, int]]) -> None:
    who, _ = await _borrower()
    whole = (await _line(who)).limit_fen
    for wish_fen, pays, days in steps:
        seen = await _line(who)
        assert seen.used_fen <= whole, "a lowered limit may fall below, but no draw exceeds it"
        assert (
            seen.bar is not None
            or seen.left_fen == max(0, seen.limit_fen - seen.used_fen) // (100_00) * 100_00
        )
        loan = (await who.view()).loan
        if pays and loan is not None and not loan.settled:
            await who.send(c.Repay(kind="all"))
        elif seen.left_fen >= 500_00 and seen.bar is None:
            view = await who.send(c.BorrowAgain())
            who.application_id = view.line.opened
            view = await who.play_to(Fact.AMOUNT)
            if view.offer is not None:
                most = min(view.offer.limit_fen, seen.left_fen)
                await who.send(c.ChooseAmount(amount_fen=max(500_00, min(most, wish_fen))))
                await who.play_to()
            else:
                return
        who.clock.advance(timedelta(days=days))
