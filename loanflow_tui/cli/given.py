"""What is named on the command line, looked up; of a wrong name the nearest right one is told."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from loanflow_tui.applicants import Persona
    from loanflow_tui.lending.policy import Policy


def find_persona(persona_id: str) -> "Persona":
    """Return a persona.

    Raises:
        click.UsageError: there is none of that id.
    """
    from loanflow_tui.applicants import PersonaError, persona  # noqa: PLC0415 - heavy

    try:
        return persona(persona_id)
    except PersonaError as error:
        raise click.UsageError(f"No persona {persona_id!r}.{_hint(error.nearest)}") from None


def read_policy(path: Path | None) -> "Policy":
    """Return the policy in a file, or the default one.

    Raises:
        click.UsageError: it is no policy; says where and why.
    """
    from loanflow_tui.lending.policy import PolicyError, load_policy  # noqa: PLC0415 - heavy

    try:
        return load_policy(path)
    except PolicyError as error:
        raise click.UsageError(str(error)) from None


def check_faults(
    ctx: click.Context, param: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Refuse faults that there are none of, or that can't happen at that step."""
    if not given:
        return given
    from loanflow_tui.lending.partners.faults import FaultError, Faults  # noqa: PLC0415

    try:
        Faults.parse(*given)
    except FaultError as error:
        wrong = "There is no fault" if error.what == "name" else "It can't happen at"
        message = f"{wrong} {error.given!r}.{_hint(error.nearest)}"
        raise click.BadParameter(message, ctx, param) from None
    return given


def _hint(nearest: str | None) -> str:
    return f" Did you mean {nearest!r}?" if nearest else ""
