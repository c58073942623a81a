# Scenario files: what is wrong with one, and what would be right. Read by whoever writes tests.

scenario-unreadable = { $why ->
    [no-file] There is no such file.
    [folder] This is a folder, and a file is wanted.
    [not-a-file] This is a device or a pipe, and an ordinary file is wanted.
    [not-permitted] It can't be read. Check its permissions.
    [bad-name] No file can have this name.
   *[other] It can't be read. Check its name and where it is kept.
 }
scenario-too-large = It is larger than { $most } KB. Split it, and use `include`.
scenario-not-utf8 = It isn't UTF-8 from here on. Save it as UTF-8.
scenario-not-yaml = It isn't YAML here. { $problem ->
    [tab] A tab stands here; indent with spaces.
    [colon] The colon after this word is a full-width one; write `:` and a space.
    [second] A second document begins; give it a file of its own.
    [alias] No value was given the name of this alias.
    [character] A character that can't be shown stands here; take it out.
   *[other] Look for a bracket, a quote or a colon that is missing, and whether lines that belong together are indented alike.
 }
scenario-empty = It is empty. It needs at least `applicant` and `steps`.
scenario-too-deep = It is nested too deeply here.
scenario-too-many-aliases = It holds more than { $most } values, aliases written out. Keep what is needed.
scenario-tag = The tag { $tag } isn't allowed. Write the plain value.
scenario-key-not-text = A key has to be a word.
scenario-key-twice = `{ $key }` stands here a second time. Keep one of the two.
scenario-wrong-type = { $expected ->
    [number] This has to be a number
    [yuan] This has to be an amount in yuan such as 20000 or 20000.50
    [yes-no] This has to be true or false
    [text] This has to be text
    [shorter] This has to be shorter
    [name] This has to be a short name of letters, digits, dots and dashes
    [list] This has to be a list
    [mapping] This has to be a mapping of keys and values
    [path] This has to be the path of a file
    [moment] This has to be a moment such as 2026-11-24T09:41:00+08:00
    [span] This has to be a span of time such as 3 days or 1 month
    [size] This has to be a size in cells such as 80x24
    [event] This has to be an event's name, or its name with the values it has
   *[other] This has to be something else
 }, not { $found ->
    [nothing] nothing.
    [list] a list.
    [mapping] a mapping.
   *[text] `{ $value }`.
 }
scenario-none-in-folder = There is no file ending in { $suffix } in it.
scenario-decided = As the scenario says.
scenario-no-such-file = There is no such file. { $near ->
    [none] `loanflow test --list` shows the built-in ones.
   *[other] Did you mean { $near }?
 }
scenario-out-of-range = `{ $found }` is beyond what is possible: { $bound }.
scenario-one-of = `{ $word }` isn't known here. { $near ->
    [none] It can be: { $known }.
   *[other] Did you mean `{ $near }`? It can be: { $known }.
 }
scenario-missing-key = The key `{ $key }` is missing.
scenario-unknown-key = The key `{ $key }` isn't known here. { $near ->
    [none] See the schema for those that are.
   *[other] Did you mean `{ $near }`?
 }
scenario-unknown-action = No step can `{ $key }`. { $near ->
    [none] It can say, choose, press, upload, fill, expect and more: see the guide.
   *[other] Did you mean `{ $near }`?
 }
scenario-two-actions = A step does one thing: put `{ $other }` into a step of its own, apart from `{ $one }`.
scenario-no-action = This step does nothing. Give it something such as `say` or `expect`.
scenario-no-steps = A scenario needs at least one step.
scenario-step-not-mapping = A step has to be written as `say: …`, `fill:` or the like.
scenario-too-many-steps = These are more than { $most } steps. Make several scenarios of them.
scenario-include-missing = There is no file { $path }. { $near ->
    [none] Its path is taken from where this file stands.
   *[other] Did you mean { $near }?
 }
scenario-include-circular = The files include each other: { $way }. Take one inclusion out.
scenario-include-deep = Files include each other more than { $most } deep.
scenario-upload-missing = There is no file { $path } to upload. Its path is taken from where this file stands.
scenario-policy-missing = There is no policy file { $path }. Its path is taken from where this file stands.
scenario-policy-wrong = The policy file can't be used: { $problem }
scenario-unknown-column = The rows have no column `{ $column }`. { $near ->
    [none] Add it to each row.
   *[other] Did you mean `{ $near }`?
 }
