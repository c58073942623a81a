"""Applicants: named personas with a known outcome, and others generated from a seed.

They hold answers and know nothing of the journey: their values alone decide its outcome.
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
