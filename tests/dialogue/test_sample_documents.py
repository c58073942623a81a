"""Samples match the given answers, also for applicants who type their own."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.profile import DocumentRefused, DocumentTaken
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.runtime.passing_folder import PassingFolder, sweep_passing_folders
from loanflow_tui.lending.terms import DocumentKind
from tests.dialogue.conftest import Begin, Journey

OWN = {
    "identity.name": "Jean-Luc O’Neil",
    "identity.number": "110101199003070038",
    "profile.income": "23456.78",
}
CONSUMER = OWN | {"product": "1", "profile.occupation": "employed"}
BUSINESS = OWN | {
    "product": "2",
    "identity.name": "阿迪力·买买提",
    "identity.uscc": "91350203QXDJQU31U0",
    "profile.occupation": "business owner",
    "profile.employer": "晨光书店",
}
DOCUMENTS = ("id_front", "id_back", "bank_statement", "business_licence")


async def by_hand(journey: Journey, typed: Mapping[str, str]) -> None:
    """Answer by typing, or by F3 elsewhere, up to the documents."""
    while not journey.step.startswith("documents."):
        if journey.step in typed:
            assert await journey.say(typed[journey.step]), journey.words
        else:
            await journey.fill()


def taken(journey: Journey) -> list[DocumentTaken]:
    return [r.event for r in journey.talk.journal if isinstance(r.event, DocumentTaken)]


@pytest.mark.parametrize("way", ["key", "choice"])
@pytest.mark.parametrize("typed", [CONSUMER, BUSINESS], ids=["consumer", "business"])
async def test_samples_for_typed_answers_lead_on_to_scoring(
    begin: Begin, typed: dict[str, str], way: str
) -> None:
    journey = await begin(None)
    await by_hand(journey, typed)
    while journey.step.startswith("documents."):
        before = journey.step
        await (journey.fill() if way == "key" else journey.choose("use_sample"))
        assert journey.step != before, journey.words
    assert Fact.DECISION in journey.talk.view.facts
    given = taken(journey)
    assert [each.document.value for each in given] == list(DOCUMENTS)[: len(given)]
    assert len(given) == (4 if typed is BUSINESS else 3)
    front, statement = given[0], given[2]
    assert (front.holder, front.number) == (typed["identity.name"], typed["identity.number"])
    assert statement.holder == typed["identity.name"]
    assert statement.monthly_income_fen == 2_345_678
    if typed is BUSINESS:
        assert (given[3].holder, given[3].number) == ("晨光书店", typed["identity.uscc"])


@pytest.mark.parametrize("income", ["0.01", "10000000"])
async def test_samples_prove_any_income(begin: Begin, income: str) -> None:
    journey = await begin(None)
    await by_hand(journey, CONSUMER | {"profile.income": income})
    await journey.play_to("documents.bank_statement")
    await journey.fill()
    assert journey.step != "documents.bank_statement"


async def test_file_names_are_taken_as_they_are(begin: Begin, tmp_path: Path) -> None:
    journey = await begin()
    await journey.play_to("documents.id_front")
    sample = await journey.talk.session.sample_document(
        journey.talk.view, DocumentKind.ID_FRONT, flawed=False
    )
    file = shutil.copy(sample, tmp_path / "身份证（正面）  １.png")
    assert await journey.say(str(file)), journey.words
    assert journey.step == "documents.id_back"


async def test_corrected_name_gets_new_samples(begin: Begin) -> None:
    journey = await begin(None)
    await by_hand(journey, CONSUMER)
    await journey.fill()
    await journey.talk.answer("change my name")
    assert journey.step == "identity.name"
    await by_hand(journey, CONSUMER | {"identity.name": "王小明"})
    await journey.fill()
    assert taken(journey)[-1].holder == "王小明"


@pytest.mark.parametrize(
    ("who", "refused"),
    [("xie-ting", "unreadable"), ("shen-bing", "number_differs")],
)
async def test_a_flaw_stays_whoever_is_typed(begin: Begin, who: str, refused: str) -> None:
    journey = await begin(who)
    await by_hand(journey, OWN)
    assert not await journey.choose("use_sample")
    assert [
        r.event.reason for r in journey.talk.journal if isinstance(r.event, DocumentRefused)
    ] == [refused]
    await journey.choose("use_sample")
    assert journey.step == "documents.id_back"


async def test_no_sample_outlasts_the_session(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, data = tmp_path / "run", tmp_path / "data"
    place.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    options = SessionOptions(data_dir=data, seed=7, pace=0, clock=clock, contracts="defer")
    async with await open_session(options) as session:
        for who, typed in ((None, CONSUMER), ("li-wei", {})):
            talk = await Conversation.open(session, "alipay", "en", who)
            await talk.begin()
            journey = Journey(talk, clock)
            await by_hand(journey, typed)
            assert await journey.fill()
            assert any(place.rglob("id-front.png"))
        assert not any(data.rglob("*.png"))
    assert not any(place.iterdir())


def test_leftovers_of_killed_processes_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    script = (
        "import os, signal; from loanflow_tui.lending.runtime.passing_folder import PassingFolder;"
        " folder = PassingFolder(); (folder.path / 'id-front.png').touch();"
        " os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    held = PassingFolder()
    assert len(list(tmp_path.iterdir())) == 2
    assert sweep_passing_folders() == 1
    assert [*tmp_path.iterdir()] == [held.path]
    held.remove()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Please give a file"), ("zh-CN", "请给一个文件")]
)
async def test_no_file_is_no_empty_file(
    begin: Begin, language: str, said: str, tmp_path: Path
) -> None:
    journey = await begin("li-wei", "alipay", language)
    await journey.play_to("documents.id_front")
    assert not await journey.say("  ")
    assert journey.words[-1].startswith(said)
    empty = tmp_path / "empty.png"
    empty.touch()
    assert not await journey.say(str(empty))
    assert "repair-documents-empty" in journey.new_ids


async def test_only_samples_of_before_are_swept(tmp_path: Path, clock: ManualClock) -> None:
    shelf = tmp_path / "samples"
    own = (shelf / "photos" / "important.txt", shelf / "0123456789ab" / "notes.txt")
    left = (shelf / "0123456789ab" / "id-front.png", shelf / "ba9876543210" / "bank-statement.csv")
    for file in (*own, *left):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    options = SessionOptions(data_dir=tmp_path, clock=clock, contracts="defer")
    async with await open_session(options):
        assert all(file.exists() for file in own)
        assert not any(file.exists() for file in left)
        assert not left[1].parent.exists()
    for file in own:
        file.unlink()
        file.parent.rmdir()
    async with await open_session(options):
        assert not shelf.exists()
