# What an applicant is told when a partner fails: what happened, what comes of it, and what to do.
# Nobody is blamed. One message for each name in `lending/partners/catalogue.py`; none takes a
# value. They stand in the list of faults and in the presenter's menu.

## Credit bureau

fault-bureau-timeout = The credit bureau didn't answer in time, so we ask again. Just wait a moment.
fault-bureau-slow = The credit bureau takes a little longer. Just wait a moment; nothing has to be done again.
fault-bureau-error = The credit bureau had a fault, so we ask again. What you filled in is safe.
fault-bureau-malformed = The credit bureau sent a reply that can't be read. It isn't used, and we ask again.
fault-bureau-duplicate = The credit bureau answered twice; it counts once.
fault-bureau-late = The credit bureau answered too late. We have asked again, and the late reply isn't used.
fault-bureau-outage = The credit bureau is out of service. What you filled in is saved: try again, or come back later.
fault-bureau-recovers = The credit bureau was down for a while. What you filled in is saved; try again to go on.
fault-bureau-no-hit = The credit bureau has no file on you, which doesn't count against you. If your app's data is strong we go on; if not, a person decides.
fault-bureau-mismatch = The credit bureau doesn't know this name and number together. That may be a fraud, so nothing is lent; please compare both with your identity card.
fault-bureau-thin-file = Your credit history is still short. If your app's data is strong we go on; if not, a person decides.
fault-bureau-frozen = Your credit report is frozen, so a person decides.

## Data from the app

fault-host-data-timeout = Your app didn't answer in time, so we ask again. Just wait a moment.
fault-host-data-slow = Your app takes a little longer. Just wait a moment; nothing has to be done again.
fault-host-data-error = Your app had a fault, so we ask again. What you filled in is safe.
fault-host-data-malformed = Your app sent a reply that can't be read. It isn't used, and we ask again.
fault-host-data-duplicate = Your app answered twice; it counts once.
fault-host-data-late = Your app answered too late. We have asked again, and the late reply isn't used.
fault-host-data-outage = Your app is out of service. The score does without its data; all else goes on.
fault-host-data-recovers = Your app was down and didn't answer in time. The score does without its data; all else goes on.
fault-host-data-unavailable = Your app gave no data. The score does without it; all else goes on.
fault-host-data-stale = The data from your app is out of date and isn't used. All else goes on.
fault-host-data-no-hit = Your app didn't find your account. The score does without it; all else goes on.

## SMS

fault-sms-timeout = The SMS service didn't answer in time, so we ask again. Just wait a moment.
fault-sms-slow = The SMS service takes a little longer. Just wait a moment; nothing has to be done again.
fault-sms-error = The SMS service had a fault, so we ask again. What you filled in is safe.
fault-sms-malformed = The SMS service sent a reply that can't be read. It isn't used, and we ask again.
fault-sms-duplicate = The SMS service answered twice; it counts once.
fault-sms-late = The SMS is still on its way. Wait a little, or choose "Send again": the latest code counts.
fault-sms-outage = The SMS service is out of service. What you filled in is saved: try again, or come back later.
fault-sms-recovers = The SMS service was down for a while. What you filled in is saved; try again to go on.
fault-sms-not-delivered = The SMS didn't arrive. Choose "Send again", or change the number.

## Face check

fault-face-timeout = The face check didn't answer in time, so we ask again. Just wait a moment.
fault-face-slow = The face check takes a little longer. Just wait a moment; nothing has to be done again.
fault-face-error = The face check had a fault, so we ask again. What you filled in is safe.
fault-face-malformed = The face check sent a reply that can't be read. It isn't used, and we ask again.
fault-face-duplicate = The face check answered twice; it counts once.
fault-face-late = The face check answered too late. We have asked again, and the late reply isn't used.
fault-face-outage = The face check is out of service. What you filled in is saved: try again, or come back later.
fault-face-recovers = The face check was down for a while. What you filled in is saved; try again to go on.
fault-face-low-quality = The picture isn't clear enough. Please find a brighter place and try again.
fault-face-not-live = We couldn't see that it's a living person. Please follow the prompts slowly and try again.
fault-face-mismatch = The face doesn't match the picture on the identity card. Please look straight at the camera and try again.
fault-face-no-camera = There is no camera. If it still doesn't work after some tries, a person checks instead; it doesn't count against you.

## Bank card

fault-card-timeout = The card check didn't answer in time, so we ask again. Just wait a moment.
fault-card-slow = The card check takes a little longer. Just wait a moment; nothing has to be done again.
fault-card-error = The card check had a fault, so we ask again. What you filled in is safe.
fault-card-malformed = The card check sent a reply that can't be read. It isn't used, and we ask again.
fault-card-duplicate = The card check answered twice; it counts once.
fault-card-late = The card check answered too late. We have asked again, and the late reply isn't used.
fault-card-outage = The card check is out of service. What you filled in is saved: try again, or come back later.
fault-card-recovers = The card check was down for a while. What you filled in is saved; try again to go on.
fault-card-unsupported-bank = Cards of this bank can't be used yet. Please give another debit card of your own.
fault-card-name-mismatch = This card is in another name. Please give a card of your own.
fault-card-number-mismatch = The bank has another identity number for this card. Please give another card, or have the bank update it.
fault-card-mobile-mismatch = The bank has another mobile number for this card. Please give another card, or say "change my number".
fault-card-closed = The account of this card is closed. Please give another card of your own.
fault-card-lost = This card was reported lost. Please give another card of your own.

## Documents

