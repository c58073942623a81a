# The receipt for money paid out, as a picture that can be saved. Amounts, rates and days arrive written.

receipt-title = Payout receipt
receipt-done = Money sent
receipt-amount = Amount
receipt-reference = Reference
receipt-contract = Contract
receipt-lender = Lender
receipt-account = To account
receipt-paid-at = Paid
receipt-confirmed-at = Confirmed
receipt-paid-at-value = { $day }, { $time }
receipt-rate = Annual rate
receipt-apr = APR (simple method)
receipt-term = Term
receipt-term-value = { $months } months
receipt-term-one = 1 month
receipt-first = First payment
receipt-first-due = First due
receipt-hotline = Hotline
receipt-notice = Demonstration only. No money was moved.
