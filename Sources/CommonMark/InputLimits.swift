import Diagnostics

/// How long, deep and tangled a page may be.
///
/// libcmark cannot be stopped, and 0.30 takes quadratic time on many opening brackets or containers:
/// what would keep it busy is refused before it begins. What is merely too deep for a reader is
/// refused after it, which bounds every later recursion.
public enum InputLimits {
  /// The length of a page in bytes.
  public static let pageLength = 1 << 20
  /// Block quotes and list items around a block.
  public static let containerDepth = 32
  /// Emphasis, links and images around a piece of text.
  public static let inlineDepth = 32
  /// Opening brackets in one block.
  public static let bracketsInBlock = 1000

  /// Beyond this column no mark of a container is expected: 32 containers, 12 columns each.
  private static let markColumn = 384

  /// What forbids to read the bytes as text at all.
  static func check(bytesOf file: SourceFile) -> Diagnostic? {
    if file.bytes.count > pageLength {
      return Diagnostic(
        .inputLimit, at: SourceRange(wholeFile: file.path),
        "page of \(file.bytes.count) bytes is longer than \(pageLength)",
        help: "divide it into several pages")
    }
    return TextCheck.diagnostic(for: file)
  }

  /// The first line that would open more containers than are allowed, so that libcmark's time for
  /// blocks is bounded; lists that nest over many lines are counted in its tree.
  static func check(marksOf file: SourceFile, fromLine firstLine: Int) -> Diagnostic? {
    guard firstLine <= file.lineCount else { return nil }
    for number in firstLine...file.lineCount {
      let line = file.line(number)
      guard let first = line.first(where: { !$0.isBlank }), isMark(first) || first.isASCIIDigit
      else { continue }
      let marks = countOfMarks(line)
      if marks.count > containerDepth || marks.lastColumn > markColumn {
        return tooManyContainers(
          SourceRange(path: file.path, start: SourcePosition(line: number, column: 1)))
      }
    }
    return nil
  }

  /// The first block with more opening brackets than are allowed.
  static func check(brackets blocks: [Range<Int>], of file: SourceFile) -> Diagnostic? {
    for block in blocks {
      let count = file.bytes[block].count { $0 == 0x5B }
      if count > bracketsInBlock {
        return Diagnostic(
          .inputLimit, at: file.range(block.lowerBound..<block.lowerBound),
          "\(count) opening brackets stand in one block; \(bracketsInBlock) are allowed",
          help: "divide the block by an empty line")
      }
    }
    return nil
  }

  static func tooManyContainers(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .inputLimit, at: range,
      "block quotes and lists nest more than \(containerDepth) deep",
      help: "put the text into fewer of them")
  }

  static func tooManyInlines(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .inputLimit, at: range, "emphasis and links nest more than \(inlineDepth) deep here",
      help: "remove some of the '*', '_' and '['")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3E, 0x2D, 0x2A, 0x2B: true
    default: false
    }
  }

  /// The marks of containers at the beginning of a line: `>`, `-`, `*`, `+`, digits with `.` or `)`.
  private static func countOfMarks(_ line: ArraySlice<UInt8>) -> (count: Int, lastColumn: Int) {
    guard !isThematicBreak(line) else { return (0, 0) }
    var marks = 0
    var lastColumn = 0
    var offset = line.startIndex
    while offset < line.endIndex {
      let byte = line[offset]
      if byte.isBlank {
        offset += 1
        continue
      }
      var end = offset
      while end < line.endIndex, line[end].isASCIIDigit { end += 1 }
      guard end < line.endIndex else { break }
      let isNumber = end > offset && (line[end] == 0x2E || line[end] == 0x29)
      guard isNumber || (end == offset && isMark(byte)) else { break }
      offset = end + 1
      let isFollowed = offset == line.endIndex || line[offset].isBlank
      guard isFollowed || byte == 0x3E else { break }
      marks += 1
      lastColumn = end - line.startIndex
    }
    return (marks, lastColumn)
  }

  private static func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !$0.isBlank }), first != 0x3E else { return false }
    return line.allSatisfy { $0 == first || $0.isBlank }
  }
}
