# `loanflow applications` 对已存内容的说明。状态、步骤和结果按日志中的名称显示。

applications-none = 还没有任何申请。运行 `loanflow` 即可开始。
applications-unknown = 没有编号为 { $application } 的申请，可用 `loanflow applications` 查看列表。
applications-column-application = 申请编号
applications-column-updated = 最近更新
applications-column-host = 平台
applications-column-product = 产品
applications-column-state = 状态
applications-column-step = 步骤
applications-column-persona = 人物
applications-column-policy = 政策版本
applications-replay-same = 第 { $seq } 条：按政策 { $version } 得出 { $outcome }，今天的规则结论相同。
applications-replay-otherwise = 第 { $seq } 条：按政策 { $version } 得出 { $outcome }，今天的规则会得出 { $today }（不同之处：{ $differs }）。
applications-replay-not-by-rule = 第 { $seq } 条：{ $outcome }（政策 { $version }），由人工或身份核验得出，不作规则重算。
applications-erase-sure = 确定永久删除 { $application } 的全部个人信息吗？
applications-erased = { $application } 的个人信息已删除，日志的完整性仍可验证。
applications-loan-running = 这笔申请还有未结清的贷款，相关记录必须保留，请先结清。
applications-problem-locked = 另一个程序正在使用日志文件，请稍后再试。
applications-problem-read-only = 日志文件无法写入，请检查权限，或用 --data-dir 另选位置。
applications-problem-corrupt = 日志被改动或已损坏，文件保持原样未动。
applications-problem-newer = 日志由更新版本的 loanflow 写成，请升级后再打开。
applications-problem-disk-full = 磁盘已满，请腾出空间后再试。
applications-problem-unavailable = 日志文件打不开，请检查 --data-dir 指定的位置。
applications-problem-erased = 这笔申请的个人信息已被删除。
applications-no-data = 没有 { $application } 的个人信息：没有这份申请，或已清除。
