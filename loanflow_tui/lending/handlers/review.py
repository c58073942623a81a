"""The back office: a person decides on what was referred."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events.identity import FaceChecked
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.handlers.scoring import make_the_offer
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import Outcome


async def review(desk: Desk, command: c.Review) -> None:
    """Approve what the policy worked out, pass a face the camera could not see, or decline."""
    decision = desk.need(DecisionMade).decision
    if decision.outcome is not Outcome.REFERRED:
        desk.reject("not_now")
    if not command.approve:
        declined = decision.model_copy(
            update={"outcome": Outcome.DECLINED, "limit_fen": 0, "annual_rate": None}
        )
        await desk.record(DecisionMade(decision=declined, decided_by="person"))
    elif ReasonCode.R48 in decision.reasons:
        await desk.record(FaceChecked(passed=True, reason="reviewed", prompts=()))
    else:
        approved = decision.model_copy(update={"outcome": Outcome.APPROVED_LESS})
        await desk.record(DecisionMade(decision=approved, decided_by="person"))
        await make_the_offer(desk)
