"""Random walks: mostly the applicant's own answers, now and then something else."""

from random import Random
from typing import get_args

from loanflow_tui.applicants import personas
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.decisions import DecisionKind
from loanflow_tui.exploration.actions import CLEAR, FILL, Act, lexicon
from loanflow_tui.exploration.options import FOR_THE_SCREEN, words_to_change
from loanflow_tui.exploration.walker import Start, Walk, walking
from loanflow_tui.lending.api import FAULTS, TARGETS, Host, Language
from loanflow_tui.scenarios.run import Run

LONGEST = 90
"""The most acts of a walk."""

_KINDS = {
    "fill": 52, "odd": 12, "aside": 8, "choose": 12, "fault": 5, "clear": 2, "wait": 3,
    "resume": 3, "switch": 2, "back": 4, "decide": 2, "resize": 1, "device": 1, "again": 1,
}  # fmt: skip
"""The weight of each kind of act."""


def setting_out(chance: Random) -> Start:
    """Return a random applicant."""
    return Start(
        persona=chance.choice([*personas(), f"generated-{chance.randrange(10_000)}"]),
        host=chance.choice([each.value for each in Host]),
        language=chance.choice([each.value for each in Language]),
        seed=chance.randrange(1_000_000),
    )


async def wander(chance: Random, screen: bool = False) -> tuple[Walk, Run]:
    """Walk at random until the journey ends, something breaks, or `LONGEST` acts are done."""
    async with walking(setting_out(chance), screen) as under_way:
        over = 0
        for _ in range(LONGEST):
            await under_way.do(_next(chance, under_way.talk))
            over += under_way.talk.ended
            if under_way.broken or over > 3:
                break
        return under_way, await under_way.rest()


def _next(chance: Random, talk: Conversation) -> Act:
    """Return something to do now."""
    kind = chance.choices([*_KINDS], [*_KINDS.values()])[0]
    offered = [each.id for each in talk.question.choices] if talk.question else []
    choices = [choice for choice in offered if choice not in FOR_THE_SCREEN]
    match kind:
        case "choose" if choices:
            return Act("choose", chance.choice(choices))
        case "odd" | "aside" | "back":
            return Act("say", chance.choice(_WORDS[kind]))
        case "fault":
            fault = FAULTS[chance.choice([*FAULTS])]
            return Act("fault", f"{fault.name}@{chance.choice(fault.steps)}", "inject")
        case "switch":
            key = chance.choice([*_OTHER])
            return Act("switch", chance.choice(_OTHER[key]), key)
        case "wait" | "decide" | "resize" | "device":
            return Act("advance" if kind == "wait" else kind, chance.choice(_WORDS[kind]))
        case "clear":
            return CLEAR
        case "resume" | "again":
            return Act(kind)
        case _:
            return FILL


_OTHER = {kind.__name__.lower(): [each.value for each in kind] for kind in (Language, Host)}
_WORDS = {
    "odd": lexicon().odd,
    "aside": [*lexicon().asides.values()],
    "back": ["back", "start over", "cancel", *map(words_to_change, TARGETS)],
    "wait": lexicon().waits,
    "decide": [*get_args(DecisionKind)],
    "resize": lexicon().sizes,
    "device": lexicon().devices,
}
