"""Reads a variant of the journey from its folder, and says where it breaks a rule."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.steps.binding import binds
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.variant import NEEDED_CARDS, Variant
from loanflow_tui.dialogue.words_folder import Words, WordsError, read_words
from loanflow_tui.lending.api import OPTIONAL_STEPS, Fact, OrderRefused, arranged
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace, wrong_type
from loanflow_tui.scenarios.loading import first_told
from loanflow_tui.scenarios.yaml_nodes import Node, read_tree

FILE: Final = "variant.yaml"


class VariantError(ScenarioError):
    """A variant that can't be used: the place, and the rule that it breaks."""

    def __init__(self, place: SourcePlace, message: str, **args: Value) -> None:
        super().__init__(place, message)
        self.message = Message(f"variant-wrong-{message}", args)


def load_variant(folder: Path) -> tuple[Variant, Words | None]:
    """Return the variant in a folder, and its words, if it has any.

    Raises:
        ScenarioError: it can't be read, isn't valid or breaks a rule; says where and why.
    """
    tree, _ = read_tree(folder / FILE)
    if not isinstance(tree.value, dict):
        raise wrong_type(tree.place, "mapping", tree.kind, tree.value)
    try:
        variant = Variant.model_validate(tree.plain())
    except ValidationError as error:
        raise first_told(tree, error, Variant) from None
    _check_order(variant, tree)
    for step, replies in variant.replies.items():
        _check_replies(step, replies, tree)
    _check_defaults(variant, tree)
    for at, card in enumerate(variant.hide_cards):
        if card in NEEDED_CARDS:
            raise VariantError(_place(tree, "hide_cards", at), "card", card=card)
    words = _words(variant, folder, tree)
    return variant.with_words(words.digest if words is not None else ""), words


def _words(variant: Variant, folder: Path, tree: Node) -> Words | None:
    if not variant.words:
        return None
    place = _place(tree, "words")
    if Path(variant.words).is_absolute() or ".." in Path(variant.words).parts:
        raise VariantError(place, "words-outside")
    try:
        return read_words(folder / variant.words)
    except WordsError as wrong:
        raise VariantError(place, "words", why=wrong.mistakes[0].message) from None


def _check_order(variant: Variant, tree: Node) -> None:
    for key, steps in (("order", variant.order), ("skip", variant.skip)):
        for at, step in enumerate(steps):
            _known(step, [fact.value for fact in Fact], _place(tree, key, at), "step")
    for at, step in enumerate(variant.skip):
        if Fact(step) not in OPTIONAL_STEPS:
            reason = "consent" if step.startswith("consent.") else "needed"
            raise VariantError(_place(tree, "skip", at), reason, step=step)
    try:
        arranged(tuple(map(Fact, variant.order)), tuple(map(Fact, variant.skip)))
    except OrderRefused as refused:
        named = [at for at, step in enumerate(variant.order) if step == refused.fact.value]
        other = refused.other.value if refused.other is not None else ""
        place = _place(tree, "order", named[-1] if named else 0)
        step = refused.fact.value
        raise VariantError(place, refused.reason, step=step, other=other) from None


def _check_replies(step: str, replies: tuple[str, ...], tree: Node) -> None:
    place = _place(tree, "replies", step)
    _known(step, STEPS, place, "step")
    known = _replies(step)
    for at, reply in enumerate(replies):
        _known(reply, known, _place(tree, "replies", step, at), "reply")
    if not replies:
        raise VariantError(place, "no-replies", step=step)
    gone = sorted(set(known) - set(replies))
    if binds(step) and gone:
        raise VariantError(place, "binding", step=step, reply=gone[0])


def _check_defaults(variant: Variant, tree: Node) -> None:
    for step, reply in variant.defaults.items():
        place = _place(tree, "defaults", step)
        _known(step, STEPS, place, "step")
        if binds(step):
            raise VariantError(place, "default", step=step)
        _known(reply, variant.replies.get(step, _replies(step)), place, "reply")


def _replies(step: str) -> list[str]:
    return [each for each in STEPS[step].choices if "*" not in each]


def _known(name: str, known: Iterable[str], place: SourcePlace, kind: str) -> None:
    names = list(known)
    if name not in names:
        near = get_close_matches(name, names, 1)
        message = f"{kind}-near" if near else kind
        raise VariantError(place, message, name=name, near=near[0] if near else "")


def _place(tree: Node, *way: int | str) -> SourcePlace:
    """Return the place of a value in the file, as near as it can be said."""
    node, place = tree, tree.place
    for step in way:
        if isinstance(node.value, dict) and step in node.value:
            place = node.keys.get(str(step), place)
            node = node.value[str(step)]
        elif isinstance(node.value, tuple) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            place = node.place
    return place
