# Branches of a show.

branch-title = What if …?
branch-declined = What if the answer were no?
branch-referred = What if a person had to decide?
branch-bureau-down = What if the credit bureau were down?
branch-other-face = What if the face were somebody else's?
branch-held = What if it looked like fraud?
branch-no-reply = What if the bank didn't answer the payout?
branch-other-person = What if it were { $name }?
branch-half = What if it were half the sum?
branch-none = There is nothing to branch from here. Let the mini program open first.
branch-stands = This is as far as it goes by itself. Go on by hand (F8 where the lender has to decide), or back to the show with Ctrl+Y.
demo-key-return = Back to the show
demo-menu-branch = { $branch ->
    [yes] Back to the show
   *[no] What if …?
}
ui-command-branch = What if …?
ui-command-branch-what = Another way from here, and back to the show (Ctrl+Y)
palette-branch = branch, otherwise, instead, alternative, fork, back to the show

# The director's terminal.

director-none = No show runs here. Start one with `loanflow demo` in another terminal, with the same data directory.
director-no-sockets = This system has no Unix sockets, so a second terminal can't direct a show. The show's own keys do all the same.
director-no-socket = A second terminal can't direct this show: its socket can't be made in the data directory.
director-with-show = `--director` takes no show: it directs the one that runs. Leave out { $given }.
director-gone = The show has ended, so there is nothing more to direct.
director-choose = Several shows run. Which one?
director-refused-malformed = That line is no order of this protocol, so it was dropped.
director-refused-version = This show speaks another version of the protocol. Use the same loanflow in both terminals.
director-refused-many = Four directors are connected already.
director-refused-hello = Say hello first, with your version and language.
director-label-branch = Branch
director-label-note = Now
director-label-next-note = Then
director-label-next = Next (N)
director-next-card = Goes on from the card.
director-next-dark = Ends the black screen; the show goes on where it was.
director-next-wait = The lender is at work; nothing is asked at the moment.
director-next-over = Nothing: the journey is at its end.
director-next-skip = Skips the wait, and answers: { $asked }
director-next-answer = Answers: { $asked }
director-state = { $state ->
    [playing] Playing
    [over] The show is over
   *[held] Paused: go on by hand
}
director-chapter = Chapter { $number } of { $count }
director-loops = again and again
director-dark = black screen
director-language = English
director-keys = Space pause/hand over · N next · ← → chapter · 1–9, Enter a chapter · + - speed · R restart · L loop · B black · Y what if …? · F4 language · F5 host · F6 light/dark · Esc leave
