# Answers to what is said beside the question: one or two short sentences, then the question comes
# back. Where there are three of a kind, none is said twice in a row.
# Values: $count a number of questions, $amount, $left, $total, $principal, $interest, $other and
# $cost sums, $due and $day days, $state how the loan stands, $plan what is paid each month, $why and
# $plain sentences of their own.

remark-hurry-1 = Let's be quick, then: { $count } to answer, most of them with one tap.
remark-hurry-2 = I'll keep it short. A word or a number will do each time; still to answer: { $count }.
remark-hurry-3 = Straight on, then. Still to answer: { $count }.
remark-hurry-later = I'll keep it short.

remark-farewell = Goodbye, and take care.
remark-farewell-saved = Goodbye, and take care. Everything is saved: `loanflow --resume` opens it again where it was.
remark-farewell-loan = { $state ->
    [overdue] Goodbye. Please mind that { $amount } is overdue; "My loan" is here whenever you want to pay.
    [due] Goodbye. { $amount } is due, as of { $due }; "My loan" is here whenever you want to pay.
   *[other] Goodbye, and take care. { $amount } is due on { $due }.
}

remark-afraid = That is understandable: a loan is a serious thing. Nothing binds you until you sign, and you can stop at any time at no cost. If somebody is pressing you into this, tell me.
remark-afraid-again = Take all the time you need; nothing is lost if you come back another day. Is there something about it that worries you most? Just ask.
remark-afraid-loan = { $state ->
    [overdue] That is understandable. { $amount } is overdue; any part you pay helps, and you can ask for more time under "My loan".
    [due] That is understandable. { $amount } is due, as of { $due }; you can pay a part, or ask for more time under "My loan".
   *[other] That is understandable. Nothing has to be paid before { $due }, when { $amount } is due. You can repay early without a fee, or ask for more time.
}
remark-afraid-later = That is understandable. There is nothing you have to do just now, and everything is saved.

remark-confused = Sorry, in plain words: { $plain }
plain-consent-privacy = may we use what you type here to handle this loan? Yes allows that and nothing else. No ends the application, at no cost.
plain-consent-bureau = may we look once at the record of your loans and cards, to decide? Yes allows that and nothing else. No ends the application, at no cost.
plain-consent-host-data = may the app tell us how you pay and use it, as a score? It is up to you: with a no, the application goes on.
plain-consent-face = may a camera check that you are the person on your identity card? It is up to you: with a no, your bank confirms it.
plain-consent-insurance = may we tell an insurer your identity number and ask what cover costs? It is up to you: with a yes, its premium is part of your costs; with a no, you pay none, and we lend less.
plain-consent-marketing = may we text you our offers? It is up to you and changes nothing about the loan.
plain-consent-sharing = may we ask other lenders what they would offer somebody like you, without your name or numbers? It is up to you: with a no, nobody is asked.
plain-consent-lender = may the lender you chose learn who you are and look up your credit report, so that it can decide? It is up to you: with a no, it learns nothing and you choose again.
plain-offer-accept = the card above is the whole deal: what you get, what you pay each month, what it costs. Yes leads to the contract; nothing binds you yet.
plain-sign-costs = the table says what the loan costs you and who charges it. Say yes once you have seen it; you owe nothing yet.

remark-next-loan = { $state ->
    [overdue] { $amount } is overdue: the sooner you pay it, the less it costs. "Repay now" does it.
    [due] { $amount } is due, as of { $due }: "Repay now" pays it.
   *[other] Nothing has to be done today. { $amount } is due on { $due }; you can pay before, or allow direct debit.
}

remark-refuses = You needn't tell me. This is what it is for: { $why }

remark-advice = I can't decide that for you, but I can explain whatever you like: ask me what something means, or what it costs.
remark-advice-product = It depends on what the money is for: everyday costs are "Personal spending", a shop or firm is "Small business", and a small sum at once is "Emergency".
remark-advice-offer-amount = I can't decide that for you, but this helps: take only what you need, and keep all you repay within { $share } of your income. { $amount } over { $months } months, for instance, is { $plan }.
remark-advice-offer-tenor = For { $amount }, { $short } months costs least: { $short_interest } of interest, { $short_plan }. { $long } months is lightest: { $long_plan }, but { $long_interest } of interest.
remark-terms-compared = For { $amount }, { $short } months costs { $short_interest } of interest: { $short_plan }. { $long } months costs { $long_interest }: { $long_plan }.
remark-advice-accept = I can't decide that for you. It costs { $cost } in all: { $plan }. If that is easy to pay even in a bad month, it fits; if not, make it smaller or leave it.

