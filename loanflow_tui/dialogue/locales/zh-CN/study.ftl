# `loanflow study`：请人在屏幕前完成任务，事后提问，汇成报告。
# $folder、$file、$name、$step 按研究者写的原样。$code 是参与者的编号。

## 新建，以及文件里的错误

study-begun = 已在 { $folder } 新建。填好 { $file } 后试一遍：loanflow study run { $folder }
study-in-order = “{ $title }”可以开始：{ $tasks } 项任务，{ $variants } 个方案。
study-template =
    # 一项研究：请人做什么，做完问什么。
    # `loanflow study check` 检查能不能用，`loanflow study run` 带一位参与者做一遍，
    # `loanflow study report` 汇总结果。
    # 参与者读到的文字可以只写一种语言，也可以按语言标签分别写。

    title:{ $title }

    # 最先显示。不同意的人，什么都不留下。
    consent:{ $consent }

    # 每项任务都会显示。不需要出声思考就删掉。
    think_aloud:{ $think-aloud }

    # 要比较的方案：与本文件放在一起的文件夹，`usual` 是原来的流程。每位参与者走其中一个，
    # 哪个人少就走哪个。
    # variants: [usual, short-way]

    # 每位参与者从不同的任务开始，免得后面的任务占了熟练的便宜。
    rotate_tasks: false

    # 每项任务：`id` 是报告里的名字；问到 `done` 这一步就算完成。以下可以不写：`at` 是从哪一步开始，
    # 之前的由 `persona` 来答；`host`、`lang` 是平台和语言；`product` 是必须申请的产品；
    # `variant` 是这项任务里所有人都走的方案。步骤名见 `loanflow guide designing`。
    tasks:
      - id: cost
        task:{ $task-cost }
        persona: li-wei
        at: offer.amount
        done: offer.accept
      - id: repay
        task:{ $task-borrow }
        persona: li-wei
        at: loan.home
        done: loan.part

    # seq：这项任务有多容易，1 到 7。空列表就不问。
    after_task: [seq]

    # sus：系统可用性量表的十句话。satisfaction：满意度 1 到 5。comment：用自己的话说。
    after_all: [sus, satisfaction, comment]
study-sample-title = 大家能弄清借款的费用、找到还款的地方吗？
study-sample-consent =
    我们要检验的是一个借款应用，不是您。请您用虚构的人物和虚构的钱完成几项任务，不要填自己的信息。
    大约需要十分钟。

    我们会记下您的选择、所用时间、按键次数、哪些话没有被听懂，以及您对几个问题的回答，只标编号，
    不记姓名。这些内容留在这台电脑上，只用来改进应用。

    您可以随时停下，不用说明理由，也可以要求删除已经留下的内容。
study-sample-think-aloud = 请把您在找什么、以为会怎样、哪里出乎意料，都说出声来。
study-sample-task-cost = 您要借 20,000 元上培训课。请选好借多少、怎么还，弄清这笔借款一共要花多少钱。问您是否接受方案时就可以停下。
study-sample-task-borrow = 借款已经还了一阵子，您手头有些余钱。请找到提前还一部分的地方。问您还多少时就可以停下。
study-wrong-empty = 文件是空的。至少要有 `title`、`consent` 和 `tasks`。
study-wrong-key = 这里没有键 `{ $key }`。可用的键：{ $known }。
study-wrong-tasks = 任务要有 1 到 { $most } 项。
study-wrong-task-twice = 有两项任务都叫 `{ $name }`。请各起一个 id。
study-wrong-step = 没有步骤 `{ $name }`。`loanflow guide designing` 列出了所有步骤。
study-wrong-step-near = 没有步骤 `{ $name }`。是不是 `{ $near }`？
study-wrong-name = 这里没有 `{ $name }`。可以是：{ $known }。
study-wrong-name-near = 这里没有 `{ $name }`。是不是 `{ $near }`？
study-wrong-persona = 没有演示人物 `{ $name }`。`loanflow personas` 列出了所有人。
study-wrong-persona-near = 没有演示人物 `{ $name }`。是不是 `{ $near }`？
study-wrong-done-already = 任务就从 `{ $step }` 开始，一开始就算完成了。请写它之后的步骤。
study-wrong-not-reached = 这个演示人物走不到 { $step }，停在 { $stopped }。请换一个人物或步骤。
study-wrong-variant-outside = 方案要写本文件旁边的文件夹名，或者 `usual`。
study-wrong-variant-gone = 本文件旁边没有文件夹 `{ $name }`。`loanflow variant new` 可以新建。

