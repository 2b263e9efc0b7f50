/// A laid-out drawing: what to paint, in order, with every place known.
///
/// It is drawn 1:1, so its units are CSS px. ``findings()`` says where the layout did not succeed.
public struct Scene: Sendable, Equatable {
  /// To the right edge, in px.
  public let width: Double
  /// To the lower edge, in px.
  public let height: Double
  /// What to paint; later ones cover earlier ones.
  let elements: [Element]

  /// Closes a display list.
  init(width: Double, height: Double, elements: [Element]) {
    self.width = width
    self.height = height
    self.elements = elements
  }

  /// The words in the order they are painted.
  public var strings: [String] { texts.map(\.string) }

  /// The lines of text.
  var texts: [Text] {
    elements.compactMap { element in
      guard case .text(let text) = element else { return nil }
      return text
    }
  }

  /// The shapes.
  var shapes: [Shape] {
    elements.compactMap { element in
      guard case .shape(let shape) = element else { return nil }
      return shape
    }
  }
}
