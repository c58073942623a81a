# 申请中有什么异常，随后怎么处理。“sign”是名称；“seen”向查看审批台或幕后的人解释；“noticed”是告诉申请人的话。

## 可能出现的异常

sign-device-velocity = 同一设备多次申请
sign-identity-velocity = 同一身份多次申请
sign-card-velocity = 同一卡多次收款
sign-identity-reused = 身份证号重复使用
sign-device-jump = 设备跳变
sign-place-jump = 地点跳变
sign-answers-changed = 反复改答案
sign-night = 深夜操作
sign-speed = 操作过快
sign-payout-mismatch = 收款账户不符
sign-coercion = 受人指使

seen-device-velocity = { $hours } 小时内，这台设备上有 { $count } 笔申请。
seen-identity-velocity = { $hours } 小时内，这个身份证号有 { $count } 笔申请。
seen-card-velocity = { $hours } 小时内，有 { $count } 笔申请都要付到这张卡。
seen-identity-reused = 这个身份证号曾以另一个姓名通过人脸核验。
seen-device-jump = 这笔申请先后在 { $count } 台设备上操作。
seen-place-jump = 这个身份证号刚在另一个省份申请过。
seen-answers-changed = 得知评分后，影响评分的答案改了 { $count } 次。
seen-night = 操作时是国内深夜 { $hour } 点。
seen-speed = { $seconds } 秒内给出 { $count } 个答案，比读题还快。
seen-payout-mismatch = 收款卡与核验过的卡不一致，或者这张卡也属于另一个人。
seen-coercion = 申请人说有人逼其借款，或者被骗。付款之前请先回访。

noticed-device-velocity = 这台设备今天有好几笔申请。
noticed-identity-velocity = 这个身份证号今天有好几笔申请。
noticed-card-velocity = 今天有好几笔申请都要付到这张卡。
noticed-identity-reused = 这个身份证号曾以另一个姓名在这里使用。
noticed-device-jump = 这笔申请先后在几台设备上操作。
noticed-place-jump = 这个身份证号刚在另一个省份使用过。
noticed-answers-changed = 得知评分后，答案改了好几次。
noticed-night = 现在是深夜。
noticed-speed = 答得比读题还快。
noticed-payout-mismatch = 收款卡与核验过的卡不一致。
noticed-coercion = 您告诉我们，可能有人在逼您或骗您。

measure-note = 仅记录
measure-step-up = 再验一次人脸
measure-hold = 转人工查看
measure-block = 已终止

## 告诉申请人的话

turn-step-up = { $why }为确认是您本人，请再做一次人脸核验，您填的内容都保留。
turn-step-up-passed = 确认是您本人，我们继续。
turn-held = { $why }为了您的资金安全，先请工作人员看一看再继续。您填的都已存好，这不是拒绝。
turn-hold-released = 工作人员看过了，一切正常。我们接着往下办。
turn-blocked = { $why }这笔申请不能继续办理。没有付款，您也不欠任何费用。
turn-blocked-by-person = { $why }经工作人员核实，这笔申请不能继续办理。没有付款，您也不欠任何费用。
turn-blocked-contract = 已签的合同随之作废。
turn-blocked-object = 如果您认为有误，请拨打 { $hotline }，并报上申请编号 { $id }。会有专人核查，并书面答复您。

## 等人工查看时

ask-held = 工作人员正在查看。可以在这里等，也可以稍后回来，看完会自动继续。
help-held = 点“查看结果”，看看是否已经看完。点“撤回申请”，申请就此结束，不收任何费用。
why-held = 有异常的申请由人来看，免得有人冒用您的名义借款，或动用您的钱。
aside-status-held = 为了您的资金安全，工作人员正在查看。已填的内容都存好了，可以放心离开。
