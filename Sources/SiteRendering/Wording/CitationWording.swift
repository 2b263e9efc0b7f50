import ReportModel

/// How the report is cited: in a sentence, and as BibTeX.
struct CitationWording {
  let report: Report
  /// Where the site stands; nil where that is not known, and the citation has no address.
  let baseURL: BaseURL?

  private var identity: ReportIdentity { report.identity }

  /// The short English title and the edition in small letters, digits and hyphens.
  var key: String {
    let words = "\(identity.shortTitle.english) \(identity.edition)".lowercased()
    let pieces = words.utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// One line.
  func text(_ language: Language) -> String {
    let (title, publisher) = (identity.fullTitle(language), identity.publisher[language])
    let date = identity.date.text(language)
    let url = address(language)
    switch language {
    case .chinese:
      let end = url.map { "，\($0)" } ?? ""
      return "\(publisher)：《\(title)（\(identity.edition)年）》，\(date)\(end)。"
    case .english:
      let end = url.map { " \($0)" } ?? ""
      return "\(publisher) (\(identity.edition)). \(title). \(date).\(end)"
    }
  }

  /// An entry for a file of BibTeX.
  func bibTeX(_ language: Language) -> String {
    var fields: [(String, String)] = [
      ("title", "{\(Self.escaped(identity.fullTitle(language)))}"),
      ("author", "{\(Self.escaped(identity.publisher[language]))}"),
      ("institution", Self.escaped(identity.publisher[language])),
      ("number", Self.escaped(identity.edition)), ("year", String(identity.date.year)),
    ]
    if let month = identity.date.month { fields.append(("month", String(month))) }
    fields.append(("langid", language == .chinese ? "chinese" : "english"))
    if let url = address(language) { fields.append(("url", Self.escaped(url))) }
    let lines = fields.map { "  \($0) = {\($1)},\n" }.joined()
    return "@techreport{\(key)-\(language.rawValue),\n\(lines)}\n"
  }

  private func address(_ language: Language) -> String? {
    baseURL.map { $0.address(of: .home(language)) }
  }

  /// A text whose characters mean nothing to TeX.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }
}
