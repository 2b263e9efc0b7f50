/// A figure that this module draws, whatever its form.
public enum Drawing: Sendable, Equatable {
  /// Columns.
  case columns(ColumnChart)
  /// Layers with arrows between them.
  case layers(LayeredDiagram)
  /// Stages along a line.
  case stages(StagedTimeline)
  /// Rows of bars, dots or intervals.
  case rows(RowChart)
  /// One bar of shares of a whole.
  case shares(ShareBar)
  /// Lines over a continuous axis.
  case lines(LineChart)
  /// Events of phases at their true dates.
  case phases(PhaseTimeline)
  /// Scores with ranks and what they are made of.
  case scores(ScoreChart)
  /// A grid of shaded numbers.
  case heat(HeatGrid)

  /// Why it must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    switch self {
    case .columns(let chart): chart.refusals()
    case .layers(let diagram): diagram.refusals()
    case .stages(let timeline): timeline.refusals()
    case .rows(let chart): chart.refusals()
    case .shares(let bar): bar.refusals()
    case .lines(let chart): chart.refusals().map(ChartRefusal.lines)
    case .phases(let timeline): timeline.refusals()
    case .scores(let chart): chart.refusals()
    case .heat(let grid): grid.refusals()
    }
  }

  /// The drawing, laid out; meaningful only where ``refusals()`` is empty, but never a crash.
  public func scene(_ layout: LayoutClass) -> Scene {
    switch self {
    case .columns(let chart): chart.scene(layout)
    case .layers(let diagram): diagram.scene(layout)
    case .stages(let timeline): timeline.scene(layout)
    case .rows(let chart): chart.scene(layout)
    case .shares(let bar): bar.scene(layout)
    case .lines(let chart): chart.scene(layout)
    case .phases(let timeline): timeline.scene(layout)
    case .scores(let chart): chart.scene(layout)
    case .heat(let grid): grid.scene(layout)
    }
  }

  /// What the figure says, as values, for a text that describes it.
  public func facts() -> FigureFacts {
    switch self {
    case .columns(let chart): .columns(chart.facts())
    case .layers(let diagram): .layers(diagram.layers)
    case .stages(let timeline): .stages(timeline.stages)
    case .rows(let chart): .rows(chart.facts())
    case .shares(let bar): .shares(bar.facts())
    case .lines(let chart): .lines(chart.facts())
    case .phases(let timeline): .phases(timeline)
    case .scores(let chart): .scores(chart.facts())
    case .heat(let grid): .scores(grid.facts())
    }
  }
}
