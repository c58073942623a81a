# What is answered to the applicant's questions, from the application at hand: one to three short
# sentences, then the question that was open comes back. Nothing here promises what the service
# doesn't do. The part after the topic says when it holds: before (nothing decided), offer, chosen
# (amount, term and method), signed, loan (running), settled.
# Values: amounts, rates, days and numbers are named for what they are; $plan, $methods, $refused are
# sentences of their own.

## What it costs

topic-cost-loan = Your rate is { $rate } a year on the principal you still owe. If you pay as planned, { $interest } of interest and { $fees } of fees are still to come. Repaying early saves interest and costs no fee.
topic-cost-settled = The loan is repaid. It cost you { $interest } of interest, { $fees } of fees and { $late } for late payment.
topic-apr-before = The APR is { $lowest } to { $highest }, with interest and every fee. It is a rate a year, and never more than { $ceiling }. Yours follows from your score, and you see it before you sign.
topic-apr-offer = Your annual rate is { $rate }. With every fee the APR is at most { $most } a year, depending on what you choose.
topic-apr-chosen = The APR is { $apr } a year: interest and every fee. The interest alone is { $rate } a year. APR is the monthly rate of return of all payments, times twelve.
topic-apr-loan = Your interest is { $rate } a year, fixed. The APR in your contract is { $apr }, with every fee.
topic-not-lent = This application has ended without a loan: there is nothing to pay, and it cost you nothing. You can start a new one from home.
topic-rate-why = Your { $rate } a year comes from the band your score lies in: the better the score, the lower the rate. It can't be bargained down, but a smaller amount or a shorter term costs less in all. With every fee it never costs more than { $ceiling } a year.
topic-monthly-before = For example, { $amount } over { $months } months ({ $method }): { $least } to { $most } a month, at an APR of { $lowest } to { $highest }. Your own figure follows once your rate is known.
topic-monthly-offer = For example, { $amount } over { $months } months ({ $method }): { $plan }.
topic-monthly-chosen = For { $amount } over { $months } months ({ $method }): { $plan }.
topic-monthly-loan = Your next payment is { $amount } on { $due }. Payments left: { $count }.
topic-total-before = For example, { $amount } over { $months } months ({ $method }): { $least_total } to { $most_total } in all, at an APR of { $lowest } to { $highest }.
topic-total-offer = For example, { $amount } over { $months } months ({ $method }): { $total } in all, { $interest } of it interest and { $fees } fees.
topic-total-chosen = { $total } in all: { $amount } that you borrow, { $interest } of interest and { $fees } of fees. Repaying early makes it less.
topic-total-loan = You have repaid { $paid }. If you pay as planned, { $left } is still to come: { $total } in all.
topic-total-settled = You repaid { $total } in all. Nothing is left.
plan-equal = { $count } payments of { $first }
plan-level = { $count } payments of { $first }, the last one { $last }
plan-falling = { $first } in the first month, less each month, { $last } in the last
plan-heavy-last = { $first } a month, and { $last } with the principal at the end
plan-one-sum = nothing each month, and { $last } in one sum after { $months } months
plan-method = { $method } with { $interest } of interest
topic-insurer-before = For some applicants an insurer carries part of the lender's loss. Its premium is at most { $most } a year, counts in the APR, and you see it before you sign. You needn't buy anything else.
topic-insurer-none = No insurance belongs to this loan: you pay no premium, and you needn't buy any.
topic-insurer-offer = An insurer carries part of the loss if the loan isn't repaid. It protects the lender, not you. The premium is { $rate } of the amount a year and counts in the APR. There is nothing else to buy.
topic-insurer-chosen = An insurer carries part of the loss if the loan isn't repaid. It protects the lender, not you. The premium is { $premium } over the whole loan and counts in the APR. There is nothing else to buy.
topic-compare = Yes. Say "compare lenders": with your consent we ask others for their offers, without your name. The APR is what to compare.
topic-compare-signed = This application can't go to another lender any more. You can compare within a new one.

## How much, and who

