"""In which order a payment counts. Contract, plan and tests share this definition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from loanflow_tui.lending.loans.lines import PaidLine
from loanflow_tui.lending.loans.schedule import Instalment

Part = Literal["fees", "late", "interest", "principal"]
"""The parts of an instalment: `late` is the interest charged for paying it late."""

PARTS: tuple[Part, ...] = get_args(Part)

Order = Literal["by_instalment", "principal_first", "late_first"]
"""`by_instalment`: the oldest instalment first, its parts in the order of the policy.
`principal_first`: the principal of what is due first, where the loan is overdue for long.
`late_first`: late interest of every instalment first, as loans of before are repaid.
"""

DUE_PARTS: tuple[Part, ...] = ("fees", "late", "interest", "principal")
"""The order within an instalment, as the contract states it."""


class Claim(NamedTuple):
    """A part of one instalment that is to be paid, in fen."""

    number: int
    part: Part
    fen: int


def claims(rows: Sequence[Instalment], late: Mapping[int, int], order: Order) -> Iterator[Claim]:
    """Yield the claims of `rows` and of late interest by instalment, in the order of payment."""
    numbers = sorted({*late, *(row.number for row in rows)})
    match order:
        case "by_instalment":
            wanted = [(number, part) for number in numbers for part in DUE_PARTS]
        case "principal_first":
            rest = [part for part in DUE_PARTS if part != "principal"]
            wanted = [(number, "principal") for number in numbers]
            wanted += [(number, part) for number in numbers for part in rest]
        case "late_first":
            wanted = [(number, "late") for number in numbers]
            wanted += [(number, part) for number in numbers for part in DUE_PARTS if part != "late"]
    by_number = {row.number: row for row in rows}
    for number, part in wanted:
        row = by_number.get(number)
        match part:
            case "late":
                fen = late.get(number, 0)
            case "fees":
                fen = row.fees_fen if row else 0
            case "interest":
                fen = row.interest_fen if row else 0
            case _:
                fen = row.principal_fen if row else 0
        if fen:
            yield Claim(number, part, fen)


def allocate(wanted: Iterable[Claim], amount_fen: int) -> tuple[tuple[PaidLine, ...], int]:
    """Return what `amount_fen` pays of `wanted`, by instalment, and what is left of it."""
    paid: dict[int, dict[Part, int]] = {}
    left = amount_fen
    for claim in wanted:
        part = min(left, claim.fen)
        if not part:
            break
        paid.setdefault(claim.number, {})[claim.part] = part
        left -= part
    return tuple(line(number, parts) for number, parts in sorted(paid.items())), left


def line(number: int, parts: Mapping[Part, int]) -> PaidLine:
    """Return what a payment pays of an instalment: its amount of each part, in fen."""
    return PaidLine(
        number,
        fees_fen=parts.get("fees", 0),
        late_fen=parts.get("late", 0),
        interest_fen=parts.get("interest", 0),
        principal_fen=parts.get("principal", 0),
    )
