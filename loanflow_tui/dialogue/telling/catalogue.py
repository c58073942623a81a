"""Which teller tells of which event; events that are in none leave nothing in the transcript."""

from loanflow_tui.dialogue.telling import (
    agreement,
    identity,
    market,
    money,
    monitoring,
    opening,
    papers,
    partners,
    risk,
    servicing,
    talk,
)
from loanflow_tui.dialogue.telling.base import Teller

TELLERS: dict[type, Teller] = {
    **opening.TELLERS,
    **talk.TELLERS,
    **identity.TELLERS,
    **papers.TELLERS,
    **partners.TELLERS,
    **risk.TELLERS,
    **market.TELLERS,
    **agreement.TELLERS,
    **money.TELLERS,
    **servicing.TELLERS,
    **monitoring.TELLERS,
}
