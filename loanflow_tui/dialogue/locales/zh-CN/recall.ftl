# 申请人忘了的事：问过什么，填过什么，同意过、签过什么。证件号、手机号和卡号只显示首尾。
# $label 是哪一项，$value 是填的内容，$consent 是授权书的名称。

recall-asked = 刚才问的是：
recall-given = 您填的是：{ $label }，{ $value }。
recall-early = 您提到过：{ $label }，{ $value }。到那一步由您确认才算数。
recall-noted = 听到了，等您确认再记下。
recall-now = 这项您还没填，现在问的就是它。
recall-not-yet = 这项您还没填：{ $label }。到那一步会问您。
recall-never = 这项您没有填过：{ $label }。
recall-agreed-yes = 同意过：{ $consent }。
recall-agreed-no = 没有同意：{ $consent }。
recall-agreed-now = 还没有，现在问的就是这个。
recall-agreed-not-yet = 还没有问到：{ $consent }。
recall-consents = { $given ->
    [yes] 您同意过：{ $yes }。
   *[no] 您还没有同意过什么。
  }{ $refused ->
    [yes] 没有同意：{ $no }。{ $signing }
   *[no] { $signing }
  }
recall-so-far = 合同还没有签。
recall-contract = 合同 { $number } 已在{ $day }签署。
recall-signed-not = 合同还没有签，对您没有约束。
recall-signed-half = 还差一步：名字签了，填对验证码才算签完。
recall-signed = 合同 { $number } 已在{ $day }签署。
recall-accepted-not = 还没有，您没有接受过报价。
recall-accepted = 接受过：{ $amount }，{ $months }，{ $method }。合同还没签，可以改，也可以离开。
recall-documents = 已收到：{ $documents }。
recall-documents-none = 您还没有交过材料。
