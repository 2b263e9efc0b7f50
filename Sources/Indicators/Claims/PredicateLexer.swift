/// Cuts a predicate into words and signs.
struct PredicateLexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(PredicateFault) -> PredicateToken {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
    guard position < bytes.count else { return token(.end, length: 0) }
    switch bytes[position] {
    case 0x28: return token(.open, length: 1)
    case 0x29: return token(.close, length: 1)
    case 0x2C: return token(.comma, length: 1)
    case 0x30...0x39, 0x2E: return try number()
    case let byte where Self.isWord(byte): return token(.name, length: wordLength())
    default: return try sign()
    }
  }

  private mutating func token(_ kind: PredicateToken.Kind, length: Int) -> PredicateToken {
    let range = position..<position + length
    position += length
    return PredicateToken(
      kind: kind, text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  private func wordLength() -> Int {
    bytes[position...].prefix { Self.isWord($0) || $0 == 0x2E }.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
  }

  private mutating func number() throws(PredicateFault) -> PredicateToken {
    let range = position..<position + wordLength()
    let digits = bytes[range]
    let points = digits.count { $0 == 0x2E }
    let text = String(decoding: digits, as: UTF8.self)
    let isPlain =
      digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && points <= 1
      && digits.first != 0x2E && digits.last != 0x2E
    // Nineteen digits are more than any value has, and keep the number finite.
    guard isPlain, digits.count - points <= 19, let value = Double(text) else {
      throw PredicateFault(
        range: range, message: "number '\(Self.excerpt(text))' has a form that is not read",
        help: "write at most 19 digits, with a point between them where needed, such as 0.25")
    }
    return token(.number(value), length: range.count)
  }

  private mutating func sign() throws(PredicateFault) -> PredicateToken {
    for length in [2, 1] where position + length <= bytes.count {
      let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
      if let sign = PredicateSign(rawValue: text) { return token(.sign(sign), length: length) }
    }
    let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else { return token(.end, length: 0) }
    let length = max(1, min(String(scalar).utf8.count, bytes.count - position))
    throw PredicateFault(
      range: position..<position + length,
      message: "\(Self.name(of: scalar)) has no meaning in a predicate",
      help: Self.instead(of: scalar).map { "write '\($0)'" }
        ?? "use names, numbers, parentheses, commas and || && == != < <= > >= + - * / !")
  }

  /// What an author probably meant by a sign: the doubled form, or the ASCII one.
  private static func instead(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "=", "＝": "=="
    case "&", "＆": "&&"
    case "|", "｜": "||"
    case "≥", "⩾": ">="
    case "≤", "⩽": "<="
    case "≠": "!="
    case "×", "·": "*"
    case "÷": "/"
    case "−", "–", "—": "-"
    case "、": ","
    case "\u{3000}", "\u{A0}": " "
    case "\u{FF01}"..."\u{FF5E}":
      Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) }
    default: nil
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    default: return "sign '\(scalar)'"
    }
  }

  static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count > 30
      ? "\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(30))))…" : text
  }
}
