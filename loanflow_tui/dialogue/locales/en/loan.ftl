# The loan after the money: its home, each way of repaying, what falls due, and the clock.
# Values: $state is settled, overdue, extended, due or running (none where there is no loan); $amount is what
# is due by now or else next, $due its day, $left the principal that is still lent, $days for how
# many days the oldest instalment is overdue, $most what would repay everything, $late the interest
# for paying late, $saved what repaying early saves, $account the card, $wanted what was to be
# collected.

## Home

ask-loan-home = { $state ->
    [settled] Your loan is repaid and you owe nothing more. What would you like to see?
    [overdue] { $amount } is due, the oldest of it for { $days ->
        [one] 1 day
       *[other] { $days } days
    }. Paying now stops the interest for paying late. What would you like to do?
    [due] { $amount } is due, as of { $due }. What would you like to do?
    [extended] You have until { $due } to pay { $amount }. What would you like to do?
   *[running] You still owe { $left } of principal. Next is { $amount } on { $due }. What would you like to do?
}
help-loan-home = "Repay now" pays what is due, or the next instalment. "Repay a part" and "Repay it all" are free at any time. Nothing is collected before you confirm it.
why-loan-home = Here you see what is still to be repaid and when. Looking costs nothing and changes nothing.

ask-loan-instalment = Repay { $amount } from the card { $account }? { $is_late ->
    [yes] { $late } of it is interest for paying late.
   *[no] Nothing is added to it.
}
help-loan-instalment = "Confirm" collects the amount once, from the card the money was paid to. "My loan" goes back without paying.
why-loan-instalment = So that nothing leaves your card that you haven't seen first.

ask-loan-all = Repay everything now with { $amount } from the card { $account }? { $saves ->
    [yes] It saves you { $saved } of interest and fees.
   *[no] No fee is charged for it.
}
help-loan-all = "Confirm" collects the amount once and ends the loan. Interest is counted up to today only. "My loan" goes back without paying.
why-loan-all = So that you see what it costs and what it saves before you decide.

ask-loan-give-back = { $collects ->
    [refunds] Give the loan back now? You have paid more in interest and fees than is left to give back: nothing is collected, and { $refund } goes back to your card { $account }.
    [no] Give the loan back now? What you have paid in interest and fees covers what is left: nothing is collected.
   *[yes] Give the loan back now with { $amount } from the card { $account }? You pay no interest and no fee.
}
help-loan-give-back = "Confirm" settles this once and ends the loan as if it had not been taken. "My loan" keeps it.
why-loan-give-back = In the cooling-off days of your contract you may change your mind without giving a reason.

ask-loan-part = { $plans ->
    [yes] Repay { $most } now: smaller instalments, or a shorter term?
    [one] Repay { $most } now?
   *[no] How much would you like to repay? Anything up to { $most }, which repays it all.
}
field-loan-part = Amount in yuan
help-loan-part = Type an amount, such as 2000. It pays what is due first; the rest lowers the loan and the interest to come. You see what it leads to and confirm it; then it is collected once.
why-loan-part = A part repaid early lowers the interest from today. There is no fee for it.

ask-loan-debit = { $allowed ->
    [yes] We debit what is due from { $account } on each due day, and tell you before and after. End this?
   *[no] Shall we debit what is due from your account { $account } on each due day? { $coming ->
        [yes] The next is { $amount } on { $due }.
       *[no] Nothing is to come at the moment.
    }
}
help-loan-debit = "Allow direct debit" is your mandate for this account: what is due is debited on each due day, or after a public holiday on the next working day. You hear of it before and after. You can end it here at any time, and pay by hand as before. "My loan" changes nothing.
why-loan-debit = So that no due day is missed. It is up to you: the loan costs the same without it.

ask-loan-plan = { $waits ->
    [yes] Your last payment isn't certain yet, so the new plan over { $months } months can be accepted from { $on } on; it stands until { $until }.
   *[no] A new plan over { $months } months: { $first } on { $due }, which holds what is due now of interest, then { $amount } a month. { $forgives ->
        [yes] The interest for paying late, { $forgiven }, is forgiven.
       *[no] The rate stays.
    } Do you accept it? It stands until { $until }.
}
help-loan-plan = "Accept the plan" puts it in place of your plan of before, at the same rate. "Decline" keeps your plan. Nothing changes before you choose.
why-loan-plan = The contract can't be changed by us alone: a new plan holds only if you accept it.

