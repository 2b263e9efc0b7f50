/// The path that a request names, decoded once.
///
/// Only the origin form is taken: `/path?query`. Source: RFC 9112, section 3.2.
struct RequestTarget: Equatable {
  static let longest = 2_048

  /// The path with its leading slash, percent-encoding undone once.
  let path: String
  /// The text behind the first question mark, as it was sent.
  let query: String

  /// Why a target is not taken.
  enum Refusal: Error, Equatable {
    case tooLong, malformed
  }

  init(_ target: String) throws(Refusal) {
    let bytes = Array(target.utf8)
    guard bytes.count <= Self.longest else { throw .tooLong }
    guard bytes.first == UInt8(ascii: "/"), !bytes.contains(UInt8(ascii: "#")) else {
      throw .malformed
    }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    guard let decoded = Self.decoded(bytes[..<end]) else { throw .malformed }
    path = decoded
    query = String(decoding: bytes[end...].dropFirst(), as: UTF8.self)
  }

  /// The value of a name in the query; nil where it does not stand there.
  func value(_ name: String) -> String? {
    for pair in query.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if sides.first == Substring(name), sides.count == 2 {
        return Self.decoded(Array(sides[1].utf8)[...])
      }
    }
    return nil
  }

  /// Percent-encoding undone once; nil for a malformed one, for control characters and for what is
  /// not UTF-8.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      result.append(high << 4 | low)
    }
    guard result.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    return String(validating: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
