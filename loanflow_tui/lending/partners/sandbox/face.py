"""The sandbox's face check: no camera is opened, the identity number decides."""

from loanflow_tui.lending.partners.magic import of_number
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, FaceResult, Reply
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport

PROMPTS = ("blink", "nod", "turn-left", "turn-right", "open-mouth")
"""The movements that the face check may ask for."""


class SandboxFaceCheck:
    """Recognises everybody, unless a fault or magic value says otherwise."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.FACE, sandbox)
        self._chance = sandbox.chance

    async def check(self, ask: Ask, name: str, number: str) -> Reply[FaceResult]:
        """See `FaceCheck.check`."""
        effect = self._line.effect(ask, [of_number(number)])
        draw = self._chance.draw("face", ask.application_id, ask.attempt)
        prompts = () if effect == "no_camera" else tuple(draw.sample(PROMPTS, 2))
        reason = effect if effect in Partner.FACE.answers else None
        return await self._line.carry(
            ask, effect, lambda: FaceResult(reason is None, reason, prompts)
        )
