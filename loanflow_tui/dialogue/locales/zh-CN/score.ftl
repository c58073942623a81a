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
