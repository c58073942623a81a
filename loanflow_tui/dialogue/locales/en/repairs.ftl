# Where an answer won't do yet: one sentence for what is wrong, one for what would be right, with an
# example that can be typed as it stands.
# `repair-<step>-<reason>` is looked for first, then `repair-<first part of the step>-<reason>`,
# then `repair-<reason>`; the last has to be true at any step.
# Values: $least and $most are amounts, ages or lengths, $months a number of months, $line a line of
# the file, $until a time of day. What stands under "Not the time" may come without values.

repair-empty = There is nothing here yet. Please type your answer, then send it.
repair-choose = I couldn't match that to one of these. Tap one, or type its name or its number.
repair-unclear = I can't take that as an answer to this one. Say "help" to see what would do.
repair-yes-or-no = I'm not sure what you mean. Please answer yes or no.
repair-characters = There are characters here that can't be used. Please type only what is asked for.
repair-length = The length isn't right. Please count the characters again.
repair-checksum = The check digit doesn't fit, so one character may be mistyped. Please compare it with the original.
repair-too-long = That is too long. At most { $most } characters fit.
repair-too-large = That is too much. Are there a few zeros too many?
repair-negative = The amount can't be negative. Please type 0 or more, such as 20000.
repair-zero = The amount can't be 0. Please type something more, such as 12000.
repair-not-an-amount = I can't find an amount in that. Please type a number, such as 20000 or 20k.
repair-several = There is more than one amount in that. Please type just one, such as 20000.
repair-too-many-decimals = Amounts have at most two decimals, such as 1999.50.
repair-too-young = You can apply from the age of { $least }. If the number was mistyped, please type it again.
repair-too-old = You can apply up to the age of { $most }. If the number was mistyped, please type it again.
repair-name-differs = The name differs from the one you gave. Please compare the two.
repair-expired = This has expired. Please try again with a valid one.

## Identity

repair-identity-name-empty = Please type your name, as it stands on your identity card.
repair-identity-name-characters = A name has only letters or Chinese characters. Please leave out digits and signs.
repair-identity-name-length = That is too short or too long for a name. Please type the full name on your identity card.
repair-identity-number-empty = Please type the 18 characters of your identity number, such as 11010119900307002X.
repair-identity-number-characters = The number has only digits, and maybe an X at the end, such as 11010119900307002X.
repair-identity-number-length = An identity number has 18 characters. Please count them on your card.
repair-identity-number-old-form = This is the old form with 15 digits, out of use since 2013. Please type the one with 18.
repair-identity-number-region = The first 6 digits are no region's code. Please compare them with your card.
repair-identity-number-birth-date = Digits 7 to 14 are no date of birth. They are year, month and day, such as 19900307.
repair-identity-number-checksum = The last character doesn't fit the rest, so one may be mistyped. Please compare each with your card.
repair-identity-mobile-empty = Please type your mobile number, 11 digits, such as 13800138000.
repair-identity-mobile-characters = A mobile number has only digits, such as 13800138000.
repair-identity-mobile-length = A mobile number has 11 digits, such as 13800138000.
repair-identity-mobile-prefix = A mobile number begins with 13 to 19, such as 13800138000. A landline can't receive the code.
repair-identity-mobile-country = Only numbers of mainland China will do for now, such as 13800138000.
repair-identity-uscc-empty = Please type the 18 characters of the credit code, such as 91350203QXDJQU31U0.
repair-identity-uscc-characters = The code has digits and capital letters, but no I, O, S, V or Z. Maybe an O should be a 0.
repair-identity-uscc-length = The credit code has 18 characters. Please count them on the licence.
repair-identity-uscc-checksum = The last character doesn't fit the rest, so one may be mistyped. Please compare it with the licence.

## Verification

repair-code-digits = The code has { $digits } digits.
repair-code-locked = There were too many wrong codes. You can send a new one after { $until }.
repair-too-many-codes = Too many codes were sent. You can send another after { $until }.
repair-verify-card-empty = Please type your card's number, 12 to 19 digits.
repair-verify-card-characters = A card number has only digits, such as 6228 4820 6360 7048 283.
repair-verify-card-length = A card number has 12 to 19 digits. Please count them on the card.
repair-verify-card-checksum = The last digit doesn't fit the rest, so one may be mistyped. Please compare it with the card.

## Profile

repair-profile-employer-unclear = I only need the name of where you work, such as Hilltop Books.
repair-profile-employer-empty = Please type the name of your employer or shop, such as Hilltop Books.
repair-profile-income-zero = The income can't be 0. If it varies, type what you get in an average month, such as 3000.
repair-profile-income-rate = For pay by the day or hour, say how many days a month too, for example "200 a day, 22 days a month", or give the amount a month.
repair-profile-income-not-an-amount = I can't find an amount in that. Please type what you get a month, such as 12000 or 12k.
repair-profile-debt-not-an-amount = I can't find an amount in that. Please type what you repay a month, such as 3000, or 0 for none.
repair-region-unknown = I don't know that province. Please type its name, such as Guangdong or Sichuan.

