# Asking back what was meant, what is kept until its question, and the replies that go with it.
# Values: $choice the label of a reply, $values what was said early, $value one of them, $amount a
# sum a month.

clarify-agree-1 = I want to be sure before I record anything. Shall I take that as: { $choice }?
clarify-agree-2 = Nothing is recorded yet: here I only take a plain yes or no. If you agree, tap “{ $choice }”; if something holds you back, tell me.
clarify-either-1 = I didn't take that as a yes, and nothing is recorded. What shall it be?
clarify-either-2 = Still nothing is recorded. Tap what you mean, or tell me what holds you back.
clarify-one-1 = Just to be sure: do you mean “{ $choice }”?
clarify-one-2 = Is it “{ $choice }” that you mean? A yes or a no will do.
clarify-anew = You said no to that a moment ago. Shall I ask you again? Until you answer it, the no stands.
choice-anew = Ask me again
clarify-1 = I'm not sure what you mean. Is it one of these? If not, put it another way.
clarify-2 = Which of these comes closest? You can also say it in other words.
clarify-value-1 = Which one shall it be? Until you say so, nothing is recorded or changed.
clarify-value-2 = Please pick the one you mean; until then everything stays as it is.
clarify-other = If you meant something else, pick it below.
aside-neither = All right, not that. Let's go on.
values-later = We will ask for that later; please give it then.
values-kept = Noted: { $values }. I'll show it when we get there, and you confirm it then.
value-proposed = You said { $value }. Shall I take that, or something else?

choice-said-monthly = { $amount } a month

choice-not-yet = Not yet
aside-refused-declined = I'm sorry it turned out this way. Ask why, and the reasons are shown; you can also ask for a person, or see who else may lend.
aside-refused-done = All right, nothing is done.
aside-refused-signing = All right, nothing is signed. Change what you like first, or say "cancel" to call it off; that costs nothing.
aside-refused = All right, nothing is recorded. You can change something, ask me anything, or leave.
aside-host = You can switch between Alipay and WeChat from the start page. What you filled in stays.

choice-about-cost = What it costs
choice-about-apr = The APR
choice-about-rate-why = Why this rate
choice-about-limit-why = Why this limit
choice-about-limit-max = The most I can get
choice-about-eligibility = Who can apply
choice-about-documents-needed = Documents needed
choice-about-time-to-money = When money comes
choice-about-safety = Is it safe
choice-about-data-use = My data
choice-about-contacts-privacy = My contacts
choice-about-credit-report = My credit record
choice-about-consent-refused = What if I say no
choice-about-consent-withdraw = Take back consent
choice-about-early-repayment = Repaying early
choice-about-late-payment = Paying late
choice-about-extension = Paying later
choice-about-monthly-payment = Monthly payment
choice-about-total-repay = The total to repay
choice-about-repayment-method = Ways to repay
choice-about-repay-how = How I pay
choice-about-change-card = Change my card
choice-about-change-phone = Change my number
choice-about-code-missing = No code arrived
choice-about-cancel-loan = Undo the loan
choice-about-contract-copy = The contract
choice-about-settlement-proof = Proof of repayment
choice-about-next-due = Next payment
choice-about-outstanding = What I still owe
choice-about-borrow-again = Borrow again
choice-about-limit-increase = A higher limit
choice-about-declined-why = Why declined
choice-about-apply-again-when = Applying again
choice-about-phone-call = Will somebody call
choice-about-who = Who you are
choice-about-lender = Who lends it
choice-about-insurer = The insurance
choice-about-compare-lenders = Other lenders
choice-about-fraud = Is this a scam
choice-about-why-asked = Why you ask this
choice-about-choice-meaning = The options
choice-about-time-left = How much is left

choice-do-back = Go back
choice-do-start-over = Begin again
choice-do-cancel = Stop applying
choice-do-help = Help
choice-do-human = A person, please
choice-do-repeat = Repeat that
choice-do-language = Another language
choice-do-host = Another app
choice-do-summary = What I told you
choice-do-progress = My progress
choice-do-skip = Skip this

## Said back, and said otherwise

echo = { $value }, noted.
echo-agreed-privacy = Noted: we may use what you tell us for this loan.
echo-agreed-bureau = Noted: we may look up your credit report.
echo-agreed-host-data = Noted: the app may give us your score.
echo-agreed-face = Noted: we may check your face.
echo-agreed-marketing = Noted: you'd like to hear about offers.
echo-agreed-sharing = Noted: we may ask other lenders.
echo-no-marketing = Noted: no advertising.
again-still = That still doesn't fit. { $sentence }
again-amount = Just a number will do, for example { $example }: anything from { $least } to { $most }.
again-choices = Let me put it otherwise. Here you can pick { $choices }: tap it, or type its name or its number.
quoted-choice = “{ $choice }”
clarify-stuck-1 = I keep missing what you mean, sorry. Is it one of these, or would you rather have help, a person, or another time?
clarify-stuck-2 = That didn't come across either, sorry. Pick what comes closest below; what you filled in stays in any case.
clarify-undecided-1 = I can't record a maybe. A plain yes or no goes on from here; or take help, a person, or another time.
clarify-undecided-2 = Still nothing is recorded. Take your time: say yes or no, ask me anything, or come back later.
choice-change-income = Change income
choice-change-debt = Change debts
choice-change-occupation = Change occupation
choice-change-purpose = Change purpose
choice-change-card = Change card
