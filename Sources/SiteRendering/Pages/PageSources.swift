import ReportModel

/// The list of sources at the foot of a page that cites them.
struct PageSources {
  let site: SiteMaterial
  let language: Language

  /// The sources by their indices, numbered from 1.
  func list(_ indices: [Int]) -> [TemplateValues] {
    let wording = ReferenceWording(report: site.report, language: language)
    return indices.enumerated().map { offset, index in
      [
        "number": .text(String(offset + 1)),
        "text": .html(wording.source(site.report.sources[index])),
      ]
    }
  }
}
