# What is said when something has happened. Values: $lender and $bank are names, $mobile and
# $card_number are masked, $until and $at times of day, $left, $minutes and $most numbers, $limit
# and $amount amounts, $what one answer and $undone several.

turn-welcome-alipay = Welcome to { $lender }, inside Alipay. This is a demonstration: nothing leaves this computer.
turn-welcome-wechat = Welcome to { $lender }, inside WeChat. This is a demonstration: nothing leaves this computer.

turn-language = We go on in English.
turn-host-alipay = We go on in Alipay.
turn-host-wechat = We go on in WeChat.
turn-host-alipay-undone = We go on in Alipay. This is done anew there: { $undone }.
turn-host-wechat-undone = We go on in WeChat. This is done anew there: { $undone }.

turn-changed = { $what }: { $new } instead of { $old }.
turn-changed-with = { $what }: { $new } instead of { $old }. With it goes what rested on it: { $undone }.
turn-undone = Taken back: { $what }.
turn-undone-with = Taken back: { $what }. With it goes what rested on it: { $undone }.
turn-scored-again = Your application is decided on anew.
turn-started-over = All answers are cleared. We begin again.
turn-withdrawn = Your application is ended, and it cost you nothing. You are welcome back at any time.
turn-cancelled = The contract is called off. Nothing was paid out, and you owe nothing.
turn-expired = This application was left open for so long that it has ended. You can start a new one.

## Identity and verification

turn-identity = The number is in order. Please see that this is you.

phone-code-verify = [{ -bank-sms }] Your code is { $code }, valid for { $minutes } minutes. Type it into the app yourself; nobody else may have it.
phone-code-sign = [{ -bank-sms }] Your code for signing the contract is { $code }, valid for { $minutes } minutes. Type it into the app yourself; nobody else may have it.
-bank-sms = Morning Star
turn-code-not-delivered = The SMS to { $mobile } could not be delivered. You can have it sent again, or change the number.
turn-code-late = The SMS to { $mobile } is on its way, but late. Wait a little, or have it sent again.
turn-code-wrong = { $left ->
    [0] That isn't the code, and there are no more tries.
    [one] That isn't the code. You have 1 more try.
   *[other] That isn't the code. You have { $left } more tries.
}
turn-code-expired = That code has expired. Please have a new one sent.
turn-code-locked = Too many wrong codes, so we pause until { $until }. This keeps others from guessing.
turn-code-confirmed-verify = The mobile number is confirmed.
turn-code-confirmed-sign = The code is right. We are signing the contract.

turn-face-prompts = Looking at the camera. Please { $prompts }.
face-prompt-blink = blink
face-prompt-nod = nod
face-prompt-turn-left = turn your head left
face-prompt-turn-right = turn your head right
face-prompt-open-mouth = open your mouth
turn-face-passed = Your face is checked, and the picture deleted.
turn-face-reviewed = A person has compared the pictures: it's you.
turn-face-low-quality = The picture isn't clear enough. A brighter place helps.
turn-face-not-live = We couldn't see that it's a living person. Please follow the prompts slowly.
turn-face-mismatch = The face doesn't match the picture on the identity card.
turn-face-no-camera = There is no camera here that we can use.

turn-card-linked = The card { $card_number } is yours. The money will go there.
turn-card-linked-bank = { $bank } card { $card_number }: it is yours. The money will go there.
turn-card-unsupported-bank = Cards of this bank can't be used yet. Please give another debit card of your own.
turn-card-name-mismatch = The card { $card_number } is in another name. Please give a card of your own.
turn-card-number-mismatch = The bank has another identity number for { $card_number }. Please give another card.
turn-card-mobile-mismatch = The bank has another mobile number for { $card_number }. Please give another card, or say "change my number".
turn-card-closed = The account of { $card_number } is closed. Please give another card of your own.
turn-card-lost = The card { $card_number } was reported lost. Please give another card of your own.

## Documents

