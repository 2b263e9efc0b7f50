/// One bar of 100 %: segments that add up to a whole, brackets over parts of it, and below it, where
/// wanted, the segments' own parts as rows.
public struct ShareBar: Sendable, Equatable {
  /// One part of the whole.
  public struct Segment: Sendable, Equatable {
    /// Its name; unique in the bar.
    public let key: String
    /// The colour; nil for grey, as of a remainder.
    public let color: ChartColor?
    /// The share in percent; a bound is drawn to the number it states.
    ///
    /// Missing only where it is the remainder, which then takes what is left.
    public let value: ChartValue
    /// Whether it is drawn solid, hatched or hollow.
    public let status: MarkStatus
    /// The share as readers see it: "> 95%".
    public let label: String
    /// A few words under the share: "split not stated".
    public let note: String?
    /// Whether it is what the other segments leave.
    public let isRemainder: Bool

    /// Makes a segment.
    public init(
      key: String, color: ChartColor?, value: ChartValue, status: MarkStatus = .actual,
      label: String, note: String? = nil, isRemainder: Bool = false
    ) {
      self.key = key
      self.color = color
      self.value = value
      self.status = status
      self.label = label
      self.note = note
      self.isRemainder = isRemainder
    }
  }

  /// A stretch of the bar, from its left end, that is named above it.
  public struct Bracket: Sendable, Equatable {
    /// What it spans.
    public let title: String
    /// The colour of its line; nil for grey.
    public let color: ChartColor?
    /// To where it reaches, in percent; a lower bound is open at its end.
    public let value: ChartValue
    /// Whether its line is whole, or dashed for a forecast.
    public let status: MarkStatus
    /// The share as readers see it: "> 80%".
    public let label: String

    /// Makes a bracket.
    public init(
      title: String, color: ChartColor?, value: ChartValue, status: MarkStatus = .actual,
      label: String
    ) {
      self.title = title
      self.color = color
      self.value = value
      self.status = status
      self.label = label
    }
  }

  /// The segments from left to right.
  public let segments: [Segment]
  /// The brackets from the lowest up.
  public let brackets: [Bracket]
  /// A remark under the bar; empty for none.
  public let note: String
  /// What the segments consist of, as rows below the bar; nil where that is not shown.
  public let breakdown: RowChart?
  /// The words of the legend.
  public let words: ChartWords

  /// Makes a bar.
  public init(
    segments: [Segment], brackets: [Bracket] = [], note: String = "", breakdown: RowChart? = nil,
    words: ChartWords
  ) {
    self.segments = segments
    self.brackets = brackets
    self.note = note
    self.breakdown = breakdown
    self.words = words
  }

  /// The share of each segment as it is drawn, in percent.
  var shares: [Double] {
    let stated = segments.map { segment in
      segment.value.drawn.flatMap { $0.isFinite ? max($0, 0) : nil }
    }
    let rest = max(0, 100 - stated.reduce(0) { $0 + ($1 ?? 0) })
    return stated.map { $0 ?? rest }
  }
}
