"""Which function carries out which command."""

from collections.abc import Awaitable, Callable
from typing import Any

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.handlers import (
    agreement,
    application,
    back_office,
    clock,
    documents,
    extension,
    identity,
    lender_work,
    letters,
    market,
    profile,
    repayment,
    verification,
)
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork

Handler = Callable[[UnitOfWork, Any], Awaitable[None]]

HANDLERS: dict[type[c.Command], Handler] = {
    c.ShowQuestion: application.show_question,
    c.ShowRepair: application.show_repair,
    c.ShowAside: application.show_aside,
    c.SwitchHost: application.switch_host,
    c.SwitchLanguage: application.switch_language,
    c.Undo: application.undo,
    c.StartOver: application.start_over,
    c.Withdraw: application.withdraw,
    c.ChooseProduct: application.choose_product,
    c.GiveConsent: application.give_consent,
    c.RefuseConsent: application.refuse_consent,
    c.GiveName: identity.give_name,
    c.GiveNumber: identity.give_number,
    c.GiveMobile: identity.give_mobile,
    c.GiveBusinessCode: identity.give_business_code,
    c.SendCode: verification.send_code,
    c.ConfirmCode: verification.confirm_code,
    c.CheckFace: verification.check_face,
    c.GiveCard: verification.give_card,
    c.GiveOccupation: profile.give_occupation,
    c.GiveEmployer: profile.give_employer,
    c.GiveIncome: profile.give_income,
    c.GivePurpose: profile.give_purpose,
    c.GiveDebt: profile.give_debt,
    c.GiveRegion: profile.give_region,
    c.GiveDocument: documents.give_document,
    c.Proceed: lender_work.proceed,
    c.Tick: lender_work.tick,
    c.MoveClock: clock.move_clock,
    c.Repay: repayment.repay,
    c.IssueLetter: letters.issue_letter,
    c.RequestExtension: extension.request_extension,
    c.DecideExtension: extension.decide_extension,
    c.TakeUp: application.take_up,
    c.DecideReferral: back_office.decide_referral,
    c.ReleaseHold: back_office.release_hold,
    c.ConfirmBlock: back_office.confirm_block,
    c.CompareLenders: market.compare_lenders,
    c.ChooseLender: market.choose_lender,
    c.ChooseAmount: agreement.choose_amount,
    c.ChooseTenor: agreement.choose_tenor,
    c.ChooseMethod: agreement.choose_method,
    c.AcceptOffer: agreement.accept_offer,
    c.TypeSignature: agreement.type_signature,
    c.Rate: agreement.rate,
    c.Comment: agreement.comment,
}
