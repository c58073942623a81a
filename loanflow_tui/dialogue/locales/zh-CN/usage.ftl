# `--help` 里的文字。`usage-命令` 说明它做什么，`-more` 是补充，`-short` 用在命令列表里，
# `-example` 可以照着输入；其余都是选项。

usage-head = 用法：
usage-options = 选项：
usage-commands = 命令：
usage-example = 例如：
usage-required = （必填）

usage-option-help = 显示本页。
usage-option-version = 显示版本号。
usage-option-lang = 语言：zh-CN 或 en。
usage-option-as-json = 输出 JSON，供程序读取；字段见 `loanflow guide commands`。
usage-option-persona = F3 按谁作答；名单见 `loanflow personas`。
usage-option-host = 从哪个应用开始。
usage-option-policy = 换一份贷款政策（YAML）；用 `loanflow policy` 取一份来改。
usage-option-seed = 随机种子；--clock 也相同时，过程完全一样。
usage-option-clock = 流程里的北京时间，例如 2026-03-02T09:41；不拨动就不走。不保存（`:memory:`）时，每次启动都从同一时刻开始。
usage-option-pace = 1 为真实速度，0.5 快一倍，0 完全不等。
usage-option-data-dir = 申请存放在哪里。
usage-option-device = 这台设备的名字，监测靠它区分设备。
usage-option-at = 在这一步打开一份新申请，之前的都由演示人物答好；步骤见 `loanflow guide ids`。
usage-option-variant = 按这个文件夹里的方案走流程；`loanflow variant new` 可以新建。
usage-option-words = 用这个文件夹里您自己的措辞，边改边生效；`loanflow words` 可以复制一份。
usage-option-port = 监听的端口。
usage-option-address = 监听的地址；0.0.0.0 让别的电脑也能打开。
usage-option-visitors = 最多同时几位访客。

usage-loanflow = 在终端里完整演练一次小程序贷款。
usage-loanflow-more = 不带命令时打开应用，按 F1 看帮助。
usage-option-faults = 让合作方在某一步出故障，可重复使用；清单见 `loanflow faults`。
usage-loanflow-inspect = 打开时就显示幕后。
usage-loanflow-resume = 接着办一份申请；不带编号时从列表里选。
usage-loanflow-data-dir = 申请存放在哪里；`:memory:` 表示不保存。
usage-loanflow-theme = 浅色或深色。
usage-loanflow-example = loanflow --host wechat --lang zh-CN --persona wang-fang --inspect

usage-quote = 算清一笔贷款：每期还款、全部费用，以及把费用都算进去的年化利率（APR）。
usage-quote-short = 一笔贷款的还款计划、费用和 APR。
usage-quote-amount = 借多少，以元计。
usage-quote-rate = 年利率：0.146 或 14.6%。
usage-quote-months = 借几个月。
usage-quote-method = 怎么还。
usage-quote-fee-upfront = 放款时一次扣除的费用，以元计。
usage-quote-fee-monthly = 每月收取的费用，以元计。
usage-quote-example = loanflow quote --amount 20000 --rate 14.6% --months 12 --method equal_payment --fee-upfront 200

usage-check = 逐个检查 VALUE，结果和身份环节一样。
usage-check-more = 全部有效时退出码为 0，有任何一个无效时为 1。
usage-check-short = 号码是否有效，错在哪里。
usage-check-example = loanflow check resident-id 110101199003074477 110101199003074478

usage-score = 给一位演示人物评分并做出决定，如同材料都已交齐。
usage-score-short = 一位演示人物的评分，逐项列出。
usage-score-persona = 谁；名单见 `loanflow personas`。
usage-score-host = 在哪个应用里；不填就用这位人物自己的。
usage-score-explain = 列出全部计算过程。
usage-score-example = loanflow score --persona li-wei --explain

