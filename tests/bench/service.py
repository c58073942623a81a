"""The loan service's speed alone: `python -m tests.bench.service`.

One journey is played through the conversation; the commands it sent are then sent again to the
loan service alone, over and over, each time for a new application: once as another program would
send them, and once with what a conversation has kept besides, every question shown and the words of
every answer. A row in brackets is the one above it without what makes that so fast: what
`lending/documents/examination.py` keeps of documents, and turns that `dialogue/transcript.py`
renders when somebody looks. Times are of the processor, and rates those
of the median batch, so that a busy machine makes little difference. A number after the command says
over how many journeys memory is watched.
"""

import asyncio
import gc
import os
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, contract_words
from loanflow_tui.dialogue.session import open_session as opened
from loanflow_tui.lending.anchor.key import KEY_DIR
from loanflow_tui.lending.application.agreed_terms import contract_terms
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.commands import (
    Command,
    ConfirmCode,
    ConfirmCosts,
    GiveMandate,
    ShowQuestion,
)
from loanflow_tui.lending.contract.notary import Notary
from loanflow_tui.lending.documents import examination
from loanflow_tui.lending.end_of_day import EndOfDay
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import MemoryStore
from loanflow_tui.lending.partners.magic import RIGHT_CODE
from loanflow_tui.lending.risk.decision import decide
from loanflow_tui.lending.risk.offer import make_offer
from loanflow_tui.lending.risk.scorecard import score
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.files import Files
from loanflow_tui.lending.service import LoanService
from loanflow_tui.lending.terms import Host, Language
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage
from tests.bench.table import Row, show

PERSONA = "li-wei"
JOURNEYS = 1_000
BATCH = 10
TALKS = 100
DECISIONS = 2_000
FIRST = 200
MORE = 1_000
CONTRACTS = 9
STORED = 10_000
LOANS = 10_000
DUE_DAYS = 30
DAY = timedelta(days=1)
READING = timedelta(seconds=5)


def options() -> SessionOptions:
    """Return the options of a run in memory, without waits and documents."""
    return SessionOptions(seed=1, pace=0, clock=ManualClock(), contracts="defer")


async def talk_through(session: Session) -> Conversation:
    """Play the persona's journey to its end."""
    talk = await Conversation.open(session, "alipay", "en", PERSONA)
    await talk.begin()
    while not talk.ended:
        if not await talk.fill():
            raise RuntimeError(f"stuck at {talk.question}")
    return talk


async def recorded(session: Session) -> tuple[Conversation, list[Command]]:
    """Play a journey; return it with the commands it sent."""
    sent: list[Command] = []
    handle = session.service.handle

    async def listen(application_id: str, command: Command) -> ApplicationView:
        if isinstance(command, ConfirmCode):
            command = command.model_copy(update={"code": RIGHT_CODE})
        sent.append(command)
        return await handle(application_id, command)

    session.service.handle = listen  # type: ignore[method-assign]
    talk = await talk_through(session)
    session.service.handle = handle  # type: ignore[method-assign]
    return talk, sent


