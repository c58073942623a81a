# 演示的影片：`loanflow render` 和它写出的网页。

film-play = 播放
film-pause = 暂停
film-again = 重新播放
film-search = 搜索文字
film-nothing = 这场演示里没有。
film-chapters = 章节
film-speed = 速度
film-captions = 讲解
film-full = 全屏
film-print = 打印
film-the-end = 结束
film-synthetic = 由 loanflow 演示。人物、机构、利率和规则均为虚构。

# `loanflow render`

render-suffix = { $given } 的格式未知，请用 { $known } 之一。
render-extra = { $suffix } 需要附加组件 `render`：{ $command }
render-failed = 剧本在 { $place } 处演不下去：{ $why }
render-no-chapter = { $count ->
    [0] 这场演示没有章节。
   *[other] 没有这一章，这场演示共 { $count } 章。
}
render-no-step = 这场演示没有问 { $step }，问到的有 { $known }。
render-disk-full = 磁盘空间不足，{ $given } 没有写入。
render-done = { $path }（{ $size } KB）
