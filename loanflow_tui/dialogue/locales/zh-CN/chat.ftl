# 打招呼、道谢、骂人、闲聊，各回一句短话，然后接着问。每种三句，不会连着说同一句。

chat-greeting-1 = 您好，很高兴见到您。
chat-greeting-2 = 您好，我在。
chat-greeting-3 = 您好，我们一步一步来。
chat-thanks-1 = 不客气。
chat-thanks-2 = 应该的。
chat-thanks-3 = 随时为您效劳。
chat-abuse-1 = 听得出您不痛快，抱歉。
chat-abuse-2 = 让您不满意了，抱歉。也可以说“转人工”。
chat-abuse-3 = 对不起，没让您顺心。随时可以停下，填过的都会留着。
chat-small-talk-1 = 聊天我不在行，贷款的事可以问我。
chat-small-talk-2 = 有意思。不过我只懂这笔贷款。
chat-small-talk-3 = 这个我不懂。贷款方面的，尽管问。
