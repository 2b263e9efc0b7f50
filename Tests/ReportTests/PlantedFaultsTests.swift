import Checks
import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import ReportAssembly

/// Plants faults in the published text, all at once, and expects each at its line and column.
@Suite struct PlantedFaultsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let chinese = "Content/1-origins/3-landscape.zh.md"
  private static let english = "Content/1-origins/3-landscape.en.md"

  /// A fault: what stands in a file, what is put in its place, and where the finding begins.
  private struct Fault {
    let rule: Rule
    let path: String
    let old: String
    let new: String
    /// The file where it is found, if it is the other one, and the words there.
    let found: (path: String, words: String)

    init(_ rule: Rule, _ path: String, _ old: String, _ new: String, at words: String) {
      self.init(rule, path, old, new, at: (path, words))
    }

    init(
      _ rule: Rule, _ path: String, _ old: String, _ new: String,
      at found: (path: String, words: String)
    ) {
      self.rule = rule
      self.path = path
      self.old = old
      self.new = new
      self.found = found
    }
  }

  private static let faults = [
    // A wrong rounding, a wrong unit, a wrong period.
    Fault(.boundNumber, chinese, "[54%](value:", "[55%](value:", at: "[55%]"),
    Fault(.boundNumber, english, "[16 ZFLOPS](value:", "[16%](value:", at: "[16%]"),
    Fault(
      .boundNumber, english, "power in 2023 at [1,397", "power in 2022 at [1,397", at: "[1,397"),
    Fault(
      .boundNumber, "Content/4-comparison/1-overall.zh.md", "[57.1](score:total/CN)",
      "[57.2](score:total/CN)", at: "[57.2]"),
    // A number, a link and a figure changed in one language.
    Fault(.numberParity, chinese, "3800亿元", "3900亿元", at: (english, "RMB 380 billion")),
    Fault(
      .blockParity, english, "[inference](term:inference)", "inference",
      at: (chinese, "[推理](term:inference)")),
    Fault(
      .pairStructure, "Content/1-origins/2-value.zh.md",
      "![](figure:industrial-revolutions)\n\n", "",
      at: ("Content/1-origins/2-value.en.md", "![](figure:industrial-revolutions)")),
    // A source, a term and a heading that do not exist.
    Fault(
      .unknownReference, chinese, "(cite:caict-index-2024)", "(cite:caict-index-2034)",
      at: "[](cite:caict-index-2034)"),
    Fault(
      .unknownReference, chinese, "(term:unstructured-data)", "(term:unstructured-dat)",
      at: "[非结构化数据](term:unstructured-dat)"),
    Fault(
      .unknownReference, "Content/3-china/2-policy.en.md", "(section:china/scale#infrastructure)",
      "(section:china/scale#infrastructures)", at: "[](section:china/scale#infrastructures)"),
  ]

  @Test func findsEachAtItsPlaceWithHelp() throws {
    var files = try ContentFolder(root: Self.root.path).files(in: "Content").value
    for fault in Self.faults {
      let index = try #require(files.firstIndex { $0.path == fault.path })
      let text = files[index].text
      let first = try #require(text.range(of: fault.old), "'\(fault.old)' in \(fault.path)")
      files[index] = SourceFile(
        path: fault.path, text: text.replacingCharacters(in: first, with: fault.new))
    }
    let outcome = Assembly.checkedReport(from: files, simulationRuns: 1)
    let found = outcome.report.diagnostics + outcome.checks.diagnostics
    #expect(found.containsError)
    for fault in Self.faults {
      let file = try #require(files.first { $0.path == fault.found.path })
      let words = try #require(file.text.range(of: fault.found.words), "\(fault.found.words)")
      let start = file.position(atOffset: file.text[..<words.lowerBound].utf8.count)
      let finding = found.first {
        $0.rule == fault.rule && $0.range.path == file.path && $0.range.start == start
      }
      #expect(finding?.help.isEmpty == false, "\(fault.rule) at '\(fault.found.words)'")
    }
  }
}
