# The loan contract: headings, key facts, parties and signature. The articles are in
# contract-articles.ftl. Amounts, rates and days arrive written.

contract-title-consumer = Personal Consumer Loan Contract
contract-title-business = Small Business Loan Contract
contract-title-emergency = Emergency Loan Contract
contract-number = Contract no. { $number }
contract-notice = Demonstration only. Every person, company and amount in this contract is made up, and no money is lent.
contract-intro = This contract is between the lender and the borrower named below. The key facts come first. They are part of the contract; the articles after them say the same in full.

## Key facts

contract-facts = Key facts
contract-fact-amount = You borrow
contract-fact-amount-note = RMB capitals: { $capitals }
contract-fact-apr = APR, with every fee
contract-fact-apr-note = simple method: internal rate of return on the real days, a month's × 12
contract-fact-cost = The loan costs you
contract-fact-cost-note = interest { $interest } + fees { $fees }
contract-fact-rate = Interest rate
contract-fact-rate-value = { $rate } a year, fixed
contract-fact-rate-note = { $daily } a day; ¥1,000 for one day costs { $thousand }
contract-fact-term = Term
contract-fact-term-value = { $months } months
contract-fact-term-one = 1 month
contract-fact-term-note = from the day the money arrives; if that is today, to { $last }
contract-fact-method = How you repay
contract-fact-instalments = Instalments
contract-fact-instalments-value = { $count } payments, { $total } in all
contract-fact-instalments-one = 1 payment of { $total }
contract-fact-instalments-note = first { $first } on { $day }; then as in the repayment plan
contract-fact-instalments-note-one = due on { $day }
contract-fact-fees = Fees
contract-fact-fees-none = None
contract-fact-fees-none-note = no handling, account or guarantee fee
contract-fee-service = service fee { $amount }
contract-fee-insurance = insurance premium { $amount }
contract-fee-other = other fee { $amount }
contract-fee-and = { $before }, { $next }
contract-fact-late = If you pay late
contract-fact-late-value = { $rate } a year on overdue principal
contract-fact-late-note = from the day after { $grace } days of grace; no other late fee
contract-fact-late-note-one = after one day of grace; no other late fee
contract-fact-late-note-none = from the day after it was due; no other late fee
contract-fact-early = If you repay early
contract-fact-early-value = Free, at any time
contract-fact-early-note = in part or in full; interest only for the days you had the money
contract-fact-cooling = Cooling-off
contract-fact-cooling-value = { $days } days
contract-fact-cooling-note = give the money back and pay neither interest nor fees
contract-fact-account = Paid out to
contract-fact-purpose = Used for

contract-method-equal-payment = Equal instalments
contract-method-equal-payment-note = principal and interest together, the same amount each month
contract-method-equal-principal = Equal principal
contract-method-equal-principal-note = the same principal each month; instalments get smaller
contract-method-interest-only = Interest first
contract-method-interest-only-note = interest each month, principal with the last instalment
contract-method-bullet = All at the end
contract-method-bullet-note = principal and interest in one payment on the last day
contract-method-daily-interest = By the day
contract-method-daily-interest-note = interest for the days you have the money, repaid with the principal

contract-purpose-shopping = Shopping
contract-purpose-renovation = Home renovation
contract-purpose-education = Education
contract-purpose-travel = Travel
contract-purpose-medical = Medical care
contract-purpose-emergency = An emergency
contract-purpose-stock = Stock for the shop
contract-purpose-equipment = Equipment
contract-purpose-rent = Rent
contract-purpose-payroll = Wages
contract-purpose-housing = Housing
contract-purpose-securities = Securities
contract-purpose-other = Other personal spending
contract-purpose-business-rent = Rent of business premises
contract-purpose-business-renovation = Renovation of business premises
contract-purpose-business-other = Other business needs

## Parties

contract-parties = The parties
contract-lender = Lender
contract-borrower = Borrower
contract-party-name = Name
contract-party-person = Name
contract-party-licence = Licence no.
contract-party-address = Address
contract-party-hotline = Hotline
contract-party-resident-number = Identity no.
contract-party-mobile = Mobile number
contract-party-account = Account

## Repayment plan

contract-plan = Repayment plan
contract-plan-no = No.
contract-plan-due = Due
contract-plan-principal = Principal
contract-plan-interest = Interest
contract-plan-fee = Fees
contract-plan-total = You pay
contract-plan-sum = Total

## The all-in cost

contract-costs = All-in cost of the loan
contract-costs-intro = What a loan of { $amount } costs, with each item, how and at what rate it is charged, and by whom. The annual rates add up to the all-in cost.
contract-costs-item = Item
contract-costs-basis = How it is charged
contract-costs-rate = A year
contract-costs-payee = Charged by
contract-costs-total = In all
contract-cost-interest = Interest
contract-cost-interest-basis = on the principal still owed, with each instalment
contract-cost-service = Service fee
contract-cost-service-basis = on the amount borrowed, with each instalment
contract-cost-insurance = Insurance premium
contract-cost-insurance-basis = on the amount borrowed, with each instalment
contract-cost-insurer = the insurer
contract-costs-normal = If every instalment is paid when due, all of it costs { $apr } a year.
contract-costs-late = If you pay late
contract-costs-late-interest = interest of { $rate } a year on the overdue principal, for the days overdue, charged by { $lender }
contract-costs-late-none = There is no other cost of paying late.
contract-costs-nothing-else = Besides the costs listed here, nothing else is charged for this loan.
contract-costs-confirmed = Shown to the borrower and confirmed on { $day }, before signing.
contract-costs-rules = The contract keeps to these rules: { $rules }.
contract-rule = { $title }{ $number ->
    [none] { "" }
   *[other] { " " }{ $number }
 }{ $article ->
    [none] { "" }
   *[other] , art. { $article }
 }

## Signatures

contract-articles = The articles
contract-signatures = Signatures
contract-signatures-statement = By signing, the borrower confirms having read the key facts, the repayment plan and the articles, and having had time to ask about them.
contract-sign-lender = For the lender
contract-sign-borrower = The borrower
contract-sign-date = Drawn up on { $day }
contract-sign-pending = Awaiting electronic signature
contract-seal-middle = DEMO
contract-stamp-title = Electronically signed
contract-stamp-time = { $day }, { $time } (UTC+8)
contract-stamp-certificate = Certificate { $serial }, { $issuer }
contract-sign-reason = I agree to contract { $number }
