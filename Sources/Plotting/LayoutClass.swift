/// The layouts that every figure is computed in; each is drawn 1:1, none is scaled.
public enum LayoutClass: Sendable, CaseIterable {
  /// A column of text and wider: 704 px.
  case wide
  /// A phone: 344 px.
  case narrow
  /// A picture without words for galleries: 282 × 150 px.
  case thumbnail

  /// To the right edge, in px.
  public var width: Double {
    switch self {
    case .wide: 704
    case .narrow: 344
    case .thumbnail: 282
    }
  }

  /// The height of a thumbnail, in px.
  static let thumbnailHeight = 150.0
}
