import Checks
import Testing

@Suite struct TypographyTests {
  @Test(arguments: [
    ("全球 AI算力", "han-latin-space", 3), ("达到 54%", "han-latin-space", 3),
    ("算力 产业", "han-latin-space", 3), ("算力， 产业", "han-latin-space", 4),
    ("他说\"好\"", "straight-quote", 3), ("算力,产业", "half-width-punctuation", 3),
    ("算力(EFLOPS）", "half-width-punctuation", 3), ("算力.", "half-width-punctuation", 3),
    ("**算力 **产业", "literal-asterisk", 1), ("共3800 亿元", "space-before-unit", 6),
    ("增长5 %", "space-before-unit", 4), ("算力--产业", "wrong-dash", 3),
    ("算力–产业", "wrong-dash", 3), ("等等...", "wrong-ellipsis", 3), ("等等…", "wrong-ellipsis", 3),
    ("AI  GPU", "double-space", 3), ("增长５%", "full-width-punctuation", 3),
    ("增长5％", "full-width-punctuation", 4), ("占5-10%", "wrong-dash", 3), ("3~4倍", "wrong-dash", 2),
    ("5%-10%", "wrong-dash", 3), ("2024-2025年", "wrong-dash", 5), ("约1.5-2亿元", "wrong-dash", 5),
  ])
  func findsWrongTypingInChinese(_ text: String, _ rule: String, _ column: Int) {
    let found = CheckedText(chinese: text, english: "").findings
      .filter { !$0.contains("parity") }
    #expect(found.first?.hasPrefix("zh:1:\(column) \(rule): ") == true, "\(found)")
  }

  @Test(arguments: [
    "全球算力达1397 EFLOPS，占“AI算力”的54%——见《规划 纲要》。", "CPU、GPU等；A100（7 nm）……",
    "中东—北非，1.1—1.2，吐鲁番-哈密。", "Hugging Face的API，3:2。", "`算力 AI, \"x\"`",
    "见<https://a.cn/x,y>。", "Moore's Law", "2025-06，010-62300000，GPT-4，A100-80G，3-8B，1-2-3，4～5倍。",
    "ISO 8601-1，`5-10`，COVID-19，公法115-368，《2023-2028年战略》。",
  ])
  func acceptsRightChinese(_ text: String) {
    #expect(
      CheckedText(chinese: text, english: "").findings.filter { !$0.contains("parity") } == [])
  }

  @Test(arguments: [
    ("Two  spaces", "double-space", 4), ("Power， more", "full-width-punctuation", 6),
    ("Growth of 5 %", "space-before-unit", 12), ("Power -- more", "wrong-dash", 7),
    ("Power - more", "wrong-dash", 7), ("More...", "wrong-ellipsis", 5),
    ("Some 5-10%.", "wrong-dash", 7), ("USD 64-72 billion", "wrong-dash", 7),
    ("3~4 times", "wrong-dash", 2),
    ("The \"cloud\"", "straight-quote", 5), ("**bold **text", "literal-asterisk", 1),
  ])
  func findsWrongTypingInEnglish(_ text: String, _ rule: String, _ column: Int) {
    let found = CheckedText(chinese: "", english: text).findings
      .filter { !$0.contains("parity") }
    #expect(found.first?.hasPrefix("en:1:\(column) \(rule): ") == true, "\(found)")
  }

  @Test(arguments: [
    "A “cloud” – the world’s – of 1.1–1.2, with large-scale use…", "The word 算力（计算）",
    "See <https://a.cn/x--y>.", "`a  b -- c`", "5% of 3,000 GPUs.",
    "On 2025-06-30, a 5-year plan of the 2024-25 kind: GPT-4 days, Public Law 115-368, H100-80, 1-2-3, x1-2.",
  ])
  func acceptsRightEnglish(_ text: String) {
    #expect(
      CheckedText(chinese: "", english: text).findings.filter { !$0.contains("parity") } == [])
  }

  @Test func placesAFindingBehindEmphasisAndLinks() {
    #expect(
      CheckedText(chinese: "**算力**见[文](term:a) 产业", english: "x[t](term:a)").findings == [
        "zh:1:19 han-latin-space: space in '文 产'"
      ])
  }
}
