"""An example pack: a bank's host with its colours and signals, a product, words, and a policy."""

from pathlib import Path
from typing import Any

from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.packs import Pack
from loanflow_tui.registry.products import Product

FOLDER = Path(__file__).parent
POLICY = FOLDER / "policy.yaml"


def declare() -> None:
    """Declare the host and the product."""
    Host.declare(
        "harbour",
        signals=("wealth", "punctuality"),
        light=" ".join(Host.ALIPAY.light),
        dark=" ".join(Host.WECHAT.dark),
        policy=POLICY,
    )
    Product.declare("boat", purposes=("shopping", "renovation"))


def partners(sandboxes: Any) -> Any:
    """Return the bank's own partners in place of sandboxes; this one keeps them all."""
    return sandboxes


PACK = Pack(
    "harbour", declare=declare, locales=FOLDER / "locales", policy=POLICY, partners=partners
)
