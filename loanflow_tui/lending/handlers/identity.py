"""Who the applicant is: each number is checked before it is kept."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import identity as e
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.identifiers import (
    check_mobile,
    check_person_name,
    check_resident_id,
    check_uscc,
    mask_mobile,
    mask_resident_id,
    mask_uscc,
)
from loanflow_tui.lending.runtime.clock import today


@handles(c.GiveName, emits=(ev.NameGiven,))
async def give_name(uow: UnitOfWork, command: c.GiveName) -> None:
    """Take the name. Rejected with the reason if it is nobody's by its letters or length."""
    checked = check_person_name(command.name)
    if checked.reason is not None:
        uow.reject(checked.reason)
    await uow.record(e.NameGiven(name=checked.normalized))


@handles(c.GiveNumber, emits=(ev.IdentityGiven,))
async def give_number(uow: UnitOfWork, command: c.GiveNumber) -> None:
    """Ages outside the policy are refused here, before anything else is asked."""
    day = today(uow.clock)
    checked = check_resident_id(command.number, day)
    if checked.reason is not None:
        uow.reject(checked.reason)
    age = checked.age_on(day)
    eligibility = uow.policy.eligibility
    if not eligibility.min_age <= age <= eligibility.max_age:
        uow.reject(
            "too_young" if age < eligibility.min_age else "too_old",
            least=str(eligibility.min_age), most=str(eligibility.max_age),
        )  # fmt: skip
    assert checked.birth_date is not None and checked.sex is not None
    await uow.record(
        e.IdentityGiven(
            number=checked.normalized,
            masked=mask_resident_id(checked.normalized),
            birth_date=checked.birth_date.isoformat(),
            age=age,
            sex=checked.sex,
            region=checked.region or "",
        )
    )


@handles(c.GiveMobile, emits=(ev.MobileGiven,))
async def give_mobile(uow: UnitOfWork, command: c.GiveMobile) -> None:
    """Take a mainland mobile number of 11 digits. Rejected with the reason if it isn't one."""
    checked = check_mobile(command.mobile)
    if checked.reason is not None:
        uow.reject(checked.reason)
    await uow.record(
        e.MobileGiven(mobile=checked.normalized, masked=mask_mobile(checked.normalized))
    )


@handles(c.GiveBusinessCode, emits=(ev.BusinessCodeGiven,))
async def give_business_code(uow: UnitOfWork, command: c.GiveBusinessCode) -> None:
    """Take a business's credit code (GB 32100). Rejected with the reason if it isn't one."""
    checked = check_uscc(command.code)
    if checked.reason is not None:
        uow.reject(checked.reason)
    code = checked.normalized
    await uow.record(e.BusinessCodeGiven(code=code, masked=mask_uscc(code)))