## Documents

repair-documents-no-file = Please give a file: type its path, drop it here, or browse for it.
repair-documents-missing = There is no such file. Please check the path, or drop the file here.
repair-documents-directory = This is a folder. Please choose the file in it.
repair-documents-device = This isn't an ordinary file. Please choose a picture, a PDF or a CSV file.
repair-documents-empty = This file is empty. Please choose one with something in it.
repair-documents-too-large = This file is too large: at most 10 MB. Please shrink it or take a new picture.
repair-documents-bank-statement-too-large = This file is too large: at most 10 MB. Please export fewer months from your bank.
repair-documents-unreadable = This file can't be opened; you may not have permission. Please check, or choose another.
repair-documents-type = A picture or a PDF is needed here. Please choose a JPG, PNG, WebP, HEIC or PDF file.
repair-documents-bank-statement-type = The statement has to be a CSV file. Please export it from your bank as CSV.
repair-documents-undecodable = This picture can't be shown: the file is damaged or cut short. Please take it again, or choose another file.
repair-documents-encrypted = This PDF has a password. Please remove it, or take a picture instead.

repair-statement-empty = There is nothing in this statement. Please export it again.
repair-statement-encoding = The characters in this file can't be read. Please save it as CSV in UTF-8.
repair-statement-no-header = There is no header in this statement. One line has to name the columns, such as date and amount.
repair-statement-no-rows = This statement has a header but no transactions. Please export it again, with the transactions.
repair-statement-bad-row = Line { $line } of the statement can't be read. Please check its date and amount, or export it again.
repair-statement-currency = Line { $line } of the statement isn't in RMB. Please hand in a statement of an RMB account.
repair-statement-mixed = This statement mixes several accounts. Please export just one.
repair-statement-too-short = This statement is too short: at least { $months } months are needed. Please export a longer time.
repair-statement-other-person = This statement is in another person's name. Please hand in one of your own account.

## Offer

repair-below-least = The least is { $least }. Please type an amount from { $least } to { $most }.
repair-above-limit = The most is { $most }. Please type an amount from { $least } to { $most }.
repair-not-whole-yuan = Please type a whole amount, without decimals, such as 20000.
repair-tenor-not-offered = That term isn't offered. Please pick one of those shown.
repair-offer-lender-tenor-not-offered = No lender here lends for that long. You can compare terms of up to { $most } months.
repair-offer-tenor-tenor-not-offered = That term isn't offered here. You can take { $tenors } months.
repair-method-not-offered = That way of repaying doesn't go with this term. Please pick one of those shown.
repair-too-much-a-month = That is too much each month. Over { $months } months the most is { $most }; a longer term would help too.
repair-above-ceiling = That would cost more than { $ceiling_rate } a year, which isn't allowed. Please take another amount or term.
repair-not-a-tenor = I can't find a number of months in that. Please type one, such as 12 or "one year".

## Signing and rating

repair-sign-name-empty = Please type your name to sign, as on your identity card.
repair-sign-name-name-differs = This differs from the name in the contract. Please type it as it stands there.
repair-one-to-five = Please type a number from 1 to 5, such as 5.

## Payout

repair-payout-card-empty = { repair-verify-card-empty }
repair-payout-card-characters = { repair-verify-card-characters }
repair-payout-card-length = { repair-verify-card-length }
repair-payout-card-checksum = { repair-verify-card-checksum }
repair-no-more-cards = Too many cards were refused, so no other can be taken. Try the first one again, cancel, or call our hotline.

## Not the time

repair-still-reading = { $seconds ->
    [one] The table is still to be read: you can confirm it in a second.
   *[other] The table is still to be read: you can confirm it in { $seconds } seconds.
}
repair-not-now = This can't be done yet. Please answer the question first.
repair-not-yours = This part is ours to do; there is nothing for you to change.
repair-too-late = The contract is signed, so this can't be changed any more. Please ask our hotline.
repair-on-hold = A person is looking at this application first. Please wait, or come back later.
repair-refusal-binds = This can only be upheld: the rules leave no loan that a person may approve.
repair-limit-out-of-reach = That limit is out of reach here. Please take one from { $least } to { $most }, in steps of { $step }.
repair-closed = This application has ended and can't be changed. You can start a new one from home.
repair-consent-needed = This needs your consent first. Say "change my consents", then choose "I agree".

## Repaying

repair-nothing-due = Nothing is due today, and no interest has come up since your last payment. You can repay a part, or all.
repair-above-payoff = That is more than what is left. { $most } repays everything.
repair-settled = This loan is repaid in full; there is nothing left to pay.
repair-variant-order = This variant can't be used here: it breaks the order of the steps.
