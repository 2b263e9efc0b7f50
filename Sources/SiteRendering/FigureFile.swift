public import Plotting
public import ReportModel

/// One drawing of a figure as an SVG file of its own.
public struct FigureFile: Sendable {
  private let figure: Figure
  private let drawings: Localized<Drawing>
  private let words: InterfaceWords

  /// Takes a figure and the words of its report; nil for a figure that is a table.
  public init?(_ figure: Figure, words: InterfaceWords) {
    switch figure.form {
    case .drawing(let drawings, _), .scores(let drawings, _): self.drawings = drawings
    case .table: return nil
    }
    self.figure = figure
    self.words = words
  }

  /// The SVG with its style inside, in one language and layout.
  public func svg(_ language: Language, _ layout: LayoutClass) -> [UInt8] {
    let drawing = drawings[language]
    let description = FigureDescription(language: language, words: words).text(of: drawing.facts())
    return SVGSerializer(idPrefix: "f\(figure.number)", form: .standalone, rows: []).bytes(
      drawing.scene(layout), title: figure.caption.title[language], description: description,
      language: language.tag)
  }
}
