# `loanflow serve` 和 `loanflow demo --serve`

serve-ready = 在浏览器里打开 { $url }，最多同时 { $visitors } 位访客。按 Ctrl+C 结束。每位访客各有一份申请，离开后什么都不保存。
serve-open = 别的电脑也能打开这个地址。每位访客都能在这台电脑上保存图片，也能翻看文件夹挑选证件文件：只让信得过的人进来。
serve-full = 现在 { $visitors } 个名额都满了。过一会儿请刷新这一页。
serve-ended = 这次演练已结束，内容没有保留。
serve-again = 重新开始
serve-extra = 在浏览器里打开需要附加组件 `serve`：{ $command }
serve-taken = { $address } 的 { $port } 端口用不了，可能已被占用。请用 --port 换一个。
