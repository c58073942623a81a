# Seven consents: the title, one line for the chat (summary), and the full text in seven paragraphs
# (text-1 to text-7). The two that are needed also say in one sentence what declining means
# (refused); it stands before the question whether to look again and takes no value.
# The paragraphs: who, what, what for, to whom, how long, how to withdraw, what declining means.
# Values: $lender is the lender's name, $lenders are those that would be asked, $hotline its
# hotline, $host the app's name, $version the version of the text, $insurer, $bureau and
# $face_service, $sms, $card_check, $payment the companies that get something, each with its hotline.

consent-privacy-title = Consent to the use of personal information
consent-privacy-summary = { $lender } collects what this loan needs and uses it to decide, sign, pay out and collect. It is never sold, nor used for anything else.
consent-privacy-text-1 = 1. Who. { $lender } ("we") is responsible for your information; the hotline is { $hotline }. This is version { $version } of the text, under arts. 13, 14 and 17 of the Personal Information Protection Law (PIPL).
consent-privacy-text-2 = 2. What. Your name, identity number, mobile number and bank card; occupation, employer, income, purpose, debts and province; the documents you hand in. Identity number and bank account are sensitive: each is asked for in a step of its own, and used only if you give it there (PIPL, art. 29). We collect nothing else.
consent-privacy-text-3 = 3. What for. To check who you are, decide, price, draw up and carry out the contract, remind you of repayments, prevent fraud, and meet our legal duties, such as those against money laundering. Loans that you have with us count in each of your applications; we find them by a sealed mark of your identity number, not by the number. For nothing else without asking you again (PIPL, art. 6).
consent-privacy-text-4 = 4. To whom. The SMS service { $sms } gets your mobile number; the card check { $card_check } your name, identity number, mobile number and card; the payment service { $payment } your card and each amount that is paid out or repaid. Documents are read on this computer. The credit bureau, your app, the face check and the insurer each need a consent of their own. Nobody else gets anything.
consent-privacy-text-5 = 5. How long. Until the loan is repaid, then for as long as laws such as that against money laundering require; then it is erased. If no loan is paid out, you can ask for erasure at any time. It is stored encrypted.
consent-privacy-text-6 = 6. How to withdraw. You can look at your information, copy, correct or erase it, and withdraw your consent at any time: say "back" or "cancel", or call { $hotline } (PIPL, arts. 15 and 44 to 47). What was done before stays lawful.
consent-privacy-text-7 = 7. If you decline. We can't take your application; nothing about you is collected, and it costs nothing. Please note: this is a demonstration. Persons and companies are made up, nothing leaves this computer, and you should give no real person's details.
consent-privacy-refused = Without this consent we may not use your information, so the application would end here.

consent-bureau-title = Consent to a credit inquiry
consent-bureau-summary = { $lender } may look up your credit report when it scores this application, to decide on it and for nothing else. The inquiry leaves one entry in your report. While you have a credit line with us, it looks once a year. A loan that is paid out is reported there each month.
consent-bureau-text-1 = 1. Who. { $lender } ("we"); the hotline is { $hotline }. The report comes from { $bureau }, a licensed credit bureau. This is version { $version } of the text, under art. 18 of the Regulation on the Credit Reporting Industry and art. 29 of the Personal Information Protection Law.
consent-bureau-text-2 = 2. What. Your report at the credit bureau: loan and card accounts, how much of your credit you use, repayments in the last 24 months, how often others asked about you, and whether you are on a list of dishonest debtors.
consent-bureau-text-3 = 3. What for. To decide on this one application: score, limit and rate; and, while you have a credit line with us, to assess it anew once a year. For nothing else without asking you again (Regulation on the Credit Reporting Industry, art. 20).
consent-bureau-text-4 = 4. To whom. We give { $bureau } your name and identity number to find your report. Once a loan is paid out, we report to it each month under your identity number how the loan stands: what is owed, what a month takes, its class, and the days overdue; overdue only after telling you, and not before the day we name. A loan that is repaid is reported as settled. Only our credit system and a reviewer see it, and it goes to no third party.
consent-bureau-text-5 = 5. What it leaves, and how long. The inquiry leaves one entry, "loan approval", in your report, which whoever asks next sees; many within a short time may lower a score. Assessing a credit line anew leaves "line review", which lowers none. The report is kept as long as the application, then erased.
consent-bureau-text-6 = 6. How to withdraw. Before the inquiry, say "back". After it, we won't ask again and report nothing more, but the entry and what was reported stay; what turns out to have been reported wrongly we correct all the same. If your report is wrong, you can object to the bureau or to us (Regulation on the Credit Reporting Industry, art. 25).
consent-bureau-text-7 = 7. If you decline. There is nothing to decide on, so the application ends; no inquiry is made, and it costs nothing. Please note: this is a demonstration. The report is made up, and no real bureau is asked.
consent-bureau-refused = Without this consent there is nothing to decide on, so the application would end here.

