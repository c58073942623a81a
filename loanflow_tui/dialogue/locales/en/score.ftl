# What is scored, and the bands of scores.

band-weak = weak
band-fair = fair
band-good = good
band-very-good = very good
band-excellent = excellent

characteristic-delinquencies-24m = Late in 24 months
characteristic-utilisation = Card limits in use
characteristic-open-accounts = Open accounts
characteristic-inquiries-30d = Inquiries, 30 days
characteristic-inquiries-90d = Inquiries, 90 days
characteristic-months-since-first = Credit history
characteristic-income = Income
characteristic-debt-to-income = Debts to income
characteristic-occupation = Work
characteristic-age = Age
characteristic-shopping-regularity = Regular shopping
characteristic-wealth = Savings
characteristic-fulfilment = Promises kept
characteristic-payment-regularity = Regular payments
characteristic-social-stability = Steady circle

# What `loanflow score` prints.

score-title = { $name }, policy { $version }
score-value = { $value }
score-total = Score
score-total-value = { $total } ({ $band })
score-outcome = Decision
score-premium = Insurance premium
score-covered = Share of a loss that is insured
score-base-rate = The band's rate
score-discount = Discount for proven turnover
score-fees = Fees and premium
score-income = Income that counts, a month
score-debt = Debts, a month
score-headroom = Left for an instalment
score-insurer-factor = Share lent without cover
score-instalment = Instalment of the limit
score-after = Debts to income, with this loan
score-formula = Points = { $shared } − WoE × coefficient × { $factor }, where { $shared } = ({ $offset } + { $intercept } × { $factor }) / { $count }.
score-sum = The sum is { $sum }; held between { $low } and { $high } it is { $total }.
score-bin-missing = not known
score-bin-any = any
score-column-characteristic = What
score-column-value = Value
score-column-bin = Bin
score-column-woe = WoE
score-column-coefficient = Coefficient
score-column-exact = Exact
score-column-points = Points
score-column-most = Maximum

# What spoke for an applicant, inside a sentence or list
strength-delinquencies-24m = no late payments
strength-utilisation = little of the card limits used
strength-open-accounts = few open accounts
strength-inquiries-30d = few recent inquiries
strength-inquiries-90d = few inquiries in 90 days
strength-months-since-first = a long credit history
strength-income = income
strength-debt-to-income = small debts for the income
strength-occupation = steady work
strength-age = age
strength-shopping-regularity = regular shopping
strength-wealth = savings
strength-fulfilment = promises kept
strength-payment-regularity = regular payments
strength-social-stability = a steady circle
