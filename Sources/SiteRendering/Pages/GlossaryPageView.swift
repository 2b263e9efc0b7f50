import ReportModel

/// The glossary: each term in both languages with its definition, by first letter.
///
/// The Chinese page is sorted by pinyin, the English page by the English word.
struct GlossaryPageView {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, language: Language) {
    self.site = site
    place = PagePlace(language, SiteAddress.glossary)
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let sorted = report.glossary.indices
      .map { (key: Self.sortKey(report.glossary[$0], language), index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var groups: [(letter: String, terms: [TemplateValues])] = []
    for (key, index) in sorted {
      let letter = Self.letter(key)
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].terms.append(entry(index))
    }
    let summary = site.word(.glossarySummary, language)
    return try PageFrame(site: site, place: place).page(
      kind: "glossary", title: site.word(.menuGlossary, language), description: summary, menu: nil,
      values: [
        "count": .text(String(report.glossary.count)), "summary": .text(summary),
        "groups": .list(
          groups.map { letter, terms in
            [
              "letter": .text(letter), "anchor": .text("letter-\(letter.prefix(1).lowercased())"),
              "terms": .list(terms),
            ]
          }),
      ])
  }

  /// The anchor of a term on the page.
  static func anchor(of term: Term) -> String { "term-\(term.id)" }

  private func entry(_ index: Int) -> TemplateValues {
    let term = report.glossary[index]
    let links = PlaceLinks(report: report, place: place)
    return [
      "anchor": .text(Self.anchor(of: term)), "name": .text(term.name[language]),
      "otherName": .text(term.name[language.other]),
      "definition": .text(term.definition[language]),
      "usedIn": .list(site.uses.terms[index].map(links.link)),
    ]
  }

  /// What a term is sorted by: letters and digits alone, in lower case.
  static func sortKey(_ term: Term, _ language: Language) -> String {
    let word = language == .chinese ? term.pinyin : term.name.english.lowercased()
    let kept = word.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The letter a term stands under; digits stand together.
  static func letter(_ key: String) -> String {
    guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return "0–9" }
    return String(decoding: [first - 0x20], as: UTF8.self)
  }
}
