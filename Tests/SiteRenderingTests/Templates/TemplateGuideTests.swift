import Foundation
import Testing

@testable import SiteRendering

@Suite struct TemplateGuideTests {
  private let guide = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/README.md")

  @Test func theDesignersGuideListsTheDeclaredNames() throws {
    let text = try String(contentsOf: guide, encoding: .utf8)
    let start = try #require(text.range(of: "### Common names"))
    let expected = TemplateSchema.markdown(
      of: PageSchemas.all(words: []), common: PageSchemas.common(words: []))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data((text[..<start.lowerBound] + expected).utf8).write(to: guide)
    } else {
      #expect(String(text[start.lowerBound...]) == expected)
    }
  }
}
