"""Who applies: named personas whose outcome is known, and any number of others made from a seed.

They know the answers and nothing of the journey: all that happens to them comes of their values.
"""

from loanflow_tui.applicants.catalogue import PersonaError, persona, personas
from loanflow_tui.applicants.generated import business_code, generate
from loanflow_tui.applicants.persona import Persona

Applicant = Persona
"""Whoever applies, named or generated."""

__all__ = [
    "Applicant",
    "Persona",
    "PersonaError",
    "business_code",
    "generate",
    "persona",
    "personas",
]
