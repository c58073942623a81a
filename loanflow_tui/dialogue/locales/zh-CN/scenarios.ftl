# 剧本文件哪里不对、怎样才对。读者是写测试的人。

scenario-unreadable = { $why ->
    [no-file] 没有这个文件。
    [folder] 这是文件夹，这里要的是文件。
    [not-a-file] 这是设备或管道，这里要的是普通文件。
    [not-permitted] 读不了这个文件，请检查权限。
    [bad-name] 文件不可能叫这个名字。
   *[other] 读不了这个文件，请检查文件名和存放位置。
 }
scenario-too-large = 超过 { $most } KB。请拆成几个文件，用 `include` 引入。
scenario-not-utf8 = 从这里起不是 UTF-8 编码。请另存为 UTF-8。
scenario-not-yaml = 这里不符合 YAML 格式。{ $problem ->
    [tab] 这里有制表符，请用空格缩进。
    [colon] 这个词后面是全角冒号，请改成半角的 `:` 加一个空格。
    [second] 从这里开始了第二份文档，请放到单独的文件里。
    [alias] 前面没有给任何值起过这个别名。
    [character] 这里有无法显示的字符，请删掉。
   *[other] 请检查是否少了括号、引号或冒号，同一层的缩进是否对齐。
 }
scenario-empty = 文件是空的。至少要有 `applicant` 和 `steps`。
scenario-too-deep = 这里嵌套太深。
scenario-too-many-aliases = 值（别名展开后）超过 { $most } 个。请只写需要的内容。
scenario-tag = 不支持标签 { $tag }。请直接写值。
scenario-key-not-text = 键必须是文字。
scenario-key-twice = `{ $key }` 在这里又出现了一次。请只保留一个。
scenario-wrong-type = { $expected ->
    [number] 这里应为数字
    [yuan] 这里应为金额，单位元，例如 20000 或 20000.50
    [yes-no] 这里应为 true 或 false
    [text] 这里应为文字
    [shorter] 这里应更短
    [name] 这里应为简短的名称，由字母、数字、点和短横组成
    [list] 这里应为列表
    [mapping] 这里应为键和值
    [path] 这里应为文件路径
    [moment] 这里应为时间，例如 2026-11-24T09:41:00+08:00
    [span] 这里应为时长，例如 3 days 或 1 month
    [size] 这里应为以字符计的大小，例如 80x24
    [event] 这里应为事件名，或事件名加上它的值
   *[other] 这里应为其他内容
 }，{ $found ->
    [nothing] 现在是空的。
    [list] 现在是列表。
    [mapping] 现在是键和值。
   *[text] 现在是 `{ $value }`。
 }
scenario-none-in-folder = 里面没有以 { $suffix } 结尾的文件。
scenario-decided = 按剧本的安排。
scenario-no-such-file = 没有这个文件。{ $near ->
    [none] 用 `loanflow test --list` 查看自带的剧本。
   *[other] 是不是 { $near }？
 }
scenario-out-of-range = `{ $found }` 超出可能的范围：{ $bound }。
scenario-one-of = 这里没有 `{ $word }`。{ $near ->
    [none] 可以是：{ $known }。
   *[other] 是不是 `{ $near }`？可以是：{ $known }。
 }
scenario-missing-key = 缺少键 `{ $key }`。
scenario-unknown-key = 这里没有键 `{ $key }`。{ $near ->
    [none] 可用的键请看 schema。
   *[other] 是不是 `{ $near }`？
 }
scenario-unknown-action = 步骤里没有 `{ $key }` 这种做法。{ $near ->
    [none] 可以用 say、choose、press、upload、fill、expect 等，详见指南。
   *[other] 是不是 `{ $near }`？
 }
scenario-two-actions = 一步只做一件事：请把 `{ $other }` 另写一步，与 `{ $one }` 分开。
scenario-no-action = 这一步什么也没做。请写上 `say`、`expect` 等。
scenario-no-steps = 剧本至少要有一个步骤。
scenario-step-not-mapping = 步骤要写成 `say: …`、`fill:` 这样的形式。
scenario-too-many-steps = 超过 { $most } 步。请拆成几个剧本。
scenario-include-missing = 没有文件 { $path }。{ $near ->
    [none] 路径从本文件所在目录算起。
   *[other] 是不是 { $near }？
 }
