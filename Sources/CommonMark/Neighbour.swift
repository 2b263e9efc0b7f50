/// A character beside a run of `*`, as libcmark and a Chinese reader see it.
struct Neighbour {
  let isSpace: Bool
  let isPunctuation: Bool
  let isWide: Bool
  /// It opens a bracket or quotation, and so never stands at the end of anything.
  let opens: Bool
  /// It closes one, or ends a clause, and so never stands at the beginning of anything.
  let closes: Bool

  init(_ scalar: Unicode.Scalar?, _ typography: Typography) {
    guard let scalar else {
      (isSpace, isPunctuation, isWide, opens, closes) = (true, false, false, false, false)
      return
    }
    isSpace = Self.isSpace(scalar)
    isWide = !isSpace && typography.isWide(scalar)
    let category = scalar.properties.generalCategory
    let isASCII = scalar.value < 0x80
    isPunctuation =
      isASCII
      ? UInt8(truncatingIfNeeded: scalar.value).isASCIIPunctuation : Self.isPunctuation(category)
    opens = category == .openPunctuation || category == .initialPunctuation
    let endsClause = ",.;:!?%，。、；：！？％…".unicodeScalars.contains(scalar)
    closes = category == .closePunctuation || category == .finalPunctuation || endsClause
  }

  /// As libcmark's `cmark_utf8proc_is_space`.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isPunctuation(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
