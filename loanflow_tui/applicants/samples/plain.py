"""Documents for runs of thousands: they state what the drawn ones do, on a blank picture."""

import json
from datetime import date

from loanflow_tui.applicants.samples import printed
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.applicants.samples.statement import statement
from loanflow_tui.lending.api import CHUNK, DocumentKind, write_png

_SIZE = (24, 16)
_PAPER = (233, 243, 249)


def plain_document(kind: DocumentKind, person: SamplePerson, today: date) -> bytes:
    """Return a person's document; a flaw that is a matter of the picture alone is left out."""
    match kind:
        case DocumentKind.ID_FRONT:
            return _blank(printed.front(person))
        case DocumentKind.ID_BACK:
            return _blank(printed.back(person, today))
        case DocumentKind.BANK_STATEMENT:
            return statement(person, today)
        case DocumentKind.BUSINESS_LICENCE:
            return _blank(printed.licence(person, today))


def _blank(data: printed.Printed) -> bytes:
    width, height = _SIZE
    text = json.dumps(data, ensure_ascii=True, sort_keys=True)
    return write_png(_SIZE, bytes(width * height), bytes(_PAPER), CHUNK, text)
