# `loanflow serve`, and `loanflow demo --serve`

serve-ready = Open { $url } in a browser; { $visitors ->
    [one] one visitor at a time
   *[other] up to { $visitors } visitors at a time
}. Ctrl+C ends it. Each visitor has an application of their own, and nothing of it is kept.
serve-open = Others can reach this address too. Every visitor can save pictures on this machine and look through its folders for a document: only let in people you trust.
serve-full = { $visitors ->
    [one] Somebody else is here at the moment.
   *[other] All { $visitors } places are taken at the moment.
} Reload this page in a while.
serve-ended = This rehearsal has ended. Nothing of it was kept.
serve-again = Start again
serve-extra = A browser needs the extra `serve`: { $command }
serve-taken = Port { $port } of { $address } can't be used; perhaps something else runs there. Try another with --port.
