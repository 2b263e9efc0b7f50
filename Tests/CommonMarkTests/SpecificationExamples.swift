import Foundation

/// One example of the CommonMark specification.
struct SpecificationExample: Decodable, CustomStringConvertible {
  let example: Int
  let section: String
  let markdown: String

  var description: String { "example \(example)" }
}

/// The examples, which are fetched into the build folder and not kept with the sources.
enum SpecificationExamples {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/test-data/commonmark.json")

  static var areThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  static var areRequired: Bool {
    ProcessInfo.processInfo.environment["REPORTGEN_REQUIRE_TEST_DATA"] == "1"
  }

  static func all() throws -> [SpecificationExample] {
    try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
  }
}