topic-limit-why = Your limit is { $most }: the lowest of the product's cap, a multiple of your monthly income, what you can repay each month, and the lender's cap. A better score, a steadier income and less debt raise it.
topic-limit-before = { $product }: { $least } to { $most }. How much of it you can borrow follows from your score and your income.
topic-limit-offer = You can borrow { $least } to { $most }. You needn't take it all.
topic-limit-fits = Yes, { $amount } is within your limit: anything from { $least } to { $most }. It only counts once you choose it.
topic-limit-not = { $amount } isn't possible here: your limit is { $least } to { $most }.
topic-limit-term = Over { $months } months you can borrow { $least } to { $most }. A longer term can allow more, up to your limit.
topic-limit-declined = Nothing can be borrowed on this application, and asking doesn't change that. Ask "why was I declined" to see the reasons and what would help.
topic-limit-loan = You borrowed { $amount }, and this loan can't be raised. For more, make a new application: it is decided anew.
topic-limit-line = You borrowed { $amount } with this loan. More can come from your credit line: "Borrow more" under "My loan" asks for it, and "My credit line" shows what is left.
topic-increase-before = There is no limit yet. A steady income, a bank statement that shows it, and little other debt raise it.
topic-increase-offer = { $most } is the most on this application, and asking doesn't raise it. If an answer was wrong, change it: then we decide anew.
topic-increase-loan = The limit of a loan that is paid out stays. A new application is decided anew; paying on time and owing less help.
topic-increase-line = What you repay is free to borrow again, and your credit line is assessed anew once a year. Paying on time and owing less help.
topic-eligibility = You can apply from { $least } to { $most } years of age, with a mobile number and a debit card of your own. Not open to: { $barred }. You have to live in one of { $provinces } provinces, and no payment may be more than { $days } days overdue. The rest is decided by the score.
topic-eligibility-everywhere = You can apply from { $least } to { $most } years of age, with a mobile number and a debit card of your own. Not open to: { $barred }. No payment may be more than { $days } days overdue. The rest is decided by the score.
topic-declined-not = This application hasn't been declined. Other applications aren't known here: each refusal gives its reasons with the decision.
topic-again = At any time, from home. There is no waiting time. But each credit inquiry leaves an entry, and many within a short time can lower the score.
topic-again-declined = At any time, from home. There is no waiting time, but nothing changes until the reasons do: they stand in the decision above. Each credit inquiry leaves an entry.
topic-borrow-again = Yes, with a new application from home. It is decided anew, with what you owe then.
topic-borrow-again-loan = What is repaid can't be drawn again: this is one loan, not a credit line. For more, make a new application from home. It is decided anew.
topic-borrow-again-line = Yes: you have a credit line, and what you repay can be borrowed again. "Borrow more" under "My loan" asks for an amount, a plan and your signature; "My credit line" shows what is left.

## Data and trust

topic-safety = Your identity number, mobile number and card are stored encrypted and shown in part only. Nothing leaves your card before you confirm it. This is a demonstration: nothing leaves this computer, so please give no real details.
topic-data-use = Only for this loan: to check who you are, to decide, to draw up the contract and to handle repayment. Each partner gets what it needs for its check and no more. It isn't sold. Once the application has ended you can erase it from home.
topic-contacts = No. We don't ask for your contacts and can't see them. We call neither your family nor your employer.
topic-contacts-loan = No. We can't see your contacts, and your contract says it: we speak of your debt to nobody who doesn't owe it with you.
topic-credit-before = If you agree, we look at your credit report once, when we score. That leaves one entry, "loan approval". Many within a short time can lower a score.
topic-credit-ended = Your report was looked at once for this application, and that leaves one entry, "loan approval". Nothing else of it is reported.
topic-credit-asked = Your report was looked at for this application, and that leaves one entry, "loan approval". A loan that is paid out is reported each month; overdue payments only after we tell you.
topic-credit-loan = The inquiry left one entry. The loan is reported to the credit bureau each month, and as settled once it is repaid. An overdue payment is reported only after we tell you, if it is still unpaid on the day we name. Paying on time or early isn't an overdue payment.
topic-refusing = These consents are needed: { $needed }. If you refuse one, you can think again or leave, at no cost. All others are up to you: the application goes on without them.
topic-refusing-offer = Nothing happens. Until you sign you can say no, change something or leave, and it costs nothing.
topic-refusing-needed = { $refused } You can think again or leave, and it costs nothing either way.
topic-refusing-face = Then you are verified by the code on your phone and by your bank. Nothing else changes.
topic-refusing-host-data = Then the application goes on without this data. If your credit history is short, a person may have to look at it.
topic-refusing-lender = Then that lender learns nothing about you and looks up nothing. You are back at the list, and our own offer, if you have one, stays as it is.
topic-refusing-optional = Nothing changes: this one is optional. Decision, limit and rate don't depend on it.
topic-withdraw = Say "change my consents": they are asked again, and what rests on them is undone. "Cancel" ends the application, at no cost; after that you can erase it from home.
topic-withdraw-asked = Say "change my consents": they are asked again, and what rests on them is undone. The credit inquiry that was made stays in your report.
topic-withdraw-loan = The contract and its records stay while the loan runs; once it is repaid, you can erase the application from home. What is still to come can stop now: pick the consent that you withdraw.
topic-withdraw-ended = We ask nobody about you any more. From home you can erase the personal data of this application for good.
topic-fraud = This is a demonstration: { $lender } is made up, and no money moves. In real life, nobody honest wants a fee before the payout, or an SMS code told to them by phone or in a chat. If somebody told you to borrow or to pass the money on, stop and call the police.
topic-phone-call = No. Nobody calls you, your contacts or your employer. Codes and reminders come by SMS. You can call us on { $hotline }; it is a demo number that nobody answers.

