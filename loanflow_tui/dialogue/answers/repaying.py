"""Repaying: early, late, by which method and card, what is due, and how a loan ends."""

from collections.abc import Iterable
from datetime import timedelta

from loanflow_tui.dialogue.answers.base import (
    Answer,
    Stage,
    account_of,
    example_quote,
    product_of,
    spoken,
    stage_of,
)
from loanflow_tui.dialogue.answers.plans import methods_compared
from loanflow_tui.dialogue.cards.loan import coming_card, part_plans_card, standing
from loanflow_tui.dialogue.cards.parts import days, named
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.cards.settled import settled_card
from loanflow_tui.dialogue.messages import Day, Listing, Message, Named, Rate, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.lending.api import (
    DAYS_IN_YEAR,
    AsideShown,
    Loan,
    amount_for,
    extension_terms,
    half_up,
    lender_of,
    lent_by_another,
    no_time,
    payoff,
    plan,
    split,
)

THOUSAND_FEN = 100_000


def early_repayment(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that it is free, and what it comes to today: of a part, where the question names one."""
    view = scene.view
    quote, loan = quote_of(view), view.loan
    if loan is None:
        fee = quote is not None and quote.fee_upfront_fen
        yield say("topic-early-with-fee" if fee else "topic-early")
    elif loan.settled:
        yield say("topic-nothing-owed")
    else:
        whole = payoff(loan, view.today)
        if (part := _part_named(event.words, whole.total_fen)) is not None:
            yield _part_early(loan, part, scene)
            return
        yield say("topic-early-loan", total=Yuan(whole.total_fen), saved=Yuan(whole.saved_fen))


def _part_named(words: str, most_fen: int) -> int | None:
    """Return the one sum in a question, in fen, where it is a part of what is owed."""
    sums = [each.fen for each in find_money(fold(words))]
    part = sums[0] if len(sums) == 1 else None
    return part if part is not None and 0 < part < most_fen else None


def _part_early(loan: Loan, part_fen: int, scene: Scene) -> Turn:
    """Return what a part repaid today saves, with the plans that it leads to."""
    today = scene.view.today
    paid = split(loan, part_fen, "part", today)
    planned = sum(row.interest_fen + row.fees_fen for row in loan.open)
    after = sum(row.interest_fen + row.fees_fen for row in paid.plan or loan.open)
    saved = planned - after - paid.interest_fen - paid.fees_fen if paid.plan else 0
    card = part_plans_card(loan, part_fen, today)
    if saved <= 0:
        return say("topic-early-part", card=card, amount=Yuan(part_fen))
    return say("topic-early-part-saves", card=card, amount=Yuan(part_fen), saved=Yuan(saved))


def late_payment(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what being late costs by the day: of this loan, of the offer, or by the policy."""
    view, policy = scene.view, scene.policy
    offer, loan = view.offer, view.loan
    if loan is not None and loan.settled:
        yield say("topic-nothing-owed")
    elif loan is not None:
        yield late_by_the_day(loan, scene)
    elif offer is not None:
        yield say(
            "topic-late-offer",
            grace=days(offer.grace_days), rate=Rate(offer.late_annual_rate),
            a_day=Yuan(half_up(THOUSAND_FEN * offer.late_annual_rate / DAYS_IN_YEAR)),
        )  # fmt: skip
    else:
        terms = policy.pricing
        yield say(
            "topic-late-before",
            grace=days(terms.grace_days), more=Rate(terms.late_surcharge, digits=0),
            ceiling=Rate(terms.ceiling),
        )  # fmt: skip


def late_by_the_day(loan: Loan, scene: Scene) -> Turn:
    """Return what is overdue and what a day more costs, or what the next instalment would."""
    today = scene.view.today
    rate = loan.late_annual_rate
    if loan.days_overdue(today):
        tomorrow = loan.late_owed_fen(today + timedelta(days=1))
        return say(
            "topic-late-overdue", tone="warn",
            days=loan.days_overdue(today), amount=Yuan(loan.due_fen(today)),
            late=Yuan(loan.late_owed_fen(today)), rate=Rate(rate),
            a_day=Yuan(tomorrow - loan.late_owed_fen(today)),
        )  # fmt: skip
    row = loan.open[0]
    return say(
        "topic-late-loan",
        due=Day(row.due_on), grace=days(loan.grace_days), rate=Rate(rate),
        a_day=Yuan(half_up(row.principal_fen * rate / DAYS_IN_YEAR)),
    )  # fmt: skip


def extension(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how to ask for more time to pay, and what the lender decided on a request."""
    loan, today = scene.view.loan, scene.view.today
    if loan is None:
        yield say("topic-extension-before", days=scene.policy.servicing.extension_most_days)
    elif loan.settled or not loan.open:
        yield say("topic-nothing-owed")
    elif lent_by_another(scene.view) and loan.extended_until(today) is None:
        lender = lender_of(scene.view, scene.policy)
        handed = loan.extension_asked is not None
        yield say(
            "topic-extension-handed" if handed else "topic-extension-elsewhere",
            lender=Named(lender.name), hotline=lender.hotline,
        )  # fmt: skip
    elif loan.extension_asked is not None:
        yield say("topic-extension-asked")
    elif (until := loan.extended_until(today)) is not None:
        yield say("topic-extension-given", until=Day(until))
    elif (reason := no_time(loan, today)) is not None:
        most = loan.rules.extension_within_days if loan.rules is not None else 0
        yield say(
            f"repair-extension-{dashed(reason)}", times=loan.extended, days=most or 0,
            hotline=lender_of(scene.view, scene.policy).hotline,
        )  # fmt: skip
    else:
        terms = extension_terms(loan, today)
        yield say("topic-extension", amount=Yuan(terms.amount_fen), due=Day(terms.due_on))


def repayment_method(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say which ways of repaying there are, with what each costs once that is known."""
    view = scene.view
    offer, loan = view.offer, view.loan
    if loan is not None:
        yield say("topic-method-loan", method=named("choice", loan.method.value))
        return
    example = example_quote(scene)
    if offer is not None and example is not None:
        yield say(
            "topic-method-offer",
            amount=Yuan(example.amount_fen, whole=True), months=example.months,
            methods=methods_compared(offer, example.amount_fen, example.months),
        )  # fmt: skip
    else:
        methods = scene.policy.product(product_of(view)).methods
        yield say(
            "topic-method-before",
            methods=Listing(tuple(named("choice", each.value) for each in methods)),
        )


def repay_how(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say from which card, and that each payment is confirmed first."""
    account = account_of(scene.view)
    yield say("topic-repay-how-card", account=account) if account else say("topic-repay-how")


def next_due(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is due when: of the loan, or of the first instalment if it is signed today."""
    view = scene.view
    quote, loan = quote_of(view), view.loan
    if loan is not None:
        yield _due_of_loan(loan, scene)
    elif quote is not None:
        first = plan(view, quote.schedule, view.today)[0]
        yield say("topic-due-chosen", amount=Yuan(first.total_fen), due=Day(first.due_on))
    elif (example := example_quote(scene)) is not None:
        first = plan(view, example.schedule, view.today)[0]
        yield say("topic-due-offer", due=Day(first.due_on))
    else:
        yield say("topic-due-before")


def _due_of_loan(loan: Loan, scene: Scene) -> Turn:
    values = standing(loan, scene.view.today)
    if loan.settled or not loan.open:
        return say("topic-nothing-owed")
    return spoken(Message(f"topic-due-{values['state']}", values), coming_card(loan))


def outstanding(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is still owed, and what would end it today."""
    loan, today = scene.view.loan, scene.view.today
    if loan is None:
        yield say("topic-nothing-lent")
    elif loan.settled:
        yield say("topic-nothing-owed")
    else:
        yield say(
            "topic-outstanding",
            left=Yuan(loan.outstanding_fen), total=Yuan(payoff(loan, today).total_fen),
            count=len(loan.open),
        )  # fmt: skip


def settlement_proof(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Show the letter of a loan that is repaid; say when there will be one."""
    loan = scene.view.loan
    if loan is not None and loan.settled:
        yield say("topic-letter", card=settled_card(loan, scene.view, scene.policy))
    elif loan is not None:
        total = payoff(loan, scene.view.today).total_fen
        yield say("topic-letter-loan", total=Yuan(total))
    else:
        yield say("topic-letter-before")


def cancel_loan(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how it can still be undone: cancelling, giving back, or repaying early."""
    view = scene.view
    match stage_of(view):
        case Stage.SIGNED if view.payout.problem is not None:
            yield say("topic-cancel-unpaid")
        case Stage.SIGNED:
            yield say("topic-cancel-signed")
        case Stage.RUNNING | Stage.SETTLED:
            yield _giving_back(view.loan, scene)
        case Stage.DECLINED | Stage.ENDED:
            yield say("topic-cancel-ended")
        case _:
            cooling_off = _cooling_off_days(scene)
            yield say("topic-cancel-days", days=cooling_off) if cooling_off else say("topic-cancel")


def _giving_back(loan: Loan | None, scene: Scene) -> Turn:
    assert loan is not None, "nothing was paid out"
    today = scene.view.today
    if loan.settled:
        return say("topic-nothing-owed")
    if loan.may_give_back(today) and loan.give_back_until is not None:
        amount = amount_for(loan, "give_back", today)
        if amount < 0:
            until = Day(loan.give_back_until)
            return say("topic-give-back-refund", until=until, refund=Yuan(-amount))
        return say("topic-give-back", until=Day(loan.give_back_until), amount=Yuan(amount))
    if loan.give_back_until is None:
        return say("topic-give-back-none", total=Yuan(payoff(loan, today).total_fen))
    until = Day(loan.give_back_until)
    return say("topic-give-back-over", until=until, total=Yuan(payoff(loan, today).total_fen))


def _cooling_off_days(scene: Scene) -> int:
    offer = scene.view.offer
    if offer is not None:
        return offer.cooling_off_days
    return scene.policy.product(product_of(scene.view)).cooling_off_days


TOPICS: dict[str, Answer] = {
    "early_repayment": early_repayment,
    "late_payment": late_payment,
    "extension": extension,
    "repayment_method": repayment_method,
    "repay_how": repay_how,
    "next_due": next_due,
    "outstanding": outstanding,
    "settlement_proof": settlement_proof,
    "cancel_loan": cancel_loan,
}
