# Variants of the journey: beginning one, and the rules that one may break.
# Read by whoever writes the file. `$step`, `$reply` and `$card` are ids, as `loanflow guide ids` lists them.

variant-begun = Begun in { $folder }. Fill in { $file }, then open it with `--variant { $folder }`.
variant-in-order = { $id } can be used. Its digest is { $digest }.
variant-template =
    # A variant of the journey. Take away the # before what you change.
    # `loanflow variant check` says whether it can be used.

    # Its name in the journal: small letters, digits and dashes.
    id: { $id }
    # title: What this variant tries

    # Words of its own: a folder beside this file, laid out as `loanflow words --to` does.
    words: words

    # Steps that take one another's places, in the order wished.
    # order: [profile.purpose, profile.income]

    # Optional steps that are not asked: consent.marketing, closing.rating, closing.comment.
    # skip: [closing.rating]

    # The quick replies of a step, in their order. What is left out can still be typed.
    # replies:
    #   profile.purpose: [medical, education, renovation]

    # The quick reply that is marked. Nothing that binds is marked in advance.
    # defaults:
    #   profile.purpose: medical

    # Cards that are not shown beside the words: product, identity, document, score, summary.
    # hide_cards: [score]

    # Multiplies every wait for show: 0.5 is twice as fast.
    # pace: 1

## What a variant may not do

variant-wrong-step = There is no step `{ $name }`. `loanflow guide ids` lists them.
variant-wrong-step-near = There is no step `{ $name }`. Is it `{ $near }`?
variant-wrong-reply = No quick reply here is called `{ $name }`.
variant-wrong-reply-near = No quick reply here is called `{ $name }`. Is it `{ $near }`?
variant-wrong-twice = `{ $step }` stands here twice, so it would come after itself.
variant-wrong-not-asked = `{ $step }` isn't asked on the usual way, so it has no place to change.
variant-wrong-rests-on = `{ $step }` rests on `{ $other }`, and would be asked before it.
variant-wrong-before-consent = `{ $step }` is personal, and would be asked before `{ $other }`. The law wants the consent first (PIPL, art. 13).
variant-wrong-consent = The consent `{ $step }` can't be left out: what rests on it would be done without being allowed.
variant-wrong-needed = `{ $step }` can't be left out: the decision or the contract rests on it.
variant-wrong-no-replies = `{ $step }` is left without a quick reply. Name at least one.
variant-wrong-binding = `{ $step }` binds, so that all of its quick replies stay: `{ $reply }` is missing.
variant-wrong-default = `{ $step }` binds, so that nothing is marked in advance.
variant-wrong-card = The card `{ $card }` says what is agreed to, what it costs or what was decided. It stays.
variant-wrong-words = { $why }
variant-wrong-words-outside = The words lie in a folder beside this file.
