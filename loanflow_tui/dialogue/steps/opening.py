"""The steps for the loan's product and the separate consents."""

from functools import partial

from loanflow_tui.dialogue.cards.consent import text_digest
from loanflow_tui.dialogue.cards.market import short_name
from loanflow_tui.dialogue.steps.base import (
    Repair,
    Situation,
    Step,
    choice,
    question,
    unknown_choice,
)
from loanflow_tui.dialogue.steps.either import read_either
from loanflow_tui.dialogue.turns import Phase, Question
from loanflow_tui.lending.api import ConsentKind, Fact, LenderChosen, Product
from loanflow_tui.lending.api import commands as c

_LATER = {
    ConsentKind.SHARING: Phase.OFFER,
    ConsentKind.LENDER: Phase.OFFER,
    ConsentKind.INSURANCE: Phase.SCORE,
}
"""The consents that are not asked for at the beginning."""


def _ask_product(situation: Situation) -> Question:
    offered = (product for product in Product if product in situation.policy.products)
    choices = tuple(choice(product.value) for product in offered)
    return question("product", Phase.CONSENT, choices, kind="choice")


def _pick_product(picked: str, _: Situation) -> c.Command | Repair:
    return c.ChooseProduct(product=Product(picked))


def _consent_choices(kind: ConsentKind) -> tuple[str, ...]:
    """Return what may be answered; advertising is off by default."""
    marketing = kind is ConsentKind.MARKETING
    return ("skip", "agree", "read") if marketing else ("agree", "refuse", "read")


def _phase_of(kind: ConsentKind) -> Phase:
    """Sharing is asked for when there is an offer to compare, another lender once it was chosen,
    insurance once there is a score.
    """
    return _LATER.get(kind, Phase.CONSENT)


def _ask_consent(kind: ConsentKind, situation: Situation) -> Question:
    step = f"consent.{kind.value}"
    host = situation.view.origin.host.value
    first, *others = _consent_choices(kind)
    choices = (choice(first, primary=True), *(choice(name) for name in others))
    chosen = situation.view.get(LenderChosen) if kind is ConsentKind.LENDER else None
    lender = short_name(chosen.lender, situation.policy) if chosen is not None else ""
    return question(step, _phase_of(kind), choices, kind="choice", host=host, lender=lender)


def _pick_consent(kind: ConsentKind, picked: str, situation: Situation) -> c.Command | Repair:
    if picked == "agree":
        digest = text_digest(kind, situation.view, situation.policy)
        return c.GiveConsent(consent=kind, text_sha256=digest)
    return c.RefuseConsent(consent=kind)


def _ask_reconsider(situation: Situation) -> Question:
    refused = situation.conversation.refused
    kind = refused.value if refused else ""
    choices = (choice("reconsider", primary=True), choice("leave"))
    return question("consent.reconsider", Phase.CONSENT, choices, kind="choice", consent=kind)


def _pick_reconsider(picked: str, situation: Situation) -> c.Command | Repair:
    refused = situation.conversation.refused
    if picked == "leave" or refused is None:
        return c.Withdraw()
    return c.Undo(step=Fact(f"consent.{refused.value}"))


STEPS = (
    Step(
        "product",
        Phase.CONSENT,
        _ask_product,
        unknown_choice,
        _pick_product,
        choices=tuple(Product),
        kind="choice",
    ),
    *(
        Step(
            f"consent.{kind.value}",
            _phase_of(kind),
            partial(_ask_consent, kind),
            read_either("consent", partial(_pick_consent, kind), "agree", "refuse", "yes_or_no"),
            partial(_pick_consent, kind),
            choices=_consent_choices(kind),
            kind="choice",
        )
        for kind in ConsentKind
    ),
    Step(
        "consent.reconsider",
        Phase.CONSENT,
        _ask_reconsider,
        read_either("retry", _pick_reconsider, "reconsider", "leave"),
        _pick_reconsider,
        choices=("reconsider", "leave"),
        kind="choice",
    ),
)
