# What stands on the screens around the conversation: the host, the keys, help, and what to do when
# something fails. The first screen's messages are single lines, which need no parser.

# The host
ui-status-day = { $day } { $month }
ui-host-alipay = Alipay
ui-host-wechat = WeChat
ui-search = Search
ui-search-field = Search: loan, borrow, EasyLoan
ui-search-tip = Type loan or part of a name to find the mini program. Nothing to download, no account to make.
ui-search-found = Mini programs
ui-search-nothing = Nothing found for “{ $words }”. Try loan.
ui-search-words = loan|credit|borrow|money|cash|easyloan|mini program|lending
ui-suggestion = loan
ui-search-tag = mini program
ui-product-name = EasyLoan
ui-window-title = { $product }: { $phase }
ui-product-mark = ¥
ui-product-what = Loans for people and small businesses. Limit and cost are shown before you decide.
ui-sandbox = A rehearsal: all of it is made up and stays on this machine.
ui-resume-title = Go on where you left off
ui-resume-tag = { $host } · { $at }
ui-resume-what = Application { $id } · { $state }
ui-resume-new = New application
ui-resume-consumer = Personal loan
ui-resume-business = Business loan
ui-resume-emergency = Emergency loan
ui-resume-none = Nothing is unfinished. Type “loan” above to begin a new application.
ui-opening = Opening EasyLoan…

# The host's home around the search: marks and names, separated by bars. A chat has its last words
# and their time behind middle dots: an hour that is yesterday's where today has not come so far,
# or days ago. A host may have its own of each, with its name at the end.
ui-home-only = Only the search works in this rehearsal: type loan.
ui-home-recent = Recent mini programs
ui-home-tiles = ⇄ Transfer|↑ Top up|▤ Bills|▦ City|✚ Health|→ Tickets|■ Parcels|☂ Insurance|♪ Films|⋯ More
ui-home-recents = ♨ Coffee|◎ Bikes|▤ Library|♦ Canteen|P Parking
ui-home-tabs = ⌂ Home|¥ Wealth|▦ Life|□ Messages|○ Me
ui-home-tabs-wechat = ⌂ Chats|▤ Contacts|◎ Discover|○ Me
ui-home-chats = ⇅ File transfer·id-card-front.png·08:52|♥ Family·Mum: dinner at seven?·08:30|◉ Service notices·Parcel 3 is ready to collect·-1|▲ Running club·12 km on Sunday, who is in?·-2
ui-yesterday = Yesterday
ui-weekdays = Mon|Tue|Wed|Thu|Fri|Sat|Sun

# The stations
ui-phase-consent = Consent
ui-phase-identity = Identity
ui-phase-verify = Verify
ui-phase-profile = Profile
ui-phase-documents = Files
ui-phase-score = Score
ui-phase-offer = Offer
ui-phase-sign = Sign
ui-phase-payout = Payout

# The chat
ui-phone = Messages
ui-now = now
ui-card-read = Read in full › (Ctrl+O)
ui-table-more = { $rows } more rows: Ctrl+O shows them all
ui-hint = Enter sends. You can also ask: why, cost, back, help.
ui-hint-choice = Digits, arrows or a click choose. You can also ask: why, cost, back, help.
ui-hint-answer-or-choose = Type and press Enter, or Tab to the quick replies.
ui-hint-secret = Shown only while you type; masked as soon as it is sent.
ui-hint-file = Type or paste a path, drop the file here, or choose below.
ui-moment = One moment…
ui-small = Best from 80×24
ui-no-sample = There is nothing to fill in here.
ui-reader-scroll = ↑ ↓ scroll
ui-reader-turn = ← → other cards
ui-reader-close = Esc closes

# The keys on the last line
ui-key-help = Help
ui-key-inspect = Hood
ui-key-fill = Fill
ui-key-language = { $language }
ui-key-host = { $host }
ui-key-theme = { $theme }
ui-key-command-palette = Menu
ui-key-leave = Leave
ui-key-back-office = Office
ui-light = Light
ui-dark = Dark

