# What each step asks (ask), the hint in its field (field), how to answer (help) and why it is asked
# (why), in the order of the journey. The step `verify.code` has `ask-verify-code`: dots and
# underscores become dashes. help and why may name $digits and $minutes of codes,
# $statement_months, the $share of income and the $least_age of the rules in force. The questions about the product and the
# consents stay on one line, so that the opening is quick. Quick replies (choice) come last: at
# most 18 letters.

field-choice = Pick one, or type

## Product

ask-product = What is the loan for? Pick one.
help-product = Pick one, or type its number. "Personal spending" is for everyday costs, "Small business" for a shop or firm, "Emergency" for a small sum at once. You can say "back" at any time.
why-product = The purpose sets how much you can borrow, for how long and how you repay. Only our credit system uses this answer. It is kept with the application.

## Consents

ask-consent-privacy = First, privacy: we use what you tell us for this loan only. Do you agree?
help-consent-privacy = Answer yes or no. To read it first, choose "Read in full".
why-consent-privacy = We may not use your personal information without your consent (Personal Information Protection Law, art. 13). We record when you agreed and to which text. You can withdraw it at any time.

ask-consent-bureau = May we look up your credit report? We do so only when we score the application.
help-consent-bureau = Answer yes or no. Without it there is nothing to decide on, so the application ends here. The inquiry leaves one entry in your credit report.
why-consent-bureau = The report shows how you repaid before, and is what we mostly decide on. Only the credit system and a reviewer see it, and it is kept with the application. We must ask before we look (Regulation on the Credit Reporting Industry, art. 18).

ask-consent-host-data = May we ask the app you came from for your score and habits of use?
help-consent-host-data = Answer yes or no. The app gives us a score and a few indices. It gives us no messages, no contacts and no list of orders.
why-consent-host-data = If your credit history is short, this can speak for you. It is used to score this application only, by the credit system, and is kept with it. The app may not pass on your information without your separate consent (Personal Information Protection Law, art. 23).

ask-consent-face = May we check your face? Only to see that it's really you.
help-consent-face = Answer yes or no. If you agree, the camera comes later, at the verification step.
why-consent-face = So that nobody else borrows in your name. A face is sensitive information and needs your separate consent (Personal Information Protection Law, art. 29). The picture isn't kept, only whether it matched.

ask-consent-marketing = One last thing, and it's optional: would you like to hear about our offers?
help-consent-marketing = Choose "Skip" if you'd rather not: it changes neither the decision nor the rate. Choose "I agree" to hear from us.
why-consent-marketing = We may not send you advertising without your consent (Advertising Law, art. 43), so we ask. We use your mobile number for it, and you can stop it at any time.

ask-consent-reconsider = { $consent ->
    [bureau] { consent-bureau-refused } Look at it again, or leave?
   *[privacy] { consent-privacy-refused } Look at it again, or leave?
}
help-consent-reconsider = "Think again" brings back the consent you declined. "Leave" ends the application, at no cost.
why-consent-reconsider = The loan can't be handled without this consent: the later steps rest on it. Whether to give it is up to you.

## Identity

ask-identity-name = What is your name, as on your identity card?
field-identity-name = Name as on the identity card
help-identity-name = Type your full name as it stands on the card. Keep the middle dot if there is one.
why-identity-name = To check who you are and to draw up the contract. With your identity number it goes to the credit bureau, the face check and the card check. It is kept as long as the law requires after repayment, then erased.

ask-identity-number = What is your identity number? It has 18 characters.
field-identity-number = 18 characters
help-identity-number = Type all 18 characters. The last may be an X, and spaces don't matter. Please use a made-up number from the demo, never a real person's.
why-identity-number = To know who you are and that you are { $least_age } or over. It goes to the credit bureau, the app you came from and the checks. Only its ends are shown, and it is stored encrypted here. It is kept as long as the law requires after repayment, then erased.

ask-identity-mobile = What is your mobile number? We send a code to it.
field-identity-mobile = 11 digits
help-identity-mobile = Type the 11 digits, such as 13800138000. A +86 in front or spaces are fine.
why-identity-mobile = For codes, repayment reminders and notices about the contract, and to check the card. No advertising unless you agreed to it. It is kept with the contract, then erased.

