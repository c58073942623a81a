"""The borrower's signature: valid when intact, and any changed byte shows."""

import asyncio
import json
import random
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.general import SigningError

from loanflow_tui.cli.verify import command
from loanflow_tui.lending.anchor.key import find_or_make_key
from loanflow_tui.lending.contract.authority import (
    PASSPHRASE_FILE,
    ROOT_FILE,
    Authority,
    AuthorityError,
    Signer,
    roots_in,
)
from loanflow_tui.lending.contract.pdf import render_pdf
from loanflow_tui.lending.contract.signing import sign
from loanflow_tui.lending.contract.stamp import sign_reason, stamp_lines
from loanflow_tui.lending.contract.terms import Borrower, ContractTerms, Say
from loanflow_tui.lending.contract.verification import Verification
from loanflow_tui.lending.contract.verify import verify_contract
from tests.cases import one_in
from tests.lending.conftest import SIGNED_AT, make_terms, say_in

Terms = Callable[..., ContractTerms]
Speaker = Callable[[str], Say]

needs_pdfsig = pytest.mark.skipif(
    shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) is not installed"
)


def signed_by(signer: Signer, terms: ContractTerms, say: Say, when: datetime) -> bytes:
    reason = sign_reason(terms, say)
    stamp = stamp_lines(signer, reason, when, say)
    return asyncio.run(sign(render_pdf(terms, say), signer, reason, when, stamp))


@pytest.fixture
def signer(authority: Authority, signed_at: datetime) -> Signer:
    return authority.issue("李雷", "A7K3M9Q", signed_at)


@pytest.fixture(scope="module")
def contract(authority: Authority) -> bytes:
    signer = authority.issue("李雷", "A7K3M9Q", SIGNED_AT)
    return signed_by(signer, make_terms(), say_in("zh-CN"), SIGNED_AT)


@pytest.fixture
def status(authority: Authority, signed_at: datetime) -> Callable[[bytes], str]:
    return lambda content: verify_contract(content, [authority.root], signed_at).status


# -- The results of a check ---------------------------------------------------------------------


def test_verification_tells_signer_document_and_time(
    contract: bytes, authority: Authority, signer: Signer, signed_at: datetime
) -> None:
    found = verify_contract(contract, [authority.root], signed_at + timedelta(days=700))
    assert found == Verification(
        status="valid",
        signer="李雷",
        signed_at=signed_at,
        reason="本人同意签署合同 LF20261124-7K3M9Q",
        number="LF20261124-7K3M9Q",
        certificate=signer.serial,
        valid_until=signer.certificate.not_valid_after_utc,
    )


def test_check_works_inside_an_event_loop(contract: bytes, status: Callable[[bytes], str]) -> None:
    async def check() -> str:
        return status(contract)

    assert asyncio.run(check()) == "valid"


def test_any_flipped_byte_shows(contract: bytes, status: Callable[[bytes], str]) -> None:
    hole = contract.index(b"/Contents <") + len(b"/Contents <")
    chance = random.Random(1)
    places = [0, 5, len(contract) - 1, len(contract) - 7, hole - 1]
    places += [int(at) for at in range(0, len(contract), len(contract) // 30)]
    places += chance.sample(range(hole, hole + 3600), 25)
    assert len(places) >= 60
    for place in one_in(2, places):
        flipped = bytearray(contract)
        flipped[place] ^= chance.choice((1, 0x20, 0x80))
        assert status(bytes(flipped)) == "altered", place


def test_signature_hex_keeps_its_case(contract: bytes, status: Callable[[bytes], str]) -> None:
    hole = contract.index(b"/Contents <") + len(b"/Contents <")
    letter = next(at for at in range(hole + 200, hole + 400) if contract[at : at + 1].isalpha())
    for place in (letter, letter + 3000, contract.index(b">", hole) - 1):
        flipped = bytearray(contract)
        flipped[place] ^= 0x20
        assert status(bytes(flipped)) == "altered"


@pytest.mark.parametrize("more", [b"\n", b"%%EOF\n", b"\0" * 100])
def test_anything_appended_shows(
    contract: bytes, status: Callable[[bytes], str], more: bytes
) -> None:
    assert status(contract + more) == "altered"
    assert status(more + contract) == "altered"


def test_a_later_revision_shows(contract: bytes, status: Callable[[bytes], str]) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(contract))
    writer.root[pdf_name("/Lang")] = pdf_string("en")
    writer.update_root()
    changed = BytesIO()
    writer.write(changed)
    assert changed.getvalue().startswith(contract)
    assert status(changed.getvalue()) == "altered"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.97, 0.999])
