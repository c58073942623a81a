"""The contract as a PDF for any reader, with an empty signature field."""

from loanflow_tui.lending.contract.terms import ContractTerms, Say


def render_pdf(terms: ContractTerms, say: Say) -> bytes:
    """Return the contract as A4 pages, ready for `signing.sign`.

    Equal terms and wording give equal bytes. Takes tens of milliseconds, and nearly a second more
    the first time in a process (see `signing.warm`); call it in a thread.
    """
    from loanflow_tui.lending.contract import document  # noqa: PLC0415 - heavy

    return document.build(terms, say)
