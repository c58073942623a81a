"""Questions whose answer binds the applicant: consents, acceptance, signature, money."""

from typing import Final

_BINDING: Final = ("consent.", "offer.accept", "sign.", "payout.", "loan.", "confirm.")


def binds(step: str) -> bool:
    """Tell whether an answer at this step commits the applicant to something."""
    return step.startswith(_BINDING)