scenario-include-circular = 文件互相引入：{ $way }。请去掉其中一处。
scenario-include-deep = 文件引入超过 { $most } 层。
scenario-upload-missing = 没有可上传的文件 { $path }。路径从本文件所在目录算起。
scenario-policy-missing = 没有政策文件 { $path }。路径从本文件所在目录算起。
scenario-policy-wrong = 政策文件无法使用：{ $problem }
scenario-unknown-column = 数据行里没有 `{ $column }` 这一列。{ $near ->
    [none] 请在每一行补上。
   *[other] 是不是 `{ $near }`？
 }
scenario-unknown-word = 没有{ $what ->
    [step] 这个步骤
    [moment] 这个问题或状态
    [account] 这个账户
    [event] 这个事件
    [card] 这种卡片
    [phase] 这个阶段
    [field] 这个值
    [key] 按键
    [persona] 这位演示人物
    [fault-name] 这种故障
    [fault-step] 会出这种故障的步骤
   *[other] 这一项
 } `{ $word }`，所以不可能成立。{ $near ->
    [none] 可用的请看指南。
   *[other] 是不是 `{ $near }`？
 }
scenario-there-and-not = `{ $word }` 既要出现又要不出现。
scenario-expects-nothing = 这里没有写期望什么。请写上 `screen`、`state` 等。

# 剧本运行：某一步为什么没通过，当时实际是什么。

run-what = { $what ->
    [step] 当前问题
    [state] 状态
    [phase] 阶段
    [input] 输入框里的文字
    [card-title] 卡片标题
    [repair] 上一个回答未被接受的原因
    [outcome] 结果
    [score] 评分
    [limit] 额度
    [rate] 年利率
    [apr] 年化利率（含全部费用）
    [payouts] 放款次数
    [payouts-ledger] 账目中的放款次数
    [payouts-rail] 支付通道的放款次数
   *[other] 这里
 }
run-differs = { run-what }应为 `{ $expected }`，{ $found ->
    [none] 现在还没有。
   *[other] 现在是 `{ $found }`。
 }
run-above = { run-what }应不超过 `{ $expected }`，现在是 `{ $found }`。
run-screen-lacks = 屏幕上没有 `{ $expected }`。最接近的是 `{ $found }`。
run-screen-shows = 屏幕上不应有 `{ $expected }`，但出现了：`{ $found }`。
run-no-choice = 现在没有快捷回复 `{ $expected }`。可选的有：{ $found }。
run-no-card = 没有出现过 `{ $expected }` 卡片。出现过的有：{ $found }。
run-no-row = 卡片上没有 `{ $expected }` 这一行。有：{ $found }。
run-card-row = `{ $row }` 这一行应为 `{ $expected }`，现在是 `{ $found }`。
run-card-lacks = 卡片 `{ $card }` 上没有 `{ $expected }`。最接近的是 `{ $found }`。
run-no-event = 日志里没有 `{ $expected }`，或顺序不对。现有：{ $found }
run-event-there = 日志里不应有 `{ $expected }`，但出现了：{ $found }
run-balance = 账户 `{ $account }` 的余额应为 `{ $expected }`，实际是 `{ $found }`。
run-no-reason = 原因里没有 `{ $expected }`。现有：{ $found }。
run-not-taken = `{ $step }` 的回答未被接受：`{ $reason }`。如果本来就要测这个，请在后面加一步 `expect: repair`。
run-ended = 到这一步之前，流程已经结束，状态为 `{ $state }`。请去掉后面的步骤。
run-ended-before = 还没有问到 `{ $station }`，流程就已结束，状态为 `{ $state }`。
run-out-of-reach = 回答了很多步，仍没有问到 `{ $station }`。
run-nothing-happened = 回答 `{ $step }` 之后没有任何变化。
run-nothing-to-fill = 这位申请人对 `{ $step }` 没有现成的回答。请用 `choose` 或 `say`。
run-nothing-to-decide = 在 `{ $state }` 状态下，审批台没有可以决定的事项。
run-deadline = 等了 { $seconds } 秒仍没有等到：{ $expected }。{ $step ->
    [none] 当前没有问题，
   *[other] 当前问题是 `{ $step }`，
 }状态是 `{ $state }`。屏幕上是：{ $found }
run-crashed = 程序自身出错{ $where ->
    [none] {"："}
   *[other] （{ $where }）：
 }{ $found }
run-process-died = 运行这个场景的进程突然结束了。
run-broken = 任何时候都应成立的一点不成立：{ $what ->
    [paid-once] 一笔贷款只放款一次。
    [rail-agrees] 支付通道与日志中的放款一致。
    [books-balance] 账目平衡，且与剩余欠款一致。
    [chain-whole] 日志链完整。
    [replay-equals-live] 从存储的日志重放，状态与正在进行的申请相同。
    [told-again-the-same] 从存储读出的对话与当时显示的相同。
    [said-in-both-languages] 每句话都能用两种语言说出。
    [numbers-masked] 身份证号、手机号和卡号都已打码。
   *[other] `{ $what }`。
 }
