"""Draws sample identity cards and licences. Heavy to import; `samples` imports it late.

They resemble no real document: no emblem, no portrait, and the word SAMPLE across them.
"""

from datetime import date
from random import Random
from typing import Any

from loanflow_tui.applicants.samples.canvas import ACCENT, INK, MUTED, Canvas
from loanflow_tui.applicants.samples.person import SamplePerson, wording
from loanflow_tui.lending.api import DocumentKind, month_after

CARD = (642, 405)
LICENCE = (720, 510)
_VALID_MONTHS = 20 * 12


def id_front(person: SamplePerson, today: date) -> bytes:
    """Draw the side with name and number; some flaws change it."""
    if person.flaw == "wrong_side":
        return id_back(person, today)
    number = person.resident_number
    if person.flaw == "number_differs":
        number = number[:14] + f"{(int(number[14:17]) + 2) % 1000:03d}" + number[17:]
    data: dict[str, Any] = {
        "document": DocumentKind.ID_FRONT.value,
        "side": "front",
        "name": person.name,
        "number": number,
        "address": person.address,
    }
    if person.flaw == "unreadable":
        data["quality"] = "low"
    if person.flaw == "altered":
        data["altered"] = True
    return _front(person, number).png(data, blurred=person.flaw == "unreadable")


def id_back(person: SamplePerson, today: date) -> bytes:
    """Draw the side with the validity dates."""
    words = wording()["card"]
    issued, expires = _validity(person, today)
    canvas = Canvas(*CARD)
    canvas.emblem(118, 120, 62)
    canvas.text(212, 72, words["title"], 44, INK)
    canvas.text(214, 132, words["subtitle"], 19, MUTED)
    for y, label, value in (
        (238, words["authority"], words["authority_name"]),
        (292, words["valid"], f"{issued:%Y.%m.%d} - {expires:%Y.%m.%d}"),
    ):
        canvas.text(70, y, label, 22, MUTED)
        canvas.text(190, y - 1, value, 24, INK)
    canvas.text(24, CARD[1] - 30, wording()["notice"], 14, MUTED)
    return canvas.png(
        {
            "document": DocumentKind.ID_BACK.value,
            "side": "back",
            "authority": words["authority_name"],
            "issued": issued.isoformat(),
            "expires": expires.isoformat(),
        }
    )


def licence(person: SamplePerson, today: date) -> bytes:
    """Draw a business licence."""
    words = wording()["licence"]
    issued = month_after(today, -37)
    canvas = Canvas(*LICENCE)
    canvas.frame(18)
    canvas.text(LICENCE[0] / 2, 52, words["title"], 48, ACCENT, anchor="ma")
    canvas.text(LICENCE[0] / 2, 116, words["subtitle"], 18, MUTED, anchor="ma")
    lines = (
        (words["number"], person.uscc or ""),
        (words["name"], person.business_name or ""),
        (words["type"], words["type_name"]),
        (words["legal_representative"], person.name),
        (words["address"], person.address),
        (words["issued"], issued.isoformat()),
    )
    for row, (label, value) in enumerate(lines):
        canvas.text(62, 172 + row * 46, label, 20, MUTED)
        canvas.text(252, 171 + row * 46, value, 23, INK, within=LICENCE[0] - 300)
    canvas.text(40, LICENCE[1] - 46, wording()["notice"], 14, MUTED)
    return canvas.png(
        {
            "document": DocumentKind.BUSINESS_LICENCE.value,
            "name": person.business_name,
            "number": person.uscc,
            "legal_representative": person.name,
            "issued": issued.isoformat(),
            "address": person.address,
        }
    )


def _front(person: SamplePerson, number: str) -> Canvas:
    words = wording()["card"]
    canvas = Canvas(*CARD)
    sex = words["male"] if number[16:17] in set("13579") else words["female"]
    born = words["born_on"].format(
        year=number[6:10], month=number[10:12].lstrip("0"), day=number[12:14].lstrip("0")
    )
    for y, label, value in (
        (54, words["name"], person.name),
        (108, words["sex"], sex),
        (162, words["born"], born),
    ):
        canvas.text(48, y, label, 20, ACCENT)
        canvas.text(112, y - 3, value, 26, INK, within=320)
    canvas.text(48, 216, words["address"], 20, ACCENT)
    canvas.wrapped(112, 214, person.address, 23, width=300)
    canvas.text(48, 318, words["number"], 20, ACCENT)
    canvas.text(150, 312, number, 31, INK)
    canvas.portrait(452, 62, 140, 180)
    canvas.text(24, CARD[1] - 30, wording()["notice"], 14, MUTED)
    return canvas


def _validity(person: SamplePerson, today: date) -> tuple[date, date]:
    """Return a card's validity dates: twenty years, ended last month for an expired card."""
    months = Random(person.resident_number).randrange(24, 216)
    expires = month_after(today, -1 if person.flaw == "expired" else months)
    return month_after(expires, -_VALID_MONTHS), expires