async def per_second(times: int, work: Callable[[], Awaitable[object]]) -> float:
    """Return how often a second `work` is done, in the median of batches of ten."""
    took = []
    for _ in range(times // BATCH):
        begun = process_time()
        for _ in range(BATCH):
            await work()
        took.append(process_time() - begun)
    return BATCH / median(took)


def bare(commands: list[Command]) -> list[Command]:
    """Return the commands of another program: nothing shown, nothing said."""
    return [
        command.model_copy(update={"said": None})
        for command in commands
        if not isinstance(command, ShowQuestion)
    ]


async def play(service: LoanService, commands: list[Command]) -> None:
    """Send a journey's commands for a new application."""
    application_id = (await service.start(Host.ALIPAY, Language.EN, PERSONA)).application_id
    for command in commands:
        await send(service, application_id, command)
    await service.forget(application_id)


async def send(service: LoanService, application_id: str, command: Command) -> None:
    """Send a command; what has to be read before it was read."""
    if isinstance(command, ConfirmCosts):
        service.deps.clock.advance(READING)
    await service.handle(application_id, command)


async def journeys() -> list[Row]:
    """Measure journeys, with the conversation and without, and decisions."""
    async with await opened(options()) as session:
        talk, sent = await recorded(session)
        view, policy = talk.view, session.policy
        await session.forget(talk.application_id)  # no journey sees another loan of this person
        freeze_garbage()

        async def alone() -> None:
            await play(session.service, bare(sent))

        async def undecoded() -> None:
            examination._unchanged.clear()
            examination._remembered.clear()
            await alone()

        async def said() -> None:
            await play(session.service, sent)

        async def talked() -> None:
            await session.forget((await talk_through(session)).application_id)

        async def rendered() -> None:
            talk = await talk_through(session)
            assert talk.turns
            await session.forget(talk.application_id)

        inputs, now, took = score_inputs(view), session.clock.now(), []
        for _ in range(DECISIONS):
            begun = process_time()
            make_offer(decide(inputs, policy, score(inputs, policy)), policy, now)
            took.append((process_time() - begun) * 1000)
        return [
            Row("journeys, service alone", await per_second(JOURNEYS, alone), 300, "/s", True),
            Row("(documents examined anew)", await per_second(JOURNEYS, undecoded), None, "/s"),
            Row("journeys, with all that is said", await per_second(JOURNEYS, said), None, "/s"),
            Row("journeys, talked through", await per_second(TALKS, talked), 100, "/s", True),
            Row("(every turn rendered)", await per_second(TALKS, rendered), None, "/s"),
            Row("decision and offer", median(took), 0.3, "ms"),
        ]  # fmt: skip


async def memory(count: int) -> list[Row]:
    """Measure the memory held after finished journeys, beyond that of the first ones."""
    held = []
    async with await opened(options()) as session:
        _, sent = await recorded(session)
        commands = bare(sent)
        for more in (FIRST, count):
            for _ in range(more):
                await play(session.service, commands)
            gc.collect()
            held.append(megabytes())
    return [Row(f"memory, {count:,} journeys more", held[1] - held[0], 2, "MB")]


def megabytes() -> float:
    """Return this process's memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024


async def contracts() -> list[Row]:
    """Measure drawing up and signing."""
    took = []
    async with await opened(options()) as session:
        talk, _ = await recorded(session)
        terms = contract_terms(talk.view, session.policy)
        with TemporaryDirectory() as folder:
            for _ in range(CONTRACTS + 1):
                notary = Notary(contract_words, Files(Path(folder)), None, b"bench")
                begun = process_time()
                await notary.draw(terms)
                await notary.sign(terms, session.clock.now())
                took.append(process_time() - begun)
    return [Row("contract drawn up and signed", median(took[1:]), 0.5, "s")]


async def store() -> list[Row]:
    """Measure listing and opening among many stored applications."""
    with TemporaryDirectory() as folder:
        os.environ[KEY_DIR] = str(Path(folder) / "keys")
        kept = SessionOptions(
            data_dir=Path(folder), seed=1, pace=0, clock=ManualClock(), contracts="defer"
        )
        async with await opened(kept) as session:
            for _ in range(STORED):
                talk = await Conversation.open(session, "alipay", "en", PERSONA)
                await session.service.release(talk.application_id)
        took = []
        for _ in range(5):
            begun = process_time()
            shop = SqliteStore(Path(folder) / JOURNAL)
            found = await shop.standings()
            await shop.rows(found[-1].application_id)
            took.append((process_time() - begun) * 1000)
            await shop.close()
            assert len(found) == STORED
    return [Row(f"{STORED:,} applications listed, one opened", median(took), 100, "ms")]


async def end_of_day() -> list[Row]:
    """Measure the end of an ordinary day over running loans that fall due on all days of a month;
    every other one is debited by mandate. The service holds them all, as one that runs on does.
    """
    async with await opened(options()) as session:
        talk, sent = await recorded(session)
        await session.forget(talk.application_id)
        freeze_garbage()
        commands, service, store = bare(sent), session.service, session.service.store
        assert isinstance(store, MemoryStore)
        for number in range(LOANS):
            application_id = (await service.start(Host.ALIPAY, Language.EN, PERSONA)).application_id
            for command in commands:
                await send(service, application_id, command)
            if number % 2:
                await service.handle(application_id, GiveMandate())
            store._drop_fingerprints(application_id)  # one person's, who would stand out
            if number % (LOANS // DUE_DAYS) == 0:
                session.clock.advance(DAY)
        days, took, changed = EndOfDay(service), list[float](), list[int]()
        for _ in range(DUE_DAYS):
            session.clock.advance(DAY)
            begun = process_time()
            report = await days.run()
            took.append(process_time() - begun)
            changed.append(report.changed)
            assert report.running == LOANS and not report.left, report
        return [
            Row(f"end of a day, {LOANS:,} running loans", median(took[1:]), 2, "s"),
            Row("(its first run, nothing known)", took[0], None, "s"),
            Row("(loans that a day changes)", median(changed), None, ""),
        ]


async def measure(more: int) -> list[Row]:
    """Measure everything, memory over so many journeys."""
    return [
        *await journeys(),
        *await memory(more),
        *await contracts(),
        *await store(),
        *await end_of_day(),
    ]


if __name__ == "__main__":
    show("Loan service, one core", asyncio.run(measure(int(sys.argv[1]) if sys.argv[1:] else MORE)))
