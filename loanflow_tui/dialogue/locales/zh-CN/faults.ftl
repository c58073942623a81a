# 合作方出状况时，对申请人怎么说：出了什么事，会怎样，接下来怎么办。不怪谁，也不吓人。
# 一条对应 `lending/partners/catalogue.py` 里的一个名称，不带任何值。用在故障一览和演示者的菜单里。

## 征信机构

fault-bureau-timeout = 征信机构没有按时答复，已经自动再问一次。您稍等就好。
fault-bureau-slow = 征信机构答复得慢了一些。请稍等，不用重做。
fault-bureau-error = 征信机构出了点故障，已经自动再问一次。您填的都在。
fault-bureau-malformed = 征信机构的答复读不懂，没有采用，已经自动再问一次。
fault-bureau-duplicate = 征信机构的答复来了两次，只算一次。
fault-bureau-late = 征信机构的答复来得太晚，已经重新问过，晚到的不采用。
fault-bureau-outage = 征信机构暂停服务。您填的都已存好，可以重试，也可以稍后再来。
fault-bureau-recovers = 征信机构刚才停了一会儿。您填的都已存好，重试一次就能继续。
fault-bureau-no-hit = 征信机构没有您的记录，这不是坏事。平台数据够好就照常审批，否则由人工审核。
fault-bureau-mismatch = 征信机构核对，姓名与号码对不上，可能是冒用，因此不予放贷；请对照身份证核对姓名和号码。
fault-bureau-thin-file = 您的信用记录还很短。平台数据够好就照常审批，否则由人工审核。
fault-bureau-frozen = 您的信用报告被冻结，由人工审核。

## 平台数据

fault-host-data-timeout = 平台没有按时答复，已经自动再问一次。您稍等就好。
fault-host-data-slow = 平台答复得慢了一些。请稍等，不用重做。
fault-host-data-error = 平台出了点故障，已经自动再问一次。您填的都在。
fault-host-data-malformed = 平台的答复读不懂，没有采用，已经自动再问一次。
fault-host-data-duplicate = 平台的答复来了两次，只算一次。
fault-host-data-late = 平台的答复来得太晚，已经重新问过，晚到的不采用。
fault-host-data-outage = 平台暂停服务。评分不用平台数据，其余照常，不用重做。
fault-host-data-recovers = 平台停了一会儿，没能等到。评分不用平台数据，其余照常。
fault-host-data-unavailable = 平台没有提供数据。评分不用这部分，其余照常。
fault-host-data-stale = 平台给的数据已经过时，没有采用。其余照常。
fault-host-data-no-hit = 平台没有找到您的账户。评分不用这部分，其余照常。

## 短信

fault-sms-timeout = 短信服务没有按时答复，已经自动再问一次。您稍等就好。
fault-sms-slow = 短信服务答复得慢了一些。请稍等，不用重做。
fault-sms-error = 短信服务出了点故障，已经自动再问一次。您填的都在。
fault-sms-malformed = 短信服务的答复读不懂，没有采用，已经自动再问一次。
fault-sms-duplicate = 短信服务的答复来了两次，只算一次。
fault-sms-late = 短信还在路上。请等一等，或点“重新发送”，以最新一条为准。
fault-sms-outage = 短信服务暂停服务。您填的都已存好，可以重试，也可以稍后再来。
fault-sms-recovers = 短信服务刚才停了一会儿。您填的都已存好，重试一次就能继续。
fault-sms-not-delivered = 短信没有送到。请点“重新发送”，或换手机号。

## 人脸核验

fault-face-timeout = 人脸核验没有按时答复，已经自动再问一次。您稍等就好。
fault-face-slow = 人脸核验答复得慢了一些。请稍等，不用重做。
fault-face-error = 人脸核验出了点故障，已经自动再问一次。您填的都在。
fault-face-malformed = 人脸核验的答复读不懂，没有采用，已经自动再问一次。
fault-face-duplicate = 人脸核验的答复来了两次，只算一次。
fault-face-late = 人脸核验的答复来得太晚，已经重新问过，晚到的不采用。
fault-face-outage = 人脸核验暂停服务。您填的都已存好，可以重试，也可以稍后再来。
fault-face-recovers = 人脸核验刚才停了一会儿。您填的都已存好，重试一次就能继续。
fault-face-low-quality = 画面不够清楚。请找个亮一点的地方，再试一次。
fault-face-not-live = 没能确认是真人。请按提示慢慢做动作，再试一次。
fault-face-mismatch = 和身份证照片对不上。请本人正对摄像头，再试一次。
fault-face-no-camera = 没有找到摄像头。再试几次还不行，就由人工核验，不影响您的申请。

