"""Identifiers of people and businesses: checked, and masked for display."""

from loanflow_tui.lending.identifiers.masks import (
    mask_card,
    mask_mobile,
    mask_name,
    mask_resident_id,
    mask_uscc,
)
from loanflow_tui.lending.identifiers.names import check_person_name
from loanflow_tui.lending.identifiers.numbers import check_bank_card, check_mobile, check_uscc
from loanflow_tui.lending.identifiers.plain import Checked
from loanflow_tui.lending.identifiers.resident import ResidentId, Sex, check_resident_id

__all__ = [
    "Checked",
    "ResidentId",
    "Sex",
    "check_bank_card",
    "check_mobile",
    "check_person_name",
    "check_resident_id",
    "check_uscc",
    "mask_card",
    "mask_mobile",
    "mask_name",
    "mask_resident_id",
    "mask_uscc",
]
