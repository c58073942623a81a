# `loanflow applications` 对已存内容的说明。状态、步骤和结果按日志中的名称显示。

applications-none = 还没有任何申请。运行 `loanflow` 即可开始。
applications-unknown = 没有编号为 { $application } 的申请，可用 `loanflow applications` 查看列表。
applications-column-application = 申请编号
applications-column-updated = 最近更新
applications-column-host = 平台
applications-column-product = 产品
applications-column-state = 状态
applications-column-step = 步骤
applications-column-persona = 演示人物
applications-column-policy = 政策版本
applications-replay-same = 第 { $seq } 条：按政策 { $version } 得出 { $outcome }，今天的规则结论相同。
applications-replay-otherwise = 第 { $seq } 条：按政策 { $version } 得出 { $outcome }，今天的规则会得出 { $today }（不同之处：{ $differs }）。
applications-replay-not-by-rule = 第 { $seq } 条：{ $outcome }（政策 { $version }），由人工或身份核验得出，不作规则重算。
applications-erase-sure = 确定永久删除 { $application } 的全部个人信息吗？
applications-erased = { $application } 的个人信息已删除，日志的完整性仍可验证。
applications-loan-running = 这笔申请还有未结清的贷款，相关记录必须保留，请先结清。
applications-no-data = 没有 { $application } 的个人信息：没有这份申请，或已清除。
