# What `--help` says. `usage-COMMAND` is what it does, `-more` goes on, `-short` stands in the list
# of commands, `-example` can be typed as it is; all others are options.

usage-head = Usage:
usage-options = Options:
usage-commands = Commands:
usage-example = Example:
usage-required = (needed)

usage-option-help = Show this page.
usage-option-version = Show the version.
usage-option-lang = The language: zh-CN or en.
usage-option-as-json = Print JSON for programs; `loanflow guide commands` lists its keys.
usage-option-persona = Whose answers F3 gives; `loanflow personas` lists them.
usage-option-host = Which host app to begin in.
usage-option-policy = Another policy of the lender, in YAML; `loanflow policy` gives one to change.
usage-option-seed = Random seed; with the same --clock it repeats the run.
usage-option-clock = The journey's time in China, such as 2026-03-02T09:41; it stands still until it is moved. Where nothing is kept (`:memory:`), it is the same at every start.
usage-option-pace = 1 as in life, 0.5 twice as fast, 0 without any wait.
usage-option-data-dir = Where applications are kept.
usage-option-device = The name of this device, by which monitoring tells devices apart.
usage-option-at = Open a new application at this step; the persona answers all before it. `loanflow guide ids` lists the steps.
usage-option-variant = A variant of the journey, from this folder; `loanflow variant new` begins one.
usage-option-words = Your own words from this folder, watched while you edit; `loanflow words` gives one.
usage-option-port = The port to listen at.
usage-option-address = The address to listen at; 0.0.0.0 lets others in.
usage-option-visitors = How many visitors at a time.

usage-loanflow = Rehearse a mini-program loan, end to end, in your terminal.
usage-loanflow-more = Without a command, it opens the app; press F1 there for help.
usage-option-faults = Let a partner fail, at a step; may be repeated. `loanflow faults` lists them.
usage-loanflow-inspect = Open with the view under the hood.
usage-loanflow-resume = Go on with an application; without an ID, choose one.
usage-loanflow-data-dir = Where applications are kept; `:memory:` keeps none.
usage-loanflow-theme = Light or dark.
usage-loanflow-example = loanflow --host wechat --lang en --persona wang-fang --inspect

usage-quote = Work out a loan: every payment, all fees, and the annual rate with all of them in it (APR).
usage-quote-short = What a loan costs: schedule, fees, APR.
usage-quote-amount = How much is lent, in yuan.
usage-quote-rate = The annual rate: 0.146 or 14.6%.
usage-quote-months = For how many months.
usage-quote-method = How it is repaid.
usage-quote-fee-upfront = A fee taken off at payout, in yuan.
usage-quote-fee-monthly = A fee charged each month, in yuan.
usage-quote-example = loanflow quote --amount 20000 --rate 14.6% --months 12 --method equal_payment --fee-upfront 200

usage-check = Check each VALUE as the identity step would.
usage-check-more = Exits with 0 if all are valid and 1 if any is not.
usage-check-short = Whether a number is valid, and what is wrong with it.
usage-check-example = loanflow check resident-id 110101199003074477 110101199003074478

usage-score = Score a persona and decide, as the lender would once everything is handed in.
usage-score-short = How a persona is scored, point by point.
usage-score-persona = Who; `loanflow personas` lists them.
usage-score-host = In which host; the persona's own if not given.
usage-score-explain = Show the whole calculation.
usage-score-example = loanflow score --persona li-wei --explain

usage-policy = Print the lender's policy: products, limits, scorecard, prices, regions, lenders and fees.
usage-policy-more = `loanflow policy FILE` is short for `loanflow policy check FILE`.
usage-policy-short = The lender's rules in YAML, to copy and change.
usage-policy-to = Copy it into this file instead.
usage-policy-schema = Print its JSON Schema, which editors complete by.
usage-policy-example = loanflow policy rules --at 2026-11-24
usage-policy-check = Check a policy file: exits with 0 if it can be used; if not, 2 with the line and what was expected. Use it with `--policy`.
usage-policy-check-short = Check a file of your own.
usage-policy-check-example = loanflow policy check mine.yaml
usage-policy-rules = Print the register of rules: the law that the product keeps, each rule with whom it binds, what it asks and where it is applied.
usage-policy-rules-short = The rules of law, and which hold on a day.
usage-policy-rules-at = Only the rules in force on this day, such as 2026-11-24.
usage-policy-rules-policy = The register of this policy instead.
usage-policy-rules-example = loanflow policy rules --at 2026-11-24

