"""The renderer of each event; events without one leave nothing in the transcript."""

from loanflow_tui.dialogue.renderers import (
    agreement,
    arrears,
    documents,
    identity,
    insurance,
    line,
    market,
    money,
    monitoring,
    opening,
    partners,
    risk,
    servicing,
    talk,
)
from loanflow_tui.dialogue.renderers.base import Renderer
from loanflow_tui.dialogue.renderers.echo import with_echoes

RENDERERS: dict[type, Renderer] = with_echoes(
    {
        **opening.RENDERERS,
        **talk.RENDERERS,
        **identity.RENDERERS,
        **documents.RENDERERS,
        **partners.RENDERERS,
        **risk.RENDERERS,
        **market.RENDERERS,
        **agreement.RENDERERS,
        **money.RENDERERS,
        **servicing.RENDERERS,
        **line.RENDERERS,
        **arrears.RENDERERS,
        **insurance.RENDERERS,
        **monitoring.RENDERERS,
    }
)
