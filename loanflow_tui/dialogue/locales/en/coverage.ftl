# `loanflow test --coverage`: what of the product the scenarios cover.

coverage-title = { $scenarios ->
    [one] What one scenario covers
   *[other] What { $scenarios } scenarios cover
}
coverage-line = { $reached } of { $total }
coverage-missed-line = Not yet: { $items }
coverage-more = and { $count } more
coverage-total = In all
coverage-written = Written to { $path }.
coverage-under = { $what } is at { $found }%. At least { $wanted }% is wanted.
coverage-filter = Filter
coverage-theme = Light or dark
coverage-all = Everything
coverage-reached = Covered
coverage-missed = Not covered
coverage-unreachable = Unreachable
coverage-beyond = Covered, and on no list

coverage-kind-steps = Questions
coverage-kind-states = States
coverage-kind-moves = Changes of state
coverage-kind-ways = From question to question
coverage-kind-rules = Rules
coverage-kind-faults = Faults, at each step
coverage-kind-events = Events
coverage-kind-cards = Cards
coverage-kind-wordings = Wordings

# Why something is unreachable.

coverage-why-refused-at-entry = The number is refused as it is given, before this rule is asked.
coverage-why-variant = Only a variant of the journey records it; scenarios follow none.
coverage-why-no-rule = No rule gives this reason at present.
coverage-why-not-offered = Nothing that can be answered leads there.
coverage-why-only-noted = This is noted down, and nothing is said of it.
coverage-why-own-words = Every question has a sentence of its own for this.
coverage-why-back-office = It is said in the back office, and not to the applicant.
coverage-why-no-folder = A scenario keeps nothing on the disk.
coverage-why-odd-file = It takes a file that no scenario can bring along.