remark-cheaper-product = That depends on your score and on what the money is for; the card shows each with its APR.

remark-expensive = That is a fair thought. With every fee it never costs more than { $ceiling } a year, and you see your own price before you sign. Until then you can leave at no cost.
remark-expensive-offer = The rate of { $rate } a year follows from your score and can't be bargained down. Borrow less or for a shorter time, and it costs less; "compare lenders" asks others. You can leave at no cost.
remark-expensive-chosen = As chosen it costs { $cost } in all. A smaller amount or a shorter term costs less, and you can leave at no cost.

remark-told = Sorry that I ask again: I couldn't take it from what you wrote. Once more, please.
remark-told-known = Sorry that I ask again. I noted what you said; a yes is enough.

remark-not-asked-1 = Sorry, I misread you. Please put it in other words.
remark-not-asked-2 = Then I took that wrongly, sorry. What is it that you'd like to know?
remark-not-asked-3 = Sorry, that missed the point. A short question helps me; "talk to a person" gets you somebody else.

remark-landline = It has to be a mobile number of mainland China of your own, as the code comes by SMS.
remark-own-card = It has to be a debit card in your own name. The bank tells us whose it is; any other card, or a credit card, is turned down.
remark-paper-statement = Paper or a picture won't do for the statement; it has to be a CSV file. Your bank's app exports one. In a demo, choose "Use a sample".
remark-paper = A picture of it or a PDF will do. In a demo, choose "Use a sample".
remark-not-here = No hurry. Everything is saved: come back when you have it at hand, with `loanflow --resume`.
remark-no-ads = That has a question of its own: say no to advertising there, and the loan is none the worse for it. This question is not about advertising.
remark-purpose-elsewhere = “{ $product }” doesn't lend for “{ $purpose }”; “{ $other }” does. To apply for that one instead, say “change product”. Nothing is recorded yet: if part of the money is for one of the uses below, choose that.
remark-purpose-other = That is none of the uses of “{ $product }”. “{ $other }” lends for other uses too: to apply for that one instead, say “change product”. Nothing is recorded yet: if part of the money is for one of the uses below, choose that.
remark-purpose-nowhere = “{ $product }” doesn't lend for “{ $purpose }”, and I would have to decline it. Nothing is recorded yet: if the money is for one of the uses below, choose that.
remark-purpose-unknown = This loan has only the uses below. Nothing is recorded yet: choose what the money is for.
remark-purpose-owed = This loan can't be used to pay other debts, or be lent on. Nothing is recorded yet. If other debts are why you are here, one more makes it harder: say so, and I'll tell you what helps. If the money is for something else, choose it below.
remark-spam = No. We use it for this loan: codes, reminders and notices. It isn't sold, and offers come only if you agree to them.
remark-death = Heirs needn't pay from their own money: a debt is owed only out of what is inherited (Civil Code, art. 1161). If illness makes paying hard, ask for more time before the due day.
remark-really = Every figure comes from your application and stands in the contract, which you can read in full before you sign.

remark-binding = You would borrow { $amount } and repay it over { $months } months: { $plan }. It binds you once you confirm the code, not before; after that you can repay early without a fee.
remark-binding-days = You would borrow { $amount } and repay it over { $months } months: { $plan }. It binds you once you confirm the code, not before; for { $days } days after the payout you can still give the money back.

remark-code-safety = Tell the code to nobody, not even to us by phone or in a chat. Typing it into this field yourself is safe. Whoever asks you for it is deceiving you.

remark-complaint-1 = I'm sorry about that. At the end you can tell the people who build this.
remark-complaint-2 = Fair enough. Tell me if something in particular is in the way.
remark-complaint-3 = I hear you, and I'm sorry. I'll keep it as short as I can.

