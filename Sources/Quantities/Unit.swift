/// A unit of measurement as the data name it, with the words that readers see.
///
/// Units are data of the report: nothing here knows any but the signs that typography treats apart.
public struct Unit: Sendable, Hashable {
  /// The unit as cells write it: `EFLOPS`, `%`, `USD bn`; empty for plain counts and ratios.
  public let id: String
  /// What Chinese readers see.
  public let chinese: String
  /// What English readers see.
  public let english: String

  /// Makes a unit; a name that is left out is the id itself.
  public init(_ id: String, chinese: String? = nil, english: String? = nil) {
    self.id = id
    self.chinese = chinese ?? id
    self.english = english ?? id
  }

  /// The unit of plain counts and ratios (ISO 80000-1: the unit one), which is not written.
  public static let one = Unit("")

  /// What readers of a style see.
  public func name(in style: NumberStyle) -> String {
    switch style {
    case .chinese: chinese
    case .english: english
    }
  }

  /// What stands between a number and the unit: nothing, or a no-break space (U+00A0).
  ///
  /// Nothing before percent and per-mille signs, the signs of degrees, minutes and seconds, and
  /// Han characters (CLREQ: no typed space between a number and Han). U+00A0 rather than the
  /// narrower U+202F: every font has it, and a search for the words with a plain space finds it.
  public func separator(in style: NumberStyle) -> String {
    let name = name(in: style)
    guard let first = name.unicodeScalars.first else { return "" }
    if isPercentage(in: style) || ["°", "′", "″"].contains(name) { return "" }
    return first.properties.isIdeographic ? "" : "\u{A0}"
  }

  /// Whether the name begins with a percent, per-mille or per-ten-thousand sign.
  func isPercentage(in style: NumberStyle) -> Bool {
    let signs: [Unicode.Scalar] = ["%", "％", "‰", "‱"]
    return name(in: style).unicodeScalars.first.map(signs.contains) ?? false
  }
}
