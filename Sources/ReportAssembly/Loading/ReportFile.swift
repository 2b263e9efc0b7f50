import Checks
import Diagnostics
import ReportModel

/// Reads `report.yaml`: what stands on the cover, and which figure does.
struct ReportFile {
  let identity: ReportIdentity
  /// The id of the figure on the home page; nil where none is named.
  let cover: Located<String>?
  /// The names of the pictures that stand for the report elsewhere; nil where none are named.
  let share: Localized<Located<String>>?
  /// The levels of checks that differ from the rules' own.
  let levels: CheckLevels

  static func read(_ mapping: YAMLMapping) -> Checked<ReportFile?> {
    var keys = KeyReader(
      mapping,
      keys: [
        "title", "short-title", "edition", "date", "publisher", "rights", "description", "license",
        "cover", "share", "checks",
      ])
    let title = keys.submapping("title").flatMap { readTitle($0, &keys) }
    let shortTitle = keys.localized("short-title")
    let edition = keys.text("edition")
    let date = keys.text("date").flatMap { keys.date($0) }
    let publisher = keys.localized("publisher")
    let rights = keys.localized("rights")
    let description = keys.localized("description")
    let cover = keys.optionalText("cover")
    let share = keys.mapping["share"] == nil ? nil : readShare(&keys)
    let license = keys.mapping["license"] == nil ? nil : readLicense(&keys)
    let levels = readLevels(&keys)
    guard let title, let shortTitle, let edition, let date, let publisher, let rights,
      let description
    else { return Checked(nil, keys.diagnostics) }
    let identity = ReportIdentity(
      title: title, shortTitle: shortTitle, edition: edition.value, publisher: publisher,
      date: date, rights: rights, description: description, license: license)
    return Checked(
      ReportFile(identity: identity, cover: cover, share: share, levels: levels), keys.diagnostics)
  }

  /// The name of a picture for each language.
  private static func readShare(_ keys: inout KeyReader) -> Localized<Located<String>>? {
    guard let mapping = keys.submapping("share") else { return nil }
    var names = KeyReader(mapping, keys: Language.allCases.map(\.rawValue))
    let read = Localized { language in names.text(language.rawValue) }
    keys.report(names.diagnostics)
    guard let chinese = read.chinese, let english = read.english else { return nil }
    return Localized(chinese: chinese, english: english)
  }

  /// The id of a licence and the address of its text.
  private static func readLicense(_ keys: inout KeyReader) -> ReportIdentity.License? {
    guard let mapping = keys.submapping("license") else { return nil }
    var fields = KeyReader(mapping, keys: ["id", "url"])
    let id = fields.text("id").flatMap { fields.licenseID($0) }
    let url = fields.text("url").flatMap { fields.webAddress($0) }
    keys.report(fields.diagnostics)
    guard let id, let url else { return nil }
    return ReportIdentity.License(id: id, url: url)
  }

  /// The levels of checks, a rule a line: `loose-number: warning`.
  private static func readLevels(_ keys: inout KeyReader) -> CheckLevels {
    guard keys.mapping["checks"] != nil, let mapping = keys.submapping("checks") else {
      return CheckLevels()
    }
    let rules = CheckLevels.rules.map(\.rawValue)
    var entries = KeyReader(mapping, keys: rules)
    var levels: [Rule: CheckLevels.Level] = [:]
    for name in rules {
      guard let word = entries.optionalText(name), let rule = Rule(rawValue: name) else { continue }
      guard let level = CheckLevels.Level(rawValue: word.value) else {
        let words = CheckLevels.Level.allCases.map(\.rawValue)
        entries.report(
          Diagnostic(
            .wrongValue, at: word.range, "'\(word.value)' is no level of a check",
            help: Suggestion.help(for: word.value, in: words, kind: "levels")))
        continue
      }
      levels[rule] = level
    }
    keys.report(entries.diagnostics)
    return CheckLevels(levels)
  }

  /// The title in each language: a list of pieces between which a line may break.
  private static func readTitle(_ mapping: YAMLMapping, _ keys: inout KeyReader)
    -> Localized<[String]>?
  {
    var title = KeyReader(mapping, keys: Language.allCases.map(\.rawValue))
    let pieces = Localized { language in title.texts(language.rawValue).map(\.value) }
    keys.report(title.diagnostics)
    for language in Language.allCases where pieces[language].isEmpty {
      keys.report([
        Diagnostic(
          .missingKey, at: mapping.range, "title has no pieces in '\(language.rawValue)'",
          help: "write '\(language.rawValue): [first piece, second piece]'")
      ])
      return nil
    }
    return pieces
  }
}

extension KeyReader {
  /// Reads the id of a licence; reports one of another form.
  mutating func licenseID(_ text: Located<String>) -> String? {
    let isPlain = text.value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x2E || byte == 0x2B
    }
    if isPlain { return text.value }
    report(
      Diagnostic(
        .wrongValue, at: text.range, "licence '\(text.value)' is no id",
        help: "write its id from spdx.org/licenses, such as CC-BY-4.0"))
    return nil
  }

  /// Reads a date; reports one that does not exist.
  mutating func date(_ text: Located<String>) -> PublicationDate? {
    if let date = PublicationDate(text.value) { return date }
    report(
      Diagnostic(
        .wrongValue, at: text.range, "'\(text.value)' is not a date",
        help: "write a year, a month or a day: 2025, 2025-12 or 2025-12-31"))
    return nil
  }
}
