# 出借人办理时显示的进度，以及正在询问谁。

progress-verify-sent = 正在发送验证码
progress-profile-eligible = 正在核对您的回答
progress-score = 正在计算评分
progress-offer = 正在准备方案
progress-sign-table = 正在列明全部费用
progress-sign-contract = 正在拟定合同
progress-sign-sent = 正在发送验证码
progress-sign-signed = 正在签署合同
progress-payout = 正在放款
progress-face = 正在核验人脸
progress-card = 正在核验银行卡
progress-document = 正在读取材料

partner-bureau = 征信机构
partner-host-data = 平台数据
partner-sms = 短信
partner-face = 人脸核验
partner-card = 银行卡核验
partner-documents = 材料识别
partner-insurer = 保险公司
partner-payment = 付款机构
partner-authority = 证书机构

# 问合作方的结果
call-ok = 已答复
call-late = 答复过晚
call-timeout = 无应答
call-error = 出错了
call-malformed = 内容有误
call-outage = 服务中断