remark-too-soon-1 = There is nothing to agree to here; I only need the answer to this.
remark-too-soon-2 = Thanks. A yes isn't enough here, though: please answer the question itself.
remark-too-soon-3 = That doesn't answer this one yet.
remark-too-soon-later = Nothing happens by itself: pick what you would like to do.

## From the loan's ledger

remark-due-today = { $state ->
    [overdue] { $amount } has to be paid today; it was due on { $due } and is overdue.
    [extended] You have until { $due } to pay { $amount }.
   *[other] { $amount } has to be paid, as of { $due }.
}
remark-due-nothing = Nothing has to be paid today. Next is { $amount } on { $due }. To repay everything today takes { $total }.
remark-payment-received = Yes: { $amount } came in on { $day }, reference { $reference }. You still owe { $left } of principal.
remark-payment-pending = The bank hasn't confirmed { $amount } yet. It is never taken twice; "Try again" looks once more.
remark-payment-failed = No: at the last try nothing could be collected from your card, so nothing was repaid.
remark-payment-none = { $state ->
    [overdue] No repayment has come in yet, and { $amount } is overdue since { $due }.
    [due] No repayment has come in yet; { $amount } is due, as of { $due }.
   *[other] No repayment has come in yet. The first, { $amount }, is due on { $due }.
}
remark-charged = On { $day } { $amount } was taken: { $parts }. We take only what you confirm or allowed by direct debit.
charged-principal = { $amount } of principal
charged-interest = { $amount } of interest
charged-late = { $amount } of interest for paying late
charged-fees = { $amount } of fees
charged-premium = { $amount } of insurance premium
remark-charged-nothing = Nothing has been taken from you for this loan. We take only what you confirm here. If money is missing from { $account }, ask your bank.
remark-charged-nothing-debit = Nothing has been taken from you for this loan yet. By your direct debit we take what is due, on each due day, from { $account }.

## More of what people say

remark-retention = As long as the law requires after the loan is repaid, then it is erased. If nothing is lent, you can erase it from home as soon as the application has ended.
remark-report-wrong = If your report is wrong, you may object at the credit bureau or where the entry came from (Regulation on the Credit Reporting Industry, art. 25). Here a person can look at the decision again.
remark-which-banks = The number itself tells which bank it is. Type it, and we say at once whether it can be used.
remark-varies = Then take an average month, say of the last half year. A rough figure will do.
remark-complain-to = Call { $hotline }, in this demonstration nobody answers. If that doesn't help, you may turn to the financial regulator, a mediation body or a court; the contract says so too.
remark-think = Take your time. Everything is saved, nothing binds you, and `loanflow --resume` opens it again here.
remark-think-offer = Take your time: the offer stands until { $until }. Everything is saved, and `loanflow --resume` opens it again here.
remark-apology = No harm done. Let's go on.
remark-looking = Do look around: nothing binds you and nothing costs anything until you sign. Ask me whatever you like.
remark-nods-1 = All right.
remark-nods-2 = Good. Here is where we are:
remark-nods-3 = Mm-hm. Let's go on.
remark-waiting-1 = There is nothing to answer just now: a person is looking at it, and the result shows here.
remark-waiting-2 = I can't take that in while a person is looking at your application. What you filled in stays as it is.
remark-waiting-3 = That has to wait until the person who is looking at it has decided. You needn't stay here.
remark-over-1 = This application is over, so nothing more is recorded in it. A new one starts from home.
remark-over-2 = I can't take that in any more: this application has ended. You can ask me about it, though.
remark-over-3 = Nothing is asked here now. The replies below say what can still be done.
remark-over-loan = There is nothing to fill in any more: the loan is paid out. "My loan" shows it and lets you repay it.
remark-rate-fixed = It is fixed: { $rate } a year from the first day to the last payment. Only what is overdue costs more.
remark-rate-fixed-before = It is fixed once it is agreed. You see your own rate with the offer, before you decide.
remark-relative = It is good to talk it over. Only your own word counts here, and nothing is recorded by what others say; take the time you need.
remark-bad-credit = That needn't be the end: the decision looks at the report, your income and your debts together. If it is a no, you hear why, and a person can look at it again.
remark-apply = Gladly. It takes a few minutes, and nothing binds you until you sign.
remark-watching = Nobody is watching or listening: no camera or microphone is on, and nothing is kept but what you type and pick here.
remark-how-fast = The decision comes at once after the documents, unless a person has to look. Questions until the money is paid: { $count }.
remark-free = Applying is free, and so is stopping: you pay nothing before the payout. What the loan itself costs, you see before you sign.

