import Diagnostics
import ReportModel

/// Finds the pictures that stand for the report elsewhere, and holds them to the form that other
/// sites show.
struct SharePictures {
  private let media: [MediaFile]

  init(_ media: [MediaFile]) { self.media = media }

  /// The pictures by their indices among the media; nil where one is missing.
  func find(_ names: Localized<Located<String>>) -> Checked<Localized<Int>?> {
    var problems: [Diagnostic] = []
    let found = names.map { name in media.firstIndex { $0.name == name.value } }
    for language in Language.allCases {
      let name = names[language]
      guard let index = found[language] else {
        problems.append(
          Diagnostic(
            .unknownReference, at: name.range, "unknown picture '\(name.value)'",
            help: Suggestion.help(for: name.value, in: media.map(\.name), kind: "pictures")))
        continue
      }
      let size = Self.size(ofPNG: media[index].bytes)
      let wanted = ReportIdentity.sharePictureSize
      guard size?.width != wanted.width || size?.height != wanted.height else { continue }
      let what = size.map { "is of \($0.width) × \($0.height) pixels" } ?? "is no PNG file"
      problems.append(
        Diagnostic(
          .wrongValue, at: name.range, "picture '\(name.value)' \(what)",
          help: "make it a PNG file of \(wanted.width) × \(wanted.height) pixels"))
    }
    guard let chinese = found.chinese, let english = found.english else {
      return Checked(nil, problems)
    }
    return Checked(Localized(chinese: chinese, english: english), problems)
  }

  /// The size that the first chunk of a PNG file states (PNG, third edition, section 11.2.1).
  private static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
    let opening: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    guard bytes.count >= 24, bytes.starts(with: opening + Array("IHDR".utf8)) else { return nil }
    func number(_ offset: Int) -> Int {
      bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(16), number(20))
  }
}