consent-host-data-title = Consent to data from your app
consent-host-data-summary = { $host } may give { $lender } your score and a few indices, to score this application only. No messages, no contacts, no list of orders. Without it the application goes on.
consent-host-data-text-1 = 1. Who. { $host } gives the data to { $bureau }, a licensed credit bureau, through which { $lender } ("we") receives it; the hotline is { $hotline }. This is version { $version } of the text. Your separate consent is needed under art. 23 of the Personal Information Protection Law (PIPL).
consent-host-data-text-2 = 2. What. A score, and a few indices from 0 to 100: in Alipay how regularly you shop, your wealth and how you keep agreements; in WeChat how regularly you pay and how stable your ties are. No messages, contacts, orders or transfers.
consent-host-data-text-3 = 3. What for. To score this application, which helps most where a credit history is short. Only as much as that needs, not for advertising, and for nothing else (PIPL, art. 6).
consent-host-data-text-4 = 4. To whom. We give { $bureau } your identity number and mobile number, by which { $host } finds your account. Only our credit system and a reviewer see what comes back, and it goes to nobody else.
consent-host-data-text-5 = 5. How long. It is kept as long as the application, then erased. Data that is out of date isn't used.
consent-host-data-text-6 = 6. How to withdraw. Before scoring, say "back". After it, we won't ask again. You can also stop it in the privacy settings of { $host } (PIPL, art. 15). You may ask us to explain an automatic score, and to have a person review it (PIPL, art. 24). That person may decide otherwise, but not lift what the law or our rules leave to nobody.
consent-host-data-text-7 = 7. If you decline. The application goes on without this data (PIPL, art. 16). If your credit history is short, a person may have to look at it. It costs nothing and changes nothing in { $host }. Please note: this is a demonstration. The data is made up, and no real app is asked.

consent-face-title = Consent to a face check
consent-face-summary = Your face is checked only to see that it's really you. The picture isn't kept, only whether it matched. If you'd rather not, your bank confirms who you are.
consent-face-text-1 = 1. Who. { $lender } ("we") has { $face_service } do it; the hotline is { $hotline }. This is version { $version } of the text, under arts. 28 to 30 of the Personal Information Protection Law (PIPL): a face is sensitive and needs your separate consent.
consent-face-text-2 = 2. What. A few seconds of you moving, such as blinking or turning your head, to see that you are alive, compared with the picture registered for your identity card.
consent-face-text-3 = 3. What for. To see that it is you who applies, so that nobody borrows in your name. Not to read feelings, not to train machines, and for nothing else.
consent-face-text-4 = 4. To whom. We give the face-check service your name and identity number; it tells us only whether the faces match. The picture goes to nobody else and is never published.
consent-face-text-5 = 5. How long. The picture is deleted as soon as it has been compared, and no features of your face are kept. The time and the result are kept as long as the application.
consent-face-text-6 = 6. How to withdraw. Before the check, say "back". After it, there won't be another, and the result stays with the application (PIPL, art. 15).
consent-face-text-7 = 7. If you decline. You are verified in another way, and nothing else changes: by the code on your phone, and by your bank, which confirms your name, identity number, card, and that this phone is reserved with it (Measures for the Security of Facial Recognition, art. 10). Please note: this is a demonstration. No camera is switched on, and nobody's face is taken.

consent-insurance-title = Consent to ask the insurer (optional)
consent-insurance-summary = { $lender } may ask { $insurer } to insure this loan, and tell it your identity number. It protects the lender, not you; its premium is part of what the loan costs.
consent-insurance-text-1 = 1. Who. { $lender } ("we") gives the information; the hotline is { $hotline }. It goes to { $insurer }. This is version { $version } of the text. Your separate consent is needed under art. 23 of the Personal Information Protection Law (PIPL).
consent-insurance-text-2 = 2. What. Your identity number, the product and the amount, to ask for cover. If the loan is overdue for as long as the certificate says: its number, and what is claimed. No name, mobile number, card or credit report.
consent-insurance-text-3 = 3. What for. So that the insurer can offer cover, name its premium and pay its share if the loan isn't repaid. You pay the premium with each instalment; we keep none of it. It is used for nothing else (PIPL, art. 6).
consent-insurance-text-4 = 4. To whom. To the insurer in paragraph 1 alone. We ask it only because this loan needs cover by our rules, and only after this consent.
consent-insurance-text-5 = 5. How long. If no cover begins, the insurer deletes it once its offer lapses; else it is kept with the certificate. We record what was asked and answered.
consent-insurance-text-6 = 6. How to withdraw. Before it is asked, say "back". Later, say that you withdraw a consent, or call { $hotline }: from then on the insurer is told nothing more and nothing is claimed from it, so that the cover ends and no premium is charged for the days after (PIPL, art. 15).
consent-insurance-text-7 = 7. If you decline. The insurer isn't asked and you pay no premium. The application goes on, and we lend less without cover. Please note: this is a demonstration. The insurer is made up, and nothing leaves this computer.