usage-policy = 输出贷款政策：产品、额度、评分卡、定价、地区、机构和费用。
usage-policy-more = `loanflow policy FILE` 是 `loanflow policy check FILE` 的简写。
usage-policy-short = 贷款规则（YAML），可以复制了来改。
usage-policy-to = 改为复制到这个文件。
usage-policy-schema = 输出 JSON Schema，供编辑器补全。
usage-policy-example = loanflow policy rules --at 2026-11-24
usage-policy-check = 检查政策文件：可以使用则退出码为 0，否则为 2，并指出行号和应有的内容。用 `--policy` 采用。
usage-policy-check-short = 检查自己的文件。
usage-policy-check-example = loanflow policy check mine.yaml
usage-policy-rules = 输出法规登记：产品遵守的法规，每条适用于谁、要求什么、由哪里执行。
usage-policy-rules-short = 法规，以及某日有效的法规。
usage-policy-rules-at = 只列这一天有效的法规，例如 2026-11-24。
usage-policy-rules-policy = 改为列出这份政策的登记。
usage-policy-rules-example = loanflow policy rules --at 2026-11-24

usage-personas = 列出演示人物和沙箱值，以及各自的结果。
usage-personas-more = 给出编号时，显示这位人物要输入的内容；`generated-7` 是由种子 7 生成的人。
usage-personas-short = 谁可以来申请，结果如何。
usage-personas-example = loanflow personas zhou-tao

usage-faults = 列出可以故意触发的故障：每个故障、每个环节，以及会告诉申请人什么。
usage-faults-more = 用 `loanflow --fault NAME@STEP` 触发其中一个。
usage-faults-short = 可能出什么故障，会怎么说。
usage-faults-markdown = 输出指南里的那一页。
usage-faults-example = loanflow faults --json

usage-applications = 列出保存的申请，最近的在前。
usage-applications-short = 保存的申请：日志、个人数据、清除。
usage-applications-example = loanflow applications show ID
usage-applications-show = 显示一份申请：各个决定和原因、账目、日志，以及按今天的规则是否还会这样决定。
usage-applications-show-more = 个人信息已打码或省略。
usage-applications-show-ledger = 逐笔列出账目，连同还款计划、天数、本金和利率，代替流水。
usage-applications-show-policy = 按这份政策（YAML）重新决定。
usage-applications-show-short = 一份申请的日志和决定。
usage-applications-show-example = loanflow applications show ID --json
usage-applications-end-of-day = 对所有在贷的贷款办理当天该办的事：扣款、提醒、逾期利息、逾期阶段。
usage-applications-end-of-day-more = 同一天再次运行不会重复。若有几天没有运行，其间到期的事按各自的日期补办。提醒只在政策规定的联系时段内发出：夜里运行的，等下一次白天运行再发。
usage-applications-end-of-day-short = 所有在贷贷款当天该办的事。
usage-applications-end-of-day-on = 哪一天的日终；不写就是现在。
usage-applications-end-of-day-example = loanflow applications end-of-day --json
usage-applications-ledger = 显示一笔或全部贷款某天日终的账：试算平衡、五级分类、减值准备；单笔贷款逐条列出分录和所依据的事件。
usage-applications-ledger-more = 利息按天计提。逾期超过 90 天后，收到才算收入。
usage-applications-ledger-short = 某天日终的试算平衡和分录。
usage-applications-ledger-application-id = 哪份申请。
usage-applications-ledger-whole = 全部贷款合成一张试算平衡表。
usage-applications-ledger-on = 哪一天的日终；不写就是今天。
usage-applications-ledger-policy = 按这份政策（YAML）的分类和计提比例。
usage-applications-ledger-example = loanflow applications ledger --all --date 2026-12-31
usage-applications-export = 导出一份申请的日志；`loanflow verify` 能证明其中没有改动。
usage-applications-export-more = 个人信息仍是加密的。
usage-applications-export-short = 导出日志，可供核验。
usage-applications-export-to = 写入这个文件。
usage-applications-export-example = loanflow applications export ID --to journal.jsonl
usage-applications-data = 以 JSON 交付一位申请人被保存的全部内容。
usage-applications-data-more = 个人信息会解密：它只该交给本人。
usage-applications-data-short = 申请人被保存的全部内容。
usage-applications-data-to = 写入这个文件。
usage-applications-data-example = loanflow applications data ID --to my-data.json
usage-applications-erase = 永久清除一份申请里的个人信息；日志仍然可以核验。
usage-applications-erase-short = 清除申请人的个人信息。
usage-applications-erase-yes = 不再询问。
usage-applications-erase-example = loanflow applications erase ID

