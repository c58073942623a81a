# `loanflow study`: tasks that people carry out at the screen, the questions after them, the report.
# $folder, $file, $name, $step: as written by the study's author. $code is a participant's.

## Beginning one, and mistakes in its file

study-begun = Begun in { $folder }. Fill in { $file }, then try it: loanflow study run { $folder }
study-in-order = “{ $title }” can be run: { $tasks ->
    [one] 1 task,
   *[other] { $tasks } tasks,
 } { $variants ->
    [0] no variants.
    [one] 1 variant.
   *[other] { $variants } variants.
 }
study-template =
    # A study: what people are asked to do, and what they are asked about it.
    # `loanflow study check` says whether it can be used, `loanflow study run` takes a participant
    # through it, `loanflow study report` shows what came of it.
    # Whatever participants read can stand in one language, or in several by their tags.

    title:{ $title }

    # Shown first. Nothing is kept of anybody who doesn't say yes to it.
    consent:{ $consent }

    # Shown with each task. Take it away if nobody needs to think aloud.
    think_aloud:{ $think-aloud }

    # The variants to compare: folders beside this file, and `usual` for the journey as it is. Each
    # participant follows one of them, whichever has the fewest participants so far.
    # variants: [usual, short-way]

    # Each participant begins with another task, so that practice doesn't favour the last one.
    rotate_tasks: false

    # For each task: `id` names it in the report; `done` is the step whose question says that it is
    # done. What follows may be left out: `at` is the step to begin at, `persona` answers everything
    # before it, `host` and `lang` are where and in which language, `product` must be the one applied
    # for, `variant` is one that all follow in this task. `loanflow guide designing` lists the steps.
    tasks:
      - id: cost
        task:{ $task-cost }
        persona: li-wei
        at: offer.amount
        done: offer.accept
      - id: repay
        task:{ $task-borrow }
        persona: li-wei
        at: loan.home
        done: loan.part

    # seq: how easy the task was, 1 to 7. An empty list asks nothing.
    after_task: [seq]

    # sus: the ten statements of the System Usability Scale. satisfaction: 1 to 5. comment: in words.
    after_all: [sus, satisfaction, comment]
study-sample-title = Do people find out what a loan costs, and how to pay it back?
study-sample-consent =
    We are trying out a loan app, not you. You will carry out a few tasks with made-up people and
    made-up money; please type no details of your own. It takes about ten minutes.

    We keep what you choose, how long you take, which keys you press in number, what wasn't
    understood, and your answers to a few questions, under a code and without your name. It stays
    on this computer and is used to improve the app only.

    You may stop at any time without giving a reason, and ask for what was kept to be deleted.
study-sample-think-aloud = Please say aloud what you look for, what you expect, and what surprises you.
study-sample-task-cost = You need 20,000 yuan for a course. Choose how much you borrow and how you pay it back, and find out what the loan costs you in all. Stop when you are asked to accept the offer.
study-sample-task-borrow = The loan has been running for a while, and you have some money left over. Find where to pay back a part of it early. Stop when you are asked how much.
study-wrong-empty = It is empty. It needs at least `title`, `consent` and `tasks`.
study-wrong-key = The key `{ $key }` isn't known here. It can be: { $known }.
study-wrong-tasks = A study has 1 to { $most } tasks.
study-wrong-task-twice = Two tasks are called `{ $name }`. Give each an id of its own.
study-wrong-step = There is no step `{ $name }`. `loanflow guide designing` lists them.
study-wrong-step-near = There is no step `{ $name }`. Is it `{ $near }`?
study-wrong-name = `{ $name }` isn't known here. It can be: { $known }.
study-wrong-name-near = `{ $name }` isn't known here. Is it `{ $near }`?
study-wrong-persona = No persona is called `{ $name }`. `loanflow personas` lists them.
study-wrong-persona-near = No persona is called `{ $name }`. Is it `{ $near }`?
study-wrong-done-already = The task begins at `{ $step }`, so it would be done at once. Name a step after it.
study-wrong-not-reached = This persona doesn't come to { $step }, and stops at { $stopped }. Name another persona or step.
study-wrong-variant-outside = A variant is named by its folder beside this file, or is `usual`.
study-wrong-variant-gone = There is no folder `{ $name }` beside this file. `loanflow variant new` begins one.

## Taking part

