"""Files that a person names: only ordinary ones are read, and never more than is allowed."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from loanflow_tui.lending.runtime.input_files import FileProblem, UnreadableFile, read_input
from tests.cases import for_each

MOST = 1000


def problem(path: Path) -> FileProblem:
    with pytest.raises(UnreadableFile) as caught:
        read_input(path, MOST)
    return caught.value.reason


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        yield path


def test_files_are_read_up_to_the_size_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * MOST)
    assert read_input(path, MOST) == b"x" * MOST
    path.write_bytes(b"x" * (MOST + 1))
    assert problem(path) == "too_large"


def test_a_sparse_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert problem(path) == "too_large"


def test_pipes_and_sockets_are_refused_unopened(tmp_path: Path, listening: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert problem(pipe) == "not_a_file"
    assert problem(listening) == "not_a_file"


@for_each(
    ("name", "reason"),
    [
        ("/dev/zero", "not_a_file"),
        ("/dev/tty", "not_a_file"),
        ("/proc/self/mem", "not_readable"),
        ("/", "folder"),
        ("/nowhere/at/all", "no_file"),
        ("/etc/hosts/below", "no_file"),
        ("x" * 300, "bad_name"),
        ("a\0b", "bad_name"),
    ],
)
def test_whatever_else_is_named_is_refused(name: str, reason: FileProblem) -> None:
    assert problem(Path(name)) == reason
