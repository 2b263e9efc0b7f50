/// Scores on an axis from 0 to 100, the highest first, aligned with ranks and their intervals, and
/// below them, where wanted, what the scores are made of.
///
/// Neighbours whose intervals of ranks are the same stand in one band: their order means nothing.
public struct ScoreChart: Sendable, Equatable {
  /// How a score is drawn.
  public enum Form: Sendable, Equatable {
    /// A dot on a thin line from zero.
    case dot
    /// A bar from zero.
    case bar
  }

  /// A place among the others, 1 for the first.
  public struct Rank: Sendable, Equatable {
    /// The place.
    public let position: Int
    /// The best place of its interval.
    public let low: Int
    /// The last place of its interval.
    public let high: Int
    /// What stands between them.
    public let dash: String

    /// Makes a rank; the place itself may lie outside its interval.
    public init(_ position: Int, low: Int, high: Int, dash: String = "–") {
      self.dash = dash
      self.position = position
      self.low = low
      self.high = high
    }

    /// "1 [1–2]".
    public var label: String { "\(position) [\(low)\(dash)\(high)]" }
  }

  /// One score that goes into another.
  public struct Part: Sendable, Equatable {
    /// From 0 to 100; nil where missing.
    public let score: Double?
    /// Whether it rests on a stand-in for what is meant.
    public let isStandIn: Bool

    /// Makes a part.
    public init(_ score: Double?, isStandIn: Bool = false) {
      self.score = score
      self.isStandIn = isStandIn
    }
  }

  /// What is scored.
  public struct Item: Sendable, Equatable {
    /// Its name; unique in the chart.
    public let key: String
    /// Its name where room is short.
    public let shortKey: String
    /// Its colour.
    public let color: ChartColor
    /// The shape of its dot.
    public let marker: Marker
    /// From 0 to 100; nil where it has none.
    public let score: Double?
    /// Its place; nil where it has none.
    public let rank: Rank?
    /// What the score is made of, one for each name of the chart's parts.
    public let parts: [Part]

    /// Makes an item.
    public init(
      key: String, shortKey: String, color: ChartColor, marker: Marker, score: Double?, rank: Rank?,
      parts: [Part] = []
    ) {
      self.key = key
      self.shortKey = shortKey
      self.color = color
      self.marker = marker
      self.score = score
      self.rank = rank
      self.parts = parts
    }
  }

  /// What scores are made of.
  public struct Parts: Sendable, Equatable {
    /// How they are drawn.
    public enum Form: Sendable, Equatable {
      /// A row an item, a column a part, shaded by score.
      case heat
      /// A row a part, a column an item, each a number over a bar; stand-ins hatched.
      case strip
    }

    /// What they are.
    public let title: String
    /// Their names; U+00AD marks where a word may be parted.
    public let names: [String]
    /// How they are drawn.
    public let form: Form

    /// Makes parts.
    public init(title: String, names: [String], form: Form) {
      self.title = title
      self.names = names
      self.form = form
    }
  }

  /// How scores are drawn.
  public let form: Form
  /// What the scores are.
  public let title: String
  /// The items, the highest score first; equal ones as given, those without a score last.
  public let items: [Item]
  /// What the scores are made of; nil where that is not shown.
  public let parts: Parts?
  /// The words in the language of the page.
  public let words: ScoreWords
  /// How scores are written.
  public let numberFormat: NumberFormat

  /// Makes a chart of items in any order.
  public init(
    form: Form, title: String, items: [Item], parts: Parts? = nil, words: ScoreWords,
    numberFormat: NumberFormat = NumberFormat()
  ) {
    self.form = form
    self.title = title
    // `sorted` is not promised to keep the order of equals.
    self.items = items.enumerated().sorted { first, second in
      let (one, other) = (first.element.score ?? -1, second.element.score ?? -1)
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element)
    self.parts = parts
    self.words = words
    self.numberFormat = numberFormat
  }

  /// The runs of at least two neighbours whose intervals of ranks are the same.
  var bands: [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    for index in items.indices.dropFirst() where !hasOneInterval(start, index) {
      if index - start > 1 { bands.append(start..<index) }
      start = index
    }
    if items.count - start > 1 { bands.append(start..<items.count) }
    return bands
  }

  private func hasOneInterval(_ first: Int, _ second: Int) -> Bool {
    guard let one = items[first].rank, let other = items[second].rank else { return false }
    return (one.low, one.high) == (other.low, other.high)
  }

  /// A score with one decimal; nil where there is none.
  func label(of item: Item) -> String? {
    item.score.map { numberFormat.text($0, decimals: 1) }
  }
}

/// The words that a chart of scores needs beside its names, in the language of the page.
public struct ScoreWords: Sendable, Equatable {
  /// The head of the ranks, such as "Rank".
  public let rank: String
  /// What the bar under a rank is, such as "rank and its 5–95% interval".
  public let interval: String
  /// What stands under a band, such as "same interval: not distinguishable".
  public let band: String
  /// Plain parts, such as "stated, public or computed".
  public let measured: String
  /// Hatched parts, such as "stand-in".
  public let standIn: String
  /// A missing score, such as "n/a".
  public let missing: String

  /// Takes the words of one language.
  public init(
    rank: String, interval: String, band: String, measured: String, standIn: String,
    missing: String
  ) {
    self.rank = rank
    self.interval = interval
    self.band = band
    self.measured = measured
    self.standIn = standIn
    self.missing = missing
  }
}
