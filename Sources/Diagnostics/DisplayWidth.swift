/// How many terminal columns a character takes.
///
/// Wide and fullwidth characters of Unicode Standard Annex #11 take two columns, combining marks
/// none, the rest one. Ambiguous characters count as one, as terminals draw them outside East Asian
/// locales.
public enum DisplayWidth {
  /// The width of one scalar: 0, 1 or 2 columns.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x0300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a scalar is wide or fullwidth: Han, kana, hangul, their punctuation, and emoji.
  public static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
