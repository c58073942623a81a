"""Taking documents in: any path a person gives, any file it names, one clear answer."""

import hashlib
import os
import socket
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.applicants.samples.documents import write_samples
from loanflow_tui.applicants.samples.person import SamplePerson
from loanflow_tui.lending.documents.intake import LIMIT_BYTES, Refusal, Taken
from loanflow_tui.lending.documents.pngtext import write_png
from loanflow_tui.lending.documents.preview import thumbnail
from loanflow_tui.lending.terms import DocumentKind
from tests.cases import for_each
from tests.lending.taking import take

FRONT, STATEMENT = DocumentKind.ID_FRONT, DocumentKind.BANK_STATEMENT
PNG = write_png((48, 32), bytes(range(16)) * 96, bytes(range(48)), "loanflow", "{}")
CSV = "日期,金额,余额\r\n2026-01-05,100.00,200.00\r\n".encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "我的 身份证 (1).png"
    path.write_bytes(PNG)
    return path


# -- Paths --------------------------------------------------------------------------------------

WAYS: dict[str, Callable[[Path], str]] = {
    "typed": str,
    "blanks and a newline around": lambda path: f"  {path} \n",
    "single quotes": lambda path: f"'{path}'",
    "double quotes and a blank": lambda path: f'"{path}" ',
    "curly quotes": lambda path: f"“{path}”",
    "escaped by a terminal": lambda path: (
        str(path).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)")
    ),
    "a file address": lambda path: "file://" + quote(str(path)),
    "a file address on this host": lambda path: "file://localhost" + quote(str(path)) + "\r\n",
    "a quoted file address": lambda path: f"'file://{quote(str(path))}'",
    "copied from a window": lambda path: f"\u202a{path}\u202c",
    "relative": os.path.relpath,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_a_path_is_understood_however_it_is_given(file: Path, way: Callable[[Path], str]) -> None:
    taken = take(way(file), FRONT)
    assert isinstance(taken, Taken)
    assert taken == Taken(
        FRONT, file.name, len(PNG), hashlib.sha256(PNG).hexdigest(), "image/png", PNG
    )


def test_a_path_from_home_is_understood(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(file.parent))
    assert isinstance(take(f"~/{file.name}", FRONT), Taken)
    assert isinstance(take("~no-such-user-here/x.png", FRONT), Refusal)


def test_names_with_quotes_and_backslashes_are_found(tmp_path: Path) -> None:
    odd = tmp_path / "'it\\'s' %20.png"
    odd.write_bytes(PNG)
    assert isinstance(take(str(odd), FRONT), Taken)


@for_each(
    "path",
    [
        "", "   ", "\n", "/no/such/file.png", "a\0b", "\ud800.png", "x" * 10_000, "/" + "y/" * 5000,
        "file://", "file://other-host/x.png", "file:///%00", "file://[bad", "https://example.com/a.png",
        "~", "'", '""', "\x1b[31mred\x1b[0m", "[bold]x[/bold]", "\u202eabc", "😀", "１２３.png",
    ],
)  # fmt: skip
def test_unknown_paths_are_missing(path: str) -> None:
    refused = take(path, FRONT)
    assert isinstance(refused, Refusal)
    assert refused.reason in ("missing", "directory")
    assert refused.name.isprintable()
    assert len(refused.name) <= 255


@given(st.text(st.characters(), max_size=60))
def test_no_text_makes_the_intake_raise(text: str) -> None:
    assert isinstance(take(text, FRONT, LIMIT_BYTES), Taken | Refusal)


# -- Files --------------------------------------------------------------------------------------


def reason(path: object, kind: DocumentKind = FRONT, limit: int = LIMIT_BYTES) -> str:
    refused = take(str(path), kind, limit)
    assert isinstance(refused, Refusal)
    return refused.reason


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path) == "directory"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    assert reason(tmp_path / "empty.png") == "empty"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_devices_pipes_and_sockets_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        for path in (tmp_path / "pipe", tmp_path / "s", "/dev/zero", "/dev/null"):
            assert reason(path) == "device"


def test_two_gigabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as opened:
        opened.write(PNG)
        opened.truncate(2 * 1024**3)
    refused = take(str(huge), FRONT)
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.size) == ("too_large", 2 * 1024**3)


