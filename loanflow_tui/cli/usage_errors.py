"""Usage errors, each reported on one line: the place, the problem, the remedy."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path

import click

from loanflow_tui.cli.help_text import GIVEN, spoken_here
from loanflow_tui.cli.shared import say, visible


class WrongUsage(click.UsageError):
    """A wrong argument; `said` is the sentence in the user's language."""

    def __init__(
        self,
        said: str,
        *,
        place: str | None = None,
        param: click.Parameter | None = None,
        ctx: click.Context | None = None,
    ) -> None:
        super().__init__(said, ctx or click.get_current_context(silent=True))
        self.said = said
        self.place = place
        self.param = param


def not_writable(path: Path, spoken: str) -> WrongUsage:
    """Return the error for a file that can't be written."""
    return WrongUsage(say("wrong-not-writable", spoken, given=visible(str(path))))


def check_unused(folder: Path, spoken: str) -> None:
    """Check that a folder holds nothing yet.

    Raises:
        WrongUsage: it does.
        OSError: it can't be looked into.
    """
    if folder.exists() and any(folder.iterdir()):
        raise WrongUsage(say("words-exists", spoken, folder=visible(str(folder))))


@contextmanager
def worded_mistakes(spoken: str) -> Iterator[None]:
    """Refuse a file with a mistake in it by one line: file, line, reason.

    Raises:
        WrongUsage: in place of a `ScenarioError`.
    """
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy

    try:
        yield
    except ScenarioError as error:
        raise WrongUsage(error.line(spoken)) from None


class CannotBeDone(click.ClickException):
    """The command is right, but can't be carried out; `said` tells why."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.ctx = click.get_current_context(silent=True)


def line(error: click.ClickException) -> str:
    """Return where in the command line an error is, and what is wrong, in the language spoken."""
    ctx = getattr(error, "ctx", None)
    spoken = spoken_here(ctx)
    said = _said(error, ctx, spoken)
    place = getattr(error, "place", None) or (ctx.command_path if ctx is not None else "loanflow")
    named = _named(error)
    return say("wrong-place", spoken, place=f"{place} {named}" if named else place, said=said)


def _named(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption | click.MissingParameter):
        return ""
    if isinstance(error, click.BadOptionUsage):
        return error.option_name
    param = getattr(error, "param", None)
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return ""


def _said(error: click.ClickException, ctx: click.Context | None, spoken: str) -> str:
    match error:
        case WrongUsage():
            return error.said
        case click.NoSuchOption():
            known = [name for param in ctx.command.params for name in param.opts] if ctx else []
            said = say("wrong-no-option", spoken, given=visible(error.option_name))
            return with_near(said, error.option_name, known, spoken, ctx)
        case click.MissingParameter():
            return say("wrong-missing", spoken, what=_shown(error.param))
        case click.BadOptionUsage():
            param = _option(ctx, error.option_name)
            takes = param is None or (param.nargs and not param.is_flag)
            return say("wrong-needs-value" if takes else "wrong-takes-no-value", spoken)
        case click.BadParameter():
            return _bad(error, spoken)
        case click.FileError():
            return say("wrong-not-writable", spoken, given=visible(error.ui_filename))
        case click.UsageError() if ctx is not None and ctx.meta.get(GIVEN):
            return say("wrong-too-much", spoken, given=visible(ctx.meta[GIVEN]))
    return error.format_message()


def with_near(
    said: str, given: str, known: Sequence[str], spoken: str, ctx: click.Context | None = None
) -> str:
    """Add the nearest valid word to a sentence, or else where the valid words are listed."""
    near = get_close_matches(given, known, 1)
    if near:
        return say("wrong-near", spoken, said=said, near=near[0])
    return say("wrong-help", spoken, said=said, command=ctx.command_path) if ctx else said


def _option(ctx: click.Context | None, name: str) -> click.Option | None:
    params = ctx.command.params if ctx is not None else []
    return next((p for p in params if isinstance(p, click.Option) and name in p.opts), None)


def _shown(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.human_readable_name).rstrip(".") if param else ""


def _bad(error: click.BadParameter, spoken: str) -> str:
    """Return the problem with a value, by its parameter type."""
    given = visible(str(error.ctx.meta.get(GIVEN, ""))) if error.ctx is not None else ""
    kind = error.param.type if error.param is not None else None
    match kind:
        case click.Choice():
            words = [str(each) for each in kind.choices]
            said = say("wrong-choice", spoken, given=given, choices=", ".join(words))
            return with_near(said, given, words, spoken)
        case click.DateTime():
            return say("wrong-time", spoken, given=given)
    return say("wrong-other", spoken, given=given)
