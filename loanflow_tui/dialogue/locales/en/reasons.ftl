# Why it was decided so (reason-) and what would help (help-reason-), by the names of the
# reason codes. The applicant reads them, and so does the person in the back office who decides or
# reviews: they speak of the application, and address neither.

reason-delinquencies = Some payments were late in the last 24 months.
reason-utilisation = Much of the credit card limits is in use.
reason-open-accounts = The number of loans and cards costs some points.
reason-inquiries = The credit report was asked for several times in a short while.
reason-short-history = The credit history is still short.
reason-income = The income we can count gives few points.
reason-debt-burden = Much of the income goes into paying debts.
reason-employment = This kind of work gives fewer points than others.
reason-age-band = This age group gives slightly fewer points.
reason-shopping = There is little regular shopping to go by.
reason-wealth = There are few savings to go by on the platform.
reason-fulfilment = Some things promised on the platform were not kept.
reason-payments = There are few regular payments to go by.
reason-social-ties = There is little to go by on how steady the social circle is.

reason-thin-file = The credit file is too short to decide on by itself.
reason-no-credit-file = The credit bureau has no file to go by yet.
reason-file-frozen = The credit file is closed to inquiries at the moment.
reason-score-in-review-zone = The score lies where a person takes a second look.
reason-income-contradicts-statement = The income given is far above what the bank statement shows; a person asks about it.
reason-occupation-contradicts-statement = The bank statement shows a regular income, though no work was given; a person asks about it.
reason-host-data-missing = The platform's data could not be had, so the score does without.

reason-debts-too-high = Payments on other debts leave too little each month for another instalment.
reason-limit-too-small = What could be lent now is less than our least loan.
reason-insurer-declined = No insurer covers this loan.
reason-limit-by-income = The limit follows from the monthly income.
reason-limit-by-affordability = The limit follows from what is left each month after debts.
reason-limit-by-product = The limit is the most that this product lends.
reason-limit-by-lender = The limit is the most that we lend to anyone.
reason-limit-by-thin-file = The limit is the one we begin with where a credit file is short.
reason-limit-by-own-loans = Loans already taken from us count; the limit is what is left beside them.

reason-too-young = The age is below the one from which we lend.
reason-too-old = The age is above the one up to which we lend.
reason-student = We do not lend to students; the rules for small lenders say so.
reason-forbidden-use = This loan may not be used for that purpose.
reason-region-not-served = Our licence does not cover the region.
reason-blacklisted = The name is on a list of persons to whom nothing may be lent.
reason-active-overdue = Another debt is overdue for longer than we can accept.
reason-identity-mismatch = Name and number do not match the identity record.
reason-face-mismatch = The face check could not confirm who it was.
reason-own-overdue = A loan with us is overdue.

help-reason-delinquencies = Pay each instalment on time from now on; late payments count for 24 months.
help-reason-utilisation = Bring card balances below a third of their limits.
help-reason-open-accounts = Close the cards and loans you no longer use, and open no new ones for a while.
help-reason-inquiries = Apply nowhere for the next three months; inquiries soon weigh less.
help-reason-short-history = Keep one account in good order; after some months there is more to go by.
help-reason-income = Hand in a bank statement, so that your whole income counts.
help-reason-employment = A regular income for some months counts, whatever the work; a bank statement shows it.
help-reason-shopping = Regular purchases in your own name give us more to go by.
help-reason-wealth = Savings kept on the platform for some months count.
help-reason-fulfilment = Return what you borrow or hire on the platform in time.
help-reason-payments = Pay regular bills, such as water and power, through the platform.
help-reason-social-ties = Use your account for longer under the same name and number.
help-reason-no-credit-file = A credit card that is paid in full each month starts a credit file.
help-reason-file-frozen = Have the credit bureau open your file again, then apply anew.
help-reason-host-data-missing = Try again later, once the platform can be reached.
help-reason-income-contradicts-statement = Say "change my income", or hand in the statement of the account to which your income goes.
help-reason-occupation-contradicts-statement = Say "change my occupation" if you do work.
help-reason-debts-too-high = Pay down a debt, or declare all of your income, then apply again.
help-reason-limit-too-small = A higher income that a bank statement bears out, or fewer debts, would raise the limit.
help-reason-insurer-declined = Ask for a smaller amount, or apply again in three months.
help-reason-limit-by-affordability = Pay down a debt, or choose a longer term.
help-reason-limit-by-product = Another product may lend more.
help-reason-limit-by-lender = Repay this loan on time; the limit is looked at anew every year.
help-reason-limit-by-thin-file = After some months of payments on time the limit is looked at anew.
help-reason-limit-by-own-loans = Each instalment that you pay on a loan with us frees some of the limit.
help-reason-too-young = You are welcome to apply once you have reached it.
help-reason-student = Ask your school about state student loans; they cost far less.
help-reason-forbidden-use = If the money is for something else, apply again and say so.
help-reason-blacklisted = Ask the court or office that keeps the list how the entry can be removed.
help-reason-active-overdue = Pay what is overdue, then apply again.
help-reason-identity-mismatch = Compare name and number with your identity card, then apply again.
help-reason-face-mismatch = Try again in good light, with nothing covering your face.
help-reason-own-overdue = Pay what is overdue under “My loan”, then apply again.
