"""Files that somebody may have replaced are read through one door, which never blocks."""

import ast

from tests.project.sources import READING, Source, sources

pytestmark = READING

DOOR = "loanflow_tui/lending/runtime/input_files.py"
READS = (".read_text", ".read_bytes")
PACKAGED = ("__file__", "resources.files(", "packaged(")
"""What leads to the package's own data."""

OWN_DATA = {
    "loanflow_tui/cli/guide.py": {"found"},
    "loanflow_tui/cli/policy.py": {"FOLDER / (SCHEMA if schema else DEFAULT)"},
    "loanflow_tui/dialogue/catalogue.py": {"file"},
    "loanflow_tui/dialogue/understand/judge.py": {"MODELS / f'{language}.judge'"},
    "loanflow_tui/dialogue/understand/model.py": {"_file(language)"},
    "loanflow_tui/dialogue/understand/word_lists.py": {"path"},
    "loanflow_tui/dialogue/words_folder.py": {"own", "file"},
    "loanflow_tui/exploration/coverage/universe.py": {"file", "MOVES"},
    "loanflow_tui/insights/cohort/wordbook.py": {"path"},
    "loanflow_tui/insights/map/messages.py": {"path"},
    "loanflow_tui/insights/wording/honesty.py": {"file"},
    "loanflow_tui/insights/wording/review.py": {"path"},
    "loanflow_tui/lending/documents/statement_words.py": {"_FILE"},
    "loanflow_tui/lending/policy/loading.py": {"folder.joinpath(DEFAULT)", "snapshot"},
    "loanflow_tui/registry/pack_words.py": {"file"},
    "loanflow_tui/registry/packs.py": {"path"},
    "loanflow_tui/scenarios/html.py": {
        f"here.joinpath('{each}')" for each in ("head.html", "colours.css")
    },
    "loanflow_tui/scenarios/shows.py": {"TIMINGS"},
}
"""By module, what is read there of this package, or of an installed one."""

OPENED = {"loanflow_tui/tui/settings.py": "path.open"}
"""Read only if `is_file`, and no more than a bound: the launch waits for it."""


def test_replaceable_files_are_read_through_one_door() -> None:
    bare = [f"{source.name}: {read}" for source in sources() for read in _bare_reads(source)]
    assert not bare, "use `read_input` or `read_kept`, or name the package's own data here"


def test_what_is_named_here_is_still_read_there() -> None:
    read = {source.name: {name for name, _ in _reads(source)} for source in sources()}
    assert not {module: named for module, named in OWN_DATA.items() if named - read[module]}


def test_databases_are_looked_at_before_they_are_opened() -> None:
    unchecked = [
        source.name
        for source in sources()
        if any(
            isinstance(node, ast.Call)
            and ast.unparse(node.func) == "sqlite3.connect"
            and ast.unparse(node.args[0]) != "':memory:'"
            for node in source.nodes
        )
        and "check_database(" not in source.text
    ]
    assert not unchecked


def _bare_reads(source: Source) -> list[str]:
    if source.name == DOOR:
        return []
    known = OWN_DATA.get(source.name, set())
    bare = [
        called
        for name, called in _reads(source)
        if name not in known and not any(each in called for each in PACKAGED)
    ]
    return [*bare, *(call for call in _openings(source) if OPENED.get(source.name) != call)]


def _reads(source: Source) -> list[tuple[str, str]]:
    """Return what is read by its path, with the whole call."""
    return [
        (ast.unparse(node.func.value), ast.unparse(node))
        for node in source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if ast.unparse(node.func).endswith(READS)
    ]


def _openings(source: Source) -> list[str]:
    """Return calls that open a file to read."""
    found = []
    for node in source.nodes:
        if isinstance(node, ast.Call):
            name, given = ast.unparse(node.func), [ast.unparse(each) for each in node.args]
            to_read = {"'r'", "'rb'"} & {*given} or any("O_RDONLY" in each for each in given)
            if (name.endswith("open") and to_read) or name in ("open", "tomllib.load"):
                found.append(name)
    return found
