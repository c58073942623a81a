"""The parts of an application's view, each with the events that change it."""

from datetime import date, datetime
from typing import NamedTuple

from loanflow_tui.lending.application.asking_order import arranged
from loanflow_tui.lending.application.facts import Fact, dependents, undone_by
from loanflow_tui.lending.application.next_fact import ASKED
from loanflow_tui.lending.application.projection import Facts, Projection
from loanflow_tui.lending.events.agreement import ContractPrepared, ContractSigned
from loanflow_tui.lending.events.application import (
    AnswerUndone,
    ApplicationCancelled,
    ApplicationStarted,
    HostChanged,
    LanguageChanged,
    StartedOver,
    VariantUsed,
)
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.conversation import AnswerGiven, AsideShown
from loanflow_tui.lending.events.identity import (
    CardLinked,
    CardRefused,
    CodeConfirmed,
    CodeLocked,
    CodeRefused,
    CodeSent,
    FaceChecked,
)
from loanflow_tui.lending.events.line import DrawOpened, LineChanged, LineSeen
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.events.money import (
    CancellationAsked,
    ContractLapsed,
    PayoutConfirmed,
    PayoutFailed,
    PayoutRequested,
    PayoutReturned,
)
from loanflow_tui.lending.events.monitoring import (
    ApplicationBlocked,
    ApplicationHeld,
    DeviceSeen,
    HoldReleased,
    MonitorAlerted,
    StepUpAsked,
    StepUpPassed,
)
from loanflow_tui.lending.events.profile import DocumentRefused, DocumentTaken
from loanflow_tui.lending.events.risk import (
    DecisionMade,
    OfferExpired,
    PartnerCalled,
    PartnerGaveUp,
    ScoreComputed,
    ScoringStarted,
)
from loanflow_tui.lending.events.servicing import RepaymentFailed, RepaymentReceived
from loanflow_tui.lending.policy.monitoring import Sign
from loanflow_tui.lending.risk.reports import Inquiry
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import Host, Language, State


class Origin(NamedTuple):
    """Where the application comes from: host, language and device now, and how it was started.

    `variant` is the id of the variant of the journey, `asked` the order that it asks in.
    """

    host: Host = Host.ALIPAY
    language: Language = Language.ZH_CN
    device: str = ""
    persona: str | None = None
    seed: int = 0
    policy_version: str = ""
    started: datetime | None = None
    variant: str | None = None
    asked: tuple[Fact, ...] = ASKED

    def apply(
        self,
        event: ApplicationStarted | HostChanged | LanguageChanged | DeviceSeen | VariantUsed,
        at: datetime,
        _: Facts,
    ) -> "Origin":
        """Return the origin after `event`."""
        match event:
            case ApplicationStarted():
                return Origin(
                    host=event.host,
                    language=event.language,
                    device=event.device,
                    persona=event.persona,
                    seed=event.seed,
                    policy_version=event.policy_version,
                    started=at,
                )
            case HostChanged():
                return self._replace(host=event.host)
            case LanguageChanged():
                return self._replace(language=event.language)
            case DeviceSeen():
                return self._replace(device=event.device)
            case VariantUsed():
                asked = arranged(event.order, event.left_out)
                return self._replace(variant=event.variant, asked=asked)


class Verification(NamedTuple):
    """Attempts at proving who the applicant is.

    `wrong_codes` counts since the last code went out, `codes_sent` the codes in a row. No code is
    accepted before `locked_until`.
    """

    wrong_codes: int = 0
    codes_sent: int = 0
    code_sent_at: datetime | None = None
    locked_until: datetime | None = None
    face_tries: int = 0
    card_refusals: int = 0

    def apply(
        self,
        event: CodeSent | CodeConfirmed | CodeRefused | CodeLocked | FaceChecked | CardRefused
        | AnswerUndone | StepUpAsked | StartedOver,
        at: datetime,
        _: Facts,
    ) -> "Verification":  # fmt: skip
        """Return the attempts after `event`."""
        match event:
            case CodeSent():
                return self._replace(
                    wrong_codes=0, codes_sent=event.send, code_sent_at=at, locked_until=None
                )
            case CodeConfirmed():
                return self._replace(wrong_codes=0, codes_sent=0, locked_until=None)
            case CodeRefused():
                return self._replace(wrong_codes=self.wrong_codes + (event.reason == "wrong"))
            case CodeLocked():
                return self._replace(locked_until=event.until)
            case FaceChecked():
                return self if event.passed else self._replace(face_tries=self.face_tries + 1)
            case CardRefused():
                counts = event.left is not None
                return self._replace(card_refusals=self.card_refusals + counts)
            case AnswerUndone():
                gone = undone_by([event.step])
                return self._replace(
                    face_tries=0 if Fact.FACE in gone else self.face_tries,
                    locked_until=None if Fact.MOBILE in gone else self.locked_until,
                )
            case StepUpAsked():
                return self._replace(face_tries=0)
            case StartedOver():
                return self._replace(
                    wrong_codes=0, face_tries=0, card_refusals=0, locked_until=None
                )


