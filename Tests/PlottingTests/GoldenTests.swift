import Foundation
import Plotting
import Testing

@Suite("Figures of the report")
struct GoldenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let drawing: Drawing
    let layout: LayoutClass
    let language: String

    var testDescription: String { "\(name).\(language).\(layout)" }

    static let all: [Case] = Specimen.Language.allCases.flatMap { language in
      Specimen.all(language).flatMap { name, drawing in
        LayoutClass.allCases.map {
          Case(name: name, drawing: drawing, layout: $0, language: language.rawValue)
        }
      }
    }
  }

  @Test(arguments: Case.all)
  func drawsAsReviewed(_ specimen: Case) throws {
    let title = "\(specimen.name) \(specimen.layout)"
    let bytes = SVGSerializer(idPrefix: "f-\(specimen.layout)").bytes(
      specimen.drawing.scene(specimen.layout), title: title, description: "",
      language: specimen.language)
    try expectGolden(bytes, named: "\(specimen.testDescription).svg")
  }

  @Test(arguments: Case.all)
  func leavesNothingUnreadable(_ specimen: Case) {
    #expect(specimen.drawing.refusals() == [])
    #expect(specimen.drawing.scene(specimen.layout).findings() == [])
  }

  private static func frame(_ language: Specimen.Language) -> DrawingFrame {
    DrawingFrame(
      label: language.pick("图表3　全球算力规模及预测", "Figure 3. The world’s computing power, with forecast"),
      headline: language.pick(
        "全球算力\u{200B}两年增至2.3倍，\u{200B}2030年有望超过\u{200B}16000 EFLOPS",
        "The world’s computing power grew 2.3-fold in two years and is expected to exceed "
          + "16,000 EFLOPS by 2030"),
      subtitle: language.pick(
        "全球计算设备算力总规模，EFLOPS，2021—2023年及2030年预测",
        "Total computing power of computing devices, world, EFLOPS, 2021–2023 and forecast for 2030"
      ), source: language.pick("来源：中国信通院；原报告", "Source: CAICT; source report"))
  }

  @Test(arguments: Specimen.Language.allCases, [LayoutClass.wide, .narrow])
  func writesStandaloneFileWithItsWordsAndLightStyle(
    language: Specimen.Language, layout: LayoutClass
  ) throws {
    let scene = Specimen.computingPower(language).scene(layout).framed(
      Self.frame(language), layout)
    #expect(scene.findings() == [])
    let bytes = SVGSerializer(idPrefix: "f3", form: .standalone).bytes(
      scene, title: "World computing power", description: "Columns, 2021 to 2030.",
      language: language.rawValue)
    try expectGolden(bytes, named: "standalone.\(language).\(layout).svg")
  }

  @Test func keepsThumbnailWithoutWords() {
    let thumbnail = Specimen.computingPower(.en).scene(.thumbnail)
    #expect(thumbnail.framed(Self.frame(.en), .thumbnail) == thumbnail)
  }

  @Test func writesStyleSheet() throws {
    try expectGolden(Array(ChartStyle.css(.light).utf8), named: "light.css")
    try expectGolden(Array(ChartStyle.css(.dark).utf8), named: "dark.css")
  }
}

/// Compares with a file of `Golden`, or rewrites it.
func expectGolden(_ bytes: [UInt8], named name: String) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(bytes).write(to: url)
  }
  let golden = try String(contentsOf: url, encoding: .utf8)
  #expect(String(decoding: bytes, as: UTF8.self) == golden)
}