study-consent-no = No, I don't take part
study-consent-yes = Yes, I take part
study-task = Task { $number } of { $of }
study-task-keys = F10 shows this again while you carry it out. When you have done it, or want to stop trying, press Ctrl+C.
study-your-task = Your task
study-task-close = Esc goes back
study-task-done = That was the task. Press Ctrl+C when you are ready to go on.
study-key-task = Task
study-key-finish = Finish
study-finish-done = Finish this task?
study-finish-done-advice = You have done it. A few questions follow.
study-finish-open = Stop trying?
study-finish-open-advice = That is fine: it shows where the app is hard to use.
study-finish-pause = For a pause press Ctrl+\; you go on where you were.
study-finish-stay = Not yet
study-finish-go = Finish the task
study-stop = Stop here?
study-stop-kept = Your answers so far are kept, and you can go on later.
study-stop-stay = Go on
study-stop-go = Stop here
study-keys-read = Enter goes on · Ctrl+C stops
study-keys-read-back = Enter goes on · Esc goes back · Ctrl+C stops
study-keys-choose = Digits and arrows choose · Enter takes it · Ctrl+C stops
study-keys-choose-back = Digits and arrows choose · Enter takes it · Esc goes back · Ctrl+C stops
study-keys-more = Page Down reads on
study-keys-first = Please choose one first: press its digit, or the arrows.
study-keys-write = Enter takes it, also when empty · Ctrl+C stops
study-keys-write-back = Enter takes it, also when empty · Esc goes back · Ctrl+C stops
study-thanks = Thank you
study-thanks-kept = Your answers are kept as { $code }. Name this code if you want them deleted.
study-declined = Nothing was kept.
study-interrupted = { $code } stopped before the end; what was done is kept. Go on with: loanflow study run { $folder } --participant { $code }
study-finished = { $code } has finished. The report so far: loanflow study report { $folder } --to report.html
study-serve-ready = Open { $url } in a browser: whoever does takes part in the study, { $visitors ->
    [one] one at a time
   *[other] up to { $visitors } at a time
}. Ctrl+C ends it. What they agree to have kept lies in the study's folder.
study-serve-code = Over a page everybody has a code of their own: leave --participant or --serve out.
study-code-taken = Somebody else began as { $code } meanwhile. Run it again, or name another code.
study-code-finished = { $code } has finished already. Name another code, or none.
study-wrong-record-gone = The record of { $code } is gone. Put it back, or delete the folder to forget this participant.
study-wrong-record-damaged = The record of { $code } is damaged. Put back a copy, or delete the folder to forget this participant.
study-wrong-record-other = The folder is called { $code }, and the record in it is of { $other }. Name both alike.
study-wrong-store-damaged = What { $code } did in this task can't be vouched for: it was altered or damaged, or this computer has another key. Put back a copy, set LOANFLOW_KEY_DIR, or delete the participant's folder to forget them.
study-wrong-store-gone = What { $code } did in this task is gone. Put the folder back, or delete the participant's to forget them.

## The questions: ease of a task (SEQ), the System Usability Scale (J. Brooke, 1996), satisfaction

study-seq = How easy was this task?
study-seq-1 = very difficult
study-seq-4 = neither
study-seq-7 = very easy
study-sus = Statement { $number } of { $of }. How far do you agree?
study-sus-1 = I think that I would like to use this system frequently.
study-sus-2 = I found the system unnecessarily complex.
study-sus-3 = I thought the system was easy to use.
study-sus-4 = I think that I would need the support of a technical person to be able to use this system.
study-sus-5 = I found the various functions in this system were well integrated.
study-sus-6 = I thought there was too much inconsistency in this system.
study-sus-7 = I would imagine that most people would learn to use this system very quickly.
study-sus-8 = I found the system very cumbersome to use.
study-sus-9 = I felt very confident using the system.
study-sus-10 = I needed to learn a lot of things before I could get going with this system.
study-agree-1 = strongly disagree
study-agree-2 = disagree
study-agree-3 = neither
study-agree-4 = agree
study-agree-5 = strongly agree
study-satisfaction = All in all, how satisfied are you with this app?
study-satisfaction-1 = very dissatisfied
study-satisfaction-2 = dissatisfied
study-satisfaction-3 = neither
study-satisfaction-4 = satisfied
study-satisfaction-5 = very satisfied
study-comment = What should we change first?
study-comment-advice = In your own words. Please name nobody and no numbers of your own.

## The report

