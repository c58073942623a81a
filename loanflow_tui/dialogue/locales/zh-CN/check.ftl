# `loanflow check` 对有效号码的说明；其他号码的说明与填写身份信息时相同。

check-valid = 有效。
check-valid-resident-id = 有效：{ $sex }，{ $born }出生，{ $age } 岁，地区代码 { $region }。
check-sex-male = 男
check-sex-female = 女
