"""Settings for all tests."""

import gc
import os
import sys
from tempfile import TemporaryDirectory

import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadGroupScheduling

from loanflow_tui.lending.anchor.key import KEY_DIR

gc.set_threshold(400_000, 20, 100)
"""After how many new objects the garbage collector looks: tests make and leave many, as their
modules do when they are read.
"""

_KEYS = TemporaryDirectory(prefix="loanflow-test-keys-")
os.environ.setdefault(KEY_DIR, _KEYS.name)
"""Where stores' keys are kept while tests run, also by the processes that they start."""

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Tests start dozens of processes: each would compile the package anew.
for _finder in sys.meta_path:
    if isinstance(_finder, AssertionRewritingHook):
        # Pytest would rewrite every module of a package that has a plugin: only tests assert.
        _finder._must_rewrite.discard("loanflow_tui")

settings.register_profile("suite", max_examples=10, deadline=None)
settings.register_profile("nightly", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("LOANFLOW_EXAMPLES", "suite"))
"""How many examples hypothesis tries: `LOANFLOW_EXAMPLES=nightly` tries 1,000 of each."""


class ByFile(LoadGroupScheduling):  # type: ignore[misc] # not typed
    """Gives a worker whole files, or groups: what their tests keep for each other is made once, and
    there are hundreds of pieces of work to keep account of, not thousands.
    """

    def _split_scope(self, nodeid: str) -> str:
        group: str = super()._split_scope(nodeid)
        return group if group != nodeid else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadGroupScheduling | None:
    """Share out files in the order below, unless the command line says otherwise."""
    # By itself xdist begins with the files that hold most tests, whatever they take.
    config.option.loadscopereorder = False
    return ByFile(config, log) if config.getoption("dist") == "loadgroup" else None


_FIRST = (
    "tests/project/test_checks.py", "tests/exploration/", "tests/cli/test_browser.py",
    "tests/scenarios/test_demo_app.py", "tests/testing/test_driver.py", "tests/tui/",
    "tests/lending/test_policy.py", "tests/cli/test_serve.py",
    "tests/dialogue/test_consequences.py",
    "tests/hunt/", "tests/insights/", "tests/film/", "tests/testing/", "tests/project/",
)  # fmt: skip
"""Where tests take longest: begun last, one of them would keep a worker when others have none."""


def _turn(item: pytest.Item) -> int:
    return next((n for n, path in enumerate(_FIRST) if item.nodeid.startswith(path)), len(_FIRST))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    items.sort(key=_turn)


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what was imported: it stays until the end anyway."""
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Collect what is left once: pytest would go through everything five times."""
    gc.collect()
    gc.freeze()
