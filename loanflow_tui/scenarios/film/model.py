"""A film: what was on the screen at each moment of a show, and what was announced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from loanflow_tui.tui.export import Row

Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The screen from `at` seconds on."""

    at: float
    rows: Rows


@dataclass(frozen=True, slots=True)
class Said:
    """Words at a moment: a chapter's title, a note, a key, or a question's step."""

    at: float
    text: str


@dataclass(frozen=True)
class Film:
    """A show, filmed. `size` is in cells; `length` and all moments are in seconds.

    `steps` are the moments at which a question stands answerable, and `keys` what was pressed.
    """

    title: str
    language: str
    size: tuple[int, int]
    frames: Sequence[Frame]
    length: float
    chapters: Sequence[Said] = field(default_factory=tuple)
    notes: Sequence[Said] = field(default_factory=tuple)
    steps: Sequence[Said] = field(default_factory=tuple)
    keys: Sequence[Said] = field(default_factory=tuple)
    ground: str = "#ffffff"
    summary: str = ""

    def rows_at(self, moment: float) -> Rows:
        """Return the screen at a moment."""
        found = self.frames[0]
        for frame in self.frames:
            if frame.at > moment + 1e-6:
                break
            found = frame
        return found.rows

    def part(self, begin: float, end: float) -> "Film":
        """Return the film from `begin` to `end`, its time beginning at zero."""

        def within(said: Sequence[Said]) -> tuple[Said, ...]:
            return tuple(
                replace(each, at=each.at - begin) for each in said if begin <= each.at < end
            )

        first = Frame(0.0, self.rows_at(begin))
        later = (replace(f, at=f.at - begin) for f in self.frames if begin < f.at < end)
        return replace(
            self, frames=(first, *later), length=end - begin, chapters=within(self.chapters),
            notes=within(self.notes), steps=within(self.steps), keys=within(self.keys),
        )  # fmt: skip

    def chapter(self, number: int) -> "Film":
        """Return the film of one chapter, counted from 1.

        Raises:
            IndexError: there is no such chapter.
        """
        begins = [each.at for each in self.chapters]
        if not 1 <= number <= len(begins):
            raise IndexError(number)
        end = begins[number] if number < len(begins) else self.length
        return self.part(begins[number - 1], end)

    @cached_property
    def shots(self) -> Sequence["Shot"]:
        """Each question as it stood before its answer, then the end."""
        shots: list[Shot] = []
        for said in (*self.steps, Said(self.length, "end")):
            rows = self.rows_at(said.at)
            shots.append(Shot(said.text, self.chapter_at(said.at), self.note_at(said.at), rows))
        return tuple(shots)

    def chapter_at(self, moment: float) -> str:
        """Return the title of the chapter at a moment, or nothing before the first."""
        return _last(self.chapters, moment)

    def note_at(self, moment: float) -> str:
        """Return the note at a moment, or nothing before the first."""
        return _last(self.notes, moment)

    def durations(self) -> Iterator[tuple[Frame, float]]:
        """Yield each frame and how many seconds it stands."""
        ends = [*(frame.at for frame in self.frames[1:]), self.length]
        yield from ((f, max(0.0, end - f.at)) for f, end in zip(self.frames, ends, strict=True))


@dataclass(frozen=True, slots=True)
class Shot:
    """One still picture of a film, with the question's step, the chapter and the note."""

    step: str
    chapter: str
    note: str
    rows: Rows


def _last(said: Sequence[Said], moment: float) -> str:
    return next((each.text for each in reversed(said) if each.at <= moment + 1e-6), "")


def text_of(row: Row) -> str:
    """Return the text of a line of cells."""
    return "".join(span.text for span in row).rstrip()
