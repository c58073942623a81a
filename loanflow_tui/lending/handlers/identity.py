"""Who the applicant is: each number is checked before it is kept."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.clock import today
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import identity as e
from loanflow_tui.lending.identifiers import (
    check_mobile,
    check_person_name,
    check_resident_id,
    check_uscc,
    mask_mobile,
    mask_resident_id,
    mask_uscc,
)


async def give_name(desk: Desk, command: c.GiveName) -> None:
    checked = check_person_name(command.name)
    if checked.reason is not None:
        desk.reject(checked.reason)
    await desk.record(e.NameGiven(name=checked.normalized))


async def give_number(desk: Desk, command: c.GiveNumber) -> None:
    """Ages outside the policy are refused here, before anything else is asked."""
    day = today(desk.clock)
    checked = check_resident_id(command.number, day)
    if checked.reason is not None:
        desk.reject(checked.reason)
    age = checked.age_on(day)
    eligibility = desk.policy.eligibility
    if not eligibility.min_age <= age <= eligibility.max_age:
        desk.reject(
            "too_young" if age < eligibility.min_age else "too_old",
            least=str(eligibility.min_age), most=str(eligibility.max_age),
        )  # fmt: skip
    assert checked.birth_date is not None and checked.sex is not None
    await desk.record(
        e.IdentityGiven(
            number=checked.normalized,
            masked=mask_resident_id(checked.normalized),
            birth_date=checked.birth_date.isoformat(),
            age=age,
            sex=checked.sex,
            region=checked.region or "",
        )
    )


async def give_mobile(desk: Desk, command: c.GiveMobile) -> None:
    checked = check_mobile(command.mobile)
    if checked.reason is not None:
        desk.reject(checked.reason)
    await desk.record(
        e.MobileGiven(mobile=checked.normalized, masked=mask_mobile(checked.normalized))
    )


async def give_business_code(desk: Desk, command: c.GiveBusinessCode) -> None:
    checked = check_uscc(command.code)
    if checked.reason is not None:
        desk.reject(checked.reason)
    code = checked.normalized
    await desk.record(e.BusinessCodeGiven(code=code, masked=mask_uscc(code)))
