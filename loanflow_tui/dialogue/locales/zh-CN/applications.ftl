# `loanflow applications` 对已存内容的说明。步骤按日志中的名称显示。

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
applications-replay-same = 第 { $seq } 条（政策 { $version }）：{ $outcome }。今天按政策 { $now } 决定，结论相同。
applications-replay-otherwise = 第 { $seq } 条（政策 { $version }）：{ $outcome }。今天按政策 { $now } 决定，结论会不同：{ $today }。不同之处：{ $differs }。
applications-replay-not-by-rule = 第 { $seq } 条（政策 { $version }）：{ $outcome }。这是人工审批或身份核验的结果，不由规则得出，无需重算。
applications-replay-erased = 第 { $seq } 条（政策 { $version }）：{ $outcome }。依据的个人信息已删除，不能重新决定。
applications-ledger = 账目（借方为正，贷方为负）
applications-ledger-sum = 合计
ledger-plan = 还款计划：年利率 { $rate }（逾期本金 { $late }），整月按十二分之一计，零散天数按一年 360 天计
ledger-fees = 每月费用：原计划的费用 × 现在未还本金 ÷ 原来未还本金，舍去不足一分的；第一期先减去已过天数的费用，其中未付的再加上
ledger-fees-early = 提前还的这一期余下的费用：{ $fees } × { $after } ÷ { $before } 未还本金，舍去不足一分的，计入下一期
applications-column-lender = 出借方
applications-in-its-books = { $lender }（贷款记在它的账上）
ledger-new-plan = 新的还款计划
ledger-insured = 已承保：每月费用 { $monthly } 中，保费 { $premium }；承担损失的 { $share }，逾期超过 { $days } 天后赔付
ledger-insurer = 其中归保险公司：保费 { $premium }，本金 { $principal }，利息 { $interest }
ledger-claim = 本金 { $lent } 的 { $share } = { $principal }；所欠利息 { $owed } 的 { $share } = { $interest }
ledger-claim-interest = 当日所欠利息：已到期 { $due }，加
ledger-forgiven = 减免罚息 { $forgiven }；到期未还的利息和费用计入新计划第一期。
ledger-premium-ends = 之后的日子不再收保费，到当日所欠保费 { $premium }。余下应还：
ledger-late = 罚息：本金 × { $rate } × 天数 ÷ 360；同一期的各段合并计算，只四舍五入一次，再减去此前已计的
ledger-days = 自 { $since } 起 { $days } 天：{ $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] ，计入 { $carried } 分（本期此前四舍五入的余数）
} = { $interest }（不超过当期计划的利息）
ledger-days-owed = 自 { $since } 起 { $days } 天：{ $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] ，计入 { $carried } 分（本期此前四舍五入的余数）
} = { $interest }（不超过当期计划的利息），加上之前所欠 { $behind }，共 { $all }
ledger-rest = 第 { $number } 期利息中，到 { $until } 的 { $days } 天计 { $rest }：{ $lent } × { $rate } × { $days } ÷ 360{ $carried ->
    [no] { "" }
   *[other] ，计入 { $carried } 分（本期此前四舍五入的余数）
}，且不超过原计划按未还本金比例计的利息
ledger-fee-days = 第 { $number } 期费用：{ $monthly } × { $days } ÷ 当期 { $whole } 天 = { $fees }，不足一分舍去{ $owes ->
    [yes] ，加上之前所欠 { $behind }，共 { $all }
   *[no] { "" }
}
ledger-shorter = 不足 30 天的月份按天计息，其余按年利率的十二分之一
ledger-behind = 第 { $number } 期中，此前已欠利息 { $interest }、费用 { $fees }
ledger-late-reversed = 冲回 { $since } 之后各日已计的罚息：有一笔还款自该日起算
ledger-returned = 银行退回了 { $amount }：这笔还款不算数
ledger-redone = { $amount } 重新入账：之前有一笔还款不算数
ledger-column-number = 期数
ledger-column-due = 到期日
ledger-column-days = 天数
ledger-column-lent = 未还本金
ledger-column-principal = 本金
ledger-column-interest = 利息
ledger-column-fees = 费用
ledger-column-payment = 应还
ledger-column-late = 罚息
ledger-column-since = 起算日
account-bank = 银行存款
account-loans = 贷款
account-late-receivable = 应收罚息
account-interest-receivable = 应收利息
account-allowance = 贷款损失准备
account-deferred-fees = 递延收费
account-insurer-payable = 应付保险公司
account-suspense = 暂收款
account-credit-loss = 信用减值损失
account-interest-income = 利息收入
account-fee-income = 费用收入
account-recoveries = 核销后收回
account-late-income = 罚息收入
account-refunds = 退款
decided-product = 产品
decided-outcome = 结果
decided-reasons = 原因
decided-knock-out = 拒绝规则
decided-score = 评分
decided-band = 评分分段
decided-limit-fen = 额度
decided-limit = 额度
decided-annual-rate = 利率
decided-price = 利率
decided-affordability = 还款能力
decided-elsewhere = 可办理的其他机构
applications-erase-sure = 确定永久删除 { $application } 的全部个人信息吗？
applications-erased = { $application } 的个人信息已删除，日志的完整性仍可验证。
applications-erased-later = { $application } 的个人信息已删除，但另一个程序正在读取存放申请的文件，日志里可能还留有密钥的副本。请关闭它；下次启动 loanflow 时会彻底删除。
applications-loan-running = 这笔申请还有未结清的贷款，相关记录必须保留，请先结清。
applications-draw-running = 这个额度下还有一笔借款没有结清（合同 { $contract }）。额度以这笔申请为依据，各笔都结清之前，相关记录必须保留。
applications-payment-uncertain = 最近一笔还款还可能被银行退回，相关记录必须保留。{ $day }起可以清除。
applications-no-data = 没有 { $application } 的个人信息：没有这份申请，或已清除。

# `loanflow applications end-of-day`：先是贷款笔数，再是记录的事件。
end-of-day = { $day } 日终：在贷 { $running } 笔，查看 { $looked } 笔，有变化 { $changed } 笔。
end-of-day-later = 这里的记录已经到了 { $day }，时间不会倒退，所以按这一天日终。
end-of-day-left = { $application } 没能处理（{ $reason }）。`loanflow verify` 会说明原因；解决后再运行一次。

# `loanflow applications ledger`：某天日终的账。$due 为已到期，$lent 为在贷本金，$share 为按 $owed 计提的比例。
books-title = { $day } 日终账目，{ $loans } 笔贷款
books-none = 到那天为止没有放过款。
books-account = 科目
books-debit = 借方
books-credit = 贷方
books-class = 五级分类
books-stage = 阶段
books-loans = 笔数
books-exposure = 债权
books-set-aside = 减值准备
books-class-normal = 正常
books-class-special-mention = 关注
books-class-substandard = 次级
books-class-doubtful = 可疑
books-class-loss = 损失
books-entry = { $span } · { $kind }（事件 { $seq }）
books-of-interest = 日终应收：已到期 { $due }，加 { $lent } × { $rate } × { $days } ÷ 360，以当期利息为限
books-of-interest-insurer = 其中 { $interest } 归保险公司
books-stopped = 不再计收入：逾期过久、已结清或已核销；已计未收的予以冲回
books-of-late = 日终应收：已计收 { $due }，加（同一期的各日合并计算，只四舍五入一次，再减去此前已计的）
books-of-late-line = 第 { $number } 期：{ $principal } × { $rate } × { $days } ÷ 360 = { $late }
books-of-loss = 日终计提：{ $owed } 的 { $share }
