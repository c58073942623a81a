"""The part of a policy about the lender's people: who may decide what in the back office."""

from typing import Literal

from loanflow_tui.lending.policy.values import Bilingual, Part

Role = Literal["officer", "manager"]
"""An `officer` decides on single applications and loans; a `manager` also on losses."""

RANKS: dict[Role, int] = {"officer": 0, "manager": 1}


class Officer(Part):
    """A person of the lender's, by the id that stands in the journal."""

    id: str
    name: Bilingual
    role: Role

    def may_act_as(self, role: Role) -> bool:
        """Say whether what needs `role` may be decided by this person."""
        return RANKS[self.role] >= RANKS[role]
