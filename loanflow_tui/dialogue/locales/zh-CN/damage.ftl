# 存放的申请在 loanflow 之外被改动时，哪里不对；每条都说明所指。`damage-store-…` 指整个文件。

damage-broken = 申请 { $application }：第 { $event } 条记录被改动。
damage-missing = { $event ->
    [0] 申请 { $application } 不见了。
   *[other] 申请 { $application }：缺少第 { $event } 条记录。
}
damage-added = { $event ->
    [0] 申请 { $application } 是从外部放进来的。
   *[other] 申请 { $application }：第 { $event } 条记录是从外部放进来的。
}
damage-rewritten = 申请 { $application }：从第 { $event } 条起，日志被重写过。
damage-rolled-back = 申请 { $application } 是较旧的副本：从第 { $event } 条起，后来的记录不见了。
damage-head = 申请 { $application }：列表里的这一项被改动。
damage-key = 申请 { $application }：个人信息的密钥被改动。
damage-values = 申请 { $application }：第 { $event } 条记录里的个人信息被改动。
damage-contract-missing = 申请 { $application }：第 { $event } 条所签的合同文件不见了。
damage-contract-altered = 申请 { $application }：磁盘上的合同不是第 { $event } 条所签的那份。
damage-payout-unknown = 申请 { $application }：支付通道付过一笔款，日志里没有。
damage-payout-missing = 申请 { $application }：第 { $event } 条的付款，支付通道没有记录。
damage-payout-head = 申请 { $application }：有一笔付款是在第 { $event } 条时发起的，日志里已没有这一条。
damage-amounts = 申请 { $application }：合同、账目和付款的金额不一致。
damage-store-rolled-back = 这是文件的旧副本：后来的记录不见了。
damage-store-emptied = 文件被清空了。
damage-store-unanchored = 文件里的防改动标记被去掉了。
damage-store-foreign = 这台电脑上没有这个文件的密钥。
damage-store-anchor = 文件内容与最后一次写入的不一致。
damage-store-layout = 文件里的表被改动。
damage-store-file = 文件本身已损坏。
damage-store-rail = 支付通道自己的文件与写入时不一致。
damage-store-missing = 存放申请的文件不见了。
damage-store-witness = 与密钥放在一起、记录各文件进度的计数已损坏。
damage-store-contract-unknown = { $file } 是一份文件，这里没有申请与它对应。
damage-store-secret = 用来在不同申请之间认出同一个人的密钥不见了或被改动。
damage-store-certificate-unknown = { $file } 不是这里生成的证书，不予信任。
