# What `loanflow quote` prints.

quote-amount = Amount
quote-amount-value = { $amount } ({ $capitals })
quote-received = Paid out
quote-rate = Rate
quote-rate-value = { $rate } a year
quote-repaid = Repaid
quote-repaid-value = { $method }, { $months ->
    [one] { $months } month
   *[other] { $months } months
}
quote-interest = Interest
quote-fees = Fees
quote-paid = Paid back
quote-apr = APR
quote-apr-value = { $nominal } (simple method: monthly rate of return × 12)
quote-effective = Effective
quote-effective-value = { $effective } (compound method)
quote-yuan = { $amount }

quote-column-number = No.
quote-column-payment = Payment
quote-column-principal = Principal
quote-column-interest = Interest
quote-column-fees = Fees
quote-column-left = Still owed

quote-bad-amount = “{ $value }” is not an amount in yuan, such as 20000 or 20000.50.
quote-bad-fee = “{ $value }” is not a fee in yuan, such as 100 or 99.50.
quote-bad-rate = “{ $value }” is not an annual rate, such as 0.146 or 14.6%.
quote-too-fine = “{ $value }” is finer than a fen; give at most two decimals.
quote-amount-range = An amount goes from { $least } to { $most }.
quote-fee-range = This fee goes from ¥0 to { $most }.
quote-apr-range = With these fees the annualised rate is above { $most }. Lower the fees.
quote-rate-range = An annual rate goes from 0% to { $most }.
quote-rate-percent = A rate is a fraction such as 0.146; for percent, write { $rate }.
quote-months-range = Months are a whole number from 1 to { $most }.
