"""The contract, the money's way, and the calendar."""

from collections.abc import Iterator, Sequence

from loanflow_tui.dialogue.cards.parts import label, named, row, shown, yuan
from loanflow_tui.dialogue.inspector.model import (
    PanelBar,
    PanelLine,
    PanelNote,
    PanelRow,
    PanelSection,
)
from loanflow_tui.dialogue.inspector.plans import MOST_MONTHS
from loanflow_tui.dialogue.messages import Day, Message, Moment, Named, Text, Yuan
from loanflow_tui.dialogue.turns import Tone
from loanflow_tui.lending.api import (
    ApplicationView,
    ContractPrepared,
    ContractSigned,
    Loan,
    NameGiven,
    PayoutConfirmed,
    PayoutRequested,
    Policy,
    Recorded,
    keep_books,
    lender_of,
    mask_name,
)
from loanflow_tui.lending.api import events as e

LAST_ENTRIES = 3
"""The latest entries of the ledger that are shown in full."""


def contract(view: ApplicationView, policy: Policy) -> Iterator[PanelSection]:
    """Yield the parties, the document, and the steps of signing it."""
    drawn, signed = view.get(ContractPrepared), view.get(ContractSigned)
    lender, name = lender_of(view, policy), view.get(NameGiven)
    yield PanelSection(
        Message("ui-hood-parties"),
        (
            PanelRow(label("lender"), shown(Named(lender.name)), strong=True),
            PanelRow(Message("ui-hood-licence"), lender.licence),
            PanelRow(
                Message("ui-hood-borrower"), mask_name(name.name) if name else "", strong=True
            ),
        ),
    )
    if drawn is None:
        return
    lines: list[PanelLine] = [
        PanelRow(label("contract-number"), drawn.number, strong=True),
        PanelRow(Message("ui-hood-drawn-on"), shown(Day(drawn.drawn_on))),
        PanelNote(Message("ui-hood-file-hash", {"hash": drawn.sha256[:16]})),
    ]
    yield PanelSection(Message("ui-hood-contract"), tuple(lines))
    done = {
        "intent": view.get(e.SignatureIntended) is not None,
        "code": signed is not None,
        "signed": signed is not None,
    }
    steps: list[PanelLine] = [
        PanelRow(
            Message(f"ui-hood-sign-{name}"),
            Message("ui-hood-done" if well else "ui-hood-open"),
            "good" if well else "plain", strong=well,
        )
        for name, well in done.items()
    ]  # fmt: skip
    if signed is not None:
        steps.append(PanelRow(Message("ui-hood-signed-at"), shown(Moment(signed.signed_at))))
        steps.append(PanelNote(Message("ui-hood-file-hash", {"hash": signed.sha256[:16]})))
    yield PanelSection(Message("ui-hood-signature"), tuple(steps))


def payout(
    view: ApplicationView, journal: Sequence[Recorded], policy: Policy
) -> Iterator[PanelSection]:
    """Yield the money's way from the lender to the account, station by station."""
    asked = [r for r in journal if isinstance(r.event, PayoutRequested)]
    if not asked:
        return
    request, paid = asked[-1], view.get(PayoutConfirmed)
    assert isinstance(request.event, PayoutRequested)
    lender = lender_of(view, policy)
    card = view.get(e.CardLinked)
    arrived: tuple[Text, Tone] = (Message("ui-hood-open"), "plain")
    if paid is not None:
        arrived = shown(Yuan(paid.amount_fen)), "good"
    failed = view.payout.problem
    if failed is not None:
        arrived = Message("ui-hood-payout-failed"), "bad"
    lines: list[PanelLine] = [
        PanelRow(shown(Named(lender.name)), shown(Yuan(-request.event.amount_fen)), "good"),
        PanelRow(
            Message("ui-hood-rail"),
            Message(
                "ui-hood-attempt", {"attempt": request.event.attempt, "at": Moment(request.at)}
            ),
            "good",
        ),
        PanelNote(Message("ui-hood-key", {"key": request.event.key})),
        PanelRow(card.masked if card is not None else label("account"), *arrived, strong=True),
    ]
    if paid is not None:
        lines.append(PanelNote(Message("ui-hood-reference", {"reference": paid.reference})))
    yield PanelSection(Message("ui-hood-money"), tuple(lines))


def ledger(journal: Sequence[Recorded]) -> Iterator[PanelSection]:
    """Yield the last entries of the books, debit above zero and credit below, and the balances."""
    books = keep_books(journal)
    if not books.entries:
        return
    lines: list[PanelLine] = []
    for entry in books.entries[-LAST_ENTRIES:]:
        lines.append(PanelRow(f"{entry.seq}  {entry.kind}", "", strong=True))
        lines += [
            PanelRow(_indented(named("account", each.account.value)), _signed(each.fen))
            for each in entry.postings
        ]
    lines.append(PanelRow(Message("ui-hood-balanced"), yuan(0), "good"))
    yield PanelSection(Message("ui-hood-ledger"), tuple(lines), right=str(len(books.entries)))


def calendar(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield the repayments that were made, are due and are to come, as principal and cost."""
    loan = view.loan
    if loan is None:
        return
    today = view.today
    lines: list[PanelLine] = [
        PanelBar(
            shown(Day(each.on)), each.principal_fen, yuan(each.amount_fen),
            second=each.interest_fen + each.fees_fen + each.late_fen,
            after=Message("ui-hood-paid"), tone="good",
        )
        for each in loan.receipts[-MOST_MONTHS:]
    ]  # fmt: skip
    room = max(3, MOST_MONTHS - len(lines))
    for each in loan.open[:room]:
        overdue = bool(loan.days_overdue(today)) and each.due_on <= today
        after: Text = ""
        if overdue:
            after = Message("ui-hood-overdue")
        elif each.due_on <= today:
            after = Message("ui-hood-due")
        lines.append(
            PanelBar(
                shown(Day(each.due_on)), each.principal_fen, yuan(each.total_fen),
                second=each.interest_fen + each.fees_fen, after=after,
                tone="bad" if overdue else "plain", marked=each is loan.open[0],
            )
        )  # fmt: skip
    left = len(loan.open) - room
    if left > 0:
        lines.append(PanelNote(Message("ui-hood-more", {"count": left})))
    lines += _sums(loan)
    yield PanelSection(
        Message("ui-hood-calendar"), tuple(lines), right=shown(Yuan(loan.outstanding_fen))
    )


def _sums(loan: Loan) -> Iterator[PanelLine]:
    sums = {
        "repaid-so-far": loan.repaid.total_fen,
        "interest": loan.repaid.interest_fen,
        "late-interest": loan.repaid.late_fen,
        "saved": loan.repaid.saved_fen,
    }
    for name, fen in sums.items():
        if fen:
            told = row(name, Yuan(fen))
            yield PanelRow(told.label, told.value, strong=name == "repaid-so-far")


def _indented(said: Message) -> Message:
    return Message("ui-hood-indented", {"what": said})


def _signed(fen: int) -> str:
    return yuan(fen) if fen < 0 else f"+{yuan(fen)}"
