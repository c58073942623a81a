"""The book of marks: which are made by what happens, and which are looked up.

What always comes to the same in the sandbox leaves no mark and is never looked up: its magic
identities and cards are everybody's, and so is the device called `terminal`.
"""

from collections.abc import Sequence
from datetime import datetime

from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import (
    CardLinked,
    FaceChecked,
    IdentityGiven,
    NameGiven,
)
from loanflow_tui.lending.events.monitoring import DeviceSeen
from loanflow_tui.lending.events.profile import RegionGiven
from loanflow_tui.lending.journal.store import Store
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind, digest
from loanflow_tui.lending.partners.magic import of_card, reserved

ANY_DEVICE = "terminal"
"""The name of a device that has none."""

LEAVES_FINGERPRINTS = {ApplicationStarted, DeviceSeen, FaceChecked, CardLinked, RegionGiven}
"""Events after which there may be marks to keep."""

Wanted = tuple[FingerprintKind, str]


class FingerprintIndex:
    """Marks in one store, under its secret. `proposed` becomes the secret of a new store."""

    def __init__(self, store: Store, proposed: bytes) -> None:
        self._store = store
        self._proposed = proposed
        self._secret: bytes | None = None

    async def made_by(
        self, event: Event, view: ApplicationView, at: datetime
    ) -> Sequence[Fingerprint]:
        """Return the marks that `event`, one of `LEAVES_FINGERPRINTS`, leaves.

        `view` is the application after it.
        """
        if isinstance(event, ApplicationStarted | DeviceSeen):
            kind: FingerprintKind = "device"
            value = watched_device(event.device)
        elif isinstance(event, CardLinked):
            kind, value = "card", watched_card(view)
        else:
            kind, value = "identity", watched_number(view)
        if not value:
            return ()
        named = "" if kind == "device" else await self.name(view)
        place = event.province if isinstance(event, RegionGiven) else ""
        found = await self.digest(value)
        return (Fingerprint(kind, found, view.application_id, at, named, place),)

    async def of(self, view: ApplicationView) -> Sequence[Fingerprint]:
        """Return the marks of the application's device, identity and card in all applications."""
        values: list[tuple[FingerprintKind, str]] = [
            ("device", watched_device(view.origin.device)),
            ("identity", watched_number(view)),
            ("card", watched_card(view)),
        ]
        wanted = [(kind, await self.digest(value)) for kind, value in values if value]
        return await self._store.fingerprints(wanted) if wanted else ()

    async def name(self, view: ApplicationView) -> str:
        """Return what stands for the applicant's name; empty where it isn't watched."""
        given = view.get(NameGiven)
        return await self.digest(given.name) if given and watched_number(view) else ""

    async def digest(self, value: str) -> str:
        """Return what stands for `value` in this store."""
        if self._secret is None:
            self._secret = await self._store.secret(self._proposed)
        return digest(self._secret, value)


def watched_device(device: str) -> str:
    """Return the device, if it is one that can be told from others."""
    return "" if device == ANY_DEVICE else device


def watched_number(view: ApplicationView) -> str:
    """Return the identity number, once a face was shown for it."""
    given = view.get(IdentityGiven)
    if given is None or view.get(FaceChecked) is None or reserved(given.number):
        return ""
    return given.number


def watched_card(view: ApplicationView) -> str:
    """Return the card to be paid to, where its holder is watched as well."""
    linked = view.get(CardLinked)
    if linked is None or of_card(linked.card) is not None or not watched_number(view):
        return ""
    return linked.card
