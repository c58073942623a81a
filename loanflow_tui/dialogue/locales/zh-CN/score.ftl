# 评分的各个项目和分段。

band-weak = 较弱
band-fair = 中等
band-good = 良好
band-very-good = 优秀
band-excellent = 极好

characteristic-delinquencies-24m = 24 个月逾期次数
characteristic-utilisation = 信用卡使用率
characteristic-open-accounts = 信贷账户数
characteristic-inquiries-30d = 30 天查询次数
characteristic-inquiries-90d = 90 天查询次数
characteristic-months-since-first = 信用记录时长
characteristic-income = 收入
characteristic-debt-to-income = 债务收入比
characteristic-occupation = 职业
characteristic-age = 年龄
characteristic-shopping-regularity = 购物规律
characteristic-wealth = 资产
characteristic-fulfilment = 履约
characteristic-payment-regularity = 支付规律
characteristic-social-stability = 社交稳定

# `loanflow score` 的输出。

score-title = { $name }，政策版本 { $version }
score-value = { $value }
score-total = 评分
score-total-value = { $total }（{ $band }）
score-outcome = 决定
score-premium = 保险费率
score-covered = 承保的损失比例
score-base-rate = 分段利率
score-discount = 流水核实后的优惠
score-fees = 费用与保费
score-income = 计入的月收入
score-debt = 每月还债
score-headroom = 可用于月供
score-insurer-factor = 无保险时的比例
score-instalment = 借满额度的月供
score-after = 借款后的债务收入比
score-formula = 得分 = { $shared } − WoE × 系数 × { $factor }，其中 { $shared } =（{ $offset } + { $intercept } × { $factor }）/ { $count }。
score-sum = 合计 { $sum } 分，按 { $low } 至 { $high } 分的范围计为 { $total } 分。
score-bin-missing = 未知
score-bin-any = 任意
score-column-characteristic = 项目
score-column-value = 数值
score-column-bin = 区间
score-column-woe = WoE
score-column-coefficient = 系数
score-column-exact = 精确值
score-column-points = 得分
score-column-most = 满分

# 加分项
strength-delinquencies-24m = 没有逾期
strength-utilisation = 信用卡用得少
strength-open-accounts = 在用账户不多
strength-inquiries-30d = 近期查询少
strength-inquiries-90d = 90 天内查询少
strength-months-since-first = 信用记录长
strength-income = 收入
strength-debt-to-income = 债务相对收入不高
strength-occupation = 工作稳定
strength-age = 年龄
strength-shopping-regularity = 消费规律
strength-wealth = 积蓄
strength-fulfilment = 守约
strength-payment-regularity = 支付规律
strength-social-stability = 社交圈稳定