ask-identity-uscc = What is the unified social credit code on your business licence? It has 18 characters.
field-identity-uscc = 18 characters
help-identity-uscc = You find it at the top right of the licence: 18 digits and capital letters, such as 91350203QXDJQU31U0.
why-identity-uscc = To see that the business exists, and to compare it with the licence. The code is public. It is kept with the application.

## Verification

ask-verify-code = We sent a code to { $mobile }. Please type its { $digits } digits.
field-verify-code = { $digits } digits
help-verify-code = Look for an SMS with { $digits } digits; it is valid for { $minutes } minutes. If it didn't come, choose "Send again"; if the number was wrong, "Change number". In the demo { $right_code } is always right.
why-verify-code = To see that the phone is in your hands. Type it only here: nobody asks you for it by phone or in a chat. A code works once.

ask-verify-locked = There were too many wrong codes, so we paused. You can send a new one after { $until }.
field-verify-locked = Pick one
help-verify-locked = When the time is up, choose "Send again" for a new code. If you'd rather not wait, choose "Leave".
why-verify-locked = So that nobody can guess your code by trying. The pause ends by itself and doesn't count against you.

ask-verify-face = { $tries ->
    [0] Now the face check. Look straight at the camera and follow the prompts.
   *[other] Let's try again. Find a brighter place and look straight at the camera.
}
help-verify-face = Choose "Start the check", then blink or turn your head as asked. In the demo no camera is switched on: the outcome depends on the persona.
why-verify-face = So that nobody borrows with your identity card. Your face is compared with the card's picture. The image isn't kept, only the result. You agreed to this separately.

ask-verify-card = Which bank card should the money go to? It must be a debit card of your own.
field-verify-card = Card number
help-verify-card = Type the number on the front, 12 to 19 digits; spaces don't matter. Please use a demo number, never a real card.
why-verify-card = The loan is paid to this card and repaid from it. We ask the bank whether it is yours. Only the last four digits are shown, and it is stored encrypted here. It is kept as long as the law requires after repayment, then erased.

## Profile

ask-profile-occupation = What do you do for a living?
help-profile-occupation = Pick the closest. If you have several jobs, take the one that pays most.
why-profile-occupation = Steady work counts in the score, and we may not lend to students. Only the credit system and a reviewer see it. It is kept with the application.

ask-profile-employer = { $business ->
    [yes] What is your shop or company called?
   *[no] Where do you work? The employer's name will do.
}
field-profile-employer = { $business ->
    [yes] Shop or company
   *[no] Employer
}
help-profile-employer = The full name is best, a short one will do, up to 60 characters.
why-profile-employer = To compare with what your bank statement says of your income. We don't call your employer. Only the credit system and a reviewer see it. It is kept with the application.

ask-profile-income = { $business ->
    [yes] About how much does the business take in a month?
   *[no] About how much do you earn a month, after tax?
}
field-profile-income = { $business ->
    [yes] Takings a month, such as 80000 or 80k
   *[no] Income a month, such as 12000 or 12k
}
help-profile-income = A rough figure will do, such as 12000 or 12k. You can also say "150000 a year": we work out the month.
why-profile-income = To work out what you can repay each month without strain. It is compared with your bank statement. Only the credit system and a reviewer see it. It is kept with the application.

ask-profile-purpose = What will you use the money for?
help-profile-purpose = Pick the closest. Buying a home, shares or funds isn't allowed; that is the rule.
why-profile-purpose = A loan must have a stated purpose (Interim Measures for Online Loans of Commercial Banks). It stands in the contract, and we may ask for a receipt.

ask-profile-debt = How much do you repay on other debts each month? Count mortgage, car loan and card instalments.
field-profile-debt = Total a month, such as 3000; 0 if none
help-profile-debt = Add up what you repay each month, such as 3000. If there is nothing, choose "None". Cards you pay off in full don't count, nor do loans with us: those we add ourselves.
why-profile-debt = All repayments together should stay within { $share } of your income, so that life doesn't get tight. It is compared with your credit report. Only the credit system and a reviewer see it. It is kept with the application.

