extension ColumnChart {
  /// A level carried across a panel as a dashed line with words, such as a value of another panel.
  public struct ReferenceLine: Sendable, Equatable {
    /// The level, in the unit of the panel.
    public let value: Double
    /// What it is.
    public let words: String
    /// The colour of the line: that of the series it comes from.
    public let color: ChartColor

    /// Makes a line.
    public init(value: Double, words: String, color: ChartColor) {
      self.value = value
      self.words = words
      self.color = color
    }
  }
}
