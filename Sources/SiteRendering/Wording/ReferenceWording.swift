import CommonMark
import Indicators
import ReportModel

/// How a page names what it refers to.
struct ReferenceWording {
  let report: Report
  let language: Language

  /// A part: 第一章“…”, Part 1, “…”.
  func part(_ number: Int) -> String {
    let label = Numbering.partLabel(number, language)
    return quoted(label, report.parts[number - 1].text[language].title)
  }

  /// A section or heading, as seen from another place: the part is named where it differs.
  func section(_ place: SectionPlace, heading: Int?, fromPart partNumber: Int?) -> String {
    let section = report.parts[place.part - 1].sections[place.section - 1]
    let heading = heading.map { section.headings[$0] }
    switch language {
    case .english:
      let number =
        heading.map { Numbering.heading($0.path, in: place, language) }
        ?? Numbering.section(place, language)
      return "section\u{A0}\(number), "
        + quoted("", heading?.title.english ?? section.text.english.title)
    case .chinese:
      let part = partNumber == place.part ? "" : Numbering.partLabel(place.part, language)
      let name = "\(part)第\(ChineseNumeral.text(place.section))节"
      guard let heading else { return quoted(name, section.text.chinese.title) }
      let numbers = heading.path.indices.map { index in
        Numbering.heading(Array(heading.path[...index]), in: place, language)
      }
      return quoted("\(name)\(numbers.joined())", heading.title.chinese)
    }
  }

  /// An article or a heading in it.
  func article(_ article: Article, heading: SectionHeading?) -> String {
    quoted("", heading?.title[language] ?? article.text[language].title)
  }

  /// A source as a list of sources shows it, as HTML.
  func source(_ source: Source, inShort: Bool = false) -> String {
    let name = inShort ? source.shortPublisher : source.publisher
    let publisher = HTML.escapedText(name[language])
    let words = HTML.escapedText(source.title[language])
    let cited = language == .chinese ? words : "<cite>\(words)</cite>"
    let title = source.url.map { url in
      "<a class=\"external\" rel=\"noopener\" href=\"\(HTML.escapedAddress(url))\">\(cited)</a>"
    }
    let date = source.date.map { HTML.escapedText($0.text(language)) }
    let comma = language == .chinese ? "，" : ", "
    let pieces = [publisher, title ?? cited, date].compactMap { $0 }
    return pieces.joined(separator: comma) + (language == .chinese ? "。" : ".")
  }

  /// The publishers of a figure's sources, each once, as plain text.
  func publishers(_ sources: [Int]) -> String {
    var names: [String] = []
    for index in sources {
      let name = report.sources[index].shortPublisher[language]
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: language == .chinese ? "；" : "; ")
  }

  /// Who published the data of a figure; where the index computes them, the index.
  func origin(of figure: Figure) -> String {
    guard case .scores(_, let row) = figure.form, let index = report.index else {
      return publishers(figure.sources)
    }
    let runs = IndexNumber.text(Double(index.simulation.runs), fractionDigits: 0, language)
    let words = report.words.text(.indexSource, language, ["runs": runs])
    guard row == .total else { return words }
    let tally = IndexWording(index: index, language: language).tally(report.words)
    return words + (language == .chinese ? "。" : ". ") + tally
  }

  private func quoted(_ label: String, _ title: String) -> String {
    switch language {
    case .chinese: "\(label)“\(title)”"
    case .english: label.isEmpty ? "“\(title)”" : "\(label), “\(title)”"
    }
  }
}
