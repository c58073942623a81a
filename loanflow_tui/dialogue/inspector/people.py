"""Consents and to whom they were given, identity checks, answers and files."""

from collections.abc import Iterator, Sequence

from loanflow_tui.dialogue.canonical import canonical
from loanflow_tui.dialogue.cards.document import MEDIA, size
from loanflow_tui.dialogue.cards.parts import label, named, shown
from loanflow_tui.dialogue.inspector.model import PanelNote, PanelRow, PanelSection
from loanflow_tui.dialogue.messages import Message, Moment, Named, Text, Yuan
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Tone
from loanflow_tui.lending.api import (
    DOT,
    ApplicationView,
    Company,
    ConsentKind,
    DocumentKind,
    Fact,
    IdentityGiven,
    MobileGiven,
    NameGiven,
    Policy,
    Recorded,
    mask_name,
)
from loanflow_tui.lending.api import events as e

HIDDEN = DOT * 4
"""Stands in for a value that says who somebody is."""

_ASKED_LATER = (ConsentKind.SHARING, ConsentKind.LENDER, ConsentKind.INSURANCE)
"""Consents that are asked for only by those who need them."""

_ANSWERS: dict[type[e.Event], tuple[str, Tone]] = {
    e.ConsentGiven: ("given", "good"),
    e.ConsentRefused: ("refused", "bad"),
    e.ConsentWithdrawn: ("withdrawn", "warn"),
}


def consents(
    view: ApplicationView, journal: Sequence[Recorded], policy: Policy
) -> Iterator[PanelSection]:
    """Yield each consent with its recipient and its answer so far."""
    answered = {
        recorded.event.consent: recorded
        for recorded in journal
        if isinstance(recorded.event, e.ConsentGiven | e.ConsentRefused | e.ConsentWithdrawn)
    }
    lines: list[PanelRow | PanelNote] = []
    for kind in ConsentKind:
        if kind in _ASKED_LATER and kind not in answered:
            continue
        said = answered.get(kind)
        name, tone = _ANSWERS[type(said.event)] if said is not None else ("open", "plain")
        at = Moment(said.at) if said is not None else ""
        lines.append(
            PanelRow(
                Message(f"ui-hood-consent-{dashed(kind.value)}"),
                Message(f"ui-hood-consent-{name}", {"at": at}), tone, strong=said is not None,
            )
        )  # fmt: skip
        named = said.event.recipient if said and isinstance(said.event, e.ConsentGiven) else ""
        to = named or _recipient(kind, view, policy)
        lines.append(PanelNote(Message("ui-hood-to", {"to": to})))
    yield PanelSection(
        Message("ui-hood-consents"), tuple(lines),
        right=Message("ui-hood-consent-version", {"version": policy.consents.text_version}),
    )  # fmt: skip


def _recipient(kind: ConsentKind, view: ApplicationView, policy: Policy) -> Text | Named:
    companies = policy.companies
    company: Company | None = None
    match kind:
        case ConsentKind.BUREAU:
            company = companies.credit_bureau
        case ConsentKind.FACE:
            company = companies.face_check
        case ConsentKind.INSURANCE:
            company = policy.insurance.insurer
        case ConsentKind.HOST_DATA:
            return Message(f"host-{view.origin.host.value}")
        case ConsentKind.SHARING | ConsentKind.LENDER:
            return Message("partner-market")
        case _:
            pass
    return Named(company.name if company is not None else policy.lender.name)