## About cards, payers and what was taken

remark-card-lost = Have your bank block it at once. { $how }
remark-payer = Anyone may give you the money, but it is taken from your own card { $account }, and only once you confirm here or by your direct debit. A card in another name can't be used.
remark-payer-before = Anyone may give you the money, but repayments come from a debit card in your own name.
remark-payout-card = The money goes to { $account }, the card that you gave. Until you sign, "change my card" names another.
remark-paid-elsewhere = { $state ->
    [overdue] No repayment has come in here: { $amount } is still overdue. A transfer made elsewhere doesn't reach this loan; what counts is what you confirm here or allowed by direct debit. If the money has left your account, ask your bank.
   *[other] No repayment has come in here. A transfer made elsewhere doesn't reach this loan; what counts is what you confirm here or allowed by direct debit. If the money has left your account, ask your bank. { $amount } is due on { $due }.
}
remark-charged-count = Payments taken for this loan: { $count }, { $total } in all. The card lists each with its reference, and none is booked twice. If your bank shows more, call { $hotline }; in this demonstration nobody answers.
remark-close-loan = A loan that runs can't be closed before it is repaid. { $total } would repay it today. Then you owe nothing, and you can erase the application from home.
remark-close-line = It is repaid and you owe nothing. To close all of it, the credit line too, erase the application from home.
remark-close-settled = It is repaid and you owe nothing, so there is nothing left to close. Your data you can erase from home.
remark-close-ended = There is nothing to close: the application has ended. Your data you can erase from home.
remark-close-signed = It is signed, and the money is on its way. Once it is paid, you can give it back or repay it under "My loan".
remark-close-before = There is no account: "cancel" ends the application, at no cost. After that you can erase it from home.

## Mistakes, offers, letters

remark-mistake = No harm done: until you sign, say "back" or name the answer, for example "change my name". What rests on it is asked again.
remark-mistake-signed = The contract is signed, so it can't be changed here. Please call { $hotline }; in this demonstration nobody answers.
remark-offer-valid = The offer stands until { $until }. Everything is saved until then.
remark-post = Nothing comes by post. Codes, reminders and notices go to your own mobile number, and we tell nobody else.
remark-compare = For comparison: { $plans }.
compare-line = { $amount } over { $months } months ({ $plan }, { $interest } of interest)
remark-change-later = Until you sign you can change amount, term and way of repaying as often as you like. After that you can repay a part at any time, free of charge.
remark-remind = We remind you by SMS before each due day. Direct debit, if you allow it, pays on the day itself.

remark-impatient-1 = I'm sorry that you have to wait. A person looks at it, and I can't hurry that.{ $free ->
    [yes] {" "}You needn't stay, and withdrawing costs nothing.
   *[no] {" "}You needn't stay: the result will be here.
}
remark-impatient-2 = Sorry, I know it is long when you need it now. Nothing more is wanted of you; the result appears here.{ $free ->
    [yes] {" "}If you'd rather borrow elsewhere, "Withdraw" costs nothing.
   *[no] {""}
}
remark-impatient-3 = I understand, and I'm sorry: only a person can decide this, and I don't know how long it takes. Leave and come back as you like; nothing is lost.{ $free ->
    [yes] {" "}You are free to withdraw at no cost.
   *[no] {""}
}
remark-look-again = I'm sorry it turned out this way. A person can look at it again: choose “{ choice-review }”.
remark-look-again-after = I'm sorry it turned out this way. A person can look at it again: say no to comparing, then choose “{ choice-review }”.
remark-look-again-no = I'm sorry it turned out this way. A person has had the last word on it here; you can see who else may lend, or apply anew.
