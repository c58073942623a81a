"""Answers to remarks: one or two sentences that fit what was said, then the question comes back."""

from collections.abc import Collection, Iterable
from functools import partial
from typing import Final

from loanflow_tui.dialogue.answers import process, repaying
from loanflow_tui.dialogue.answers.base import Answer, Stage, example_quote, spoken, stage_of
from loanflow_tui.dialogue.answers.chat import VARIANTS
from loanflow_tui.dialogue.answers.ledger import LEDGER
from loanflow_tui.dialogue.answers.not_lent import where_lent
from loanflow_tui.dialogue.answers.plans import monthly_plan
from loanflow_tui.dialogue.answers.questions_left import questions_left
from loanflow_tui.dialogue.answers.terms import tenors_offered
from loanflow_tui.dialogue.cards.loan import standing
from loanflow_tui.dialogue.cards.product import products_card
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Day, Message, Rate, Value, Yuan
from loanflow_tui.dialogue.policy_figures import policy_figures
from loanflow_tui.dialogue.possible_values import lending_for
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.steps.waiting import declined_by_rule
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.understand.context import STEP_OF_SLOT
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.of_the_offer import terms_compared
from loanflow_tui.lending.api import (
    AsideShown,
    Fact,
    LoanQuote,
    Product,
    Purpose,
    china_day,
    lender_of,
)

WHY_OF: Final = "why_of."
"""How the topic of a question begins that asks why another step asks."""

_FURTHER: Final = (Stage.BEFORE, Stage.OFFER)
"""The stages at which questions are still to come."""


