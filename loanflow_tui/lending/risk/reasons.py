"""Stable codes for the reasons of a decision; Fluent files hold the sentences.

A code's name (`R01`) appears in reports and is never reused (R33 is retired); its value names its
message.
"""

from enum import StrEnum


class ReasonCode(StrEnum):
    """R0x: points lost in the credit file; R1x: in income, profile and host signals; R2x: the state
    of the file; R3x: limits; R4x: knock-outs.
    """

    R01 = "delinquencies"
    R02 = "utilisation"
    R03 = "open-accounts"
    R04 = "inquiries"
    R05 = "short-history"
    R10 = "income"
    R11 = "debt-burden"
    R12 = "employment"
    R13 = "age-band"
    R14 = "shopping"
    R15 = "wealth"
    R16 = "fulfilment"
    R17 = "payments"
    R18 = "social-ties"
    R20 = "thin-file"
    R21 = "no-credit-file"
    R22 = "file-frozen"
    R23 = "score-in-review-zone"
    R24 = "host-data-missing"
    R25 = "income-contradicts-statement"
    R26 = "occupation-contradicts-statement"
    R30 = "debts-too-high"
    R31 = "limit-too-small"
    R32 = "insurer-declined"
    R34 = "limit-by-income"
    R35 = "limit-by-affordability"
    R36 = "limit-by-product"
    R37 = "limit-by-lender"
    R38 = "limit-by-thin-file"
    R39 = "limit-by-own-loans"
    R40 = "too-young"
    R41 = "too-old"
    R42 = "student"
    R43 = "forbidden-use"
    R44 = "region-not-served"
    R45 = "blacklisted"
    R46 = "active-overdue"
    R47 = "identity-mismatch"
    R48 = "face-mismatch"
    R49 = "own-overdue"

    @property
    def knocks_out(self) -> bool:
        """Tell whether this reason alone refuses, whatever the score."""
        return self.name >= "R40"


KNOCK_OUTS = tuple(code for code in ReasonCode if code.knocks_out)
"""The reasons that refuse whatever the score, in the order of checking."""
