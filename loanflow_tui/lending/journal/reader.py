"""Reading a whole journal back, with anything wrong in it said as a problem of the store."""

from collections.abc import Sequence

from pydantic import ValidationError

from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.records import (
    ChainBroken,
    JournalRow,
    Recorded,
    check_chain,
    read_row,
)
from loanflow_tui.lending.journal.store import StoreProblem


def read_journal(rows: Sequence[JournalRow], sealer: Sealer | None) -> list[Recorded]:
    """Return one application's events; without a key, personal values read as erased.

    Raises:
        StoreProblem: `corrupt` where the chain is broken or a value can't be opened, `newer` where
            an event is of a kind or form that this version doesn't know.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

    try:
        check_chain(rows)
        return [read_row(row, sealer) for row in rows]
    except ChainBroken as broken:
        raise StoreProblem("corrupt", str(broken)) from broken
    except InvalidTag as error:
        raise StoreProblem("corrupt", "a sealed value can't be opened") from error
    except (KeyError, ValidationError) as error:
        raise StoreProblem("newer", f"unknown event: {error}") from error
