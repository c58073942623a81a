# Where an application stands, as a person would say it: beside it on the host's first page.

state-started = just begun
state-consented = consents given
state-identified = identity given
state-verified = identity verified
state-profiled = details given
state-documented = documents handed in
state-scoring = being decided
state-offered = an offer is ready
state-referred = with a reviewer
state-declined = not approved
state-accepted = offer accepted
state-signing = contract to sign
state-signed = contract signed
state-disbursing = being paid out
state-disbursement-failed = payout failed
state-active = being repaid
state-overdue = payment overdue
state-settled = repaid
state-withdrawn = withdrawn
state-expired = expired
state-cancelled = called off
state-on-hold = paused for a reviewer
state-blocked = stopped
