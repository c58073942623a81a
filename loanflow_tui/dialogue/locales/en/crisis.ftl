# What is said to people in trouble: calm, short, no blame, no sale. Helplines are those of the
# reader's country; in English no country is known, so the local emergency number is named.
# Values: $cost, $lowest and $highest are what it costs, $least the smallest loan, $plan what is paid
# each month, $hotline the lender's hotline.

crisis-self-harm = I'm sorry it is this hard, and glad you said so. Let's leave the loan: nothing here matters more than you. If you are in danger, please call your local emergency number now, or go to somebody you trust. You don't have to be alone with it. Your application rests, and nothing is asked of you.
crisis-self-harm-again = I hear you. Please call your local emergency number now, or tell somebody near you how you feel. The application keeps resting; there is nothing you have to do here.
crisis-perhaps = Let me ask about you first, as that can be read in two ways: are you all right? If life feels like too much, call your local emergency number or somebody you trust now; the loan can wait.
crisis-all-right = Good. Then we go on where we were.
crisis-all-right-still = You told me you are all right, so I go on. Should it get too much, call your local emergency number or somebody you trust, at any hour; the loan can wait.
choice-all-right = I'm all right
crisis-perhaps-forced = One question first: is this your own decision? If somebody tells you to borrow, to send money on or to read out a code, it is most likely a fraud; please stop and ask somebody you trust.
crisis-still-safe-1 = But you first: are you all right?
crisis-still-safe-2 = And you: are you all right? The loan can wait.
crisis-still-own-1 = Before we go on: is this loan your own decision?
crisis-still-own-2 = I still need to know: is it your own decision to borrow?
crisis-first-safe-1 = That can wait. Are you all right?
crisis-first-safe-2 = I'd rather know first: are you all right?
crisis-first-own-1 = Nothing goes on before I know this: is the loan your own decision, or were you told to?
crisis-first-own-2 = I haven't recorded that. First tell me, please: do you borrow of your own will, or does somebody tell you to?
aside-doubt = I ask because frauds often work like this: somebody on the phone or in a chat has you borrow, send the money on or read out a code. If so, nothing goes on until a person has looked at it.
crisis-own-wish = Good. Then we go on where we were.
crisis-decided-alone = I didn't quite follow that. You told me this loan is your own decision, so we go on. Should anybody be behind it after all, type “somebody is making me do this”.
choice-own-wish = My own decision
choice-forced = I was told to
crisis-human = Please call your local emergency number, or somebody you trust: they answer now. Our own hotline is { $hotline }, but in this demonstration nobody answers it.
crisis-resting-1 = There is nothing you have to answer. Your application rests; choose "Ready to go on" only if you want to.
crisis-resting-2 = I'm here. Nothing is waiting for you; "Ready to go on" is there for when you want it.
crisis-resting-3 = If that came out wrong, or you feel able to go on, choose "Ready to go on" and we take it up where it was. If not, leave it: nothing is lost.
crisis-misread = Sorry, I took that the wrong way.
crisis-resting-misread-1 = Sorry, I took that the wrong way. Choose "Ready to go on", and we take it up where it was.
crisis-resting-misread-2 = I got that wrong, and I'm sorry. "Ready to go on" takes it up where it was.
crisis-come-back = Good that you are here. There is no hurry; we go on where we were.

crisis-coercion = Please stop for a moment. Whoever makes you borrow, has you pass the money on, or wants a fee or a code from you is most likely deceiving you. No officer and no support desk asks for that. Send nothing, tell nobody a code, and hang up. In danger, call your local emergency number.
crisis-coercion-paid = Please stop: send no more money and tell nobody a code. If money has gone out, call your bank at once to stop it, then the police, and keep every message. You can still repay this loan early without a fee. What you said is noted in your file.

crisis-hardship-before = I'm sorry it is tight. An honest word: each ¥1,000 costs { $lowest } to { $highest } a month and has to be paid back. If that isn't sure, a smaller amount or none is better. Those you owe may give you more time if you ask. Nobody presses you; you can stop here at no cost.
crisis-hardship-offer = I'm sorry it is tight. An honest word: each ¥1,000 costs you { $cost } a month and has to be paid back. Take no more than you surely can repay; it can be as little as { $least }, or nothing. Nobody presses you; you can leave at no cost.
crisis-hardship-chosen = I'm sorry it is tight. An honest word: this loan costs you { $cost }, and you would pay { $plan }. If that isn't sure, "Change amount" makes it smaller, or leave at no cost. Nobody presses you.
crisis-hardship-loan = I'm sorry, that is hard. It is good that you say so. This is what it means in figures:
crisis-hardship-ways = What helps: pay any part you can, or choose "Ask for more time" under "My loan"; a person decides. You can also talk to a person: { $hotline }, in this demonstration nobody answers.
crisis-hardship-part = What helps: pay any part you can. You can also talk to a person, about a new plan with lower payments too: { $hotline }, in this demonstration nobody answers.
crisis-hardship-asked = Your request for more time is with a person. Any part you can pay helps meanwhile. You can also talk to a person: { $hotline }, in this demonstration nobody answers.
crisis-hardship-extended = You have more time already. Any part you can pay helps. You can also talk to a person: { $hotline }, in this demonstration nobody answers.
crisis-hardship-settled = I'm sorry, that is hard. You owe nothing here any more, and nobody presses you to borrow again.

ask-resting = Your application rests. There is nothing you have to answer.
help-resting = "Talk to a person" says who answers now. "Ready to go on" takes up the application where it was; nothing else does.
why-resting = You said something that matters more than a loan, so nothing goes on until you want it to.
choice-human = Talk to a person
choice-come-back = Ready to go on
repair-resting-choose = { crisis-resting-1 }
repair-resting = Your application rests. Choose "Ready to go on" first.

concern-crisis-self-harm = Words of self-harm
concern-crisis-self-harm-seen = The applicant spoke of harming themselves. Nothing is asked or decided until they come back to it. Please see that a person gets in touch.
concern-crisis-hardship = Hardship
concern-crisis-hardship-seen = The applicant said that money is short. They were told what it costs and what helps, and weren't pressed.
measure-rest = application rests
