"""The sandbox reader and the sample documents it reads."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import Flaw, SamplePerson
from loanflow_tui.applicants.samples.statement import statement
from loanflow_tui.lending.documents.intake import Taken
from loanflow_tui.lending.documents.pngtext import text_chunk, write_png
from loanflow_tui.lending.documents.reader import (
    CHUNK,
    ReadDocument,
    ReadFields,
    ReadProblem,
    SandboxReader,
    differences,
)
from loanflow_tui.lending.documents.statement import Statement, StatementProblem, parse
from loanflow_tui.lending.terms import DocumentKind
from tests.cases import for_each
from tests.lending.taking import take

TODAY = date(2026, 11, 24)
FRONT, BACK = DocumentKind.ID_FRONT, DocumentKind.ID_BACK
STATEMENT, LICENCE = DocumentKind.BANK_STATEMENT, DocumentKind.BUSINESS_LICENCE


def person(flaw: Flaw | None = None, **changes: object) -> SamplePerson:
    values: dict[str, object] = {
        "name": "李雷",
        "resident_number": "110101199003079012",
        "address": "北京市东城区示例路1号院2号楼",
        "monthly_income_fen": 1_234_567,
        "employer": "示例公司",
        "uscc": "91110101MA00000012",
        "business_name": "示例小店",
        "flaw": flaw,
    }
    return SamplePerson(**{**values, **changes})  # type: ignore[arg-type]


async def read(path: Path, kind: DocumentKind) -> ReadDocument | ReadProblem:
    taken = take(str(path), kind)
    assert isinstance(taken, Taken)
    return await SandboxReader().read(kind, taken.content, taken.media_type)


def parsed(path: Path) -> Statement | StatementProblem:
    return parse(path.read_bytes())


# -- Samples without a flaw ---------------------------------------------------------------------


async def test_samples_say_what_the_person_says(tmp_path: Path) -> None:
    files = write_samples(tmp_path, person(), TODAY)
    assert set(files) == set(DocumentKind)
    front = await read(files[FRONT], FRONT)
    assert isinstance(front, ReadDocument)
    assert front.fields == ReadFields(
        name="李雷",
        number="110101199003079012",
        side="front",
        address="北京市东城区示例路1号院2号楼",
    )
    back = await read(files[BACK], BACK)
    assert isinstance(back, ReadDocument)
    assert back.fields.issued is not None and back.fields.expires is not None
    assert back.fields.issued < TODAY < back.fields.expires
    licence = await read(files[LICENCE], LICENCE)
    assert isinstance(licence, ReadDocument)
    assert licence.fields.number == "91110101MA00000012"
    assert (licence.fields.name, licence.fields.legal_representative) == ("示例小店", "李雷")


def test_a_person_without_a_business_has_no_licence(tmp_path: Path) -> None:
    files = write_samples(tmp_path, person(uscc=None, business_name=None), TODAY)
    assert LICENCE not in files


@for_each("months", [3, 6, 12])
@for_each("income", [300_000, 1_234_567, 25_000_000])
@for_each("business_name", [None, "示例小店"])
@for_each("today", [TODAY, date(2026, 3, 1), date(2026, 12, 31), date(2028, 2, 29)])
def test_sample_statement_proves_the_exact_income(
    months: int, income: int, business_name: str | None, today: date
) -> None:
    who = person(statement_months=months, monthly_income_fen=income, business_name=business_name)
    found = parse(statement(who, today))
    assert isinstance(found, Statement)
    assert (found.months, found.monthly_income_fen, found.holder) == (months, income, "李雷")
    assert found.account_tail is not None and len(found.account_tail) == 4
    assert 0 < found.monthly_spend_fen < income


def test_equal_persons_have_equal_files(tmp_path: Path) -> None:
    once = {k: p.read_bytes() for k, p in write_samples(tmp_path / "a", person(), TODAY).items()}
    again = {k: p.read_bytes() for k, p in write_samples(tmp_path / "b", person(), TODAY).items()}
    assert once == again
    other = person(resident_number="110101199003079039", name="王芳")
    for kind, path in write_samples(tmp_path / "c", other, TODAY).items():
        assert path.read_bytes() != once[kind]


def test_any_image_viewer_opens_the_pictures(tmp_path: Path) -> None:
    for kind, path in write_samples(tmp_path, person(), TODAY).items():
        if kind is not STATEMENT:
            with Image.open(path) as image:
                image.load()
                assert image.width > 400
                assert len(image.convert("RGB").getcolors(10**6) or ()) > 8


def test_samples_replace_older_ones(tmp_path: Path) -> None:
    write_samples(tmp_path, person(), TODAY)
    files = write_samples(tmp_path, person("short"), TODAY)
    assert parsed(files[STATEMENT]) == StatementProblem("too_short")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        p.name for p in files.values()
    )


# -- Samples with a flaw ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("flaw", "reason"),
    [("unreadable", "unreadable"), ("altered", "altered"), ("wrong_side", "wrong_side")],
)
async def test_a_flawed_front_is_not_read(tmp_path: Path, flaw: Flaw, reason: str) -> None:
    files = write_samples(tmp_path, person(flaw), TODAY)
    assert await read(files[FRONT], FRONT) == ReadProblem(FRONT, reason)  # type: ignore[arg-type]
    assert isinstance(await read(files[BACK], BACK), ReadDocument)


async def test_another_number_is_read_as_it_stands(tmp_path: Path) -> None:
    found = await read(write_samples(tmp_path, person("number_differs"), TODAY)[FRONT], FRONT)
    assert isinstance(found, ReadDocument)
    assert differences(found.fields, name="李雷", number="110101199003079012", today=TODAY) == (
        "number_differs",
    )


async def test_an_expired_card_is_read_as_it_stands(tmp_path: Path) -> None:
    found = await read(write_samples(tmp_path, person("expired"), TODAY)[BACK], BACK)
    assert isinstance(found, ReadDocument)
    assert differences(found.fields, name="李雷", number="", today=TODAY) == ("expired",)


def test_another_persons_statement_names_another_holder(tmp_path: Path) -> None:
    found = parsed(write_samples(tmp_path, person("other_person"), TODAY)[STATEMENT])
    assert isinstance(found, Statement)
    assert found.holder not in (None, "李雷")


def test_matching_documents_have_no_differences() -> None:
    fields = ReadFields(name="李雷", number="1", expires=TODAY)
    assert differences(fields, name="李雷", number="1", today=TODAY) == ()
    assert differences(ReadFields(), name="李雷", number="1", today=TODAY) == ()
    assert differences(fields, name="韩梅梅", number="2", today=date(2026, 11, 25)) == (
        "name_differs",
        "number_differs",
        "expired",
    )


# -- Other pictures -----------------------------------------------------------------------------


async def test_a_wrong_document_is_named(tmp_path: Path) -> None:
    files = write_samples(tmp_path, person(), TODAY)
    assert await read(files[BACK], FRONT) == ReadProblem(FRONT, "wrong_side")
    assert await read(files[LICENCE], FRONT) == ReadProblem(FRONT, "wrong_kind")
    assert await read(files[FRONT], LICENCE) == ReadProblem(LICENCE, "wrong_kind")


async def test_a_picture_without_data_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (64, 48), (200, 120, 40)).save(path)
    assert await read(path, FRONT) == ReadProblem(FRONT, "unreadable")


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{", '{"document": 1}', "[" * 5000, '{"quality": "low"}']
)
async def test_nonsense_in_a_picture_cannot_be_read(text: str) -> None:
    content = write_png((8, 8), bytes(64), bytes(48), CHUNK, text)
    found = await SandboxReader().read(FRONT, content, "image/png")
    assert isinstance(found, ReadProblem)


async def test_values_of_the_wrong_kind_are_skipped() -> None:
    text = '{"document": "id_front", "name": 5, "number": "", "expires": "soon", "side": "top"}'
    content = write_png((8, 8), bytes(64), bytes(48), CHUNK, text)
    assert await SandboxReader().read(FRONT, content, "image/png") == ReadDocument(
        FRONT, ReadFields()
    )


def test_fields_show_no_personal_value_when_printed() -> None:
    assert "李雷" not in repr(ReadDocument(FRONT, ReadFields(name="李雷", number="110101")))
    assert "110101" not in repr(ReadFields(number="110101"))


@given(st.text(max_size=200))
def test_text_in_a_picture_comes_back(text: str) -> None:
    sound = text.encode("utf-8", "replace").decode()
    content = write_png((8, 8), bytes(64), bytes(48), CHUNK, sound)
    assert text_chunk(content, CHUNK) == sound
    assert text_chunk(content, "other") is None


def test_a_damaged_picture_holds_no_text() -> None:
    content = write_png((8, 8), bytes(64), bytes(48), CHUNK, "hello")
    assert text_chunk(content.replace(b"hello", b"hellO"), CHUNK) is None
    assert text_chunk(content[:-30], CHUNK) == "hello"


@given(st.binary(max_size=200))
def test_no_bytes_make_the_picture_parser_raise(content: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n"):
        assert text_chunk(start + content, CHUNK) is None
