import Diagnostics
import Foundation
import ReportAssembly
import ReportModel
import Testing

@testable import Plotting

/// Tests of the report that is published, not of the generator: its content as it stands.
@Suite struct PublishedReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func report() throws -> Report {
    let files = try ContentFolder(root: Self.root.path).files(in: "Content")
    let assembled = Assembly.report(from: files.value, simulationRuns: 200)
    let diagnostics = files.diagnostics + assembled.diagnostics
    let text = DiagnosticPrinter(files: files.value).text(diagnostics)
    #expect(!diagnostics.containsError, "\(text)")
    return try #require(assembled.value)
  }

  @Test func everyDrawingFitsInBothLanguagesAndLayouts() throws {
    for figure in try report().figures {
      for language in Language.allCases {
        for layout in [LayoutClass.wide, .narrow] {
          guard let drawing = figure.form.drawing else { continue }
          let findings = drawing[language].scene(layout).findings().map(\.message)
          #expect(findings.isEmpty, "figure \(figure.number), \(language), \(layout): \(findings)")
        }
      }
    }
  }

  @Test func nothingInTheGeneratorKnowsAFigure() throws {
    let sources = Self.root.appending(path: "Sources")
    let code = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { try String(contentsOf: sources.appending(path: $0), encoding: .utf8) }.joined()
    for figure in try report().figures {
      for name in [figure.id, figure.caption.title.chinese, figure.caption.title.english] {
        #expect(!code.contains(name), "Sources name '\(name)'")
      }
    }
  }

  /// Leaves the widths that the plotter reckons with where the browser tests compare them with
  /// Chromium's: `class`, `text` and `width` of every label.
  @Test func leavesItsLabelWidthsForTheBrowser() throws {
    var widths: [String: Double] = [:]
    for figure in try report().figures {
      for language in Language.allCases {
        for layout in [LayoutClass.wide, .narrow] {
          guard let drawing = figure.form.drawing else { continue }
          for text in drawing[language].scene(layout).texts {
            let key = "\(text.style.rawValue)\t\(text.string)"
            widths[key] = TextMetrics.width(text.string, text.style).total
          }
        }
      }
    }
    #expect(widths.count > 50)
    let folder = Self.root.appending(path: ".build/test-data")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try encoder.encode(widths).write(to: folder.appending(path: "label-widths.json"))
  }
}
