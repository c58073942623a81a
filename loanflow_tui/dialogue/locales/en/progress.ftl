# What is shown while the lender works, and who is being asked.

progress-verify-sent = Sending the code
progress-profile-eligible = Looking at your answers
progress-score = Working out your score
progress-offer = Preparing the offer
progress-sign-table = Adding up every cost
progress-sign-contract = Drawing up the contract
progress-sign-sent = Sending the code
progress-sign-signed = Signing the contract
progress-payout = Paying out
progress-face = Checking your face
progress-card = Checking the card
progress-document = Reading the document

partner-bureau = Credit bureau
partner-host-data = Data from the app
partner-sms = SMS
partner-face = Face check
partner-card = Card check
partner-documents = Document reader
partner-insurer = Insurer
partner-payment = Payment
partner-authority = Certificate authority

# How a question to a partner ended
call-ok = answered
call-late = too late
call-timeout = no answer
call-error = failed
call-malformed = unreadable
call-outage = down
