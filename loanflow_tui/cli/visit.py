"""`python -m loanflow_tui.cli.visit`: `loanflow` for one visitor of a page in a browser."""

import os
import sys
from pathlib import Path

from loanflow_tui.cli import end_process, main

DRIVER = "loanflow_tui.cli.page_driver:PageDriver"


def visit() -> None:
    """Run the command line; what it prints would be taken for the page's.

    Raises:
        SystemExit: always, with the command's exit code, unless the process ends at once.
    """
    os.environ["TEXTUAL_DRIVER"] = DRIVER
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout = nowhere
        try:
            try:
                main()
            finally:
                from loanflow_tui.cli.page_driver import close_page  # noqa: PLC0415 - brings Textual

                close_page()
        except SystemExit as leaving:
            end_process(leaving)


if __name__ == "__main__":
    visit()
