# 对话之外屏幕上的文字：平台、按键、帮助，以及出错时怎么办。首屏用到的都是单行，不需要解析器。

# 平台
ui-host-alipay = 支付宝
ui-host-wechat = 微信
ui-search = 搜索
ui-search-field = 搜索：贷款、借钱、融易贷
ui-search-tip = 输入“贷款”或名称的一部分，就能找到小程序。不用下载，也不用注册。
ui-search-found = 小程序
ui-search-nothing = 没有找到“{ $words }”。试试输入“贷款”。
ui-search-words = 贷款|借款|借钱|信用贷|融易贷|小程序|经营贷|周转
ui-suggestion = 贷款
ui-search-tag = 小程序
ui-product-name = 融易贷
ui-product-mark = ¥
ui-product-what = 个人和小微企业贷款。额度和费用先看清楚，再做决定。
ui-sandbox = 这是演练：人物、银行和资金都是虚构的，数据不会离开这台电脑。
ui-resume-title = 接着上次继续
ui-resume-tag = { $host } · { $at }
ui-resume-what = 申请 { $id } · { $state }
ui-resume-new = 新的申请
ui-resume-consumer = 个人消费贷款
ui-resume-business = 小微经营贷款
ui-resume-emergency = 应急贷款
ui-resume-none = 没有未完成的申请。在上面输入“贷款”，就能开始新的申请。
ui-opening = 正在打开融易贷…

# 进度
ui-phase-consent = 授权
ui-phase-identity = 身份
ui-phase-verify = 核验
ui-phase-profile = 资料
ui-phase-documents = 材料
ui-phase-score = 评分
ui-phase-offer = 额度
ui-phase-sign = 签约
ui-phase-payout = 放款

# 聊天
ui-phone = 短信
ui-now = 现在
ui-card-read = 查看全文 ›（Ctrl+O）
ui-table-more = 还有 { $rows } 行，按 Ctrl+O 查看全部
ui-hint = 回车发送。也可以问：为什么、费用、返回、帮助。
ui-hint-choice = 按数字、方向键或点击选择。也可以问：为什么、费用、返回、帮助。
ui-hint-answer-or-choose = 输入后按回车，或按 Tab 选择快捷回复。
ui-hint-secret = 只在输入时显示，发送后立即打码。
ui-hint-file = 输入或粘贴路径，把文件拖进终端，或点下面的按钮。
ui-moment = 请稍候…
ui-small = 建议至少 80×24
ui-no-sample = 这里没有可以代填的内容。
ui-reader-scroll = ↑ ↓ 滚动
ui-reader-close = Esc 关闭

# 最后一行的按键
ui-key-help = 帮助
ui-key-inspect = 幕后
ui-key-fill = 代填
ui-key-language = { $language }
ui-key-host = { $host }
ui-key-theme = { $theme }
ui-key-command-palette = 菜单
ui-key-leave = 离开
ui-key-back-office = 审批台
ui-light = 浅色
ui-dark = 深色

# 幕后
ui-hood-title = 幕后
ui-hood-state = 状态
ui-hood-policy = 政策 { $version }
ui-hood-score = 评分
ui-hood-reasons = 原因
ui-hood-alerts = 异常
ui-hood-calls = 合作方调用
ui-hood-ms = { $ms } 毫秒
ui-hood-journal = 日志
ui-hood-earlier = 之前还有 { $count } 条
ui-hood-chained = { $hash } ✓ 已链接

# 命令
ui-command-search = 查找命令…
ui-command-inspect = 查看幕后
ui-command-inspect-what = 在聊天旁显示日志、合作方调用、评分和状态（F2）
ui-command-fill = 按演示人物作答
ui-command-fill-what = 用演示人物的答案填写当前问题（F3）
ui-command-read = 查看全文
ui-command-read-what = 打开最近一份可展开的文本或表格（Ctrl+O）
ui-command-home = 关闭小程序
ui-command-home-what = 回到平台，申请会保留
ui-command-help = 帮助
ui-command-help-what = 按键，以及随时可以说的话（F1）
ui-command-language = 切换语言：{ $language }
ui-command-language-what = 整段对话换成另一种语言（F4）
ui-command-host = 切换平台
ui-command-host-what = 在另一个应用里继续（F5）
ui-command-theme = 切换浅色与深色
ui-command-theme-what = 白天和夜晚的配色（F6）
ui-command-back-office = 审批台
ui-command-back-office-what = 处理转人工或暂停的申请，对话马上继续（F8）
ui-command-screenshot = 保存屏幕图片
ui-command-screenshot-what = 保存为 SVG，中文排版正确
ui-command-leave = 离开
ui-command-leave-what = 只问一次，申请可以接着办（Ctrl+C）
ui-screenshot-saved = 已保存为 { $path }
ui-screenshot-failed = 图片没能保存在这里。请换一个可以写入的文件夹。