def why_of(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say why a step asks, whichever is asked now."""
    step = event.topic.removeprefix(WHY_OF)
    yield spoken(Message(f"why-{dashed(step)}", policy_figures(scene.policy)))


def _varied(remark: str, _: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say one of a few lines, never the same twice in a row."""
    yield say(f"remark-{remark}-{scene.view.seq // 2 % VARIANTS + 1}")


def _plainly(remark: str, event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the line of a remark, or the one for when it was said just before."""
    again = f"remark-{remark}-again"
    repeated = scene.conversation_before.last_aside == event.topic and worded(again)
    yield say(again if repeated else f"remark-{remark}")


def hurry(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Promise to be short, with how many questions are left."""
    view = scene.view
    if stage_of(view) not in _FURTHER:
        yield say("remark-hurry-later")
        return
    count = questions_left(view, scene.policy)
    yield say(f"remark-hurry-{scene.view.seq // 2 % VARIANTS + 1}", count=count)


def farewell(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say goodbye, and how to come back or what is due."""
    loan = scene.view.loan
    if loan is not None and loan.open:
        yield spoken(Message("remark-farewell-loan", standing(loan, scene.view.today)))
    elif stage_of(scene.view) in (*_FURTHER, Stage.REFERRED, Stage.SIGNED):
        yield say("remark-farewell-saved")
    else:
        yield say("remark-farewell")


def afraid(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Take a fear seriously: what binds when, and what can still be done."""
    loan = scene.view.loan
    if loan is not None and loan.open:
        yield spoken(Message("remark-afraid-loan", standing(loan, scene.view.today)))
    elif stage_of(scene.view) in _FURTHER:
        yield from _plainly("afraid", event, scene)
    else:
        yield say("remark-afraid-later")


def confused(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say in plain words what is asked."""
    names = (f"plain-{dashed(event.step)}", f"help-{dashed(event.step)}", "aside-help")
    plain = next(each for each in names if worded(each))
    yield say("remark-confused", plain=Message(plain, policy_figures(scene.policy)))


def what_next(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what the applicant does next."""
    loan = scene.view.loan
    if loan is None:
        yield from confused_or_help(event, scene)
    elif loan.settled or not loan.open:
        yield say("topic-nothing-owed")
    else:
        values = standing(loan, scene.view.today)
        yield spoken(Message("remark-next-loan", values))


def confused_or_help(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how the question at hand is answered."""
    name = f"help-{dashed(event.step)}"
    yield spoken(Message(name if worded(name) else "aside-help", policy_figures(scene.policy)))


def refuses(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Accept that something isn't given, and say why it is asked and what else can be done."""
    name = f"why-{dashed(event.step)}"
    if not worded(name):
        yield say("aside-refused")
        return
    yield say("remark-refuses", why=Message(name, policy_figures(scene.policy)))


def advice(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Help to choose, with the figures of what can be chosen here; the choice is not made."""
    name = f"remark-advice-{dashed(event.step)}"
    match event.step:
        case "offer.tenor" if (found := _terms_compared(scene)) is not None:
            yield spoken(Message(name, found))
        case "offer.method":
            yield from repaying.repayment_method(event, scene)
        case "offer.amount" if (quote := example_quote(scene)) is not None:
            yield spoken(Message(name, _of_quote(quote, scene)))
        case "offer.accept" | "sign.costs" if (quote := quote_of(scene.view)) is not None:
            yield spoken(Message("remark-advice-accept", _of_quote(quote, scene)))
        case "product":
            yield say(name)
        case _:
            yield say("remark-advice")


def cheaper(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what costs least of what can be chosen here, or of the terms that were named."""
    if event.step == "product":
        yield say("remark-cheaper-product", card=products_card(scene.policy))
        return
    offer = scene.view.offer if event.step == "offer.tenor" else None
    named = terms_compared(fold(event.words), offer.tenors) if offer is not None else ()
    found = _terms_compared(scene, named) if offer is not None else None
    if found is not None:
        told = "terms-compared" if named else "advice-offer-tenor"
        yield spoken(Message(f"remark-{told}", found))
    else:
        yield from repaying.repayment_method(event, scene)


def _of_quote(quote: LoanQuote, scene: Scene) -> dict[str, Value]:
    return {
        "amount": Yuan(quote.amount_fen, whole=True),
        "months": quote.months,
        "plan": monthly_plan(quote),
        "cost": Yuan(quote.cost_fen),
        "share": Rate(scene.policy.decision.max_debt_to_income, digits=0),
    }


def _terms_compared(scene: Scene, named: Collection[int] = ()) -> dict[str, Value] | None:
    """Return what the shortest and the longest term come to for the amount at hand.

    Of the terms that were `named`, where any were.
    """
    offer, example = scene.view.offer, example_quote(scene)
    if offer is None or example is None:
        return None
    can_be_had = offer.tenors_for(example.amount_fen)
    tenors = [each for each in can_be_had if each in named or not named]
    if len(tenors) < 2:
        return None
    found: dict[str, Value] = {"amount": Yuan(example.amount_fen, whole=True)}
    for name, months in (("short", min(tenors)), ("long", max(tenors))):
        method = next(
            each
            for each in offer.methods_for(months)
            if offer.problem(example.amount_fen, months, each) is None
        )
        quote = offer.quote(example.amount_fen, months, method, scene.view.today)
        found[name] = months
        found[f"{name}_plan"] = monthly_plan(quote)
        found[f"{name}_interest"] = Yuan(quote.interest_fen)
    return found


def expensive(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what it costs, and what makes it cost less."""
    view, loan, quote = scene.view, scene.view.loan, quote_of(scene.view)
    if loan is not None:
        if loan.settled:
            yield say("topic-nothing-owed")
        else:
            yield from repaying.early_repayment(_, scene)
    elif quote is not None:
        yield say("remark-expensive-chosen", cost=Yuan(quote.cost_fen))
    elif view.offer is not None:
        yield say("remark-expensive-offer", rate=Rate(view.offer.annual_rate))
    else:
        yield say("remark-expensive", ceiling=Rate(scene.policy.pricing.ceiling))


def told_already(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Apologise for asking twice; the question proposes the earlier answer."""
    known = event.step in scene.conversation.proposals
    yield say("remark-told-known" if known else "remark-told")


def binding(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is signed, and from when it binds."""
    quote, offer = quote_of(scene.view), scene.view.offer
    if quote is None or offer is None:
        yield say("topic-refusing-offer")
        return
    values: dict[str, Value] = {
        "amount": Yuan(quote.amount_fen, whole=True), "months": quote.months,
        "plan": monthly_plan(quote), "days": offer.cooling_off_days,
    }  # fmt: skip
    name = "remark-binding-days" if offer.cooling_off_days else "remark-binding"
    yield spoken(Message(name, values))


def only_paper(event: AsideShown, _: Scene) -> Iterable[Turn]:
    """Say in which form a document can be handed in."""
    statement = event.step == "documents.bank_statement"
    yield say("remark-paper-statement" if statement else "remark-paper")


def code_safety(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Say where the code may be typed, and that nobody is to be told it."""
    yield say("remark-code-safety")


def too_soon(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that there is nothing to agree to here."""
    if scene.view.loan is not None or Fact.SIGNED in scene.view.facts:
        yield say("remark-too-soon-later")
    else:
        yield say(f"remark-too-soon-{scene.view.seq // 2 % VARIANTS + 1}")


def think_over(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Give time: until when the offer stands, and that everything is saved."""
    offer, stage = scene.view.offer, stage_of(scene.view)
    if offer is not None and stage is Stage.OFFER:
        yield say("remark-think-offer", until=Day(china_day(offer.valid_until)))
    elif stage is Stage.BEFORE:
        yield say("remark-think")
    else:
        yield say("remark-afraid-later")


def looking(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Invite to look around, as long as nothing is being signed; else give time."""
    begun = Fact.INTENT in scene.view.facts
    yield from think_over(event, scene) if begun else _plainly("looking", event, scene)


def mistake(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how an answer is put right, as long as it can be."""
    signed = Fact.SIGNED in scene.view.facts
    hotline = lender_of(scene.view, scene.policy).hotline
    yield say("remark-mistake-signed", hotline=hotline) if signed else say("remark-mistake")


def offer_valid(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say until when the offer stands."""
    offer = scene.view.offer
    if offer is None or stage_of(scene.view) is not Stage.OFFER:
        yield from think_over(event, scene)
    else:
        day = Day(china_day(offer.valid_until))
        yield say("remark-offer-valid", until=day)


def relative(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that the applicant's own word counts, and that there is time to talk it over."""
    before = stage_of(scene.view) in _FURTHER
    yield say("remark-relative" if before else "remark-afraid-later")


def how_fast(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say when it is decided: at once after the last question, unless a person has to look."""
    if stage_of(scene.view) is Stage.BEFORE:
        yield say("remark-how-fast", count=questions_left(scene.view, scene.policy))
    else:
        yield from process.time_to_money(event, scene)


def counts(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what counts as a debt, or as income, at the step that asks for it."""
    yield say("term-debts" if event.step == "profile.debt" else "term-income")


def rate_fixed(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that the rate doesn't change once it is agreed."""
    offer, loan = scene.view.offer, scene.view.loan
    if loan is not None:
        yield say("remark-rate-fixed", rate=Rate(loan.annual_rate))
    elif offer is not None:
        yield say("remark-rate-fixed", rate=Rate(offer.annual_rate))
    else:
        yield say("remark-rate-fixed-before")


def complain_to(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where a complaint goes, as the contract does."""
    yield say("remark-complain-to", hotline=lender_of(scene.view, scene.policy).hotline)


def purpose_elsewhere(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that the product doesn't lend for a use, and which does."""
    said = scene.conversation.heard.get(STEP_OF_SLOT["purpose"])
    product = scene.view.product or Product.CONSUMER
    if said is None:
        yield say("remark-purpose-unknown")
        return
    use, name = choice_label(said), choice_label(product.value)
    other = lending_for(Purpose(said), scene.view)
    if other is None:
        yield say("remark-purpose-nowhere", purpose=use, product=name)
    elif said == Purpose.OTHER:
        yield say("remark-purpose-other", product=name, other=choice_label(other.value))
    else:
        instead = choice_label(other.value)
        yield say("remark-purpose-elsewhere", purpose=use, product=name, other=instead)


def impatient(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Be sorry for the wait while a person looks at it, in other words each time."""
    free = "no" if Fact.PAYOUT in scene.view.facts else "yes"
    yield say(f"remark-impatient-{scene.view.seq // 2 % VARIANTS + 1}", free=free)


def look_again(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how a person looks at a decision again, where one may be asked to."""
    if not declined_by_rule(scene.view):
        yield say("remark-look-again-no")
    elif scene.conversation.asked == "end":
        yield say("remark-look-again")
    else:
        yield say("remark-look-again-after")


def nothing_asked(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how things stand, to words that answer nothing where nothing is asked."""
    loan = scene.view.loan
    match stage_of(scene.view):
        case Stage.REFERRED:
            yield say(f"remark-waiting-{scene.view.seq // 2 % VARIANTS + 1}")
        case _ if scene.view.monitoring.hold is not None:
            yield say(f"remark-waiting-{scene.view.seq // 2 % VARIANTS + 1}")
        case Stage.RUNNING if loan is not None and loan.open:
            yield say("remark-over-loan")
        case _:
            yield say(f"remark-over-{scene.view.seq // 2 % VARIANTS + 1}")


_PLAIN: Final = (
    "death", "landline", "own_card", "not_here", "no_ads", "spam", "really", "retention",
    "report_wrong", "purpose_owed", "post", "change_later", "remind",
    "which_banks", "varies", "apology", "bad_credit", "apply", "watching", "free",
)  # fmt: skip
"""Remarks that are answered with the same line wherever they are made."""

REMARKS: dict[str, Answer] = {
    **LEDGER,
    "hurry": hurry,
    "farewell": farewell,
    "afraid": afraid,
    "confused": confused,
    "what_next": what_next,
    "refuses": refuses,
    "advice": where_lent(advice),
    "cheaper": where_lent(cheaper),
    "expensive": where_lent(expensive),
    "told_already": told_already,
    "binding": where_lent(binding),
    "only_paper": only_paper,
    "code_safety": code_safety,
    "too_soon": too_soon,
    "think_over": think_over,
    "looking": looking,
    "complain_to": complain_to,
    "rate_fixed": where_lent(rate_fixed),
    "relative": relative,
    "mistake": mistake,
    "offer_valid": offer_valid,
    "how_fast": how_fast,
    "counts": counts,
    "nothing_asked": nothing_asked,
    "impatient": impatient,
    "look_again": look_again,
    "purpose_elsewhere": purpose_elsewhere,
    "tenors": where_lent(tenors_offered),
    **{
        name: partial(_varied, dashed(name)) for name in ("complaint", "not_asked", "nods")
    },
    **{name: partial(_plainly, dashed(name)) for name in _PLAIN},
}  # fmt: skip
"""Which function answers a remark, by its topic."""