ask-profile-region = In which province do you live?
field-profile-region = Guangdong, Shenzhen, Beijing …
help-profile-region = Type the province, such as Guangdong. A big city will do as well, such as Shenzhen.
why-profile-region = A small lender may lend only in the provinces of its licence. If yours isn't one, we say who else may be able to. We note the province, not your address.

## Documents

ask-documents-id-front = Please hand in the side of your identity card with your picture.
field-documents-id-front = Path of the file, or drop it here
help-documents-id-front = Type or paste the path, drop the file on the window, or choose "Browse files". JPG, PNG, WebP, HEIC and PDF, up to 10 MB. In a demo, choose "Use a sample".
why-documents-id-front = To compare your name and number. The file is read on this computer and sent nowhere. Only what was read and the file's fingerprint are noted.

ask-documents-id-back = And the other side, with the issuing office and the dates.
field-documents-id-back = Path of the file, or drop it here
help-documents-id-back = As before: type the path, drop the file, or choose "Browse files". JPG, PNG, WebP, HEIC and PDF, up to 10 MB.
why-documents-id-back = To see that the card is still valid. The file is read on this computer and sent nowhere. Only what was read and the file's fingerprint are noted.

ask-documents-bank-statement = { $business ->
    [yes] Please hand in a statement of the account your takings go to: CSV, at least { $statement_months } months.
   *[no] Please hand in a statement of the account your pay goes to: CSV, at least { $statement_months } months.
}
field-documents-bank-statement = Path of a CSV file, or drop it here
help-documents-bank-statement = Export at least { $statement_months } months of transactions from your bank as CSV. Then type the path, drop the file, or choose "Browse files". In a demo, choose "Use a sample".
why-documents-bank-statement = To verify your income; that can raise your limit. The file is read on this computer. Only the monthly averages and the file's fingerprint are noted, not the single transactions.

ask-documents-business-licence = Please hand in your business licence.
field-documents-business-licence = Path of the file, or drop it here
help-documents-business-licence = Type the path, drop the file, or choose "Browse files". JPG, PNG, WebP, HEIC and PDF, up to 10 MB. In a demo, choose "Use a sample".
why-documents-business-licence = To compare the credit code and the owner. The file is read on this computer and sent nowhere. Only what was read and the file's fingerprint are noted.

## Waiting

ask-partner-retry = { $partner ->
    [bureau] The credit bureau hasn't answered yet. Try again now, or come back later?
    [host_data] The data from your app hasn't come yet. Try again now, or come back later?
    [sms] The SMS couldn't be sent. Try again now, or come back later?
    [face] The face check didn't finish. Try again now, or come back later?
    [card] The card couldn't be checked yet. Try again now, or come back later?
    [documents] The document couldn't be read yet. Try again now, or come back later?
    [insurer] The insurer hasn't answered yet. Try again now, or come back later?
    [payment] We don't know yet what became of the payment; it is never made twice. Look again now, or come back later?
    [authority] The certificate wasn't issued, so the contract isn't signed yet. Try again now, or come back later?
    [policy] Our own rules couldn't be read, so nothing is decided yet. Try again now, or come back later?
   *[other] Our partner hasn't answered yet. Try again now, or come back later?
}
help-partner-retry = "Try again" asks once more. With "Come back later" everything you filled in stays, and you go on from here. A payment that isn't known yet can be called off.
why-partner-retry = The trouble is with a partner, not with your answers. Without this reply we can't give you a fair decision.

ask-decision-referred = A person is looking at your application. Wait here, or come back later for the result.
help-decision-referred = "See the result" looks whether the reviewer has decided. "Withdraw" ends the application, at no cost.
why-decision-referred = Where the system can't be sure, a person decides more fairly. The reviewer sees only what is in this application, and gives a reason.

## Offer

ask-offer-amount = How much would you like? Anything from { $least } to { $most }.
field-offer-amount = { $least } to { $most }; 2k means 2000
help-offer-amount = Type a whole amount, such as 20000, 20k or twenty thousand. The less you borrow, the less interest you pay.
why-offer-amount = The amount is up to you; you needn't take it all. Each change shows the new instalments and cost, and you can change it until you sign.

