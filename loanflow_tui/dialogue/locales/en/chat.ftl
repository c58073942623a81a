# One short human line to greetings, thanks, abuse and small talk; the question comes after it.
# Three of each, so that none is said twice in a row.

chat-greeting-1 = Hello, good to have you here.
chat-greeting-2 = Hello. I'm here whenever you are.
chat-greeting-3 = Hello again. Let's take it step by step.
chat-thanks-1 = You're welcome.
chat-thanks-2 = Gladly.
chat-thanks-3 = Any time.
chat-abuse-1 = I can tell this is annoying, and I'm sorry.
chat-abuse-2 = I hear that you're not happy with this. You can also say "talk to a person".
chat-abuse-3 = Sorry that this goes badly. You can stop at any time; what you filled in stays.
chat-small-talk-1 = I'm no good at that, but loans I can explain.
chat-small-talk-2 = Nice thought. I only know about this loan, though.
chat-small-talk-3 = That is beyond me. Ask me anything about this loan.
