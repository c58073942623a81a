# What is wrong with stored applications that were altered outside loanflow; each names what it is
# about. `damage-store-…` are of the whole file.

damage-broken = Application { $application }: event { $event } was changed.
damage-missing = { $event ->
    [0] Application { $application } is missing.
   *[other] Application { $application }: event { $event } is missing.
}
damage-added = { $event ->
    [0] Application { $application } was put in from outside.
   *[other] Application { $application }: event { $event } was put in from outside.
}
damage-rewritten = Application { $application }: from event { $event } on, the journal was written anew.
damage-rolled-back = Application { $application } is an older copy: from event { $event } on, what was recorded is missing.
damage-head = Application { $application }: its entry in the list was changed.
damage-key = Application { $application }: the key of its personal values was changed.
damage-values = Application { $application }: the personal values in event { $event } were changed.
damage-contract-missing = Application { $application }: the signed contract of event { $event } is missing.
damage-contract-altered = Application { $application }: the contract on disk isn't the one signed in event { $event }.
damage-payout-unknown = Application { $application }: the payment rail made a payout that the journal doesn't know.
damage-payout-missing = Application { $application }: the payout in event { $event } isn't known to the payment rail.
damage-payout-head = Application { $application }: a payout was asked for at event { $event }, which the journal no longer has.
damage-amounts = Application { $application }: contract, ledger and payout differ in the amount.
damage-store-rolled-back = This is an older copy of the file: what was recorded later is missing.
damage-store-emptied = The file was emptied.
damage-store-unanchored = What vouches for the file was removed from it.
damage-store-foreign = The key that vouches for this file isn't on this computer.
damage-store-anchor = The file doesn't add up to what was last written.
damage-store-layout = The file's tables were changed.
damage-store-file = The file itself is damaged.
damage-store-rail = The payment rail's own file isn't as it was written.
damage-store-missing = The file that keeps applications is missing.
damage-store-witness = The counters kept beside the key, which say how far each store goes, are damaged.
damage-store-contract-unknown = { $file } is a document that no application here knows.
damage-store-secret = The secret by which a person is recognised from one application to the next is missing or was changed.
damage-store-certificate-unknown = { $file } is a certificate that this store did not make; it is not trusted.
