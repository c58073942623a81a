# `loanflow explore`：自动走遍整个流程。

explore-title = 走遍所有路径，第 { $number } 部分
explore-title-broken = 应当成立却不成立：{ $what }
explore-ways = 走遍所有路径：{ $kept } 个剧本，{ $acts } 步，用时 { $took } 秒。已写入 { $folder }。
explore-missed = { $name }，未走到：{ $items }
explore-unreachable = { $name }，无法走到：{ $items }。{ $why }
explore-walks = 随机行走：{ $walks } 次，种子 { $seed }，{ $broken } 次出现问题，用时 { $took } 秒。
explore-broken = { $what } 不成立。最短的重现方式：{ $path }
explore-often = 共有 { $walks } 次行走遇到这个问题。
explore-again = 再次运行：loanflow explore { $path }
explore-holds = { $path }：全部成立。
