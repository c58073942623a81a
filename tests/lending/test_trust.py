"""Whose signatures are trusted: those of the store's own authority, and of nobody put beside it."""

import json
from functools import partial
from pathlib import Path

from click.testing import CliRunner

from loanflow_tui.cli.verify import command
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.audit import audit_store
from loanflow_tui.lending.bootstrap import JOURNAL, known_roots
from loanflow_tui.lending.contract.authority import FOLDER, Authority
from loanflow_tui.lending.journal.export import ExportDraft
from loanflow_tui.lending.journal.records import GENESIS, JournalRow, chain_hash
from tests.lending.applying import Applying
from tests.lending.older_stores import leave_secrets_out


async def exported(folder: Path) -> tuple[str, list[JournalRow]]:
    """Store a journey, and return its export with its rows."""
    who = Applying(data_dir=folder, seed=None, contracts="draw")
    await who.play_to(Fact.ACCEPTED)
    text = await who.service.export(who.application_id)
    rows = await who.service.rows(who.application_id)
    await who.service.close()
    return text, rows


def forged(rows: list[JournalRow], folder: Path) -> str:
    """Return an export in which another amount was chosen, signed by a stranger's authority."""
    made, previous = [], GENESIS
    for row in rows:
        changed = row._replace(body=row.body.replace('"amount_fen":2000000', '"amount_fen":500'))
        made.append(changed._replace(hash=chain_hash(previous, changed)))
        previous = made[-1].hash
    draft = ExportDraft(made)
    return draft.signed(*Authority.open(folder).sign(draft.content))


def verified(data_dir: Path, file: Path, *options: str) -> dict[str, object]:
    given = [str(file), "--data-dir", str(data_dir), "--json", *options]
    found: dict[str, object] = json.loads(CliRunner().invoke(command, given).output)
    return found


async def test_a_strangers_export_is_never_valid(tmp_path: Path) -> None:
    store, evil, file = tmp_path / "store", tmp_path / "evil", tmp_path / "export.json"
    good, rows = await exported(store)
    check = partial(verified, store, file)
    file.write_text(good)
    assert check()["status"] == "valid"
    file.write_text(forged(rows, evil))
    (stranger,) = evil.glob("*.crt")
    (store / FOLDER / "mine.crt").write_bytes(stranger.read_bytes())
    changed = next(row.seq for row in rows if '"amount_fen":2000000' in row.body)
    found = check()
    assert (found["status"], found["stranger"]) == ("wrong_signer", "mine.crt")
    assert found["differs_at"] == str(changed)
    assert check("--root", str(stranger))["status"] == "unlike_store"
    assert Damage("certificate_unknown", file=f"{FOLDER}/mine.crt") in (
        audit_store(store / JOURNAL).damage
    )


async def test_certificates_of_before_are_adopted_once(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, contracts="draw")
    await who.play_to()
    await who.service.close()
    for mark in (tmp_path / FOLDER).glob("*.mark"):
        mark.unlink()
    leave_secrets_out(tmp_path / JOURNAL)
    assert not known_roots(tmp_path).trusted
    again = Applying(data_dir=tmp_path, seed=None)
    assert not await again.service.damage()
    await again.service.close()
    assert known_roots(tmp_path).trusted and not audit_store(tmp_path / JOURNAL).damage
