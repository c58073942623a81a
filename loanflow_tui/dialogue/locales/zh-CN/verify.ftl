# `loanflow verify` 对文件的说明。

verify-contract-valid = 有效：合同与签署时完全一致，由合同所载的借款人签署。
verify-contract-altered = 已被改动：文件在签署之后发生了变化。
verify-contract-wrong-signer = 签署人不符：证书不属于借款人，或并非由此处信任的机构签发。
verify-contract-expired = 已过期：证书在该时间不在有效期内。
verify-contract-unsigned = 未签名：该 PDF 中没有签名。
verify-contract-unreadable = 无法读取：这不是可以打开的 PDF 文件。
verify-contract-unlike-store = 与存储不符：签名有效，但这里保存的日志与合同不一致。
verify-number = 合同编号
verify-signer = 签署人
verify-signed-at = 签署时间
verify-reason = 签署事由
verify-certificate = 证书
verify-compared-with = 已对照
verify-valid-until = 有效期至

verify-stranger = 不是这里生成的证书
verify-journal-valid = 有效：已签名，从第一条到最后一条首尾相连，没有改动。
verify-journal-unlike-store = 与存储不符：文件的签名有效，但与这里保存的日志不一致。
verify-journal-unsigned = 未签名：日志首尾相连，但无法保证不是编造的。
verify-journal-wrong-signer = 签署人不符：日志首尾相连，但不是由此处信任的机构签名。可用 --root 加上它的证书。
verify-journal-altered = 已被改动：有一条记录与前一条接不上。
verify-journal-incomplete = 不完整：缺少最后的记录。
verify-journal-unreadable = 无法读取：这不是导出的日志。
verify-store-valid = 有效：每份申请、每条记录以及合同和付款都与写入时一致。
verify-store-altered = 已被改动：与写入时不一致。
verify-store-unanchored = 来自早期版本：日志首尾相连，但还没有防改动标记。用 `loanflow` 打开一次即可。
verify-store-uncounted = 完好：每份申请、每条记录都和写入时一样。但密钥旁没有这个目录的计数，如果放回的是旧副本，这里看不出来。
verify-new-counters = 已损坏的计数文件改名为 { $file }，从现在存放的内容重新计数。
verify-applications = 申请数
verify-signed-event = 签署于
verify-application = 申请编号
verify-events = 记录条数
verify-last-hash = 末条哈希
verify-differs-at = 与存储不符，起于第几条记录
verify-broken-at = 断开于第几条
