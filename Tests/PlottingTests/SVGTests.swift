import Foundation
import FoundationXML
import SeededRandom
import Testing

@testable import Plotting

@Suite("SVG")
struct SVGTests {
  private func svg(
    _ elements: [Element], title: String = "t", description: String = "", idPrefix: String = "f1",
    form: SVGSerializer.Form = .inline
  ) -> String {
    let scene = Scene(width: 344, height: 100.25, elements: elements)
    let bytes = SVGSerializer(idPrefix: idPrefix, form: form).bytes(
      scene, title: title, description: description, language: "zh-Hans")
    return String(decoding: bytes, as: UTF8.self)
  }

  private func text(_ string: String) -> Element {
    .text(Text(string: string, position: Point(x: 1, y: 2), style: .item))
  }

  @Test func namesItselfForScreenReaders() {
    let lines = svg([], title: "A & B", description: "Two.").split(separator: "\n")
    #expect(
      lines == [
        """
        <svg class="chart" width="344" height="100.3" viewBox="0 0 344 100.3" role="img" \
        aria-labelledby="f1-t f1-d" lang="zh-Hans">
        """,
        "<title id=\"f1-t\">A &amp; B</title>", "<desc id=\"f1-d\">Two.</desc>", "</svg>",
      ])
  }

  @Test func escapesMarkup() {
    #expect(svg([text("<script>\"&'")]).contains(">&lt;script&gt;&quot;&amp;'</text>"))
  }

  @Test func replacesWhatXMLForbids() {
    let codes: [UInt32] = [0, 0x1B, 0xFFFE, 0x1FFFF, 0xFDD0, 0x7F]
    let words = codes.compactMap(Unicode.Scalar.init).map { "a\($0)" }.joined()
    #expect(
      svg([text(words)]).contains(">" + String(repeating: "a\u{FFFD}", count: 6) + "</text>"))
  }

  @Test func turnsTabsAndLineEndsIntoSpaces() {
    #expect(svg([text("a\tb\r\nc")]).contains(">a b  c</text>"))
  }

  @Test func staysWellFormedForAnyUnicode() {
    var generator = SeededGenerator(seed: 6)
    for round in 0..<400 {
      let scalars = (0..<80).compactMap { _ -> Unicode.Scalar? in
        let limit: UInt32 = round.isMultiple(of: 2) ? 0x10FFFF : 0x300
        return Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let words = String(view)
      let svg = svg(
        [text(words)], title: words, description: words, idPrefix: words, form: .standalone)
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(words.debugDescription)")
    }
  }

  @Test(arguments: [
    ("f3-wide", "f3-wide-t"), ("3\"><script>", "f3---script--t"), ("图", "f----t"), ("", "f-t"),
  ])
  func keepsIDsToNames(prefix: String, id: String) {
    #expect(svg([], idPrefix: prefix).contains("<title id=\"\(id)\">"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.04, "0"), (0.05, ".1"), (-0.5, "-.5"), (12, "12"), (12.34, "12.3"),
    (-100.06, "-100.1"), (5.96, "6"), (.nan, "0"), (.infinity, "100000000"),
  ])
  func writesNumbersShortly(number: Double, text: String) {
    var writer = SVGWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func writesShorterOfAbsoluteAndRelative() {
    var writer = SVGWriter()
    let points = [(600.0, 200.0), (612, 200), (612, 9), (5, 4), (603.5, 201.25)]
    writer.path(Path(closed: points.map { Point(x: $0.0, y: $0.1) }))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "M600 200h12V9L5 4L603.5 201.3z")
  }

  @Test func carriesNoStyleInline() {
    let svg = svg([text("算力")])
    #expect(!svg.contains("style") && !svg.contains("xmlns"))
  }

  @Test func carriesStyleAndNamespaceStandalone() {
    let svg = svg([text("算力")], form: .standalone)
    #expect(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("--c1:#0a2e91") && svg.contains("xml:lang=\"zh-Hans\""))
  }

  @Test func definesEachPatternOnceUnderItsPrefix() {
    let hatched = Paint(fill: .hatch(Hatch(ink: .series(.rose), kind: .forecast)), stroke: nil)
    let mark = Element.shape(
      Shape(outline: .rect(Rect(x: 0, y: 0, width: 9, height: 9)), paint: hatched, datum: 0))
    let svg = svg([mark, mark])
    #expect(svg.components(separatedBy: "<pattern id=\"f1-h4\"").count == 2)
    #expect(svg.components(separatedBy: "fill=\"url(#f1-h4)\"").count == 3)
  }

  @Test func givesEveryClassARule() {
    let known = Set(
      ChartStyle.rules.components(separatedBy: ".chart .").dropFirst().map {
        String($0.prefix { $0 != "{" })
      })
    for (_, drawing) in Specimen.all(.zh) {
      let bytes = SVGSerializer(idPrefix: "f").bytes(
        drawing.scene(.wide), title: "", description: "")
      let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "class=\"")
      let used = parts.dropFirst().flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") }
      #expect(Set(used.map(String.init)).subtracting(known) == ["chart"])
    }
  }

  @Test func givesBothThemesTheSameVariables() {
    let names = ChartStyle.Theme.allCases.map { theme in
      ChartStyle.variables(theme).split(separator: ";").map { $0.prefix { $0 != ":" } }
    }
    #expect(names.first == names.last)
    #expect(names.first?.count == 17)
  }
}
