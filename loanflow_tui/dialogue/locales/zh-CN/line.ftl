# 循环额度：现在怎样，为什么变了，以及再借一笔。

ask-loan-line = { $bar ->
    [overdue] 您在这里有贷款逾期，额度暂停使用；还清逾期后可以再借。
    [closed] 开立这笔额度的申请已删除，额度已经关闭。
    [used] { $limit } 的额度已全部用完。还掉的部分可以再借。
   *[none] { $limit } 的额度还剩 { $left }。要再借一笔吗？
}
help-loan-line = 点“额度内再借”，在额度内开始另一笔借款：选金额、期限和还款方式，再签一份合同。点“第 2 笔”等，转到额度下的其他借款。
why-loan-line = 额度下的每笔借款各有合同和还款计划，还掉的部分可以再借。
choice-loan-line = 我的额度
choice-loan-draw = 额度内再借
draw-chip = 第 { $draw } 笔

turn-line = 这是您的循环额度。
turn-line-lowered = 您在这里有贷款逾期较久，额度由 { $before } 降为 { $limit }。已经在还的贷款不变。
turn-line-restored = 您的还款从更早的一天起算，贷款没有长期逾期。额度由 { $before } 恢复为 { $limit }。
turn-line-kept = 满一年了，我们重新评估了您的额度：仍是 { $limit }。
turn-line-changed = { $reasons ->
    [0] 满一年了，我们重新评估了您的额度：由 { $before } 变为 { $limit }。
   *[other] 满一年了，我们重新评估了您的额度：由 { $before } 变为 { $limit }。{ $why }
}
turn-line-without-consent = 满一年了，额度需要重新评估。您撤回了征信查询授权，所以额度下不能再借。已经在还的贷款不变。
turn-draw-begun = 这是额度下的第 { $draw } 笔借款。之前填写的内容仍然有效；有变化时，说“修改收入”之类就行。还需要选金额、还款计划，并签名。

card-line = 您的循环额度
label-line-limit = 额度
label-line-used = 已用
label-line-left = 还可借
label-line-assessed = 下次评估
heading-draw = 第几笔
heading-contract = 合同
heading-outstanding = 剩余本金

repair-line-overdue = 您在这里有贷款逾期，还清后可以再借。
repair-line-closed = 开立这笔额度的申请已删除，额度已经关闭。可以从首页重新申请。
repair-line-used-up = { $limit } 的额度已用 { $used }，剩下的不够再借一笔。还掉的部分可以再借。
