"""The sandbox: every partner, simulated in this process.

Nothing leaves the machine. A partner's data about a person depends on the person alone, latencies
are drawn from the seed, and failures come from `Faults` and magic values.
"""

from collections.abc import Iterable
from pathlib import Path

from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.partners.sandbox.alerts import SandboxWatch
from loanflow_tui.lending.partners.sandbox.bureau import SandboxBureau
from loanflow_tui.lending.partners.sandbox.card import SandboxCardCheck
from loanflow_tui.lending.partners.sandbox.documents import SandboxDocuments
from loanflow_tui.lending.partners.sandbox.face import SandboxFaceCheck
from loanflow_tui.lending.partners.sandbox.host_data import SandboxHostData
from loanflow_tui.lending.partners.sandbox.insurer import SandboxInsurer
from loanflow_tui.lending.partners.sandbox.lender import SandboxLender
from loanflow_tui.lending.partners.sandbox.payment import SandboxPaymentRail
from loanflow_tui.lending.partners.sandbox.rail_file import LastingMemory
from loanflow_tui.lending.partners.sandbox.rail_memory import PassingMemory, RailMemory
from loanflow_tui.lending.partners.sandbox.sms import SandboxSms
from loanflow_tui.lending.partners.sandbox.transport import Sandbox
from loanflow_tui.lending.policy.lenders import OtherLender
from loanflow_tui.lending.runtime.clock import Clock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance


def sandbox_partners(
    chance: Chance,
    clock: Clock,
    pace: Pace,
    faults: Faults | None = None,
    data_dir: Path | None = None,
    lenders: Iterable[OtherLender] = (),
) -> Partners:
    """Return all partners; with `data_dir`, the payment rail keeps its memory in a file.

    `lenders` are the other lenders that may be asked for an offer.
    """
    sandbox = Sandbox(chance, clock, pace, faults or Faults())
    memory: RailMemory = LastingMemory(data_dir) if data_dir is not None else PassingMemory()
    return Partners(
        bureau=SandboxBureau(sandbox),
        host_data=SandboxHostData(sandbox),
        sms=SandboxSms(sandbox),
        face=SandboxFaceCheck(sandbox),
        card=SandboxCardCheck(sandbox),
        documents=SandboxDocuments(sandbox),
        insurer=SandboxInsurer(sandbox),
        payment=SandboxPaymentRail(sandbox, memory),
        watch=SandboxWatch(sandbox.faults),
        market=tuple(SandboxLender(each, sandbox) for each in lenders),
    )
