/// Bytes of SVG in the making: numbers, escaped text, attributes.
struct SVGWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// Reserves room for a usual chart.
  init() { bytes.reserveCapacity(8192) }

  /// Writes markup as it stands.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes text that the module itself made of ASCII letters, digits and hyphens.
  mutating func token(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes one byte.
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Writes text, escaped for content and for attributes in double quotes alike.
  ///
  /// Control characters and noncharacters, which XML 1.0 forbids or discourages (section 2.2),
  /// become U+FFFD; tab and line ends become a space.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: byte(0x20)
      case 0x20...0x7E: byte(UInt8(truncatingIfNeeded: scalar.value))
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: raw("\u{FFFD}")
      case let code where code & 0xFFFE == 0xFFFE: raw("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Writes a number with at most one decimal; `-0` is `0`.
  mutating func number(_ value: Double) { tenths(Self.tenths(of: value)) }

  /// Writes an attribute with a number, after a space.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    byte(0x20)
    raw(name)
    raw("=\"")
    number(value)
    byte(0x22)
  }

  /// Tenths of a px, the smallest unit a drawing uses; numbers without meaning become 0.
  static func tenths(of value: Double) -> Int {
    Int(exactly: min(max(value * 10, -1e9), 1e9).rounded()) ?? 0
  }

  /// Writes tenths as a decimal number.
  mutating func tenths(_ value: Int) {
    if value < 0 { byte(0x2D) }
    let magnitude = value.magnitude
    let (whole, tenth) = magnitude.quotientAndRemainder(dividingBy: 10)
    if whole >= 10 || tenth == 0 {
      digits(whole)
    } else if whole > 0 {
      byte(0x30 + UInt8(truncatingIfNeeded: whole))
    }
    if tenth > 0 {
      byte(0x2E)
      byte(0x30 + UInt8(truncatingIfNeeded: tenth))
    }
  }

  private mutating func digits(_ value: UInt) {
    let start = bytes.count
    var rest = value
    repeat {
      byte(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
