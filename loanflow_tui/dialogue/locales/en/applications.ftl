# What `loanflow applications` says of what is stored. Steps come as they are named in the journal.

applications-none = Nothing is stored yet. Run `loanflow` to begin an application.
applications-unknown = There is no application { $application }. `loanflow applications` lists them.
applications-column-application = Application
applications-column-updated = Last change
applications-column-host = Host
applications-column-product = Product
applications-column-state = State
applications-column-step = Step
applications-column-persona = Persona
applications-column-policy = Policy
applications-replay-same = Event { $seq }, policy { $version }: { $outcome }. Policy { $now } decides the same today.
applications-replay-otherwise = Event { $seq }, policy { $version }: { $outcome }. Policy { $now } would decide otherwise today: { $today }. What differs: { $differs }.
applications-replay-not-by-rule = Event { $seq }, policy { $version }: { $outcome }, by a person or a failed identity check. No rule decided this, so there is nothing to replay.
applications-replay-erased = Event { $seq }, policy { $version }: { $outcome }. What it rested on was erased, so it can't be decided again.
applications-ledger = Ledger (debit above zero, credit below)
applications-ledger-sum = Sum
ledger-plan = Plan: { $rate } a year ({ $late } on overdue principal), a twelfth of it for a month, by days on a year of 360
ledger-fees = Fees of each month: those of the plan before × still lent now ÷ still lent before, rounded down to a fen; of the first, those for the days so far are left out, and added as far as they are unpaid
ledger-fees-early = Fees for the rest of the period paid early: { $fees } × { $after } ÷ { $before } lent, rounded down, are in the next instalment
applications-column-lender = Lender
applications-in-its-books = { $lender }, in whose books the loan is
ledger-new-plan = New plan
ledger-insured = Insured: of each month's charges of { $monthly }, { $premium } is premium; share of the loss { $share }, beyond { $days } days overdue
ledger-insurer = Of it the insurer's: premium { $premium }, principal { $principal }, interest { $interest }
ledger-claim = { $share } of { $lent } lent = { $principal }; { $share } of { $owed } of interest owed = { $interest }
ledger-claim-interest = Interest owed on that day: { $due } that is due, and
ledger-forgiven = Late interest of { $forgiven } is forgiven; what was due of interest and fees is in the first instalment.
ledger-premium-ends = No premium is charged for later days; { $premium } of it is owed until then. What is left to pay:
ledger-late = Late interest: principal × { $rate } × days ÷ 360, for all days of an instalment together and rounded once, less what was charged for it before
ledger-days = { $days } days since { $since }: { $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] { " " }with { $carried } fen left over by rounding earlier in the period
} = { $interest } (at most the interest planned for the period)
ledger-days-owed = { $days } days since { $since }: { $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] { " " }with { $carried } fen left over by rounding earlier in the period
} = { $interest } (at most the interest planned for the period), with { $behind } owed from before { $all }
ledger-rest = Interest of no. { $number } has { $rest } for the { $days } days up to { $until }: { $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] { " " }with { $carried } fen left over by rounding earlier in the period
}, at most what the plan before had for them in proportion to what is lent
ledger-fee-days = Fees of no. { $number }: { $monthly } × { $days } ÷ { $whole } days of the period = { $fees }, rounded down to a fen{ $owes ->
    [yes] , with { $behind } owed from before { $all }
   *[no] { "" }
}
ledger-shorter = A month of fewer than 30 days has interest for its days, others a twelfth of the year
ledger-behind = Of no. { $number }, { $interest } of interest and { $fees } of fees were owed already
ledger-late-reversed = What was charged for days after { $since } is taken back: a payment counts from then
ledger-returned = The bank took { $amount } back: the payment never counted
ledger-redone = { $amount } is booked anew, because a payment before it never counted
ledger-column-number = No.
ledger-column-due = Due
ledger-column-days = Days
ledger-column-lent = Still lent
ledger-column-principal = Principal
ledger-column-interest = Interest
ledger-column-fees = Fees
ledger-column-payment = Payment
ledger-column-late = Late interest
ledger-column-since = From
account-bank = Bank
account-loans = Lent
account-late-receivable = Late interest owed
account-interest-receivable = Interest owed
account-allowance = Set aside for loss
account-deferred-fees = Fees not earned yet
account-insurer-payable = Owed to the insurer
account-suspense = Received, to be sorted
account-credit-loss = Loss expected
account-interest-income = Interest earned
account-fee-income = Fees earned
account-recoveries = Recovered after write-off
account-late-income = Late interest earned
account-refunds = Refunds
decided-product = product
decided-outcome = outcome
decided-reasons = reasons
decided-knock-out = rule that refused
decided-score = score
decided-band = band
decided-limit-fen = limit
decided-limit = limit
decided-annual-rate = rate
decided-price = rate
decided-affordability = affordability
decided-elsewhere = other lenders named
applications-erase-sure = Erase all personal values of { $application } for good?
applications-erased = The personal values of { $application } are gone. Its journal can still be proved unbroken.
applications-erased-later = The personal values of { $application } are erased, but another program is reading the store, so a copy of their key may still lie in its log. Close it; the erasure is finished when loanflow next starts.
applications-loan-running = A loan is still running on this application, so its records have to be kept. Settle it first.
applications-draw-running = A further draw of this credit line is still running, under contract { $contract }. The line rests on this application, so its records have to be kept until every draw is repaid.
applications-payment-uncertain = The last payment may still be taken back by its bank, so the records have to be kept. You can erase them from { $day }.
applications-no-data = There are no personal data of { $application }: there is no such application, or they were erased.

# `loanflow applications end-of-day`: loans by number, then what was recorded.
end-of-day = End of { $day }: { $running ->
    [one] 1 running loan
   *[other] { $running } running loans
}, { $looked } looked at, { $changed } changed.
end-of-day-later = This store has already come to { $day }, and time never runs backwards in it, so that is the day that ended.
end-of-day-left = { $application } could not be gone on with ({ $reason }). `loanflow verify` says more; run this again afterwards.

# `loanflow applications ledger`: the books at the end of a day. $due is what is due, $lent what is lent,
# $share what is set aside of $owed.
books-title = Books at the end of { $day }, { $loans ->
    [one] 1 loan
   *[other] { $loans } loans
}
books-none = No money was lent by then.
books-account = Account
books-debit = Debit
books-credit = Credit
books-class = Class
books-stage = Stage
books-loans = Loans
books-exposure = Owed
books-set-aside = Set aside
books-class-normal = Normal
books-class-special-mention = Special mention
books-class-substandard = Substandard
books-class-doubtful = Doubtful
books-class-loss = Loss
books-entry = { $span } · { $kind } (event { $seq })
books-of-interest = owed at the end of the day: { $due } that is due, and { $lent } × { $rate } × { $days } ÷ 360, at most the instalment's interest
books-of-interest-insurer = of it { $interest } is the insurer's
books-stopped = no income any more: overdue for too long, repaid, or written off; what was earned and not paid is taken back
books-of-late = owed at the end of the day: { $due } that was asked for, and (all days of an instalment rounded together, less what was charged for it before)
books-of-late-line = instalment { $number }: { $principal } × { $rate } × { $days } ÷ 360 = { $late }
books-of-loss = set aside at the end of the day: { $share } of { $owed }