scenario-unknown-word = There is no { $what ->
    [step] step
    [moment] question or state called
    [account] account
    [event] event
    [card] card
    [phase] phase
    [field] value of that event called
    [persona] persona
    [key] key
    [fault-name] fault
    [fault-step] such step for that fault:
   *[other] such thing as
 } `{ $word }`, so this can never pass. { $near ->
    [none] See the guide for those there are.
   *[other] Did you mean `{ $near }`?
 }
scenario-there-and-not = `{ $word }` is expected both to be there and not to be there.
scenario-expects-nothing = Nothing is expected here. Name something such as `screen` or `state`.

# Playing a scenario: why a step failed, and what was there instead.

run-what = { $what ->
    [step] The question asked
    [state] The state
    [phase] The phase
    [input] The text in the field
    [card-title] The card's title
    [repair] The reason the last answer wasn't taken
    [outcome] The outcome
    [score] The score
    [limit] The limit
    [rate] The annual rate
    [apr] The APR
    [payouts] The number of payouts
    [payouts-ledger] The number of payouts in the books
    [payouts-rail] The number of payouts the payment rail made
   *[other] It
 }
run-differs = { run-what } should be `{ $expected }`, and is { $found ->
    [none] nothing yet.
   *[other] `{ $found }`.
 }
run-above = { run-what } should be at most `{ $expected }`, and is `{ $found }`.
run-screen-lacks = The screen doesn't show `{ $expected }`. Nearest to it is `{ $found }`.
run-screen-shows = The screen should not show `{ $expected }`, but it does: `{ $found }`.
run-no-choice = There is no quick reply `{ $expected }` now. There are: { $found }.
run-no-card = No card of the kind `{ $expected }` was shown. Shown were: { $found }.
run-no-row = The card has no row `{ $expected }`. It has: { $found }.
run-card-row = The row `{ $row }` should say `{ $expected }`, and says `{ $found }`.
run-card-lacks = The card `{ $card }` doesn't say `{ $expected }`. Nearest to it is `{ $found }`.
run-no-event = `{ $expected }` is not in the journal, or not in this order. There is: { $found }
run-event-there = `{ $expected }` should not be in the journal, but is: { $found }
run-balance = The account `{ $account }` should stand at `{ $expected }`, and stands at `{ $found }`.
run-no-reason = `{ $expected }` is none of the reasons. They are: { $found }.
run-not-taken = The answer to `{ $step }` was not taken: `{ $reason }`. If that is meant, let a step with `expect: repair` follow.
run-ended = The journey had ended before this step, in the state `{ $state }`. Take out what comes after.
run-ended-before = The journey ended in the state `{ $state }` before `{ $station }` was asked.
run-out-of-reach = `{ $station }` was not asked, however much was answered.
run-nothing-happened = Answering `{ $step }` changed nothing.
run-nothing-to-fill = The applicant has no answer of their own to `{ $step }`. Use `choose` or `say`.
run-nothing-to-decide = In the state `{ $state }` there is nothing for the back office to decide.
run-deadline = Still waiting after { $seconds } s for: { $expected }. { $step ->
    [none] Nothing is asked,
   *[other] The question is `{ $step }`,
 } the state is `{ $state }`. On screen: { $found }
run-crashed = The program itself failed{ $where ->
    [none] {":"}
   *[other] {" "}at { $where }:
 } { $found }
run-process-died = The process that played this scenario ended without a word.
run-broken = What always holds doesn't: { $what ->
    [paid-once] a loan is paid out once.
    [rail-agrees] the payment rail and the journal name the same payouts.
    [books-balance] the books balance, and say what is still owed.
    [chain-whole] the journal's chain is whole.
    [replay-equals-live] the stored journal leads to the same state as the running application.
    [told-again-the-same] the transcript read from the store is the one that was shown.
    [said-in-both-languages] every line can be said in both languages.
    [numbers-masked] identity, phone and card numbers are masked.
   *[other] `{ $what }`.
 }