def test_a_file_cut_short_shows(
    contract: bytes, status: Callable[[bytes], str], part: float
) -> None:
    assert status(contract[: int(len(contract) * part)]) in ("altered", "unreadable")


def test_another_authority_is_a_wrong_signer(
    sample_terms: Terms, speaker: Speaker, signed_at: datetime, status: Callable[[bytes], str]
) -> None:
    stranger = Authority.open(None).issue("李雷", "A7K3M9Q", signed_at)
    forged = signed_by(stranger, sample_terms(), speaker("zh-CN"), signed_at)
    assert status(forged) == "wrong_signer"


def test_another_applicants_certificate_is_a_wrong_signer(
    authority: Authority,
    sample_terms: Terms,
    speaker: Speaker,
    signed_at: datetime,
    status: Callable[[bytes], str],
) -> None:
    other = authority.issue("韩梅梅", "B000000", signed_at)
    assert status(signed_by(other, sample_terms(), speaker("zh-CN"), signed_at)) == "wrong_signer"


def test_the_root_itself_is_no_signer(
    authority: Authority,
    signer: Signer,
    sample_terms: Terms,
    speaker: Speaker,
    signed_at: datetime,
    status: Callable[[bytes], str],
) -> None:
    root = Signer("李雷", authority.root, authority._key, authority.root)
    assert status(signed_by(root, sample_terms(), speaker("zh-CN"), signed_at)) == "wrong_signer"


def test_without_trusted_roots_no_signer_is_known(contract: bytes, signed_at: datetime) -> None:
    assert verify_contract(contract, [], signed_at).status == "wrong_signer"


def test_a_certificate_out_of_date_is_expired(
    authority: Authority, sample_terms: Terms, speaker: Speaker, signed_at: datetime
) -> None:
    short = authority.issue("李雷", "A7K3M9Q", signed_at, timedelta(days=30))
    say = speaker("zh-CN")
    in_time = signed_by(short, sample_terms(), say, signed_at)
    too_late = signed_by(short, sample_terms(), say, signed_at + timedelta(days=31))
    roots = [authority.root]
    assert verify_contract(in_time, roots, signed_at + timedelta(days=29)).status == "valid"
    assert verify_contract(in_time, roots, signed_at + timedelta(days=31)).status == "expired"
    assert verify_contract(in_time, roots, signed_at - timedelta(days=1)).status == "expired"
    assert verify_contract(too_late, roots, signed_at + timedelta(days=1)).status == "expired"


def test_an_unsigned_contract_says_so(
    sample_terms: Terms, speaker: Speaker, status: Callable[[bytes], str]
) -> None:
    assert status(render_pdf(sample_terms(), speaker("zh-CN"))) == "unsigned"


@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda b: b"%PDF-1.7\n" + b))
def test_arbitrary_files_are_never_valid(content: bytes) -> None:
    found = verify_contract(content, [], datetime(2026, 11, 24, tzinfo=UTC))
    assert found.status in ("unreadable", "unsigned", "altered")


def test_paths_that_cannot_be_read_are_unreadable(tmp_path: Path, signed_at: datetime) -> None:
    for path in (tmp_path, tmp_path / "missing.pdf", Path("/dev/null"), Path("a\0b")):
        assert verify_contract(path, [], signed_at) == Verification("unreadable")


def test_a_damaged_file_writes_nothing_on_the_terminal(contract: bytes, tmp_path: Path) -> None:
    file = tmp_path / "damaged.pdf"
    file.write_bytes(contract.replace(b"/ETSI.CAdES", b"/ETSI.CAdEW"))
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC;"
        "from loanflow_tui.lending.contract.verify import verify_contract;"
        "print(verify_contract(Path(sys.argv[1]), [], datetime.now(UTC)).status)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("altered", "")