usage-verify = 检查已签的合同（PDF）、导出的日志或整个数据目录：是否和当初一样？
usage-verify-more = 应用保存的合同只写文件名就能找到，如 LF20270131-ABC123.pdf。给出文件夹或其中的 journal.sqlite3，就检查全部内容：哪份申请、哪条记录断开、缺失、多出或被换旧，都会说明。一样时退出码为 0，不一样为 1，都不是为 2。
usage-verify-short = 合同、日志或数据目录有没有被改动。
usage-verify-roots = 同时信任这个 PEM 文件里的证书。
usage-verify-at = 按这个时间（UTC）检查，如 2027-01-31；默认为现在。
usage-verify-new-counters = 重新开始已损坏的计数。没有放回过旧副本时才用：现在存放的内容会被当作最新。
usage-verify-data-dir = 申请存放在哪里，所信任的签发机构也在其中。
usage-verify-example = loanflow verify contract.pdf

usage-test = 把剧本当测试来跑：文件、文件夹，或自带剧本的名字；不写就跑全部自带剧本。
usage-test-more = 全部通过时退出码为 0，有失败为 1，剧本写得无法执行为 2。
usage-test-short = 把剧本当测试来跑。
usage-test-tags = 只跑带这个标签的；`no-标签` 表示排除。
usage-test-words = 只跑名字里有这些词的；`not 词` 表示排除。
usage-test-junit = 写一份 JUnit 报告。
usage-test-traces = 把每次的运行记录写到这个文件夹。
usage-test-trace-failures = 只写失败的运行记录。
usage-test-workers = 用几个进程，或 `auto`。
usage-test-fail-fast = 失败后不再开始新的。
usage-test-screen = 全部经过界面，或全部不经过。
usage-test-deadline = 一步最多几秒。
usage-test-coverage = 说明走到了产品的哪些部分。
usage-test-html = 把覆盖情况写成网页。
usage-test-fail-under = 低于这个百分比时退出码为 1，可指定一类，可重复使用。
usage-test-only-list = 只列出剧本。
usage-test-example = loanflow test scenarios/ --workers auto --trace traces/

usage-explore = 自动走遍流程：先用尽量少的剧本把每条路走一次，再随机走。
usage-explore-more = 给出剧本文件时改为回放它们。出问题时退出码为 1，并把最短的复现路径写成剧本。
usage-explore-short = 走遍每条路，再随机走。
usage-explore-seed = 数字相同，走法就相同。
usage-explore-walks = 随机走几次。
usage-explore-folder = 剧本写到哪里。
usage-explore-ways = 先走遍每条路，或只随机走。
usage-explore-example = loanflow explore --seed 7 --walks 500 --out explored/

usage-record = 打开应用，把您做的写进 FILE，成为剧本。
usage-record-more = 用 `loanflow test FILE` 或 `loanflow demo FILE` 回放。
usage-record-short = 把操作录成剧本。
usage-record-force = 文件已存在时覆盖。
usage-record-example = loanflow record mine.scenario.yaml --persona li-wei

