import CommonMark
import ReportModel

/// In which sections each figure is placed, referred to, or the origin of a number.
struct FigureUses {
  /// By the figure's number, the first at index 0; places in reading order.
  let places: [[SectionPlace]]

  init(_ report: Report) {
    var places: [[SectionPlace]] = Array(repeating: [], count: report.figures.count)
    for section in report.parts.flatMap(\.sections) {
      let references = PageReferences(section.text.chinese.blocks)
      let destinations =
        references.links.map(\.destination) + references.placedImages.map(\.destination)
      for destination in destinations {
        let number: Int? =
          switch report.references[destination] {
          case .figure(let number): number
          case .value(let value): value.figureNumber
          default: nil
          }
        if let number, !places[number - 1].contains(section.place) {
          places[number - 1].append(section.place)
        }
      }
    }
    self.places = places
  }
}