# -- Signing ------------------------------------------------------------------------------------


def test_the_same_signing_gives_the_same_bytes(
    sample_terms: Terms, speaker: Speaker, signed_at: datetime, contract: bytes
) -> None:
    again = Authority.open(None, secret=b"tests").issue("李雷", "A7K3M9Q", signed_at)
    assert signed_by(again, sample_terms(), speaker("zh-CN"), signed_at) == contract


def test_no_time_but_the_signings_own_is_signed(
    authority: Authority, sample_terms: Terms, speaker: Speaker
) -> None:
    when = datetime(2031, 5, 7, 2, tzinfo=UTC)
    terms = sample_terms(signed_on=date(2031, 5, 6))
    pdf = signed_by(authority.issue("李雷", "A1", when), terms, speaker("zh-CN"), when)
    assert set(re.findall(rb"D\\072(\d{8})", pdf)) == {b"20310506", b"20310507"}


def test_a_signed_contract_cannot_be_signed_again(
    contract: bytes, signer: Signer, signed_at: datetime
) -> None:
    with pytest.raises(SigningError):
        asyncio.run(sign(contract, signer, "again", signed_at))


@pytest.mark.parametrize("name", ["李" * 80, "O'Neill, Ümit", "😀", "\ud800", ""])
def test_odd_names_sign_and_check(
    authority: Authority,
    sample_terms: Terms,
    speaker: Speaker,
    signed_at: datetime,
    status: Callable[[bytes], str],
    name: str,
) -> None:
    terms = sample_terms(borrower=Borrower(name, "110101********9012", "138****5678"))
    signer = authority.issue(name, "A1", signed_at)
    assert status(signed_by(signer, terms, speaker("zh-CN"), signed_at)) == "valid"


@needs_pdfsig
def test_independent_tool_agrees_on_signature_and_tampering(
    contract: bytes, tmp_path: Path
) -> None:
    def pdfsig(content: bytes) -> str:
        file = tmp_path / "contract.pdf"
        file.write_bytes(content)
        run = subprocess.run(["pdfsig", str(file)], capture_output=True, check=False, timeout=300)
        return run.stdout.decode()

    found = pdfsig(contract)
    assert "Signature is Valid" in found
    assert "李雷" in found
    assert "ETSI.CAdES.detached" in found
    assert "Total document signed" in found
    flipped = bytearray(contract)
    flipped[len(contract) // 3] ^= 1
    assert "Signature is Valid" not in pdfsig(bytes(flipped))


# -- The authority ------------------------------------------------------------------------------


def test_root_key_is_made_once_and_private(tmp_path: Path, signed_at: datetime) -> None:
    folder = tmp_path / "authority"
    first, second = Authority.open(folder), Authority.open(folder)
    assert first.root == second.root
    assert roots_in(folder, (folder / PASSPHRASE_FILE).read_bytes()).trusted == (first.root,)
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert len(list(folder.iterdir())) == 3


def test_keys_are_never_in_the_clear(tmp_path: Path, signed_at: datetime) -> None:
    authority = Authority.open(tmp_path)
    signer = authority.issue("李雷", "A1", signed_at)
    stored = (tmp_path / ROOT_FILE).read_bytes()
    assert b"ENCRYPTED PRIVATE KEY" in stored
    assert b"BEGIN PRIVATE KEY" not in stored
    number = f"{signer.key.private_numbers().private_value:x}"
    assert number not in repr(signer) and "key" not in repr(signer)
    assert all(number.encode() not in file.read_bytes() for file in tmp_path.iterdir())


def test_secret_stores_no_key(tmp_path: Path) -> None:
    one = Authority.open(tmp_path, secret=b"seed 1")
    assert Authority.open(tmp_path, secret=b"seed 1").root == one.root
    assert Authority.open(tmp_path, secret=b"seed 2").root != one.root
    assert not (tmp_path / ROOT_FILE).exists()


def test_a_callers_passphrase_is_not_stored(tmp_path: Path) -> None:
    Authority.open(tmp_path, passphrase=b"correct horse")
    assert not (tmp_path / PASSPHRASE_FILE).exists()
    with pytest.raises(AuthorityError) as wrong:
        Authority.open(tmp_path, passphrase=b"battery staple")
    assert wrong.value.reason == "passphrase"


def test_a_damaged_root_is_refused_and_kept(tmp_path: Path) -> None:
    Authority.open(tmp_path)
    (tmp_path / ROOT_FILE).write_bytes(b"nonsense")
    with pytest.raises(AuthorityError) as damaged:
        Authority.open(tmp_path)
    assert damaged.value.reason == "corrupt"
    assert (tmp_path / ROOT_FILE).read_bytes() == b"nonsense"


def test_an_impossible_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AuthorityError) as blocked:
        Authority.open(tmp_path / "file" / "authority")
    assert blocked.value.reason == "storage"


