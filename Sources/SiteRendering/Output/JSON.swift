/// A JSON value (RFC 8259); keys keep the order in which they were given.
///
/// Numbers are written as they are spelt, so that a decimal keeps its digits.
enum JSON {
  case string(String)
  /// A number spelt as RFC 8259 section 6 has it, such as a `DecimalNumber`'s description.
  case number(String)
  case bool(Bool)
  case null
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// The value as text, two spaces a level, ending with a line end.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  // Values are made by the generator, a few levels deep.
  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .string(let string): Self.write(string, to: &bytes)
    case .number(let number): bytes += number.utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let items):
      Self.write(items, brackets: ("[", "]"), to: &bytes, indent: indent) { item, bytes in
        item.write(to: &bytes, indent: indent + 1)
      }
    case .object(let pairs):
      Self.write(pairs, brackets: ("{", "}"), to: &bytes, indent: indent) { pair, bytes in
        Self.write(pair.key, to: &bytes)
        bytes += ": ".utf8
        pair.value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], brackets: (open: String, close: String), to bytes: inout [UInt8], indent: Int,
    _ writeItem: (Item, inout [UInt8]) -> Void
  ) {
    bytes += brackets.open.utf8
    for (index, item) in items.enumerated() {
      bytes += (index > 0 ? ",\n" : "\n").utf8
      bytes += Array(repeating: 0x20, count: 2 * (indent + 1))
      writeItem(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(0x0A)
      bytes += Array(repeating: 0x20, count: 2 * indent)
    }
    bytes += brackets.close.utf8
  }

  /// A string in quotes; besides what RFC 8259 section 7 demands, `<`, `>` and `&` are escaped, so
  /// that the text can stand inside an HTML script element.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0..<0x20, 0x26, 0x3C, 0x3E:
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
