import Diagnostics
import Plotting
import ReportModel

/// The drawings of a figure in one language, laid out and written as SVG.
///
/// A table has a thumbnail alone: the page shows it as HTML.
struct DrawnFigure {
  /// The wide and the narrow layout, one after the other, for a page; empty for a table.
  let graphic: String
  /// One drawing for the head of the home page: narrow, a chart without its enlarged part.
  let cover: String
  /// A small one without words.
  let thumbnail: String
  /// A file of its own; nil for a table.
  let standalone: [UInt8]?
  /// What the figure shows, in sentences.
  let description: String
  /// What does not fit.
  let diagnostics: [Diagnostic]

  /// In the place of a figure whose data a page does not show.
  static let blank = DrawnFigure()

  private init() {
    (graphic, cover, thumbnail, description) = ("", "", "", "")
    standalone = nil
    diagnostics = []
  }

  init(_ figure: Figure, _ language: Language, _ report: Report) {
    switch figure.form {
    case .drawing(let drawing, _), .scores(let drawing, _):
      self.init(figure, drawing[language], language, report)
    case .table(let table): self.init(figure, table, language)
    }
  }

  private init(_ figure: Figure, _ table: FigureTable, _ language: Language) {
    let sketch = SVGSerializer(idPrefix: "f\(figure.number)t", form: .decoration)
      .bytes(TableSketch(table, language).scene(), title: "", description: "")
    thumbnail = String(decoding: sketch, as: UTF8.self)
    cover = thumbnail
    graphic = ""
    standalone = nil
    description = TableDescription(language: language).text(of: table)
    diagnostics = []
  }

  private init(
    _ figure: Figure, _ drawing: Drawing, _ language: Language, _ report: Report
  ) {
    let title = figure.caption.title[language]
    let description = FigureDescription(language: language, words: report.words)
      .text(of: drawing.facts())
    let id = "f\(figure.number)"
    let wide = drawing.scene(.wide)
    let narrow = drawing.scene(.narrow)
    // Marks lead to the rows of the figure's table, where the drawing says which.
    let rows = figure.drawnRows ?? []
    let wideSVG = SVGSerializer(idPrefix: "\(id)w", className: "chart-wide", rows: rows)
      .bytes(wide, title: title, description: description)
    let narrowSVG = SVGSerializer(idPrefix: "\(id)n", className: "chart-narrow", rows: rows)
      .bytes(narrow, title: title, description: description)
    let thumbnailSVG = SVGSerializer(idPrefix: "\(id)t", rows: [])
      .bytes(drawing.scene(.thumbnail), title: title, description: "")
    let coverSVG = SVGSerializer(idPrefix: "\(id)c", rows: [])
      .bytes(drawing.forCover.scene(.narrow), title: title, description: description)
    cover = String(decoding: coverSVG, as: UTF8.self)
    graphic = String(decoding: wideSVG + narrowSVG, as: UTF8.self)
    thumbnail = String(decoding: thumbnailSVG, as: UTF8.self)
    let file = FigureFile(figure, of: report)
    standalone = file?.svg(language, .wide)
    self.description = description
    let framed = file?.scene(language, .wide).findings() ?? []
    let findings = wide.findings() + narrow.findings()
    let more = framed.filter { !findings.contains($0) }
    diagnostics = (findings + more).map { finding in
      Diagnostic(.chartLayout, at: figure.definition, finding.message, help: finding.help)
    }
  }
}

extension Drawing {
  /// As it stands on the home page.
  fileprivate var forCover: Drawing {
    guard case .columns(let chart) = self else { return self }
    return .columns(chart.withoutEnlargement)
  }
}
