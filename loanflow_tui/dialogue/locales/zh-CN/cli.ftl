# 各个命令自己说的话。

cli-no-terminal = loanflow 需要在终端里运行，请不要用管道或重定向。`loanflow --help` 列出的命令在哪里都能用。
settings-not-kept = 数据目录写不进去，您在屏幕上的选择这次没能留到下次。

## 贷款政策

policy-in-order = { $file } 可以使用，版本 { $version }。用 `--policy { $file }` 采用它。
policy-written = 政策已复制到 { $file }。改好后换一个版本号，再用 `loanflow policy { $file }` 检查。
policy-exists = { $file } 已经存在，没有覆盖。请换一个文件名。

## 法规登记

rule-title = { $title }（{ $issuer }{ $number ->
    [none] { "" }
   *[other] ，{ $number }
 }{ $article ->
    [none] { "" }
   *[other] ，第 { $article } 条
 }）
rule-in-force = 自{ $from }起施行。适用于{ $kinds }。
rule-in-force-until = 自{ $from }起施行，至{ $until }止。适用于{ $kinds }。
rule-check = 由 { $check } 执行。
rule-cited-confirmed = 已在公开文本中核对。
rule-cited-modelled-on = 参照该规定；部分细节未能在公开文本中核对。
lender-kind-bank = 银行
lender-kind-consumer-finance = 消费金融公司
lender-kind-microlender = 小额贷款公司
lender-kind-insurer = 保险公司
lender-kind-platform = 平台

## 故障清单

faults-title = 哪里会出错，申请人会看到什么
faults-about = 每行是一个故障在一个步骤上的表现。`loanflow --fault NAME@STEP` 让它发生；在应用里用 Ctrl+P 随时制造；剧本里写 `fault`。每一行都有测试：申请人在等答复的，对话里有解释，可以从这里接着办，不会发生两次，也总有下一步。本页由 `loanflow faults --markdown` 生成。
faults-fault = 故障
faults-step = 步骤
faults-times = 发生几次
faults-told = 申请人看到的话
faults-once = 一次
faults-often = { $times } 次
faults-until-cleared = 直到解除
faults-behind = 什么也不说：申请人没有哪一步在等它。没成功的，往后的日子里再问。
