# Words folders: why a file can't be used, and what a review of the wording finds.
# Read by whoever edits the words. `$place` is the file with its line, `$id` a message's id.

words-mistake = { $place }: { $reason }
words-mistakes = { $first } And { $more } more.
words-reason = { $reason }
words-copied = Copied { $count } files to { $folder }. Open the app with `--words { $folder }`, and edit.
words-exists = { $folder } isn't empty. Name a new folder.
words-fine = Nothing found.

## Why the last words stay

words-wrong-folder = The folder is gone. The last words stay.
words-wrong-unreadable = The file can't be read.
words-wrong-too-large = The file is larger than 1 MB.
words-wrong-encoding = This isn't UTF-8. Save the file as UTF-8.
words-wrong-language = No language has this name. There are: { $known }.
words-wrong-list = No list has this name.
words-wrong-pattern = A pattern that can't be used. Is a bracket left open?
words-wrong-syntax = No message from here on. Is a bracket left open?
words-wrong-syntax-token = `{ $token }` is missing here.
words-wrong-syntax-empty = The message has no text.
words-wrong-syntax-default = One of the variants has to be the usual one, marked by `*`.
words-wrong-syntax-value = A value is missing here.
words-wrong-unknown = There is no message `{ $id }`.
words-wrong-value = `{ $id }` has no value `${ $value }`.
words-wrong-reference = `{ $id }` names `{ $other }`, which doesn't exist.
words-wrong-near = { $reason } Is it `{ $near }`?

## What a review finds

words-found-missing = `{ $id }` is missing in { $language }.
words-found-untranslated = `{ $id }` is changed in { $other } only. { $language } still says the old words.
words-found-value = `{ $id }` no longer says `${ $value }`.
words-found-cost-value = `{ $id }` no longer says what it costs: `${ $value }` is gone.
words-found-wide = `{ $id }` is { $width } cells wide. Its place holds { $most }.
words-found-sentence = A sentence of `{ $id }` has { $length } characters. The most is { $most }.
words-found-hard = `{ $id }` is hard to read: LIX { $found }. Applicants are told things at { $most } or less.
words-found-hard-clause = `{ $id }` has { $found } characters between two stops. The most is { $most }.
words-found-style-shouting = `{ $id }` shouts: no exclamation marks.
words-found-style-capitals = `{ $id }` shouts: { $found }.
words-found-style-spaces = `{ $id }` has more than one space: "{ $found }".
words-found-style-ellipsis = `{ $id }` trails off: { $found }.
words-found-style-to-do = `{ $id }` is left to do: { $found }.
words-found-style-half-width = `{ $id }` has half-width punctuation beside Chinese: { $found }.
words-found-style-apart = `{ $id }` needs a space between Chinese and Latin: { $found }.
words-found-style-together = `{ $id }` has a space within Chinese: { $found }.
words-found-style-values = `{ $id }` has a space on one side of a value only: { $found }.
words-found-style-polite = `{ $id }` says the familiar form of you. We say the polite one.
words-found-style-one-word = `{ $id }` calls it { $found }. Everywhere else it has another name.
words-found-style-british = `{ $id }` isn't British English: { $found }.
words-found-style-latin = `{ $id }` has Chinese signs in English: { $found }.
words-found-style-punctuation = `{ $id }` has its punctuation misplaced: "{ $found }".
words-found-style-simplified = `{ $id }` isn't simplified Chinese: { $found }.
words-found-loses-refusing = `{ $id }` no longer says that it can be declined.
words-found-loses-withdrawing = `{ $id }` no longer says how to withdraw.
words-found-loses-entry = `{ $id }` no longer says that the inquiry leaves an entry.
words-found-loses-cost = `{ $id }` no longer speaks of what it costs.
words-found-loses-binding = `{ $id }` reads as going on. It binds: say to what.
words-found-loses-no = `{ $id }` no longer reads as a no.
words-found-says-free = `{ $id }` calls a loan free: "{ $found }".
words-found-says-promise = `{ $id }` promises what nobody can: "{ $found }".
words-found-says-pressure = `{ $id }` presses: "{ $found }".