def test_each_signing_has_a_certificate_of_its_own(
    authority: Authority, signed_at: datetime
) -> None:
    one = authority.issue("李雷", "A1", signed_at)
    other = authority.issue("李雷", "A2", signed_at)
    assert one.certificate.serial_number != other.certificate.serial_number
    assert one.certificate.public_key() != other.certificate.public_key()


# -- The command --------------------------------------------------------------------------------


@pytest.fixture
def kept(tmp_path: Path, contract: bytes) -> Path:
    passphrase = find_or_make_key().authority_passphrase
    Authority.open(tmp_path / "authority", secret=b"tests", passphrase=passphrase)
    file = tmp_path / "contract.pdf"
    file.write_bytes(contract)
    return file


def run(*args: object) -> tuple[int, str]:
    result = CliRunner().invoke(command, [str(arg) for arg in args])
    return result.exit_code, result.output


def test_the_command_says_valid_and_exits_with_0(kept: Path) -> None:
    code, said = run(kept, "--data-dir", kept.parent, "--lang", "en")
    assert code == 0
    assert said.startswith("Valid")
    assert "李雷" in said
    assert "2026-11-24 09:45:12+08:00" in said


def test_the_command_says_altered_and_exits_with_1(kept: Path) -> None:
    content = bytearray(kept.read_bytes())
    content[1000] ^= 1
    kept.write_bytes(content)
    code, said = run(kept, "--data-dir", kept.parent, "--lang", "zh-CN")
    assert code == 1
    assert said.startswith("已被改动")


def test_the_command_speaks_json(kept: Path) -> None:
    code, said = run(kept, "--data-dir", kept.parent, "--json", "--at", "2040-01-01")
    row = json.loads(said)
    assert code == 1
    assert (row["status"], row["ok"], row["what"]) == ("expired", False, "contract")
    assert row["number"] == "LF20261124-7K3M9Q"


def test_another_root_may_be_trusted(kept: Path, tmp_path: Path) -> None:
    empty = tmp_path / "elsewhere"
    root = next((kept.parent / "authority").glob("*.crt"))
    assert run(kept, "--data-dir", empty)[0] == 1
    assert run(kept, "--data-dir", empty, "--root", root)[0] == 0
    assert run(kept, "--data-dir", empty, "--root", kept)[0] == 2


def test_a_certificate_put_beside_is_not_trusted(kept: Path) -> None:
    folder = kept.parent / "authority"
    (own,) = folder.glob("*.crt")
    (folder / "mine.crt").write_bytes(own.read_bytes())
    own.with_suffix(".mark").rename(folder / "other.mark")
    own.unlink()
    code, said = run(kept, "--data-dir", kept.parent, "--lang", "en")
    assert code == 1 and said.startswith("Wrong signer") and "mine.crt" in said
    assert run(kept, "--data-dir", kept.parent, "--root", folder / "mine.crt")[0] == 0


def test_wrong_usage_exits_with_2(tmp_path: Path) -> None:
    assert run()[0] == 2
    assert run(tmp_path / "missing.pdf")[0] == 2
    assert run(tmp_path)[0] == 2


def test_the_command_is_quick_to_import() -> None:
    script = (
        "import sys; import loanflow_tui.cli.verify;"
        "sys.exit(any(m in sys.modules for m in ('pyhanko','cryptography','rich','fluent')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
