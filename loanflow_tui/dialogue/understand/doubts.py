"""Words that only sound like something that has consequences: a doubt, another matter, a death."""

from typing import Final

from loanflow_tui.dialogue.understand.flags import Flags, has_sign, of_a_consent
from loanflow_tui.dialogue.understand.phrases import consists, holds, units
from loanflow_tui.dialogue.understand.yesno import Kind

OF_MONEY: Final[frozenset[Kind]] = frozenset({"repay", "return"})
"""What moves money at once when it is agreed to."""

_NEEDED: Final = frozenset({"consent.privacy", "consent.bureau"})
"""Consents without which the application ends."""

_CONSENTS: Final = ("privacy", "bureau", "host data", "face")
"""What the consents are about that are asked of everybody."""

_ONLY: Final = {"only checks": ("bureau", "host data"), "only scans": ("face",)}
"""Signs that name nothing, with the consents that they can be about."""

_MOURNING: Final = "mourning"


def hesitates(folded: str, flags: Flags) -> bool:
    """Tell whether somebody holds back: no wait, hang on, too much. A question is none.

    Nor is who says that nothing is decided yet: that is asked back.
    """
    if has_sign("undecided", folded):
        return False
    return has_sign("hesitation", folded) and not (flags.question or flags.condition)


def is_of_ads(folded: str, step: str) -> bool:
    """Tell whether a no is one to advertising, where a needed consent is asked for.

    Nothing else may be denied beside it: no ads and no check is a no to both.
    """
    if step not in _NEEDED or not has_sign("no ads", folded):
        return False
    return not of_a_consent(folded)


def of_another_consent(folded: str, step: str) -> bool:
    """Tell whether words name what another consent is about, and not what this one is.

    To check by itself is said of the credit report and the host's data, to scan of the face.
    """
    own = step.removeprefix("consent.").replace("_", " ")
    named = {each for each in _CONSENTS if has_sign(f"about {each}", folded)}
    if named:
        return own not in named
    return any(own not in of and has_sign(sign, folded) for sign, of in _ONLY.items())


def takes_consent_back(folded: str) -> bool:
    """Tell whether words take back a consent that was given before."""
    return has_sign("takes a consent back", folded)


def mourns(folded: str) -> bool:
    """Tell whether words say that somebody's funeral is to be paid for, and nothing else.

    One's own, or anything beside it, is looked at as any other words are.
    """
    said = units(folded)
    return holds(said, "mourning", _MOURNING) and consists(said, {"mourning", "with"}, _MOURNING)