fault-documents-timeout = The document reader didn't answer in time, so we ask again. Just wait a moment.
fault-documents-slow = The document reader takes a little longer. Just wait a moment; nothing has to be done again.
fault-documents-error = The document reader had a fault, so we ask again. What you filled in is safe.
fault-documents-malformed = The document reader sent a reply that can't be read. It isn't used, and we ask again.
fault-documents-duplicate = The document reader answered twice; it counts once.
fault-documents-late = The document reader answered too late. We have asked again, and the late reply isn't used.
fault-documents-outage = The document reader is out of service. What you filled in is saved: try again, or come back later.
fault-documents-recovers = The document reader was down for a while. What you filled in is saved; try again to go on.
fault-documents-unreadable = The picture is hard to read. Please take it again in good light, with all four corners.
fault-documents-altered = This file looks altered and can't be used. Please hand in a picture of the original.
fault-documents-wrong-side = This is the other side. Please hand in the side that was asked for.
fault-documents-number-differs = The number on the document differs from the one you gave. Please compare them, or hand in another.
fault-documents-name-differs = The name on the document differs from the one you gave. Please hand in your own.
fault-documents-expired = This document has expired. Please hand in a valid one.
fault-documents-other-person = The statement is in another name. Please hand in your own.
fault-documents-too-short = The statement covers too few months. Please hand in a longer one.

## Insurer

fault-insurer-timeout = The insurer didn't answer in time, so we ask again. Just wait a moment.
fault-insurer-slow = The insurer takes a little longer. Just wait a moment; nothing has to be done again.
fault-insurer-error = The insurer had a fault, so we ask again. What you filled in is safe.
fault-insurer-malformed = The insurer sent a reply that can't be read. It isn't used, and we ask again.
fault-insurer-duplicate = The insurer answered twice; it counts once.
fault-insurer-late = The insurer answered too late. We have asked again, and the late reply isn't used.
fault-insurer-outage = The insurer is out of service, so the loan isn't insured. The decision goes on; the limit may be lower.
fault-insurer-recovers = The insurer was down and didn't answer in time, so the loan isn't insured. The limit may be lower.
fault-insurer-declines = The insurer declined, so the loan isn't insured. The decision goes on; the limit may be lower.
fault-insurer-too-dear = The insurer's premium was too high, so the loan isn't insured. The decision goes on; the limit may be lower.

## Payment

fault-payment-timeout = The payment wasn't confirmed in time, so we look up what became of it. It is never made twice.
fault-payment-slow = The payment takes a little longer. It is made once.
fault-payment-error = The payment service had a fault, so we look up what became of the payment. It is never made twice.
fault-payment-malformed = The payment's reply can't be read, so we look up what became of it. It is never made twice.
fault-payment-duplicate = The payment was confirmed twice; it was made once.
fault-payment-late = The payment was confirmed late. We looked up what became of it; it is made once.
fault-payment-outage = The payment service is out of service. The contract stands: try again, or come back later. The money is paid once.
fault-payment-recovers = The payment service was down for a while. The contract stands, and the money is paid once.
fault-payment-timeout-after-sending = The payment was sent but not confirmed, so we look up what became of it. It is never made twice.
fault-payment-rejected = The bank turned the payment down: no money left us and no interest runs. You can try again.
fault-payment-account-frozen = Your account is frozen: no money left us and no interest runs. Try again once it is open.
fault-payment-returned = The bank sent the money back, so this payment doesn't count. You can try again.
fault-payment-no-funds = There isn't enough in the account, so nothing was collected. Pay some in, then try again.
fault-payment-empty = There is nothing in the account, however often it is tried. Pay some in, then try again.
fault-payment-account-closed = The account is closed, so nothing can be collected from it. Please name another account of yours.
fault-payment-partial = There was only enough for a part. It counts as repaid; the rest is collected once there is more.
fault-payment-charged-twice = The card was charged twice by mistake. The second charge was refunded in full; the payment counts once.

## What stands out

fault-velocity = Many applications came in a short while, so a person has a look first. Everything is saved.
fault-identity-reused = The identity number is known under another name, so the application ends here.
fault-device-jump = You have gone on with another device, so we look once more that it's you.
fault-changed-answers = Answers were changed after the score, so a person has a look first. Everything is saved.
fault-payout-mismatch = The card isn't known as yours, so a person has a look first. Everything is saved.

## The lender's own work

fault-policy-missing = Our own rules couldn't be read, so nothing is decided yet. What you filled in is saved; try again to go on.
fault-offer-zero-limit = No limit could be set, so there is no offer this time. You can apply again later.
fault-offer-withdrawn = The offer was taken back before you accepted it. Nothing was agreed, and your application is scored anew.
fault-offer-expired = The offer stood for its time and has lapsed. Your application is scored anew, which costs you nothing.
fault-contract-changed = The contract no longer reads as it was shown, so it isn't signed. It is drawn up anew for you to read.
fault-authority-not-issued = The certificate wasn't issued, so the contract isn't signed yet. What you filled in is saved; try again to go on.
fault-authority-timeout = Signing took too long, so the contract isn't signed yet. What you filled in is saved; try again to go on.

## Other lenders

fault-market-timeout = One lender did not answer in time, so we wait no longer. The others are compared as usual.
fault-market-slow = One lender was too slow, so we wait no longer. The others are compared as usual.
fault-market-error = Something failed at one lender, so it makes no offer. The others are compared, and you can ask once more.
fault-market-malformed = One lender's reply could not be read, so it isn't used. The others are compared, and you can ask once more.
fault-market-duplicate = One lender's reply came twice and counts once.
fault-market-late = One lender's reply came too late and isn't used. The others are compared, and you can ask once more.
fault-market-outage = The other lenders can't be reached now, so there is nothing to compare. You can ask once more; your own offer stays.
fault-market-recovers = Some lenders were down for a while and made no offer. Ask once more.
fault-market-declines = The other lenders make no offer this time. Your own offer stays.
