import Checks
import Diagnostics

extension PlacedText {
  /// A text that was read from a file, which says whether it stands there as it is.
  init(_ text: Located<String>, in file: SourceFile) {
    let line = file.line(text.range.start.line).dropFirst(text.range.start.column - 1)
    let bytes = Array(text.value.utf8)
    // Quotes come before the text itself.
    let isQuoted = line.first == 0x22 || line.first == 0x27
    let shift = isQuoted ? 1 : 0
    let start = SourcePosition(
      line: text.range.start.line, column: text.range.start.column + shift)
    let isVerbatim = line.dropFirst(shift).starts(with: bytes)
    self.init(
      text.value,
      at: SourceRange(path: text.range.path, start: isVerbatim ? start : text.range.start),
      isVerbatim: isVerbatim)
  }
}
