"""The consent card: a summary, and the full text."""

from hashlib import sha256

from loanflow_tui.dialogue.messages import Listing, Message, Named, Value
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    ApplicationView,
    Company,
    ConsentKind,
    LenderChosen,
    Policy,
    lenders_to_ask,
    score_inputs,
)

PARAGRAPHS = 7
"""The number of paragraphs in each consent's full text."""


def consent_card(kind: ConsentKind, view: ApplicationView, policy: Policy) -> Card:
    """Return what an applicant agrees to: who gets which data, and what for, by name."""
    name = f"consent-{dashed(kind.value)}"
    values: dict[str, Value] = {
        "lender": Named(policy.lender.name),
        "hotline": policy.lender.hotline,
        "host": Message(f"host-{view.origin.host.value}"),
        "version": policy.consents.text_version,
    }
    companies = policy.companies
    values["insurer"] = _company(policy.insurance.insurer)
    values["bureau"] = _company(companies.credit_bureau)
    values["face_service"] = _company(companies.face_check)
    values["sms"] = _company(companies.sms)
    values["card_check"] = _company(companies.card_check)
    values["payment"] = _company(companies.payment)
    if kind is ConsentKind.SHARING:
        values["lenders"] = _recipients(view, policy)
    elif kind is ConsentKind.LENDER:
        values |= _chosen(view)
    return Card(
        kind="consent",
        title=Message(f"{name}-title"),
        notes=(Message(f"{name}-summary", values),),
        full_text=tuple(
            Message(f"{name}-text-{place}", values) for place in range(1, PARAGRAPHS + 1)
        ),
    )


def text_digest(kind: ConsentKind, view: ApplicationView, policy: Policy) -> str:
    """Return the SHA-256 of a consent as it is shown now, title and summary included."""
    card, say = consent_card(kind, view, policy), Wording(view.origin.language.value).say
    lines = (card.title, *card.notes, *card.full_text)
    return sha256("\n".join(map(say, lines)).encode()).hexdigest()


def _chosen(view: ApplicationView) -> dict[str, Value]:
    """Return the name and the hotline of the lender that was chosen."""
    details = view.need(LenderChosen).details
    if details is None:
        return {}
    return {"other": Named(details.name), "other_hotline": details.hotline}


def _company(company: Company | None) -> Value:
    """Return a recipient with its hotline (PIPL, art. 23); nothing where the policy names none."""
    if company is None:
        return ""
    values: dict[str, Value] = {"lender": Named(company.name), "hotline": company.hotline}
    return Message("consent-recipient", values)


def _recipients(view: ApplicationView, policy: Policy) -> Listing:
    """Return the lenders that may be asked, each with its hotline (PIPL, art. 23)."""
    inputs = score_inputs(view)
    lenders = lenders_to_ask(inputs.province, inputs.product, policy)
    return Listing(
        tuple(
            Message("consent-recipient", {"lender": Named(each.name), "hotline": each.hotline})
            for each in lenders
        )
    )
