"""Verifies a signed contract: whether it is unchanged, who signed it, and who vouches for that."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.lending.contract.verification import Verification
from loanflow_tui.lending.runtime.input_files import UnreadableFile, read_input

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

LARGEST_BYTES = 32 * 1024 * 1024


def verify_contract(
    source: bytes | Path, trust_roots: "Sequence[Certificate]", at: datetime
) -> Verification:
    """Check a signed contract as of `at`.

    Every byte counts: the signed ones, the signature with its certificate and padding, and anything
    appended. Never raises for anything in the file; call it in a thread.
    """
    content = source if isinstance(source, bytes) else _read(source)
    if content is None:
        return Verification("unreadable")
    from loanflow_tui.lending.contract import proof  # noqa: PLC0415 - 0.7 s

    return proof.check(content, trust_roots, at)


def _read(path: Path) -> bytes | None:
    try:
        return read_input(path, LARGEST_BYTES)
    except UnreadableFile:
        return None