## Repaying

topic-early = Yes, at any time, all or a part, without a fee. You pay interest only for the days you had the money. After a part the later instalments are lower, on the same days.
topic-early-with-fee = Yes, at any time, all or a part, without a fee. You pay interest only for the days you had the money. The fee taken at the payout isn't given back.
topic-early-part = { $amount } can be repaid at any time, without a fee. The card shows what is left after it.
topic-early-part-saves = { $amount } repaid today costs no fee and saves you about { $saved } of interest. The card shows what is left; "Repay a part" under "My loan" does it, once you confirm.
topic-early-loan = Yes, at any time, without a fee: "Repay it all" or "Repay a part" under "My loan". { $total } would repay everything today and save you { $saved }.
topic-late-before = After { $grace } of grace, the overdue principal costs { $more } more than your rate, never over { $ceiling } a year. There is no other late fee. You can ask for more time before it is due.
topic-late-offer = After { $grace } of grace, the overdue principal costs { $rate } a year: { $a_day } a day for each ¥1,000. There is no other late fee. You can ask for more time before it is due.
topic-late-loan = If { $due } passes unpaid, there is { $grace } of grace. Then the overdue principal costs { $rate } a year: { $a_day } a day for that payment. A part payment lowers it, and you can ask for more time.
topic-late-overdue = You are { $days } days overdue with { $amount }, of which { $late } is for paying late. Each day more costs { $a_day }, at { $rate } a year. Any part you pay lowers it, and you can ask for more time.
topic-extension-before = With a running loan you can ask for more time to pay, up to { $days } days. A person decides; until then the due day stays.
topic-extension = You can ask for more time: choose "Ask for more time" under "My loan". A person decides, about { $amount }, due on { $due }. Until then the due day stays.
topic-extension-elsewhere = { $lender } keeps this loan in its books and decides. Choose "Ask for more time" under "My loan", and we pass your request on; you can also reach it at { $hotline }.
topic-extension-handed = Your request for more time is with { $lender }, which decides and tells you itself; you can reach it at { $hotline }. Until then the due day stays.
topic-extension-asked = You have asked for more time, and a person is deciding. Until then the due day stays; the answer appears here.
topic-extension-given = You have more time already: you can pay until { $until }. Up to then it costs nothing more.
topic-method-before = Ways of repaying: { $methods }. Equal instalments are the same each month, equal principal gets smaller. What is light at first costs more interest in all.
topic-method-offer = For { $amount } over { $months } months: { $methods }. Equal instalments are the same each month; equal principal starts higher and costs less.
topic-method-loan = Yours is repaid as agreed: { $method }. That can't be changed now, but you can repay all or a part at any time.
topic-repay-how = From the card the money is paid to. You look at each payment here and confirm it; or you allow direct debit on each due day, once the money is there.
topic-repay-how-card = From your card { $account }. You look at each payment under "My loan" and confirm it; or you allow direct debit there, and what is due is debited on each due day.
topic-card-before = We ask for your card at its step. The money is paid to it and repaid from it.
topic-card-given = Say "change my card". It has to be a debit card of your own; the money is then paid to the new card instead of { $account }.
topic-card-unpaid = Choose "Another card" and give a debit card of your own: the money is then paid there and repaid from there.
topic-card-signed = The money is on its way to { $account }, so the card can't be changed now.
topic-card-loan = Repayments come from { $account }. To use another debit card of yours, choose "Direct debit" under "My loan", then "Another card"; nothing is debited by that alone.
topic-card-stays = Repayments of this loan come from { $account }, and another card can't take its place. Please see that the money is there before you confirm.
topic-card-settled = Nothing is collected any more, so the card doesn't matter.
topic-due-before = The first payment is due one month after the contract, the others on the same day of the following months.
topic-due-offer = The first payment is due one month after you sign: on { $due } if that were today. The others follow on the same day of each month.
topic-due-chosen = If you sign today, the first payment is { $amount } on { $due }, and the others on the same day of the following months.
topic-due-running = Next is { $amount } on { $due }.
topic-due-extended = You have until { $due } to pay { $amount }.
topic-due-due = { $amount } is due, as of { $due }.
topic-due-overdue = { $amount } has been due since { $due } and is overdue. Paying now stops the interest for paying late.
topic-outstanding = You owe { $left } of principal. { $total } would repay everything today. Payments left: { $count }.
topic-nothing-owed = You owe nothing here.
topic-nothing-lent = Nothing has been lent yet, so you owe nothing.
topic-letter = Your loan is repaid, so here is your settlement letter. It is free; "Save as PDF" keeps it as a file.
topic-letter-loan = You get it at once, free, when everything is repaid. Today that would take { $total }.
topic-letter-before = Once a loan is repaid in full, its settlement letter is here at once, free, also as a PDF.
topic-cancel = Until you sign, say "cancel": it costs nothing. After that this loan has no cooling-off days, but you can repay it early without a fee.
topic-cancel-days = Until you sign, say "cancel": it costs nothing. After the payout you have { $days } days to give the money back, without interest and without giving a reason.
topic-cancel-signed = It is signed, and the money is on its way. Once it is paid, "My loan" shows whether you can give it back, and you can repay early without a fee.
topic-cancel-unpaid = Yes. The money hasn't arrived, so you can call it off at no cost.
topic-cancel-ended = There is nothing to cancel: this application has ended, and you owe nothing.
topic-give-back = Yes, until { $until }. You give back { $amount }, without interest or fee: choose "Give it back" under "My loan".
topic-give-back-refund = Yes, until { $until }. You have paid more in interest and fees than is left: nothing more is collected, and { $refund } goes back to your card. Choose "Give it back" under "My loan".
topic-give-back-over = The cooling-off days ended on { $until }. You can repay it early without a fee: { $total } would end it today.
topic-give-back-none = This loan has no cooling-off days. You can repay it early without a fee: { $total } would end it today.

