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

  @Test func writesStandaloneFileWithLightStyle() throws {
    let bytes = SVGSerializer(idPrefix: "f3", form: .standalone).bytes(
      Specimen.computingPower(.en).scene(.wide), title: "World computing power",
      description: "Columns, 2021 to 2030.", language: "en")
    try expectGolden(bytes, named: "standalone.svg")
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
