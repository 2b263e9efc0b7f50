import Diagnostics

/// The script whose conventions a text follows.
public enum Typography: Sendable, Hashable {
  /// Chinese: “ ” ‘ ’ — … · are full-width, as Chinese fonts draw them.
  case chinese
  /// Latin: the same signs are narrow.
  case latin

  /// Whether a scalar is set without a space beside Han.
  ///
  /// True for Han, kana and their punctuation, full-width forms and emoji. Hangul is wide too, but
  /// parts its words by spaces, and so counts as narrow here.
  func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: false
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x2014, 0x2026, 0x00B7: self == .chinese
    default: DisplayWidth.isWide(scalar)
    }
  }
}