ask-loan-pending = We don't know yet whether the bank collected { $amount }; it is never collected twice. Look again now, or come back later?
help-loan-pending = "Try again" asks the bank what became of this payment. It doesn't start another one.
why-loan-pending = The payment has a number of its own, so asking again never collects twice.

## Choices

choice-loan = My loan
choice-loan-instalment = Repay now
choice-loan-part = Repay a part
choice-part-smaller = Less a month
choice-part-shorter = Shorter term
choice-loan-all = Repay it all
choice-loan-give-back = Give it back
choice-loan-debit = Direct debit
choice-debit-allow = Allow direct debit
choice-debit-end = End direct debit
choice-loan-plan = New plan
choice-plan-accept = Accept the plan
choice-plan-decline = Decline
choice-loan-extension = Ask for more time
choice-loan-schedule = What is to come
choice-loan-receipts = What I repaid
choice-loan-letter = Settlement letter
choice-loan-save = Save as PDF
choice-repay-now = Confirm

## What is said

aside-loan-schedule = This is what is still to be paid, and when.
aside-loan-receipts = This is what you repaid, with the bank's reference of each payment.
aside-loan-letter = This is your settlement letter in full. "Save as PDF" keeps it as a file.
turn-report-announced = { $amount } is { $days ->
    [one] a day
   *[other] { $days } days
} overdue. If it is still so on { $on }, we report the overdue payment to { $bureau } with the next monthly report. Pay before that, and nothing of it is reported.
turn-reported-late = As announced, the overdue payment ({ $days ->
    [one] a day
   *[other] { $days } days
}) is in this month's report to the credit bureau. Once it is paid, the next report says so.
turn-report-corrected = We had told the credit bureau that this loan was { $before } days overdue on { $on }. Your payment counts from an earlier day, so we have corrected that report: { $days ->
    [0] nothing was overdue
    [one] it was a day overdue
   *[other] it was { $days } days overdue
}.
turn-plan-shown = This is the new plan in full, as it would be from today.
turn-plan-waits = The bank may still take your last payment back, so the new plan can't be accepted before { $on }. It stands for some days after that.
turn-repaid-only-part = The card had enough for { $amount } of { $wanted } only. It counts as repaid; please pay the rest when there is more.
turn-charge-refunded = The bank charged you twice by mistake. The second { $amount } was refunded in full, and your payment counts once.
turn-excess-refunded = { $amount } more came in than you owed. It went back to your card in full.
turn-given-back = You gave the loan back within the cooling-off days: no interest and no fee. This is your letter.
turn-letter-made = Your settlement letter is made. It is kept in memory only, as this run keeps no files.
turn-letter-saved = Your settlement letter is saved as { $file }.
turn-mandate-given = From now on we debit what is due from { $account } on each due day. We tell you before and after. You can end it at any time under "Direct debit".
turn-mandate-withdrawn = Direct debit is ended. Please pay each instalment here yourself; we still remind you.
turn-mandate-closed = The account is closed, so direct debit is ended. Under "Direct debit" you can name another card of yours.
turn-mandate-card-changed = You repay from the new card from now on. Direct debit from the one before is ended; allow it for the new card, if you like.
turn-debited = { $amount } was debited from { $account } and counts from { $on }. Thank you.
turn-debit-failed = { $closed ->
    [yes] { $amount } couldn't be debited from { $account } on { $on }: the account is closed.
   *[no] { $amount } couldn't be debited from { $account } on { $on }: there wasn't enough in it. You can also pay here.
}
turn-debit-again = We try again on { $on }.
turn-extension-asked = Your request for more time is with a person now: { $amount }, due on { $due }. Until they decide, the due day stays. The answer appears here.
turn-extension-handed = { $lender } keeps this loan in its books and decides on it alone. We have passed your request on: { $amount }, due on { $due }. It will tell you itself, and you can reach it at { $hotline }. Until then the due day stays.
turn-extension-granted = A person gave you more time: you can pay { $amount } until { $until }. Up to then it costs nothing more and doesn't count as overdue. All other due days stay.
turn-extension-kept = A person looked at your request, and the due day stays. Any part you pay lowers what being late costs. You can ask again if things change.
turn-arrears-reminder = { $amount } is overdue, by now for { $days } days. Paying any part lowers what it costs. If you can't pay, ask for more time here: a person decides, and nobody else hears of it.
turn-call-announced = { $officer } has decided: if what is overdue, { $amount } today, isn't paid by { $on }, the whole loan is due on that day. Pay it before, and everything goes on by your plan. If you can't, call us or ask for more time.
turn-call-dropped = You paid what was long overdue. The whole loan is not called in; your plan goes on.
turn-called-in = The whole loan is due now: { $amount }, with interest up to today only. Please pay it, or call us about a way to do so.
turn-called-in-reminder = The whole loan has been due since { $on }: { $amount } today. Paying any part lowers what it costs. If you can't pay, call us about a way to do so; nobody else hears of it.
turn-written-off = We no longer expect this loan to be repaid and took it off our books. You still owe { $left } of principal and can pay here at any time; nobody is sent to you.
repair-reason-needed = A decision needs a reason, in a few words.
repair-no-such-officer = Nobody of that name decides here.
repair-role-needed = This decision needs a manager.
repair-second-person-needed = A second person has to decide this.
turn-plan-offered = We offer you a new plan over { $months } months, at the same rate. Look at it under "New plan" and accept it until { $until } if it suits you.
turn-plan-accepted = You accepted the new plan. Nothing is overdue any more; the first payment is due on { $due }.
turn-plan-declined = You declined the new plan. Your plan of before goes on.
turn-plan-lapsed = The time for the new plan is over. Your plan of before goes on; you can ask for more time again.
repair-plan-out-of-reach = A new plan has from 1 to { $most } months.
repair-payment-uncertain = Your last payment isn't certain yet, as its bank may still take it back. Please accept the plan in a few days.
turn-clock-moved = It is now { $day }.
progress-repay = Collecting the repayment
progress-letter = Making your letter
repair-amount-changed = The amount has changed since it was shown: it is { $now } now. Please look again and confirm.
repair-repayment-under-way = Another payment of { $first } was under way, and only that one was looked into. Please look at what is due now and confirm again.
repair-mandate-given = Direct debit is on already.
repair-mandate-for-nothing = Direct debit is for instalments, and this loan has none to come: all of it is due. "Repay a part" takes any sum.
repair-no-mandate = There is no direct debit to end.
repair-cooling-off-over = The cooling-off days are over, so the loan can't be given back. Repaying it early is free at any time.
repair-extension-asked = You have asked for more time already. A person decides, and the answer appears here.
repair-extension-running = You have more time already, until { $until }.
repair-extension-handed = Your request is with the lender that keeps this loan in its books, and it decides. You can reach it at { $hotline }.
repair-extension-used-up = { $times ->
    [1] More time has been given on this loan once already, and that is as often as we may.
   *[other] More time has been given on this loan { $times } times already, and that is as often as we may.
} What helps now: pay any part you can, or ask about a new plan with lower payments at { $hotline }.
repair-extension-too-late = More time can be given only as long as nothing is overdue for more than { $days } days. What helps now: pay any part you can, or ask about a new plan with lower payments at { $hotline }.
repair-time-used-up = { $times ->
    [1] More time was given on this loan once already; the policy allows no more. Please keep the due day, or propose a new plan.
   *[other] More time was given on this loan { $times } times already; the policy allows no more. Please keep the due day, or propose a new plan.
}
repair-time-too-late = This loan is overdue for more than { $days } days, and the policy gives no more time by then. Please keep the due day, or propose a new plan.
repair-other-books = This loan is in another lender's books, and only that lender decides on it.
repair-extension-out-of-reach = That many days can't be given: from 1 to { $most }, so that it ends before the next payment is due.
repair-not-settled = There is no settlement letter yet, as the loan isn't repaid. It is made once it is.

## Cards

card-loan = Your loan
card-receipts = Repayments made
label-outstanding = Principal left
label-due-now = Due now
label-due-since = Due on
label-extended-until = More time until
label-extension-asked = More time asked for
label-days-overdue = Overdue
label-next-payment = Next payment
label-next-due = Due next
label-payments-left = Payments left
label-repaid-so-far = Repaid so far
label-repaid-in-all = You repaid in all
label-repaid-from = Collected from
label-direct-debit = Direct debit
debit-on = on
debit-off = off
days-value = { $days ->
    [one] 1 day
   *[other] { $days } days
}
heading-due = Due
heading-paid-on = Paid on
heading-repaid = Repaid
heading-reference = Reference
heading-late-interest = Late
heading-fee-insurance = Premium
receipt-reference-of = Bank's reference of { $day }: { $reference }