run-no-application = There { $begun ->
    [one] is only one application
   *[other] are only { $begun } applications
 } so far.
run-not-open = The mini program isn't open.
run-not-seen = `{ $selector }` can't be seen on the screen.
run-needs-screen = Keys can only be pressed on the screen. Play it with `--screen`.

# A trace: the page that shows what a run did.

trace-passed = Passed
trace-failed = Failed
trace-theme = Light or dark
trace-filter = Filter the steps
trace-steps = Steps
trace-step = Step
trace-transcript = Transcript
trace-journal = Journal
trace-scenario = Scenario
trace-events = Events appended
trace-calls = Partners asked
trace-no-events = Nothing was appended to the journal.
trace-no-steps = No step was played.
trace-partner = Partner
trace-asked = Asked
trace-replied = Replied
trace-latency = Took
trace-expected = Expected
trace-found = There was instead
trace-input = Step
trace-asked-step = Question
trace-state-now = State
trace-state = State after it
trace-clock = Clock
trace-place = Written in
trace-before = Before
trace-after = After
trace-host = Host
trace-language = Language
trace-seed = Seed
trace-persona = Applicant
trace-took = Took
trace-application = Application
trace-synthetic = All people and numbers are made up.
trace-key-move = move
trace-key-filter = filter
trace-key-failure = to the failure
trace-key-tabs = pages
trace-key-theme = light or dark

# `loanflow test`.

test-nothing-chosen = None of { $found } scenarios has these tags and words.
test-trace = Trace: { $path }
test-trace-not-written = The trace can't be written into { $path }. Check the folder, its permissions and the room on the disk.
test-summary = { $passed } passed, { $failed } failed, { $wrong } can't be played, { $skipped } skipped, in { $took } s.
test-interrupted = Interrupted. The reports hold what was played until then.

# `loanflow record` and `loanflow demo`.

record-exists = { $path } is there already. Choose another name, or write over it with --force.
record-no-folder = There is no folder { $path }.
record-nothing = Nothing was done, so nothing was written.
record-leave = What you did so far is written down as a scenario when you leave.
record-done = Written to { $path }. Play it back with: loanflow test { $path }
demo-over = The scenario is over. You can go on by hand.
demo-presents = loanflow presents
demo-ended = The show is over
demo-key-menu = Chapters
demo-loops = The show begins again at its end.
demo-loops-not = The show ends at its end.
demo-taken-back = The show goes on at its next chapter.
demo-bar-state = { $held ->
    [yes] Paused
   *[no] Playing
}
demo-bar-over = The show is over
demo-bar-chapter = { $number }/{ $count } { $title }
demo-menu-play-pause = { $held ->
    [yes] Go on
   *[no] Pause, and take over by hand
}
demo-menu-next-step = The next answer at once
demo-menu-previous-chapter = Previous chapter
demo-menu-next-chapter = Next chapter
demo-menu-faster = Faster
demo-menu-slower = Slower
demo-menu-restart = From the beginning
demo-menu-loop = { $loops ->
    [yes] Play once
   *[no] Play again and again
}
demo-menu-blackout = Black screen
demo-menu-leave-for-list = Leave for the list of shows
shows-title = Shows
shows-keys = ↑ ↓ choose · Enter or number play · P play paused · L { $language } · Esc leave
shows-keys-number = { $number } _ · a second digit, or Enter plays show { $number } · Esc leave
shows-length = { $minutes } min
demo-key-hold = Pause
demo-key-go-on = Go on
demo-key-next = Next

# Pictures of the screen, as tests keep them.

snapshot-missing-plugin = The fixture `screen_snapshot` needs pytest-textual-snapshot. Install it with `pip install pytest-textual-snapshot`, and don't switch it off.
snapshot-new = There is no picture of this screen yet: { $file } is missing.
snapshot-changed = The screen is not as its picture shows it. Line by line, - is what was and + what is:
snapshot-same-words = The words are the same; colours or places are not.
snapshot-report = Both pictures will stand in { $path }, once all tests have run. If the new one is right, keep it with `--snapshot-update`.
