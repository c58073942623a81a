"""The first screen comes quickly: nothing heavy is imported before it."""

import subprocess
import sys

HEAVY = {
    "babel", "click", "cn2an", "cryptography", "faker", "filetype", "fluent", "PIL", "pydantic",
    "pyhanko", "pyxirr", "ruamel", "sqlite3", "stdnum", "uharfbuzz",
}  # fmt: skip

FIRST_SCREEN = """
import sys
import loanflow_tui.cli.app
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions

loaded = []

def ready(app: LoanflowApp) -> None:
    loaded.extend(sys.modules)
    app.exit()

LoanflowApp.on_ready = ready
LoanflowApp(AppOptions(language="zh-CN")).run(headless=True)
print(*loaded)
"""


def test_the_first_screen_needs_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "loanflow_tui.tui.screens.home" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY
    assert "loanflow_tui.lending.service" not in loaded