usage-personas = List the personas and the magic values, with their outcomes.
usage-personas-more = With an ID, show what that persona types; `generated-7` is the person made from seed 7.
usage-personas-short = Who can apply, and what becomes of them.
usage-personas-example = loanflow personas zhou-tao

usage-faults = List what can go wrong on purpose: each fault at each of its steps, and what the applicant is told.
usage-faults-more = `loanflow --fault NAME@STEP` lets one strike.
usage-faults-short = What can go wrong, and what is said of it.
usage-faults-markdown = Print the page of the guide.
usage-faults-example = loanflow faults --json

usage-applications = List what is stored, the latest first.
usage-applications-short = What is stored: journals, personal data, erasure.
usage-applications-example = loanflow applications show ID
usage-applications-show = Show one application: its decisions with their reasons, the ledger and the journal; and whether today's rules would decide the same.
usage-applications-show-more = Personal values are masked or left out.
usage-applications-show-ledger = Every entry of the ledger, with plan, days, principal and rate, in place of the journal.
usage-applications-show-policy = Decide again by this policy, in YAML.
usage-applications-show-short = One application's journal and decisions.
usage-applications-show-example = loanflow applications show ID --json
usage-applications-end-of-day = Do for all running loans what the clock makes due: debits, reminders, interest for paying late, stages.
usage-applications-end-of-day-more = Running it again on the same day does nothing. After days without a run, what fell due meanwhile is done as of its own day. Reminders go out within the contact hours of the policy only: after a run by night they wait for the next one by day.
usage-applications-end-of-day-short = What is due today on all running loans.
usage-applications-end-of-day-on = The day whose end it is; now where none is named.
usage-applications-end-of-day-example = loanflow applications end-of-day --json
usage-applications-ledger = Show the books of one loan, or of all, at the end of a day: trial balance, classes, what is set aside; for one loan every entry with the event it follows from.
usage-applications-ledger-more = Interest is earned by the day. Once a loan is overdue for more than 90 days it is income only when it is paid.
usage-applications-ledger-short = Trial balance and entries at the end of a day.
usage-applications-ledger-application-id = The application.
usage-applications-ledger-whole = All loans in one trial balance.
usage-applications-ledger-on = The day whose end it is; today where none is named.
usage-applications-ledger-policy = The shares set aside and the classes of this policy, in YAML.
usage-applications-ledger-example = loanflow applications ledger --all --date 2026-12-31
usage-applications-export = Export one application's journal. `loanflow verify` proves that nothing in it was changed.
usage-applications-export-more = Personal values stay sealed.
usage-applications-export-short = Its journal, in a file that can be proved.
usage-applications-export-to = Write it into this file.
usage-applications-export-example = loanflow applications export ID --to journal.jsonl
usage-applications-data = Hand over all that is kept about one applicant, as JSON.
usage-applications-data-more = Personal values are opened: it is for the person they belong to.
usage-applications-data-short = All that is kept about the applicant.
usage-applications-data-to = Write it into this file.
usage-applications-data-example = loanflow applications data ID --to my-data.json
usage-applications-erase = Erase the personal values of one application for good. Its journal can still be proved.
usage-applications-erase-short = Erase the applicant's personal values.
usage-applications-erase-yes = Don't ask first.
usage-applications-erase-example = loanflow applications erase ID

usage-verify = Check a signed contract (PDF), an exported journal or a whole store: is it as it was made?
usage-verify-more = A contract that the app saved is found by its name alone, such as LF20270131-ABC123.pdf. A folder, or the file journal.sqlite3 in it, is checked whole: what is broken, missing, added or rolled back is named by application and event. Exits with 0 if it is as it was made, 1 if it isn't, and 2 if it is none of these.
usage-verify-short = Whether a contract, a journal or a store was changed.
usage-verify-roots = Trust the certificates in this PEM file too.
usage-verify-at = Check as of this time (UTC), such as 2027-01-31, instead of now.
usage-verify-new-counters = Begin the damaged counters anew. Use it only if you put back no older copy: what is stored now counts as the newest.
usage-verify-data-dir = Where applications are kept, with the authority that is trusted.
usage-verify-example = loanflow verify contract.pdf

