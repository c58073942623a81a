# The inspector, the view under the hood: its chapters follow the journey.

ui-hood-chapter = { $number } of { $count }
ui-hood-policy = policy { $version }
ui-hood-open = not yet
ui-hood-done = done
ui-hood-nothing-yet = Nothing so far
ui-hood-more = and { $count } more
ui-hood-indented = { "  " }{ $what }
ui-hood-ms = { $ms } ms

ui-hood-chapter-consent = Consents
ui-hood-chapter-identity = Identity
ui-hood-chapter-verify = Proof of identity
ui-hood-chapter-profile = Answers
ui-hood-chapter-documents = Files
ui-hood-chapter-score = Score and limit
ui-hood-chapter-offer = Score and limit
ui-hood-chapter-sign = Contract
ui-hood-chapter-payout = Payout
ui-hood-chapter-loan = Repayment

# Consents
ui-hood-consents = Consents, each on its own
ui-hood-consent-version = text of { $version }
ui-hood-consent-privacy = Use of personal data
ui-hood-consent-bureau = Credit inquiry
ui-hood-consent-host-data = Data from the app
ui-hood-consent-face = Face check
ui-hood-consent-marketing = Offers by text
ui-hood-consent-insurance = Insurance cover
ui-hood-consent-sharing = Asking other lenders
ui-hood-consent-lender = The chosen lender
ui-hood-consent-given = given { $at }
ui-hood-consent-refused = refused { $at }
ui-hood-consent-withdrawn = withdrawn { $at }
ui-hood-consent-open = not asked yet
ui-hood-to = to { $to }

# Identity
ui-hood-identity = Who applies
ui-hood-sealed = Stored encrypted, shown masked; erased for good on request.
ui-hood-checks = Checks
ui-hood-check-code = Code by SMS
ui-hood-check-typed = Code typed
ui-hood-check-face = Face
ui-hood-check-card = Bank card
ui-hood-code-sent = sent to { $to }
ui-hood-code-lost = sent, not delivered
ui-hood-code-wrong = wrong, { $left } left
ui-hood-code-expired = expired
ui-hood-code-right = right, in time
ui-hood-face-passed = matches the register
ui-hood-face-failed = no match
ui-hood-card-refused = refused
ui-hood-answers = What was answered
ui-hood-files = What was read
ui-hood-file-hash = SHA-256 { $hash }…
ui-hood-local = Read on this machine, sent nowhere.

# Partners
ui-hood-calls = Partner calls
ui-hood-calls-at-once = Partners, asked at once
ui-hood-awaited = asked…

# Score and limit
ui-hood-score = Points, of the maximum
ui-hood-points = { $points } of { $most }
ui-hood-total = { $score } { $band }
ui-hood-caps = What sets the limit
limit-times = { $times } × monthly income
ui-hood-reasons = Reasons

# Plan, contract and money
ui-hood-terms = Each term: a month, and on top
ui-hood-methods = Each way: first payment, on top
ui-hood-plan = Each month: principal ━, cost ╍
ui-hood-parties = The parties
ui-hood-licence = Licence
ui-hood-borrower = Borrower
ui-hood-contract = The document
ui-hood-drawn-on = Drawn up
ui-hood-signature = Signature
ui-hood-sign-intent = Name typed by hand
ui-hood-sign-code = Code by SMS
ui-hood-sign-signed = Signed and time-stamped
ui-hood-signed-at = At
ui-hood-money = The money's way
ui-hood-rail = Payment rail
ui-hood-attempt = { $attempt ->
    [1] asked { $at }
   *[other] { $at }, attempt { $attempt }
 }
ui-hood-key = paid at most once, under the key { $key }
ui-hood-reference = reference { $reference }
ui-hood-payout-failed = not paid
ui-hood-ledger = Ledger, debit + credit -
ui-hood-balanced = Sum of all sides
ui-hood-calendar = Calendar: principal ━, cost ╍
ui-hood-paid = paid
ui-hood-due = due
ui-hood-overdue = overdue

# Always
ui-hood-alerts = What stood out
ui-hood-faults = Faults waiting
ui-hood-journal = Journal
ui-hood-earlier = { $count } earlier: Ctrl+G
ui-hood-chained = { $hash }… ✓ chained

# One event
event-title = { $seq } · { $kind }
label-event-at = Recorded
label-event-hash = Hash
label-event-before = Follows

# Beside the home
ui-hood-before = Before it begins
ui-hood-rehearsal = This rehearsal
ui-hood-persona = Applicant
ui-hood-anybody = whoever answers
ui-hood-seed = Seed
ui-hood-by-chance = by chance
ui-hood-records = Records
ui-hood-kept = kept, can be resumed
ui-hood-not-kept = in memory only
ui-hood-to-be-seen = What will be seen here
ui-hood-chapter-consent-what = what is consented to, and to whom
ui-hood-chapter-identity-what = who applies, masked
ui-hood-chapter-verify-what = each check, and the partner that was asked
ui-hood-chapter-profile-what = the answers that count
ui-hood-chapter-documents-what = what was read from each file
ui-hood-chapter-score-what = partners asked at once, points and their most
ui-hood-chapter-offer-what = what sets the limit; the plan month by month
ui-hood-chapter-sign-what = the parties, the document, the signature
ui-hood-chapter-payout-what = the money's way, and the ledger
