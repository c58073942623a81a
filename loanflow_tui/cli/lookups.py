"""Looks up things named on the command line; suggests the nearest name to a wrong one."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.help_text import spoken_here
from loanflow_tui.cli.shared import say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, worded_mistakes

if TYPE_CHECKING:
    from loanflow_tui.applicants import Persona
    from loanflow_tui.dialogue.messages import Message
    from loanflow_tui.dialogue.variant import Variant
    from loanflow_tui.dialogue.words_folder import Words
    from loanflow_tui.lending.api import Policy, PolicyProblem
    from loanflow_tui.scenarios.loading import Loaded


def find_persona(persona_id: str) -> "Persona":
    """Return a persona.

    Raises:
        WrongUsage: no persona has that id.
    """
    from loanflow_tui.applicants import PersonaError, persona  # noqa: PLC0415 - heavy

    try:
        return persona(persona_id)
    except PersonaError as error:
        raise _none("wrong-persona", persona_id, error.nearest) from None


def find_show(show: Path, spoken: str) -> "Loaded":
    """Return the show of this name, or the scenario in this file.

    Raises:
        SystemExit: it isn't valid; standard error says so.
        WrongUsage: there is none.
    """
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.loading import load_scenario  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.selection import example, find_scenarios  # noqa: PLC0415 - heavy

    if not show.exists() and example(str(show)) is None:
        raise _no_show(str(show), spoken)
    try:
        return load_scenario(find_scenarios([show])[0])
    except ScenarioError as error:
        click.echo(error.line(spoken), err=True)
        raise SystemExit(2) from None


def _no_show(given: str, spoken: str) -> WrongUsage:
    from loanflow_tui.cli.suggestions import scenarios, shows  # noqa: PLC0415 - only then

    listed = ", ".join(shows())
    near = next(iter(get_close_matches(given, list(scenarios()), 1)), "none")
    return WrongUsage(say("wrong-show", spoken, given=visible(given), near=near, shows=listed))


def read_named(path: Path, most: int) -> bytes:
    """Return the content of a file of at most `most` bytes.

    Raises:
        WrongUsage: it can't be read, or is larger.
    """
    from loanflow_tui.lending.api import (  # noqa: PLC0415 - only when named
        UnreadableFile,
        read_input,
    )

    try:
        return read_input(path, most)
    except UnreadableFile as error:
        spoken, given = spoken_here(click.get_current_context(silent=True)), visible(str(path))
        if error.reason == "too_large":
            most_mb = str(most // 1024 // 1024)
            raise WrongUsage(say("wrong-too-large", spoken, given=given, most=most_mb)) from None
        raise WrongUsage(say("wrong-not-readable", spoken, given=given)) from None


def read_policy(path: Path | None) -> "Policy":
    """Return the policy in a file, or the default one.

    Raises:
        WrongUsage: it isn't a policy; says where and why.
    """
    from loanflow_tui.lending.api import PolicyError, load_policy  # noqa: PLC0415 - heavy

    try:
        return load_policy(path)
    except PolicyError as error:
        raise WrongUsage(_worded(error.problem)) from None


def _worded(problem: "PolicyProblem") -> str:
    from loanflow_tui.dialogue.renderers.policy import policy_problem  # noqa: PLC0415 - only then

    return worded(policy_problem(problem))


def check_faults(
    ctx: click.Context, param: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the faults given.

    Raises:
        WrongUsage: a fault is unknown, or can't happen at its step; with the nearest name.
    """
    if not given:
        return given
    from loanflow_tui.lending.api import FaultError, Faults  # noqa: PLC0415 - only when it runs

    try:
        Faults.parse(*given)
    except FaultError as error:
        message = "wrong-fault" if error.what == "name" else "wrong-fault-step"
        raise _none(message, error.given, error.nearest, param) from None
    return given


def check_step(ctx: click.Context, param: click.Parameter, given: str | None) -> str | None:
    """Return the step given, at which a journey is to begin.

    Raises:
        WrongUsage: nobody can begin there; with the nearest names.
    """
    if given is None:
        return None
    from loanflow_tui.dialogue.arrival import steps_to_begin_at  # noqa: PLC0415 - heavy

    known = steps_to_begin_at()
    if given in known:
        return given
    near = get_close_matches(given, known, 3, 0.4) or [*known[:3]]
    spoken = spoken_here(ctx)
    said = say("wrong-step", spoken, given=visible(given, 40), near=", ".join(near))
    raise WrongUsage(said, param=param)


def use_words_folder(ctx: click.Context, param: click.Parameter, given: Path | None) -> Path | None:
    """Say and understand by a folder's words from here on, and return the folder.

    Raises:
        WrongUsage: a word list or message in it can't be used; with file and line.
    """
    if given is None:
        return None
    from loanflow_tui.dialogue.live_words import worst  # noqa: PLC0415 - only where given
    from loanflow_tui.dialogue.words_folder import (  # noqa: PLC0415 - only where given
        WordsError,
        read_words,
        use_words,
    )

    try:
        use_words(read_words(given))
    except WordsError as wrong:
        raise WrongUsage(worded(worst(wrong)), param=param) from None
    return given


def find_variant(folder: Path, spoken: str) -> "tuple[Variant, Words | None]":
    """Return the variant in a folder, with its words.

    Raises:
        WrongUsage: it can't be used; says where and why.
    """
    from loanflow_tui.scenarios.variants import load_variant  # noqa: PLC0415 - heavy

    with worded_mistakes(spoken):
        return load_variant(folder)


def use_variant(folder: Path, with_words: bool) -> "Variant":
    """Return the variant in a folder; `with_words` its words are in use from here on.

    Raises:
        WrongUsage: it can't be used; says where and why.
    """
    variant, words = find_variant(folder, spoken_here(click.get_current_context(silent=True)))
    if words is not None and with_words:
        from loanflow_tui.dialogue.words_folder import use_words  # noqa: PLC0415 - if it has any

        use_words(words)
    return variant


def worded(message: "Message") -> str:
    """Return a message in the language of this command line, safe to print."""
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - only when it runs

    said = Wording(spoken_here(click.get_current_context(silent=True))).say(message)
    return visible(said, len(said))


def _none(
    message: str, given: str, nearest: str | None, param: click.Parameter | None = None
) -> WrongUsage:
    spoken = spoken_here(click.get_current_context(silent=True))
    said = say(message, spoken, given=visible(given, 40))
    if nearest:
        said = say("wrong-near", spoken, said=said, near=nearest)
    return WrongUsage(said, param=param)
