# 演示的分支。

branch-title = 换一种情况会怎样？
branch-declined = 要是没有批呢？
branch-referred = 要是得由人来定呢？
branch-bureau-down = 要是征信中断呢？
branch-other-face = 要是脸是别人的呢？
branch-held = 要是看着像欺诈呢？
branch-no-reply = 要是放款没有回音呢？
branch-other-person = 要是换成{ $name }呢？
branch-half = 要是只借一半呢？
branch-none = 这里还没有可以分支的地方，先等小程序打开。
branch-stands = 自动播放到此为止。可以手动接着走（等人来定的，按 F8 决定），按 Ctrl+Y 回到演示。
demo-key-return = 回到演示
demo-menu-branch = { $branch ->
    [yes] 回到演示
   *[no] 换一种情况
}
ui-command-branch = 换一种情况
ui-command-branch-what = 从这里走另一条路，再回到演示（Ctrl+Y）
palette-branch = 分支、如果、假如、另一种、回到演示

# 导演的终端。

director-none = 这里没有正在播放的演示。请在另一个终端里用 `loanflow demo` 开始，数据目录要相同。
director-no-sockets = 这个系统没有 Unix 套接字，不能用第二个终端来导演。演示自己的按键照样都能用。
director-no-socket = 没能在数据目录里建立套接字，这场演示不能由第二个终端来导演。
director-with-show = `--director` 导演正在播放的那一场，不用再写演示名。请去掉 { $given }。
director-gone = 演示已经结束，没有可以导演的了。
director-choose = 有几场演示在播放，要导演哪一场？
director-refused-malformed = 这一行不是本协议的指令，已丢弃。
director-refused-version = 这场演示用的是另一个版本的协议，请在两个终端里用同一个 loanflow。
director-refused-many = 已经连着四位导演了。
director-refused-hello = 请先打招呼，说明版本和语言。
director-label-branch = 分支
director-label-note = 现在
director-label-next-note = 接着
director-label-next = 下一步（N）
director-next-card = 翻过这张卡片，接着播。
director-next-dark = 结束黑屏，演示从原处接着播。
director-next-wait = 系统正在处理，此刻没有问题。
director-next-over = 没有了，流程已到终点。
director-next-skip = 不再等，直接回答：{ $asked }
director-next-answer = 回答：{ $asked }
director-state = { $state ->
    [playing] 播放中
    [over] 演示结束
   *[held] 已暂停，可手动
}
director-chapter = 第 { $number } 章，共 { $count } 章
director-loops = 循环播放
director-dark = 黑屏
director-language = 中文
director-keys = Space 暂停／接手 · N 下一步 · ← → 章节 · 1–9、Enter 到某章 · + - 快慢 · R 从头 · L 循环 · B 黑屏 · Y 换一种情况 · F4 语言 · F5 平台 · F6 深浅 · Esc 离开