usage-test = Play scenarios as tests: files, folders, or built-in ones by name; all built-in ones if none is named.
usage-test-more = Exits with 0 if all passed, 1 if any failed, and 2 if one can't be played as it is written.
usage-test-short = Play scenarios as tests.
usage-test-tags = Only those with this tag; `no-TAG` leaves it out.
usage-test-words = Only names with these words; `not WORD` leaves it out.
usage-test-junit = Write a JUnit report.
usage-test-traces = Write a trace of each run into this folder.
usage-test-trace-failures = Write traces of failed runs only.
usage-test-workers = Processes to use, or `auto`.
usage-test-fail-fast = Begin nothing more after a failure.
usage-test-screen = Play all through the screen, or none.
usage-test-deadline = Seconds that one step may take.
usage-test-coverage = Say what of the product was reached.
usage-test-html = Write the coverage as a page.
usage-test-fail-under = Exit with 1 if less was reached, in all or of one kind; may be repeated.
usage-test-only-list = List the scenarios instead.
usage-test-example = loanflow test scenarios/ --workers auto --trace traces/

usage-explore = Walk the journey without a person: every way once, in as few scenarios as possible, then at random.
usage-explore-more = Scenario files that are named are played again instead. Exits with 1 if anything broke; the shortest way there is written as a scenario.
usage-explore-short = Walk every way of the journey, and at random.
usage-explore-seed = The same number makes the same walks.
usage-explore-walks = How many walks at random.
usage-explore-folder = Where scenarios are written.
usage-explore-ways = Go every way once first, or only at random.
usage-explore-example = loanflow explore --seed 7 --walks 500 --out explored/

usage-record = Open the app and write what you do into FILE, as a scenario.
usage-record-more = Play it back with `loanflow test FILE` or `loanflow demo FILE`.
usage-record-short = Write what you do as a scenario.
usage-record-force = Write over a file that is there.
usage-record-example = loanflow record mine.scenario.yaml --persona li-wei

usage-demo = Play a show in the app: a file, or a built-in one by name; a list to choose from if none is named.
usage-demo-more = F7 pauses, to go on by hand, and resumes; F10 gives the next answer; F12 lists the chapters. Shift with the arrows goes from chapter to chapter, faster and slower; Ctrl+B makes the screen black; Ctrl+Y asks what if …
usage-demo-inspect = Open the view under the hood, also where it lies over the phone.
usage-demo-data-dir = Keep the show's applications in this folder; otherwise nothing is kept.
usage-demo-loop = Begin again at the end, until it is left.
usage-demo-director = Direct the show that runs in another terminal: notes, chapters, time and all its keys are here, and no longer on the audience's screen.
usage-demo-notes = Show notes and keys for the presenter, or not.
usage-demo-theme = Light or dark.
usage-demo-short = Play a scenario in the app, for an audience.
usage-demo-paused = Begin paused; F10 gives one answer at a time.
usage-demo-example = loanflow demo chen-jie --pace 0.5

usage-cohort = Let generated applicants act the whole journey, without a screen, and report on them: funnel, reasons, prices, time, refusals, fairness. All of it is simulated.
usage-cohort-more = They act through the real conversation and loan service, with slips, words of their own, doubts and little patience; the report states what is assumed. The same seed gives the same figures on any number of workers. Ctrl+C ends early and keeps what was counted.
usage-cohort-short = Simulate thousands of applicants, and compare policies.
usage-cohort-size = How many applicants.
usage-cohort-seed = The same number makes the same applicants.
usage-cohort-policies = A policy of the lender, in YAML; given twice, the same applicants meet both and the two are compared.
usage-cohort-variants = The folder of a variant of the journey; given twice, the same applicants go through both and the two are compared.
usage-cohort-tempers = Only these, with commas between them: hurried, wary, chatty, confused.
usage-cohort-workers = How many processes; as many as there are cores by default.
usage-cohort-files = Write the report instead of printing it, as HTML, Markdown, CSV or Parquet by its suffix; may be repeated.
usage-cohort-scheduler = Let the workers of a Dask scheduler play it, such as tcp://10.0.0.5:8786 (extra `dask`); the figures are the same. Policies and variants are sent there.
usage-cohort-show = Play this applicant alone and print the journal, the source of the figures.
usage-cohort-example = loanflow cohort --n 10000 --seed 1 --to cohort.html

