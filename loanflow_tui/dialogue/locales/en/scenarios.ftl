# Scenario files: what is wrong with one, and what would be right. Read by whoever writes tests.

scenario-unreadable = It can't be read: { $why }.
scenario-too-large = It is larger than { $most } KB. Split it, and use `include`.
scenario-not-utf8 = It isn't UTF-8 from here on. Save it as UTF-8.
scenario-not-yaml = It isn't YAML here: { $problem }.
scenario-empty = It is empty. It needs at least `applicant` and `steps`.
scenario-too-deep = It is nested too deeply here.
scenario-too-many-aliases = Its aliases unfold to more than { $most } values. Write out what is needed.
scenario-tag = The tag { $tag } isn't allowed. Write the plain value.
scenario-key-not-text = A key has to be a word.
scenario-key-twice = `{ $key }` stands here a second time. Keep one of the two.
scenario-wrong-type = { $expected ->
    [number] This has to be a number
    [yes-no] This has to be true or false
    [text] This has to be text
    [shorter] This has to be shorter
    [name] This has to be a short name of letters, digits, dots and dashes
    [list] This has to be a list
    [mapping] This has to be a mapping of keys and values
    [path] This has to be the path of a file
    [moment] This has to be a moment such as 2026-11-24T09:41:00+08:00
    [span] This has to be a span of time such as 3 days or 1 month
    [event] This has to be an event's name, or its name with the values it has
   *[other] This has to be something else
 }, not { $found ->
    [nothing] nothing.
    [list] a list.
    [mapping] a mapping.
   *[text] `{ $value }`.
 }
scenario-out-of-range = `{ $found }` is beyond what is possible: { $bound }.
scenario-one-of = `{ $word }` isn't known here. { $near ->
    [none] It can be: { $known }.
   *[other] Did you mean `{ $near }`?
 }
scenario-missing-key = The key `{ $key }` is missing.
scenario-unknown-key = `{ $key }` is no key that is known here. { $near ->
    [none] See the schema for those that are.
   *[other] Did you mean `{ $near }`?
 }
scenario-unknown-action = `{ $key }` is nothing a step can do. { $near ->
    [none] It can say, choose, press, upload, fill, expect and more: see the guide.
   *[other] Did you mean `{ $near }`?
 }
scenario-two-actions = A step does one thing: put `{ $other }` into a step of its own, apart from `{ $one }`.
scenario-no-action = This step does nothing. Give it something such as `say` or `expect`.
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
scenario-policy-wrong = The policy file can't be used: { $problem }.
scenario-unknown-column = The rows have no column `{ $column }`. { $near ->
    [none] Add it to each row.
   *[other] Did you mean `{ $near }`?
 }
scenario-unknown-word = There is no { $what ->
    [step] step
    [event] event
    [card] card
    [phase] phase
    [field] value of that event called
    [persona] persona
    [fault-name] fault
    [fault-step] such step for that fault:
   *[other] such thing as
 } `{ $word }`, so this can never hold. { $near ->
    [none] See the guide for those there are.
   *[other] Did you mean `{ $near }`?
 }
scenario-there-and-not = `{ $word }` is expected both to be there and not to be there.
scenario-expects-nothing = Nothing is expected here. Name something such as `screen` or `state`.