usage-demo = 在应用里演示：文件，或自带演示的名字；不写就从列表里选。
usage-demo-more = F7 暂停（可以改为手动）或继续，F10 给出下一个回答，F12 列出章节。Shift 加方向键换章节、加快和放慢，Ctrl+B 黑屏，Ctrl+Y 换一种情况试试。
usage-demo-inspect = 打开幕后，窄终端上也打开。
usage-demo-data-dir = 把演示的申请保存在这个文件夹；不给就什么都不保存。
usage-demo-loop = 播完从头再来，直到离开。
usage-demo-director = 导演另一个终端里正在播放的演示：提示、章节、时间和全部按键都在这里，观众的屏幕上不再出现。
usage-demo-notes = 显示给演示者的提示和按键，或不显示。
usage-demo-theme = 浅色或深色。
usage-demo-short = 在应用里演示剧本，给观众看。
usage-demo-paused = 一开始就暂停；F10 每次给一个回答。
usage-demo-example = loanflow demo chen-jie --pace 0.5

usage-cohort = 让生成的申请人不用屏幕走完全程，并出报告：漏斗、原因、价格、时间、退回和公平性。全部是模拟。
usage-cohort-more = 他们通过真实的对话和贷款服务办理，会失误、用自己的话、犹豫、没有耐心；报告写明假设。同一种子在任意数量的进程上得到同样的数字。Ctrl+C 提前结束，已计的保留。
usage-cohort-short = 模拟成千上万的申请人，比较政策。
usage-cohort-size = 申请人数。
usage-cohort-seed = 同一数字得到同样的申请人。
usage-cohort-policies = 贷款机构的政策，YAML 文件；给两次，就让同一批申请人各走一遍并比较。
usage-cohort-variants = 流程方案的文件夹；给两次，就让同一批申请人各走一遍并比较。
usage-cohort-tempers = 只要这些脾气，用逗号分开：hurried、wary、chatty、confused。
usage-cohort-workers = 进程数；默认与核数相同。
usage-cohort-files = 不打印，把报告写入文件，后缀决定是 HTML、Markdown、CSV 还是 Parquet；可多次给出。
usage-cohort-scheduler = 让 Dask 调度器的工作进程来跑，例如 tcp://10.0.0.5:8786（附加组件 `dask`）；得到的数字相同。政策和方案会发送过去。
usage-cohort-show = 只走这一名申请人，并打印日志，即数字的来源。
usage-cohort-example = loanflow cohort --n 10000 --seed 1 --to cohort.html

usage-walkthrough = 逐步展示一份申请是怎么走完的：每个问题的用时与击键层次模型的预期、按键、退回、顺便的提问和离开。
usage-walkthrough-more = HTML 报告附有每个问题时的屏幕图。有人坐在屏幕前时用真实时间，否则用日志的时间。
usage-walkthrough-short = 一份申请怎么走完，附图。
usage-walkthrough-files = 不打印，把报告写入文件，后缀决定是 HTML、Markdown、CSV 还是 Parquet；可多次给出。
usage-walkthrough-size = 图片的大小，以字符格计，60x20 到 240x100。
usage-walkthrough-example = loanflow walkthrough 编号 --to walkthrough.html

usage-insights = 用数字展示已存的申请：处于什么状态、漏斗、额度、价格和时间、退回、顺便的提问，以及满意度、留言和抱怨。
usage-insights-more = 应用里，命令面板（Ctrl+P）有同样内容的看板，随存储更新。
usage-insights-short = 已存申请的数字。
usage-insights-files = 不打印，把报告写入文件，后缀决定是 HTML、Markdown、CSV 还是 Parquet；可多次给出。
usage-insights-example = loanflow insights --to insights.html

usage-render = 不用屏幕，把演示录成影片：文件，或自带演示的名字。按后缀选格式：.cast、.html（可播放的网页；名字含 storyboard 则是可打印的分镜）、.svg、.png、.gif、.mp4。
usage-render-more = 时间是模拟的：几分钟的演示几秒录完，同样的演示每个字节都相同。PNG、GIF 和 MP4 需要 `pip install 'loanflow-tui[render]'`。
usage-render-short = 录制演示：cast、网页、图片、GIF 或 MP4。
usage-render-files = 写到哪里；可以写多个，演示只播一次。
usage-render-size = 终端大小，单位是字符格，60x20 到 240x100。
usage-render-theme = 浅色或深色。
usage-render-lang = 语言；写两次则每种语言各写一份，如 NAME.en.cast。
usage-render-chapter = 只要这一章。
usage-render-step = 这个问题在回答之前的静态图；`end` 为最后一幅。
usage-render-each = 每一步或每一章各一幅静态图，如 NAME-01.svg。
usage-render-keys = 显示按下的键。
usage-render-notes = 在画面下方显示讲解，或不显示。
usage-render-moving = 会自己播放的 .svg，而不是静态图。
usage-render-cast-version = .cast 的版本；旧播放器用 2。
usage-render-example = loanflow render tour --to tour.html --to tour.cast --lang zh-CN

