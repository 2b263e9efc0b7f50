import Diagnostics

extension DocumentReader {
  /// Reports text that an author took for a link, such as `[x](figure:a b)`.
  mutating func reportBrokenLinks(in block: SyntaxNode) {
    var open: [OpenBracket] = []
    reportBrokenLinks(in: block.children, &open)
  }

  /// An opening bracket in text that was not closed yet.
  private struct OpenBracket {
    let offset: Int
    let isEscaped: Bool
  }

  private mutating func reportBrokenLinks(in nodes: [SyntaxNode], _ open: inout [OpenBracket]) {
    for node in nodes {
      if case .text = node.kind {
        reportBrokenLinks(inText: node.range, &open)
      } else {
        reportBrokenLinks(in: node.children, &open)
      }
    }
  }

  private mutating func reportBrokenLinks(inText range: Range<Int>, _ open: inout [OpenBracket]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch file.bytes[offset] {
      case 0x5C:
        offset += 1
        if file.bytes.byte(at: offset) == 0x5B {
          open.append(OpenBracket(offset: offset, isEscaped: true))
        }
      case 0x5B: open.append(OpenBracket(offset: offset, isEscaped: false))
      case 0x5D:
        let bracket = open.popLast()
        if bracket?.isEscaped != true, let address = address(after: offset, to: range.upperBound) {
          reportBrokenLink(from: bracket?.offset ?? offset, address)
          offset = address.range.upperBound - 1
        }
      default: break
      }
      offset += 1
    }
  }

  /// What stands in parentheses after a closing bracket.
  private struct Address {
    let range: Range<Int>
    let isFullWidth: Bool
    let isApart: Bool
    let isClosed: Bool
  }

  /// An address is looked for on the line of its bracket, and not further than this.
  private static let reach = 240

  /// Anything in parentheses directly after the bracket; after a space, or in full-width
  /// parentheses, only what begins with one of the report's schemes.
  private func address(after bracket: Int, to end: Int) -> Address? {
    var start = bracket + 1
    while start < end, file.bytes[start].isBlank { start += 1 }
    let isApart = start > bracket + 1
    let opening = Array("（".utf8)
    let isFullWidth = start < end && file.bytes[start..<end].starts(with: opening)
    guard isFullWidth || (start < end && file.bytes[start] == 0x28) else { return nil }
    let inner = file.bytes[start + (isFullWidth ? 3 : 1)..<end]
    let hasScheme = schemes.own.contains { inner.starts(with: Array("\($0):".utf8)) }
    guard hasScheme || !(isApart || isFullWidth) else { return nil }

    var limit = start
    while limit < min(end, start + Self.reach), !file.bytes[limit].isLineEnding { limit += 1 }
    while limit < end, file.bytes[limit] & 0xC0 == 0x80 { limit += 1 }
    let closing = isFullWidth ? Array("）".utf8) : [0x29]
    let close = file.bytes.firstOffset(of: closing, from: start, to: limit)
    return Address(
      range: start..<(close.map { $0 + closing.count } ?? limit), isFullWidth: isFullWidth,
      isApart: isApart, isClosed: close != nil)
  }

  private mutating func reportBrokenLink(from start: Int, _ address: Address) {
    let end = address.range.upperBound
    let written = file.bytes[start..<min(end, start + Self.reach)]
    let help =
      if address.isFullWidth {
        "write the parentheses as ( and )"
      } else if address.isApart {
        "delete the space between ']' and '('"
      } else if !address.isClosed {
        "close the address with ')' on the same line"
      } else if file.bytes[address.range].contains(where: \.isBlank) {
        "an address holds no space; for text write \\[ before it"
      } else {
        "check its brackets; for text write \\[ before it"
      }
    report(
      .brokenLink, at: start..<end,
      "'\(String(decoding: written, as: UTF8.self).excerpt)' looks like a link but is none",
      help: help)
  }
}
