# Comparing lenders: consent, asking each, offers side by side, choosing one.
# $lender and $lenders are names, $offers how many made an offer, $amount an amount, $months and
# $seconds numbers.

ask-consent-sharing = To ask other lenders, we tell them roughly how you stand, without name or numbers. May we?
help-consent-sharing = With "I agree" they are asked at once. With "I don't agree" nobody is, and you are back where you were. "Read in full" says who is asked and what they are told.
why-consent-sharing = Handing information to another lender needs your separate consent (Personal Information Protection Law, art. 23). They get bands and ranges, nothing that says who you are; the one you choose learns more only with another consent.

ask-consent-lender = To decide, { $lender } has to know who you are and look up your credit report. May it?
help-consent-lender = With "I agree" it learns who you are, looks up your credit report once, and decides by its own rules. With "I don't agree" it learns nothing and you are back at the list. You see its whole cost before you sign either way.
why-consent-lender = So far it knows ranges only. Telling it who you are needs your separate consent, which names it (Personal Information Protection Law, art. 23), and so does its credit inquiry (Regulation on the Credit Reporting Industry, art. 18).

ask-offer-lender = { $offers ->
    [0] No other lender makes an offer now. How would you like to go on?
   *[other] Whose offer would you like? You can also type an amount or a term to compare by.
}
field-offer-lender = Pick one, or type an amount or a term, such as 20000
help-offer-lender = Pick a lender to go on with its offer; you can still change your mind. To compare by another amount or term, type it, such as "20000", "6 months" or both: all are asked again.
why-offer-lender = The same money costs more with one lender than with another. The APR counts interest and every fee; the lower, the better, so it comes first.

label-monthly-fee = Monthly fee
monthly-fee-value = { $rate } of the amount each month

choice-compare = Compare lenders
choice-elsewhere = Who else may lend
choice-stay = Stay with ours
choice-leave-market = None of these
choice-ask-again = Ask once more
choice-sort-by-apr = By APR
choice-sort-by-monthly-payment = By payment
choice-sort-by-total-cost = By total cost
choice-sort-by-limit = By limit
lender-name = { $lender }

progress-offer-decided = The lender decides
progress-market = Asking other lenders
partner-market = Other lenders

turn-market-asked = We asked { $lenders }. They were told a score band, an income range, the share of debts, your province, your age and the product, and nothing else.
turn-market-asked-unscored = We asked { $lenders }. They were told an income range, the share of debts, your province, your age and the product, and nothing else.
turn-market = { $offers ->
    [0] No other lender makes an offer now. The card says why.
    [one] 1 other lender makes an offer, with every fee counted.
   *[other] { $offers } other lenders make an offer, with every fee counted.
}
turn-lender = You have chosen { $lender }, and this is its offer. Contract, payout and repayment are with this lender.
turn-lender-own = All right, we stay with { $lender }.
turn-refused-lender = All right: { $lender } learns nothing about you and looks up nothing.
turn-compare-dropped = All right, we leave comparing. Nobody else is told anything.
aside-sorted = Put in this order.

card-market-apr = Offers, lowest APR first
card-market-monthly-payment = Offers, lowest payment first
card-market-total-cost = Offers, lowest total cost first
card-market-limit = Offers, highest limit first
heading-lender = Lender
heading-apr = APR
heading-monthly = Payment
heading-total-cost = In all
heading-limit = Limit

market-basis = Compared by { $amount } over { $months } months. Payment is the highest of any month; the APR counts every fee.
market-nearest = { $lender } is shown with { $amount } over { $months } months, the nearest it has.
market-declined-age = No offer at your age: { $lenders }.
market-declined-score = No offer for your score: { $lenders }.
market-declined-debt = No offer, as debts take too much of the income: { $lenders }.
market-declined-amount = No offer, as it would come to less than their least loan: { $lenders }.
market-late = No answer within { $seconds } seconds, so we wait no longer: { $lenders }.
market-failed = Something failed there, so there is no answer: { $lenders }.

answer-consent-sharing = the consent to ask other lenders
answer-consent-lender = the consent to tell the chosen lender who you are
answer-offer-lender = the lender you chose
repair-nobody-serves = No other lender offers this kind of loan in your region now. You can go on with this offer.

# The chosen lender asks the credit bureau itself, and decides by its own rules.
turn-lender-decided = { $lender } has looked up your credit report and decided by its own rules: the offer stands, up to { $limit }.
turn-lender-decided-less = { $lender } has looked up your credit report and decided by its own rules: it lends up to { $limit } now, which is less than it offered before.
turn-lender-refused-identity = { $lender } lends nothing: the credit bureau doesn't know this name and number together.
turn-lender-refused-blacklisted = { $lender } lends nothing: you are on a list of persons to whom nothing may be lent.
turn-lender-refused-overdue = { $lender } lends nothing: a debt of yours is overdue.
turn-lender-refused-file = { $lender } lends nothing: your credit file is closed to inquiries, or too short for it.
turn-lender-refused-score = { $lender } lends nothing: with your credit report the score doesn't reach what it asks for.
turn-lender-refused-debt = { $lender } lends nothing: payments on other debts leave too little each month.
turn-lender-refused-amount = { $lender } lends nothing: what it could lend on what it knows now is less than its least loan.
turn-lender-refused-owes-more = { $lender } takes its decision back: since then you have signed for another loan, or one from it is overdue.
market-commission = We get no commission from any lender: offers stand in the order of the figure in the title, the APR unless you pick another, and no lender can pay for a place.
market-commission-paid = { $lender } pays us { $share } of what you borrow from it. You don't pay that: its figures here are all that it may charge you.
market-commission-order = Commission changes no place: offers stand in the order of the figure in the title, the APR unless you pick another. Lenders not named here pay us nothing.
