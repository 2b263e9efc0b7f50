import Diagnostics
import Foundation
import ProseNumbers
import Quantities
import ReportModel
import SeededRandom
import Testing

@testable import Checks
@testable import ReportAssembly

/// Changes the published text in one language only, and expects every change to be found.
@Suite struct ChangedDigitTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// How many digits are changed; `.ci/soak` may ask for more.
  private static let count =
    ProcessInfo.processInfo.environment["REPORTGEN_CHANGED_DIGITS"].flatMap(Int.init) ?? 200

  private struct Published {
    let pages: [Localized<SourceFile>]
    let report: Report

    init() throws {
      let files = try ContentFolder(root: ChangedDigitTests.root.path).files(in: "Content").value
      report = try #require(Assembly.report(from: files).value)
      let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
      pages = files.filter { $0.path.hasSuffix(".zh.md") }.compactMap { chinese in
        texts[chinese.path.replacing(".zh.md", with: ".en.md")].map {
          Localized(chinese: chinese, english: $0)
        }
      }
    }

    /// What the checks say of a page whose files may have been changed.
    func findings(_ page: Localized<SourceFile>) -> [Diagnostic] {
      let chinese = PageFile.read(page.chinese, .chinese).value
      let english = PageFile.read(page.english, .english).value
      guard let chinese, let english else { return [] }
      let pair = Localized(chinese: CheckedPage(chinese), english: CheckedPage(english))
      return ReportChecks(
        CheckedReport(
          pages: [pair], texts: [], figures: report.figures, references: report.references,
          index: report.index)
      ).run().diagnostics
    }
  }

  private struct Place {
    let page: Int
    let language: Language
    let offset: Int
  }

  @Test func findsEveryDigitThatIsChangedInOneLanguage() throws {
    let published = try Published()
    let places = published.pages.indices.flatMap { page in
      Language.allCases.flatMap { language in
        Self.digits(of: published.pages[page][language]).map {
          Place(page: page, language: language, offset: $0)
        }
      }
    }
    #expect(places.count > 1000)
    var random = SeededGenerator(seed: 5)
    var missed: [String] = []
    var inNames = 0
    for _ in 0..<Self.count {
      let place = places[random.below(places.count)]
      let page = published.pages[place.page]
      let old = page[place.language]
      var bytes = old.bytes
      let digit = bytes[place.offset]
      bytes[place.offset] = 0x30 + (digit - 0x30 + UInt8(1 + random.below(9))) % 10
      let changed = Localized { language in
        language == place.language ? SourceFile(path: old.path, bytes: bytes) : page[language]
      }
      let line = old.position(atOffset: place.offset).line
      if Self.isInName(place.offset, of: old, place.language) {
        inNames += 1
        continue
      }
      let isFound = published.findings(changed).contains { finding in
        finding.severity == .error
          && ([finding.range] + finding.notes.map(\.range)).contains {
            $0.path == old.path && $0.start.line == line
          }
      }
      if !isFound {
        let around = bytes[max(0, place.offset - 40)..<min(bytes.count, place.offset + 25)]
        missed.append(
          "\(old.path):\(line): \(String(decoding: around, as: UTF8.self)) (was \(digit - 0x30))")
      }
    }
    #expect(inNames < Self.count / 20)
    #expect(missed.isEmpty, "\(missed.count): \(missed.joined(separator: "\n"))")
  }

  @Test func findsTheRowOfABoundNumberThatIsDeleted() throws {
    let files = try ContentFolder(root: Self.root.path).files(in: "Content").value
    let pages = files.filter { $0.path.hasSuffix(".zh.md") }
    let bound = pages.flatMap { page in
      page.text.split(separator: "](value:").dropFirst().map { String($0.prefix { $0 != ")" }) }
    }
    let destinations = Set(bound).sorted()
    #expect(destinations.count > 10)
    for destination in destinations.prefix(12) {
      let parts = destination.split(separator: "#")
      let row = parts[1].prefix { $0 != "." }
      let changed = files.map { file -> SourceFile in
        guard file.path.hasSuffix("-\(parts[0])/data.csv") else { return file }
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { !$0.hasPrefix("\(row),") }
        return SourceFile(path: file.path, text: kept.joined(separator: "\n"))
      }
      let found = Assembly.report(from: changed).diagnostics.filter { $0.severity == .error }
      #expect(!found.isEmpty, "\(destination)")
    }
  }

  /// Whether a digit is of the year in an official name that the other language may leave out: "Act of
  /// 2020", "Five-Year Plan (2021–2025)".
  private static func isInName(_ offset: Int, of file: SourceFile, _ language: Language) -> Bool {
    let line = file.line(file.position(atOffset: offset).line)
    return QuantityReader.read(Array(line), NumberStyle(language)).contains { numeral in
      guard case .date = numeral.meaning else { return false }
      return numeral.isIncidental && numeral.numeral.contains(offset - line.startIndex)
    }
  }

  /// The offsets of the digits that readers see: not those of addresses, ids and comments.
  private static func digits(of file: SourceFile) -> [Int] {
    var digits: [Int] = []
    var isAddress = false
    var isID = false
    var isComment = false
    let bytes = file.bytes
    for offset in bytes.indices {
      switch bytes[offset] {
      case 0x28 where offset > 0 && bytes[offset - 1] == 0x5D: isAddress = true
      case 0x29: isAddress = false
      case 0x7B: isID = true
      case 0x7D: isID = false
      case 0x3C where bytes[offset...].starts(with: Array("<!--".utf8)): isComment = true
      case 0x3E where offset > 1 && bytes[offset - 1] == 0x2D: isComment = false
      case 0x30...0x39 where !isAddress && !isID && !isComment:
        // The numbers of a list's items are marks.
        let line = file.line(file.position(atOffset: offset).line)
        let isMark = offset < line.startIndex + 2 && line.dropFirst().first == 0x2E
        if !isMark { digits.append(offset) }
      default: break
      }
    }
    return digits
  }
}
