"""The names that a shell offers for an option or argument; nothing is read from the store."""

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

Suggest = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def suggest(names: Callable[[], Iterable[str]], *, or_file: bool = False) -> Suggest:
    """Return click's `shell_complete` for an option that takes one of `names`, or a file; a file
    where no name fits, as bash offers either.
    """

    def fitting(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
        found = [CompletionItem(each) for each in names() if each.startswith(begun)]
        return found or [CompletionItem(begun, type="file")] if or_file else found

    return fitting


def persona_ids() -> Iterable[str]:
    """Return what completes `--persona`."""
    from loanflow_tui.applicants import personas  # noqa: PLC0415 - only while completing

    return personas()


def faults_at_steps() -> Iterable[str]:
    """Yield each fault's name, and the name with each step at which it can strike."""
    from loanflow_tui.lending.api import FAULTS  # noqa: PLC0415 - only while completing

    for name, fault in FAULTS.items():
        yield name
        yield from (f"{name}@{step}" for step in fault.steps)


def steps_to_open() -> Iterable[str]:
    """Return the steps at which the app can begin."""
    from loanflow_tui.dialogue.arrival import steps_to_begin_at  # noqa: PLC0415 - only then

    return steps_to_begin_at()


def shows() -> Iterable[str]:
    """Return the names of the built-in shows."""
    from loanflow_tui.scenarios.shows import SHOWS  # noqa: PLC0415 - only while completing

    return SHOWS


def scenarios() -> Iterable[str]:
    """Return the names of all built-in scenarios."""
    from loanflow_tui.scenarios.loading import SUFFIX  # noqa: PLC0415 - only while completing
    from loanflow_tui.scenarios.selection import EXAMPLES  # noqa: PLC0415

    return sorted(file.name.removesuffix(SUFFIX) for file in EXAMPLES.rglob(f"*{SUFFIX}"))


def guide_topics() -> Iterable[str]:
    """Return what completes `loanflow guide`."""
    from loanflow_tui.cli.guide import topics  # noqa: PLC0415 - only while completing

    return topics()
