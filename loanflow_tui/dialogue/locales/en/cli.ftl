# What the commands say by themselves.

cli-no-terminal = loanflow draws on a terminal, and this isn't one. Run it without a pipe or a redirect. The commands in `loanflow --help` work anywhere.
settings-not-kept = What you chose on the screen couldn't be kept for the next time: the data directory can't be written to.

## The policy

policy-in-order = { $file } is in order: policy { $version }. Use it with `--policy { $file }`.
policy-written = The policy is copied to { $file }. Change it, give it a version of its own, then check it with `loanflow policy { $file }`.
policy-exists = { $file } is there already, and it isn't written over. Choose another name.

## The rules of law

rule-title = { $title } ({ $issuer }{ $number ->
    [none] { "" }
   *[other] , { $number }
 }{ $article ->
    [none] { "" }
   *[other] , art. { $article }
 })
rule-in-force = In force from { $from }. Binds { $kinds }.
rule-in-force-until = In force from { $from } until { $until }. Binds { $kinds }.
rule-check = Applied by { $check }.
rule-cited-confirmed = Checked in public text.
rule-cited-modelled-on = Modelled on the rule; not every detail could be checked in public text.
lender-kind-bank = banks
lender-kind-consumer-finance = consumer-finance companies
lender-kind-microlender = microlenders
lender-kind-insurer = insurers
lender-kind-platform = platforms

## The list of faults

faults-title = What can go wrong, and what the applicant is told
faults-about = Each line is one fault at one step. `loanflow --fault NAME@STEP` lets it strike in the app; the command palette (Ctrl+P) does so in the middle of a journey; scenarios say `fault`. Every line is tested: it is explained in the chat where the applicant waits for the answer, the application can be resumed at that point, nothing happens twice, and there is a way on. This page is printed by `loanflow faults --markdown`.
faults-fault = fault
faults-step = step
faults-times = strikes
faults-told = what the applicant is told
faults-once = once
faults-often = { $times } times
faults-until-cleared = until cleared
faults-behind = Nothing: no step of the applicant waits for it. What failed is asked again on a later day.
