"""The partners by name; the same names say at which step a fault is put in."""

from enum import StrEnum


class Partner(StrEnum):
    """Whoever outside the lender is asked."""

    BUREAU = "bureau"
    HOST_DATA = "host_data"
    SMS = "sms"
    FACE = "face"
    CARD = "card"
    DOCUMENTS = "documents"
    INSURER = "insurer"
    PAYMENT = "payment"
    MARKET = "market"
