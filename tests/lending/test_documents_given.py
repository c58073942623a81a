"""Documents in the service: compared with the applicant's answers."""

import os
from datetime import date
from pathlib import Path

import pytest

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import Flaw, SamplePerson
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.documents.paths import candidates, name_in
from loanflow_tui.lending.events.profile import DocumentRefused, DocumentTaken
from loanflow_tui.lending.events.risk import DecisionMade, PartnerGaveUp
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.terms import DocumentKind, State
from tests.lending.applying import NAME, Applying, number


def samples(folder: Path, flaw: Flaw | None = None, name: str = NAME) -> dict[DocumentKind, Path]:
    person = SamplePerson(name, number(), "北京市", 15_000_00, "晨光科技", flaw=flaw)
    return write_samples(folder, person, date(2026, 11, 24))


async def at(fact: Fact, *faults: str) -> Applying:
    who = Applying(faults=Faults.parse(*faults))
    await who.play_to(fact)
    return who


async def test_a_card_is_read_and_previewed() -> None:
    who = await at(Fact.ID_FRONT)
    await who.send(who.command(Fact.ID_FRONT, await who.view()))
    taken = await who.last(DocumentTaken)
    assert (taken.holder, taken.number) == (NAME, number())
    assert taken.media_type == "image/png" and taken.thumbnail
    assert NAME not in taken.public_json() and "#" not in taken.public_json()


@pytest.mark.parametrize(
    ("kind", "flaw", "reason"),
    [
        (DocumentKind.ID_FRONT, "unreadable", "unreadable"),
        (DocumentKind.ID_FRONT, "number_differs", "number_differs"),
        (DocumentKind.ID_FRONT, "altered", "altered"),
        (DocumentKind.ID_FRONT, "wrong_side", "wrong_side"),
        (DocumentKind.ID_BACK, "expired", "expired"),
    ],
)
async def test_unsuitable_identity_card_names_its_reason(
    tmp_path: Path, kind: DocumentKind, flaw: Flaw, reason: str
) -> None:
    fact = Fact(f"documents.{kind.value}")
    who = await at(fact)
    path = samples(tmp_path, flaw)[kind]
    view = await who.send(c.GiveDocument(document=kind, path=str(path)))
    assert (await who.last(DocumentRefused)).reason == reason
    assert not view.holds(fact)


@pytest.mark.parametrize(
    ("flaw", "reason"),
    [("other_person", "statement_other_person"), ("short", "statement_too_short")],
)
async def test_unsuitable_statement_names_its_reason(
    tmp_path: Path, flaw: Flaw, reason: str
) -> None:
    who = await at(Fact.STATEMENT)
    path = samples(tmp_path, flaw)[DocumentKind.BANK_STATEMENT]
    with pytest.raises(Rejected) as refused:
        await who.send(c.GiveDocument(document=DocumentKind.BANK_STATEMENT, path=str(path)))
    assert refused.value.reason == reason


async def test_unreadable_row_is_named_by_line(tmp_path: Path) -> None:
    who = await at(Fact.STATEMENT)
    good = samples(tmp_path)[DocumentKind.BANK_STATEMENT].read_text(encoding="utf-8-sig")
    lines = good.splitlines()
    lines[-3] = lines[-3].replace("2026", "20x6")
    bad = tmp_path / "bad.csv"
    bad.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(Rejected) as refused:
        await who.send(c.GiveDocument(document=DocumentKind.BANK_STATEMENT, path=str(bad)))
    assert refused.value.reason == "statement_bad_row"
    assert refused.value.values["line"] == str(len(lines) - 2)


@pytest.mark.skipif(os.name == "nt", reason="quoted as shells elsewhere quote")
@pytest.mark.parametrize(
    "written",
    [
        """'/data/my docs/it'\\''s "q".csv'""",
        r"""/data/my\ docs/it\'s\ \"q\".csv""",
        "file:///data/my%20docs/it's%20%22q%22.csv",
        """ '/data/my docs/it's "q".csv' """,
        """“/data/my docs/it's "q".csv”""",
        """/data/my docs/it's "q".csv""",
    ],
)
def test_dropped_paths_are_read_from_any_terminal(written: str) -> None:
    assert Path("""/data/my docs/it's "q".csv""") in list(candidates(written))
    assert name_in(written) == """it's "q".csv"""


@pytest.mark.parametrize("written", [r"C:\papers\a b.csv", '"C:/papers/a b.csv"', "a b.csv"])
def test_only_a_files_name_is_kept(written: str) -> None:
    assert name_in(written) == "a b.csv"


async def test_useless_paths_are_refused(tmp_path: Path) -> None:
    who = await at(Fact.ID_FRONT)
    empty = tmp_path / "empty.png"
    empty.touch()
    text = tmp_path / "note.png"
    text.write_text("hello")
    for path, reason in (
        ("", "missing"), ("/no/such/file", "missing"), (str(tmp_path), "directory"),
        (str(empty), "empty"), (str(text), "type"), ("/dev/zero", "device"),
    ):  # fmt: skip
        with pytest.raises(Rejected) as refused:
            await who.send(c.GiveDocument(document=DocumentKind.ID_FRONT, path=path))
        assert refused.value.reason == reason


async def test_the_lower_of_declared_and_proved_income_counts(tmp_path: Path) -> None:
    who = await at(Fact.BUREAU)
    proved = (await who.last(DocumentTaken)).monthly_income_fen
    assert proved is not None and proved > 0
    await who.play_to(Fact.AMOUNT)
    worked = (await who.last(DecisionMade)).decision.affordability
    assert worked is not None and worked.verified
    assert worked.income_fen == min(proved, 15_000_00)


async def test_a_reader_that_is_down_loses_nothing() -> None:
    who = await at(Fact.ID_FRONT, "documents-outage")
    await who.play_to()
    assert (await who.last(PartnerGaveUp)).partner == "documents"
    who.faults.clear()
    await who.play_to()
    assert await who.state() is State.ACTIVE
