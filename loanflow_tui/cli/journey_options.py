"""The options that start a journey, declared once for the commands that open one."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from loanflow_tui.cli.lookups import (
    check_faults,
    check_step,
    find_persona,
    read_policy,
    use_variant,
    use_words_folder,
)
from loanflow_tui.cli.param_types import (
    APPLICATION_ID,
    EXISTING_FOLDER,
    FOLDER,
    HOST,
    INPUT_FILE,
    LANGUAGE,
    PACE,
    SEED,
    TEXT,
    TIME,
)
from loanflow_tui.cli.shared import DATA_DIR
from loanflow_tui.cli.suggestions import faults_at_steps, persona_ids, steps_to_open, suggest
from loanflow_tui.registry.hosts import Host

F = TypeVar("F", bound=Callable[..., Any])

_SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "--host": {"type": HOST},
    "--lang": {"type": LANGUAGE},
    "--persona": {"type": TEXT, "metavar": "ID", "shell_complete": suggest(persona_ids)},
    "--seed": {"type": SEED, "metavar": "N"},
    "--clock": {"type": TIME, "metavar": "TIME"},
    "--pace": {"type": PACE, "metavar": "X"},
    "--fault": {
        "type": TEXT, "metavar": "NAME@STEP", "multiple": True, "callback": check_faults,
        "shell_complete": suggest(faults_at_steps),
    },
    "--resume": {
        "type": APPLICATION_ID, "metavar": "[ID]", "is_flag": False, "flag_value": "",
    },
    "--data-dir": {"type": FOLDER, "metavar": "DIR", "envvar": DATA_DIR},
    "--policy": {"type": INPUT_FILE},
    "--device": {"type": TEXT, "metavar": "NAME"},
    "--at": {
        "type": TEXT, "metavar": "STEP", "callback": check_step,
        "shell_complete": suggest(steps_to_open),
    },
    "--variant": {"type": EXISTING_FOLDER, "metavar": "DIR"},
    "--words": {"type": EXISTING_FOLDER, "metavar": "DIR", "callback": use_words_folder},
}  # fmt: skip


def journey_options(*flags: str, **defaults: object) -> Callable[[F], F]:
    """Add these options to a command, in this order; `defaults` are by parameter name."""

    def add(command: F) -> F:
        for flag in reversed(flags):
            name = "faults" if flag == "--fault" else flag[2:].replace("-", "_")
            settings: dict[str, Any] = dict(_SETTINGS[flag])
            if name in defaults:
                settings["default"] = defaults[name]
            command = click.option(flag, name, **settings)(command)
        return command

    return add


def with_variant(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with the variant itself in place of its folder, and its words if it has
    any and no others are given.

    Raises:
        WrongUsage: the variant can't be used.
    """
    folder = given.get("variant")
    if folder is None:
        return dict(given)
    variant = use_variant(folder, with_words=not given.get("words"))
    own = {"words": folder / variant.words} if variant.words and not given.get("words") else {}
    return {**given, **own, "variant": variant}


def with_persona_host(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options, with the persona's host unless another is given.

    Raises:
        WrongUsage: the persona is unknown, or the policy in force can't be used.
    """
    chosen = with_variant(given)
    if "at" in chosen and "persona" not in chosen:
        from loanflow_tui.dialogue.arrival import persona_for  # noqa: PLC0415 - heavy

        chosen["persona"] = persona_for(chosen["at"])
    if "persona" in chosen:
        chosen.setdefault("host", find_persona(chosen["persona"]).host.value)
    if policy := chosen.get("policy") or Host(chosen.get("host", Host.ALIPAY)).policy:
        read_policy(policy)
    return chosen
