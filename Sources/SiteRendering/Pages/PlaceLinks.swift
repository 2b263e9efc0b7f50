import ReportModel

/// Links to sections as lists of uses show them: number and title.
struct PlaceLinks {
  let report: Report
  let place: PagePlace

  private var language: Language { place.language }

  /// A link to the section at a place, with its number and title.
  func link(to target: SectionPlace, anchor: String?) -> TemplateValues {
    let (part, section) = report.section(at: target)
    return [
      "title": .text(Numbering.sectionTitle(section, language)),
      "url": .text(place.link(to: .section(section, of: part, language), anchor: anchor)),
    ]
  }

  /// A link to the section at a place.
  func link(to target: SectionPlace) -> TemplateValues { link(to: target, anchor: nil) }
}