# 离开
ui-leave = 现在离开吗？
ui-leave-nothing = 没有未完成的内容。
ui-leave-kept = 已回答的内容都保存好了。下次用这条命令继续：loanflow --resume { $id }
ui-leave-lost = 本次没有保存内容，离开后这份申请就结束了。
ui-leave-stay = 留下
ui-leave-go = 离开
ui-left = 申请已保留。下次继续：loanflow --resume { $id }
ui-left-trouble = 出了点问题，loanflow 只能停下。已经收到的回答都保存好了。

# 文件
ui-file-title = 选择文件
ui-file-open = 选择
ui-file-cancel = 取消
ui-file-which = 请选择一个文件。
ui-file-missing = 这里没有这个文件。
ui-file-closed = 没有权限打开这个文件夹。

# 出错时
ui-trouble = 出了点问题
ui-trouble-kept = 您的回答都已保存。可以关闭后继续，或离开后再来：loanflow --resume { $id }
ui-trouble-again = 请关闭后再试一次。
ui-trouble-report = 不含个人信息的报告在 { $path }
ui-trouble-close = 关闭
ui-trouble-unknown = 没有这份申请
ui-trouble-unknown-what = 请核对编号，或在首屏选择一份未完成的申请。
ui-adopted = 已接管早期版本的 { $count } 份申请。今后在 loanflow 之外的改动都会被发现。
ui-trouble-store = 保存的内容用不了
ui-trouble-option = 这个设置用不了

# 帮助
ui-help-keys = 按键
ui-help-key-enter = 回车
ui-help-key-enter-what = 发送输入的内容，或选择带 ▸ 的快捷回复
ui-help-key-tab = Tab、方向键
ui-help-key-tab-what = 移到快捷回复，并在其中移动
ui-help-key-digits = 1 至 9
ui-help-key-digits-what = 输入框为空时，选择带编号的快捷回复
ui-help-key-pages = 上下翻页键
ui-help-key-pages-what = 回看聊天
ui-help-key-f1 = F1
ui-help-key-f1-what = 打开帮助
ui-help-key-f2 = F2
ui-help-key-f2-what = 查看幕后：日志、合作方调用、评分、状态
ui-help-key-f3 = F3
ui-help-key-f3-what = 按演示人物作答
ui-help-key-f4 = F4
ui-help-key-f4-what = 切换语言，办理途中也可以
ui-help-key-f5 = F5
ui-help-key-f5-what = 切换平台
ui-help-key-f6 = F6
ui-help-key-f6-what = 浅色或深色
ui-help-key-f8 = F8
ui-help-key-f8-what = 审批台：处理转人工或暂停的申请
ui-help-key-ctrl-o = Ctrl+O
ui-help-key-ctrl-o-what = 查看最近一份文本或表格的全文
ui-help-key-ctrl-p = Ctrl+P
ui-help-key-ctrl-p-what = 按名称查找所有命令
ui-help-key-ctrl-c = Ctrl+C
ui-help-key-ctrl-c-what = 离开，只问一次，申请可以接着办
ui-help-sayings = 随时可以说的话
ui-help-say-help = 帮助
ui-help-say-help-what = 这个问题怎么回答
ui-help-say-why = 为什么
ui-help-say-why-what = 为什么问这个
ui-help-say-cost = 要花多少钱
ui-help-say-cost-what = 到目前为止能算出的费用
ui-help-say-reason = 为什么是这个额度 · 为什么是这个利率
ui-help-say-reason-what = 看额度、利率或未通过的依据
ui-help-say-change = 修改收入
ui-help-say-change-what = 重新回答前面的问题
ui-help-say-back = 返回
ui-help-say-back-what = 撤回上一个回答
ui-help-say-over = 重新开始
ui-help-say-over-what = 从第一个问题重来
ui-help-say-human = 转人工
ui-help-say-human-what = 怎么联系工作人员
ui-help-say-cancel = 取消
ui-help-say-cancel-what = 撤回申请
ui-help-more = 还有这些
ui-help-more-decision = 怎么决定的
ui-help-more-decision-what = F2 看得分和原因代码；在终端里运行 loanflow score --persona ID --explain
ui-help-more-lenders = 其他机构
ui-help-more-lenders-what = 问金额时点“比比别家”；没通过时点“看看谁能借给您”
ui-help-more-loan = 贷款
ui-help-more-loan-what = 放款后点“我的贷款”：还一期、还一部分、全部还清、退回、结清证明
ui-help-more-contract = 已签的合同
ui-help-more-contract-what = 一份 PDF，签署时对话里有文件名；检查它：loanflow verify FILE
ui-help-more-office = 人工决定
ui-help-more-office-what = 申请转人工，或因异常暂停时，按 F8
ui-help-more-faults = 制造故障
ui-help-more-faults-what = Ctrl+P，“制造一个故障”：让合作方故意出错
ui-help-more-records = 记录
ui-help-more-records-what = loanflow applications show ID：决定、账目和日志；export 导出可核验的文件
ui-help-more-data = 您的数据
ui-help-more-data-what = Ctrl+P，“保存我的数据”或“清除我的数据”
ui-help-more-policy = 贷款规则
ui-help-more-policy-what = loanflow policy --to FILE 复制一份来改；loanflow --policy FILE 按它决定
ui-help-more-guide = 完整的指南
ui-help-more-guide-what = 在终端里运行：loanflow guide using
ui-help-sandbox = 演练环境
ui-help-sandbox-what = 这里的人物都是虚构的。您交的文件只在这台电脑上读取，不会发到任何地方，也没有真的资金往来。

