"""The partners, each declared once; the tables of partners follow from these declarations."""

from collections.abc import Mapping
from typing import ClassVar, Final, Self

from loanflow_tui.lending.terms import ConsentKind
from loanflow_tui.registry.listed import Listed

UNTIL_CLEARED: Final = None
"""The count of a fault that strikes until it is cleared."""

Effects = Mapping[str, int | None]
"""Unusual answers of a partner, and how often each occurs before it passes."""


class Partner(Listed):
    """A partner outside the lender; faults are named after it.

    A new partner also needs its protocol in `ports`, its sandbox, and the messages `partner-NAME`
    and `fault-NAME-EFFECT` for each effect here and in `catalogue.ON_THE_WAY`.
    """

    steps: tuple[str, ...]
    """The steps at which it is asked."""
    typical_ms: int
    """The usual latency of its sandbox."""
    deadline_ms: int
    """The time limit for its answers."""
    consent: ConsentKind
    """The consent required before it receives personal data."""
    answers: Effects
    """Its unusual answers."""
    only_at: Mapping[str, tuple[str, ...]]
    """Effects that are possible at some of its steps only."""
    scores: bool
    """True if the score depends on its report."""

    BUREAU: ClassVar["Partner"]
    HOST_DATA: ClassVar["Partner"]
    SMS: ClassVar["Partner"]
    FACE: ClassVar["Partner"]
    CARD: ClassVar["Partner"]
    DOCUMENTS: ClassVar["Partner"]
    INSURER: ClassVar["Partner"]
    PAYMENT: ClassVar["Partner"]
    MARKET: ClassVar["Partner"]

    @classmethod
    def declare(
        cls,
        name: str,
        *,
        steps: tuple[str, ...],
        typical_ms: int,
        deadline_ms: int,
        answers: Effects,
        consent: ConsentKind = ConsentKind.PRIVACY,
        only_at: Mapping[str, tuple[str, ...]] | None = None,
        scores: bool = False,
    ) -> Self:
        """Declare a partner that is asked at `steps`.

        It usually takes `typical_ms` and is given up after `deadline_ms`. `answers` are the ways in
        which it fails, each with how often; `only_at` confines some to steps of their own. Nobody
        is asked without `consent`. `scores` tells that it reports for the score.
        """
        partner = cls.add(name)
        partner.steps = steps
        partner.typical_ms, partner.deadline_ms = typical_ms, deadline_ms
        partner.answers, partner.only_at = answers, only_at or {}
        partner.consent, partner.scores = consent, scores
        return partner


Partner.BUREAU = Partner.declare(
    "bureau",
    steps=("score.bureau", "credit.report"),
    typical_ms=180,
    deadline_ms=3000,
    consent=ConsentKind.BUREAU,
    answers=dict.fromkeys(("no_hit", "mismatch", "thin_file", "frozen"), UNTIL_CLEARED),
    only_at=dict.fromkeys(("no_hit", "mismatch", "thin_file", "frozen"), ("score.bureau",)),
    scores=True,
)
Partner.HOST_DATA = Partner.declare(
    "host_data",
    steps=("score.host_data",),
    typical_ms=60,
    deadline_ms=1500,
    consent=ConsentKind.HOST_DATA,
    answers=dict.fromkeys(("unavailable", "stale", "no_hit"), UNTIL_CLEARED),
    scores=True,
)
Partner.SMS = Partner.declare(
    "sms",
    steps=("verify.code", "sign.code"),
    typical_ms=240,
    deadline_ms=4000,
    answers={"not_delivered": 1, "late": 1},
)
Partner.FACE = Partner.declare(
    "face",
    steps=("verify.face",),
    typical_ms=620,
    deadline_ms=6000,
    consent=ConsentKind.FACE,
    answers={
        "low_quality": 1,
        "not_live": 1,
        "mismatch": UNTIL_CLEARED,
        "no_camera": UNTIL_CLEARED,
    },
)
Partner.CARD = Partner.declare(
    "card",
    steps=("verify.card",),
    typical_ms=150,
    deadline_ms=3000,
    answers=dict.fromkeys(
        (
            "unsupported_bank",
            "name_mismatch",
            "number_mismatch",
            "mobile_mismatch",
            "closed",
            "lost",
        ),
        UNTIL_CLEARED,
    ),
)
Partner.DOCUMENTS = Partner.declare(
    "documents",
    steps=("documents.id_front", "documents.id_back", "documents.business_licence"),
    typical_ms=420,
    deadline_ms=8000,
    answers={
        "unreadable": 1,
        "altered": UNTIL_CLEARED,
        "wrong_side": 1,
        "number_differs": UNTIL_CLEARED,
        "name_differs": UNTIL_CLEARED,
        "expired": UNTIL_CLEARED,
    },
)
Partner.INSURER = Partner.declare(
    "insurer",
    steps=("score.insurer", "claim"),
    typical_ms=110,
    deadline_ms=2000,
    consent=ConsentKind.INSURANCE,
    answers={"declines": UNTIL_CLEARED, "too_dear": UNTIL_CLEARED},
    only_at=dict.fromkeys(("declines", "too_dear"), ("score.insurer",)),
    scores=True,
)
Partner.MARKET = Partner.declare(
    "market",
    steps=("offer.market",),
    typical_ms=900,
    deadline_ms=8000,
    consent=ConsentKind.SHARING,
    answers={"declines": UNTIL_CLEARED},
)
Partner.PAYMENT = Partner.declare(
    "payment",
    steps=("payout", "repay"),
    typical_ms=320,
    deadline_ms=5000,
    answers={
        "timeout_after_sending": 1,
        "rejected": 1,
        "account_frozen": UNTIL_CLEARED,
        "returned": 1,
        "no_funds": 1,
        "empty": UNTIL_CLEARED,
        "account_closed": UNTIL_CLEARED,
        "partial": 1,
        "charged_twice": 1,
    },
    only_at={
        **dict.fromkeys(("rejected", "account_frozen"), ("payout",)),
        **dict.fromkeys(
            ("no_funds", "empty", "account_closed", "partial", "charged_twice"), ("repay",)
        ),
    },
)
