# What stands out in an application, and what follows. "sign" names it, "seen" explains it to whoever
# looks under the hood or works in the back office, "noticed" tells the applicant.

## What may stand out

sign-device-velocity = Many from one device
sign-identity-velocity = Many by one identity
sign-card-velocity = Many to one card
sign-identity-reused = Identity reused
sign-device-jump = Device jump
sign-place-jump = Place jump
sign-answers-changed = Answers changed
sign-night = Small hours
sign-speed = Very fast
sign-payout-mismatch = Payout mismatch
sign-coercion = Under pressure

seen-device-velocity = { $count } applications came from this device within { $hours } hours.
seen-identity-velocity = { $count } applications were made with this identity number within { $hours } hours.
seen-card-velocity = { $count } applications within { $hours } hours are to be paid to this card.
seen-identity-reused = A face was shown for this identity number before, under another name.
seen-device-jump = This application was worked on from { $count } devices.
seen-place-jump = The same identity number has just applied from another province.
seen-answers-changed = Answers that count for the score were changed { $count } times after it was known.
seen-night = It was { $hour } o'clock at night in China.
seen-speed = { $count } answers came within { $seconds } seconds, faster than one can read.
seen-payout-mismatch = The money would go to another card than the one checked, or to one that is somebody else's too.

seen-coercion = The applicant said that somebody makes them borrow, or deceives them. Call them back before anything is paid.

noticed-device-velocity = Several applications came from this device today.
noticed-identity-velocity = Several applications were made with this identity number today.
noticed-card-velocity = Several applications today are to be paid to this card.
noticed-identity-reused = This identity number was used here under another name.
noticed-device-jump = This application was worked on from several devices.
noticed-place-jump = This identity number was just used in another province.
noticed-answers-changed = Answers were changed several times after the score was known.
noticed-night = It is the middle of the night.
noticed-speed = The answers came faster than one can read.
noticed-payout-mismatch = The card to be paid to isn't the one that was checked.
noticed-coercion = You told us that somebody may be pressing or deceiving you.

measure-note = noted only
measure-step-up = face once more
measure-hold = held for a person
measure-block = ended

## What the applicant is told

turn-step-up = { $why } To be sure it's you, we look at your face once more. All your answers stay.
turn-step-up-passed = It's you, so we go on.
turn-held = { $why } For your safety a person has a look before we go on. Everything is saved, and this is not a no.
turn-hold-released = A person had a look: all is well. We go on where we were.
turn-blocked = { $why } We can't go on with this application. Nothing was paid, and nothing is owed.
turn-blocked-by-person = { $why } A person had a look, and we can't go on with this application. Nothing was paid, and nothing is owed.
turn-blocked-contract = The contract that was signed is void.
turn-blocked-object = If this is wrong, call { $hotline } and name application { $id }. A person looks into it, and you get an answer in writing.

## While a person has a look

ask-held = A person is having a look. Wait here, or come back later: it goes on by itself.
help-held = "See the result" looks whether the person has decided. "Withdraw" ends the application, at no cost.
why-held = Unusual applications are looked at by a person, so that nobody borrows in your name or gets at your money.
aside-status-held = A person is having a look, for your safety. Everything is saved, so you can safely leave.
