# What `loanflow verify` says of a file.

verify-contract-valid = Valid: the contract is exactly as it was signed, by the person it names.
verify-contract-altered = Altered: the file was changed after it was signed.
verify-contract-wrong-signer = Wrong signer: the certificate isn't the borrower's, or no authority trusted here issued it.
verify-contract-expired = Expired: the certificate isn't valid at that time.
verify-contract-unsigned = Unsigned: the PDF holds no signature.
verify-contract-unreadable = Unreadable: this isn't a PDF that can be opened.
verify-contract-unlike-store = Unlike the store: the signature is valid, but the journal kept here differs from the contract.
verify-number = Contract
verify-signer = Signed by
verify-signed-at = Signed at
verify-reason = Reason
verify-certificate = Certificate
verify-compared-with = Compared with
verify-valid-until = Valid until

verify-stranger = A certificate that this store did not make
verify-journal-valid = Valid: signed, and unbroken from its first event to its last.
verify-journal-unlike-store = Unlike the store: the file is signed, but the journal kept here differs from it.
verify-journal-unsigned = Unsigned: the chain is unbroken, but nobody vouches that it wasn't made up.
verify-journal-wrong-signer = Wrong signer: the chain is unbroken, but no authority trusted here signed it. Add its certificate with --root.
verify-journal-altered = Altered: an event doesn't follow from the one before it.
verify-journal-incomplete = Incomplete: the last events are missing.
verify-journal-unreadable = Unreadable: this isn't an exported journal.
verify-store-valid = Valid: every application and event is as it was written, and so are contracts and payments.
verify-store-altered = Altered: this isn't as it was written.
verify-store-unanchored = From an earlier version: every chain is unbroken, but nothing vouches for it yet. Open it once with `loanflow`.
verify-store-uncounted = Unbroken: every application and event is as it was written. There are no counters of this store beside the key, so an older copy would look the same.
verify-new-counters = The damaged counters were set aside as { $file }. New ones begin with what is stored now.
verify-applications = Applications
verify-signed-event = Signed at event
verify-application = Application
verify-events = Events
verify-last-hash = Last hash
verify-differs-at = Differs from the store, from event
verify-broken-at = Broken at event
