# What the commands say by themselves.

cli-no-terminal = loanflow draws on a terminal, and this isn't one. Run it without a pipe or a redirect. The commands in `loanflow --help` work anywhere.