## 银行卡

fault-card-timeout = 银行卡核验没有按时答复，已经自动再问一次。您稍等就好。
fault-card-slow = 银行卡核验答复得慢了一些。请稍等，不用重做。
fault-card-error = 银行卡核验出了点故障，已经自动再问一次。您填的都在。
fault-card-malformed = 银行卡核验的答复读不懂，没有采用，已经自动再问一次。
fault-card-duplicate = 银行卡核验的答复来了两次，只算一次。
fault-card-late = 银行卡核验的答复来得太晚，已经重新问过，晚到的不采用。
fault-card-outage = 银行卡核验暂停服务。您填的都已存好，可以重试，也可以稍后再来。
fault-card-recovers = 银行卡核验刚才停了一会儿。您填的都已存好，重试一次就能继续。
fault-card-unsupported-bank = 暂不支持这家银行的卡。请换一张您本人的储蓄卡。
fault-card-name-mismatch = 这张卡的户名不是您。请换一张您本人的卡。
fault-card-number-mismatch = 开卡用的身份证号与您填写的不同。请换一张卡，或先到银行更新。
fault-card-mobile-mismatch = 银行预留的手机号与您填写的不同。请换一张卡，或说“换手机号”。
fault-card-closed = 这张卡已经销户。请换一张您本人的卡。
fault-card-lost = 这张卡已经挂失。请换一张您本人的卡。

## 材料

fault-documents-timeout = 材料识别没有按时答复，已经自动再问一次。您稍等就好。
fault-documents-slow = 材料识别答复得慢了一些。请稍等，不用重做。
fault-documents-error = 材料识别出了点故障，已经自动再问一次。您填的都在。
fault-documents-malformed = 材料识别的答复读不懂，没有采用，已经自动再问一次。
fault-documents-duplicate = 材料识别的答复来了两次，只算一次。
fault-documents-late = 材料识别的答复来得太晚，已经重新问过，晚到的不采用。
fault-documents-outage = 材料识别暂停服务。您填的都已存好，可以重试，也可以稍后再来。
fault-documents-recovers = 材料识别刚才停了一会儿。您填的都已存好，重试一次就能继续。
fault-documents-unreadable = 照片看不清。请在亮处重新拍一张，四角都拍到。
fault-documents-altered = 这份文件像是改动过，不能采用。请上传原件的照片。
fault-documents-wrong-side = 这是另一面。请上传这一步要的那一面。
fault-documents-number-differs = 证件上的号码与您填写的不同。请核对号码，或换一份证件。
fault-documents-name-differs = 证件上的姓名与您填写的不同。请上传您本人的证件。
fault-documents-expired = 这份证件已经过期。请上传有效的证件。
fault-documents-other-person = 流水是别人的，请交您本人的流水。
fault-documents-too-short = 流水的月份不够，请交时间更长的流水。

## 保险

fault-insurer-timeout = 保险公司没有按时答复，已经自动再问一次。您稍等就好。
fault-insurer-slow = 保险公司答复得慢了一些。请稍等，不用重做。
fault-insurer-error = 保险公司出了点故障，已经自动再问一次。您填的都在。
fault-insurer-malformed = 保险公司的答复读不懂，没有采用，已经自动再问一次。
fault-insurer-duplicate = 保险公司的答复来了两次，只算一次。
fault-insurer-late = 保险公司的答复来得太晚，已经重新问过，晚到的不采用。
fault-insurer-outage = 保险公司暂停服务，这笔贷款不投保。审批照常，额度可能低一些。
fault-insurer-recovers = 保险公司停了一会儿，没能等到，这笔贷款不投保。审批照常，额度可能低一些。
fault-insurer-declines = 保险公司不承保，这笔贷款不投保。审批照常，额度可能低一些。
fault-insurer-too-dear = 保费太高，没有采用，这笔贷款不投保。审批照常，额度可能低一些。

