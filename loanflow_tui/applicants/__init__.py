"""Applicants: named personas with a known outcome, and others generated from a seed.

They know the answers and nothing of the journey: all that happens to them comes of their values.
"""

from loanflow_tui.applicants.catalogue import PersonaError, persona, personas
from loanflow_tui.applicants.generated import business_code, generate
from loanflow_tui.applicants.persona import Persona

Applicant = Persona
"""Any applicant, named or generated."""

__all__ = [
    "Applicant",
    "Persona",
    "PersonaError",
    "business_code",
    "generate",
    "persona",
    "personas",
]
