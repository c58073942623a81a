# A policy file that can't be used: where, what belongs there, and what stands there instead.
# Read by whoever wrote the file. `$place` is the file with line and column.

policy-at = { $place }: { $said }
policy-instead = { $right } { $found ->
    [nothing] Nothing stands there.
    [mapping] Found: keys and values.
    [empty] Found: an empty list.
    [list] Found: a list.
    [other] Found: something else.
   *[text] Found: { $value }.
 }

## Why the file can't be read

policy-wrong-no-file = There is no such file.
policy-wrong-folder = This is a folder. A policy is one file.
policy-wrong-not-permitted = The file can't be read. Check its permissions.
policy-wrong-not-a-file = This is a device or a pipe. A policy is an ordinary file.
policy-wrong-bad-name = No file can have this name.
policy-wrong-not-readable = The file can't be read. Check its name and where it is kept.
policy-wrong-too-large = A policy file has at most { $most } KB. This one is larger.
policy-wrong-not-utf8 = From here on it isn't UTF-8. Save the file as UTF-8.
policy-wrong-not-yaml = It can't be read as YAML from here on. Look for a bracket, a quote or a colon that is missing, and whether lines that belong together are indented alike.
policy-wrong-not-a-value = Somewhere stands a date or a number that can't be, such as 2026-02-30.
policy-wrong-second-document = A second document begins here. A file holds one policy.
policy-wrong-alias = No value was given the name of this alias.
policy-wrong-tab = A tab stands here. Indent with spaces.
policy-wrong-control-character = A character that can't be shown stands here. Take it out.
policy-wrong-too-deep = Lists and keys lie too deep in each other. Begin again from the default policy.
policy-wrong-too-many-values = More values stand here than a policy can have, aliases written out. Begin again from the default policy.
policy-wrong-key-twice = `{ $key }` stands here a second time. Keep one of the two.

## What belongs at a place

policy-wrong-mapping = Keys and values belong here, such as `name: value`.
policy-wrong-list = A list belongs here, such as [3, 6, 12].
policy-wrong-text = Text belongs here.
policy-wrong-shorter-text = Text of at most { $most } characters belongs here.
policy-wrong-one-at-least = At least one entry belongs here.
policy-wrong-whole-number = A whole number without quotes belongs here.
policy-wrong-number = A number such as 0.4 belongs here.
policy-wrong-percentage = A percentage such as 14.6% belongs here.
policy-wrong-day = A day such as "2026-08-01" belongs here.
policy-wrong-province = The two digits of a province belong here, in quotes, such as `'44'`.
policy-wrong-at-least = This has to be { $least } or more.
policy-wrong-at-most = This has to be { $most } or less.
policy-wrong-one-of = { $near ->
    [none] It can be: { $known }.
   *[other] Did you mean { $near }? It can be: { $known }.
 }
policy-wrong-key-missing = The key `{ $key }` is missing here.
policy-wrong-key-unknown = The key `{ $key }` isn't known here. { $near ->
    [none] `loanflow policy --schema` shows those that are.
   *[other] Did you mean `{ $near }`?
 }
policy-wrong-key-text = A key has to be a word.
policy-wrong-other = What stands here can't be used. `loanflow policy` shows what may.

## What values have to be together

policy-wrong-consents = The consents that are needed are privacy and bureau, no more and no fewer, as nobody is refused for others: { $rule }.
policy-wrong-students = Nothing is lent to students, so `student` has to be in this list: { $rule }.
policy-wrong-forbidden-purposes = `housing` and `securities` have to be in this list: { $rule }.
policy-wrong-products = Three products belong here: consumer, emergency and business.
policy-wrong-cap-order = `cap` has to be at least as much as `min`.
policy-wrong-tenors = Tenors belong here in months, from 1 to 360, each once, from short to long.
policy-wrong-one-sum = Where the principal is due in one sum, the tenor is at most 12 months.
policy-wrong-longest-tenor = At least one method has to reach the longest tenor.
policy-wrong-ages = `min_age` has to be at most `max_age`.
policy-wrong-decline-order = `decline_below` has to be at most `refer_below`.
policy-wrong-ceiling = The ceiling has to be above 0%.
policy-wrong-band-names = Five bands belong here, in this order: weak, fair, good, very_good and excellent.
policy-wrong-class-order = Each class of loans has to begin after more days than the one before it.
policy-wrong-band-order = Each band has to begin above the one before it.
policy-wrong-last-bin = Every bin but the last needs `up_to`, and the last has none.
policy-wrong-bin-order = Bins have to go from low to high.
policy-wrong-bins-or-categories = One of `bins` and `categories` belongs here, not both.
policy-wrong-categories = `occupation` is scored by `categories`, everything else by `bins`.
policy-wrong-cards = A card is needed for each host: { $names }.
policy-wrong-host-signals = At least one belongs here, each once, and only what this host can vouch for.
policy-wrong-descriptions = The cards use these, but they aren't described here: { $names }.
policy-wrong-score-order = `lowest` has to be below `highest`.
policy-wrong-measures = No measure is given for: { $names }.
policy-wrong-fees = Fees and premiums alone come to more than this ceiling. Raise it, or lower them.
policy-wrong-lender-rate = With every fee, this rate comes to more than { $most } a year. Lower the rate or the fees.

## What the law asks

policy-wrong-law-binds = A person can't lift this refusal, { $limit }: { $rule }.
policy-wrong-law-at-most = This has to be { $limit } or less: { $rule }.
policy-wrong-law-at-least = This has to be { $limit } or more: { $rule }.
policy-wrong-law-changed = A policy can't leave out or change a rule of law. It belongs here as in the default policy: { $rule }.
