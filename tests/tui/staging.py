"""What most screens are tried with: how the app is opened, and how a question is come to."""

from loanflow_tui.scenarios.setting import shelf
from loanflow_tui.testing.stage import Stage
from loanflow_tui.tui.options import Options

MOST_ANSWERS = 60


def options(**changed: object) -> Options:
    """Return the options of an app without any waiting; `changed` ones differ."""
    return Options(
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
    """Answer as the persona until `step` is asked."""
    for _ in range(MOST_ANSWERS):
        question = stage.touch.talk.question
        if question is not None and question.step == step:
            return
        await stage.touch.fill()
    raise AssertionError(f"never came to {step}")
