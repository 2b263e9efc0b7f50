/// The nodes that are not quoted in YAML text: plain scalars, anchors, aliases and tags, each by its
/// beginning; linear.
///
/// It follows the scanner of libyaml, errors aside: where libyaml refuses a text, what comes after
/// is of no matter. Source: YAML 1.2.2, chapters 6 to 8.
struct YAMLTokens {
  struct Token {
    /// Up to a space, line break or flow indicator; a plain scalar may go on behind it.
    let bytes: ArraySlice<UInt8>
    /// From 1.
    let line: Int
    /// In Unicode scalars, from 0.
    let column: Int
  }

  /// The key of a mapping, as it is written.
  struct Key {
    let token: Token
    /// Keys of one mapping have the same number.
    let mapping: Int
  }

  /// The keys passed so far, but for those that are a collection or stand behind a `?`.
  private(set) var keys: [Key] = []
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 0
  /// The flow collections that are open, by their numbers.
  private var flows: [Int] = []
  /// The block collections that are open; their columns increase.
  private var blocks: [(column: Int, number: Int)] = []
  private var collectionCount = 0
  /// The node that is a key if a colon follows on its line, in a block and in a flow collection.
  private var blockKey: Token?
  private var flowKey: Token?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func next() -> Token? {
    while true {
      skipToToken()
      guard let byte else { return nil }
      if !isInFlow { while let last = blocks.last, last.column > column { blocks.removeLast() } }
      if isDocumentMark {
        blocks = []
        advance(by: 3)
      } else if column == 0, !isInFlow, byte == UInt8(ascii: "%") {
        skipLine()
      } else if let token = token(at: byte) {
        return token
      }
    }
  }

  /// Moves behind one token; returns it unless it is an indicator or quoted.
  private mutating func token(at byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      _ = beginNode()
      collectionCount += 1
      flows.append(collectionCount)
      flowKey = nil
      advance()
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = flows.popLast()
      flowKey = nil
      advance()
    case UInt8(ascii: ","):
      flowKey = nil
      advance()
    case UInt8(ascii: "-") where isBlankOrEnd(offset + 1),
      UInt8(ascii: "?") where isInFlow || isBlankOrEnd(offset + 1):
      openBlock(at: column)
      advance()
    case UInt8(ascii: ":") where isInFlow || isBlankOrEnd(offset + 1):
      endKey()
      advance()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = offset
      let token = beginNode()
      skipQuoted(byte)
      keepKey(Token(bytes: bytes[start..<offset], line: token.line, column: token.column))
    case UInt8(ascii: "|") where !isInFlow, UInt8(ascii: ">") where !isInFlow:
      skipBlockScalar()
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      let token = beginNode()
      while offset < token.bytes.endIndex { advance() }
      return token
    default:
      let start = offset
      let token = beginNode()
      let end = skipPlain()
      keepKey(Token(bytes: bytes[start..<end], line: token.line, column: token.column))
      return token
    }
    return nil
  }
}

// Keys and collections.
extension YAMLTokens {
  private var isInFlow: Bool { !flows.isEmpty }

  /// The token that begins here; it is a key if a colon follows.
  private mutating func beginNode() -> Token {
    var end = offset + 1
    while !isBlankOrEnd(end), !",:[]{}".utf8.contains(bytes[end]) { end += 1 }
    let token = Token(bytes: bytes[offset..<end], line: line, column: column)
    // Where an anchor or tag stands before its node, the key begins with it.
    if isInFlow {
      flowKey = flowKey ?? token
    } else if blockKey?.line != line {
      blockKey = token
    }
    return token
  }

  /// Keeps the whole of a scalar as the key, where it is one from its beginning.
  private mutating func keepKey(_ token: Token) {
    if isInFlow, flowKey?.bytes.startIndex == token.bytes.startIndex { flowKey = token }
    if !isInFlow, blockKey?.bytes.startIndex == token.bytes.startIndex { blockKey = token }
  }

  /// A colon ends a key; in a block it opens a mapping at the key's column.
  private mutating func endKey() {
    if let number = flows.last {
      if let flowKey { keys.append(Key(token: flowKey, mapping: number)) }
      flowKey = nil
      return
    }
    let key = blockKey?.line == line ? blockKey : nil
    openBlock(at: key?.column ?? column)
    if let key, let mapping = blocks.last { keys.append(Key(token: key, mapping: mapping.number)) }
  }

