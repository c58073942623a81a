"""Reads a study from its folder, and says where it can't be used; begins a new one."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import ValidationError

from loanflow_tui.applicants import PersonaError, persona
from loanflow_tui.dialogue.arrival import begin_at, persona_for, steps_to_begin_at
from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.dialogue.words_folder import Words
from loanflow_tui.insights.study.plan import MOST_TASKS, USUAL, Plan, Task
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.products import Product
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace, wrong_type
from loanflow_tui.scenarios.loading import first_told
from loanflow_tui.scenarios.variants import load_variant
from loanflow_tui.scenarios.yaml_nodes import Node, read_tree

FILE: Final = "study.yaml"


class StudyError(ScenarioError):
    """A study that can't be used: the place, and what is wrong there."""

    def __init__(self, place: SourcePlace, message: str, **args: Value) -> None:
        super().__init__(place, message)
        self.message = Message(f"study-wrong-{message}", args)


class Followed(NamedTuple):
    """A variant that participants follow, with the words that it brings; None for the usual
    journey.
    """

    name: str
    variant: Variant | None = None
    words: Words | None = None
    folder: Path | None = None


class Study(NamedTuple):
    """A study's folder, its plan, the variants that the plan names, by how it names them, and the
    file with its places.
    """

    folder: Path
    plan: Plan
    variants: dict[str, Followed]
    tree: Node

    def label(self, name: str) -> str:
        """Return the id of a variant by how the plan names it."""
        found = self.variants.get(name)
        return found.variant.id if found is not None and found.variant is not None else name


def load_study(folder: Path) -> Study:
    """Return the study in a folder.

    Raises:
        ScenarioError: it can't be read, isn't valid, or names what isn't there; says where and why.
    """
    try:
        tree, _ = read_tree(folder / FILE)
    except ScenarioError as error:
        if error.message.id == "scenario-empty":
            raise StudyError(error.place, "empty") from None
        raise
    if not isinstance(tree.value, dict):
        raise wrong_type(tree.place, "mapping", tree.kind, tree.value)
    try:
        plan = Plan.model_validate(tree.plain())
    except ValidationError as error:
        raise _told(first_told(tree, error, Plan, Task)) from None
    _check_tasks(plan, tree)
    named = dict(_variants(plan))
    variants = {name: _followed(folder, name, tree, way) for name, way in named.items()}
    return Study(folder, plan, variants, tree)


def _told(error: ScenarioError) -> ScenarioError:
    """Name the keys that there are, where an unknown one is like none of them."""
    unknown = error.message.id == "scenario-unknown-key" and error.message.args["near"] == "none"
    if not unknown:
        return error
    known = ", ".join({**Plan.model_fields, **Task.model_fields})
    return StudyError(error.place, "key", key=error.message.args["key"], known=known)


async def try_beginnings(study: Study) -> None:
    """Begin each task in memory, in each variant that may be followed in it.

    Raises:
        StudyError: the persona doesn't come to where a task begins; says where.
    """
    for at, task in enumerate(study.plan.tasks):
        names = (task.variant,) if task.variant else study.plan.variants or (USUAL,)
        for name in names if task.at else ():
            options = SessionOptions(
                seed=1, pace=0, clock=ManualClock(), contracts="defer",
                variant=study.variants.get(name, Followed(name)).variant,
            )  # fmt: skip
            async with await open_session(options) as session:
                _, missed = await begin_at(
                    session, host_of(task), "en", persona_of(task), task.at or ""
                )
            if missed is not None:
                place = _place(study.tree, "tasks", at, "at")
                raise StudyError(place, "not-reached", step=missed.step,
                                 stopped=missed.stopped or "-")  # fmt: skip


def host_of(task: Task) -> str:
    """Return the host in which a task is carried out."""
    who = persona_of(task)
    return task.host or (persona(who).host.value if who else Host.ALIPAY.value)


def persona_of(task: Task) -> str | None:
    """Return who answers everything before a task's beginning, if anybody does."""
    return task.persona or (persona_for(task.at) if task.at else None)


def _variants(plan: Plan) -> Iterator[tuple[str, tuple[int | str, ...]]]:
    """Yield each variant as it is named, with the way to where it stands in the file."""
    for at, name in enumerate(plan.variants):
        yield name, ("variants", at)
    for at, task in enumerate(plan.tasks):
        if task.variant is not None:
            yield task.variant, ("tasks", at, "variant")


def _followed(folder: Path, name: str, tree: Node, way: tuple[int | str, ...]) -> Followed:
    if name == USUAL:
        return Followed(USUAL)
    place = _place(tree, *way)
    if Path(name).is_absolute() or not name.strip():
        raise StudyError(place, "variant-outside")
    if not (folder / name).is_dir():
        raise StudyError(place, "variant-gone", name=name)
    variant, words = load_variant(folder / name)
    return Followed(name, variant, words, folder / name)


def _check_tasks(plan: Plan, tree: Node) -> None:
    if not 1 <= len(plan.tasks) <= MOST_TASKS:
        raise StudyError(_place(tree, "tasks"), "tasks", most=MOST_TASKS)
    seen: set[str] = set()
    for at, task in enumerate(plan.tasks):
        if task.id in seen:
            raise StudyError(_place(tree, "tasks", at, "id"), "task-twice", name=task.id)
        seen.add(task.id)
        begin, done = steps_to_begin_at(), sorted(STEPS)
        known: tuple[tuple[str, str | None, Iterable[str]], ...] = (
            ("done", task.done, done),
            ("at", task.at, begin),
            ("host", task.host, [each.value for each in Host]),
            ("lang", task.lang, [each.value for each in Language]),
            ("product", task.product, [each.value for each in Product]),
        )
        for key, name, names in known:
            if name is not None:
                _known(key, name, names, _place(tree, "tasks", at, key))
        if task.at == task.done:
            raise StudyError(_place(tree, "tasks", at, "done"), "done-already", step=task.done)
        if task.persona is not None:
            try:
                persona(task.persona)
            except PersonaError as error:
                place = _place(tree, "tasks", at, "persona")
                near = error.nearest or ""
                message = "persona-near" if near else "persona"
                raise StudyError(place, message, name=task.persona, near=near) from None


def _known(key: str, name: str, names: Iterable[str], place: SourcePlace) -> None:
    known = list(names)
    if name in known:
        return
    near = get_close_matches(name, known, 1, 0.5)
    kind = "step" if key in ("done", "at") else "name"
    if near:
        raise StudyError(place, f"{kind}-near", name=name, near=near[0])
    raise StudyError(place, kind, name=name, known=", ".join(known))


def _place(tree: Node, *way: int | str) -> SourcePlace:
    """Return the place of a value's key in the file, as near as it can be said."""
    return tree.find(way)[1]


def new_study(language: str) -> str:
    """Return the text of a study to begin with: its words in every language, remarks in one."""
    texts = ("title", "consent", "think-aloud", "task-cost", "task-borrow")
    values: dict[str, Value] = {
        each: _in_every_language(f"study-sample-{each}", 6 if each.startswith("task") else 2)
        for each in texts
    }
    return Wording(language).say(Message("study-template", values)) + "\n"


def _in_every_language(message_id: str, indent: int) -> str:
    """Return a message as a YAML mapping from language to text."""
    lines = [""]
    for language in Language:
        lines.append(f"{' ' * indent}{language.value}: |-")
        said = Wording(language.value).say(Message(message_id))
        lines += [f"{' ' * (indent + 2)}{line}".rstrip() for line in said.splitlines()]
    return "\n".join(lines)
