import Foundation
import Testing

@testable import SiteRendering

@Suite struct JSONTests {
  @Test func writesKeysInTheirOrderAndNumbersAsSpelt() {
    let value = JSON.object([
      ("year", .number("2023")), ("growth", .number("0.540")), ("note", .null),
      ("isForecast", .bool(false)), ("empty", .list([])), ("none", .object([])),
    ])
    #expect(
      value.text == """
        {
          "year": 2023,
          "growth": 0.540,
          "note": null,
          "isForecast": false,
          "empty": [],
          "none": {}
        }

        """)
  }

  @Test(arguments: [
    "中国信通院《白皮书》", "a\"b\\c\n\t\u{1}", "</script><!--&", "\u{2028}\u{FEFF}😀", "",
  ])
  func surviveAParserUnchanged(string: String) throws {
    let text = JSON.list([.string(string)]).text
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [string])
    #expect(!text.contains("<") && !text.contains("&"))
  }
}
