"""The index of fingerprints: which ones events leave, and which ones monitoring looks up.

Magic identities and cards, and the device called `terminal`, are shared by all rehearsals: they
leave no fingerprint and monitoring never looks them up. A customer is anyone who signs a contract
with this lender, whatever their number: their loans count in all their applications.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import (
    CardLinked,
    FaceChecked,
    IdentityGiven,
    NameGiven,
)
from loanflow_tui.lending.events.market import LenderChosen, LenderDecided, LenderRefused
from loanflow_tui.lending.events.monitoring import DeviceSeen
from loanflow_tui.lending.events.profile import RegionGiven
from loanflow_tui.lending.events.risk import BureauReported
from loanflow_tui.lending.journal.store import Store
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind, digest
from loanflow_tui.lending.partners.magic import of_card, reserved
from loanflow_tui.lending.terms import ConsentKind

ANY_DEVICE = "terminal"
"""The name of an unidentified device."""

LEAVES_FINGERPRINTS = {
    ApplicationStarted, DeviceSeen, FaceChecked, CardLinked, RegionGiven, ContractSigned,
    BureauReported, LenderDecided, LenderRefused,
}  # fmt: skip
"""Events that may leave fingerprints."""

Wanted = tuple[FingerprintKind, str]


class Watched(NamedTuple):
    """What monitoring watches of one application: the digest of the applicant's name and the payout
    card, both empty where the identity is not watched, and the fingerprints of its device, identity
    and card in all applications.
    """

    name: str
    card: str
    fingerprints: Sequence[Fingerprint]


class FingerprintIndex:
    """Fingerprints in one store, keyed by its secret. A new store gets `proposed` as its secret."""

    def __init__(self, store: Store, proposed: bytes) -> None:
        self._store = store
        self._proposed = proposed
        self._secret: bytes | None = None
        self._last = ("", "")

    async def made_by(
        self, event: Event, view: ApplicationView, at: datetime
    ) -> Sequence[Fingerprint]:
        """Return the fingerprints that `event`, one of `LEAVES_FINGERPRINTS`, leaves.

        `view` is the application after the event.
        """
        if isinstance(event, ApplicationStarted | DeviceSeen):
            kind: FingerprintKind = "device"
            value = watched_device(event.device)
        elif isinstance(event, CardLinked):
            kind, value = "card", _card_of(view) if watched_number(view) else ""
        elif isinstance(event, ContractSigned):
            own = customer_number(view)
            kind, value = ("customer", own) if own else ("elsewhere", _number(view))
        elif isinstance(event, BureauReported | LenderDecided | LenderRefused):
            kind, value = "inquiry", _asked_about(view)
        else:
            kind, value = "identity", watched_number(view)
        if not value:
            return ()
        named = "" if kind not in ("identity", "card") else await self._name(view)
        place = event.province if isinstance(event, RegionGiven) else ""
        found = await self.digest(value)
        return (Fingerprint(kind, found, view.application_id, at, named, place),)

    async def watched(self, view: ApplicationView) -> "Watched":
        """Return what monitoring watches of an application, and its fingerprints in all of them."""
        number, named = watched_number(view), view.get(NameGiven)
        card = _card_of(view) if number else ""
        values: list[tuple[FingerprintKind, str]] = [
            ("device", watched_device(view.origin.device)), ("identity", number), ("card", card),
        ]  # fmt: skip
        wanted = [(kind, await self.digest(value)) for kind, value in values if value]
        return Watched(
            name=await self.digest(named.name) if named and number else "",
            card=card,
            fingerprints=await self._store.fingerprints(wanted) if wanted else (),
        )

    async def signed_with(
        self, view: ApplicationView, *kinds: FingerprintKind
    ) -> Sequence[Fingerprint]:
        """Return the marks of these kinds of all contracts that the applicant signed, whichever
        lender was chosen now.
        """
        value = _number(view)
        return await self._of_number(value, *kinds) if value else ()

    async def _of_number(self, value: str, *kinds: FingerprintKind) -> Sequence[Fingerprint]:
        found = await self.digest(value)
        return await self._store.fingerprints([(kind, found) for kind in kinds])

    async def known_of(self, number: str) -> Sequence[Fingerprint]:
        """Return the marks of a person's contracts, with any lender, and of the inquiries."""
        return await self._of_number(number, "customer", "elsewhere", "inquiry")

    async def _name(self, view: ApplicationView) -> str:
        given = view.get(NameGiven)
        return await self.digest(given.name) if given else ""

    async def digest(self, value: str) -> str:
        """Return the keyed digest of `value` in this store."""
        if self._secret is None:
            self._secret = await self._store.secret(self._proposed)
        if self._last[0] != value:
            self._last = (value, digest(self._secret, value))
        return self._last[1]


def watched_device(device: str) -> str:
    """Return the device; empty if it is unidentified."""
    return "" if device == ANY_DEVICE else device


def watched_number(view: ApplicationView) -> str:
    """Return the identity number once it was verified, by the face or by the bank; empty for a
    magic one.
    """
    given = view.get(IdentityGiven)
    if given is None or reserved(given.number):
        return ""
    by_bank = not view.consented(ConsentKind.FACE) and view.get(CardLinked) is not None
    if view.get(FaceChecked) is None and not by_bank:
        return ""
    return given.number


def customer_number(view: ApplicationView) -> str:
    """Return the identity number; empty where it isn't given, or another lender was chosen."""
    given, chosen = view.get(IdentityGiven), view.get(LenderChosen)
    if given is None or (chosen is not None and chosen.details is not None):
        return ""
    return given.number


def _number(view: ApplicationView) -> str:
    given = view.get(IdentityGiven)
    return given.number if given is not None else ""


def _asked_about(view: ApplicationView) -> str:
    """Return the identity number; empty for a magic one, whom every rehearsal asks about."""
    return "" if reserved(_number(view)) else _number(view)


def _card_of(view: ApplicationView) -> str:
    """Return the payout card; empty if it is magic."""
    linked = view.get(CardLinked)
    return "" if linked is None or of_card(linked.card) is not None else linked.card