usage-walkthrough = Show how an application was gone through, step by step: the time at each question beside what the Keystroke-Level Model expects, keys, refusals, questions in passing, and leaving.
usage-walkthrough-more = As HTML it has a picture of the screen at each question. Times are real ones where somebody sat at the screen, and those of the journal otherwise.
usage-walkthrough-short = How an application was gone through, with pictures.
usage-walkthrough-files = Write the report instead of printing it, as HTML, Markdown, CSV or Parquet by its suffix; may be repeated.
usage-walkthrough-size = The size of the pictures in cells, 60x20 to 240x100.
usage-walkthrough-example = loanflow walkthrough ID --to walkthrough.html

usage-insights = Show what is stored in figures: where applications stand, the funnel, limits, prices and time, refusals, questions in passing, and satisfaction with comments and complaints.
usage-insights-more = In the app, the command palette (Ctrl+P) has the same as a dashboard that keeps up with what is stored.
usage-insights-short = What is stored, in figures.
usage-insights-files = Write the report instead of printing it, as HTML, Markdown, CSV or Parquet by its suffix; may be repeated.
usage-insights-example = loanflow insights --to insights.html

usage-render = Film a show, without a screen: a file, or a built-in one by name. The suffix chooses the format: `.cast`, `.html` (a player; with storyboard in its name, pages to print), `.svg`, `.png`, `.gif` or `.mp4`.
usage-render-more = Time is simulated: a show of minutes takes seconds, and the same show gives the same file, byte for byte. PNG, GIF and MP4 need `pip install 'loanflow-tui[render]'`.
usage-render-short = Film a show: cast, web page, picture, GIF or MP4.
usage-render-files = Where to write it; may be repeated, and the show is played once.
usage-render-size = The terminal's size in cells, 60x20 to 240x100.
usage-render-theme = Light or dark.
usage-render-lang = The language; given twice, each file is written in both, as NAME.en.cast.
usage-render-chapter = This chapter only.
usage-render-step = A still picture of this question, as it stands before its answer; `end` for the last.
usage-render-each = A still picture of each step or chapter, as NAME-01.svg and so on.
usage-render-keys = Show the keys that are pressed.
usage-render-notes = Show the presenter's notes below the picture, or not.
usage-render-moving = An SVG that plays by itself, instead of a still picture.
usage-render-cast-version = The version of a `.cast`; 2 for older players.
usage-render-example = loanflow render tour --to tour.html --to tour.cast --lang en

usage-chat = Talk to the assistant: on the screen, or in plain lines for screen readers, braille, pipes and logs.
usage-chat-more = Plain lines are chosen by themselves where there is no terminal, or where `ACCESSIBLE` is set. /help in the chat lists its commands.
usage-chat-short = The conversation, also in plain lines.
usage-chat-plain = Labelled lines with numbered replies; nothing is redrawn.
usage-chat-quiet = Without the bell at the end of a turn.
usage-chat-resume = Go on with an application; without an ID, the one touched last.
usage-chat-data-dir = Where applications are kept; `:memory:` keeps none.
usage-chat-example = loanflow chat --plain --lang en --persona li-wei

usage-understand = Say what each line would be taken for at a step, and what would be replied. Nothing is recorded.
usage-understand-more = Lines come from FILE, or from standard input. With --json, each line is answered by one JSON object.
usage-understand-short = What words would be taken for at a step.
usage-understand-file = Lines to understand, one utterance each; `-` is standard input.
usage-understand-step = The step at which they are said; `loanflow guide ids` lists them.
usage-understand-persona = Whose journey leads to the step; `loanflow personas` lists them.
usage-understand-example = loanflow understand lines.txt --at offer.accept --lang en

understand-no-file = { $file } can't be read.
understand-not-reached = This persona never comes to { $step }. Try another one with --persona.