RESTS = {"crisis_self_harm": True, "come_back": False}
"""Words of self-harm let the application rest, until the applicant comes back to it."""


_GO_ON = frozenset[type[Event]]({
    CodeSent, FaceChecked, CardLinked, CardRefused, DocumentTaken, DocumentRefused, DecisionMade,
    ContractSigned, PayoutRequested, PayoutFailed, PayoutConfirmed, RepaymentReceived,
    RepaymentFailed,
})  # fmt: skip
"""Events that end a trouble of the lender's work, and change nothing of it otherwise."""


INQUIRY = "score.bureau"
"""The step of a call that asks the credit bureau about somebody."""


def _inquiry(at: datetime, facts: Facts) -> Inquiry:
    chosen = facts.get(Fact.LENDER)
    asks = chosen.lender if isinstance(chosen, LenderChosen) and chosen.details is not None else ""
    return Inquiry(
        lender=asks,
        reason="line_review" if Fact.SIGNED in facts else "loan_approval",
        on=china_day(at),
    )


class LenderWork(NamedTuple):
    """The lender's own work.

    `trouble` names the partner that gave up on it, until something moves the work on. While the
    application is `resting`, the lender does nothing. `inquiries` are those that the credit bureau
    answered; they name the other lender where one was chosen, and none where it is this one.
    """

    trouble: str | None = None
    scoring_begun: bool = False
    contracts_drawn: int = 0
    resting: bool = False
    inquiries: tuple[Inquiry, ...] = ()

    def apply(
        self,
        event: PartnerGaveUp | ScoringStarted | ContractPrepared | AnswerUndone | LanguageChanged
        | StartedOver | OfferExpired | ContractLapsed | HostChanged
        | CodeSent | FaceChecked | CardLinked | CardRefused | DocumentTaken | DocumentRefused
        | DecisionMade | ContractSigned | PayoutRequested | PayoutFailed | PayoutConfirmed
        | RepaymentReceived | RepaymentFailed | AsideShown | PartnerCalled,
        at: datetime,
        facts: Facts,
    ) -> "LenderWork":  # fmt: skip
        """Return the work after `event`."""
        if self.trouble is None and type(event) in _GO_ON:
            return self
        match event:
            case PartnerCalled():
                if event.step != INQUIRY or event.outcome != "ok":
                    return self
                return self._replace(inquiries=(*self.inquiries, _inquiry(at, facts)))
            case (
                CodeSent() | FaceChecked() | CardLinked() | CardRefused() | DocumentTaken()
                | DocumentRefused() | DecisionMade() | ContractSigned() | PayoutRequested()
                | PayoutFailed() | PayoutConfirmed() | RepaymentReceived() | RepaymentFailed()
            ):  # fmt: skip
                return self._went_on()
            case PartnerGaveUp():
                return self._replace(trouble=event.partner)
            case ScoringStarted():
                return self._replace(trouble=None, scoring_begun=True)
            case ContractPrepared():
                return self._replace(contracts_drawn=self.contracts_drawn + 1)
            case AnswerUndone():
                begun = self.scoring_begun and Fact.BUREAU not in undone_by([event.step])
                return self._replace(trouble=None, scoring_begun=begun)
            case LanguageChanged():
                # A contract that is not signed yet is drawn again, in the new language.
                redrawn = Fact.CONTRACT in facts and Fact.SIGNED not in facts
                return self._went_on() if redrawn else self
            case AsideShown():
                rests = RESTS.get(event.topic, self.resting)
                return self if rests is self.resting else self._replace(resting=rests)
            case StartedOver() | OfferExpired() | ContractLapsed() | HostChanged():
                return self._replace(trouble=None, scoring_begun=False)

    def _went_on(self) -> "LenderWork":
        return self if self.trouble is None else self._replace(trouble=None)