## The application

topic-documents = Still needed: { $documents }. The statement has to be a CSV file of at least { $months } months; all others may be pictures or PDF.
topic-documents-done = No more documents are needed.
topic-money = As soon as you have signed: then we pay it out at once. Questions until then: { $count }. When it shows in your account is up to your bank.
topic-money-referred = A person decides first, and we can't say how long that takes. After that you sign, and we pay it out at once.
topic-money-under-way = It is signed, and we are paying it out now. The receipt shows here as soon as the bank confirms it.
topic-money-failed = The payout didn't go through, so no money has come. Choose how to go on below.
topic-money-paid = It was paid on { $day } to { $account }; the receipt is above.
topic-money-none = No money comes from this application: it has ended.
topic-left = Questions until the money is paid: { $count }, this one included. Some are just one tap.
topic-left-referred = None just now: a person is deciding. After a yes you choose and sign.
topic-left-none = There is nothing left that you have to answer.
topic-code = It went to { $mobile } and is valid until { $until }. Nothing there? Choose "Send again"; sends left: { $left }. If the number is wrong, say "change my number".
topic-code-locked = There were too many wrong codes. You can have a new one sent after { $until }.
topic-code-none = No code is on its way. When one is sent, it is valid for { $minutes } minutes and you can have it sent again.
topic-phone-before = We ask for your number at its step: give the one you use now.
topic-phone = Say "change my number". We then send a code to the new one instead of { $mobile } and check your card again.
topic-phone-signed = With the contract signed, the number { $mobile } can't be changed here. To repay you need no code.
topic-contract-before = The contract is drawn up once you have accepted an offer and confirmed what it costs. You can read all of it before you sign, and keep it.
topic-contract-drawn = Here is your contract; it isn't signed yet. Say "read" to see all of it.
topic-contract-signed = Here is your signed contract. In this run no files are kept.
topic-contract-file = Here is your signed contract. It is kept as a PDF under its number, { $number }.
topic-meaning-consent = Agreeing allows exactly what is written here, and nothing else. Not agreeing costs nothing.
topic-who = I'm the assistant of { $lender }, a program and not a person. A person looks at what is referred or held. Our hotline is { $hotline }, a demo number that nobody answers.
topic-lender = The lender is { $lender }, licence { $licence }, { $address }, hotline { $hotline }. It is made up for this demonstration.

## What was filled in

topic-summary-none = You haven't filled in anything yet.
topic-summary = This is what you filled in. To change something, say for example "change my income".
topic-summary-signed = This is what you filled in. The contract is signed, so it can't be changed any more.
card-given = What you filled in
a-month = { $amount } a month
label-given-product = Product
label-given-identity-name = Name
label-given-identity-number = Identity number
label-given-identity-mobile = Mobile number
label-given-identity-uscc = Credit code
label-given-verify-card = Bank card
label-given-profile-occupation = Occupation
label-given-profile-employer = Employer or shop
label-given-profile-income = Income
label-given-profile-purpose = Purpose
label-given-profile-debt = Other debts
label-given-profile-region = Province
label-given-offer-amount = Amount
label-given-offer-tenor = Term
label-given-offer-method = Repaid by

## An answer that was just given

answer-as-said = As I said: { $sentence }
answer-still-so = It is still the same: { $sentence } If you'd like to know something else, ask it in other words, or say "talk to a person".