## 参加

study-consent-no = 不同意，不参加
study-consent-yes = 同意，参加
study-task = 第 { $number } 项任务，共 { $of } 项
study-task-keys = 做的时候按 F10 可以再看一遍。做完了，或者不想再试了，请按 Ctrl+C。
study-your-task = 您的任务
study-task-close = Esc 返回
study-task-done = 任务完成了。准备好以后按 Ctrl+C 继续。
study-key-task = 任务
study-key-finish = 结束
study-finish-done = 结束这项任务？
study-finish-done-advice = 您已经完成了。接下来有几个问题。
study-finish-open = 不再试了？
study-finish-open-advice = 没有关系：这正说明应用哪里不好用。
study-finish-pause = 想休息一下请按 Ctrl+\，回来接着做。
study-finish-stay = 先不结束
study-finish-go = 结束任务
study-stop = 到此为止？
study-stop-kept = 到现在的回答都已留下，以后可以接着做。
study-stop-stay = 继续
study-stop-go = 到此为止
study-keys-read = 回车继续 · Ctrl+C 停下
study-keys-read-back = 回车继续 · Esc 返回 · Ctrl+C 停下
study-keys-choose = 数字和方向键选择 · 回车确定 · Ctrl+C 停下
study-keys-choose-back = 数字和方向键选择 · 回车确定 · Esc 返回 · Ctrl+C 停下
study-keys-more = Page Down 往下读
study-keys-first = 请先选一个：按数字或方向键。
study-keys-write = 回车确定，可以留空 · Ctrl+C 停下
study-keys-write-back = 回车确定，可以留空 · Esc 返回 · Ctrl+C 停下
study-thanks = 谢谢您
study-thanks-kept = 您的回答以编号 { $code } 保存。想删除时请报这个编号。
study-declined = 什么都没有留下。
study-interrupted = { $code } 没有做完，做过的都已留下。接着做：loanflow study run { $folder } --participant { $code }
study-finished = { $code } 做完了。目前的报告：loanflow study report { $folder } --to report.html
study-serve-ready = 在浏览器里打开 { $url } 就能参加这项研究，最多同时 { $visitors } 位。按 Ctrl+C 结束。参与者同意保留的内容都在研究的文件夹里。
study-serve-code = 在页面上参加的人各有编号：请去掉 --participant 或 --serve。
study-code-taken = 刚才有别人用了编号 { $code }。请再运行一次，或者换一个编号。
study-code-finished = { $code } 已经做完了。请换一个编号，或者不写编号。
study-wrong-record-gone = { $code } 的记录不见了。请放回来；要忘掉这位参与者就删掉整个文件夹。
study-wrong-record-damaged = { $code } 的记录已损坏。请放回备份；要忘掉这位参与者就删掉整个文件夹。
study-wrong-record-other = 文件夹叫 { $code }，里面的记录却是 { $other } 的。请改成一样。
study-wrong-store-damaged = { $code } 在这项任务里做的事无法担保：被改动、已损坏，或者这台电脑的密钥不同。请放回备份、设置 LOANFLOW_KEY_DIR；要忘掉这位参与者就删掉整个文件夹。
study-wrong-store-gone = { $code } 在这项任务里做的事不见了。请放回文件夹；要忘掉这位参与者就删掉整个文件夹。