class Payout(NamedTuple):
    """The payout of the loan.

    `key` is the idempotency key of the last of `tries` requests; `problem` says why it failed.
    `checked` tells whether the bank confirmed after the payout that it kept the money, and
    `looked_on` the day on which it was last asked. `calling_off` tells that the applicant wants it
    stopped.
    """

    tries: int = 0
    key: str | None = None
    problem: str | None = None
    checked: bool = False
    looked_on: date | None = None
    calling_off: bool = False

    @property
    def under_way(self) -> bool:
        """Whether a request was sent whose fate is unknown."""
        return self.key is not None and self.problem is None

    def apply(
        self,
        event: PayoutRequested | PayoutConfirmed | PayoutFailed | PayoutReturned | PartnerCalled
        | CardLinked | ApplicationCancelled | CancellationAsked | ContractLapsed,
        at: datetime,
        facts: Facts,
    ) -> "Payout":  # fmt: skip
        """Return the payout after `event`."""
        match event:
            case PartnerCalled():
                if event.step != "payout" or Fact.PAYOUT not in facts:
                    return self
                day = china_day(at)
                return self._replace(checked=event.outcome == "ok", looked_on=day)
            case PayoutRequested():
                return self._replace(key=event.key, tries=event.attempt, problem=None)
            case PayoutConfirmed():
                return self._replace(problem=None, checked=False, calling_off=False)
            case PayoutFailed():
                return self._replace(problem=event.reason)
            case PayoutReturned():
                return self._replace(problem="returned")
            case CardLinked():
                # Another card after the contract was signed: the next request has a new key.
                unpaid = Fact.SIGNED in facts and Fact.PAYOUT not in facts
                return self._replace(key=None, problem=None) if unpaid else self
            case ApplicationCancelled():
                return self._replace(problem=None, calling_off=False)
            case CancellationAsked():
                return self._replace(calling_off=True)
            case ContractLapsed():
                return Payout(tries=self.tries)


class Hold(NamedTuple):
    """Why a person is to have a look, and where the application stood."""

    sign: Sign
    interrupted: State


class Monitoring(NamedTuple):
    """The devices and alerts of transaction monitoring.

    `answered` counts the answers that a person typed or picked, `changes` those taken back after a
    score was seen. `step_up` is the sign for which the face is to be checked again.
    """

    devices: tuple[str, ...] = ()
    answered: int = 0
    scored: bool = False
    changes: int = 0
    alerted: frozenset[Sign] = frozenset()
    step_up: Sign | None = None
    hold: Hold | None = None

    def apply(
        self,
        event: AnswerGiven | AnswerUndone | ScoreComputed | ApplicationStarted | DeviceSeen
        | MonitorAlerted | StepUpAsked | StepUpPassed | ApplicationHeld | HoldReleased
        | ApplicationBlocked,
        _: datetime,
        __: Facts,
    ) -> "Monitoring":  # fmt: skip
        """Return what monitoring knows after `event`."""
        match event:
            case AnswerGiven():
                return self if event.filled else self._replace(answered=self.answered + 1)
            case AnswerUndone():
                changed = self.scored and Fact.DECISION in dependents(event.step)
                return self._replace(changes=self.changes + changed)
            case ScoreComputed():
                return self._replace(scored=True)
            case ApplicationStarted():
                return self._replace(devices=(event.device,))
            case DeviceSeen():
                return self._replace(devices=(*self.devices, event.device))
            case MonitorAlerted():
                return self._replace(alerted=self.alerted | {event.sign})
            case StepUpAsked():
                return self._replace(step_up=event.sign)
            case StepUpPassed():
                return self._replace(step_up=None)
            case ApplicationHeld():
                return self._replace(hold=Hold(event.sign, event.interrupted))
            case HoldReleased():
                return self._replace(hold=None)
            case ApplicationBlocked():
                return self._replace(hold=None, step_up=None)


class LineState(NamedTuple):
    """The credit line as this application has it on record.

    `limit_fen` is its limit since the last change, None while that of the offer stands; `assessed`
    the day of the last yearly look; it was `lowered` since, from `lowered_from_fen`, for a payment
    overdue on that day.
    `seen` is the line as it was last shown; `opened` the application that was turned to last.
    """

    limit_fen: int | None = None
    assessed: date | None = None
    lowered: date | None = None
    lowered_from_fen: int = 0
    seen: LineSeen | None = None
    opened: str = ""

    def apply(
        self, event: LineSeen | LineChanged | DrawOpened, at: datetime, _: Facts
    ) -> "LineState":
        """Return the line after `event`."""
        day = china_day(at)
        match event:
            case LineSeen():
                return self._replace(seen=event)
            case LineChanged(reason="overdue", limit_fen=fen, before_fen=before):
                return self._replace(limit_fen=fen, lowered=day, lowered_from_fen=before)
            case LineChanged(reason="paid_in_time", limit_fen=fen):
                return self._replace(limit_fen=fen, lowered=None)
            case LineChanged():
                return self._replace(limit_fen=event.limit_fen, assessed=day, lowered=None)
            case DrawOpened():
                return self._replace(opened=event.application_id)


ORIGIN = Projection(Origin.apply)
VERIFICATION = Projection(Verification.apply)
LENDER_WORK = Projection(LenderWork.apply)
PAYOUT = Projection(Payout.apply)
MONITORING = Projection(Monitoring.apply)
LINE = Projection(LineState.apply)