def identity(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield who the applicant is, masked, and what follows from the number."""
    name, number, mobile = view.get(NameGiven), view.get(IdentityGiven), view.get(MobileGiven)
    lines = [_told("identity-name", mask_name(name.name) if name else None)]
    lines.append(_told("identity-number", number.masked if number else None))
    if number is not None:
        age = Message("age-value", {"age": number.age})
        lines.append(PanelRow(label("age"), age))
        lines.append(PanelRow(label("issued-in"), named("province", number.region[:2])))
    lines.append(_told("identity-mobile", mobile.masked if mobile else None))
    code = view.get(e.BusinessCodeGiven)
    if code is not None:
        lines.append(_told("identity-uscc", code.masked))
    note = PanelNote(Message("ui-hood-sealed"))
    yield PanelSection(Message("ui-hood-identity"), (*lines, note))


def _told(fact: str, value: str | None) -> PanelRow:
    if value is None:
        return PanelRow(label(f"given-{fact}"), Message("ui-hood-open"))
    return PanelRow(label(f"given-{fact}"), value, "good", strong=True)


def checks(view: ApplicationView, journal: Sequence[Recorded]) -> Iterator[PanelSection]:
    """Yield every check of who the applicant is, in order."""
    lines = tuple(line for each in journal for line in _check(each.event))
    open_checks = tuple(
        PanelRow(Message(f"ui-hood-check-{name}"), Message("ui-hood-open"))
        for name, fact in (("typed", Fact.CODE), ("face", Fact.FACE), ("card", Fact.CARD))
        if fact not in view.facts and not (name == "face" and not view.consented(ConsentKind.FACE))
    )
    yield PanelSection(Message("ui-hood-checks"), (*lines, *open_checks))


def _check(event: e.Event) -> Iterator[PanelRow | PanelNote]:
    match event:
        case e.CodeSent(purpose="verify"):
            went = "sent" if event.delivered else "lost"
            told = Message(f"ui-hood-code-{went}", {"to": event.masked_mobile})
            yield PanelRow(Message("ui-hood-check-code"), told, "plain")
        case e.CodeRefused(purpose="verify"):
            told = Message(f"ui-hood-code-{event.reason}", {"left": event.left})
            yield PanelRow(Message("ui-hood-check-typed"), told, "warn")
        case e.CodeConfirmed(purpose="verify"):
            yield PanelRow(
                Message("ui-hood-check-typed"), Message("ui-hood-code-right"), "good", strong=True
            )
        case e.FaceChecked():
            passed = Message("ui-hood-face-passed" if event.passed else "ui-hood-face-failed")
            tone: Tone = "good" if event.passed else "warn"
            yield PanelRow(Message("ui-hood-check-face"), passed, tone, strong=event.passed)
        case e.CardLinked():
            yield PanelRow(Message("ui-hood-check-card"), event.masked, "good", strong=True)
        case e.CardRefused():
            yield PanelRow(Message("ui-hood-check-card"), Message("ui-hood-card-refused"), "warn")
        case _:
            return


def answers(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield what the applicant says about work, income and plans."""
    rows = []
    for fact, event in view.facts.items():
        value = canonical(event) if fact.value.startswith("profile.") else None
        if value is not None:
            said = label(f"given-{dashed(fact.value)}")
            rows.append(PanelRow(said, HIDDEN if event.PERSONAL else shown(value), "good", True))
    if not rows:
        rows = [PanelRow(Message("ui-hood-nothing-yet"), "")]
    yield PanelSection(Message("ui-hood-answers"), tuple(rows))


def files(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield what was read from each file, and how it agrees with what was said."""
    lines: list[PanelRow | PanelNote] = []
    for kind in DocumentKind:
        taken = view.document(kind)
        if taken is None:
            continue
        told = f"{MEDIA.get(taken.media_type, taken.media_type)} · {size(taken.size)}"
        lines.append(PanelRow(named("choice", kind.value), told, "good", strong=True))
        lines.append(PanelNote(Message("ui-hood-file-hash", {"hash": taken.sha256[:16]})))
        if taken.monthly_income_fen is not None:
            said = view.get(e.IncomeGiven)
            lines.append(
                PanelRow(label("income-found"), shown(Yuan(taken.monthly_income_fen, whole=True)))
            )
            if said is not None:
                declared = shown(Yuan(said.monthly_fen, whole=True))
                lines.append(PanelRow(label("income-declared"), declared))
    if not lines:
        lines = [PanelRow(Message("ui-hood-nothing-yet"), "")]
    yield PanelSection(Message("ui-hood-files"), (*lines, PanelNote(Message("ui-hood-local"))))