run-no-application = 到这里只有 { $begun } 笔申请。
run-not-open = 小程序还没有打开。
run-not-seen = 屏幕上看不到 `{ $selector }`。
run-needs-screen = 按键只能在界面上进行。请加上 `--screen` 运行。

# 运行记录页：一次运行做了什么。

trace-passed = 通过
trace-failed = 未通过
trace-theme = 浅色或深色
trace-filter = 筛选步骤
trace-steps = 步骤
trace-step = 步骤
trace-transcript = 对话
trace-journal = 日志
trace-scenario = 剧本
trace-events = 新增的事件
trace-calls = 调用的合作方
trace-no-events = 日志里没有新增内容。
trace-no-steps = 没有执行任何步骤。
trace-partner = 合作方
trace-asked = 请求
trace-replied = 答复
trace-latency = 用时
trace-expected = 应为
trace-found = 实际是
trace-input = 步骤
trace-asked-step = 当前问题
trace-state-now = 状态
trace-state = 之后的状态
trace-clock = 时间
trace-place = 写在
trace-before = 之前
trace-after = 之后
trace-host = 平台
trace-language = 语言
trace-seed = 种子
trace-persona = 申请人
trace-took = 用时
trace-application = 申请
trace-synthetic = 所有人物和号码均为虚构。
trace-key-move = 上下移动
trace-key-filter = 筛选
trace-key-failure = 到未通过的一步
trace-key-tabs = 切换页面
trace-key-theme = 浅色或深色

# `loanflow test`。

test-nothing-chosen = { $found } 个剧本中，没有符合这些标签和名称的。
test-trace = 运行记录：{ $path }
test-trace-not-written = 运行记录写不进 { $path }。请检查文件夹、权限和磁盘空间。
test-summary = 通过 { $passed } 个，未通过 { $failed } 个，无法运行 { $wrong } 个，跳过 { $skipped } 个，用时 { $took } 秒。
test-interrupted = 已中断。报告里有此前运行的结果。

# `loanflow record` 和 `loanflow demo`。

record-exists = { $path } 已经存在。请换个名称，或加上 --force 覆盖。
record-no-folder = 没有文件夹 { $path }。
record-nothing = 没有任何操作，所以没有写入。
record-leave = 离开后，您做过的会写成剧本。
record-done = 已写入 { $path }。回放：loanflow test { $path }
demo-over = 剧本已播完，可以接着手动操作。
demo-presents = loanflow 演示
demo-ended = 演示结束
demo-key-menu = 章节
demo-loops = 演示结束后从头再来。
demo-loops-not = 演示播完为止。
demo-taken-back = 演示从下一章接着播。
demo-bar-state = { $held ->
    [yes] 已暂停
   *[no] 播放中
}
demo-bar-over = 演示结束
demo-bar-chapter = { $number }/{ $count } { $title }
demo-menu-play-pause = { $held ->
    [yes] 继续
   *[no] 暂停，改为手动
}
demo-menu-next-step = 立刻给出下一个回答
demo-menu-previous-chapter = 上一章
demo-menu-next-chapter = 下一章
demo-menu-faster = 加快
demo-menu-slower = 放慢
demo-menu-restart = 从头开始
demo-menu-loop = { $loops ->
    [yes] 只播一次
   *[no] 循环播放
}
demo-menu-blackout = 黑屏
demo-menu-leave-for-list = 回到演示列表
shows-title = 演示
shows-keys = ↑ ↓ 选择 · Enter 或编号播放 · P 暂停着开始 · L { $language } · Esc 离开
shows-keys-number = { $number } _ · 再按一位数字，或按 Enter 播放第 { $number } 场 · Esc 离开
shows-length = { $minutes } 分钟
demo-key-hold = 暂停
demo-key-go-on = 继续
demo-key-next = 下一步

# 测试留存的屏幕图。

snapshot-missing-plugin = `screen_snapshot` 需要 pytest-textual-snapshot。请执行 `pip install pytest-textual-snapshot` 安装，并不要停用它。
snapshot-new = 这个屏幕还没有留存的图：缺少 { $file }。
snapshot-changed = 屏幕和留存的图不一样。逐行对比，- 为原来，+ 为现在：
snapshot-same-words = 文字相同，颜色或位置有变化。
snapshot-report = 全部测试跑完后，可在 { $path } 对比两张图。确认新图无误，用 `--snapshot-update` 保存。
