"""Everything a conversation needs that is not the conversation: the loan service and its means."""

import asyncio
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from loanflow_tui.applicants import generate, persona
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.moments import SECONDS
from loanflow_tui.dialogue.sample_documents import SampleDocuments, person_of, sweep_older_samples
from loanflow_tui.dialogue.turns import MomentKind
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    ANY_DEVICE,
    ApplicationView,
    Chance,
    Clock,
    DocumentKind,
    Faults,
    Language,
    LoanService,
    Pace,
    Policy,
    Say,
    ServiceConfig,
    SystemClock,
    load_policy,
    open_service,
    sandbox_partners,
    sweep_passing_folders,
    today,
)
from loanflow_tui.registry.packs import packs

if TYPE_CHECKING:
    from loanflow_tui.applicants import Applicant
    from loanflow_tui.dialogue.understand.context import Context
    from loanflow_tui.dialogue.understand.meaning import Meaning

Interpret = Callable[[str, "Context"], "Meaning"]
"""Says what words mean in a context."""

LONGEST_DEVICE = 100
"""Characters that are kept of a device's name."""


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What was asked for at the start. Without `data_dir` everything is kept in memory. With
    `reading` nothing in it is changed.

    `policy` is a file; `rules` one that was read already. `faults` are written NAME or NAME@STEP.
    `contracts` "defer" draws up no documents, for runs of thousands of journeys. `samples` is where
    applicants' documents are made once for all sessions. `device` tells the device that is worked
    on from others, where monitoring is to. `moments` are the seconds for which the great moments
    hold the stage, at pace 1. `variant` is the variant of the journey that new applications follow.
    `documents` are files by path that lie in memory alone, and can be handed in like any other.
    `interpret` understands words in the place of the usual interpreter.
    """

    data_dir: Path | None = None
    reading: bool = False
    seed: int | None = None
    pace: float = 1.0
    policy: Path | None = None
    rules: Policy | None = None
    faults: tuple[str, ...] | Faults = ()
    clock: Clock = field(default_factory=SystemClock)
    contracts: Literal["draw", "defer"] = "draw"
    samples: Path | None = None
    device: str = ANY_DEVICE
    moments: Mapping[MomentKind, float] = field(default_factory=lambda: SECONDS)
    variant: Variant | None = None
    interpret: Interpret | None = None
    documents: Mapping[str, bytes] = field(default_factory=dict)


class Session:
    """The loan service with its rules, pace, clock and faults, and who there is to apply."""

    def __init__(
        self,
        service: LoanService,
        pace: Pace,
        faults: Faults,
        data_dir: Path | None = None,
        samples: Path | None = None,
        device: str = ANY_DEVICE,
        moments: Mapping[MomentKind, float] = SECONDS,
    ) -> None:
        self.service = service
        self.pace = pace
        self.faults = faults
        self.moments = moments
        self.data_dir = data_dir
        self.device = device.strip()[:LONGEST_DEVICE] or ANY_DEVICE
        self.variant: Variant | None = None
        self.interpret: Interpret | None = None
        self._wordings: dict[str, Wording] = {}
        self._applicants: dict[str, Applicant] = {}
        self._sample_documents = SampleDocuments(samples)

    @property
    def policy(self) -> Policy:
        """The rules in force."""
        return self.service.deps.policy

    @property
    def clock(self) -> Clock:
        """The clock that the service runs on, which a presenter may move."""
        return self.service.deps.clock

    def wording(self, language: str) -> Wording:
        """Return what puts messages into a language; made once a language."""
        if language not in self._wordings:
            self._wordings[language] = Wording(language)
        return self._wordings[language]

    def applicant(self, view: ApplicationView) -> "Applicant":
        """Return who is applying: the persona chosen, or one made from the application's seed."""
        found = self._applicants.get(view.application_id)
        if found is None:
            chosen = view.origin.persona
            found = persona(chosen) if chosen is not None else generate(seed_of(view))
            self._applicants[view.application_id] = found
        return found

    def expect(self, persona_id: str) -> None:
        """Put in the faults that a persona's story needs.

        Raises:
            PersonaError: there is no such persona.
        """
        for fault in persona(persona_id).faults:
            self.faults.inject(fault)

    async def sample_document(
        self, view: ApplicationView, kind: DocumentKind, flawed: bool = True
    ) -> str:
        """Write a document of this kind for what the applicant gave, and return its path.

        With `flawed` it has whatever the persona's story wants to be wrong with it.

        Raises:
            OSError: it can't be written.
        """
        who = self.applicant(view)
        person = person_of(who, view, flawed)
        made_up = person == who.sample_person(flawed=flawed)
        path = await self._sample_documents.document(
            kind, person, today(self.clock), made_up=made_up
        )
        return str(path)

    async def forget_samples(self) -> None:
        """Forget the documents made for typed values."""
        await self._sample_documents.forget_typed()

    async def forget(self, application_id: str) -> None:
        """Forget a finished application; see `LoanService.forget`."""
        self._applicants.pop(application_id, None)
        await self.forget_samples()
        await self.service.forget(application_id)

    async def close(self) -> None:
        """Close the store, and delete this session's own files."""
        await self.service.close()
        await self._sample_documents.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def seed_of(view: ApplicationView) -> int:
    """Return the seed of whatever is made up for an application."""
    return view.origin.seed or zlib.crc32(view.application_id.encode())


async def open_session(options: SessionOptions | None = None) -> Session:
    """Put together the loan service and everything it works with; files are read in a thread.

    Raises:
        PolicyError: the policy file is no policy.
        FaultError: there is no such fault.
        OSError: the data directory can't be made.
    """
    options = options or SessionOptions()
    if options.data_dir is None and options.policy is None:
        return _put_together(options)
    return await asyncio.to_thread(_put_together, options)


def _put_together(options: SessionOptions) -> Session:
    directory, clock = options.data_dir, options.clock
    if directory is not None and not options.reading:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        sweep_passing_folders()
        sweep_older_samples(directory)
    slower = options.variant.pace if options.variant is not None else 1.0
    chance, pace = Chance(options.seed), Pace(options.pace * slower)
    faults = options.faults
    if not isinstance(faults, Faults):
        faults = Faults.parse(*faults)
    policy = options.rules or load_policy(options.policy)
    partners = sandbox_partners(chance, clock, pace, faults, directory, policy.other_lenders)
    for pack in packs():
        if pack.partners is not None and pack.policy == options.policy is not None:
            partners = pack.partners(partners)
    given = ServiceConfig(
        policy, partners, clock, chance, contract_words, pace, faults, options.contracts,
        options.reading, options.documents,
    )  # fmt: skip
    service = open_service(directory, given)
    session = Session(
        service, pace, faults, directory, options.samples, options.device, options.moments
    )
    session.variant = options.variant
    session.interpret = options.interpret
    return session


def contract_words(language: Language) -> Say:
    """Return what puts the clauses of contracts into a language."""
    wording = Wording(language.value)

    def say(name: str, values: Mapping[str, str]) -> str:
        return wording.say(Message(name, values))

    return say
