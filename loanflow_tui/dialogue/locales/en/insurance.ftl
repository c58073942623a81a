# The insurer: its consent in the chat, the certificate (on the screen and as a PDF), and a claim.
# Amounts, rates and days arrive written.

ask-consent-insurance = With this score our rules want the loan insured. May we ask the insurer, and tell it who it is for?
help-consent-insurance = With "I agree" the insurer is asked at once. With "I don't agree" it isn't: you pay no premium, and we lend less.
why-consent-insurance = An insurer that carries part of the loss lets us lend more. Telling it who you are needs your separate consent (Personal Information Protection Law, art. 23), and it protects us, not you.
echo-agreed-insurance = Noted: we may ask the insurer.
topic-refusing-insurance = Then no insurer is asked and you pay no premium. The application goes on; without cover we lend less.
turn-refused-insurance = No insurer, then, and no premium. Without cover we lend less.
choice-loan-certificate = Insurance
turn-cover-begun = { $insurer } insures this loan, with certificate { $number }: it carries { $share } of our loss if the loan isn't repaid. It protects us, not you. The premium of { $premium } a month is in your instalments, and goes to the insurer in full.
turn-claim-paid = The loan has been overdue for so long that { $insurer } paid us its share, { $amount }. You owe what you owed before; that part is the insurer's now. Please go on paying here: we pass on what is the insurer's.
turn-premium-ends = From today no premium is charged any more; your instalments are lower by it.
turn-certificate-made = Your insurance certificate is made. It is kept in memory only, as this run keeps no files.
turn-certificate-saved = Your insurance certificate is saved as { $file }.
repair-not-insured = This loan isn't insured, or not any more, so there is no certificate.
label-office-claim = Paid by the insurer

certificate-title = Insurance certificate
certificate-opening = { $insurer } insures { $lender } against loss from the loan to { $name }, identity number { $identity }, under contract { $number }.
certificate-terms = Once the loan is overdue for more than { $days } days, the insurer pays { $share } of the principal owed and of the interest owed on that day. The borrower owes as before: of the principal repaid after that the insurer gets the part that it has paid, and of the interest { $share } until it has back what it paid. Late interest and later interest are the lender's. The premium is charged by days with each instalment, so that nothing is charged for days after the loan has ended, and nothing if it is given back within the cooling-off days. No premium is charged for days after the insurer has paid. A new plan ends the cover. So does the borrower by withdrawing the consent to tell the insurer; no premium is charged for days after that. Questions: { $hotline }.
certificate-insured = Insured
certificate-lent = Amount borrowed
certificate-share = Share of the loss
certificate-begins = Cover begins
certificate-ends = Last due day
certificate-premium = Premium a year, of the amount borrowed
certificate-premium-month = Premium a month
