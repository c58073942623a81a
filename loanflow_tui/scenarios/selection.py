"""Finds scenarios, and selects them by tag and name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace
from loanflow_tui.scenarios.loading import SUFFIX, Loaded
from loanflow_tui.scenarios.vocabulary import nearest

EXAMPLES = Path(__file__).parent / "examples"
"""The built-in example scenarios."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A selection: all of `tags` (with `no-` in front: without), and words in the name."""

    tags: Sequence[str] = ()
    words: str = ""

    def takes(self, loaded: Loaded) -> bool:
        """Tell whether it includes a scenario."""
        tags = set(loaded.scenario.tags)
        for tag in self.tags:
            if tag.removeprefix("no-") in tags if tag.startswith("no-") else tag not in tags:
                return False
        return self.takes_name(loaded)

    def takes_name(self, loaded: Loaded) -> bool:
        """Tell whether the name has all the words, and none of those after `not`."""
        name = f"{loaded.name} {loaded.title('en')} {loaded.title('zh-CN')}".casefold()
        wanted = True
        for word in self.words.casefold().split():
            if word == "not":
                wanted = False
            elif word != "and":
                if (word in name) is not wanted:
                    return False
                wanted = True
        return True


def find_scenarios(paths: Sequence[Path]) -> list[Path]:
    """Return the named scenario files, and all those in the named folders.

    A built-in scenario may be named without folder and suffix; no name means all built-in ones.

    Raises:
        ScenarioError: a file doesn't exist, or a folder has no scenario.
    """
    found: dict[Path, None] = {}
    for path in paths or [EXAMPLES]:
        own = example(str(path))
        if path.is_dir():
            inside = sorted(path.rglob(f"*{SUFFIX}"))
            if not inside:
                raise ScenarioError(SourcePlace(path), "none-in-folder", suffix=SUFFIX)
            found |= dict.fromkeys(inside)
        elif path.is_file():
            found[path] = None
        elif own is not None:
            found[own] = None
        else:
            raise _not_there(path)
    return list(found)


def _not_there(path: Path) -> ScenarioError:
    names = [each.name for each in path.parent.glob(f"*{SUFFIX}")]
    names += [each.name.removesuffix(SUFFIX) for each in EXAMPLES.rglob(f"*{SUFFIX}")]
    return ScenarioError(SourcePlace(path), "no-such-file", near=nearest(path.name, names))


def example(name: str) -> Path | None:
    """Return the built-in scenario of this name, or None."""
    path = EXAMPLES / f"{name}{SUFFIX}"
    return next(EXAMPLES.rglob(path.name), None) if path.parent == EXAMPLES else None
