/// Layers one below the other, each with groups of items, and arrows between them.
///
/// The author declares the nodes; every place is computed.
public struct LayeredDiagram: Sendable, Equatable {
  /// A heading with its items.
  public struct Group: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// The items in order, drawn as a bulleted list.
    public let items: [String]

    /// Makes a group.
    public init(title: String, items: [String]) {
      self.title = title
      self.items = items
    }
  }

  /// A band of groups.
  public struct Layer: Sendable, Equatable {
    /// Its name.
    public let title: String
    /// A few words beside the name; empty for none.
    public let subtitle: String
    /// The colour of its edge and bullets.
    public let color: ChartColor
    /// Its groups in reading order: down the columns, then to the right.
    public let groups: [Group]
    /// What it does for the next layer, on the arrow between them; not drawn after the last.
    public let verb: String

    /// Makes a layer.
    public init(
      title: String, subtitle: String = "", color: ChartColor, groups: [Group], verb: String = ""
    ) {
      self.title = title
      self.subtitle = subtitle
      self.color = color
      self.groups = groups
      self.verb = verb
    }
  }

  /// The layers from top to bottom.
  public let layers: [Layer]

  /// Makes a diagram.
  public init(layers: [Layer]) { self.layers = layers }

  /// Why this diagram must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !layers.isEmpty else { return [.empty("diagram")] }
    return layers.flatMap { layer in
      layer.groups.isEmpty
        ? [.empty("layer '\(layer.title)'")]
        : layer.groups.filter(\.items.isEmpty).map { .empty("group '\($0.title)'") }
    }
  }
}