turn-document-taken = Thank you. This is what we read from it.
turn-document-unreadable = The picture is hard to read. Please take it again in good light, with all four corners.
turn-document-altered = This file looks altered and can't be used. Please hand in a picture of the original.
turn-document-wrong-side = This is the other side. Please hand in: { $document }.
turn-document-wrong-kind = This is another document. Please hand in: { $document }.
turn-document-number-differs = The number on it differs from the one you gave. Compare the two, or say "change my identity number".
turn-document-name-differs = The name on it differs from the one you gave. Please hand in your own, or say "change my name".
turn-document-expired = This document has expired. Please hand in a valid one.

## Decision and offer

turn-score = Your score is ready.
turn-decision-approved = Good news: you can borrow up to { $limit }.
turn-decision-approved-by-person = Good news: a person looked at it, and you can borrow up to { $limit }.
turn-decision-approved-less = You can borrow up to { $limit }. That is less than it might be; the card says why.
turn-decision-approved-less-by-person = A person looked at it, and you can borrow up to { $limit }.
turn-decision-referred = A person should look at this before we decide. That is not a no.
turn-decision-referred-for-review = A person now looks at the decision and at what you told us. You hear here what comes of it.
turn-decision-declined = We can't lend to you now. The card says why, and what would help.
turn-decision-declined-by-person = A person looked at it, and we can't lend to you now. The card says why, and what would help.
turn-refusal-lifted = A person looked at it and lifted the refusal. It no longer counts: “{ $reason }” We score and price as usual now.
turn-papers-asked = A person is looking at it and asks for your bank statement of the last { $months } months. Once it is here, we decide anew.
turn-own-loans = { $loans ->
    [one] You already have a loan with us: { $lent } still to pay back, { $monthly } a month. That counts, so { $left } more is what is left.
   *[other] You already have { $loans } loans with us: { $lent } still to pay back, { $monthly } a month. That counts, so { $left } more is what is left.
}
turn-own-loans-no-more = { $loans ->
    [one] You already have a loan with us: { $lent } still to pay back, { $monthly } a month. Beside it nothing is left that we may lend you now.
   *[other] You already have { $loans } loans with us: { $lent } still to pay back, { $monthly } a month. Beside them nothing is left that we may lend you now.
}
turn-own-overdue = A loan that you have with us is { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue, with { $amount } to pay. We lend nothing more until it is paid.
turn-own-loans-changed = You have signed for another loan with us, or fallen behind with one, since this was decided. We decide anew.
turn-offer = This is our offer. Nothing is chosen for you; take as little as you need.
turn-offer-expired = The offer has lapsed. We score your application anew, which costs you nothing.

turn-schedule = With this choice you pay as follows.
turn-offer-withdrawn = We took this offer back before you accepted it, so nothing was agreed. We score your application anew, which costs you nothing.
turn-consent-withdrawn = { $consent ->
    [bureau] Withdrawn: your credit report isn't looked up any more, and nothing more of your loans here is reported. The contract stays. If you borrow again, we ask for this consent first.
    [host_data] Withdrawn: your app isn't asked for data any more. The contract stays.
    [insurance] Withdrawn: the insurer is told nothing more about you and the cover ends. The contract stays.
    [face] Withdrawn: your face isn't checked any more; where something stands out, a person looks. The contract stays.
   *[marketing] Withdrawn: you get no offers by SMS. The contract stays.
}
turn-refused-face = No face check, then. You are verified by the code on your phone and by your bank.
turn-refused-host-data = We do without data from your app, then.
turn-costs = Before you sign: the whole cost on one card.{ $seconds ->
    [0] { "" }
    [one] { " " }You can confirm it after a second of reading.
   *[other] { " " }You can confirm it after { $seconds } seconds of reading.
 }
turn-contract = The contract is drawn up. Its key facts come first.
turn-contract-changed = The contract { $number } no longer reads as it was shown to you, so it wasn't signed. We draw it up anew.
turn-signed = The contract { $number } was signed at { $at }.
turn-signed-saved = The contract { $number } was signed at { $at } and saved. To check it: `loanflow verify { $file }`
turn-paid = The money is there: { $amount } in { $account }.

turn-paid-already = The money had arrived before we could stop it. If you don't want it, give it back below: within the days of cooling-off that costs nothing.
turn-plan-begins = Your loan begins on { $arrived }, the day the money arrived, and so does the plan. The first payment is due on { $first }.
turn-calling-off = You have called the contract off. We ask the bank to stop the payment; as soon as it says that nothing was paid, the contract is over.
turn-contract-lapsed = The money wasn't paid in time, so the contract { $number } has lapsed and you owe nothing. If you go on, we decide anew.
turn-contract-lapsed-own-loans = You signed for another loan with us at the same time, so the contract { $number } isn't paid out and you owe nothing on it. If you go on, we decide anew.
turn-contract-lapsed-ceiling = A lower limit on the cost of loans holds by now, so the contract { $number } isn't paid out and you owe nothing. If you go on, we decide anew, within that limit.
turn-payout-returned = The bank sent the money back to us. You owe nothing, and no interest runs.

phone-arrived = [{ $bank }] { $amount } came in on { $account } at { $at }.
phone-reminder = [{ -bank-sms }] { $amount } is due on { $due }. Please see that there is enough on your card.
phone-debit = [{ -bank-sms }] { $amount } will be debited from your account { $account } on { $on }. Please see that there is enough in it.
turn-overdue = { $days ->
    [one] { $amount } is due, the oldest of it since yesterday. The sooner it is paid, the less it costs.
   *[other] { $amount } is due, the oldest of it for { $days } days. The sooner it is paid, the less it costs.
}
turn-late-interest = Interest for paying late: { $amount }, up to { $until }.
turn-repayment-failed = Nothing could be collected from the card, so nothing was repaid.
turn-part-shown = This is what it pays, and what is left after it. Nothing is collected yet.
turn-part-plans = This is what it leads to, either way. Nothing is collected yet.
turn-late-reversed = { $amount } of interest for paying late is taken back: it was for days after { $since }, which don't count.
turn-repaid-on = Your account was debited on { $on }, so the payment counts from that day.
turn-repayment-returned = The bank took back the payment of { $on }, { $amount }. It doesn't count, and what it had paid is open again.
turn-repaid = { $amount } was repaid. Thank you.
turn-repaid-early = { $amount } was repaid early, which saves you { $saved }. Thank you.
turn-settled = Everything is repaid. This is your settlement letter.

turn-closing = Thank you, and take care.
turn-closing-comment = Thank you. We will read what you wrote.

## In passing

aside-later = All right. Everything is saved: open it again with `loanflow --resume` and we go on from here.
aside-ended = This application has ended, so nothing can be changed. You can start a new one from home.

problem-elsewhere = This application went on in another window, so this answer wasn't saved. Here is where it stands now.
elsewhere-noticed = This application went on in another window. This is where it stands now; go on here or there.
time-went-on = The records in this data directory have come to { $day }, later than the clock here. Time goes on from there; what fell due meanwhile is recorded.
problem-disk = Something could not be written to disk, so this isn't done yet. Make some room, then try again.
problem-sample = The sample could not be written. See that there is room on the disk, or choose a file of your own.

## Answers, as they are called when they are taken back

answer-product = the product
answer-consent-privacy = the privacy consent
answer-consent-bureau = the consent to the credit inquiry
answer-consent-host-data = the consent to data from your app
answer-consent-face = the consent to the face check
answer-consent-insurance = the consent to ask the insurer
answer-consent-marketing = the choice about offers
answer-identity-name = your name
answer-identity-number = your identity number
answer-identity-mobile = your mobile number
answer-identity-uscc = the credit code
answer-code = the SMS code
answer-verify-face = the face check
answer-verify-card = your bank card
answer-profile-occupation = your occupation
answer-profile-employer = your employer
answer-profile-income = your income
answer-profile-purpose = the purpose
answer-profile-debt = your debts
answer-profile-region = your province
answer-documents-id-front = the identity card's front
answer-documents-id-back = the identity card's back
answer-documents-bank-statement = the bank statement
answer-documents-business-licence = the business licence
answer-score = the score
answer-offer = the offer
answer-offer-amount = the amount
answer-offer-tenor = the term
answer-offer-method = the way of repaying
answer-offer-accept = your acceptance
answer-sign-costs = your confirmation of the costs
answer-sign-name = your signature
answer-contract = the contract