study-report-nobody = Nobody has taken part yet. Begin with: loanflow study run { $folder }
study-report-title = Study: { $title }
study-report-of = Participants: { $people }, of whom { $finished } finished and { $stopped } stopped before the end. Whoever declined is not counted, because nothing is kept of them.
study-report-changed = The plan was changed since { $people } of them took part.
study-report-removed = Attempts at tasks that the plan no longer has are not counted: { $attempts }.
study-report-few = The smallest group has { $people }. With so few people the report shows what happened, not how often it would happen to others: read the intervals.
study-report-sources = Every figure is counted from journals, sittings and answers. Each row names its participants; the last table names the application and the events of every visit, as in `loanflow walkthrough ID --data-dir DIR/participants/CODE/TASK`.
study-section-tasks = Tasks
study-section-ease = Time and ease
study-section-compared = Variants side by side
study-section-scales = What participants answered
study-section-findings = Marked moments
study-section-steps = Step by step
study-section-misses = What wasn't taken
study-section-participants = Participants
study-section-visits = Every visit
study-note-tasks = Success: the share who came to the step at which the task is done, of those who did it or gave it up; interval by Wilson, 95 %. Direct: done with no answer refused or asked back, and never off the path. Score, 0 to 100: the mean of the steps' scores, whose formula stands below.
study-note-ease = Time: in the mini program, of those who did the task, without what marks took; geometric mean, interval by Student on the logarithms. SEQ: 1 very difficult to 7 very easy; mean, interval by Student. All at 95 %.
study-note-compared = A is the first variant of the plan. Success: difference with Newcombe's interval. Time: ratio A to B with Welch's interval on the logarithms. The rest: difference of the means with Welch's interval. All at 95 %. Only an interval that leaves out 0 (for times, 1) tells the two apart.
study-note-scales = SUS, 0 to 100: odd statements count their answer minus 1, even ones 5 minus their answer, the sum times 2.5 (Brooke, 1996); only of those who answered all ten. Satisfaction: 1 to 5. Means with Student's interval, 95 %, cut off at the ends of the scale.
study-note-findings = Marked by whoever watched, with Ctrl+N or F7; the most severe first. Severity and heuristics are Nielsen's. Pictures stand at the end.
study-note-steps = Score = 100 − 100 L − 50 M − 25 O − T, at least 0. L: the share of participants who gave up here. M: the share of their answers that were refused or asked back. O: the share who went off the path here (asked in passing, opened the help, left the mini program, took the answer back later). T: half a point for each second of the median time above the Keystroke-Level Model plus 5 s, at most 10. Times are medians over participants, keys a mean.
study-note-misses = Alike ones as one, the most frequent first. Words are shown only where they say nothing of who somebody is; numbers and own values are masked.
study-note-participants = Stopped: the study was interrupted and can be gone on with. Nothing that they typed in the app stands here, and their comments are masked.
study-note-visits = From these rows the other tables are counted. Time in seconds from seeing the question to the answer that was taken.
study-head-task = Task
study-head-variant = Variant
study-head-people = Participants
study-head-open = Interrupted
study-head-done = Did it
study-head-success = Success
study-head-interval = 95 % interval
study-head-success-interval = 95 % interval
study-head-time-interval = 95 % interval
study-head-seq-interval = 95 % interval
study-head-direct = Directly
study-head-time = Time
study-head-timed = Timed
study-head-rated = Answered
study-head-seq = SEQ
study-head-score = Score
study-head-who = Who
study-head-measure = Measure
study-head-a = Variant A
study-head-b = Variant B
study-head-value-a = A
study-head-value-b = B
study-head-difference = A against B
study-head-verdict = Which is better
study-head-mean = Mean
study-head-least = Least
study-head-most = Most
study-head-severity = Severity
study-head-heuristic = Heuristic
study-head-note = Note
study-head-step = Step
study-head-event = Event
study-head-events = Events
study-head-answered = Answered
study-head-left = Gave up
study-head-klm = KLM
study-head-keys = Keys
study-head-given = Answers
study-head-missed = Not taken
study-head-corrected = Taken back
study-head-off = Off path
study-head-words = Words
study-head-reason = Reason
study-head-times = Times
study-head-participant = Participant
study-head-status = Status
study-head-tasks = Tasks
study-head-done-tasks = Done
study-head-sus = SUS
study-head-satisfaction = Satisfaction
study-head-comment = Comment
study-head-application = Application
study-compared-success = Success
study-compared-time = Time
study-compared-seq = Ease (SEQ)
study-compared-sus = SUS
study-compared-satisfaction = Satisfaction
study-verdict-none = too few to tell
study-verdict-open = can't be told apart
study-everybody = everybody
study-asked-back = asked back
study-words-hidden = (not shown)
study-status-finished = finished
study-status-stopped = stopped
study-picture-of = { $task } · { $source }
study-picture-score = Score { $score } over { $people ->
    [one] 1 participant
   *[other] { $people } participants
 }
study-picture-mark = Severity { $severity } · { $heuristic } · { $note }

## Marking a moment (Ctrl+N or F7). The heuristics are Nielsen's ten, severities his 0 to 4.

mark-title = Mark this moment · { $step }
mark-note = What do you see?
mark-heuristic = Heuristic
mark-severity = Severity
mark-none = not named
mark-unrated = not rated
mark-keys = Tab goes on · digits and arrows choose · Enter keeps · Esc drops it
mark-nothing = Write a note, or name a heuristic or a severity. Esc closes.
mark-kept = Marked.
heuristic-status = Visibility of system status
heuristic-real-world = Match with the real world
heuristic-control = User control and freedom
heuristic-consistency = Consistency and standards
heuristic-prevention = Error prevention
heuristic-recognition = Recognition, not recall
heuristic-flexibility = Flexibility and efficiency
heuristic-minimalism = Aesthetic, minimalist design
heuristic-recovery = Recovery from errors
heuristic-documentation = Help and documentation
severity-0 = no problem
severity-1 = cosmetic
severity-2 = minor
severity-3 = major
severity-4 = catastrophe
