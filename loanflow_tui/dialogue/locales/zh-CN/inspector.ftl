# 幕后：章节跟着流程走。

ui-hood-chapter = 第 { $number } 站，共 { $count } 站
ui-hood-policy = 政策 { $version }
ui-hood-open = 尚未
ui-hood-done = 完成
ui-hood-nothing-yet = 还没有
ui-hood-more = 还有 { $count } 期
ui-hood-indented = { "  " }{ $what }
ui-hood-ms = { $ms } 毫秒

ui-hood-chapter-consent = 授权
ui-hood-chapter-identity = 身份
ui-hood-chapter-verify = 身份核验
ui-hood-chapter-profile = 资料
ui-hood-chapter-documents = 材料
ui-hood-chapter-score = 评分与额度
ui-hood-chapter-offer = 评分与额度
ui-hood-chapter-sign = 合同
ui-hood-chapter-payout = 放款
ui-hood-chapter-loan = 还款

# 授权
ui-hood-consents = 逐项授权
ui-hood-consent-version = 文本 { $version }
ui-hood-consent-privacy = 使用个人信息
ui-hood-consent-bureau = 查询征信
ui-hood-consent-host-data = 应用提供的数据
ui-hood-consent-face = 人脸核验
ui-hood-consent-marketing = 短信推荐
ui-hood-consent-insurance = 信用保险
ui-hood-consent-sharing = 询问其他机构
ui-hood-consent-lender = 选定的机构
ui-hood-consent-given = { $at } 同意
ui-hood-consent-refused = { $at } 不同意
ui-hood-consent-withdrawn = { $at } 撤回
ui-hood-consent-open = 还没有问
ui-hood-to = 给 { $to }

# 身份
ui-hood-identity = 申请人
ui-hood-sealed = 加密保存，打码显示；可按要求彻底删除。
ui-hood-checks = 核验
ui-hood-check-code = 短信验证码
ui-hood-check-typed = 所填验证码
ui-hood-check-face = 人脸
ui-hood-check-card = 银行卡
ui-hood-code-sent = 已发往 { $to }
ui-hood-code-lost = 已发送，未送达
ui-hood-code-wrong = 不对，还可试 { $left } 次
ui-hood-code-expired = 已过期
ui-hood-code-right = 正确，在有效期内
ui-hood-face-passed = 与登记照片一致
ui-hood-face-failed = 不一致
ui-hood-card-refused = 未通过
ui-hood-answers = 填写的资料
ui-hood-files = 读到的内容
ui-hood-file-hash = SHA-256 { $hash }…
ui-hood-local = 只在本机读取，不会发送出去。

# 合作方
ui-hood-calls = 合作方调用
ui-hood-calls-at-once = 同时询问的合作方
ui-hood-awaited = 等待中…

# 评分与额度
ui-hood-score = 得分与满分
ui-hood-points = { $points } / { $most }
ui-hood-total = { $score } { $band }
ui-hood-caps = 额度由什么决定
limit-times = 月收入 × { $times }
ui-hood-reasons = 原因

# 计划、合同与资金
ui-hood-terms = 各期限：每月还款和成本
ui-hood-methods = 各种还法：首期和成本
ui-hood-plan = 每期：本金 ━ 成本 ╍
ui-hood-parties = 双方
ui-hood-licence = 牌照
ui-hood-borrower = 借款人
ui-hood-contract = 合同文件
ui-hood-drawn-on = 生成日期
ui-hood-signature = 签署
ui-hood-sign-intent = 亲手输入姓名
ui-hood-sign-code = 短信验证码
ui-hood-sign-signed = 电子签名并加盖时间戳
ui-hood-signed-at = 时间
ui-hood-money = 资金去向
ui-hood-rail = 支付通道
ui-hood-attempt = { $attempt ->
    [1] { $at } 已请求
   *[other] { $at } 第 { $attempt } 次请求
 }
ui-hood-key = 最多支付一次，幂等键 { $key }
ui-hood-reference = 流水号 { $reference }
ui-hood-payout-failed = 未付出
ui-hood-ledger = 分录：借 + 贷 -
ui-hood-balanced = 借贷合计
ui-hood-calendar = 还款日历：本金 ━ 成本 ╍
ui-hood-paid = 已还
ui-hood-due = 到期
ui-hood-overdue = 逾期

# 始终显示
ui-hood-alerts = 异常
ui-hood-faults = 等待发生的故障
ui-hood-journal = 日志
ui-hood-earlier = 之前还有 { $count } 条：Ctrl+G
ui-hood-chained = { $hash }… ✓ 已链接

# 一条事件
event-title = { $seq } · { $kind }
label-event-at = 记录于
label-event-hash = 哈希
label-event-before = 前一条

# 首页旁边
ui-hood-before = 开始之前
ui-hood-rehearsal = 这次演练
ui-hood-persona = 申请人
ui-hood-anybody = 谁回答就是谁
ui-hood-seed = 随机种子
ui-hood-by-chance = 随机
ui-hood-records = 记录
ui-hood-kept = 会保存，可以接着办
ui-hood-not-kept = 只在内存里
ui-hood-to-be-seen = 这里会看到
ui-hood-chapter-consent-what = 授权了什么，给谁
ui-hood-chapter-identity-what = 谁在申请，打码显示
ui-hood-chapter-verify-what = 每项核验，问了哪个合作方
ui-hood-chapter-profile-what = 起作用的资料
ui-hood-chapter-documents-what = 从每个文件读到什么
ui-hood-chapter-score-what = 同时询问的合作方，得分与满分
ui-hood-chapter-offer-what = 额度由什么决定；逐期还款计划
ui-hood-chapter-sign-what = 双方、合同文件、签署
ui-hood-chapter-payout-what = 资金去向和分录
