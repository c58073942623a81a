"""`python -m loanflow_tui` is `loanflow`."""

from loanflow_tui.cli import run

run()