usage-chat = 和助手对话：在屏幕上，或用纯文本，适合读屏软件、盲文点显器、管道和日志。
usage-chat-more = 没有终端，或设置了 `ACCESSIBLE` 时，自动使用纯文本。对话中输入 /help 列出命令。
usage-chat-short = 对话，也可用纯文本。
usage-chat-plain = 每行带说话人，回复带编号；不重画屏幕。
usage-chat-quiet = 每轮结束时不响铃。
usage-chat-resume = 继续一个申请；不写 ID 时，继续最近动过的那个。
usage-chat-data-dir = 申请保存在哪里；`:memory:` 不保存。
usage-chat-example = loanflow chat --plain --lang zh-CN --persona li-wei

usage-understand = 说出每一行在某一步会被当作什么，会怎么回答。什么都不记录。
usage-understand-more = 内容来自 FILE 或标准输入。加 --json 时，每行对应一个 JSON 对象。
usage-understand-short = 一句话在某一步会被当作什么。
usage-understand-file = 要理解的内容，一行一句；`-` 表示标准输入。
usage-understand-step = 在哪一步说；名单见 `loanflow guide ids`。
usage-understand-persona = 由谁走到这一步；名单见 `loanflow personas`。
usage-understand-example = loanflow understand lines.txt --at offer.accept --lang zh-CN

understand-no-file = 读不了 { $file }。
understand-not-reached = 这位人物走不到 { $step }。可以用 --persona 换一位。

usage-map = 画出流程地图：每个问题及各种语言的措辞、快捷回复、依据什么、答错了怎么说；每条路径、故障、拒绝原因和出错提示；还有缺了什么。
usage-map-more = FILE 以 `.html` 结尾是一个网页，可缩放、可查找，附每个问题的屏幕图；以 `.mmd` 结尾是 Mermaid。--to 可重复。不写 FILE 就列出发现：没有去路的问题、重复的问题、术语、长句、对比度、截断的文字等。应用里按 Ctrl+P 也能看地图。
usage-map-variants = 流程方案，与原来流程不同的地方会标出来；写两个，就拿第二个和第一个比。
usage-map-counts = 在地图上标出人数：已存的申请，或模拟的申请人群。
usage-map-size = 模拟多少位申请人。
usage-map-seed = 同一个数得到同一批申请人。
usage-map-pictures = 附每个问题的屏幕图；不附的话时间减半。
usage-map-short = 一页看完整个流程。
usage-map-to = 要写的文件。
usage-map-example = loanflow map --to map.html --to map.mmd

usage-variant = 不写代码的流程方案：另一套措辞、先后和快捷回复。
usage-variant-more = `loanflow variant new DIR` 新建，`--variant DIR` 用它打开应用。每份日志都记下它的名称和摘要。
usage-variant-short = 试试别的先后、回复和措辞。
usage-variant-schema = 输出方案文件的 JSON Schema，供编辑器补全。
usage-variant-example = loanflow variant check mine
usage-variant-new = 在新文件夹 DIR 里新建方案：一个待填的文件，一个放措辞的文件夹。
usage-variant-new-short = 新建方案。
usage-variant-new-example = loanflow variant new mine
usage-variant-check = 检查方案：可以用时退出码为 0；不能用时为 2，并说明哪一行违反了哪条规则。
usage-variant-check-short = 方案能不能用。
usage-variant-check-example = loanflow variant check mine

