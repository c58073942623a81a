"""`loanflow applications` and `loanflow verify` on a journal, as a person runs them."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli.application_text import application
from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.shared import DATA_DIR
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.anchor.key import KEY_DIR
from loanflow_tui.lending.application.decision_replay import Replayed
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.commands import IssueLetter, Repay
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.terms import Host, Language, Product
from tests.lending.applying import NAME, Applying, number

MANY = 200
"""The number of applications in a large store."""


def run(folder: Path, *arguments: str, lang: str = "en") -> Result:
    options = ["--data-dir", str(folder), "--lang", lang]
    return CliRunner().invoke(loanflow, ["applications", *options, *arguments])


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Applying:
    """A store with one paid application, made once, with the key and counters that vouch for it."""
    folder = tmp_path_factory.mktemp("played")

    async def play() -> Applying:
        who = Applying(product=Product.EMERGENCY, data_dir=folder / "data")
        await who.play_to()
        await who.service.close()
        return who

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY_DIR, str(folder / "keys"))
        return asyncio.run(play())


@pytest.fixture
def stored(
    played: Applying, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Applying:  # fmt: skip
    """A copy of that store, to change."""
    assert played.data_dir is not None
    keys = tmp_path_factory.mktemp("keys")
    shutil.copytree(played.data_dir.with_name("keys"), keys, dirs_exist_ok=True)
    shutil.copytree(played.data_dir, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv(KEY_DIR, str(keys))
    return replace(played, data_dir=tmp_path)


def test_empty_store_is_named_and_not_created(tmp_path: Path) -> None:
    result = run(tmp_path / "none")
    assert result.exit_code == 0 and "Nothing is stored yet" in result.output
    assert json.loads(run(tmp_path / "none", "--json").output) == {"applications": []}
    assert not (tmp_path / "none").exists()


def test_the_list_says_where_each_stands(stored: Applying, tmp_path: Path) -> None:
    listed = json.loads(run(tmp_path, "--json").output)["applications"]
    assert [(row["application"], row["state"], row["product"]) for row in listed] == [
        (stored.application_id, "active", "emergency")
    ]
    assert stored.application_id in run(tmp_path).output


def test_show_replays_the_decision_and_masks_people(stored: Applying, tmp_path: Path) -> None:
    result = run(tmp_path, "show", stored.application_id)
    assert "Policy 2026.1 decides the same today" in result.output
    ledger = result.output.split("\n\n")[2].splitlines()
    assert ledger[0].startswith("Ledger") and ledger[-1].split() == ["Sum", "¥0.00"]
    assert [line.split()[-1] for line in ledger[1:3]] == ["-¥20,000.00", "¥20,000.00"]
    shown = run(tmp_path, "show", stored.application_id, "--json").output
    values = json.loads(shown)
    assert values["decisions"][0]["verdict"] == "same"
    assert sum(values["ledger"].values()) == 0
    for secret in (NAME, number(), "13812345678"):
        assert secret not in shown and secret not in result.output


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ["Alipay", "Emergency", "being repaid"]), ("zh-CN", ["支付宝", "应急周转", "还款中"])],
)
def test_the_status_is_worded(
    stored: Applying, tmp_path: Path, lang: str, words: list[str]
) -> None:
    for printed in (
        run(tmp_path, lang=lang).output,
        run(tmp_path, "show", stored.application_id, lang=lang).output.partition("\n\n")[0],
    ):
        assert all(word in printed for word in words)
        assert not {"active", "alipay", "emergency"} & set(printed.split())


def test_replay_differences_are_worded(stored: Applying) -> None:
    async def read() -> Sequence[Recorded]:
        stored.service = stored.open()
        journal = await stored.service.read(stored.application_id)
        await stored.service.close()
        return journal

    journal = asyncio.run(read())
    made = next(r.event.decision for r in journal if isinstance(r.event, DecisionMade))
    for name in set(Decision.model_fields) - {"policy_version"}:
        again = Replayed(1, made, "otherwise", made, (name,))
        for lang in Language:
            shown = application("A1", journal, [again], "mine", lang)
            assert name not in shown.split("\n\n")[1].split()


def test_decisions_replay_under_another_policy(tmp_path: Path) -> None:
    async def play() -> str:
        who = Applying(sequence="909", data_dir=tmp_path)
        await who.play_to()
        await who.service.close()
        return who.application_id

    application_id = asyncio.run(play())
    mine = tmp_path / "mine.yaml"
    CliRunner().invoke(loanflow, ["policy", "--to", str(mine)])
    text = mine.read_text("utf-8").replace('version: "2026.1"', 'version: "mine"')
    mine.write_text(text.replace("decline_below: 560", "decline_below: 350"), "utf-8")
    shown = run(tmp_path, "show", application_id, "--policy", str(mine)).output
    assert "Policy mine would decide otherwise today: Referred to a person." in shown
    assert "  R01  Some payments were late in the last 24 months." in shown
    (row,) = json.loads(
        run(tmp_path, "show", application_id, "--policy", str(mine), "--json").output
    )["decisions"]
    assert row["verdict"] == "otherwise" and "outcome" in row["differs"]


def test_changed_export_fails_its_check(stored: Applying, tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    assert run(tmp_path, "export", stored.application_id, "--to", str(file)).exit_code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    verified = CliRunner().invoke(
        loanflow, ["verify", str(file), "--json", "--data-dir", str(tmp_path)]
    )
    assert verified.exit_code == 0 and json.loads(verified.output)["status"] == "valid"
    file.write_text(file.read_text("utf-8").replace("emergency", "emergencY", 1), "utf-8")
    verified = CliRunner().invoke(
        loanflow, ["verify", str(file), "--json", "--data-dir", str(tmp_path)]
    )
    assert verified.exit_code == 1 and json.loads(verified.output)["status"] == "altered"


def test_saved_contract_is_found_by_name(tmp_path: Path) -> None:
    async def play() -> str:
        who = Applying(data_dir=tmp_path, contracts="draw")
        await who.play_to()
        signed = await who.last(ContractSigned)
        await who.service.close()
        return signed.number

    number = asyncio.run(play())
    for name in (number, f"{number}.pdf"):
        found = CliRunner().invoke(loanflow, ["verify", name, "--data-dir", str(tmp_path)])
        assert found.exit_code == 0 and number in found.output
        elsewhere = CliRunner().invoke(loanflow, ["verify", name], env={DATA_DIR: str(tmp_path)})
        assert elsewhere.exit_code == 0
    missing = CliRunner().invoke(loanflow, ["verify", "LF0.pdf", "--data-dir", str(tmp_path)])
    assert missing.exit_code == 2 and "no file or folder LF0.pdf" in missing.output
    _a_contract_is_compared_with_its_journal(tmp_path, number)


def _a_contract_is_compared_with_its_journal(folder: Path, number: str) -> None:
    def verified() -> tuple[int, dict[str, object]]:
        words = ["verify", number, "--json", "--data-dir", str(folder)]
        result = CliRunner().invoke(loanflow, words)
        return result.exit_code, json.loads(result.output)

    code, row = verified()
    assert (code, row["status"]) == (0, "valid") and "compared_with" in row
    change = "UPDATE events SET body = body || ' ' WHERE kind = 'PayoutConfirmed'"
    with closing(sqlite3.connect(folder / JOURNAL)) as db, db:
        assert db.execute(change).rowcount
    code, row = verified()
    assert (code, row["status"]) == (1, "unlike_store") and row["damage"]
    with closing(sqlite3.connect(folder / JOURNAL)) as db, db:
        db.execute("DELETE FROM events")
    code, row = verified()
    assert (code, row["status"]) == (0, "valid") and "compared_with" not in row


@pytest.mark.parametrize("command", ["show", "export", "data"])
def test_an_application_without_events_is_named(
    stored: Applying, tmp_path: Path, command: str
) -> None:
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as db, db:
        db.execute("DELETE FROM events")
        db.execute("DELETE FROM standings")
    result = run(tmp_path, command, stored.application_id)
    assert result.exit_code == 1, result.output
    assert f"Application {stored.application_id}" in result.output
    assert "Something went wrong" not in result.output


def test_subject_export_holds_everything_kept(stored: Applying, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text("readable by all", encoding="utf-8")
    file.chmod(0o644)
    assert run(tmp_path, "data", stored.application_id, "--to", str(file)).exit_code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    kept = json.loads(file.read_text("utf-8"))
    assert kept["personal"]["NameGiven.name"] == NAME
    assert kept["personal"]["IdentityGiven.number"] == number()
    assert [event["seq"] for event in kept["events"]] == list(range(1, len(kept["events"]) + 1))


def test_an_export_is_private_and_new(stored: Applying, tmp_path: Path) -> None:
    file = tmp_path / "journal.txt"
    for command in ("export", "data"):
        file.write_text("readable by all", encoding="utf-8")
        file.chmod(0o666)
        assert run(tmp_path, command, stored.application_id, "--to", str(file)).exit_code == 0
        assert file.stat().st_mode & 0o777 == 0o600, command


def test_erased_values_stay_erased_and_chain_valid(stored: Applying, tmp_path: Path) -> None:
    async def then(*work: Callable[[], Awaitable[object]]) -> None:
        stored.service = stored.open()
        for each in work:
            await each()
        await stored.service.close()

    stored.clock.advance(timedelta(days=3_650))  # The command's own clock lies behind the store's.
    asyncio.run(then(lambda: stored.send(Repay(kind="all")), lambda: stored.send(IssueLetter())))
    for words in (["--yes"], []):
        early = run(tmp_path, "erase", stored.application_id, *words)
        assert early.exit_code == 1 and "may still be taken back" in early.output
    asyncio.run(then(stored.certain))
    assert run(tmp_path, "erase", stored.application_id, "--yes").exit_code == 0
    refused = run(tmp_path, "data", stored.application_id)
    assert refused.exit_code == 1 and "no personal data" in refused.output
    file = tmp_path / "journal.jsonl"
    run(tmp_path, "export", stored.application_id, "--to", str(file))
    verified = CliRunner().invoke(
        loanflow, ["verify", str(file), "--json", "--data-dir", str(tmp_path)]
    )
    assert json.loads(verified.output)["status"] == "valid"
    assert NAME not in file.read_text("utf-8")


@pytest.mark.parametrize("words", [["--yes"], []])
def test_a_running_loan_is_not_erased(stored: Applying, tmp_path: Path, words: list[str]) -> None:
    result = run(tmp_path, "erase", stored.application_id, *words)
    assert result.exit_code == 1 and "still running" in result.output
    assert "for good?" not in result.output


def test_unknown_id_is_named_without_a_question(stored: Applying, tmp_path: Path) -> None:
    for words in (["show"], ["export"], ["data"], ["erase", "--yes"], ["erase"]):
        result = run(tmp_path, *words, "AXXXXXX")
        said = f"loanflow applications {words[0]}: There is no application AXXXXXX"
        assert result.exit_code == 1 and said in result.output
        assert "for good?" not in result.output


def test_a_damaged_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b"nonsense" * 1000)
    result = run(tmp_path)
    assert result.exit_code == 1 and "is damaged; it was left as it is" in result.output
    assert result.output.startswith("loanflow applications: ")


async def test_many_applications_are_listed(tmp_path: Path) -> None:
    options = SessionOptions(data_dir=tmp_path, seed=1, pace=0, contracts="defer")
    async with await open_session(options) as session:
        for _ in range(MANY):
            await session.service.start(Host("alipay"), Language("en"), None, "terminal")
    store = SqliteStore(tmp_path / JOURNAL)
    assert len(await store.standings()) == MANY
    assert len(await store.standings(unfinished_only=True)) == MANY
    await store.close()
