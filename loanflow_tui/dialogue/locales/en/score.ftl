# What is scored, and the bands of scores.

band-weak = weak
band-fair = fair
band-good = good
band-very-good = very good
band-excellent = excellent

characteristic-delinquencies-24m = Late payments, 24 months
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
