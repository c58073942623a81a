"""The scenario format, version 1: one YAML file, `NAME.scenario.yaml`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
)

from loanflow_tui.dialogue.decisions import DecisionKind
from loanflow_tui.dialogue.turns import MomentKind
from loanflow_tui.lending.api import Host, Language
from loanflow_tui.scenarios.base import Localised, Said, ScenarioModel
from loanflow_tui.scenarios.durations import Duration
from loanflow_tui.scenarios.expectations import Expectation, Moment, StepId
from loanflow_tui.scenarios.vocabulary import (
    Known,
    check_fault,
    check_key,
    check_persona,
    fault_specs,
    persona_ids,
    stations,
)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Name = Annotated[str, StringConstraints(pattern=r"^[\w][\w .-]{0,80}$")]
FaultSpec = Annotated[
    str,
    AfterValidator(check_fault),
    WithJsonSchema({"type": "string", "enum": fault_specs()}),
]
Faults = Annotated[tuple[FaultSpec, ...], BeforeValidator(_as_list)]


class Say(ScenarioModel):
    """Type an answer and send it; a long one is pasted. It may be given by language, for shows."""

    say: Said | dict[Language, Said]


class Choose(ScenarioModel):
    """Choose a quick reply by its id."""

    choose: Said


class Press(ScenarioModel):
    """Press keys, by Textual's names: `f2`, `ctrl+p`, `enter`. Needs the screen."""

    press: Annotated[
        tuple[Annotated[Said, AfterValidator(check_key)], ...], BeforeValidator(_as_list)
    ]


class Upload(ScenarioModel):
    """Hand in a file; its path is relative to the scenario."""

    upload: str


class Fill(ScenarioModel):
    """Answer as the applicant would; with a step's id, only if that question is asked."""

    fill: StepId | None = None


class PlayTo(ScenarioModel):
    """Answer as the applicant would until this question is asked."""

    play_to: Annotated[str, Known("step", stations)]


class WaitFor(ScenarioModel):
    """Wait until this holds."""

    wait_for: Moment


class Expect(ScenarioModel):
    """Fail unless this holds."""

    expect: Expectation


class Repaired(ScenarioModel):
    """Faults to inject and to clear."""

    inject: Faults = ()
    clear: Literal["all"] | Faults = ()


class Fault(ScenarioModel):
    """Make a partner fail from here on."""

    fault: Faults | Repaired


class Advance(ScenarioModel):
    """Move the clock forward."""

    advance: Duration


class MoveClock(ScenarioModel):
    """Move the date as the presenter does (F9): by a day, to the next due date, or by a month.
    Everything that falls due is recorded at once.
    """

    move_clock: Literal["day", "due", "month"]


class Screenshot(ScenarioModel):
    """Keep a picture of the screen under this name."""

    screenshot: Name


class Note(ScenarioModel):
    """Words for the presenter; nothing happens."""

    note: Localised


class Chapter(ScenarioModel):
    """Begin a chapter of a show; nothing happens."""

    chapter: Localised


class Hold(ScenarioModel):
    """Let the audience look for so many seconds; only a show waits."""

    hold: Annotated[float, Field(gt=0, le=60)]


class Switch(ScenarioModel):
    """Switch to another language or host."""

    switch: dict[Literal["language", "host"], str]


class Resume(ScenarioModel):
    """Leave, and resume the application from the store, as after a crash; a number names one of
    this scenario's applications, 1 the first.
    """

    resume: Annotated[int, Field(ge=1)] | bool | None = None


class Again(ScenarioModel):
    """Leave, and apply again from the beginning; the first application stays as it is."""

    again: bool | None = None


class Device(ScenarioModel):
    """Leave, and resume on another device, given by name."""

    device: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Decision(ScenarioModel):
    """A decision with its details: a note, also by language, another limit in yuan, or days;
    `officer` is the id of who decides, empty for the first who may.
    """

    way: DecisionKind
    note: Annotated[str, StringConstraints(max_length=2000)] | dict[Language, str] = ""
    limit: Annotated[int, Field(ge=1, le=100_000_000)] | None = None
    days: Annotated[int, Field(ge=1, le=3650)] | None = None
    officer: Annotated[str, StringConstraints(max_length=100)] = ""


class Decide(ScenarioModel):
    """A decision by a person in the lender's back office."""

    decide: DecisionKind | Decision


class Resize(ScenarioModel):
    """Change the terminal's size, such as 80x24; ignored without a screen."""

    resize: Annotated[str, StringConstraints(pattern=r"^\d{1,3}x\d{1,3}$")]


class Include(ScenarioModel):
    """Play the steps of another file here."""

    include: str


class ForEach(ScenarioModel):
    """Play `steps` once per row; `${column}` stands for the row's value."""

    rows: tuple[dict[str, Said], ...]
    steps: "tuple[Step, ...]"


