"""Draws sample identity cards and licences. Heavy to import; `samples` imports it late.

They resemble no real document: no emblem, no portrait, and the word SAMPLE across them.
"""

from datetime import date

from loanflow_tui.applicants.samples import printed
from loanflow_tui.applicants.samples.canvas import ACCENT, INK, MUTED, Canvas
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.applicants.samples.words import wording

CARD = (642, 405)
LICENCE = (720, 510)


def id_front(person: SamplePerson, today: date) -> bytes:
    """Draw the side with name and number; some flaws change it."""
    if person.flaw == "wrong_side":
        return id_back(person, today)
    data = printed.front(person)
    return _front(person, str(data["number"])).png(data, blurred=person.flaw == "unreadable")


def id_back(person: SamplePerson, today: date) -> bytes:
    """Draw the side with the validity dates."""
    words = wording()["card"]
    issued, expires = printed.validity(person, today)
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
    return canvas.png(printed.back(person, today))


def licence(person: SamplePerson, today: date) -> bytes:
    """Draw a business licence."""
    words = wording()["licence"]
    data = printed.licence(person, today)
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
        (words["issued"], str(data["issued"])),
    )
    for row, (label, value) in enumerate(lines):
        canvas.text(62, 172 + row * 46, label, 20, MUTED)
        canvas.text(252, 171 + row * 46, value, 23, INK, within=LICENCE[0] - 300)
    canvas.text(40, LICENCE[1] - 46, wording()["notice"], 14, MUTED)
    return canvas.png(data)


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
