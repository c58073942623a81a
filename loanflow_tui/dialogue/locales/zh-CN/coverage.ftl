# `loanflow test --coverage`：剧本走到了产品的哪些地方。

coverage-title = { $scenarios } 个剧本的覆盖情况
coverage-line = { $reached } / { $total }
coverage-missed-line = 尚未走到：{ $items }
coverage-more = 另有 { $count } 项
coverage-total = 合计
coverage-written = 已写入 { $path }。
coverage-under = { $what }的覆盖率为 { $found }%，要求至少 { $wanted }%。
coverage-filter = 筛选
coverage-theme = 浅色或深色
coverage-all = 全部
coverage-reached = 已走到
coverage-missed = 未走到
coverage-unreachable = 无法走到
coverage-beyond = 走到了，但不在清单中

coverage-kind-steps = 问题
coverage-kind-states = 状态
coverage-kind-moves = 状态变化
coverage-kind-ways = 问题之间的走向
coverage-kind-rules = 规则
coverage-kind-faults = 各步骤的故障
coverage-kind-events = 事件
coverage-kind-cards = 卡片
coverage-kind-wordings = 文案

# 为什么无法走到。

coverage-why-refused-at-entry = 填写号码时就会被拦下，走不到这条规则。
coverage-why-variant = 只有另一种流程方案才会记录，剧本不用方案。
coverage-why-no-rule = 目前没有规则会给出这个原因。
coverage-why-not-offered = 没有可选的回答会通向这里。
coverage-why-only-noted = 只作记录，不会对申请人说。
coverage-why-own-words = 每个问题都有自己的说法。
coverage-why-back-office = 这话是对后台工作人员说的，不是对申请人说的。
coverage-why-no-folder = 剧本不在磁盘上保存任何东西。
coverage-why-odd-file = 需要剧本无法自带的特殊文件。
