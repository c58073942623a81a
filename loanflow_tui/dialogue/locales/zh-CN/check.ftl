# `loanflow check` 对每个号码的说明。

check-valid = 有效。
check-valid-resident-id = 有效：{ $sex }，{ $born }出生，{ $age } 岁，地区代码 { $region }。
check-sex-male = 男
check-sex-female = 女

check-resident-id-empty = 没有可检查的内容：身份证号码共 18 位。
check-resident-id-characters = 身份证号码只能有数字，最后一位可以是 X。
check-resident-id-length = 这里有 { $length } 位，身份证号码应为 18 位。
check-resident-id-old-form = 这是 15 位的旧号码，已于 2013 年停用；现在的身份证号码为 18 位。
check-resident-id-region = 前六位不是任何地区的代码。
check-resident-id-birth-date = 第 7 至 14 位不是有效的出生日期。
check-resident-id-checksum = 最后一位与前面的数字对不上，可能有一位输错了。

check-uscc-empty = 没有可检查的内容：统一社会信用代码共 18 位。
check-uscc-characters = 统一社会信用代码前八位是数字，其后为数字和大写字母，不使用 I、O、Z、S、V。
check-uscc-length = 这里有 { $length } 位，统一社会信用代码应为 18 位。
check-uscc-checksum = 最后一位与前面的字符对不上，可能有一位输错了。

check-bank-card-empty = 没有可检查的内容：银行卡号为 12 至 19 位数字。
check-bank-card-characters = 银行卡号只能有数字，数字之间可以有空格或短横线。
check-bank-card-length = 这里有 { $length } 位，银行卡号应为 12 至 19 位。
check-bank-card-checksum = 最后一位与前面的数字对不上，可能有一位输错了。

check-mobile-empty = 没有可检查的内容：手机号码共 11 位。
check-mobile-characters = 手机号码只能有数字，前面可以加 +86。
check-mobile-length = 这里有 { $length } 位，手机号码应为 11 位。
check-mobile-country = 这是其他国家或地区的号码，请使用中国大陆的手机号码（+86）。
check-mobile-prefix = 手机号码的前两位应为 13 至 19。
