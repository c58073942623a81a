"""Renew the tables of applicants in the guides."""

from tests.applicants import tables


def renew() -> None:
    """Write the tables into the guides."""
    tables.main()