## 提问：任务难易（SEQ）、系统可用性量表（J. Brooke，1996）、满意度

study-seq = 这项任务有多容易？
study-seq-1 = 非常难
study-seq-4 = 不难也不容易
study-seq-7 = 非常容易
study-sus = 第 { $number } 句，共 { $of } 句。您在多大程度上同意？
study-sus-1 = 我愿意经常使用这个系统。
study-sus-2 = 我觉得这个系统过于复杂，没有必要。
study-sus-3 = 我觉得这个系统容易使用。
study-sus-4 = 我觉得要有技术人员帮忙，我才能用这个系统。
study-sus-5 = 我觉得这个系统的各项功能结合得很好。
study-sus-6 = 我觉得这个系统里不一致的地方太多。
study-sus-7 = 我想大多数人很快就能学会用这个系统。
study-sus-8 = 我觉得这个系统用起来很麻烦。
study-sus-9 = 我用这个系统时很有把握。
study-sus-10 = 我得先学很多东西，才能用好这个系统。
study-agree-1 = 非常不同意
study-agree-2 = 不同意
study-agree-3 = 说不清
study-agree-4 = 同意
study-agree-5 = 非常同意
study-satisfaction = 总的来说，您对这个应用满意吗？
study-satisfaction-1 = 非常不满意
study-satisfaction-2 = 不满意
study-satisfaction-3 = 一般
study-satisfaction-4 = 满意
study-satisfaction-5 = 非常满意
study-comment = 您觉得最该先改什么？
study-comment-advice = 请用自己的话说，不要写人名和自己的号码。

## 报告

