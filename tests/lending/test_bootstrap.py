"""Opening the service costs little: nothing heavy is imported, nothing written."""

import subprocess
import sys
from pathlib import Path

from tests.lending.applying import Applying

HEAVY = {"cryptography", "pyhanko", "pyxirr", "PIL", "fluent", "faker", "babel", "ruamel", "stdnum"}


def test_the_service_imports_nothing_heavy() -> None:
    code = (
        "import loanflow_tui.lending.bootstrap, sys; print(*{m.split('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


async def test_nothing_is_written_before_the_first_command(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    who = Applying(data_dir=folder)
    assert not folder.exists()
    await who.start()
    assert folder.exists()
    await who.service.close()