# Commands
ui-command-search = Find a command…
ui-command-inspect = Look under the hood
ui-command-inspect-what = What happens at this point of the journey, and the journal (F2)
palette-inspect = hood, under the hood, behind, inspector, details, how it works, debug
ui-command-journal = Choose an event of the journal
ui-command-journal-what = Up and down choose, Enter opens it with its whole content (Ctrl+G)
palette-journal = log, events, history, record
ui-command-fill = Answer as the persona
ui-command-fill-what = Fill in this answer with the sample person's (F3)
palette-fill = sample, auto, autofill, demo answer, skip ahead, next
ui-command-read = Read in full
ui-command-read-what = Open the newest text or table that has more to it (Ctrl+O)
palette-read = open, full text, contract, terms, larger, expand
ui-command-home = Close the mini program
ui-command-home-what = Back to the host; the application is kept
palette-home = close, exit, quit, back to home
ui-command-help = Help
ui-command-help-what = Keys, and what you can say at any point (F1)
palette-help = keys, shortcuts, how, commands, what can I say
ui-command-language = Switch language: { $language }
ui-command-language-what = The whole conversation is worded anew (F4)
palette-language = chinese, english, translate, 中文
ui-command-host = Switch host
ui-command-host-what = Go on in the other host app (F5)
palette-host = alipay, wechat, switch app, phone
ui-command-theme = Switch between light and dark
ui-command-theme-what = Colours for day and night (F6)
palette-theme = dark, light, night, day, colour, mode
ui-command-back-office = Back office
ui-command-back-office-what = Decide on what was referred or held; the chat goes on at once (F8)
palette-back-office = approve, decline, officer, review, referred, bank, decide
ui-command-map = Map of the journey
ui-command-map-what = Every question with its picture, words, ways and counts (Ctrl+L)
ui-command-map-cohort = Simulated cohort on the map
ui-command-map-cohort-what = 200 generated applicants counted at each question of the map
palette-map-cohort = cohort, simulation, simulated, applicants, drop-off
palette-map = map, flow, questions, messages, errors, journey
ui-command-insights = What is stored
ui-command-insights-what = The funnel, prices, refusals and satisfaction, kept up to date
palette-insights = numbers, dashboard, statistics, stats, report, funnel
ui-command-screenshot = Save a picture of the screen
ui-command-screenshot-what = As SVG, with Chinese set right
palette-screenshot = screenshot, picture, photo, image, capture, svg, save the screen
ui-command-find = Find in the chat…
ui-command-find-what = Whatever was said or stands on a card, also in its full text (Ctrl+F)
palette-find = search, look for, where, scroll back, transcript
ui-command-none = Nothing found.
ui-find-search = Find in the chat…
ui-command-jump = Go to a step…
ui-command-jump-what = The sample person answers everything before it (Ctrl+T)
palette-jump = step, go to, skip, chapter, begin at
ui-command-mark = Mark this moment
ui-command-mark-what = For whoever watches: a note, a heuristic, a severity (Ctrl+N or F7)
palette-mark = note, finding, remark, usability, observation
ui-jump-search = Find a step…
at-not-reached = This person doesn't come to { $step }, and stops at { $stopped }.
ui-command-leave = Leave
ui-command-leave-what = Asks once; the application can be resumed (Ctrl+C)
palette-leave = quit, exit, close, stop, bye
ui-screenshot-saved = Saved as { $path }
ui-screenshot-failed = The picture could not be saved here. Choose a folder you may write to.
ui-copied = Copied.

# Leaving
ui-leave = Leave now?
ui-leave-nothing = There is nothing unfinished.
ui-leave-kept = Every answer so far is saved. Go on another day with: loanflow --resume { $id }
ui-leave-lost = Nothing is kept in this session, so this application ends here.
ui-leave-stay = Stay
ui-leave-go = Leave
ui-left = Your application is kept. Go on with: loanflow --resume { $id }
ui-stopped = Something went wrong here ({ $name }), and loanflow has stopped. Nothing was changed; start it again.
ui-left-trouble = Something went wrong and loanflow had to stop. Every answer that was accepted is kept.

# Files
ui-file-title = Choose a file
ui-file-open = Choose
ui-file-cancel = Cancel
ui-file-which = Please choose a file.
ui-file-missing = There is no such file here.
ui-file-closed = This folder may not be looked into.