def test_the_limit_itself_is_allowed(file: Path) -> None:
    assert isinstance(take(str(file), FRONT, len(PNG)), Taken)
    assert reason(file, limit=len(PNG) - 1) == "too_large"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_forbidden_file_is_unreadable(file: Path) -> None:
    file.chmod(0)
    assert reason(file) == "unreadable"


def test_a_link_in_a_circle_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert reason(tmp_path / "a") == "unreadable"


def test_a_link_to_nothing_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "gone")
    assert reason(tmp_path / "a") == "missing"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_a_file_is_read_whatever_size_it_claims() -> None:
    taken = take("/proc/self/status", STATEMENT)
    assert isinstance(taken, Taken) and taken.size > 0


# -- Types --------------------------------------------------------------------------------------

WEBP = b"RIFF\x1a\0\0\0WEBPVP8L" + b"\0" * 20
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 20
PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\n"


@pytest.mark.parametrize(
    ("content", "kind", "media_type"),
    [
        (PNG, FRONT, "image/png"),
        (JPEG, DocumentKind.ID_BACK, "image/jpeg"),
        (WEBP, FRONT, "image/webp"),
        (HEIC, FRONT, "image/heic"),
        (PDF, DocumentKind.BUSINESS_LICENCE, "application/pdf"),
        (CSV, STATEMENT, "text/csv"),
        (CSV.decode().encode("gb18030"), STATEMENT, "text/csv"),
        (CSV.decode().encode("utf-16"), STATEMENT, "text/csv"),
        (b"BM1;2\nBM3;4\n", STATEMENT, "text/csv"),
    ],
)
@pytest.mark.parametrize("suffix", [".exe", ".png", ""])
def test_media_type_follows_the_content(
    tmp_path: Path, content: bytes, kind: DocumentKind, media_type: str, suffix: str
) -> None:
    path = tmp_path / f"document{suffix}"
    path.write_bytes(content)
    taken = take(str(path), kind)
    assert isinstance(taken, Taken)
    assert taken.media_type == media_type


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, STATEMENT),
        (PDF, STATEMENT),
        (CSV, FRONT),
        (b"GIF89a" + b"\0" * 30, FRONT),
        (b"PK\x03\x04" + b"\0" * 30, STATEMENT),
        (b"MZ" + b"\0" * 100, FRONT),
        (b"just some words\nand more of them\n", STATEMENT),
        (b"\0" * 64, STATEMENT),
    ],
)
def test_a_wrong_type_names_the_accepted_ones(
    tmp_path: Path, content: bytes, kind: DocumentKind
) -> None:
    path = tmp_path / "document.png"
    path.write_bytes(content)
    refused = take(str(path), kind)
    assert isinstance(refused, Refusal)
    assert refused.reason == "type"
    assert refused.media_type
    assert refused.media_type not in refused.wanted


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "licence.pdf"
    path.write_bytes(PDF + b"trailer <</Encrypt 5 0 R>>")
    assert reason(path, DocumentKind.BUSINESS_LICENCE) == "encrypted"


@given(st.binary(min_size=1, max_size=300))
def test_no_content_makes_the_intake_raise(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    for kind in DocumentKind:
        assert isinstance(take(str(path), kind, LIMIT_BYTES), Taken | Refusal)


# -- Preview ------------------------------------------------------------------------------------


def test_thumbnail_has_two_pixels_a_cell(file: Path) -> None:
    taken = take(str(file), FRONT)
    assert isinstance(taken, Taken)
    shown = thumbnail(taken.content)
    assert len(shown) == 16
    assert {len(bytes.fromhex(line)) for line in shown} == {24 * 3}


@for_each("content", [JPEG, HEIC, WEBP, PNG[:60], b"", b"nonsense"])
def test_a_picture_that_cannot_be_decoded_has_none(content: bytes) -> None:
    assert thumbnail(content) == ()


def test_a_picture_that_would_swell_is_not_decoded() -> None:
    tame = write_png((48, 32), bytes(48 * 32), bytes(48), "loanflow", "{}")
    bomb = tame.replace(b"\0\0\0\x30\0\0\0\x20", b"\0\0\xff\xff\0\0\xff\xff")
    assert bomb != tame
    assert thumbnail(bomb) == ()


def test_written_files_are_private(tmp_path: Path) -> None:
    person = SamplePerson("李雷", "110101199003079012", "示例路1号", 800_000, "示例公司")
    for path in write_samples(tmp_path / "new", person, date(2026, 11, 24)).values():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
