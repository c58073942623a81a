# 申请办到了哪里，用人话说：显示在平台首页的申请旁边。

state-started = 刚开始
state-consented = 已授权
state-identified = 已填身份
state-verified = 已核验身份
state-profiled = 已填资料
state-documented = 已交材料
state-scoring = 正在审批
state-offered = 方案已出
state-referred = 人工审核中
state-declined = 未通过
state-accepted = 已接受方案
state-signing = 待签合同
state-signed = 合同已签
state-disbursing = 放款中
state-disbursement-failed = 放款未成功
state-active = 还款中
state-overdue = 已逾期
state-settled = 已结清
state-withdrawn = 已撤回
state-expired = 已失效
state-cancelled = 已取消
state-on-hold = 暂停，等待人工查看
state-blocked = 已停止