# Trouble
ui-trouble = Something went wrong
ui-trouble-kept = Your answers are safe. Close this and go on, or leave and come back with: loanflow --resume { $id }
ui-trouble-again = Close this and try again.
ui-trouble-report = A report without personal data is in { $path }
ui-trouble-close = Close
ui-trouble-unknown = There is no such application
ui-trouble-unknown-what = Check the id, or choose one of the unfinished applications on the first screen.
ui-adopted = { $count ->
    [one] One application from an earlier version was taken over. From now on, changes made outside loanflow are noticed.
   *[other] { $count } applications from an earlier version were taken over. From now on, changes made outside loanflow are noticed.
}
ui-trouble-store = What was saved can't be used
ui-trouble-option = This can't be used as it is

# Help
ui-help-keys = Keys
ui-help-key-enter = Enter
ui-help-key-enter-what = send what is typed, or choose the quick reply marked ▸
ui-help-key-tab = Tab, arrows
ui-help-key-tab-what = go to the quick replies and along them
ui-help-key-digits = 1 to 9
ui-help-key-digits-what = choose a numbered quick reply while the field is empty
ui-help-key-pages = Page up, down
ui-help-key-pages-what = look back in the chat
ui-help-key-f1 = F1
ui-help-key-f1-what = this help
ui-help-key-f2 = F2
ui-help-key-f2-what = look under the hood: what happens at this point, and the journal
ui-help-key-ctrl-g = Ctrl+G
ui-help-key-ctrl-g-what = choose an event of the journal; Enter opens it
ui-help-key-shift-pages = Shift+Page up, down
ui-help-key-shift-pages-what = scroll under the hood
ui-help-key-f3 = F3
ui-help-key-f3-what = answer as the sample person would
ui-help-key-f4 = F4
ui-help-key-f4-what = switch the language, also in the middle of a journey
ui-help-key-f5 = F5
ui-help-key-f5-what = switch the host
ui-help-key-f6 = F6
ui-help-key-f6-what = light or dark
ui-help-key-f8 = F8
ui-help-key-f8-what = the back office: decide on what was referred or held
ui-help-key-ctrl-f = Ctrl+F
ui-help-key-ctrl-f-what = find a line of the chat, or of the text behind a card
ui-help-key-ctrl-o = Ctrl+O
ui-help-key-ctrl-o-what = read the newest text or table in full
ui-help-key-ctrl-t = Ctrl+T
ui-help-key-ctrl-t-what = go to a step; the sample person answers everything before it
ui-help-key-ctrl-n = Ctrl+N, F7
ui-help-key-ctrl-n-what = for whoever watches: mark this moment with a note, a heuristic and a severity
ui-help-key-ctrl-p = Ctrl+P
ui-help-key-ctrl-p-what = every command by name
ui-help-key-ctrl-c = Ctrl+C
ui-help-key-ctrl-c-what = copy what is selected; else leave, after asking once
ui-help-sayings = What you can say at any point
ui-help-say-help = help
ui-help-say-help-what = how to answer this question
ui-help-say-why = why
ui-help-say-why-what = why this is asked
ui-help-say-cost = how much does this cost
ui-help-say-cost-what = what the loan costs, as far as it is known by now
ui-help-say-reason = why this limit · why this rate
ui-help-say-reason-what = what the limit, the rate or a refusal rests on
ui-help-say-change = change my income
ui-help-say-change-what = give an earlier answer anew
ui-help-say-back = back
ui-help-say-back-what = take back the last answer
ui-help-say-over = start over
ui-help-say-over-what = begin again from the first question
ui-help-say-human = talk to a person
ui-help-say-human-what = how to reach somebody
ui-help-say-cancel = cancel
ui-help-say-cancel-what = withdraw the application
ui-help-more = Where to find more
ui-help-more-decision = A decision
ui-help-more-decision-what = F2: points and reason codes. In the terminal: loanflow score --persona ID --explain
ui-help-more-lenders = Other lenders
ui-help-more-lenders-what = "Compare lenders" at the amount; "Who else may lend" after a refusal
ui-help-more-loan = The loan
ui-help-more-loan-what = "My loan" after the payout: repay an instalment, a part or all, give it back, the letter
ui-help-more-contract = The signed contract
ui-help-more-contract-what = A PDF, named in the chat when it is signed. To check it: loanflow verify FILE
ui-help-more-office = A person's decision
ui-help-more-office-what = F8, when an application is referred, or held because something looks abnormal
ui-help-more-faults = Something going wrong
ui-help-more-faults-what = Ctrl+P, "Let something go wrong": a partner fails on purpose
ui-help-more-records = The records
ui-help-more-records-what = loanflow applications show ID: decisions, ledger and journal; export gives a file to verify
ui-help-more-data = Your data
ui-help-more-data-what = Ctrl+P, "Save my data" or "Erase my data"
ui-help-more-policy = The lender's rules
ui-help-more-policy-what = loanflow policy --to FILE copies them; loanflow --policy FILE decides by the copy
ui-help-more-guide = The whole guide
ui-help-more-guide-what = In the terminal: loanflow guide using
ui-help-sandbox = A rehearsal
ui-help-sandbox-what = Every person here is made up. Files you hand in are read on this machine and sent nowhere. No money moves.