ask-offer-tenor = Over how many months would you like to repay?
field-offer-tenor = 12 months, one year …
help-offer-tenor = Pick one, or type "12 months" or "one year". Longer means less each month, but more interest in all.
why-offer-tenor = It sets how much you pay each month and how much interest in all. Nothing is chosen for you, and you can change it until you sign.

ask-offer-method = How would you like to repay?
help-offer-method = Pick one: the card shows each instalment and the interest in all. "Equal instalments" are the same each month, "Equal principal" gets smaller, "Interest first" is light until a heavy last payment.
why-offer-method = Each way has other instalments and another cost. Nothing is chosen for you, and you can change it until you sign.

ask-offer-accept = Shall we do it like this? Please look at the plan and the total cost.
help-offer-accept = "Accept" leads to the contract; to change something, pick what. You owe nothing until you have signed.
why-offer-accept = You should see every cost before you sign. Your rights to cool off and to repay early stand in the contract.

## Signing

ask-sign-costs = Here is all that this loan costs you. Please read it, then confirm that you have seen it.
help-sign-costs = "Confirm costs" confirms the table and leads to the contract; to change something, pick what. You owe nothing until you have signed.
why-sign-costs = The law asks that you see every cost, who charges it, and what paying late costs, before you sign. The table becomes a page of the contract.

ask-sign-name = Please read the contract first. If you agree, sign it by typing your name: { $name }
field-sign-name = Your name
help-sign-name = "Read in full" opens the contract. Then type your name as on your identity card. One more code, and the contract is signed.
why-sign-name = Typing your name shows that you mean it. The contract is signed with a certificate of your own, so that any later change can be seen (Electronic Signature Law, art. 13).

ask-sign-code = We sent a code for signing to { $mobile }. Type its { $digits } digits: the contract then takes effect.
field-sign-code = { $digits } digits
help-sign-code = Look for an SMS with { $digits } digits; it is valid for { $minutes } minutes. If it didn't come, choose "Send again". In the demo { $right_code } is always right.
why-sign-code = To see that it is you who signs, not somebody at your screen. Type it only here: nobody asks you for it by phone or in a chat. A code works once.

ask-sign-locked = There were too many wrong codes, so signing is paused. You can send a new one in a while.
field-sign-locked = Pick one
help-sign-locked = In a while, choose "Send again" for a new code. The contract isn't signed yet, and you can still leave.
why-sign-locked = So that nobody can sign for you by trying codes. The pause ends by itself.

## Payout

ask-payout-retry = { $reason ->
    [rejected] The bank turned the payment down, and no money left us. How would you like to go on?
    [account_frozen] Your account is frozen, and no money left us. How would you like to go on?
    [returned] The bank sent the money back to us. How would you like to go on?
   *[other] The payment didn't go through, and you owe nothing. How would you like to go on?
}
help-payout-retry = "Try again" pays to the same card, "Another card" to one you name. "Call it off" ends the contract, and you owe nothing. However often you try, the money is paid once.
why-payout-retry = Your contract is signed, but the money hasn't arrived. Until it does, no interest runs, and you may still call it off at no cost.

ask-payout-card = { $running ->
    [yes] Which card do you want to repay from instead of { $account }? It must be a debit card of your own.
   *[no] Which card should the money go to instead of { $account }? It must be a debit card of your own.
}
field-payout-card = Card number
help-payout-card = Type the number on the front, 12 to 19 digits; spaces don't matter. "Keep this card" goes back. Please use a demo number, never a real card.
why-payout-card = The money is paid to this card, and the instalments are collected from it. We ask the bank whether it is yours. The rest of the contract stays as it is.

ask-closing-rating = How was it, from 1 to 5 stars?
field-closing-rating = 1 to 5
help-closing-rating = Type a number from 1 to 5, or pick the stars. 1 is worst, 5 is best.
why-closing-rating = It helps us improve. It has nothing to do with your loan, whatever you say.