## 付款

fault-payment-timeout = 付款没有按时答复，正在查结果。查清之前不会再付，钱只付一次。
fault-payment-slow = 付款慢了一些。请稍等，钱只付一次。
fault-payment-error = 付款机构出了点故障，正在查结果。查清之前不会再付，钱只付一次。
fault-payment-malformed = 付款的答复读不懂，正在查结果。查清之前不会再付，钱只付一次。
fault-payment-duplicate = 付款的答复来了两次，钱只付了一次。
fault-payment-late = 付款的答复来晚了，已经查过结果。钱只付一次。
fault-payment-outage = 付款机构暂停服务。合同一直有效，可以重试，也可以稍后再来，钱只付一次。
fault-payment-recovers = 付款机构刚才停了一会儿。合同一直有效，会接着把钱付给您，只付一次。
fault-payment-timeout-after-sending = 付款发出后没有等到答复，正在查结果。查清之前不会再付，钱只付一次。
fault-payment-rejected = 银行退回了这笔付款，钱没有付出，不计利息。可以再付一次。
fault-payment-account-frozen = 收款账户被冻结，钱没有付出，不计利息。账户恢复后可以再付一次。
fault-payment-returned = 款项被银行退回，这笔不作数。可以再试一次。
fault-payment-no-funds = 卡里余额不够，这次没有扣款。存入后可以再扣一次。
fault-payment-empty = 卡里没有钱，扣几次都扣不到。存入后可以再扣。
fault-payment-account-closed = 账户已销户，扣不了款。请换成您名下的另一个账户。
fault-payment-partial = 卡里余额不够，只扣了一部分。扣到的先还上，其余存入后再扣。
fault-payment-charged-twice = 银行误扣了两次，多扣的已全额退回，只算一笔还款。

## 有不寻常之处

fault-velocity = 短时间内申请次数较多，先请人工看一看。已填内容都会保留。
fault-identity-reused = 这个身份证号在别的姓名下出现过，申请到此结束。
fault-device-jump = 您换了一台设备继续，需要再确认一次是您本人。
fault-changed-answers = 评分之后回答有改动，先请人工看一看。已填内容都会保留。
fault-payout-mismatch = 收款卡无法确认是您本人的，先请人工看一看。已填内容都会保留。

## 我们自己这边

fault-policy-missing = 我们的审批规则没有读出来，还没有结果。已填的都已保存，重试就能继续。
fault-offer-zero-limit = 这次没有算出额度，所以没有方案。以后可以再申请。
fault-offer-withdrawn = 方案在您接受之前被撤回，没有成立任何约定。您的申请会重新评分。
fault-offer-expired = 方案已过有效期。您的申请会重新评分，不收费用。
fault-contract-changed = 合同与您看到的不再一致，所以没有签署。我们会重新拟一份给您看。
fault-authority-not-issued = 签名证书没有签发下来，合同还没有签。已填的都已保存，重试就能继续。
fault-authority-timeout = 签署用时太久，合同还没有签。已填的都已保存，重试就能继续。

## 其他出借机构

fault-market-timeout = 一家机构没有按时答复，不再等它。其余各家照常比较。
fault-market-slow = 一家机构答复得太慢，过了时限，不再等它。其余各家照常比较。
fault-market-error = 一家机构出了点故障，没能给方案。其余各家照常比较，也可以再问一次。
fault-market-malformed = 一家机构的答复读不懂，没有采用。其余各家照常比较，也可以再问一次。
fault-market-duplicate = 一家机构的答复来了两次，只算一次。
fault-market-late = 一家机构的答复来得太晚，不采用。其余各家照常比较，也可以再问一次。
fault-market-outage = 各家机构暂时联系不上，这次没有方案可比。可以再问一次，原来的方案不受影响。
fault-market-recovers = 几家机构刚才停了一会儿，没能给方案。再问一次就好。
fault-market-declines = 各家机构这次没有给方案。原来的方案不受影响。
