"""A variant of the journey: what a designer changes without code, as a frozen model.

`loanflow_tui.scenarios.variants` reads one from a folder and says where it breaks a rule.
"""

from hashlib import sha256
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from loanflow_tui.dialogue.turns import CardKind, Choice, Question
from loanflow_tui.lending.api import Fact
from loanflow_tui.lending.api import commands as c

NEEDED_CARDS: Final[frozenset[CardKind]] = frozenset(
    {"consent", "costs", "contract", "offer", "decision", "receipt", "market", "schedule"}
)
"""Cards that say what is agreed to, what it costs, or what was decided: no variant hides them."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]


class Variant(BaseModel):
    """What a variant changes about the journey.

    `order` are steps that take one another's places; `skip` are optional ones that aren't asked.
    `replies` lists a step's quick replies in their order, `defaults` the one that is marked.
    `hide_cards` leaves out cards beside the words, `pace` multiplies every wait for show, `words`
    is a words folder beside the file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id = Field(description="Its name in the journal: small letters, digits and dashes.")
    title: str = Field("", max_length=200, description="What it tries, for people.")
    words: str = Field("", max_length=200, description="A words folder beside this file.")
    order: tuple[str, ...] = Field((), description="Steps that take one another's places.")
    skip: tuple[str, ...] = Field((), description="Optional steps that are not asked.")
    replies: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="The quick replies of a step, in their order."
    )
    defaults: dict[str, str] = Field(
        default_factory=dict, description="The quick reply of a step that is marked."
    )
    hide_cards: tuple[CardKind, ...] = Field((), description="Cards that are not shown.")
    pace: float = Field(1.0, ge=0, le=10, description="Multiplies every wait for show.")
    _words_digest: str = PrivateAttr("")

    @property
    def digest(self) -> str:
        """Sixteen digits by which the same variant is known, its words included."""
        whole = f"{self.model_dump_json()}{self._words_digest}"
        return sha256(whole.encode()).hexdigest()[:16]

    def with_words(self, digest: str) -> "Variant":
        """Return the same variant, known by its words as well."""
        made = self.model_copy()
        made._words_digest = digest
        return made

    def command(self) -> c.UseVariant:
        """Return the command that has an application follow this variant."""
        return c.UseVariant(
            variant=self.id,
            digest=self.digest,
            order=tuple(map(Fact, self.order)),
            left_out=tuple(map(Fact, self.skip)),
        )

    def arranged(self, question: Question) -> Question:
        """Return a question with its quick replies in this variant's order, one of them marked."""
        choices = question.choices
        wished = self.replies.get(question.step)
        if wished is not None:
            place = {name: at for at, name in enumerate(wished)}
            kept = [each for each in choices if each.id in place]
            choices = tuple(sorted(kept, key=lambda each: place[each.id])) or choices
        marked = self.defaults.get(question.step)
        if any(each.id == marked for each in choices):
            choices = tuple(Choice(e.id, e.label, primary=e.id == marked) for e in choices)
        return question if choices is question.choices else question._replace(choices=choices)