usage-map = Write a map of the journey: every question with its words in all languages, replies, what it rests on and what is said of wrong answers; every way, fault, refusal and error message; and what is missing.
usage-map-more = FILE ends in `.html` (one page, to zoom and search, with the screen at each question) or `.mmd` (Mermaid); --to may be repeated. Without FILE it prints the findings: dead ends, what is asked twice, jargon, long sentences, contrast, cut text and more. In the app, Ctrl+P has the map too.
usage-map-variants = A variant of the journey, marked where it differs from the usual one; given twice, the second is held against the first.
usage-map-counts = Lay counts over the map: of what is stored, or of a simulated cohort.
usage-map-size = The applicants of the cohort.
usage-map-seed = The same number makes the same applicants.
usage-map-pictures = With the screen at each question; without, it takes half the time.
usage-map-short = The whole journey on one page.
usage-map-to = The file to write.
usage-map-example = loanflow map --to map.html --to map.mmd

usage-variant = Variants of the journey without code: other words, another order, other quick replies.
usage-variant-more = `loanflow variant new DIR` begins one; `--variant DIR` opens the app with it. Its id and digest stand in each journal.
usage-variant-short = Try another order, other replies and words.
usage-variant-schema = Print the JSON Schema of the file, which editors complete by.
usage-variant-example = loanflow variant check mine
usage-variant-new = Begin a variant in a new folder DIR: a file to fill in, and a folder for words.
usage-variant-new-short = Begin a variant.
usage-variant-new-example = loanflow variant new mine
usage-variant-check = Check a variant: exits with 0 if it can be used; if not, 2 with the line and the rule that it breaks.
usage-variant-check-short = Whether a variant can be used.
usage-variant-check-example = loanflow variant check mine

usage-study = Try the journey on people: tasks that they carry out at the screen, questions after them, and a report.
usage-study-more = `loanflow study new DIR` begins one. Nothing is kept of whoever doesn't agree to take part.
usage-study-short = Try the journey on people, and report on it.
usage-study-example = loanflow study new mine
usage-study-schema = Print the JSON Schema of the file, which editors complete by.
usage-study-new = Begin a study in a new folder DIR: a file to fill in, with an example that can be run as it is.
usage-study-new-short = Begin a study.
usage-study-new-example = loanflow study new mine
usage-study-run = Take a participant through a study: the consent to taking part, each task in the app, the questions after.
usage-study-run-more = Whoever stops before the end goes on with the same code. All that is kept lies in DIR/participants/CODE; delete that folder to forget somebody. Ctrl+N or F7 marks a moment for whoever watches.
usage-study-run-served = Let people take part in a browser: whoever opens the page is a participant with a code and applications of their own.
usage-study-run-short = Take a participant through it.
usage-study-run-code = The participant's code, of letters, digits and dashes; from P01 on if none is given. Never a name.
usage-study-run-example = loanflow study run mine --participant P07
usage-study-report = Report on a study: success, time, ease and a score for each task and step, variants side by side, marked moments, what wasn't taken.
usage-study-report-more = As HTML it has pictures of the screen at marked moments and at the steps with the lowest scores. Every figure can be traced to participants, applications and events.
usage-study-report-short = Report on it.
usage-study-report-files = Write the report instead of printing it, as HTML, Markdown, CSV or Parquet by its suffix; may be repeated.
usage-study-report-example = loanflow study report mine --to report.html --to report.csv
usage-study-check = Check a study: exits with 0 if it can be run; if not, 2 with the line and the reason.
usage-study-check-short = Whether a study can be run.
usage-study-check-example = loanflow study check mine

usage-words = Copy the wording, the word lists and the examples into a folder of your own.
usage-words-more = `loanflow words --to DIR` makes the folder. Open the app with `--words DIR` and edit: whatever you save is on screen at once.
usage-words-short = The wording, to copy, change live and check.
usage-words-to = Copy into this new folder.
usage-words-example = loanflow words check mine
usage-words-check = Review the words of DIR, or the package's: mistakes, lost values, missing translations, lengths, house style, reading level, and wording that hides a cost or a consent.
usage-words-check-more = Exits with 1 if anything is found.
usage-words-check-short = What a copy editor would mark.
usage-words-check-example = loanflow words check mine

usage-guide = Read a guide; without a TOPIC, say which there are.
usage-guide-short = Read a guide in the terminal.
usage-guide-example = loanflow guide using

usage-completion = Print the script by which a SHELL (bash, zsh or fish) completes commands, options and names with the Tab key; without one, the script for the shell in use.
usage-completion-more = In bash and zsh, `eval "$(loanflow completion)"` puts it to work at once; in fish, `loanflow completion | source`. The same line in the shell's start file makes it stay.
usage-completion-short = Complete commands and names with Tab.
usage-completion-example = loanflow completion bash

