# `loanflow test --coverage`: what of the product the scenarios came by.

coverage-title = What { $scenarios } scenarios came by
coverage-line = { $reached } of { $total }
coverage-missed-line = Not yet: { $items }
coverage-more = and { $count } more
coverage-total = In all
coverage-written = Written to { $path }.
coverage-under = { $what } is at { $found }%. At least { $wanted }% is wanted.
coverage-filter = Filter
coverage-theme = Light or dark
coverage-all = Everything
coverage-reached = Come by
coverage-missed = Not come by
coverage-unreachable = Can't be come by
coverage-beyond = Come by, and on no list

coverage-kind-steps = Questions
coverage-kind-states = States
coverage-kind-moves = Changes of state
coverage-kind-ways = From question to question
coverage-kind-rules = Rules
coverage-kind-faults = Faults, at each step
coverage-kind-events = Events
coverage-kind-cards = Cards
coverage-kind-wordings = Wordings
