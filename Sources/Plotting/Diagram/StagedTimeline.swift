/// Stages in order, as equal cards along a line: an order of events, not a time scale.
public struct StagedTimeline: Sendable, Equatable {
  /// A labelled fact of a stage.
  public struct Detail: Sendable, Equatable {
    /// What it is about, such as "Driven by".
    public let label: String
    /// The fact.
    public let text: String

    /// Makes a detail.
    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// One card.
  public struct Stage: Sendable, Equatable {
    /// Which one it is, such as "First stage".
    public let ordinal: String
    /// Its name, the big word.
    public let heading: String
    /// When it was, in words; empty where not stated.
    public let period: String
    /// What is known of it.
    public let details: [Detail]
    /// What makes it stand out; a stage with a callout is outlined and its disc filled.
    public let callout: String?

    /// Makes a stage.
    public init(
      ordinal: String, heading: String, period: String = "", details: [Detail] = [],
      callout: String? = nil
    ) {
      self.ordinal = ordinal
      self.heading = heading
      self.period = period
      self.details = details
      self.callout = callout
    }
  }

  /// The stages in order.
  public let stages: [Stage]
  /// The colour of discs and outlines.
  public let color: ChartColor

  /// Makes a timeline.
  public init(stages: [Stage], color: ChartColor) {
    self.stages = stages
    self.color = color
  }

  /// Why this timeline must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    stages.isEmpty ? [.empty("timeline")] : []
  }

  /// Lays the timeline out: cards side by side up to five, else, and on a phone, below each other.
  public func scene(_ layout: LayoutClass) -> Scene {
    switch layout {
    case .wide where stages.count <= 5: horizontalScene(width: layout.width)
    case .wide, .narrow: verticalScene(width: layout.width)
    case .thumbnail: thumbnailScene()
    }
  }

  /// Adds the disc with a stage's number.
  func drawPin(_ index: Int, at center: Point, into builder: inout SceneBuilder) {
    NumberedPin(
      number: index + 1, ink: .series(color), isFilled: stages[index].callout != nil
    ).draw(at: center, into: &builder)
  }

  /// Adds the ground of a card.
  func drawCard(_ rect: Rect, isEmphasised: Bool, into builder: inout SceneBuilder) {
    let edge = Paint.Stroke(ink: .series(color), width: 1.5)
    builder.add(
      .rect(isEmphasised ? rect.inset(by: 0.75) : rect, radius: 4),
      Paint(fill: .ink(.card), stroke: isEmphasised ? edge : nil))
  }
}
