/// The width of a text without a font engine.
///
/// Latin from a table of Arial's advances, 1 em for wide characters, nothing for combining marks,
/// and 1/8 em where Han meets a Latin letter or digit (CSS Text 4, `text-autospace`). Kerning is
/// left out. Within 2 % of Chromium on the labels of charts.
enum TextMetrics {
  /// A width in px, with the part that may grow in another font of the stack.
  struct Width: Equatable {
    /// Letters, digits and signs from the table.
    var latin: Double
    /// Wide characters, and the space where the scripts meet.
    var wide: Double

    /// The expected width.
    var total: Double { latin + wide }
    /// The width to reckon with when deciding whether it fits: +8 % Latin, +1 % wide.
    var budget: Double { latin * 1.08 + wide * 1.01 }
  }

  /// The width of a text.
  static func width(_ text: String, _ style: TextStyle) -> Width {
    width(text, size: style.size, isBold: style.isBold)
  }

  /// The width of a text of a size in px; costs some nanoseconds a character.
  static func width(_ text: String, size: Double, isBold: Bool) -> Width {
    var latin = 0
    var eighths = 0
    var previous = Script.other
    for scalar in text.unicodeScalars {
      let script = script(of: scalar)
      if script != .mark {
        let meets =
          (previous == .han && script == .letter) || (previous == .letter && script == .han)
        if meets { eighths += 1 }
        previous = script
      }
      switch script {
      case .han, .wideSign: eighths += 8
      case .mark: break
      case .letter, .other: latin += advance(of: scalar, isBold: isBold)
      }
    }
    return Width(latin: Double(latin) * size / 2048, wide: Double(eighths) * size / 8)
  }

  /// What a scalar does to spacing and line breaks.
  enum Script {
    /// Han, kana: 1 em, spaced from letters, breakable on both sides.
    case han
    /// Full-width punctuation and other wide signs: 1 em.
    case wideSign
    /// Latin letters and digits: spaced from Han.
    case letter
    /// Narrow signs and spaces.
    case other
    /// A combining mark or a format character: no width.
    case mark
  }

  /// The script of a scalar.
  static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    case 0xAD: .mark
    case 0..<0xC0: .other
    case 0xC0...0x24F, 0x370...0x3FF: .letter
    case 0x3005, 0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFD:
      .han
    case 0x2010...0x203A: .other
    default: unlisted(scalar)
    }
  }

  private static func unlisted(_ scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3100...0xA4CF, 0xAC00...0xD7A3, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF:
      return .wideSign
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .mark
    default: return .other
    }
  }

  /// The advance in units of 1/2048 em.
  private static func advance(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let known = isBold ? boldAdvance(scalar.value) : regularAdvance(scalar.value)
    // A scalar without a glyph is drawn by another font of the stack; 0.8 em is on the safe side.
    return known > 0 ? Int(known) : scalar.value < 0x20 ? 0 : 1638
  }

  private static func regularAdvance(_ code: UInt32) -> UInt16 {
    switch code {
    case 0x20...0x17F: entry(AdvanceTable.regularLatin, code - AdvanceTable.latinStart)
    case 0x2010...0x203A:
      entry(AdvanceTable.regularPunctuation, code - AdvanceTable.punctuationStart)
    case 0x391...0x3C9: entry(AdvanceTable.regularGreek, code - AdvanceTable.greekStart)
    default: AdvanceTable.regularSign(code)
    }
  }

  private static func boldAdvance(_ code: UInt32) -> UInt16 {
    switch code {
    case 0x20...0x17F: entry(AdvanceTable.boldLatin, code - AdvanceTable.latinStart)
    case 0x2010...0x203A:
      entry(AdvanceTable.boldPunctuation, code - AdvanceTable.punctuationStart)
    case 0x391...0x3C9: entry(AdvanceTable.boldGreek, code - AdvanceTable.greekStart)
    default: AdvanceTable.boldSign(code)
    }
  }

  private static func entry(_ table: [UInt16], _ index: UInt32) -> UInt16 {
    index < UInt32(table.count) ? table[Int(index)] : 0
  }
}
