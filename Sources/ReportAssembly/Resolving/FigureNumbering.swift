import CommonMark
import Diagnostics
import ReportModel

/// Numbers the figures by their first place in the Chinese text.
///
/// Figures that are not placed follow in the order of their folders and are reported, and so is a
/// folder whose number is not the figure's.
struct FigureNumbering {
  /// The place of each placed figure.
  let placements: [String: SectionPlace]
  /// All figures' ids; the index plus one is the number.
  let order: [String]
  let diagnostics: [Diagnostic]

  init(_ content: LoadedContent) {
    var placements: [String: SectionPlace] = [:]
    var firstPlaces: [String: Image] = [:]
    var order: [String] = []
    var diagnostics: [Diagnostic] = []
    let known = content.unreadable.figures.union(content.figures.map(\.id))
    for (partIndex, part) in content.parts.enumerated() {
      for (sectionIndex, section) in part.sections.enumerated() {
        let place = SectionPlace(part: partIndex + 1, section: sectionIndex + 1)
        for image in section.pages.chinese.references.placedImages {
          guard case (.figure, let id)? = LinkScheme.split(image.destination), known.contains(id)
          else { continue }
          if let first = firstPlaces[id] {
            diagnostics.append(Self.placedTwice(id, image, first))
            continue
          }
          firstPlaces[id] = image
          placements[id] = place
          order.append(id)
        }
      }
    }
    let unplaced = content.figures.filter { placements[$0.id] == nil }
    order += unplaced.map(\.id)
    diagnostics += unplaced.map(Self.neverPlaced)
    // Folders are numbered with those of the drafts.
    let isWhole = content.leftOut.figures.isEmpty
    for figure in content.figures where isWhole && placements[figure.id] != nil {
      guard let index = order.firstIndex(of: figure.id), figure.folderNumber != index + 1 else {
        continue
      }
      diagnostics.append(Self.wrongFolder(figure, number: index + 1))
    }
    self.placements = placements
    self.order = order
    self.diagnostics = diagnostics
  }

  private static func placedTwice(_ id: String, _ image: Image, _ first: Image) -> Diagnostic {
    Diagnostic(
      .figurePlacedTwice, at: image.range, "figure '\(id)' is placed a second time",
      help: "refer to it with '[](figure:\(id))'",
      notes: [Diagnostic.Note(range: first.range, message: "placed here first")])
  }

  private static func neverPlaced(_ figure: FigureDraft) -> Diagnostic {
    Diagnostic(
      .figureNeverPlaced, severity: .warning, at: figure.definition,
      "figure '\(figure.id)' stands nowhere in the text",
      help: "write '![](figure:\(figure.id))' as a paragraph of a section")
  }

  private static func wrongFolder(_ figure: FigureDraft, number: Int) -> Diagnostic {
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return Diagnostic(
      .figureFolderNumber, severity: .warning, at: figure.definition,
      "figure \(number) lies in a folder numbered \(figure.folderNumber)",
      help: "rename the folder to '\(digits)-\(figure.id)'")
  }
}
