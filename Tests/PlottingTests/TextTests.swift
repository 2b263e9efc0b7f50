import SeededRandom
import Testing

@testable import Plotting

@Suite("Text metrics and layout")
struct TextTests {
  @Test func measuresLatinByArialAdvances() {
    // "1,397" in Arial Bold: four digits of 1139 and a comma of 569 units of 1/2048 em.
    let width = TextMetrics.width("1,397", size: 13, isBold: true)
    #expect(abs(width.total - 13 * (4 * 1139 + 569) / 2048) < 1e-9)
  }

  @Test func measuresHanAsOneEm() {
    #expect(TextMetrics.width("全球算力，", size: 12, isBold: false).total == 60)
  }

  @Test func addsAnEighthWhereScriptsMeet() {
    let joined = TextMetrics.width("谷歌TPU芯片", size: 16, isBold: false).total
    let apart = ["谷歌", "TPU", "芯片"].map { TextMetrics.width($0, size: 16, isBold: false).total }
    #expect(abs(joined - apart.reduce(0, +) - 4) < 1e-9)
  }

  @Test func addsNothingBesideFullWidthPunctuation() {
    #expect(TextMetrics.width("（AMD）", size: 16, isBold: false).wide == 32)
  }

  @Test func givesCombiningMarksNoWidth() {
    let plain = TextMetrics.width("Etude", size: 12, isBold: false)
    #expect(TextMetrics.width("E\u{301}tude", size: 12, isBold: false) == plain)
  }

  @Test func widensBold() {
    let regular = TextMetrics.width("Hyperscale", size: 12, isBold: false).total
    #expect(TextMetrics.width("Hyperscale", size: 12, isBold: true).total > regular)
  }

  @Test(arguments: [
    ("品牌商：戴尔、HPE、联想、华为、新华三", 200.0, ["品牌商：戴尔、HPE、联想、", "华为、新华三"]),
    ("超大规模化、绿色低碳化、智能化运维、边缘节点", 205, ["超大规模化、绿色低碳化、", "智能化运维、边缘节点"]),
    ("专用AI芯片（谷歌TPU、华为昇腾）", 120, ["专用AI芯片", "（谷歌TPU、", "华为昇腾）"]),
    ("20世纪60年代—20世纪末", 120, ["20世纪60年代—", "20世纪末"]),
    ("Data services and management", 130, ["Data services and", "management"]),
  ])
  func breaksWherePunctuationAllows(text: String, room: Double, lines: [String]) {
    let layout = TextLayout(text, .item, width: room)
    #expect(layout.lines == lines)
  }

  @Test(arguments: [
    "算力总规模已达1397 EFLOPS，同比增长54%", "装机容量30万千瓦（含在建）", "约1760—1840年的《统计》",
    "Total computing power of 1,397 EFLOPS in 2023", "投资 527 亿美元，约占 30% 以上",
  ])
  func neverStartsOrEndsLineWrongly(text: String) {
    for room in stride(from: 20.0, through: 300, by: 7) {
      let lines = TextLayout(text, .item, width: room).lines
      for line in lines.dropFirst() {
        #expect(!"，、。：；）》”%—".contains(line.first ?? "x"), "\(lines)")
      }
      for line in lines.dropLast() {
        #expect(!"（《“".contains(line.last ?? "x"), "\(lines)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func keepsNumberAndUnitTogether() {
    for room in stride(from: 30.0, through: 200, by: 5) {
      let lines = TextLayout("Power of 1,397 EFLOPS in 2023", .item, width: room).lines
      #expect(lines.contains { $0.contains("1,397 EFLOPS") }, "\(lines)")
    }
  }

  @Test func breaksWhereTheAuthorAllowsIt() {
    let label = "2024\u{200B}年末"
    #expect(TextLayout(label, .category, width: 40).lines == ["2024", "年末"])
    #expect(TextLayout(label, .category, width: 90).lines == ["2024年末"])
  }

  @Test func keepsLongWordWholeAndReportsIt() throws {
    let word = String(repeating: "Rindfleisch", count: 12)
    let stages = [StagedTimeline.Stage(ordinal: "1", heading: word)]
    let findings = StagedTimeline(stages: stages, color: .blue).scene(.narrow).findings()
    let isReported = findings.contains {
      if case .textTooWide(word, let pixels) = $0 { pixels > 500 } else { false }
    }
    #expect(isReported)
  }

  @Test func losesNoCharacter() {
    var generator = SeededGenerator(seed: 4)
    let alphabet = Array("算力，、（）《》“”年万亿AbcGPU 0123%—.")
    for _ in 0..<2000 {
      let text = String((0..<40).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
      let lines = TextLayout(text, .item, width: .random(in: 10...200, using: &generator)).lines
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func givesEmptyTextOneLine() {
    #expect(TextLayout("", .item, width: 0).lines == [""])
  }

  @Test func fitsEveryLineThatHasABreak() {
    let text = "政府、金融、汽车、医疗、教育、工业、农业、能源、交通、通信"
    for room in stride(from: 60.0, through: 400, by: 11) {
      for line in TextLayout(text, .item, width: room).lines {
        #expect(TextMetrics.width(line, .item).budget <= room)
      }
    }
  }
}
