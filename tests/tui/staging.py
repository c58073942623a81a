"""What most screens are tried with: how the app is opened, and how a question is come to."""

from loanflow_tui.scenarios.drivers.stage import Stage
from loanflow_tui.scenarios.session_setup import shelf
from loanflow_tui.tui.app_options import AppOptions

MOST_ANSWERS = 60


def options(**changed: object) -> AppOptions:
    """Return the options of an app without any waiting; `changed` ones differ."""
    return AppOptions(
        **{
            "language": "en",
            "persona": "li-wei",
            "seed": 1,
            "pace": 0,
            "contracts": "defer",
            "samples": shelf(),
        }
        | changed
    )


async def to(stage: Stage, step: str) -> None:
    """Answer as the persona, behind the screen, until `step` is asked on it."""
    talk = stage.driver.talk
    for _ in range(MOST_ANSWERS):
        if talk.question is not None and talk.question.step == step:
            await stage.driver.settle()
            return
        await talk.fill()
    raise AssertionError(f"never came to {step}")
