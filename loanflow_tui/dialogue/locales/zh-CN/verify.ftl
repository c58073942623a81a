# `loanflow verify` 对文件的说明。

verify-contract-valid = 有效：合同与签署时完全一致，由合同所载的借款人签署。
verify-contract-altered = 已被改动：文件在签署之后发生了变化。
verify-contract-wrong-signer = 签署人不符：证书不属于借款人，或并非由此处信任的机构签发。
verify-contract-expired = 已过期：证书在该时间不在有效期内。
verify-contract-unsigned = 未签名：该 PDF 中没有签名。
verify-contract-unreadable = 无法读取：这不是可以打开的 PDF 文件。
verify-number = 合同编号
verify-signer = 签署人
verify-signed-at = 签署时间
verify-reason = 签署事由
verify-certificate = 证书
verify-valid-until = 有效期至

verify-journal-valid = 有效：日志从第一条到最后一条首尾相连，没有改动。
verify-journal-altered = 已被改动：有一条记录与前一条接不上。
verify-journal-incomplete = 不完整：缺少最后的记录。
verify-journal-unreadable = 无法读取：这不是导出的日志。
verify-application = 申请编号
verify-events = 记录条数
verify-last-hash = 末条哈希
verify-broken-at = 断开于第几条
