public import Plotting
public import ReportModel

/// One drawing of a figure as an SVG file of its own, with the words that it needs to be used alone:
/// number and title, headline, subtitle and sources.
public struct FigureFile: Sendable {
  private let figure: Figure
  private let drawings: Localized<Drawing>
  private let report: Report

  /// Takes a figure of a report; nil for a figure that is a table.
  public init?(_ figure: Figure, of report: Report) {
    guard let drawings = figure.form.drawing else { return nil }
    self.figure = figure
    self.drawings = drawings
    self.report = report
  }

  /// The SVG with its style inside, in one language and layout; a thumbnail has no words.
  public func svg(_ language: Language, _ layout: LayoutClass) -> [UInt8] {
    let facts = drawings[language].facts()
    let description = FigureDescription(language: language, words: report.words).text(of: facts)
    return SVGSerializer(idPrefix: "f\(figure.number)", form: .standalone, rows: []).bytes(
      scene(language, layout), title: figure.caption.title[language], description: description,
      language: language.tag)
  }

  /// The drawing laid out within its words.
  func scene(_ language: Language, _ layout: LayoutClass) -> Scene {
    let label = Numbering.figure(figure.number, language)
    let title = figure.caption.title[language]
    let sources = ReferenceWording(report: report, language: language).origin(of: figure)
    let frame = DrawingFrame(
      label: label + (language == .chinese ? "　" : ". ") + title,
      headline: figure.caption.headline[language], subtitle: figure.caption.subtitle[language],
      source: sources.isEmpty ? "" : report.words[.source, language] + sources)
    return drawings[language].scene(layout).framed(frame, layout)
  }
}