# What is said of a command line that can't be used. $place is the command, and the option if there
# is one; the sentence follows it on the same line.

wrong-place = { $place }: { $said }
wrong-near = { $said } Did you mean { $near }?
wrong-help = { $said } `{ $command } --help` lists what there is.
wrong-no-option = There is no option { $given }.
wrong-one-or-all = Name one application, or --all.
wrong-no-command = There is no command “{ $given }”.
wrong-not-for = This command has no option { $given }.
wrong-choice = “{ $given }” isn't known here. Choose one of { $choices }.
wrong-number = “{ $given }” is not a number.
wrong-whole-number = “{ $given }” is not a whole number.
wrong-between = Give a number from { $least } to { $most }, not { $given }.
wrong-missing = { $what } is missing.
wrong-needs-value = This option needs a value.
wrong-takes-no-value = This option takes no value.
wrong-too-much = There is no place for “{ $given }” here.
wrong-size = { $given } is no size. Write it as 100x36: columns from 60 to 240, lines from 20 to 100.
wrong-time = “{ $given }” is not a time. Write it as 2027-01-31 or 2027-01-31T12:00:00.
wrong-no-file = There is no file or folder { $given }.
wrong-not-a-folder = { $given } is a file, and a folder is wanted.
wrong-not-a-file = { $given } is a folder, and a file is wanted.
wrong-not-ordinary = { $given } is a device or a pipe, and an ordinary file is wanted.
wrong-too-large = { $given } is larger than { $most } MB, and can't be used here.
wrong-bad-name = No file can have the name { $given }.
wrong-too-long = Give at most { $most } characters, not { $given }.
wrong-characters = “{ $given }” has characters that can't be shown. Leave them out.
wrong-participant = { $given } is no code. Use up to 20 letters, digits and dashes, such as P07.
wrong-clock = { $given } is no time for a journey. Use a year from 2000 to 9000.
wrong-application-id = “{ $given }” is no application's ID. `loanflow applications` lists them.
wrong-not-readable = { $given } can't be read. Check its permissions.
wrong-not-writable = { $given } can't be written. Check the folder and its permissions.
wrong-other = { $given } can't be used here.
wrong-persona = There is no persona “{ $given }”. `loanflow personas` lists them.
wrong-show = There is no show and no file “{ $given }”. { $near ->
    [none] The shows are { $shows }.
   *[other] Did you mean { $near }? The shows are { $shows }.
 }
wrong-step = Nobody can begin at “{ $given }”. Near it are: { $near }.
wrong-fault = There is no fault “{ $given }”. `loanflow faults` lists them.
wrong-fault-step = This fault can't happen at { $given }. `loanflow faults` lists its steps.
wrong-workers = Give a number from 1 to 64, or auto.
wrong-shell = There are no completions for the shell “{ $given }”. Name one of { $shells }.
wrong-guide = There is no guide to “{ $given }”. There are: { $topics }.
wrong-certificates = { $given } holds no certificate in PEM.
wrong-no-store = No applications are kept in { $given }, so there is nothing to check.
wrong-file-to-verify = { $given } is neither a signed contract (PDF) nor an exported journal, so there is nothing to check.
wrong-new-counters = { $given } has no damaged counters, so there is nothing to begin anew.
wrong-output-full = Not all of the output could be written: the disk is full.
wrong-output-closed = Not all of the output could be written: whatever was reading it has ended.
wrong-output-failed = Not all of the output could be written. Check where it goes.
wrong-crashed = Something went wrong inside loanflow, and the command has stopped. { $report ->
    [none] Please try again.
   *[other] A report without personal values is in { $report }.
 }
wrong-aborted = Nothing was done.

usage-serve = Show the app in a browser, to each visitor with an application of their own. Nothing of a visit is kept.
usage-serve-more = Only this machine can open the page, unless --address says otherwise. `loanflow demo SHOW --serve` shows a show that way.
usage-serve-short = The app in a browser.
usage-serve-theme = Light or dark.
usage-serve-inspect = Open the view under the hood.
usage-serve-example = loanflow serve --lang en --persona li-wei
usage-demo-served = Show it in a browser, to each visitor from its beginning.