study-report-nobody = 还没有人参加。先运行：loanflow study run { $folder }
study-report-title = 研究：{ $title }
study-report-of = 参与者 { $people } 位，做完的 { $finished } 位，中途停下的 { $stopped } 位。不同意参加的人不在其中，因为什么都没有留下。
study-report-changed = 其中 { $people } 位参加之后，研究文件改过。
study-report-removed = 研究文件里已经没有的任务不计在内：{ $attempts } 次。
study-report-few = 人数最少的一组有 { $people } 位。人这么少，报告只说明发生了什么，不说明别人会有多常遇到：请看区间。
study-report-sources = 每个数字都从日志、使用过程和回答里数出来。每行写明参与者；最后一张表写明每次停留的申请和事件，与 `loanflow walkthrough 编号 --data-dir DIR/participants/编号/任务` 一致。
study-section-tasks = 任务
study-section-ease = 用时和难易
study-section-compared = 方案对比
study-section-scales = 参与者的回答
study-section-findings = 标记的时刻
study-section-steps = 逐步
study-section-misses = 没有被接受的话
study-section-participants = 参与者
study-section-visits = 每次停留
study-note-tasks = 完成率：走到算完成的那一步的人，占完成和放弃的人的比例；Wilson 区间，95%。一次做对：没有回答被退回或反问，也没有偏离。得分 0 到 100：各步得分的平均，算法在下面。
study-note-ease = 用时：完成任务的人在小程序里的时间，不含标记占用的时间；几何平均，对数上的 Student 区间。SEQ：1 非常难，7 非常容易；均值，Student 区间。都是 95%。
study-note-compared = A 是研究文件里的第一个方案。完成率：差，Newcombe 区间。用时：A 与 B 之比，对数上的 Welch 区间。其余：均值之差，Welch 区间。都是 95%。区间不含 0（用时是 1）才算分得出高下。
study-note-scales = SUS 0 到 100：单数句计回答减 1，双数句计 5 减回答，总和乘 2.5（Brooke，1996）；只计十句都答的人。满意度 1 到 5。均值用 Student 区间，95%，不超出量表两端。
study-note-findings = 旁观的人用 Ctrl+N 或 F7 标记，最严重的在前。严重程度和启发式原则出自 Nielsen。图在最后。
study-note-steps = 得分 = 100 − 100 L − 50 M − 25 O − T，最低 0。L：在这里放弃的人的比例。M：他们的回答里被退回或反问的比例。O：在这里偏离的人的比例（顺便提问、打开帮助、离开小程序、后来收回这个回答）。T：中位用时超过击键层次模型加 5 秒的，每秒扣半分，最多 10 分。时间是参与者的中位数，按键是平均数。
study-note-misses = 相同的合为一行，次数多的在前。只有看不出是谁的话才显示；数字和本人的信息已遮住。
study-note-participants = 停下：研究中断，可以接着做。这里没有他们在应用里输入的内容，意见已遮住个人信息。
study-note-visits = 其他表都从这些行数出来。时间是从看到问题到回答被接受的秒数。
study-head-task = 任务
study-head-variant = 方案
study-head-people = 人数
study-head-open = 中断
study-head-done = 完成
study-head-success = 完成率
study-head-interval = 95% 区间
study-head-success-interval = 95% 区间
study-head-time-interval = 95% 区间
study-head-seq-interval = 95% 区间
study-head-direct = 一次做对
study-head-time = 用时
study-head-timed = 计时人数
study-head-rated = 回答人数
study-head-seq = SEQ
study-head-score = 得分
study-head-who = 参与者
study-head-measure = 指标
study-head-a = 方案 A
study-head-b = 方案 B
study-head-value-a = A
study-head-value-b = B
study-head-difference = A 对 B
study-head-verdict = 哪个更好
study-head-mean = 均值
study-head-least = 最低
study-head-most = 最高
study-head-severity = 严重程度
study-head-heuristic = 启发式原则
study-head-note = 备注
study-head-step = 步骤
study-head-event = 事件
study-head-events = 事件
study-head-answered = 答了
study-head-left = 放弃
study-head-klm = KLM
study-head-keys = 按键
study-head-given = 回答
study-head-missed = 未接受
study-head-corrected = 收回
study-head-off = 偏离
study-head-words = 原话
study-head-reason = 原因
study-head-times = 次数
study-head-participant = 参与者
study-head-status = 状态
study-head-tasks = 任务
study-head-done-tasks = 完成的
study-head-sus = SUS
study-head-satisfaction = 满意度
study-head-comment = 意见
study-head-application = 申请
study-compared-success = 完成率
study-compared-time = 用时
study-compared-seq = 难易（SEQ）
study-compared-sus = SUS
study-compared-satisfaction = 满意度
study-verdict-none = 人太少
study-verdict-open = 分不出
study-everybody = 所有人
study-asked-back = 反问
study-words-hidden = （不显示）
study-status-finished = 做完
study-status-stopped = 停下
study-picture-of = { $task } · { $source }
study-picture-score = 得分 { $score }，{ $people } 位参与者
study-picture-mark = 严重程度 { $severity } · { $heuristic } · { $note }

## 标记这一刻（Ctrl+N 或 F7）。启发式原则是 Nielsen 的十条，严重程度是他的 0 到 4 级。

mark-title = 标记这一刻 · { $step }
mark-note = 您看到了什么？
mark-heuristic = 启发式原则
mark-severity = 严重程度
mark-none = 不指明
mark-unrated = 未评
mark-keys = Tab 下一项 · 数字和方向键选择 · 回车保存 · Esc 放弃
mark-nothing = 请写备注，或者选原则、选严重程度。Esc 关闭。
mark-kept = 已标记。
heuristic-status = 系统状态可见
heuristic-real-world = 贴近现实世界
heuristic-control = 用户可控、可反悔
heuristic-consistency = 一致、合乎惯例
heuristic-prevention = 预防出错
heuristic-recognition = 认得出，不用记
heuristic-flexibility = 灵活高效
heuristic-minimalism = 美观简洁
heuristic-recovery = 帮助认错改错
heuristic-documentation = 帮助与说明
severity-0 = 不是问题
severity-1 = 无伤大雅
severity-2 = 轻微
severity-3 = 严重
severity-4 = 致命
