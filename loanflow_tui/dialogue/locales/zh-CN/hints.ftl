# 输入时输入框旁的提示。$typed 是已输入的位数，$wanted 是应有的位数。

hint-name-characters = 姓名只含文字
hint-number-so-far = 第 { $typed } 位，共 { $wanted } 位
hint-number-good = { $born } 出生，{ $age } 岁，{ $sex }，{ $region }
hint-number-age = { $age } 岁：我们面向 { $least } 到 { $most } 岁
hint-number-characters = 只有数字，末位可以是 X
hint-number-length = 共 { $typed } 位：应为 18 位
hint-number-region = 前 6 位不是任何地区的代码
hint-number-birth-date = 第 7 到 14 位不是出生日期
hint-number-checksum = 末位校验不符
hint-mobile-so-far = 第 { $typed } 位，共 { $wanted } 位
hint-mobile-good = { $mobile }
hint-mobile-characters = 只有数字
hint-mobile-length = 共 { $typed } 位：应为 11 位
hint-mobile-prefix = 手机号以 13 到 19 开头
hint-mobile-country = 仅支持中国内地手机号
hint-uscc-so-far = 第 { $typed } 位，共 { $wanted } 位
hint-uscc-good = 校验相符
hint-uscc-characters = 数字和大写字母，没有 I、O、S、V、Z
hint-uscc-length = 共 { $typed } 位：应为 18 位
hint-uscc-checksum = 末位校验不符
hint-card-so-far = 已输入 { $typed } 位
hint-card-good = 校验相符
hint-card-good-bank = { $bank }
hint-card-characters = 只有数字
hint-card-length = 共 { $typed } 位：应为 12 到 19 位
hint-card-checksum = 末位校验不符
hint-code-so-far = 第 { $typed } 位，共 { $wanted } 位
hint-monthly = = 每月 { $amount }
hint-yearly = 每年 { $amount } = 每月 { $monthly }
hint-amount = = { $amount }
hint-amount-below = = { $amount }：最低 { $least }
hint-amount-above = = { $amount }：最高 { $most }
hint-amount-not-whole = = { $amount }：只能借整元
hint-amount-negative = 不能小于 0
hint-amount-too-many-decimals = 最多两位小数
hint-amount-too-large = 是不是多了几个零？
hint-amount-several = 请只写一个金额
hint-tenor = = { $months } 个月
hint-tenor-not-offered = 没有 { $months } 个月这个期限
hint-region = { $province }
hint-signature-good = 与合同一致
hint-signature-differs = 合同上是“{ $name }”
hint-file = { $name }