## After the money and on stage

ui-key-clock = Clock
ui-clock-nothing-due = Nothing is due yet, so the clock stays. Ctrl+P moves it by a day or a month.
ui-help-key-f9 = F9
ui-help-key-f9-what = move the clock to the next due date of the loan
ui-command-clock-due = Move the clock to the next due date
ui-command-clock-due-what = Reminders, late interest and stages come as they would (F9)
palette-clock-due = date, time, later, next month, due, repay, fast forward
ui-command-clock-day = Move the clock by a day
ui-command-clock-day-what = What falls due in that day is said
palette-clock-day = date, time, tomorrow, next day, later
ui-command-clock-month = Move the clock by a month
ui-command-clock-month-what = What falls due in that month is said, day by day
palette-clock-month = date, time, next month, later
ui-command-faults = Let something go wrong…
ui-command-faults-what = Choose a fault; it strikes at its step and waits under the hood until then
palette-faults = error, fail, outage, wrong, break, simulate, timeout
ui-command-receipt = Save the receipt
ui-command-receipt-what = The payout, as a picture that any browser shows
palette-receipt = proof, payment, payout, money
ui-command-my-data = Save my data
ui-command-my-data-what = All that is kept about the applicant, in a file that can be read
palette-my-data = export, download, privacy, copy of my data
ui-command-erase = Erase my data…
ui-command-erase-what = Personal values are destroyed for good; asks once
palette-erase = delete, forget me, remove, privacy
ui-fault-search = Find a fault…
ui-fault-clear = Clear all faults
ui-fault-clear-what = Nothing more goes wrong on purpose
ui-fault-put-in = { $name } waits to strike.
ui-fault-cleared = Nothing goes wrong on purpose any more.
ui-receipt-saved = The receipt is saved in { $path }
ui-receipt-failed = The receipt couldn't be written. Please check the folder and try again.
ui-my-data-saved = Everything kept about the applicant is saved in { $path }
ui-my-data-failed = The file couldn't be written. Please check the folder and try again.
ui-switch = Go on in { $host }?
ui-switch-what = The score and the offer rest on data from the host you are in. Switching takes them back, and you will be asked to consent again.
ui-switch-stay = Stay
ui-switch-go = Switch
ui-erase = Erase the personal data of this application?
ui-erase-what = Name, numbers, answers and documents can't be read any more, by anybody. What was decided, and when, can still be proved.
ui-erase-keep = Keep it
ui-erase-go = Erase for good
ui-erased = The personal data are erased.
ui-erased-later = Erased. Another program is reading the file, so the last copy of the key goes when loanflow next starts.
ui-erase-loan-running = A loan is running, so its records have to be kept. Once it is repaid they can be erased.
ui-erase-draw-running = A further draw of this credit line is still running, under contract { $contract }. The line rests on this application; once every draw is repaid it can be erased.
ui-erase-payment-uncertain = The last payment may still be taken back by its bank, so the records have to be kept. You can erase them from { $day }.
ui-settings-damaged = The file of your settings can't be read, so the usual ones hold. Your next choice replaces it.

pack-broken = The pack { $name } can't be used and is left out: { $why }
