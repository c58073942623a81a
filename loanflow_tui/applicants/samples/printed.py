"""What sample documents state: read by the sandbox reader, and drawn on the pictures."""

from datetime import date
from random import Random

from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.applicants.samples.words import wording
from loanflow_tui.lending.api import DocumentKind, month_after

Printed = dict[str, str | bool | None]

_VALID_MONTHS = 20 * 12


def front(person: SamplePerson) -> Printed:
    """Return what the side with name and number states; some flaws change it."""
    number = person.resident_number
    if person.flaw == "number_differs":
        number = number[:14] + f"{(int(number[14:17]) + 2) % 1000:03d}" + number[17:]
    printed: Printed = {
        "document": DocumentKind.ID_FRONT.value,
        "side": "front",
        "name": person.name,
        "number": number,
        "address": person.address,
    }
    if person.flaw == "unreadable":
        printed["quality"] = "low"
    if person.flaw == "altered":
        printed["altered"] = True
    return printed


def back(person: SamplePerson, today: date) -> Printed:
    """Return what the side with the validity dates states."""
    issued, expires = validity(person, today)
    return {
        "document": DocumentKind.ID_BACK.value,
        "side": "back",
        "authority": wording()["card"]["authority_name"],
        "issued": issued.isoformat(),
        "expires": expires.isoformat(),
    }


def licence(person: SamplePerson, today: date) -> Printed:
    """Return what a business licence states."""
    return {
        "document": DocumentKind.BUSINESS_LICENCE.value,
        "name": person.business_name,
        "number": person.uscc,
        "legal_representative": person.name,
        "issued": month_after(today, -37).isoformat(),
        "address": person.address,
    }


def validity(person: SamplePerson, today: date) -> tuple[date, date]:
    """Return a card's validity dates: twenty years, ended last month for an expired card."""
    months = Random(person.resident_number).randrange(24, 216)
    expires = month_after(today, -1 if person.flaw == "expired" else months)
    return month_after(expires, -_VALID_MONTHS), expires