## 放款之后和演示时

ui-key-clock = 拨钟
ui-clock-nothing-due = 还没有要还的款，时钟没有动。按 Ctrl+P 可以拨快一天或一个月。
ui-help-key-f9 = F9
ui-help-key-f9-what = 把时钟拨到贷款的下一个还款日
ui-command-clock-due = 把时钟拨到下一个还款日
ui-command-clock-due-what = 提醒、逾期利息和逾期阶段照样出现（F9）
ui-command-clock-day = 把时钟拨快一天
ui-command-clock-day-what = 这一天里到期的都会说出来
ui-command-clock-month = 把时钟拨快一个月
ui-command-clock-month-what = 这个月里到期的，一天一天说出来
ui-command-faults = 制造一个故障…
ui-command-faults-what = 选一个故障，到了那一步就发生；在那之前显示在“幕后”
ui-command-receipt = 保存放款回执
ui-command-receipt-what = 把这笔放款存成图片，浏览器就能打开
ui-command-my-data = 保存我的数据
ui-command-my-data-what = 关于申请人的全部数据，存成可以直接读的文件
ui-command-erase = 清除我的数据…
ui-command-erase-what = 个人信息永久销毁；只问一次
ui-fault-search = 查找故障…
ui-fault-clear = 取消全部故障
ui-fault-clear-what = 不再故意出错
ui-fault-put-in = { $name } 等待发生。
ui-fault-cleared = 不再故意出错了。
ui-hood-faults = 等待发生的故障
ui-receipt-saved = 回执已保存到 { $path }
ui-receipt-failed = 回执没有写成，请检查文件夹后再试。
ui-my-data-saved = 关于申请人的全部数据已保存到 { $path }
ui-my-data-failed = 文件没有写成，请检查文件夹后再试。
ui-switch = 换到{ $host }继续？
ui-switch-what = 评分和额度用到了当前平台的数据。换平台后这些结果作废，需要重新授权。
ui-switch-stay = 不换
ui-switch-go = 换平台
ui-erase = 清除这份申请里的个人信息？
ui-erase-what = 姓名、号码、回答和材料，谁都不能再读出。什么时候作出过决定，仍然可以证明。
ui-erase-keep = 保留
ui-erase-go = 永久清除
ui-erased = 个人信息已清除。
ui-erased-later = 已清除。另一个程序正在读取文件，密钥的最后一份副本会在下次启动时清除。
ui-erase-loan-running = 贷款还没有还清，记录必须保留。还清后可以清除。

pack-broken = 扩展包 { $name } 不能用，已略过：{ $why }
