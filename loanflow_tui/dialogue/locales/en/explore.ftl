# `loanflow explore`: the journey walked by itself.

explore-title = Every way, part { $number }
explore-title-broken = What ought to hold and does not: { $what }
explore-ways = Every way: { $kept } scenarios, { $acts } acts, in { $took } s. Written to { $folder }.
explore-missed = { $name }, not covered: { $items }
explore-unreachable = { $name }, unreachable: { $items }. { $why }
explore-walks = At random: { $walks } walks with seed { $seed }, { $broken } broken, in { $took } s.
explore-broken = { $what } does not hold. The shortest way there: { $path }
explore-often = { $walks ->
    [one] One walk found it.
   *[other] { $walks } walks found it.
}
explore-again = Play it again with: loanflow explore { $path }
explore-holds = { $path }: everything holds.
