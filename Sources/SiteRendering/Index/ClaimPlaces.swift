import CommonMark
import ReportModel

/// In which sections the text makes each claim.
struct ClaimPlaces {
  /// By the claim's id, in reading order.
  let places: [String: [SectionPlace]]

  init(_ report: Report) {
    var places: [String: [SectionPlace]] = [:]
    for section in report.parts.flatMap(\.sections) {
      for link in PageReferences(section.text.chinese.blocks).links {
        guard case .claim(let number)? = report.references[link.destination],
          let id = report.index?.claims[number].id, places[id]?.contains(section.place) != true
        else { continue }
        places[id, default: []].append(section.place)
      }
    }
    self.places = places
  }
}