consent-marketing-title = Consent to offers (optional)
consent-marketing-summary = { $lender } may text you its offers, at most two a month. It's optional, changes neither decision nor rate, and you can stop it at any time.
consent-marketing-text-1 = 1. Who. { $lender } ("we"); the hotline is { $hotline }. This is version { $version } of the text, under art. 14 of the Personal Information Protection Law (PIPL) and art. 43 of the Advertising Law.
consent-marketing-text-2 = 2. What. Your mobile number alone; not your income, your credit report or data from your app.
consent-marketing-text-3 = 3. What for. To text you about better rates and new products, at most twice a month. We don't call, and we don't press you to borrow more.
consent-marketing-text-4 = 4. To whom. The SMS service gets your number and the text. We neither sell nor give your number to anyone.
consent-marketing-text-5 = 5. How long. Until you stop it, and for two years at most. After that we ask again, or stop.
consent-marketing-text-6 = 6. How to withdraw. Answer "R" to any such SMS, or call { $hotline }. It takes effect the same day, and you needn't say why (PIPL, art. 15).
consent-marketing-text-7 = 7. If you decline. Nothing changes: decision, limit and rate don't depend on it. Please note: this is a demonstration. No SMS is sent.

consent-recipient = { $lender } ({ $hotline })
consent-sharing-title = Consent to ask other lenders (optional)
consent-sharing-summary = { $lender } may ask other lenders what they offer. They are told bands and ranges; no name, no number, no way to reach you.
consent-sharing-text-1 = 1. Who. { $lender } ("we") gives the information; the hotline is { $hotline }. It goes to: { $lenders }. This is version { $version } of the text. Your separate consent is needed under art. 23 of the Personal Information Protection Law (PIPL).
consent-sharing-text-2 = 2. What. The score's band and the score rounded down, the range your income is in, the share that goes to debts, your province, your age, the product, and the amount and term you wish for. No name, identity number, mobile number, card or credit report.
consent-sharing-text-3 = 3. What for. So that each can make an offer for you to compare. Not for advertising, and for nothing else (PIPL, art. 6).
consent-sharing-text-4 = 4. To whom. The lenders in paragraph 1 alone, which are those that may lend for this product in your province. Only the lender you choose may learn who you are and look up your credit report, and only with a consent of its own that names it.
consent-sharing-text-5 = 5. How long. Lenders you don't choose delete it when their offer lapses; the one you choose keeps it with the contract. We record who was asked and what they were told.
consent-sharing-text-6 = 6. How to withdraw. Say "back", and nobody else is asked. What was told can't be taken back, but it doesn't say who you are. You can also call { $hotline } (PIPL, art. 15).
consent-sharing-text-7 = 7. If you decline. Nobody is asked, your offer stays as it is, and it costs nothing. Please note: this is a demonstration. The lenders are made up, and nothing leaves this computer.

consent-lender-title = Consent to the lender you chose (optional)
consent-lender-summary = { $other } may learn who you are, look up your credit report once and decide by its own rules. You see its whole cost before you sign.
consent-lender-text-1 = 1. Who. { $lender } ("we") passes the information on; the hotline is { $hotline }. It goes to { $other } ({ $other_hotline }). This is version { $version } of the text. Your separate consent is needed under art. 23 of the Personal Information Protection Law (PIPL), and for the credit inquiry under art. 18 of the Regulation on the Credit Reporting Industry.
consent-lender-text-2 = 2. What. Your name, identity number, mobile number and bank card; what you told us of your work, income, debts, purpose and province; what your identity card and bank statement say; your loans with us, and those that we arranged. No data from your app and no picture of your face.
consent-lender-text-3 = 3. What for. So that it can look up your credit report with { $bureau }, once and in its own name, decide by its own rules, and draw up its contract. Not for advertising, and for nothing else (PIPL, art. 6).
consent-lender-text-4 = 4. To whom. To the lender in paragraph 1 alone. The other lenders in the list don't learn who you are.
consent-lender-text-5 = 5. How long. If it lends nothing, or you choose another, it deletes what it got; else it is kept with its contract. We record that you agreed, to which text, and what it decided.
consent-lender-text-6 = 6. How to withdraw. Until you sign, say "back" and choose another lender or none; the inquiry that was made stays in your report. Once signed, the contract keeps what it needs; call { $other_hotline } (PIPL, art. 15).
consent-lender-text-7 = 7. If you decline. It learns nothing and looks up nothing. You are back at the list, our own offer stays as it is, and it costs nothing. Please note: this is a demonstration. The lender is made up, and nothing leaves this computer.