ask-closing-comment = Anything you'd like to tell us? You can skip this.
field-closing-comment = Your comment
help-closing-comment = Write what comes to mind, or choose "Skip". Please leave out identity and card numbers.
why-closing-comment = You know best what went well and what didn't. Only the product team reads it; it isn't published.

## End and confirmation

ask-end = { $state ->
    [none] That's all for this application. Come back whenever you like.
    [settled] That's all, and your loan is repaid. Come back whenever you like.
    [overdue] That's all for now. Your loan is overdue, with { $amount } to pay; "My loan" lets you pay it.
    [extended] That's all for now. You have until { $due } to pay { $amount }; "My loan" lets you pay it.
    [due] That's all for now. { $amount } of your loan is due, as of { $due }; "My loan" lets you pay it.
   *[running] That's all for now. You owe { $left }, and { $amount } is due on { $due }. "My loan" shows it all.
}
help-end = "My loan" shows a loan that was paid out and lets you repay it. After a refusal, "Human review" has a person look at it, and "Who else may lend" asks other lenders if you agree. "Back to home" lets you start again.
why-end = This application has ended, and we need nothing more from you.

ask-confirm-start-over = Clear all answers and start over?
help-confirm-start-over = "Start over" clears what you filled in. "Go on" brings back the question.
why-confirm-start-over = What is cleared can't be brought back, so we ask first.

ask-confirm-cancel = { $signed ->
    [yes] Call off the contract? Nothing was paid out, so you owe nothing.
    [paying] Call off the contract? We then ask the bank to stop the payment. If the money has arrived already, you can give it back.
   *[no] Cancel this application? It can't be brought back.
}
help-confirm-cancel = "Cancel it" ends everything here, at no cost. "Go on" brings back the question.
why-confirm-cancel = A cancelled application can't be brought back, so we ask first.

## Quick replies

choice-consumer = Personal spending
choice-business = Small business
choice-emergency = Emergency

choice-agree = I agree
choice-refuse = I don't agree
choice-read = Read in full
choice-skip = Skip
choice-reconsider = Think again
choice-leave = Leave

choice-resend = Send again
choice-change-mobile = Change number
choice-look = Start the check

choice-employed = Employee
choice-public-sector = Public sector
choice-self-employed = Self-employed
choice-business-owner = Business owner
choice-freelance = Freelance
choice-retired = Retired
choice-student = Student
choice-unemployed = Not working

choice-shopping = Shopping
choice-renovation = Renovation
choice-education = Education
choice-travel = Travel
choice-medical = Medical care
choice-stock = Stock for the shop
choice-equipment = Equipment
choice-rent = Rent
choice-payroll = Wages
choice-housing = Buying a home
choice-securities = Shares or funds
choice-other = Something else

choice-none = None
choice-pick-file = Browse files
choice-use-sample = Use a sample
choice-id-front = ID card, picture
choice-id-back = ID card, back
choice-bank-statement = Bank statement
choice-business-licence = Business licence

amount-chip = { $amount }
months-chip =
    { $months ->
        [one] 1 month
       *[other] { $months } months
    }
stars-chip = { $stars }
choice-why-limit = Why this limit?
choice-equal-payment = Equal instalments
choice-equal-principal = Equal principal
choice-interest-only = Interest first
choice-bullet = All at the end
choice-daily-interest = By the day
choice-withdraw-bureau = Credit inquiry
choice-withdraw-host-data = Data from app
choice-withdraw-face = Face check
choice-withdraw-insurance = Insurer
choice-withdraw-marketing = SMS offers
choice-review = Human review
choice-accept = Accept
choice-confirm-costs = Confirm costs
choice-change-amount = Change amount
choice-change-tenor = Change term
choice-change-method = Change method

choice-retry = Try again
choice-later = Come back later
choice-other-card = Another card
choice-keep-card = Keep this card
choice-call-off = Call it off
choice-check-again = See the result
choice-withdraw = Withdraw
choice-home = Back to home
choice-what-is-wrong = What is wrong
choice-keep = Go on
choice-start-over = Start over
choice-cancel = Cancel it
