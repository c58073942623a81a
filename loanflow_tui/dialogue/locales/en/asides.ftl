# What is answered to things said in passing. The question asked before comes again afterwards.
# "Help" and "why" are answered with help-<step> and why-<step>, in ask.ftl, and where there is none
# with what stands here.
# Values: $lowest and $highest are the annual rates there are, $ceiling what all costs may come to a
# year, $rate the annual rate, $apr the APR, $cost, $interest and $fees amounts, $hotline the
# lender's hotline. All others take no value.

aside-help = Just answer the question, or pick one of the replies below it. At any time you can say: why, cost, back, change my income, talk to a person, cancel.
aside-why = It is needed to handle your application. You can also ask "is my data safe".

aside-cost = The annual rate is { $lowest } to { $highest }, depending on your score. Interest and every fee together never exceed { $ceiling } a year. You pay nothing before the payout, and repaying early is free.
aside-cost-offered = Your annual rate is { $rate }: ¥1,000 for one day costs { $cost }. Choose an amount and a term to see every cost. Repaying early is free.
aside-cost-chosen = As chosen now, the loan costs you { $cost }: interest { $interest } and fees { $fees }. The APR is { $apr }, with every cost. Repaying early is free, with interest only up to that day.
aside-cost-compared = It depends on the lender: the APR counts interest and every fee. These are the offers there are.
aside-privacy = Your information is used for this application only, and we ask before each use. Identity number, mobile number and card are stored encrypted and shown in part. This is a demonstration: nothing leaves this computer. Please give no real person's details. Once the application has ended, you can erase it from home.
aside-human = Our hotline is { $hotline }, daily from 9:00 to 21:00. If a decision was made automatically, you can ask for a person to review it. It is a demo number that nobody answers. Everything you filled in stays.
aside-status = It is under way, and what you filled in is saved. Next is the question at hand; you can also leave and go on later.
aside-status-referred = A person is looking at it, and the result will appear here. Everything is saved, so you can safely leave.
aside-not-yet = Not decided yet. The result will appear here.
aside-status-paid = The money is paid; the receipt is above. The repayment plan says what is due when.
aside-status-ended = This application has ended. You can start a new one from home.
aside-why-limit = The limit comes from the score. It is the lowest of four: the product's cap, a multiple of your monthly income, what you can repay each month, and the lender's cap. A better score, a steadier income and less debt raise it.
aside-why-rate = The rate comes from the band your score lies in: the better the score, the lower the rate. With every fee it never costs more than { $ceiling } a year.
aside-why-elsewhere = { $lender } sets its limit and its rate by its own rules. We only pass its offer on.
aside-why-declined = These are the reasons.
aside-why-referred = A person decides, for the reasons given here.
aside-resume = Of course. We go on from the question we were at.
aside-read = Here it is in full. Take your time, then decide.
aside-no-text = There is no text to read at this step. Consents and the contract can be read in full when they come.
aside-nothing-repaid = Stopped: nothing was repaid, and nothing left your card.
aside-skip-consent = You needn't give this one: choose "I don't agree", and the application goes on.
aside-skip = This one can't be skipped: without it we can't go on. Ask "why" to hear the reason.

aside-change-what = Which answer would you like to change? Say "change my income", "change my number" or "change the amount", for example.
aside-nothing-to-change = You haven't given this answer yet, so there is nothing to change. We will ask when we get there.
aside-first-question = This is the first question, so there is nothing to go back to.
aside-too-late = The contract is signed, so answers can't be changed and the application can't be cancelled. If you no longer want the loan, you can repay it early without a fee.
aside-too-late-waiting = The contract is signed, so answers can't be changed. As long as the money hasn't arrived, you can cancel at no cost.
aside-too-late-unpaid = The contract is signed, so answers can't be changed. As the money hasn't arrived, you can name another card, or cancel at no cost.
aside-loan = This is how your loan stands.
aside-no-loan = There is no loan yet. Once the money has been paid to you, you can see it and repay it here.
aside-not-compared-yet = We first decide on your application. After that you can see what other lenders offer.
aside-nobody-to-compare = No other lender can be asked about this application.
aside-on-hold = A person is having a look first, so nothing can be changed just now. Everything is saved; please wait, or come back later.
aside-stands = That is what I have already; nothing has changed.
aside-kept = All right, everything stays as it was. Let's go on.