  /// An indicator opens a block collection unless one is open at its column.
  private mutating func openBlock(at column: Int) {
    guard !isInFlow else { return }
    blockKey = nil
    guard column > blocks.last?.column ?? -1 else { return }
    collectionCount += 1
    blocks.append((column, collectionCount))
  }
}

// Scalars.
extension YAMLTokens {
  /// Moves behind the closing quote.
  private mutating func skipQuoted(_ quote: UInt8) {
    advance()
    while let byte {
      if byte == quote {
        advance()
        guard quote == UInt8(ascii: "'"), self.byte == quote else { return }
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance()
      }
      advance()
    }
  }

  /// Moves behind a plain scalar, which goes on over lines that are deep enough, and the blanks
  /// behind it; returns where it ends.
  private mutating func skipPlain() -> Int {
    let least = (blocks.last?.column ?? -1) + 1
    while true {
      while let byte, !isBlankOrEnd(offset), !endsPlain(byte) { advance() }
      let end = (offset: offset, line: line)
      guard byte != nil, isBlankOrEnd(offset) else { return end.offset }
      skipBlanks()
      guard let byte, byte != UInt8(ascii: "#"), !isDocumentMark, !endsPlain(byte),
        isInFlow || line == end.line || column >= least
      else { return end.offset }
    }
  }

  private func endsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"): isBlankOrEnd(offset + 1)
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      isInFlow
    default: false
    }
  }

  /// Moves behind a literal or folded scalar.
  ///
  /// Its lines are those as deep as its first, or as a line of spaces above that.
  private mutating func skipBlockScalar() {
    let parent = blocks.last?.column ?? -1
    var indent: Int?
    while let byte, lineBreakLength(offset) == 0, byte != UInt8(ascii: "#") {
      if (0x31...0x39).contains(byte) { indent = max(parent, 0) + Int(byte - 0x30) }
      advance()
    }
    skipLine()
    var deepest = 0
    while byte != nil {
      while byte == 0x20, column < indent ?? .max { advance() }
      deepest = max(deepest, column)
      if lineBreakLength(offset) > 0 {
        advance()
        continue
      }
      let least = indent ?? max(deepest, parent + 1, 1)
      guard column >= least else { return }
      indent = least
      skipLine()
    }
  }
}

// Steps.
extension YAMLTokens {
  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Whether `---` or `...` stands here alone at the beginning of a line.
  private var isDocumentMark: Bool {
    guard column == 0, isBlankOrEnd(offset + 3), offset + 3 <= bytes.count else { return false }
    let mark = bytes[offset..<offset + 3]
    return mark.elementsEqual("---".utf8) || mark.elementsEqual("...".utf8)
  }

  private mutating func skipToToken() {
    skipBlanks()
    while byte == UInt8(ascii: "#") {
      skipLine()
      skipBlanks()
    }
  }

  /// Moves over spaces, tabs and line breaks.
  private mutating func skipBlanks() {
    while byte != nil, isBlankOrEnd(offset) { advance() }
  }

  /// Moves to the beginning of the next line.
  private mutating func skipLine() {
    while byte != nil, lineBreakLength(offset) == 0 { advance() }
    advance()
  }

  private mutating func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }

  /// Moves over one byte, or over a whole line break.
  private mutating func advance() {
    guard byte != nil else { return }
    let length = lineBreakLength(offset)
    if length > 0 {
      offset += length
      line += 1
      column = 0
      return
    }
    offset += 1
    // A scalar ends where the next byte does not continue it.
    if byte.map({ $0 & 0xC0 != 0x80 }) ?? true { column += 1 }
  }

  private func isBlankOrEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return bytes[offset] == 0x20 || bytes[offset] == 0x09 || lineBreakLength(offset) > 0
  }

  /// The bytes of the line break that begins here, 0 where none does: CR LF, CR, LF, NEL, LS or PS.
  private func lineBreakLength(_ offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch (bytes[offset], second, third) {
    case (0x0D, 0x0A, _), (0xC2, 0x85, _): return 2
    case (0x0D, _, _), (0x0A, _, _): return 1
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return 3
    default: return 0
    }
  }
}
