import Diagnostics
import ReportModel

/// What a file under the content folder is, read from its path alone.
///
/// A folder or file name of the text is `NUMBER-ID`: the number gives the order and is not part of
/// any address; the id is lower-case ASCII.
enum ContentPath: Equatable {
  /// A name such as `1-origins`, and how it is written: `01-origins` is another name.
  struct NumberedName: Hashable {
    let number: Int
    let id: String
    let text: String
  }

  case reportFile, wordsFile, sourcesFile, glossaryFile
  case home(Language)
  case part(NumberedName, Language)
  case section(part: NumberedName, NumberedName, Language)
  case article(Article.Shelf, NumberedName, Language)
  case figureDefinition(NumberedName)
  case figureData(NumberedName)
  /// A file of the index, by its name.
  case index(String)
  case indexMethod(Language)
  case media(name: String)
  case guide
  case unknown

  static let folder = "Content"

  init(_ path: String) {
    let steps = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { String($0) ?? "" }
    self = Self.classify(steps)
  }

  private static func classify(_ steps: [String]) -> ContentPath {
    if steps.last == "README.md" { return .guide }
    switch (steps.count, steps.first) {
    case (1, "report.yaml"): return .reportFile
    case (1, "interface.yaml"): return .wordsFile
    case (1, "references.yaml"): return .sourcesFile
    case (1, "glossary.yaml"): return .glossaryFile
    case (1, let name?):
      guard let (stem, language) = page(name) else { return .unknown }
      switch stem {
      case "index": return .home(language)
      case "about":
        return .article(.about, NumberedName(number: 1, id: stem, text: stem), language)
      default: return .unknown
      }
    case (2, "media"): return .media(name: steps[1])
    case (2, "index"):
      if IndexFolder.fileNames.contains(steps[1]) { return .index(steps[1]) }
      guard let (stem, language) = page(steps[1]), stem == "method" else { return .unknown }
      return .indexMethod(language)
    case (3, "figures"):
      guard let folder = NumberedName(steps[1]) else { return .unknown }
      switch steps[2] {
      case "figure.yaml": return .figureDefinition(folder)
      case "data.csv": return .figureData(folder)
      default: return .unknown
      }
    case (2, "front"), (2, "back"):
      guard let shelf = Article.Shelf(rawValue: steps[0]), let (stem, language) = page(steps[1]),
        let name = NumberedName(stem)
      else { return .unknown }
      return .article(shelf, name, language)
    case (2, let folder?):
      guard let part = NumberedName(folder), let (stem, language) = page(steps[1]) else {
        return .unknown
      }
      if stem == "index" { return .part(part, language) }
      guard let section = NumberedName(stem) else { return .unknown }
      return .section(part: part, section, language)
    default: return .unknown
    }
  }

  /// The stem and the language of `STEM.LANGUAGE.md`.
  private static func page(_ name: String) -> (stem: String, language: Language)? {
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[2] == "md", let language = Language(rawValue: String(pieces[1]))
    else { return nil }
    return (String(pieces[0]), language)
  }
}

extension ContentPath.NumberedName {
  /// Reads `NUMBER-ID`; nil for any other form.
  init?(_ name: String) {
    guard let dash = name.firstIndex(of: "-") else { return nil }
    let digits = name[..<dash]
    let id = String(name[name.index(after: dash)...])
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), number > 0, Identifier.isValid(id)
    else { return nil }
    self.init(number: number, id: id, text: name)
  }
}

/// The form of ids in addresses, links and data: lower-case ASCII letters, digits and hyphens,
/// beginning with a letter or digit.
enum Identifier {
  static let form = "lower-case letters a-z, digits and hyphens, such as 'shore-power'"

  /// Whether a name can stand in an address as it is: ASCII letters, digits, `.`, `-` and `_`.
  static func isFileName(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        || $0 == 0x5F
    }
  }

  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}
