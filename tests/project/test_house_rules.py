"""Rules for every file."""

import ast
import re

from tests.project.sources import READING, ROOT, Source, docstrings, kept_files, sources

pytestmark = READING

TOP = {
    "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE",
    "loanflow_tui", "tests", "screenshots",
}  # fmt: skip
TEXT = {
    ".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".sh", ".tcss", ".ftl", ".json", ".svg", "",
}  # fmt: skip
LONGEST_MODULE = 500
LONGEST_FUNCTION = 60
MOST_METHODS = 40
MOST_WORDS = 8
TEST = re.compile(r"\bdef (test_\w+)\(")

SLEEPS = {"time.sleep", "asyncio.sleep", "sleep", "pilot.pause"}
MAY_WAIT = {"loanflow_tui/lending/runtime/pace.py", "loanflow_tui/lending/runtime/clock.py"}
HAN = re.compile("[\u4e00-\u9fff]")
MAY_HOLD_CHINESE = (
    "loanflow_tui/applicants/",
    "loanflow_tui/lending/documents/values.py",
    "loanflow_tui/registry/languages.py",
)
HOSTS = re.compile(r"https?://\S*/simp[l]e\b|--(extra-)?index-u[r]l|files\.\w+host[e]d")
PLACES = re.compile(r"(?<![\w./-])/(?:ho[m]e|wo[r]k|ro[o]t|Use[r]s)/\w")


def test_the_top_level_holds_what_a_reader_expects() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in kept_files()}
    assert {name for name in found if not name.startswith(".")} <= TOP


def test_no_file_names_hosts_or_local_paths() -> None:
    marked = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in kept_files()
        if path.suffix in TEXT
        for pattern in (HOSTS, PLACES)
        if (found := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not marked


def test_modules_are_short() -> None:
    lines = {source.name: source.text.count("\n") for source in sources()}
    assert not {name: count for name, count in lines.items() if count > LONGEST_MODULE}


def test_functions_and_classes_are_short() -> None:
    assert not [place for source in sources() for place in _too_long(source)]


def _too_long(source: Source) -> list[str]:
    long = []
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            if (node.end_lineno or node.lineno) - node.lineno > LONGEST_FUNCTION:
                long.append(f"{source.name}:{node.lineno} {node.name}")
        elif isinstance(node, ast.ClassDef):
            methods = (isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef) for n in node.body)
            if sum(methods) > MOST_METHODS:
                long.append(f"{source.name}:{node.lineno} {node.name}")
    return long


def test_names_of_tests_are_short() -> None:
    tests = {name for source in sources(tests=True) for name in TEST.findall(source.text)}
    assert len(tests) > 1_000
    assert not {name for name in tests if name.count("_") > MOST_WORDS}


def test_nothing_waits_on_time_but_the_pace() -> None:
    waits = [
        f"{source.name}:{node.lineno}"
        for source in sources(tests=True)
        if source.name not in MAY_WAIT and any(name in source.text for name in SLEEPS)
        for node in source.nodes
        if isinstance(node, ast.Call) and _some(node) and ast.unparse(node.func) in SLEEPS
    ]
    assert not waits


def _some(call: ast.Call) -> bool:
    """Tell whether a call waits for more than zero."""
    return bool(call.args) and not (
        isinstance(call.args[0], ast.Constant) and call.args[0].value == 0
    )


def test_chinese_stands_in_data_files() -> None:
    held = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        if not source.name.startswith(MAY_HOLD_CHINESE)
        for documentation in [docstrings(source.tree)]
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in documentation and HAN.search(node.value)
    ]
    assert not held


def test_every_module_says_what_it_is() -> None:
    silent = [
        source.name
        for source in sources(tests=True)
        if source.text.strip() and not source.text.startswith(('"""', 'r"""'))
    ]
    assert not silent