usage-study = 请人试用流程：在屏幕前完成任务，回答几个问题，汇成报告。
usage-study-more = `loanflow study new DIR` 新建。不同意参加的人，什么都不留下。
usage-study-short = 请人试用流程，出报告。
usage-study-example = loanflow study new mine
usage-study-schema = 输出研究文件的 JSON Schema，供编辑器补全。
usage-study-new = 在新文件夹 DIR 里新建研究：一个待填的文件，里面的例子可以直接用。
usage-study-new-short = 新建研究。
usage-study-new-example = loanflow study new mine
usage-study-run = 带一位参与者做一遍研究：先征求同意，再在应用里完成各项任务，最后回答问题。
usage-study-run-more = 中途停下的人用同一个编号接着做。留下的都在 DIR/participants/CODE 里，删掉这个文件夹就忘掉这个人。旁观的人按 Ctrl+N 或 F7 标记。
usage-study-run-served = 请人在浏览器里参加：打开页面的每个人都是一位参与者，各有编号和自己的申请。
usage-study-run-short = 带一位参与者做一遍。
usage-study-run-code = 参与者的编号，由字母、数字和短横组成；不写就从 P01 起依次编。请不要用姓名。
usage-study-run-example = loanflow study run mine --participant P07
usage-study-report = 汇报一项研究：每项任务、每一步的完成率、用时、难易和得分，方案对比，标记的时刻，没有被接受的话。
usage-study-report-more = HTML 报告附有标记的时刻和得分最低的步骤的屏幕图。每个数字都能追到参与者、申请和事件。
usage-study-report-short = 出报告。
usage-study-report-files = 不打印，把报告写入文件，后缀决定是 HTML、Markdown、CSV 还是 Parquet；可多次给出。
usage-study-report-example = loanflow study report mine --to report.html --to report.csv
usage-study-check = 检查研究：可以用时退出码为 0；不能用时为 2，并说明哪一行、为什么。
usage-study-check-short = 研究能不能用。
usage-study-check-example = loanflow study check mine

usage-words = 把措辞、词表和例句复制到您自己的文件夹。
usage-words-more = 用 `loanflow words --to DIR` 建文件夹，用 `--words DIR` 打开应用再修改：一保存，屏幕上就是新的。
usage-words-short = 措辞：复制、边改边看、检查。
usage-words-to = 复制到这个新文件夹。
usage-words-example = loanflow words check mine
usage-words-check = 检查 DIR 或自带的措辞：错误、丢失的值、缺少的译文、长度、用词规范、难易程度，以及有没有隐去费用或授权。
usage-words-check-more = 查出问题时退出码为 1。
usage-words-check-short = 请编辑把一道关。
usage-words-check-example = loanflow words check mine

usage-guide = 阅读指南；不写 TOPIC 时列出有哪些。
usage-guide-short = 在终端里阅读指南。
usage-guide-example = loanflow guide using

usage-completion = 输出脚本：让 SHELL（bash、zsh 或 fish）用 Tab 键补全命令、选项和名称；不写 SHELL 时，按正在使用的那种。
usage-completion-more = 在 bash 和 zsh 里用 `eval "$(loanflow completion)"`，在 fish 里用 `loanflow completion | source`，立即生效；把这一行写进 shell 的启动文件，就一直有效。
usage-completion-short = 用 Tab 键补全命令和名称。
usage-completion-example = loanflow completion bash

# 命令行用不了时说的话。$place 是命令，以及出问题的选项；句子跟在同一行。

