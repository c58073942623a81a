"""Consents: given, refused, and when one may be asked for."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import lender_of
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.handlers.insurance import cover_ended
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind

_OCCASIONS = {
    ConsentKind.SHARING: Fact.COMPARE,
    ConsentKind.INSURANCE: Fact.COVER,
    ConsentKind.LENDER: Fact.LENDER,
}
"""What there must be before a consent is asked for."""

_LEADS_BACK = {ConsentKind.SHARING: Fact.COMPARE, ConsentKind.LENDER: Fact.LENDER}
"""What falls with a refusal, so that the journey goes on as if it had never been."""


_DONE_BY_THEN = frozenset({ConsentKind.PRIVACY, ConsentKind.SHARING, ConsentKind.LENDER})
"""Consents on which nothing rests any more that is still to come once the contract is signed."""


@handles(c.GiveConsent, emits=(ev.ConsentGiven,))
async def give_consent(uow: UnitOfWork, command: c.GiveConsent) -> None:
    """Record what was agreed to: the text's version and digest, and whom it names. Once it was
    decided on, one that stands is not given again: partners would be asked once more.
    """
    if Fact.DECISION in uow.view.facts and uow.view.consented(command.consent):
        uow.reject("not_now")
    _check_occasion(uow, command.consent)
    given = e.ConsentGiven(
        consent=command.consent,
        text_version=uow.policy.consents.text_version,
        text_sha256=command.text_sha256,
        recipient=_recipient(uow, command.consent),
    )
    await uow.record(given)


def _recipient(uow: UnitOfWork, consent: ConsentKind) -> str:
    """Return the one company that a consent names, in the language that is read; "" where it names
    none or several.
    """
    companies, language = uow.policy.companies, uow.view.origin.language
    if consent is ConsentKind.LENDER:
        return language.pick(lender_of(uow.view, uow.policy).name)
    named = {
        ConsentKind.BUREAU: companies.credit_bureau,
        ConsentKind.FACE: companies.face_check,
        ConsentKind.INSURANCE: uow.policy.insurance.insurer,
    }.get(consent)
    return language.pick(named.name) if named is not None else ""


@handles(
    c.RefuseConsent,
    emits=(
        ev.AnswerUndone,
        ev.ConsentRefused,
    ),
)
async def refuse_consent(uow: UnitOfWork, command: c.RefuseConsent) -> None:
    """Record a refusal. The journey goes on without the consents that it doesn't need; refusing to
    be compared ends comparing, refusing the chosen lender leads back to the others; refusing a
    needed one stops the journey until undone.
    """
    if command.consent is not ConsentKind.MARKETING and uow.view.consented(command.consent):
        uow.reject("not_yours")
    _check_occasion(uow, command.consent)
    refused = e.ConsentRefused(consent=command.consent)
    back_to = _LEADS_BACK.get(command.consent)
    if back_to is not None:
        await uow.record(refused, e.AnswerUndone(step=back_to))
    else:
        await uow.record(refused)


@handles(c.WithdrawConsent, emits=(ev.ConsentWithdrawn, ev.CoverEnded))
async def withdraw_consent(uow: UnitOfWork, command: c.WithdrawConsent) -> None:
    """Stop what rests on a consent from here on; the contract and its records stay (PIPL, arts. 13
    and 15). Cover that nothing may be claimed from any more ends, and its premium with it. A
    consent is the person's: it ends for all their loans here. Before signing it is taken back as an
    answer is.
    """
    if Fact.SIGNED not in uow.view.facts or command.consent in _DONE_BY_THEN:
        uow.reject("not_now")
    if not uow.view.consented(command.consent):
        uow.reject("not_yours")
    ended = cover_ended(uow) if command.consent is ConsentKind.INSURANCE else []
    await uow.record(e.ConsentWithdrawn(consent=command.consent), *ended)
    applications = uow.customers.applications
    for other in await uow.customers.others(uow.view, today(uow.clock)):
        if other.consented(command.consent):
            withdrawn = c.WithdrawConsent(consent=command.consent)
            await applications.bring_up_to_date(other.application_id, withdrawn)


def _check_occasion(uow: UnitOfWork, consent: ConsentKind) -> None:
    """Sharing is asked for when others are to be asked, telling the insurer when cover is needed,
    and telling another lender who applies once it was chosen and has to decide; not before.
    """
    occasion = _OCCASIONS.get(consent)
    if occasion is not None and occasion not in uow.view.facts:
        uow.reject("not_now")
    if consent is ConsentKind.LENDER and uow.view.due is not Fact.CONSENT_LENDER:
        uow.reject("not_now")
