import Diagnostics

/// The typing of English.
struct LatinTypography {
  private let text: TypedText
  private var diagnostics: [Diagnostic] = []

  static func check(_ prose: Prose) -> [Diagnostic] {
    var check = LatinTypography(text: TypedText(prose))
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
      case " ": index = space(start)
      case "\"", "'": report(.straightQuote, start..<index, help: "write “ ”, ‘ ’ or ’")
      case "*":
        while text[index] == "*" { index += 1 }
        LiteralAsterisk.check(text, start..<index).map { diagnostics.append($0) }
      case "-": index = hyphens(start)
      case "~":
        if HyphenRange.isJoined(text, at: start) {
          report(.wrongDash, start..<index, help: "write '–' in a range")
        }
      case ".":
        while text[index] == "." { index += 1 }
        if index - start >= 3 { report(.wrongEllipsis, start..<index, help: "write '…'") }
      case let scalar where scalar.value > 0x2FFF: fullWidth(start)
      default: break
      }
    }
  }

  private mutating func report(_ rule: Rule, _ range: Range<Int>, help: String) {
    let shown = text.text(range.lowerBound - 1..<range.upperBound + 1)
    diagnostics.append(
      Diagnostic(
        rule, severity: .warning, at: text.place(range), "'\(text.text(range))' in '\(shown)'",
        help: help))
  }

  private mutating func space(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == " " { end += 1 }
    if end > start + 1 {
      diagnostics.append(
        Diagnostic(
          .doubleSpace, severity: .warning, at: text.place(start..<end), "\(end - start) spaces",
          help: "write one"))
    } else if text[start - 1]?.isASCIIDigit ?? false, text[end] == "%" || text[end] == "‰" {
      report(.spaceBeforeUnit, start..<end, help: "write the sign directly behind the number")
    }
    return end
  }

  private mutating func hyphens(_ start: Int) -> Int {
    var end = start + 1
    while text[end] == "-" { end += 1 }
    let isSpaced = text[start - 1] == " " && text[end] == " "
    if end - start >= 2 || isSpaced {
      report(.wrongDash, start..<end, help: "write ' – ' or rephrase the sentence")
    } else if HyphenRange.isJoined(text, at: start) {
      report(.wrongDash, start..<end, help: "write '–' in a range")
    }
    return end
  }

  /// Chinese punctuation; beside Han it belongs to quoted Chinese.
  private mutating func fullWidth(_ index: Int) {
    let scalar = text.scalars[index]
    let isForm =
      scalar.isFullWidthPunctuation || scalar == "\u{3000}"
      || (0xFF01...0xFF5E).contains(scalar.value)
    guard isForm, !(text[index - 1]?.isHan ?? false), !(text[index + 1]?.isHan ?? false)
    else { return }
    report(.fullWidthPunctuation, index..<index + 1, help: "write it in half width")
  }
}