class Each(ScenarioModel):
    """Play steps once per row of a table."""

    for_each: ForEach


Action = (
    Say | Choose | Press | Upload | Fill | PlayTo | WaitFor | Expect | Fault | Advance
    | MoveClock | Screenshot | Note | Chapter | Hold | Switch | Resume | Again | Device | Decide
    | Resize
)  # fmt: skip
"""The actions of a step after expansion of includes and tables."""

ACTIONS: dict[str, type[ScenarioModel]] = {
    next(iter(kind.model_fields)): kind
    for kind in (
        Say, Choose, Press, Upload, Fill, PlayTo, WaitFor, Expect, Fault, Advance, MoveClock,
        Screenshot, Note, Chapter, Hold, Switch, Resume, Again, Device, Decide, Resize, Include,
        Each,
    )
}  # fmt: skip
"""Each action by its key."""

ANSWERS = (Say, Choose, Upload, Fill, PlayTo)
"""Actions that answer the current question."""


def action_of(step: Any) -> str | None:
    """Return the key that names a step's action."""
    keys = step if isinstance(step, dict) else type(step).model_fields
    return next((key for key in keys if key in ACTIONS), None)


Step = Annotated[
    Annotated[Say, Tag("say")] | Annotated[Choose, Tag("choose")]
    | Annotated[Press, Tag("press")] | Annotated[Upload, Tag("upload")]
    | Annotated[Fill, Tag("fill")] | Annotated[PlayTo, Tag("play_to")]
    | Annotated[WaitFor, Tag("wait_for")] | Annotated[Expect, Tag("expect")]
    | Annotated[Fault, Tag("fault")] | Annotated[Advance, Tag("advance")]
    | Annotated[MoveClock, Tag("move_clock")]
    | Annotated[Screenshot, Tag("screenshot")] | Annotated[Note, Tag("note")]
    | Annotated[Chapter, Tag("chapter")] | Annotated[Hold, Tag("hold")]
    | Annotated[Switch, Tag("switch")] | Annotated[Resume, Tag("resume")]
    | Annotated[Again, Tag("again")] | Annotated[Device, Tag("device")]
    | Annotated[Decide, Tag("decide")] | Annotated[Resize, Tag("resize")]
    | Annotated[Include, Tag("include")] | Annotated[Each, Tag("for_each")],
    Discriminator(action_of),
]  # fmt: skip


PersonaId = Annotated[
    str,
    AfterValidator(check_persona),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "enum": sorted(persona_ids())},
                {"type": "string", "pattern": "^generated-[0-9]+$"},
            ]
        }
    ),
]


class Generated(ScenarioModel):
    """An applicant generated from a seed; the same seed gives the same applicant."""

    generated: Annotated[int, Field(ge=0)]


class Given(ScenarioModel):
    """An applicant based on a persona, with some values changed."""

    like: PersonaId
    answers: Mapping[StepId, Said]


def _applicant_kind(value: Any) -> str:
    if isinstance(value, Given):
        return "given"
    if isinstance(value, dict):
        return "generated" if "like" not in value and "answers" not in value else "given"
    return "generated" if isinstance(value, Generated) else "persona"


Applicant = Annotated[
    Annotated[PersonaId, Tag("persona")]
    | Annotated[Generated, Tag("generated")]
    | Annotated[Given, Tag("given")],
    Discriminator(_applicant_kind),
]


class Scenario(ScenarioModel):
    """One journey: the applicant, the circumstances, and the steps."""

    title: Localised = ""
    summary: Localised = ""
    ending: Localised = ""
    applicant: Applicant
    host: Host | None = None
    language: Language = Language.ZH_CN
    seed: Annotated[int, Field(ge=0)] = 1
    clock: datetime | None = None
    pace: Annotated[float, Field(gt=0, le=4)] = 1
    moments: Mapping[MomentKind, Annotated[float, Field(ge=0, le=60)]] = Field(default_factory=dict)
    faults: Faults = ()
    policy: str | None = None
    tags: Annotated[tuple[Name, ...], BeforeValidator(_as_list)] = ()
    steps: tuple[Step, ...]

    @property
    def persona(self) -> str:
        """The id of the applicant's persona."""
        match self.applicant:
            case Generated(generated=number):
                return f"generated-{number}"
            case Given(like=like):
                return like
            case persona:
                return persona

    @property
    def answers(self) -> Mapping[str, str]:
        """The answers that differ from the persona's, by step."""
        return self.applicant.answers if isinstance(self.applicant, Given) else {}

    @property
    def needs_screen(self) -> bool:
        """Tell whether only a screen can play it."""
        return any(isinstance(step, Press) for step in self.steps)
