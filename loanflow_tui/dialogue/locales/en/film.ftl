# Films of shows: `loanflow render`, and the pages that it writes.

film-play = Play
film-pause = Pause
film-again = Play again
film-search = Search the text
film-nothing = Not in this show.
film-chapters = Chapters
film-speed = Speed
film-captions = Notes
film-full = Full screen
film-print = Print
film-the-end = The end
film-synthetic = Played by loanflow. All people, lenders, rates and rules are made up.

# `loanflow render`

render-suffix = { $given } has no known format. Use one of { $known }.
render-extra = { $suffix } needs the extra `render`: { $command }
render-failed = The scenario doesn't fit at { $place }: { $why }
render-no-chapter = { $count ->
    [0] This show has no chapters.
   *[other] There is no such chapter; this show has { $count }.
}
render-no-step = The question { $step } is not asked in this show. It asks { $known }.
render-disk-full = There is no room left for { $given }; nothing was written.
render-done = { $path } ({ $size } KB)
