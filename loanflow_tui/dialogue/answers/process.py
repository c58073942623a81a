"""The application itself: documents, time, codes, the contract, who is who."""

from collections.abc import Iterable

from loanflow_tui.dialogue.answers.base import (
    Answer,
    Stage,
    account_of,
    product_of,
    stage_of,
)
from loanflow_tui.dialogue.answers.privacy import consent_at
from loanflow_tui.dialogue.answers.questions_left import questions_left
from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.cards.contract import contract_card
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Day, Listing, Message, Moment, Named
from loanflow_tui.dialogue.policy_figures import policy_figures
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import (
    AsideShown,
    CodeSent,
    ContractPrepared,
    ContractSigned,
    DocumentKind,
    Fact,
    MobileGiven,
    contract_terms,
    document_fact,
    lender_of,
)

_CODES = {"verify.code": Fact.CODE_SENT, "sign.code": Fact.SIGN_CODE_SENT}


def documents_needed(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Name the documents of the product, and which of them are still missing."""
    view = scene.view
    kinds = [DocumentKind.ID_FRONT, DocumentKind.ID_BACK, DocumentKind.BANK_STATEMENT]
    if product_of(view).requires_licence:
        kinds.append(DocumentKind.BUSINESS_LICENCE)
    missing = [kind for kind in kinds if document_fact(kind) not in view.facts]
    if stage_of(view) is not Stage.BEFORE or not missing:
        yield say("topic-documents-done")
    else:
        labels = Listing(tuple(choice_label(each.value) for each in missing))
        months = scene.policy.checks.statement_months
        yield say("topic-documents", documents=labels, months=months)


def time_to_money(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say when the money comes, as far as that is the service's to say."""
    view, loan = scene.view, scene.view.loan
    match stage_of(view):
        case Stage.RUNNING | Stage.SETTLED if loan is not None:
            yield say("topic-money-paid", day=Day(loan.taken_on), account=account_of(view))
        case Stage.SIGNED if view.payout.problem is not None:
            yield say("topic-money-failed")
        case Stage.SIGNED:
            yield say("topic-money-under-way")
        case Stage.REFERRED:
            yield say("topic-money-referred")
        case Stage.DECLINED | Stage.ENDED:
            yield say("topic-money-none")
        case _:
            yield say("topic-money", count=questions_left(view, scene.policy))


def time_left(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how many questions are left."""
    view = scene.view
    match stage_of(view):
        case Stage.REFERRED:
            yield say("topic-left-referred")
        case Stage.BEFORE | Stage.OFFER:
            yield say("topic-left", count=questions_left(view, scene.policy))
        case _:
            yield say("topic-left-none")


def code_missing(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where the code went, how long it is valid, and how to have another."""
    view, codes = scene.view, scene.policy.codes
    fact = _CODES.get(event.step)
    sent = view.facts.get(fact) if fact is not None else None
    if view.verification.locked_until is not None:
        yield say("topic-code-locked", until=Moment(view.verification.locked_until))
    elif isinstance(sent, CodeSent):
        yield say(
            "topic-code",
            mobile=sent.masked_mobile, until=Moment(sent.expires_at),
            left=max(0, codes.most_sends - sent.send),
        )  # fmt: skip
    else:
        yield say("topic-code-none", minutes=codes.valid_minutes)


def change_phone(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether the number can still be changed, and what that undoes."""
    given = scene.view.get(MobileGiven)
    if given is None:
        yield say("topic-phone-before")
    elif Fact.SIGNED in scene.view.facts:
        yield say("topic-phone-signed", mobile=given.masked)
    else:
        yield say("topic-phone", mobile=given.masked)


def contract_copy(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Show the contract, or say when there will be one."""
    view = scene.view
    if view.get(ContractPrepared) is None:
        yield say("topic-contract-before")
        return
    card = contract_card(contract_terms(view, scene.policy))
    signed = view.get(ContractSigned)
    if signed is None:
        yield say("topic-contract-drawn", card=card)
    elif signed.file is None:
        yield say("topic-contract-signed", card=card)
    else:
        yield say("topic-contract-file", card=card, number=signed.number)


def why_asked(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say why the question at hand is asked."""
    yield _of_step("why", event, scene)


def choice_meaning(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what the answers at hand mean; at a consent, with its text."""
    kind = consent_at(event.step, scene.conversation)
    if kind is not None:
        card = consent_card(kind, scene.view, scene.policy)
        yield say("topic-meaning-consent", card=card)
    else:
        yield _of_step("help", event, scene)


def _of_step(kind: str, event: AsideShown, scene: Scene) -> Turn:
    """Return what a step says of itself, or what is said of any."""
    name = f"{kind}-{dashed(event.step)}"
    if worded(name):
        return Turn("", "assistant", Message(name, policy_figures(scene.policy)))
    return say(f"aside-{kind}")


def who(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that this is a program, and where the person is."""
    lender = lender_of(scene.view, scene.policy)
    yield say("topic-who", lender=Named(scene.policy.lender.short), hotline=lender.hotline)


def lender(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say who lends: name, licence, address."""
    found = lender_of(scene.view, scene.policy)
    yield say(
        "topic-lender",
        lender=Named(found.name), licence=found.licence, address=Named(found.address),
        hotline=found.hotline,
    )  # fmt: skip


TOPICS: dict[str, Answer] = {
    "documents_needed": documents_needed,
    "time_to_money": time_to_money,
    "time_left": time_left,
    "progress": time_left,
    "code_missing": code_missing,
    "change_phone": change_phone,
    "contract_copy": contract_copy,
    "why_asked": why_asked,
    "choice_meaning": choice_meaning,
    "who": who,
    "lender": lender,
}
