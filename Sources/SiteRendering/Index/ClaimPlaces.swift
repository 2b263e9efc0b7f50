import ReportModel

/// In which sections the text makes each claim.
struct ClaimPlaces {
  /// By the claim's id, in reading order.
  let places: [String: [SectionPlace]]

  /// Reads the Chinese text of every section; `destinations` are those of each in reading order.
  init(_ report: Report, _ destinations: [TextDestinations]) {
    var places: [String: [SectionPlace]] = [:]
    for (section, text) in zip(report.parts.flatMap(\.sections), destinations) {
      for link in text.links {
        guard case .claim(let number)? = report.references[link],
          let id = report.index?.claims[number].id, places[id]?.contains(section.place) != true
        else { continue }
        places[id, default: []].append(section.place)
      }
    }
    self.places = places
  }
}
