"""A document is examined by its content, never by earlier content at its path."""

from pathlib import Path

import pytest

from loanflow_tui.lending.documents.examination import Seen, examine
from loanflow_tui.lending.documents.intake import Refusal, Taken
from loanflow_tui.lending.documents.pngtext import write_png
from loanflow_tui.lending.terms import DocumentKind

FRONT = DocumentKind.ID_FRONT


def _picture(colour: int) -> bytes:
    """Return a picture in one colour; all are equally large and begin alike."""
    return write_png((48, 32), bytes([colour]) * 1536, bytes(range(48)), "loanflow", "x" * 600)


def _file(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


def _without(path: Path) -> None:
    path.unlink()


async def _look(path: str) -> tuple[Taken, Seen]:
    found = await examine(path, FRONT)
    assert not isinstance(found, Refusal)
    return found


async def test_changed_content_is_examined_again(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    taken, seen = await _look(_file(path, _picture(1)))
    other, shown = await _look(_file(path, _picture(2)))
    assert taken.size == other.size
    assert taken.sha256 != other.sha256
    assert seen.shown != shown.shown


async def test_deleted_file_is_missing_after_examination(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    await _look(_file(path, _picture(4)))
    _without(path)
    gone = await examine(str(path), FRONT)
    assert isinstance(gone, Refusal)
    assert gone.reason == "missing"


async def test_copy_keeps_its_own_name(tmp_path: Path) -> None:
    content = _picture(3)
    taken, seen = await _look(_file(tmp_path / "card.png", content))
    other, shown = await _look(_file(tmp_path / "copy.png", content))
    assert (taken.name, other.name) == ("card.png", "copy.png")
    assert taken.sha256 == other.sha256
    assert seen == shown


CUT_SHORT = _picture(1)[:300]
NO_SIZE = CUT_SHORT[:16] + bytes(8) + CUT_SHORT[24:]
VAST = CUT_SHORT[:16] + b"\x7f\xff\xff\xff" * 2 + CUT_SHORT[24:]
WEBP = b"RIFF\x6c\0\0\0WEBPVP8 " + bytes(100)
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(20)


@pytest.mark.parametrize(
    "content", [CUT_SHORT, NO_SIZE, VAST, WEBP, JPEG], ids=["cut", "none", "vast", "webp", "jpeg"]
)
async def test_undecodable_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    found = await examine(_file(tmp_path / "card.png", content), FRONT)
    assert isinstance(found, Refusal)
    assert found.reason == "undecodable"


async def test_document_in_memory_needs_no_file(tmp_path: Path) -> None:
    content = _picture(5)
    on_disk, seen = await _look(_file(tmp_path / "card.png", content))
    found = await examine("card.png", FRONT, {"card.png": content})
    assert found == (on_disk, seen)
    missing = await examine("card.png", FRONT, {"other.png": content})
    assert isinstance(missing, Refusal) and missing.reason == "missing"
