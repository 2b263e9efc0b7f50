import Foundation
import ProseNumbers
import Quantities
import Testing

/// The phrases of `phrases.tsv`, read one by one.
@Suite struct PhraseTests {
  struct Phrase: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let expected: String

    var testDescription: String { "\(language) \(text)" }

    var found: String {
      QuantityReader.read(Array(text.utf8), language == "en" ? .english : .chinese)
        .map { "\($0)\($0.isIncidental ? " ?" : "")" }.joined(separator: " | ")
    }
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "phrases.tsv")

  private static func lines() throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func phrase(_ line: String) -> Phrase? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard !line.hasPrefix("#"), cells.count == 3 else { return nil }
    return Phrase(language: cells[0], text: cells[1], expected: cells[2])
  }

  @Test func readsEveryPhrase() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let lines = try Self.lines().map { line in
        Self.phrase(line).map { "\($0.language)\t\($0.text)\t\($0.found)" } ?? line
      }
      try (lines.joined(separator: "\n") + "\n").write(
        to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    let phrases = try Self.lines().compactMap(Self.phrase)
    #expect(phrases.count >= 300)
    for phrase in phrases {
      #expect(phrase.found == phrase.expected, "\(phrase.testDescription)")
    }
  }
}