wrong-place = { $place }：{ $said }
wrong-near = { $said }您是想写 { $near } 吗？
wrong-help = { $said }用 `{ $command } --help` 查看有哪些。
wrong-no-option = 没有选项 { $given }。
wrong-one-or-all = 请给出一份申请的编号，或者用 --all。
wrong-no-command = 没有命令“{ $given }”。
wrong-not-for = 这个命令没有选项 { $given }。
wrong-choice = 这里不能用“{ $given }”。请从中选一个：{ $choices }。
wrong-number = “{ $given }”不是数字。
wrong-whole-number = “{ $given }”不是整数。
wrong-between = 请给 { $least } 到 { $most } 之间的数字，不能是 { $given }。
wrong-missing = 缺少 { $what }。
wrong-needs-value = 这个选项后面要跟一个值。
wrong-takes-no-value = 这个选项后面不跟值。
wrong-too-much = 这里多了“{ $given }”。
wrong-size = { $given } 不是大小。请写成 100x36：60 到 240 列，20 到 100 行。
wrong-time = “{ $given }”不是时间。请写成 2027-01-31 或 2027-01-31T12:00:00。
wrong-no-file = 没有文件或文件夹 { $given }。
wrong-not-a-folder = { $given } 是文件，这里要的是文件夹。
wrong-not-a-file = { $given } 是文件夹，这里要的是文件。
wrong-not-ordinary = { $given } 是设备或管道，这里要的是普通文件。
wrong-too-large = { $given } 超过 { $most } MB，这里不能用。
wrong-bad-name = 文件不可能叫 { $given }。
wrong-too-long = 最多 { $most } 个字符，不能是 { $given }。
wrong-characters = “{ $given }”里有无法显示的字符，请去掉。
wrong-participant = { $given } 不能作编号。请用最多 20 个字母、数字和短横，例如 P07。
wrong-clock = { $given } 不能作流程的时间。请用 2000 到 9000 年之间的时间。
wrong-application-id = “{ $given }”不是申请编号。编号见 `loanflow applications`。
wrong-not-readable = 读不了 { $given }。请检查权限。
wrong-not-writable = 写不了 { $given }。请检查文件夹和权限。
wrong-other = 这里不能用 { $given }。
wrong-persona = 没有演示人物“{ $given }”。名单见 `loanflow personas`。
wrong-show = 没有“{ $given }”这个演示，也没有这个文件。{ $near ->
    [none] 演示有：{ $shows }。
   *[other] 您是想写 { $near } 吗？演示有：{ $shows }。
 }
wrong-step = 不能从“{ $given }”开始。相近的有：{ $near }。
wrong-fault = 没有故障“{ $given }”。清单见 `loanflow faults`。
wrong-fault-step = 这个故障不会发生在 { $given }。可用的环节见 `loanflow faults`。
wrong-workers = 请给 1 到 64 的数字，或 auto。
wrong-shell = 没有针对“{ $given }”的补全。请写明 { $shells } 之一。
wrong-guide = 没有关于“{ $given }”的指南。现有：{ $topics }。
wrong-certificates = { $given } 里没有 PEM 证书。
wrong-no-store = { $given } 里没有存放申请，没有可检查的内容。
wrong-file-to-verify = { $given } 既不是已签的合同（PDF），也不是导出的日志，没有可检查的内容。
wrong-new-counters = { $given } 的计数没有损坏，不需要重新开始。
wrong-output-full = 输出没有写完：磁盘已满。
wrong-output-closed = 输出没有写完：读取输出的程序已经结束。
wrong-output-failed = 输出没有写完。请检查输出的去处。
wrong-crashed = loanflow 内部出了问题，命令已停止。{ $report ->
    [none] 请再试一次。
   *[other] 报告（不含个人信息）在 { $report }。
 }
wrong-aborted = 没有做任何改动。

usage-serve = 在浏览器里打开应用，每位访客各有一份申请，离开后什么都不保存。
usage-serve-more = 不写 --address 时只有这台电脑能打开。`loanflow demo 演示 --serve` 在浏览器里放演示。
usage-serve-short = 在浏览器里打开应用。
usage-serve-theme = 浅色或深色。
usage-serve-inspect = 打开幕后。
usage-serve-example = loanflow serve --lang zh-CN --persona li-wei
usage-demo-served = 在浏览器里放，每位访客都从头看起。
