import Diagnostics

/// The typing of Chinese: CLREQ leaves the space between Han and Latin to the page's style, and
/// GB/T 15834—2011 gives the punctuation.
struct HanTypography {
  private let text: TypedText
  private var diagnostics: [Diagnostic] = []

  static func check(_ prose: Prose) -> [Diagnostic] {
    var check = HanTypography(text: TypedText(prose))
    check.run()
    return check.diagnostics
  }

  private init(text: TypedText) { self.text = text }

  private mutating func run() {
    var index = 0
    while index < text.scalars.count {
      let start = index
      index += 1
      if text.isSkipped(start) { continue }
      switch text.scalars[start] {
      case " ", "\u{A0}", "\u{3000}": index = space(start)
      case "\"", "'": quote(start)
      case ",", ";", ":", "?", "!", "(", ")": halfWidth(start)
      case ".": index = stop(start)
      case "*": index = asterisk(start)
      case "–": report(.wrongDash, start..<index, help: "write '—' in a range, '——' for a break")
      case "-": index = hyphens(start)
      case "~":
        if HyphenRange.isJoined(text, at: start) {
          report(.wrongDash, start..<index, help: "write '—' in a range")
        }
      case "…": index = ellipsis(start)
      default: fullWidth(start)
      }
    }
  }

  private mutating func report(
    _ rule: Rule, _ range: Range<Int>, _ message: String? = nil, help: String
  ) {
    let shown = text.text(range.lowerBound - 1..<range.upperBound + 1)
    diagnostics.append(
      Diagnostic(
        rule, severity: .warning, at: text.place(range),
        message ?? "'\(text.text(range))' in '\(shown)'", help: help))
  }

  /// Spaces: none beside Han or full-width punctuation.
  private mutating func space(_ start: Int) -> Int {
    var end = start + 1
    while let next = text[end], next == " " || next == "\u{A0}" || next == "\u{3000}" { end += 1 }
    let (left, right) = (text[start - 1], text[end])
    // Behind the link that opens a headline number, where the form asks for one.
    if text.isEndOfOpeningLink(start) { return end }
    // The mark of an item in a cell.
    if left == "-", text[start - 2] == nil || text[start - 2] == "\n" { return end }
    let around = text.text(start - 1..<end + 1)
    if let left, left.isASCIIDigit, let right, Self.units.contains(right) {
      report(
        .spaceBeforeUnit, start..<end, "space in '\(around)'",
        help: "write the unit directly behind the number")
    } else if text.isInTitle(start), text.isInTitle(end) {
      return end
    } else if isWide(left) || isWide(right) {
      guard left != nil, right != nil else { return end }
      report(
        .hanLatinSpace, start..<end, "space in '\(around)'",
        help: "remove it; the page adds the gap")
    } else if end > start + 1 {
      report(.doubleSpace, start..<end, "\(end - start) spaces", help: "write one")
    }
    return end
  }

  /// What follows a number without a space.
  static let units = Set("%％‰℃亿万千百年月日个家倍项条元成天人次".unicodeScalars)

  private func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isHan || scalar.isFullWidthPunctuation || "“”‘’—…".unicodeScalars.contains(scalar)
  }

  private mutating func quote(_ index: Int) {
    // An apostrophe inside a Latin word is a matter of that word.
    if text.scalars[index] == "'", let left = text[index - 1], left.isLatin || left.isASCIIDigit {
      return
    }
    report(.straightQuote, index..<index + 1, help: "write “ ” or ‘ ’")
  }

  private static let fullWidthForms: [Unicode.Scalar: String] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。",
  ]

  private mutating func halfWidth(_ index: Int) {
    guard text[index - 1]?.isHan ?? false || text[index + 1]?.isHan ?? false else { return }
    let form = Self.fullWidthForms[text.scalars[index]] ?? ""
    report(.halfWidthPunctuation, index..<index + 1, help: "write '\(form)'")
  }

  /// A full stop behind Han, or dots in a row.
  private mutating func stop(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == "." { end += 1 }
    if end - start >= 3 {
      report(.wrongEllipsis, start..<end, help: "write '……'")
    } else if text[start - 1]?.isHan ?? false, end == start + 1, !(text[end]?.isLatin ?? false) {
      report(.halfWidthPunctuation, start..<end, help: "write '。'")
    }
    return end
  }

  private mutating func asterisk(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == "*" { end += 1 }
    LiteralAsterisk.check(text, start..<end).map { diagnostics.append($0) }
    return end
  }

  private mutating func hyphens(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == "-" { end += 1 }
    // A single one joins compounds (GB/T 15834—2011, 4.13.3).
    if end - start >= 2 {
      report(.wrongDash, start..<end, help: "write '——'")
    } else if HyphenRange.isJoined(text, at: start) {
      report(.wrongDash, start..<end, help: "write '—' in a range")
    }
    return end
  }

  private mutating func ellipsis(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == "…" { end += 1 }
    if end - start != 2 { report(.wrongEllipsis, start..<end, help: "write '……'") }
    return end
  }

  /// Letters, digits and percent signs of full width.
  private mutating func fullWidth(_ index: Int) {
    switch text.scalars[index].value {
    case 0xFF05, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      report(.fullWidthPunctuation, index..<index + 1, help: "write it in half width")
    default: break
    }
  }
}

/// Asterisks that were meant as emphasis and are printed.
enum LiteralAsterisk {
  static func check(_ text: TypedText, _ range: Range<Int>) -> Diagnostic? {
    // A footnote sign or a product stands alone.
    let isAlone = text[range.lowerBound - 1] == " " && text[range.upperBound] == " "
    guard range.count > 1 || !isAlone else { return nil }
    return Diagnostic(
      .literalAsterisk, severity: .warning, at: text.place(range),
      "'\(text.text(range))' is printed as it stands",
      help: "close the emphasis, remove the sign, or write \\* for the sign itself")
  }
}
